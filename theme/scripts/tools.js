// What in the masthead works by script alone: the box of the search and the switch of the theme. They come with the script,
// in place of standing hidden on every page: as soon as the masthead is read, before it is painted, so nothing moves.
(() => {
  const source = document.currentScript.src;
  const bring = () => {
    const places = document.querySelector(".masthead nav");
    if (!places) return;
    watch.disconnect();
    places.insertAdjacentHTML("afterend", globalThis.mastheadTools);
    const box = document.querySelector("[data-search-box]");
    if (!box) return;
    if ("ownSearch" in places.parentElement.dataset) box.remove();
    else box.action = new URL(`../../${box.dataset.page}`, source);
  };
  const watch = new MutationObserver(bring);
  watch.observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => watch.disconnect());
})();
