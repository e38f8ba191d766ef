// The picture of an explorer that this page computes and draws itself: `pictureOf`, of the script in front of this one,
// takes the values of the sliders. The kernel is asked for nothing while they move, and may even be gone.

async function render({ model, el }) {
  const words = model.get("words");
  const names = Object.keys(model.get("starts"));
  const sliders = await Promise.all(names.map((name) => controlOf(model, name)));
  const frame = stageFrame(model);
  const picture = pictureOf(words);
  frame.drawing.append(picture.svg);
  const show = () => {
    const state = Object.fromEntries(names.map((name, place) => [name, sliders[place].get("value")]));
    const { alt, finding, rows, columns = words.columns } = picture.show(state, model.get("settled"));
    picture.svg.setAttribute("aria-label", alt);
    if (frame.finding.textContent !== finding) frame.finding.textContent = finding;
    frame.table.replaceChildren(tableOf(columns, rows));
  };
  const watched = [...sliders.map((slider) => [slider, "change:value"]), [model, "change:settled"]];
  watched.forEach(([each, event]) => each.on(event, show));
  const release = guardKeys(frame.root);
  show();
  el.append(frame.root);
  return () => {
    release();
    watched.forEach(([each, event]) => each.off(event, show));
  };
}

function tableOf(columns, rows) {
  const heads = element("tr", {}, ...columns.map((text) => element("th", { scope: "col", text })));
  const lines = rows.map(([first, ...rest]) =>
    element("tr", {}, element("th", { scope: "row", text: first }), ...rest.map((text) => element("td", { text }))));
  return element("table", { class: "led-numbers" }, element("thead", {}, heads), element("tbody", {}, ...lines));
}

export default { render };
