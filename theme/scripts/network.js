// Pointing at an actor in the network, or focusing it, dims all but its lines and those at their other ends.
(() => {
  for (const drawing of document.querySelectorAll(".network .drawing")) {
    const lines = [...drawing.querySelectorAll("[data-ends]")];
    const nodes = [...drawing.querySelectorAll("[data-actor]")];

    const light = (actor) => {
      const near = new Set([actor]);
      for (const line of lines) {
        const ends = line.dataset.ends.split(" ");
        const own = ends.includes(actor);
        line.classList.toggle("near", own);
        if (own) ends.forEach((end) => near.add(end));
      }
      for (const node of nodes) node.classList.toggle("near", near.has(node.dataset.actor));
      drawing.classList.add("lit");
    };
    // On a narrow screen the drawing is wider than its region: begin in the middle, where the most named stand.
    const region = drawing.parentElement;
    region.scrollLeft = (region.scrollWidth - region.clientWidth) / 2;
    const rest = () => drawing.classList.remove("lit");

    for (const node of nodes) {
      for (const start of ["pointerenter", "focus"]) node.addEventListener(start, () => light(node.dataset.actor));
      for (const end of ["pointerleave", "blur"]) node.addEventListener(end, rest);
    }
  }
})();
