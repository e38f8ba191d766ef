// What the learner has so far: parts that open, each with a line that says how it stands.

class SoFarBoxView extends WayBox {
  constructor(model, el, signal) {
    super(model, el, signal);
    this.parts = element("div", {});
    this.start(this.words.so_far, this.parts);
    this.links();
  }

  // What is open stays open, and the focus stays where it was.
  show() {
    if (!this.hasChanged()) return;
    const focus = this.el.contains(document.activeElement) ? document.activeElement.closest("[data-part]")?.dataset.part : undefined;
    const open = this.foldsIn(this.parts);
    this.el.firstChild.hidden = !this.state.parts.length;
    this.parts.replaceChildren(...this.state.parts.map((part) => this.part(part, open)));
    if (focus) this.parts.querySelector(`[data-part="${CSS.escape(focus)}"] > summary`)?.focus();
  }

  part({ name, title, said, notes, groups }, open) {
    return this.fold(name, title, said, open.get(name),
      ...notes.map((text) => element("p", { class: "led-hint", text })),
      ...groups.map((group) => (group.title
        ? this.fold(`${name}/${group.title}`, group.title, group.said, open.get(`${name}/${group.title}`), this.lines(group.lines))
        : this.lines(group.lines))));
  }

  lines(lines) {
    return element("ul", { class: "led-steps" }, ...lines.map((line) => this.item(line)));
  }

  item(line) {
    return this.step(line.is_done, element("div", {}, this.link(line), line.said && element("p", { class: "led-hint", text: line.said })));
  }
}

export default {
  render({ model, el, signal }) {
    new SoFarBoxView(model, el, signal);
  },
};
