// JupyterLab and Notebook 7 take keys away from controls inside an output: arrows move between cells,
// Enter edits a cell, Space scrolls. A listener on the window that comes first keeps them with our control;
// what the browser itself does with the key still happens.
const KEYS_OF_ANY_CONTROL = new Set([
  "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown",
]);

function guardKeys(element) {
  const keep = (event) => {
    if (!element.contains(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const presses = !event.shiftKey && (event.key === " " || event.key === "Enter");
    if (presses || KEYS_OF_ANY_CONTROL.has(event.key)) event.stopImmediatePropagation();
  };
  window.addEventListener("keydown", keep, { capture: true });
  return () => window.removeEventListener("keydown", keep, { capture: true });
}
