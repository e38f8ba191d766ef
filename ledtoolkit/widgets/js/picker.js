// A choice that moves a model. Its options may change with another choice (the branches of a region).
function render({ model, el }) {
  const root = tag("div", { className: "led led-view led-picker" });
  let field = null;
  const build = () => {
    const held = root.contains(document.activeElement);
    field = choices({
      label: model.get("label"),
      options: model.get("options"),
      changed: (key) => {
        model.set("value", key);
        model.save_changes();
      },
    });
    root.replaceChildren(field.node);
    show();
    if (held) root.querySelector("select, input:checked")?.focus();
  };
  const show = () => field.set(model.get("value"));
  model.on("change:options", build);
  model.on("change:value", show);
  const release = guardKeys(root);
  build();
  el.append(root);
  return () => {
    release();
    model.off("change:options", build);
    model.off("change:value", show);
  };
}

export default { render };
