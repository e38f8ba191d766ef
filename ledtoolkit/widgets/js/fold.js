// A title that opens what the kernel then puts below it. It asks, and shows what the kernel has done.
function render({ model, el }) {
  const words = model.get("words");
  const closed = new AbortController();
  let wanted = false;
  const button = element("button", { type: "button", "aria-expanded": "false", onclick: () => turn() },
    element("span", { class: "led-arrow", "aria-hidden": "true" }), element("span", { text: model.get("title") }));
  const said = element("div", { role: "status" });
  const root = element("div", { class: "led led-view led-fold" },
    element("p", { class: "led-note", text: model.get("note") }), element("h2", {}, button),
    element("p", { class: "led-line", text: model.get("line") }), said);
  const line = openLine(model, closed.signal, { heard: () => {}, changed: () => tell() });
  const turn = () => {
    wanted = true;
    tell();
    line.send({ kind: "turn" });
  };
  // Of all titles of a page the one that was pressed says what is wrong.
  const tell = () => {
    if (wanted && line.status === "lost") said.replaceChildren(notice("lost", lostWords(words, line)));
    else if (wanted && !model.get("is_open")) said.replaceChildren(element("p", { text: words.opening }));
    else said.replaceChildren();
  };
  const show = () => {
    wanted = false;
    button.setAttribute("aria-expanded", String(model.get("is_open")));
    tell();
  };
  model.on("change:is_open", show);
  const release = guardKeys(root);
  show();
  el.append(root);
  return () => {
    release();
    closed.abort();
    model.off("change:is_open", show);
  };
}

export default { render };
