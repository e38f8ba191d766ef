// The way back to the start, the picture of an explorer, its finding, and what is folded away. Each part is replaced on
// its own, so that an open fold stays open while a slider moves. `drawing` and `table` are made by our own plots,
// which escape every word in them; all other words are set as text.
// Sliders send without asking for an answer; the line here notices for all of them when nobody listens any more.
function render({ model, el }) {
  const words = model.get("words");
  const closed = new AbortController();
  const root = document.createElement("div");
  root.className = "led led-view led-stage";
  const lineNotice = document.createElement("div");
  const line = openLine(model, closed.signal, { heard: () => {}, changed: (status) => say(status) });
  const say = (status) => {
    root.dataset.line = status;
    const lost = inVoila() ? words.lost_page : words.lost_notebook;
    const told = { busy: words.busy, lost }[status];
    lineNotice.replaceChildren(...(told ? [notice(status, told)] : []));
  };
  const reset = document.createElement("button");
  Object.assign(reset, { type: "button", className: "led-reset", textContent: words.reset });
  reset.addEventListener("click", () => line.send({ kind: "reset" }));
  const drawing = document.createElement("div");
  drawing.className = "led-drawing";
  const finding = document.createElement("p");
  finding.className = "led-finding";
  finding.setAttribute("role", "status");
  const source = document.createElement("p");
  source.className = "led-source";
  const table = document.createElement("div");
  Object.assign(table, { className: "led-scroll", tabIndex: 0 });
  table.setAttribute("role", "group");
  table.setAttribute("aria-label", words.table);
  root.append(lineNotice, reset, drawing, finding, source, fold(words.table, table));
  for (const [title, words] of model.get("folds")) {
    const text = document.createElement("p");
    text.textContent = words;
    root.append(fold(title, text));
  }

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

function fold(title, content) {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = title;
  details.append(summary, content);
  return details;
}

export default { render };
