globalThis.directoryOfDates = {"times":[],"of":{}};
