// Previews: pointing at an actor's name in a clipping shows who that is, from the directory that all pages share.
//
// Mouse: after a moment on the name; it stays while the pointer is on it. Keyboard: with the focus on the name; Escape
// closes it. Touch: a tap on a later mention, which leads nowhere, or a long press on the first, which is a link.
(() => {
  const REST = 250; // ms before it opens, so that a pointer that only passes opens nothing
  const GRACE = 200; // ms in which the pointer may move from the name into it
  const PRESS = 500; // ms that make a touch a long press
  const EDGE = 8; // px between it and the name, and the edges of the window

  // A mention says by its slug who it is; one that is a link ends with it, with or without the name of the page's file.
  const actorOf = (name) => name?.dataset.actor ?? name?.href.match(/([^/#]+)\/?(?:index\.html)?$/)?.[1];

  // The list of who is named leads to the first mention of each.
  const data = new Map([...document.querySelectorAll(".named li")].map((row) => {
    const first = document.querySelector(row.querySelector("a + a").getAttribute("href"));
    return [actorOf(first), row];
  }));
  if (!data.size || !HTMLElement.prototype.showPopover) return;
  const source = document.currentScript.src;
  const words = Object.assign(document.createElement("template"), { innerHTML: globalThis.wordsOfPreviews }).content.firstElementChild.dataset;

  // What is known of each actor, by slug: the directory is fetched once somebody points.
  let known;
  const directory = () => (known ??= new Promise((done) => {
    const script = document.createElement("script");
    script.src = new URL(`../../${words.directory}`, source);
    script.addEventListener("load", () => done(new Map(globalThis.directoryOfActors.map((row) => [row[1], row]))));
    document.head.append(script);
  }));

  const box = document.createElement("div");
  box.className = "preview";
  box.id = "preview";
  box.popover = "manual";
  document.querySelector("main").append(box);

  let shown = null; // the name that it stands at
  let at = -1; // where on that name the pointer was; -1 for the keyboard
  let timer = 0;
  const later = (act, wait) => { clearTimeout(timer); timer = setTimeout(act, wait); };

  const mentions = document.querySelectorAll("main a[class^='kind-'], main [data-actor]");

  const line = (sort, ...content) => {
    const made = document.createElement("p");
    made.className = sort;
    made.append(...content);
    return made;
  };

  // Why this place is a link stands below the text, by reason; there the actor's name is a sign. A name that means the
  // same everywhere is listed by its word alone.
  const plain = new Map([...document.querySelectorAll(".explained .plain q")].map((one) => [one.textContent, one.parentElement]));
  const reason = (name, actor) => {
    const spot = document.querySelector(`.explained a:not(.basis)[href="#${name.id}"]`);
    const list = spot?.closest("ul") ?? plain.get(name.textContent);
    const why = list?.closest("div").querySelector("h3").textContent ?? "";
    return words.previewWhy.replace("{reason}", () => why.replace("…", () => actor));
  };

  const fill = (name) => {
    const row = data.get(actorOf(name));
    const link = row.querySelector("a").cloneNode(true);
    const kind = [...link.classList].find((one) => one.startsWith("kind-"));
    link.className = "";
    const counts = line("counts", row.querySelector("a + a").textContent);
    const sort = line(`kind ${kind || ""}`, "\u00a0"); // which keeps its room
    box.className = `preview ${kind || ""}`;
    box.replaceChildren(sort, line("name", link), counts, line("why", reason(name, link.textContent)));
    directory().then((actors) => {
      const [, , key, all, , clippings, belonging, gist] = actors.get(actorOf(name));
      const say = (number) => number.toLocaleString(document.documentElement.lang);
      const text = (clippings === 1 ? words.one : words.many).replace("{clippings}", say(clippings));
      counts.textContent = text.replace("{here}", counts.textContent).replace("{all}", say(all));
      sort.textContent = belonging || globalThis.namesOfKinds[key];
      if (gist) counts.before(line("gist", gist));
      if (shown === name) place(name, at);
    });
  };

  const place = (name, x) => {
    const lines = [...name.getClientRects()]; // a name may be broken over two lines
    const line = lines.find((one) => x >= one.left && x <= one.right) || lines[0];
    const below = line.bottom + EDGE + box.offsetHeight <= innerHeight;
    const left = Math.min(line.left, document.documentElement.clientWidth - box.offsetWidth - 2 * EDGE);
    box.style.left = `${Math.max(left, 2 * EDGE)}px`;
    box.style.top = `${below ? line.bottom + EDGE : Math.max(line.top - EDGE - box.offsetHeight, EDGE)}px`;
  };

  const hide = () => {
    clearTimeout(timer);
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    shown = null;
    box.hidePopover();
  };

  const show = (name, x = -1) => {
    clearTimeout(timer);
    if (shown === name || !data.has(actorOf(name))) return;
    hide();
    fill(name);
    box.showPopover();
    at = x;
    place(name, at);
    name.setAttribute("aria-describedby", box.id);
    shown = name;
  };

  for (const name of mentions) {
    name.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse") later(() => show(name, event.clientX), REST);
    });
    name.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse") later(hide, GRACE);
    });
    name.addEventListener("focus", () => { if (name.matches(":focus-visible")) show(name); });
    name.addEventListener("blur", () => later(hide, GRACE));
    name.addEventListener("pointerdown", (event) => {
      delete name.dataset.held;
      if (event.pointerType === "touch" && name.href) later(() => { show(name, event.clientX); name.dataset.held = ""; }, PRESS);
    });
    for (const end of ["pointerup", "pointercancel"]) {
      name.addEventListener(end, (event) => { if (event.pointerType === "touch") clearTimeout(timer); });
    }
    name.addEventListener("contextmenu", (event) => { if (event.pointerType === "touch") event.preventDefault(); });
    name.addEventListener("click", (event) => {
      if (!name.href) show(name, event.clientX);
      else if ("held" in name.dataset) event.preventDefault();
      delete name.dataset.held;
    });
  }
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") later(hide, GRACE); });
  box.addEventListener("focusin", () => clearTimeout(timer));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("pointerdown", (event) => { if (shown && !box.contains(event.target) && !shown.contains(event.target)) hide(); });
  // It stays at its name while the page moves, as it does when the focus jumps to a name that was out of sight.
  addEventListener("scroll", () => {
    if (!shown) return;
    const { top, bottom } = shown.getBoundingClientRect();
    if (document.activeElement !== shown && (bottom < 0 || top > innerHeight)) hide();
    else place(shown, at);
  }, { passive: true });
})();
