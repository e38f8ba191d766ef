// A closed list is one line: where the page is too narrow for what is chosen, as on a phone, it stands below in full.
// Screen readers have it from the list itself.

// Room that a closed list keeps for its arrow and its edges, in pixels.
const ARROW = 40;
const choicePen = document.createElement("canvas").getContext("2d");

class WholeChoice {
  constructor(list) {
    this.list = list;
    this.line = element("p", { class: "led-chosen", "aria-hidden": "true" });
    list.addEventListener("input", () => this.show());
    new ResizeObserver(() => this.measure()).observe(list);
  }

  // To measure makes the page be laid out: once before it is shown, however often the list changes until then.
  show() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.measure();
    });
  }

  measure() {
    const text = this.list.selectedOptions[0]?.textContent ?? "";
    choicePen.font = getComputedStyle(this.list).font;
    const fits = !this.list.value || choicePen.measureText(text).width < this.list.clientWidth - ARROW;
    const said = fits ? "" : text;
    // A line that is written anew, be it the same, has the page laid out again for the next list.
    if (this.line.textContent !== said) this.line.textContent = said;
  }
}
