// The timeline shows only what names one actor: its entries, its marks and its pages. The choice stands in the address, so
// that it can be sent and linked to, and goes along to the other pages.
(() => {
  const filter = document.querySelector("[data-timeline-filter]");
  if (!filter) return;
  const choice = filter.querySelector("select");
  const said = filter.querySelector("output");
  const entries = [...document.querySelectorAll("[data-actors]")];
  const groups = [...document.querySelectorAll(".timeline .month"), ...document.querySelectorAll(".timeline .year:has(.month)")];
  const marks = [...document.querySelectorAll(".overview a")];
  const pages = [...document.querySelectorAll(".index li")];
  const totals = new Map(pages.map((page) => [page, page.querySelector(".count").textContent]));
  const links = [...marks, ...document.querySelectorAll(".index a, .turn a, [data-carry]")];

  // How often the chosen actor is named in what a mark or a page stands for.
  const named = (one) => {
    const number = choice.selectedOptions[0].dataset.number;
    const found = (one.dataset.tally || "").split(" ").find((pair) => pair.startsWith(`${number}:`));
    return found ? Number(found.split(":")[1]) : 0;
  };

  const carry = (link) => {
    const address = new URL(link.getAttribute("href"), location.href);
    if (choice.value) address.searchParams.set("actor", choice.value);
    else address.searchParams.delete("actor");
    link.setAttribute("href", address.href);
  };

  const apply = () => {
    const actor = choice.value;
    let left = 0;
    for (const entry of entries) {
      entry.hidden = Boolean(actor) && !entry.dataset.actors.split(" ").includes(actor);
      left += !entry.hidden;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-actors]:not([hidden])");
    for (const mark of marks) mark.classList.toggle("none", Boolean(actor) && !named(mark));
    for (const page of pages) {
      page.classList.toggle("none", Boolean(actor) && !named(page));
      page.querySelector(".count").textContent = actor ? said.dataset.part.replace("{left}", named(page)).replace("{all}", totals.get(page)) : totals.get(page);
    }
    links.forEach(carry);
    said.textContent = actor && entries.length ? said.dataset.left.replace("{left}", left).replace("{all}", entries.length) : "";
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
