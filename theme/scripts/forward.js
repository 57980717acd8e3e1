// The page for an address that leads nowhere: an actor that has come to share a page with others, or has left it, is found by
// the name in the address, on whatever page by name it stands now; of a pair without a page any more, the first of the two.
// One script for all of them weighs less than a page for each that only leads on.
(() => {
  const place = document.querySelector("[data-forward]");
  const slug = place && location.pathname.match(/\/(?:actors|pairs)\/([^/]+?)(?:--[^/]*)?\//)?.[1]
    || (location.pathname.includes("/names/") && location.hash.slice(1));
  if (!slug) return;
  const script = document.createElement("script");
  script.src = place.dataset.forward;
  script.addEventListener("load", () => {
    const row = globalThis.directoryOfActors.find(([, one]) => one === slug);
    if (row && !location.pathname.endsWith(`/${row[4]}`)) location.replace(new URL(`../${row[4]}`, script.src));
  });
  document.head.append(script);
})();
