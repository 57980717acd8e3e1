// Light, dark, or as the system says: the choice is remembered, and set before the page is painted.
(() => {
  const order = ["auto", "light", "dark"];
  const read = () => { try { return localStorage.getItem("theme") || "auto"; } catch { return "auto"; } };
  const show = (theme) => {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  show(read());
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-theme-switch]");
    const name = (theme) => { button.textContent = `Theme: ${theme}`; };
    button.hidden = false;
    name(read());
    button.addEventListener("click", () => {
      const next = order[(order.indexOf(read()) + 1) % order.length];
      try { localStorage.setItem("theme", next); } catch { /* not remembered */ }
      show(next);
      name(next);
    });
  });
})();
