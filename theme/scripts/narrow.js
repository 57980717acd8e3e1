// The box above a long list: the list shows only the entries that have the typed words, among them those of the headline
// they stand under. The words stand in the address, so that what is found can be sent. Without the script the list is whole.
(() => {
  const place = document.querySelector("[data-narrow]");
  if (!place) return;
  const source = document.currentScript.src;
  const bare = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const list = place.parentElement;

  place.innerHTML = globalThis.boxOfLists;
  const form = place.firstElementChild;
  const [box, said, everywhere] = ["input", "output", "a"].map((one) => form.querySelector(one));
  const page = everywhere?.getAttribute("href");

  // Each entry with what it and its heading say, read once somebody types. Entries that lead to one page stay together where
  // the list says so (data-together): the last of them says what page that is.
  let known;
  const read = () => {
    sayDates(list.querySelectorAll(".moment"));
    const told = [...list.querySelectorAll(place.dataset.narrow)].map((entry) => {
      const over = entry.closest("section");
      const heading = over !== list && list.contains(over) ? over.querySelector("h2, h3")?.textContent : "";
      return [entry, bare(`${heading} ${entry.textContent}`)];
    });
    const page = ([entry]) => (place.dataset.together ? entry.querySelector(place.dataset.together)?.pathname : null) ?? entry;
    const all = new Map();
    for (const one of told) all.set(page(one), `${all.get(page(one)) ?? ""} ${one[1]}`);
    return told.map((one) => [one[0], all.get(page(one))]);
  };
  const entries = () => (known ??= read());

  const show = () => {
    const words = bare(box.value).split(/\s+/).filter(Boolean);
    const left = new Set(entries().filter(([, text]) => words.every((word) => text.includes(word))).map(([entry]) => entry));
    for (const [entry] of entries()) entry.classList.toggle("apart", !left.has(entry));
    for (const group of list.querySelectorAll(":scope section, .month")) {
      const held = entries().filter(([entry]) => group.contains(entry));
      group.classList.toggle("apart", held.length > 0 && !held.some(([entry]) => left.has(entry)));
    }
    said.textContent = !words.length ? "" : left.size ? said.dataset.left.replace("{left}", left.size).replace("{all}", entries().length) : said.dataset.none;
    if (everywhere) {
      const search = new URL(`../../${page}`, source);
      search.search = new URLSearchParams({ q: box.value.trim() });
      everywhere.href = search;
      everywhere.hidden = !words.length;
    }
  };

  const told = () => {
    const address = new URL(location.href);
    if (box.value.trim()) address.searchParams.set("words", box.value.trim());
    else address.searchParams.delete("words");
    try { history.replaceState(null, "", address); } catch { return; } // a page from the file system may not
  };

  box.addEventListener("input", () => { show(); told(); });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.value) return;
    box.value = "";
    show();
    told();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  box.value = new URLSearchParams(location.search).get("words") ?? "";
  if (box.value) show();
})();
