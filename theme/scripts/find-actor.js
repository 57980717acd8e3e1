// The box above the list of actors: it finds any of them by a part of the name, from the directory that all pages share.
(() => {
  const form = document.querySelector("[data-find-actor]");
  if (!form) return;
  const MOST = 12; // names that are shown at once
  const box = form.querySelector("input");
  const list = form.querySelector("ul");
  const { directory, root, index } = form.dataset;
  const bare = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  let known; // fetched when somebody turns to the box
  const fetched = () => (known ??= new Promise((done) => {
    const script = document.createElement("script");
    script.src = directory;
    script.addEventListener("load", () => done(globalThis.directoryOfActors.map((row) => [bare(row[0]), ...row])));
    document.head.append(script);
  }));

  // A link to a folder needs the name of its page where it is read from the file system.
  const addressOf = (path) => root + path.replace(/\/(?=#|$)/, `/${index}`);

  const entry = ([, name, , kind, count, path]) => {
    const link = document.createElement("a");
    link.classList.add("actor", `kind-${kind}`);
    link.href = addressOf(path);
    link.textContent = name;
    const number = document.createElement("span");
    number.className = "count";
    number.textContent = count.toLocaleString(document.documentElement.lang);
    const item = document.createElement("li");
    item.append(link, " ", number);
    return item;
  };

  const show = async () => {
    const asked = bare(box.value.trim());
    const rows = await fetched();
    if (asked !== bare(box.value.trim())) return;
    const begins = (row) => row[0].startsWith(asked) || row[0].includes(` ${asked}`);
    const hits = asked ? [...rows.filter(begins), ...rows.filter((row) => row[0].includes(asked) && !begins(row))] : [];
    list.replaceChildren(...hits.slice(0, MOST).map(entry));
    if (asked && !hits.length) list.append(Object.assign(document.createElement("li"), { textContent: list.dataset.none }));
  };

  box.addEventListener("focus", fetched);
  box.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  form.hidden = false;
})();
