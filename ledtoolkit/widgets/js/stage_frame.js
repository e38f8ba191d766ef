// The frame of an explorer's picture: the way back to the start, the picture, its finding, and what is folded away.
// Each part is replaced on its own, so that an open fold stays open while a slider moves. All words are set as text.
function stageFrame(model, reset = () => {}) {
  const words = model.get("words");
  const part = (tag, name) => element(tag, { class: `led-${name}` });
  const [drawing, finding, source] = [part("div", "drawing"), part("p", "finding"), part("p", "source")];
  finding.setAttribute("role", "status");
  const table = element("div", { class: "led-scroll", tabindex: 0, role: "group", "aria-label": words.table });
  const folded = model.get("folds").map(([title, text]) => fold(title, element("p", { text })));
  const root = element("div", { class: "led led-view led-stage" },
    element("button", { type: "button", class: "led-reset", text: words.reset, onclick: () => putBack(model).then(reset) }),
    drawing, finding, source, fold(words.table, table), ...folded);
  return { root, drawing, finding, source, table };
}

const REFERENCE = "IPY_MODEL_";
const controlOf = (model, name) => model.widget_manager.get_model(model.get("controls")[name].slice(REFERENCE.length));

async function putBack(model) {
  for (const [name, start] of Object.entries(model.get("starts"))) {
    const control = await controlOf(model, name);
    control.set("value", start);
    control.save_changes();
  }
}

const fold = (title, content) => element("details", {}, element("summary", { text: title }), content);
