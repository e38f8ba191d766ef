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
function resultOf({ said, tables, map }, words) {
  return [
    map && actorMap(map, words),
    ...said.map((text) => element("p", { class: "led-result", text })),
    ...tables.map(tableOf),
  ].filter(Boolean);
}

// The map of power and interest: points where the kernel puts them, and what to do in each field.
const [SIZE, EDGE, TOP] = [300, 34, 10];

function actorMap({ cut, actors, fields, alt, across, up }) {
  const draw = (name, attributes, text) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    if (text) made.textContent = text;
    return made;
  };
  const x = (interest) => EDGE + (interest / 10) * SIZE;
  const y = (power) => TOP + SIZE - (power / 10) * SIZE;
  const svg = draw("svg", { viewBox: `0 0 ${SIZE + EDGE + 12} ${SIZE + TOP + 30}`, role: "img", "aria-label": alt, class: "led-actor-map" });
  svg.append(
    draw("rect", { x: EDGE, y: TOP, width: SIZE, height: SIZE, class: "led-frame" }),
    draw("line", { x1: x(cut), x2: x(cut), y1: TOP, y2: TOP + SIZE }), draw("line", { x1: EDGE, x2: EDGE + SIZE, y1: y(cut), y2: y(cut) }),
    ...fields.map(([interest, power, text]) => draw("text", {
      x: interest ? EDGE + SIZE - 4 : EDGE + 4, y: power ? TOP + 13 : TOP + SIZE - 5, class: "led-field-name", "text-anchor": interest ? "end" : "start" }, text)),
    draw("text", { x: EDGE + SIZE / 2, y: SIZE + TOP + 22, "text-anchor": "middle" }, across),
    draw("text", { x: 0, y: 0, transform: `translate(14 ${TOP + SIZE / 2}) rotate(-90)`, "text-anchor": "middle" }, up),
  );
  // Actors on one point share one name.
  const [at, rows] = [new Map(), []];
  actors.forEach((actor) => {
    const key = `${actor.interest}/${actor.power}`;
    at.set(key, { ...actor, names: [...(at.get(key)?.names ?? []), actor.name] });
  });
  at.forEach(({ interest, power, names }) => {
    const side = interest > 6.5 ? "end" : interest < 3.5 ? "start" : "middle";
    const name = names.join(", ");
    // Names of one height stand above and below their points in turn.
    const before = rows.filter((other) => Math.abs(other - power) < 0.7).length;
    rows.push(power);
    svg.append(draw("circle", { cx: x(interest), cy: y(power), r: 5 }),
      draw("text", { x: x(interest), y: y(power) + (before % 2 ? 17 : -8), "text-anchor": side, class: "led-actor" }, name.length > 34 ? `${name.slice(0, 33)}…` : name));
  });
  return svg;
}
