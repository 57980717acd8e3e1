// The page of the search. Pagefind finds; this shows. The page as it was sent holds links to the lists, and they stay
// wherever a search cannot work: without an index, in a browser that lacks WebAssembly. From the file system another works.
(() => {
  const place = document.querySelector("[data-search]");
  if (!place || location.protocol === "file:") return;

  const form = place.querySelector("form");
  const { q: words, order, what, speaker, manner, from, until } = form.elements;
  const part = (name) => document.querySelector(`[data-search-${name}]`);
  const [found, instead, more, clear, template, panel] = ["found", "instead", "more", "clear", "result", "filters"].map(part);
  const [meant, saidFilters] = ["meant", "said"].map(part);
  const status = found.querySelector("[role=status]");
  const list = found.querySelector("ol");
  const facets = [...form.querySelectorAll("[data-filter]")].map((node) => ({ node, name: node.dataset.filter }));
  const root = new URL(place.dataset.root, document.baseURI);
  const AT_ONCE = 3; // results to begin with, which fill a screen; each costs a request and 2 kB
  const NEXT = 6; // results that follow, when somebody scrolls down or asks for more
  const LONG = 36; // words of an excerpt
  const BEFORE = 8; // of them before the first that was asked for
  // A word of which so little is written is the beginning of many, and each piece of the index with some of them is 25 kB:
  // it waits for more, or for Enter.
  const SHORT = /(^|\s)\S{1,2}$/u;
  const FAR_EAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u; // words without spaces, and short
  const MOST_DAYS = 40000; // of a span, so that a year of five digits ends
  const PAUSE = 140; // ms without a key before it searches: one search a word, not one a letter

  // A word that stands on every page. With no word at all Pagefind fetches the whole index; with this one, one piece of it.
  const EVERY = place.dataset.every;

  let engine;
  let everything; // how many pages each value of each facet has; fetched when somebody turns to the facets
  let left; // how many of them the last search would leave
  let results = [];
  let shown = 0;
  let turn = 0; // counts the searches: an answer that comes after the next question is dropped
  let timer;
  let asking = false;

  // What is chosen in a facet: values of which any may hold.
  const chosen = ({ node }) => {
    const select = node.querySelector("select");
    if (select) return select.value ? [select.value] : [];
    const typed = node.querySelector("input[list]");
    if (typed) return typed.value.trim() ? [typed.value.trim()] : [];
    return [...node.querySelectorAll(":checked")].map((box) => box.value);
  };
  // The days of a span, and the months and years that lie within it: what is known no finer counts where all of it does.
  const span = () => {
    if (!from?.value && !until?.value) return null;
    const first = from.value || `${place.dataset.first}-01-01`;
    const last = until.value || `${place.dataset.last}-12-31`;
    const within = [];
    for (const day = new Date(`${first}T00:00Z`); within.length < MOST_DAYS && day.toISOString().slice(0, 10) <= last;) {
      const iso = day.toISOString().slice(0, 10);
      within.push(iso);
      day.setUTCDate(day.getUTCDate() + 1);
      if (day.getUTCDate() !== 1) continue;
      if (first <= `${iso.slice(0, 7)}-01`) within.push(iso.slice(0, 7));
      if (iso.endsWith("-12-31") && first <= `${iso.slice(0, 4)}-01-01`) within.push(iso.slice(0, 4));
    }
    return within;
  };

  // Statements stand in clippings; whoever speaks in one is named in it.
  const saying = () => what?.value === "statements";
  const spoken = () => (saying() ? speaker?.value.trim() ?? "" : "");
  const filters = (except) => {
    const made = Object.fromEntries(facets
      .filter((facet) => facet !== except && chosen(facet).length)
      .map((facet) => [facet.name, { any: chosen(facet) }]));
    if (span()) made.day = { any: span() };
    if (saying()) made.kind = { any: [place.dataset.clipping] };
    if (spoken()) made.actor = { all: [spoken(), ...(made.actor?.any ?? [])] };
    return made;
  };

  // Words with a minus before them are those that a result may not have; the sign of a phrase keeps Pagefind from taking
  // the beginning of a word that stands nowhere.
  const unwanted = () => words.value.trim().split(/\s+/).filter((word) => /^-[\p{L}\p{N}]/u.test(word)).map((word) => word.slice(1));
  const without = async (answer) => {
    const found = await Promise.all(unwanted().map((word) => engine.search(`"${word}"`)));
    const dropped = new Set(found.flatMap((one) => one.results.map((result) => result.id)));
    return dropped.size ? { filters: answer.filters, results: answer.results.filter((result) => !dropped.has(result.id)) } : answer;
  };

  // What Pagefind finds. In an order by time it leaves out what has no date: that comes last, whichever way is asked.
  // Without words no page matches better than another, so that the newest come first.
  const find = async (term, except) => {
    const answer = await without(await engine.search(term || EVERY, { filters: filters(except) }));
    const by = order.value || (words.value.trim() ? "" : "newest");
    if (except || !by) return answer;
    const sort = { published: by === "newest" ? "desc" : "asc" };
    const dated = (await without(await engine.search(term || EVERY, { filters: filters(), sort }))).results;
    const known = new Set(dated.map((result) => result.id));
    return { filters: answer.filters, results: [...dated, ...answer.results.filter((result) => !known.has(result.id))] };
  };

  // The text as Pagefind counts it, word by word, each with the space behind it; between the words of some languages and
  // the halves of "US-China" that has no width. What comes out is text: nothing of a clipping ever becomes markup.
  const split = (data) => (data.raw_content ?? data.content).match(/[^\s\u200b]+[\s\u200b]*/g)
    .map((word) => word.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("\u200b", ""));

  const heaviest = (hits) => hits.reduce((one, other) => (other.balanced_score > (one?.balanced_score ?? 0) ? other : one), null)?.location;

  // Where the excerpt begins, and the paragraph it is of: where the words that were asked for count most. What stands
  // above the text (a headline, the names of an actor) is taken only where they stand nowhere else.
  const passage = (data, texts, hits) => {
    const paragraphs = data.anchors.filter((anchor) => /^[pk]\d+$/.test(anchor.id));
    const begin = paragraphs[0]?.location ?? texts.findIndex((text) => text.startsWith(EVERY)) + 1;
    const inside = heaviest(hits.filter((hit) => hit.location >= begin));
    const best = inside ?? (paragraphs.length ? begin : heaviest(hits) ?? begin);
    const paragraph = paragraphs.filter((anchor) => anchor.location <= best).at(-1);
    return { start: Math.max(paragraph?.location ?? (inside ? begin : 0), best - BEFORE), id: paragraph?.id };
  };

  const excerpt = (texts, start, hits) => {
    const places = new Set(hits.map((hit) => hit.location));
    const pieces = texts.slice(start, start + LONG).flatMap((text, at) => {
      if (text.startsWith(EVERY)) return [];
      if (!places.has(start + at)) return [text];
      const [before, core, after] = text.split(/([\p{L}\p{N}](?:.*[\p{L}\p{N}])?)/su);
      const mark = document.createElement("mark");
      mark.textContent = core ?? "";
      return [before, mark, after ?? ""];
    });
    return [...pieces, texts.length > start + LONG ? "…" : ""];
  };

  const entry = (data, asked) => {
    const node = template.content.cloneNode(true);
    const item = (selector) => node.querySelector(selector);
    const { type, kind, source, date, title } = data.meta;
    const clipping = type === "clipping";
    item("[data-type]").textContent = clipping ? item("[data-type]").dataset.clipping : kind;
    item("h2 a").textContent = title;
    item("h2 a").href = data.url;
    item(".source").textContent = source ?? "";
    item(".on").textContent = date ?? "";
    item(".on").classList.toggle("on", Boolean(source && date)); // which sets a dot between the two
    if (!source && !date) item(".imprint").remove();
    const hits = asked ? data.weighted_locations : [];
    const texts = split(data);
    const { start, id } = passage(data, texts, hits);
    item(".excerpt").append(...excerpt(texts, start, hits));
    const link = item(".place a");
    if (id) {
      link.href = `${data.url}#${id}`;
      link.textContent = link.dataset[id[0] === "k" ? "point" : "paragraph"].replace("{n}", id.slice(1));
      link.setAttribute("aria-label", `${link.textContent}: ${title}`);
    } else item(".place").remove();
    return node;
  };

  // Of a word that stands nowhere Pagefind takes the beginning that does stand somewhere: "xylophone" finds Xi. Such an
  // answer to another question is none: each word must share half of its letters with one that was hit.
  const bare = (word) => word.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const answers = (data, term) => {
    const texts = split(data);
    const hit = data.locations.map((place) => bare(texts[place] ?? ""));
    return term.split(/\s+/).map(bare).filter(Boolean).every((word) => FAR_EAST.test(word) || hit.some((text) => text.includes(word.slice(0, Math.ceil(word.length / 2)))));
  };

  // A word without what its ending may be, as far as two letters: "bought" and "buy" stay apart, "ports" and "port" do not.
  const stem = (word) => (word.length > 5 ? word.slice(0, -2) : word);
  const holds = (text, word) => text.startsWith(stem(word));

  // The statements of a clipping that are asked for, from the page on which they stand.
  const sheets = new Map();
  const sheet = (path) => {
    if (!sheets.has(path)) sheets.set(path, fetch(new URL(path, root)).then((got) => got.text()).then((html) => new DOMParser().parseFromString(html, "text/html")));
    return sheets.get(path);
  };
  const said = async (data) => {
    if (!data.meta.said) return [];
    const page = await sheet(data.meta.said);
    const slug = data.url.match(/clippings\/([^/]+)\//)?.[1];
    const terms = asked().split(/\s+/).map(bare).filter(Boolean);
    return [...page.getElementById(`in-${slug}`)?.closest("section").querySelectorAll(".statement") ?? []].filter((one) => {
      const texts = one.querySelector("blockquote").textContent.split(/\s+/).map(bare);
      const name = one.querySelector("p").textContent.trim();
      return terms.every((word) => texts.some((text) => holds(text, word)))
        && (!spoken() || name === spoken()) && (!manner.value || (manner.value === "indirect") === one.classList.contains("indirect"));
    }).map((one) => statement(one, data, terms));
  };

  const statement = (one, data, terms) => {
    const node = template.content.cloneNode(true);
    const item = (selector) => node.querySelector(selector);
    const address = new URL(data.meta.said, root);
    item("[data-type]").textContent = item("[data-type]").dataset.said;
    item("h2 a").textContent = one.querySelector("p").textContent.trim();
    item("h2 a").href = `${address}#${one.id}`;
    item(".source").textContent = data.meta.title;
    item(".on").textContent = data.meta.date ?? "";
    for (const text of one.querySelector("blockquote").textContent.trim().split(/(?<=\s)/)) {
      const hit = terms.some((word) => holds(bare(text), word));
      item(".excerpt").append(hit ? Object.assign(document.createElement("mark"), { textContent: text.trim() }) : text, hit ? " " : "");
    }
    const cited = one.querySelector("blockquote + p > a");
    const link = item(".place a");
    const id = cited?.getAttribute("href").split("#")[1] ?? "";
    if (/^[pk]\d+$/.test(id)) {
      link.href = `${data.url}#${id}`;
      link.textContent = link.dataset[id[0] === "k" ? "point" : "paragraph"].replace("{n}", id.slice(1));
    } else item(".place").remove();
    return node;
  };

  // Clippings are looked through until there are enough statements of them to fill a screen.
  const showStatements = async (mine) => {
    let first = !shown;
    for (let added = 0; shown < results.length && added < AT_ONCE + (first ? 0 : NEXT);) {
      const next = results.slice(shown, shown + NEXT);
      const pieces = (await Promise.all(next.map(async (result) => said(await result.data())))).flat();
      if (mine !== turn) return;
      if (first) list.replaceChildren();
      first = false;
      list.append(...pieces);
      added += pieces.length;
      shown += next.length;
    }
    more.hidden = shown >= results.length;
    const number = list.childElementCount;
    const key = more.hidden ? (number === 1 ? "saidOne" : "saidMany") : "saidMore";
    status.textContent = number || !more.hidden ? status.dataset[key].replace("{n}", number.toLocaleString(document.documentElement.lang)) : status.dataset.none;
  };

  // A word that stands nowhere and is one letter from one that does: left out, too many, another, or two in the wrong order.
  const isNear = (word, other) => {
    if (Math.abs(word.length - other.length) > 1) return false;
    let at = 0;
    while (at < word.length && word[at] === other[at]) at += 1;
    const [left, right] = [word.slice(at), other.slice(at)];
    return left.slice(1) === right || left === right.slice(1) || left.slice(1) === right.slice(1)
      || (left.length > 1 && left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2));
  };
  let vocabulary;
  const suggest = async (term, mine) => {
    vocabulary ??= new Promise((done) => {
      const script = document.createElement("script");
      script.src = meant.dataset.words;
      script.addEventListener("load", () => done(globalThis.wordsOfDossier.split(" ")));
      document.head.append(script);
    });
    const known = await vocabulary;
    const all = new Set(known);
    if (mine !== turn) return;
    const better = words.value.replace(/[\p{L}\p{N}]+/gu, (word) => {
      const plain = word.toLowerCase();
      return plain.length < 4 || all.has(plain) ? word : known.find((other) => isNear(plain, other)) ?? word;
    });
    meant.hidden = better === words.value;
    meant.querySelector("button").textContent = better;
  };
  const isExact = (data, term) => {
    const hit = data.locations.map((place) => bare(split(data)[place] ?? ""));
    return term.split(/\s+/).map(bare).filter(Boolean).every((word) => hit.some((text) => text.includes(word)));
  };

  const show = async (mine) => {
    if (saying()) return showStatements(mine);
    const next = results.slice(shown, shown + (shown ? NEXT : AT_ONCE));
    const pieces = await Promise.all(next.map((result) => result.data()));
    if (mine !== turn) return;
    if (!shown) list.replaceChildren();
    list.append(...pieces.map((data) => entry(data, words.value.trim())));
    shown += pieces.length;
    more.hidden = shown >= results.length;
    return undefined;
  };

  let going = false;
  const go = async () => {
    if (going) return;
    going = true;
    try { await show(turn); } finally { going = false; }
  };
  // Whoever scrolls down to the end of the results reads on.
  const follow = () => { if (!more.hidden && more.getBoundingClientRect().top < innerHeight) go(); };

  const say = (count) => {
    const number = count.toLocaleString(document.documentElement.lang);
    status.textContent = count === 1 ? status.dataset.one : count ? status.dataset.many.replace("{n}", number) : status.dataset.none;
  };

  // How many results each value would leave. A facet in which something is chosen is counted as if nothing were, since
  // another value of it adds results and takes none away.
  const count = async (term) => {
    for (const facet of everything ? facets : []) {
      const all = chosen(facet).length ? (await find(term, facet)).filters : left;
      for (const field of facet.node.querySelectorAll("input:not([list]), option[value]:not([value=''])")) {
        const number = all[facet.name]?.[field.value] ?? 0;
        const label = field.matches("option") ? field : field.parentElement.querySelector(".count");
        label.textContent = field.matches("option") ? `${field.value} (${number})` : number;
        field.disabled = !number && !field.checked && !field.selected;
      }
    }
  };

  // Says that the numbers are not yet those of what is asked.
  const busy = (state) => panel?.setAttribute("aria-busy", state);

  // The numbers cost 11 kB at 1,000 clippings, so that they come when somebody turns to the facets.
  const turnTo = async () => {
    if (asking) return;
    asking = true;
    busy(true);
    everything = await engine.filters();
    const mine = turn;
    const [any, term] = [isAsked(), asked()];
    const found = any && results.length ? (await find(term)).filters : {};
    if (mine !== turn) return;
    left = any ? found : everything;
    await count(term);
    if (mine === turn) busy(false);
  };

  // What is asked: the words without those that stand in every text, which would cost a piece of the index each and find
  // nothing. Words in quotation marks are a phrase and stay as they are, and so do those that stand alone.
  const unsaid = new Set(place.dataset.unsaid.split(" "));
  const asked = () => {
    const all = words.value.trim().split(/\s+/).filter((word) => !/^-[\p{L}\p{N}]/u.test(word));
    const kept = all.filter((word) => !unsaid.has(word.toLowerCase()));
    return (kept.length && !words.value.includes('"') ? kept : all).join(" ");
  };

  const isFiltered = () => facets.some((facet) => chosen(facet).length) || Boolean(span() || spoken() || (saying() && manner.value));
  const isAsked = () => Boolean(asked()) || unwanted().length > 0 || isFiltered() || saying();

  const remember = () => {
    const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, "", state.size ? `?${state}` : location.pathname);
  };

  const search = async () => {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const term = asked();
    const any = isAsked();
    busy(true);
    remember();
    if (clear) clear.hidden = !isFiltered();
    if (saidFilters) saidFilters.hidden = !saying();
    meant.hidden = true;
    const answer = any ? await find(term) : { results: [], filters: everything };
    if (mine !== turn) return;
    results = answer.results;
    left = answer.filters;
    const first = await results[0]?.data();
    if (mine !== turn) return;
    if (term && !(first && isExact(first, term))) suggest(term, mine);
    if (first && term && !answers(first, term)) [results, left] = [[], {}];
    shown = 0;
    if (results.length) await show(mine);
    else { list.replaceChildren(); more.hidden = true; }
    if (mine !== turn) return;
    if (any && !(saying() && results.length)) say(results.length); // statements are counted as they are shown
    else if (!any) status.textContent = status.dataset.idle;
    place.dataset.answered = words.value;
    await count(term);
    if (mine === turn) busy(false);
  };

  // What the address asks for: the words of the box in the masthead, or a search that somebody passed on.
  const recall = () => {
    const state = new URLSearchParams(location.search);
    words.value = state.get("q") ?? "";
    for (const field of form.elements) {
      if (field.type === "checkbox") field.checked = state.getAll(field.name).includes(field.value);
      else if (field.matches("input[list], input[type=date]")) field.value = state.get(field.name) ?? "";
      else if (field.matches("select") && [...field.options].some((one) => one.value === state.get(field.name))) field.value = state.get(field.name);
    }
  };

  const keys = (event) => {
    const links = [...list.querySelectorAll("h2 a")];
    const at = links.indexOf(document.activeElement);
    const writing = event.target.closest?.("input[type=search], textarea, select");
    if (event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) words.select();
    else if (event.key === "Escape" && at >= 0) words.select();
    else if (event.key === "ArrowDown" && (at >= 0 || event.target === words)) (links[at + 1] ?? (more.hidden ? null : more))?.focus();
    else if (event.key === "ArrowUp" && event.target === more) links.at(-1)?.focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? words).focus();
    else return;
    event.preventDefault();
  };

  // The names of the actors, for the boxes in which one is typed: fetched when somebody turns to the filters.
  const name = () => {
    const names = panel.querySelector("datalist");
    const script = document.createElement("script");
    script.src = names.dataset.directory;
    script.addEventListener("load", () => names.append(...globalThis.directoryOfActors.map(([one]) => new Option(one, one))));
    document.head.append(script);
  };

  // The filters: folded, unless they stand at the side, where they need no switch.
  const fold = () => {
    const wide = matchMedia("(min-width: 64rem)");
    const unfold = () => { panel.open = wide.matches; };
    wide.addEventListener("change", unfold);
    unfold();
    for (const sign of ["pointerenter", "focusin"]) panel.addEventListener(sign, turnTo);
    panel.addEventListener("focusin", name, { once: true });
    clear.addEventListener("click", () => {
      for (const box of form.querySelectorAll(":checked[type=checkbox]")) box.checked = false;
      for (const field of panel.querySelectorAll("select, input[list], input[type=date]")) field.value = "";
      words.focus();
      search();
    });
  };

  const begin = async () => {
    try {
      const { createInstance } = await import(new URL("pagefind/pagefind.js", root));
      engine = createInstance({ basePath: new URL("pagefind/", root).pathname, baseUrl: root.pathname, noWorker: true });
      await engine.init();
    } catch { return; }
    for (const one of form.querySelectorAll("[data-filter] option")) one.value = one.value; // which its number must not change
    recall();
    if (panel) fold();
    instead.hidden = true;
    form.hidden = false;
    found.hidden = false;
    words.focus();
    form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
    words.addEventListener("input", () => {
      clearTimeout(timer);
      if (!SHORT.test(words.value) || FAR_EAST.test(words.value)) timer = setTimeout(search, PAUSE);
    });
    form.addEventListener("change", (event) => { if (event.target !== words) search(); });
    more.addEventListener("click", async () => {
      const next = shown;
      await go();
      list.querySelectorAll("h2 a")[next]?.focus();
    });
    meant.querySelector("button").addEventListener("click", (event) => { words.value = event.target.textContent; words.focus(); search(); });
    document.addEventListener("keydown", keys);
    document.addEventListener("scroll", follow, { passive: true });
    await search();
  };
  begin();
})();
