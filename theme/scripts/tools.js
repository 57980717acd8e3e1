// What in the masthead works by script alone: the box of the search and the switch of the theme. They come with the script,
// in place of standing hidden on every page; it runs where they belong, before anything below is painted, so nothing moves.
(() => {
  const script = document.currentScript;
  script.insertAdjacentHTML("afterend", globalThis.mastheadTools);
  const box = document.querySelector("[data-search-box]");
  if (!box) return;
  if ("ownSearch" in script.dataset) box.remove();
  else box.action = new URL(`../../${box.dataset.page}`, script.src);
})();
