// The timeline shows only what names one actor (its entries, its marks and its pages), what is of one kind, and what is of
// a span of days. The choice stands in the address, so that it can be sent and linked to, and goes along to the other pages.
// Who is named when is fetched once somebody asks.
(() => {
  const filter = document.querySelector("[data-timeline-filter]");
  if (!filter) return;
  const box = filter.querySelector("input");
  const others = [...filter.querySelectorAll("[name]")]; // kind, and first and last day
  const [sort, from, until] = others;
  const said = filter.querySelector("output");
  const entries = [...document.querySelectorAll("[data-actors]")];
  const groups = [...document.querySelectorAll(".timeline .month"), ...document.querySelectorAll(".timeline .year:has(.month)")];
  const marks = [...document.querySelectorAll(".overview a")];
  const pages = [...document.querySelectorAll(".index li")];
  const totals = new Map(pages.map((page) => [page, page.querySelector(".count").textContent]));
  const links = [...marks, ...document.querySelectorAll(".index a, .turn a, [data-carry]")];
  let chosen = ""; // the slug of the actor
  let times = []; // of each entry that names the actor, on all pages: its kind, its time, and the time it is drawn at

  const fetched = (address) => new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", done);
    script.addEventListener("error", failed);
    document.head.append(script);
  });
  let known; // fetched only once
  const directory = () => (known ??= Promise.all(filter.dataset.directories.split(" ").map(fetched)));

  const kindOf = (mark) => (mark.classList.contains("event") ? "e" : mark.classList.contains("publication") ? "p" : "");
  const named = (one, drawn) => {
    const [first, last = first] = one.dataset.times.split("/");
    const kind = drawn ? kindOf(one) : "";
    return first ? times.filter(([sort, time, shown]) => (!kind || sort === kind) && (drawn ? shown : time) >= first && (drawn ? shown : time) <= last).length : 0;
  };

  const asking = (address) => {
    for (const [name, value] of [["actor", chosen], ...others.map((one) => [one.name, one.value])]) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    return address;
  };
  const carry = (link) => link.setAttribute("href", asking(new URL(link.getAttribute("href"), location.href)).href);

  const isOfKind = (entry) => {
    const published = entry.classList.contains("publication");
    if (sort.value === "several") return Boolean(entry.querySelector(".reported"));
    return !sort.value || published === (sort.value === "published");
  };
  // A month or a year is of every span that it touches.
  const isOfDays = (entry) => {
    if (!from.value && !until.value) return true;
    const times = [...entry.querySelectorAll("p:first-child time")].map((one) => one.dateTime.slice(0, 10));
    const [first, last = first] = times;
    return Boolean(first) && (!until.value || first <= until.value.slice(0, first.length)) && (!from.value || last >= from.value.slice(0, last.length));
  };

  const apply = () => {
    sayDates(entries);
    let left = 0;
    for (const entry of entries) {
      const names = !chosen || entry.dataset.actors.split(" ").includes(chosen);
      entry.hidden = !names || !isOfKind(entry) || !isOfDays(entry);
      left += !entry.hidden;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-actors]:not([hidden])");
    for (const mark of marks) mark.classList.toggle("none", Boolean(chosen) && !named(mark, true));
    for (const page of pages) {
      const number = chosen && named(page, false);
      page.classList.toggle("none", Boolean(chosen) && !number);
      page.querySelector(".count").textContent = chosen ? said.dataset.part.replace("{left}", number).replace("{all}", totals.get(page)) : totals.get(page);
    }
    links.forEach(carry);
    const narrowed = chosen || others.some((one) => one.value);
    said.textContent = narrowed && entries.length ? said.dataset.left.replace("{left}", left).replace("{all}", entries.length) : "";
  };

  // Narrows to the actor with this slug; to nobody where there is none.
  const choose = (row) => {
    chosen = row ? row[1] : "";
    box.value = row ? row[0] : box.value;
    filter.dataset.chosen = row ? row[0] : "";
    const { times: all, of } = globalThis.directoryOfDates;
    times = (of[chosen] ?? []).map((place) => {
      const [time, shown] = all[place].slice(1).split(">");
      return [all[place][0], time, shown ?? time];
    });
    apply();
  };

  const begin = async () => {
    await directory();
    const list = filter.querySelector("datalist");
    if (list.childElementCount) return;
    const { of } = globalThis.directoryOfDates;
    list.append(...globalThis.directoryOfActors.filter(([, slug]) => of[slug]).map(([name]) => new Option(name, name)));
  };

  box.addEventListener("focus", () => begin());
  box.addEventListener("change", async () => {
    await begin();
    choose(globalThis.directoryOfActors.find(([name]) => name.toLowerCase() === box.value.trim().toLowerCase()));
    told();
  });
  // A page from the file system may not change its address: then the choice ends with the visit.
  const told = () => {
    try { history.replaceState(null, "", asking(new URL(location.href))); } catch { return; }
  };
  for (const one of others) {
    one.value = new URLSearchParams(location.search).get(one.name) ?? "";
    one.addEventListener("change", () => { apply(); told(); });
  }
  filter.hidden = false;
  if (others.some((one) => one.value)) apply();
  const asked = new URLSearchParams(location.search).get("actor");
  if (asked) begin().then(() => choose(globalThis.directoryOfActors.find(([, slug]) => slug === asked)));
})();
