globalThis.clippingsByWord = {"clippings":[],"words":""};
