// A guess before the answer is shown: one number, how sure, or skip. The kernel keeps it and says what came of it;
// until it is in the record, this browser keeps it.
const PATIENCE = 5000; // milliseconds without an answer after which the guess is sent again

function render({ model, el }) {
  const [words, keep] = [model.get("words"), model.get("keep")];
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

  const closed = new AbortController();
  const { signal } = closed;
  const line = openLine(model, signal, { heard: (message) => heard(message), changed: () => deliver() });
  const sureNow = () => sure.querySelector("input:checked")?.value ?? "";
  let [pending, late, number] = [null, null, 0];
  const send = (content) => {
    number += 1;
    pending = { ...content, number };
    deliver();
  };
  // Sent until it is answered; a kernel that is gone is not waited for.
  const deliver = () => {
    clearTimeout(late);
    if (!pending) return;
    if (line.status === "lost") problem.textContent = lostWords(words, line);
    if (line.status === "alive") line.send(pending);
    late = setTimeout(deliver, PATIENCE);
  };
  const heard = (message) => {
    if (message.number !== pending?.number) return;
    pending = null;
    clearTimeout(late);
    tellPages();
    show();
  };
  const keepDraft = () => {
    const draft = { typed: asked.value(), sure: sureNow() };
    if (draft.typed || draft.sure) kept.write(keep, draft);
    else kept.forget(keep);
  };
  const findDraft = () => {
    const draft = kept.read(keep);
    if (!draft || model.get("settled")) return;
    asked.set(String(draft.typed ?? ""));
    sure.querySelectorAll("input").forEach((radio) => { radio.checked = radio.value === draft.sure; });
    problem.textContent = words.found;
  };
  const show = () => {
    const settled = model.get("settled");
    if (settled && !model.get("unsaved")) kept.forget(keep);
    const moved = settled && form.contains(document.activeElement);
    form.hidden = settled;
    problem.textContent = model.get("problem");
    outcome.textContent = model.get("outcome");
    if (moved) outcome.focus();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send({ kind: "guess", typed: asked.value(), confidence: sureNow() });
  });
  form.addEventListener("input", keepDraft);
  form.addEventListener("change", keepDraft);
  skip.addEventListener("click", () => send({ kind: "skip" }));
  const changes = "change:settled change:unsaved change:problem change:outcome";
  model.on(changes, show);
  const release = guardKeys(root);
  show();
  findDraft();
  el.append(root);
  // Another page may have settled it.
  const look = () => line.send({ kind: "seen" });
  window.addEventListener("focus", look, { signal });
  look();
  return () => {
    release();
    closed.abort();
    clearTimeout(late);
    model.off(changes, show);
  };
}

function numberBox(id, label, unit) {
  const box = tag("input", { type: "text", inputMode: "decimal", autocomplete: "off", id });
  const name = tag("label", { htmlFor: id, textContent: label });
  const node = tag("div", { className: "led-row" }, name, box, tag("span", { textContent: unit }));
  return { node, value: () => box.value, set: (text) => { box.value = text; } };
}

export default { render };
