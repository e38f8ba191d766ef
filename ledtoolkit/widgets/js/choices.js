// One of several things to choose: a few as radio buttons, all in sight; more in the browser's own list.
// An option is [key, words, group]; options of the same group stand together in a list.
const MOST_RADIOS = 4;
const LONGEST_IN_A_ROW = 20;
const EMPTY = "";

function choices({ label, options, empty = "", changed = () => {} }) {
  const id = `led-choices-${Math.random().toString(36).slice(2)}`;
  return options.length <= MOST_RADIOS
    ? radioChoices(id, label, options, changed)
    : listChoices(id, label, options, empty, changed);
}

function radioChoices(id, label, options, changed) {
  const legend = tag("legend", { textContent: label });
  const long = options.some(([, words]) => words.length > LONGEST_IN_A_ROW);
  const node = tag("fieldset", { className: `led-choices${long ? " led-stacked" : ""}` }, legend);
  const radios = options.map(([key, words]) => {
    const radio = tag("input", { type: "radio", name: id, value: key });
    node.append(tag("label", { className: "led-choice" }, radio, tag("span", { textContent: words })));
    return radio;
  });
  node.addEventListener("change", (event) => changed(event.target.value));
  const value = () => radios.find((radio) => radio.checked)?.value ?? EMPTY;
  return { node, value, set: (key) => radios.forEach((radio) => { radio.checked = radio.value === key; }) };
}

function listChoices(id, label, options, empty, changed) {
  const list = tag("select", { id });
  if (empty) list.append(tag("option", { value: EMPTY, textContent: empty }));
  const groups = new Map([["", list]]);
  for (const [key, words, group = ""] of options) {
    if (!groups.has(group)) {
      groups.set(group, tag("optgroup", { label: group }));
      list.append(groups.get(group));
    }
    groups.get(group).append(tag("option", { value: key, textContent: words }));
  }
  list.addEventListener("change", () => changed(list.value));
  const node = tag("div", { className: "led-choices" }, tag("label", { htmlFor: id, textContent: label }), list);
  return { node, value: () => list.value, set: (key) => { list.value = key; } };
}

function tag(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
