// What the boxes share that lead through the course: links below any address, parts that open, steps that are done.

class WayBox extends Box {
  async links() {
    this.place = await placeOf(this.el);
    this.made = undefined;
    this.show();
  }

  // The learner box says it for the whole page; links work without a kernel.
  showLine() {}

  // Built anew only when something changed, so that a link keeps the focus.
  hasChanged() {
    const made = JSON.stringify(this.state);
    if (made === this.made) return false;
    this.made = made;
    return true;
  }

  link({ path, words, cell }) {
    return pageLink(this.place, path, words, cell) ?? element("span", { text: words });
  }

  fold(name, title, said, open, ...children) {
    return element("details", { class: "led-part", "data-part": name, open },
      element("summary", {}, element("strong", { text: title }), element("span", { class: "led-hint", text: said })),
      ...children);
  }

  // Which parts are open and which are closed, by name.
  foldsIn(root) {
    return new Map([...root.querySelectorAll("details")].map((part) => [part.dataset.part, part.open]));
  }

  step(done, ...children) {
    return element("li", { "data-done": String(done) },
      element("span", { class: "led-mark", "aria-hidden": "true", text: done ? "✓" : "○" }), ...children);
  }
}
