// What stands in the middle of the builder: first the paper as a whole, then one page for each section.

function pageHeading(text) {
  return element("h3", { tabindex: "-1", text });
}

function checksWith(view, checks, go) {
  return checkList(checks, { words: view.words, go, link: (path, text) => view.link(path, text) });
}

class StartPanel {
  constructor(view) {
    const { words, editors } = this.view = view;
    this.heading = pageHeading(words.whole);
    this.note = element("p", { class: "led-notice" });
    this.total = element("p", {});
    this.checks = element("div", {});
    this.root = element("div", {}, this.heading, element("p", { text: words.how }), this.note,
      ...editors.get("about").roots, this.total,
      titledPart(words.checks, this.checks), this.samples());
  }

  samples() {
    const { words } = this.view;
    if (!words.samples.length) return null;
    const list = element("select", {}, ...words.samples.map(([value, text]) => element("option", { value, text })));
    return titledPart(words.example, element("p", { text: words.example_why }), labelled(words.example_choose, list),
      element("div", { class: "led-actions" }, element("button", {
        type: "button", class: "led-quiet", text: words.example_look, onclick: () => this.view.lookAt(list.value) })));
  }

  show({ note, total, checks }) {
    this.note.textContent = note;
    this.note.hidden = !note;
    this.total.textContent = total;
    const made = JSON.stringify([checks, Boolean(this.view.place)]);
    if (made === this.made) return;
    this.made = made;
    const open = checks.filter(({ state }) => state !== "well");
    const well = checks.filter(({ state }) => state === "well");
    this.checks.replaceChildren(
      checksWith(this.view, open, (id) => this.view.go(id)),
      ...(well.length ? [element("details", {}, element("summary", { text: fill(this.view.words.well, { count: well.length }) }), checksWith(this.view, well))] : []));
  }
}

class SectionPanel {
  constructor(view, section) {
    const { words } = this.view = view;
    Object.assign(this, { section, part: `section/${section.id}`, results: new Map() });
    const text = view.editors.get(this.part);
    text.describe(section);
    this.heading = pageHeading(section.title);
    this.offer = element("div", {});
    this.checks = element("div", {});
    this.toBox = element("button", { type: "button", class: "led-quiet led-small", text: words.go_box, onclick: () => this.refused?.focus() });
    this.source = element("p", { class: "led-hint" });
    this.root = element("div", {}, this.heading, element("p", { text: section.asks }), this.source, this.offer, text.root,
      ...section.tools.map((tool) => this.tool(tool)), view.exhibits.placeFor(section.id),
      titledPart(words.checks_here, this.toBox, this.checks), this.steps());
    view.exhibits.build();
  }

  // The first box whose text cannot be read.
  get refused() {
    return this.root.querySelector("[aria-invalid=true]");
  }

  showRefused() {
    this.toBox.hidden = !this.refused;
  }

  tool([part, title]) {
    const result = element("div", { class: "led-results" });
    this.results.set(part, result);
    return element("details", { class: "led-tool", open: true },
      element("summary", {}, element("h4", { text: title })), ...this.view.editors.get(part).roots, result);
  }

  steps() {
    const { words, state } = this.view;
    const at = state.titles.findIndex(({ id }) => id === this.section.id);
    const step = (item, sentence) => item && element("button", {
      type: "button", class: "led-quiet", text: fill(sentence, { title: item.title }), onclick: () => this.view.go(item.id) });
    return element("div", { class: "led-actions led-steps-between" },
      step(state.titles[at - 1], words.before), step(state.titles[at + 1], words.after));
  }

  show({ sections, newer, results }, checks) {
    this.showSource(sections.find(({ id }) => id === this.section.id).source);
    this.showNewer(newer[this.part]);
    this.results.forEach((place, name) => {
      const made = JSON.stringify(results[name]);
      if (made === place.dataset.made) return;
      place.dataset.made = made;
      place.replaceChildren(...(results[name] ? resultOf(results[name]) : []));
    });
    const made = JSON.stringify([checks, Boolean(this.view.place)]);
    if (made !== this.made) this.checks.replaceChildren(checksWith(this.view, checks));
    this.made = made;
    this.checks.parentElement.hidden = !checks.length;
  }

  showSource(source) {
    const made = JSON.stringify([source, Boolean(this.view.place)]);
    if (made === this.sourced) return;
    this.sourced = made;
    this.source.hidden = !source;
    if (source) this.source.replaceChildren(element("span", { text: `${source.said} ` }), this.view.link(source.link, source.title) ?? source.title);
  }

  // The text of the week was written after this one: offered, never put in unasked.
  showNewer(text) {
    if (text === this.newer) return;
    this.newer = text;
    if (!text) return this.offer.replaceChildren();
    const { view, part } = this;
    const use = () => {
      view.editors.get(part).put({ text });
      view.typed(part);
      view.editors.get(part).area.focus();
    };
    const asked = notice("ask", view.words.newer_text, [[view.words.use_newer, use]]);
    asked.firstChild.after(element("details", {}, element("summary", { text: view.words.see_newer }), element("p", { class: "led-text", text })));
    this.offer.replaceChildren(asked);
  }
}

function titledPart(title, ...children) {
  const heading = element("h4", { id: newId("part"), text: title });
  return element("section", { class: "led-paper-part", "aria-labelledby": heading.id }, heading, ...children);
}
