// The timeline shows only what names one actor. The choice stands in the address, so that it can be sent and linked to.
(() => {
  const filter = document.querySelector("[data-timeline-filter]");
  if (!filter) return;
  const choice = filter.querySelector("select");
  const said = filter.querySelector("output");
  const entries = [...document.querySelectorAll("[data-actors]")];
  const groups = [...document.querySelectorAll(".timeline .month"), ...document.querySelectorAll(".timeline .year:has(.month)")];

  const apply = () => {
    const actor = choice.value;
    let left = 0;
    for (const entry of entries) {
      entry.hidden = Boolean(actor) && !entry.dataset.actors.split(" ").includes(actor);
      left += !entry.hidden;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-actors]:not([hidden])");
    said.textContent = actor ? `${left} of ${entries.length} entries` : "";
  };

  const asked = new URLSearchParams(location.search).get("actor") || "";
  if ([...choice.options].some((one) => one.value === asked)) choice.value = asked;
  choice.addEventListener("change", () => {
    const address = new URL(location.href);
    if (choice.value) address.searchParams.set("actor", choice.value);
    else address.searchParams.delete("actor");
    apply();
    // A page from the file system may not change its address: then the choice ends with the visit.
    try { history.replaceState(null, "", address); } catch { return; }
  });
  filter.hidden = false;
  apply();
})();
