// A native range with a label and a number box beside it. The value on the screen is the model's value
// times `scale` (100 for a share, shown as a percentage); the model's value is what Python reads.
function decimalsOf(step) {
  return Math.max(0, Math.min(6, Math.ceil(-Math.log10(step) - 1e-9)));
}

function render({ model, el }) {
  const id = `led-slider-${Math.random().toString(36).slice(2)}`;
  const scale = model.get("scale");
  const [lowest, highest, step] = ["lowest", "highest", "step"].map((name) => model.get(name) * scale);
  // A step such as 1/60 comes out a hair too long for the last one to fit, and End would stop one step too early.
  const fitting = (highest - lowest) / Math.round((highest - lowest) / step);
  const stepShown = Math.abs(fitting - step) < 1e-6 * step ? Math.floor(fitting * 1e9 + 1e-3) / 1e9 : step;
  const decimals = decimalsOf(step);
  const written = (value) => (value * scale).toFixed(decimals).replace(".", model.get("decimal_mark"));

  const root = document.createElement("div");
  root.className = "led led-view led-slider";
  const label = document.createElement("label");
  label.htmlFor = id;
  label.textContent = model.get("label");
  const range = document.createElement("input");
  Object.assign(range, { type: "range", id, min: lowest, max: highest, step: stepShown });
  const place = document.createElement("span");
  place.className = "led-number";
  const box = document.createElement("input");
  Object.assign(box, { type: "text", inputMode: "decimal", autocomplete: "off" });
  box.setAttribute("aria-label", model.get("box_label"));
  const unit = document.createElement("span");
  unit.textContent = model.get("unit");
  place.append(box, unit);
  const problem = document.createElement("p");
  problem.className = "led-problem";
  problem.id = `${id}-problem`;
  problem.setAttribute("role", "status");
  root.append(label, place, range, problem);

  const complain = (words) => {
    problem.textContent = words;
    box.setAttribute("aria-invalid", words ? "true" : "false");
    if (words) box.setAttribute("aria-describedby", problem.id);
    else box.removeAttribute("aria-describedby");
  };
  const show = () => {
    const value = model.get("value");
    range.value = value * scale;
    range.setAttribute("aria-valuetext", `${written(value)} ${model.get("unit")}`.trim());
    if (document.activeElement !== box) box.value = written(value);
    complain("");
  };
  // Exactly as the kernel puts it on its grid: a value that the kernel has to mend comes back, and would come too late
  // for whoever has moved on by then.
  const keep = (shown) => {
    const steps = Math.round((shown - lowest) / step);
    const onGrid = Number((model.get("lowest") + steps * model.get("step")).toFixed(10));
    model.set("value", Math.min(onGrid, model.get("highest")));
    model.save_changes();
  };
  const read = () => {
    const shown = numberIn(box.value, decimals);
    if (!(shown >= lowest && shown <= highest)) return complain(model.get("range_words"));
    keep(shown);
    box.value = written(model.get("value"));
    complain("");
  };
  range.addEventListener("input", () => keep(range.valueAsNumber));
  box.addEventListener("change", read);
  box.addEventListener("blur", () => problem.textContent || show());
  model.on("change:value", show);
  const release = guardKeys(root);
  show();
  el.append(root);
  return () => {
    release();
    model.off("change:value", show);
  };
}

// Blanks group thousands; in a whole number so do a comma or a point before three digits.
function numberIn(text, decimals) {
  let plain = text.replace(/[\s\u00a0\u202f%€]/g, "");
  if (decimals === 0 && /^-?\d{1,3}([.,]\d{3})+$/.test(plain)) plain = plain.replace(/[.,]/g, "");
  plain = plain.replace(",", ".");
  return /^-?\d+(\.\d*)?$|^-?\.\d+$/.test(plain) ? Number(plain) : NaN;
}

export default { render };
