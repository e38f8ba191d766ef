// JupyterLab and Notebook 7 take keys away from controls inside an output: arrows move between cells, Enter edits
// a cell, Space scrolls, two times D deletes the cell. A listener on the window that comes first keeps every plain
// key with our control; what the browser itself does with it still happens.
// Tab, Escape, Shift+Enter (run the cell; in a text it is a new line) and all keys with Ctrl, Alt or Meta go on to
// the page.
function guardKeys(element) {
  const keep = (event) => {
    if (!element.contains(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const runs = event.shiftKey && event.key === "Enter" && event.target.tagName !== "TEXTAREA";
    if (event.key === "Tab" || event.key === "Escape" || runs) return;
    event.stopImmediatePropagation();
  };
  window.addEventListener("keydown", keep, { capture: true });
  return () => window.removeEventListener("keydown", keep, { capture: true });
}
