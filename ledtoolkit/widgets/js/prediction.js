// A guess before the answer is shown: one number, how sure, or skip. The kernel keeps it and says what came of it.
const PATIENCE = 5000; // milliseconds without an answer after which the page says so

function render({ model, el }) {
  const words = model.get("words");
  const name = `led-sure-${Math.random().toString(36).slice(2)}`;
  const root = tag("div", { className: "led led-view led-prediction" });
  const question = tag("p", { className: "led-question", textContent: model.get("question") });
  const form = tag("form", { noValidate: true });
  const asked = model.get("options").length
    ? choices({ label: words.guess, options: model.get("options"), empty: words.choose })
    : numberBox(`${name}-guess`, words.guess, model.get("unit"));
  const sure = tag("fieldset", { className: "led-choices" }, tag("legend", { textContent: words.sure }));
  for (const [level, text] of Object.entries(model.get("levels"))) {
    const radio = tag("input", { type: "radio", name, value: level });
    sure.append(tag("label", { className: "led-choice" }, radio, tag("span", { textContent: text })));
  }
  const guess = tag("button", { type: "submit", className: "led-first", textContent: words.show });
  const skip = tag("button", { type: "button", textContent: words.skip });
  const problem = tag("p", { className: "led-problem" });
  problem.setAttribute("role", "alert");
  form.append(asked.node, sure, tag("div", { className: "led-row" }, guess, skip), problem);
  const outcome = tag("p", { className: "led-outcome", tabIndex: -1 });
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
    send({ kind: "guess", typed: asked.value(), confidence: chosen ? chosen.value : "" });
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

function numberBox(id, label, unit) {
  const box = tag("input", { type: "text", inputMode: "decimal", autocomplete: "off", id });
  const name = tag("label", { htmlFor: id, textContent: label });
  const node = tag("div", { className: "led-row" }, name, box, tag("span", { textContent: unit }));
  return { node, value: () => box.value };
}

export default { render };
