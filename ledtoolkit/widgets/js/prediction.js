// A guess before the answer is shown: one number, how sure, or skip. The kernel keeps it and says what came of it.
const PATIENCE = 5000; // milliseconds without an answer after which the page says so

function render({ model, el }) {
  const words = model.get("words");
  const name = `led-sure-${Math.random().toString(36).slice(2)}`;
  const root = make("div", { className: "led led-view led-prediction" });
  const question = make("p", { className: "led-question", textContent: model.get("question") });
  const form = make("form", { noValidate: true });
  const box = make("input", { type: "text", inputMode: "decimal", autocomplete: "off", id: `${name}-guess` });
  const label = make("label", { htmlFor: box.id, textContent: words.guess });
  const row = make("div", { className: "led-row" }, label, box, make("span", { textContent: model.get("unit") }));
  const sure = make("fieldset", {}, make("legend", { textContent: words.sure }));
  for (const [level, text] of Object.entries(model.get("levels"))) {
    const radio = make("input", { type: "radio", name, value: level });
    sure.append(make("label", { className: "led-choice" }, radio, make("span", { textContent: text })));
  }
  const guess = make("button", { type: "submit", className: "led-first", textContent: words.show });
  const skip = make("button", { type: "button", textContent: words.skip });
  const problem = make("p", { className: "led-problem" });
  problem.setAttribute("role", "alert");
  form.append(row, sure, make("div", { className: "led-row" }, guess, skip), problem);
  const outcome = make("p", { className: "led-outcome", tabIndex: -1 });
  outcome.setAttribute("role", "status");
  root.append(question, form, outcome);

  let waiting = null;
  const send = (content) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => (problem.textContent = words.silent), PATIENCE);
    model.send(content);
  };
  const show = () => {
    clearTimeout(waiting);
    const settled = model.get("settled");
    const moved = settled && form.contains(document.activeElement);
    form.hidden = settled;
    problem.textContent = model.get("problem");
    outcome.textContent = model.get("outcome");
    if (moved) outcome.focus();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = sure.querySelector("input:checked");
    send({ kind: "guess", typed: box.value, confidence: chosen ? chosen.value : "" });
  });
  skip.addEventListener("click", () => send({ kind: "skip" }));
  model.on("change:settled change:problem change:outcome", show);
  model.on("msg:custom", show);
  const release = guardKeys(root);
  show();
  el.append(root);
  model.send({ kind: "seen" });
  return () => {
    release();
    clearTimeout(waiting);
    model.off("change:settled change:problem change:outcome", show);
    model.off("msg:custom", show);
  };
}

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export default { render };
