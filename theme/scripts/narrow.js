// The box above a long list: the list shows only the entries that have the typed words, among them those of the headline
// they stand under. The words stand in the address, so that what is found can be sent. Without the script the list is whole.
(() => {
  const list = document.querySelector("[data-narrow]");
  if (!list) return;
  const source = document.currentScript.src;
  const bare = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const entries = [...list.querySelectorAll(list.dataset.narrow)];
  const groups = [...list.querySelectorAll(":scope section, .month")];

  list.insertAdjacentHTML("afterbegin", globalThis.boxOfLists);
  const form = list.firstElementChild;
  const [box, said, everywhere] = ["input", "output", "a"].map((one) => form.querySelector(one));

  let known; // what each entry says, read once somebody types
  const texts = () => (known ??= entries.map((entry) => {
    const over = entry.closest("section");
    const heading = list.contains(over) ? over.querySelector("h2, h3")?.textContent : "";
    return bare(`${heading} ${entry.textContent}`);
  }));

  const show = () => {
    const words = bare(box.value).split(/\s+/).filter(Boolean);
    let left = 0;
    entries.forEach((entry, place) => {
      const has = words.every((word) => texts()[place].includes(word));
      entry.classList.toggle("apart", !has);
      left += has;
    });
    for (const group of groups) {
      const held = entries.filter((entry) => group.contains(entry));
      group.classList.toggle("apart", held.length > 0 && held.every((entry) => entry.classList.contains("apart")));
    }
    said.textContent = !words.length ? "" : left ? said.dataset.left.replace("{left}", left).replace("{all}", entries.length) : said.dataset.none;
    if (everywhere) {
      const search = new URL(`../../${everywhere.dataset.page}`, source);
      search.searchParams.set("q", box.value.trim());
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
