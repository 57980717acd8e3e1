// The search without a server. From the file system a page may load scripts and fetch nothing, so that Pagefind cannot work.
// What it needs comes as a script then: the clippings, and for each word those that have it. It finds clippings that have
// all words, or words that begin with them, newest first, and before them actors of that name.
(() => {
  const place = document.querySelector("[data-search]");
  if (!place?.dataset.byWord || location.protocol !== "file:") return;

  const form = place.querySelector("form");
  const part = (name) => document.querySelector(`[data-search-${name}]`);
  const [found, instead, more, template] = ["found", "instead", "more", "result"].map(part);
  const status = found.querySelector("[role=status]");
  const list = found.querySelector("ol");
  const AT_ONCE = 20; // results, and as many more when somebody asks
  const ACTORS = 5; // of them at most
  const PAUSE = 140; // ms without a key before it searches
  let rest = []; // results that are not shown yet
  let timer;

  const loaded = (address) => new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", done);
    script.addEventListener("error", failed);
    document.head.append(script);
  });
  const known = new Map(); // each word with the numbers of the clippings that have it; null for what stands everywhere
  const read = (line) => {
    const [word, ...steps] = line.split(" ");
    let at = 0;
    known.set(word, steps[0] === "*" ? null : steps.map((step) => (at += Number.parseInt(step, 36))));
  };

  const parted = (text) => text.toLowerCase().match(/-?[\p{L}\p{N}]+/gu) ?? [];
  const holding = (asked) => {
    const numbers = new Set();
    for (const [word, places] of known) {
      if (word === asked && !places) return null; // every clipping has it
      if (word.startsWith(asked)) places?.forEach((place) => numbers.add(place));
    }
    return numbers;
  };
  const clippings = (words) => {
    const { clippings: all } = globalThis.clippingsByWord;
    const wanted = words.filter((word) => !word.startsWith("-")).map(holding).filter(Boolean);
    const unwanted = words.filter((word) => word.startsWith("-")).map((word) => holding(word.slice(1)));
    if (!wanted.length) return [];
    return all.filter((_row, at) => wanted.every((one) => one.has(at)) && !unwanted.some((one) => !one || one.has(at)));
  };
  const actors = (words) => globalThis.directoryOfActors
    .filter(([name]) => words.every((word) => parted(name).some((one) => one.startsWith(word))))
    .slice(0, ACTORS).map(([name, , kind, , path]) => [globalThis.namesOfKinds[kind], name, path]);

  const item = ([type, title, path, source = "", date = ""]) => {
    const node = template.content.cloneNode(true);
    const [page, name] = path.split("#");
    node.querySelector("[data-type]").textContent = type;
    node.querySelector("h2 a").textContent = title;
    node.querySelector("h2 a").href = `${place.dataset.root}${page}index.html${name ? `#${name}` : ""}`;
    node.querySelector(".source").textContent = source;
    node.querySelector(".on").textContent = date;
    node.querySelector(".on").classList.toggle("on", Boolean(source && date));
    for (const idle of node.querySelectorAll(".excerpt, .place")) idle.remove();
    return node;
  };
  const show = () => {
    list.append(...rest.splice(0, AT_ONCE));
    more.hidden = !rest.length;
  };
  const search = () => {
    const words = parted(form.elements.q.value);
    const { clipping } = template.content.querySelector("[data-type]").dataset;
    const rows = words.length ? [...actors(words), ...clippings(words).map((row) => [clipping, ...row])] : [];
    const { idle, none, one, many } = status.dataset;
    status.textContent = !words.length ? idle : !rows.length ? none : rows.length === 1 ? one : many.replace("{n}", rows.length);
    list.replaceChildren();
    rest = rows.map(item);
    show();
  };

  const begin = () => {
    globalThis.clippingsByWord.words.split("\n").forEach(read);
    for (const idle of form.querySelectorAll(".search-order, .search-keys, .search-filters")) idle.hidden = true;
    form.hidden = found.hidden = false;
    instead.hidden = true;
    form.elements.q.value = new URLSearchParams(location.search).get("q") ?? "";
    form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
    form.elements.q.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, PAUSE); });
    more.addEventListener("click", show);
    search();
  };
  Promise.all([place.dataset.byWord, `${place.dataset.root}actors/directory.js`].map(loaded)).then(begin, () => {});
})();
