// The parts of the builder beside the editors: the list that leads to each section, the section's panel, the checks.
const MARKS = { well: "✓", look: "?", missing: "○" };

// A list of buttons that leads to the sections and says how each stands.
class PartList {
  constructor(words, go) {
    Object.assign(this, { words, go, buttons: new Map() });
    this.list = element("ul", { class: "led-parts" });
    this.now = element("span", {});
    this.fold = element("details", { class: "led-parts-fold" }, element("summary", {}, this.now), this.list);
    this.root = element("nav", { "aria-label": words.parts }, this.fold);
    const wide = window.matchMedia("(min-width: 62rem)");
    const unfold = () => { this.fold.open = wide.matches; };
    wide.addEventListener("change", unfold);
    unfold();
  }

  show(items, current) {
    const made = JSON.stringify(items.map(({ id, title }) => [id, title]));
    if (made !== this.made) this.build(items);
    this.made = made;
    items.forEach(({ id, said, state }) => {
      const { button, mark, line } = this.buttons.get(id);
      mark.textContent = MARKS[state] ?? "";
      mark.dataset.state = state;
      line.textContent = said;
      if (id === current) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
    const here = items.findIndex(({ id }) => id === current);
    this.now.textContent = fill(this.words.part_now, { number: here + 1, all: items.length, title: items[here]?.title ?? "" });
  }

  build(items) {
    this.buttons.clear();
    this.list.replaceChildren(...items.map(({ id, title }) => {
      const [mark, line] = [element("span", { class: "led-mark", "aria-hidden": "true" }), element("span", { class: "led-hint" })];
      const button = element("button", { type: "button", class: "led-part-button", onclick: () => this.chosen(id) },
        mark, element("span", {}, element("span", { class: "led-part-title", text: title }), line));
      this.buttons.set(id, { button, mark, line });
      return element("li", {}, button);
    }));
  }

  chosen(id) {
    if (!window.matchMedia("(min-width: 62rem)").matches) this.fold.open = false;
    this.go(id);
  }
}

// What the checks say, with a way to what is missing: a section of this page, or a question of the course.
function checkList(checks, { words, go, link }) {
  return element("ul", { class: "led-checks" }, ...checks.map((check) => element("li", {},
    element("span", { class: "led-mark", "aria-hidden": "true", "data-state": check.state, text: MARKS[check.state] ?? "" }),
    element("span", {},
      element("span", { class: "led-unseen", text: `${words.states[check.state] ?? ""} ` }),
      element("span", { text: check.sentence }),
      check.there && go && element("button", { type: "button", class: "led-quiet led-small", text: fill(words.go_to, { title: check.title }), onclick: () => go(check.there) }),
      link(check.link, words.go_course)))));
}

// Sentences and tables that the kernel works out from a part: ranks, tests, sums, balances.
function resultOf({ said, tables, map }) {
  return [
    map && actorMap(map),
    ...said.map((text) => element("p", { class: "led-result", text })),
    ...tables.map(tableOf),
  ].filter(Boolean);
}

// The map of power and interest, as its explorer draws it.
function actorMap({ cut, actors, alt, words }) {
  const map = new StakeholderMap(words);
  map.whole(actors, { cut, title: "" });
  map.svg.classList.add("led-actor-map");
  map.svg.setAttribute("aria-label", alt);
  return map.svg;
}
