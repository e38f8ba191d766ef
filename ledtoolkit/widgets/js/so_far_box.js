// What the learner has so far: parts that open, each with a line that says how it stands.

class SoFarBoxView extends Box {
  constructor(model, el, signal) {
    super(model, el, signal);
    this.parts = element("div", {});
    this.start(this.words.so_far, this.parts);
    this.links();
  }

  async links() {
    this.place = await placeOf(this.el);
    this.made = undefined;
    this.show();
  }

  // The learner box says it for the whole page.
  showLine() {}

  // Built anew only when something changed; what is open stays open, and the focus stays where it was.
  show() {
    const made = JSON.stringify(this.state);
    if (made === this.made) return;
    this.made = made;
    const focus = this.el.contains(document.activeElement) ? document.activeElement.closest("[data-part]")?.dataset.part : undefined;
    const open = new Set([...this.parts.querySelectorAll("details[open]")].map((part) => part.dataset.part));
    this.el.firstChild.hidden = !this.state.parts.length;
    this.parts.replaceChildren(...this.state.parts.map((part) => this.part(part, open)));
    if (focus) this.parts.querySelector(`[data-part="${CSS.escape(focus)}"] > summary`)?.focus();
  }

  part({ name, title, said, notes, groups }, open) {
    return this.fold(name, title, said, open,
      ...notes.map((text) => element("p", { class: "led-hint", text })),
      ...groups.map((group) => (group.title
        ? this.fold(`${name}/${group.title}`, group.title, group.said, open, this.lines(group.lines))
        : this.lines(group.lines))));
  }

  fold(name, title, said, open, ...children) {
    return element("details", { class: "led-part", "data-part": name, open: open.has(name) },
      element("summary", {}, element("strong", { text: title }), element("span", { class: "led-hint", text: said })),
      ...children);
  }

  lines(lines) {
    return element("ul", { class: "led-steps" }, ...lines.map((line) => this.item(line)));
  }

  item({ words, said, path, cell, is_done: done }) {
    return element("li", { "data-done": String(done) },
      element("span", { class: "led-mark", "aria-hidden": "true", text: done ? "✓" : "○" }),
      element("div", {},
        pageLink(this.place, path, words, cell) ?? element("span", { text: words }),
        said && element("p", { class: "led-hint", text: said })));
  }
}

export default {
  render({ model, el, signal }) {
    new SoFarBoxView(model, el, signal);
  },
};
