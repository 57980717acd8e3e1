// Light, dark, or as the system says: the choice is remembered, and set before the page is painted.
(() => {
  const order = ["system", "light", "dark"];
  const root = document.documentElement;

  const read = () => {
    try { return localStorage.getItem("theme") || "system"; } catch { return "system"; }
  };
  const remember = (theme) => {
    // A browser that keeps nothing forgets the choice, and the page works.
    try { localStorage.setItem("theme", theme); } catch { return; }
  };
  let current = order.includes(read()) ? read() : "system";

  root.dataset.theme = current;
  // What a script shows later keeps its room from the start, so that nothing moves: the styles ask for these two.
  if (location.protocol !== "file:") root.dataset.served = "";
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-theme-switch]");
    if (!button) return;
    const name = button.querySelector("[data-theme-name]");
    name.textContent = button.dataset[current];
    button.hidden = false;
    button.addEventListener("click", () => {
      current = order[(order.indexOf(current) + 1) % order.length];
      root.dataset.theme = current;
      name.textContent = button.dataset[current];
      remember(current);
    });
  });
})();
