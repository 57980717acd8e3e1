// The box in the masthead: it is shown where a search can work, "/" goes to it, and it costs nothing before it is used.
(() => {
  const box = document.querySelector("[data-search-box]");
  if (!box || location.protocol === "file:") return;
  box.hidden = false;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    box.elements.q.focus();
  });
})();
