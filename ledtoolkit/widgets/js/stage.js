// The picture of an explorer as the kernel draws it. `drawing` and `table` are made by our own plots, which escape
// every word in them.
// The kernel is told of a reset too: where the options of one choice follow from another, it knows the order.
// Sliders send without asking for an answer; the line here notices for all of them when nobody listens any more.
function render({ model, el }) {
  const words = model.get("words");
  const closed = new AbortController();
  const line = openLine(model, closed.signal, { heard: () => {}, changed: (status) => say(status) });
  const { root, drawing, finding, source, table } = stageFrame(model, () => line.send({ kind: "reset" }));
  const lineNotice = document.createElement("div");
  root.prepend(lineNotice);
  const say = (status) => {
    root.dataset.line = status;
    const told = { busy: words.busy, lost: lostWords(words, line) }[status];
    lineNotice.replaceChildren(...(told ? [notice(status, told)] : []));
  };
  const show = {
    drawing: () => (drawing.innerHTML = model.get("drawing")),
    finding: () => (finding.textContent = model.get("finding")),
    source: () => (source.textContent = model.get("source")),
    table: () => (table.innerHTML = model.get("table")),
  };
  for (const [name, update] of Object.entries(show)) {
    update();
    model.on(`change:${name}`, update);
  }
  const release = guardKeys(root);
  el.append(root);
  return () => {
    release();
    closed.abort();
    for (const [name, update] of Object.entries(show)) model.off(`change:${name}`, update);
  };
}

export default { render };
