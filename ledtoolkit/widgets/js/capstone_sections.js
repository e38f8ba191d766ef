// The text of a section with its count of words, and the tables and figures to be shown in it.

const wordsIn = (text) => text.split(/\s+/).filter(Boolean).length;

// A text area whose words count against a limit; sections with the same budget share it.
class SectionText {
  constructor(words, { changed, usedElsewhere }) {
    Object.assign(this, { words, usedElsewhere });
    const [box, how, count] = [newId("text"), newId("how"), newId("count")];
    this.area = element("textarea", { id: box, rows: "12", autocomplete: "off", "aria-describedby": `${how} ${count}` });
    this.area.addEventListener("input", () => { this.count(); changed(); });
    this.counted = element("p", { id: count, class: "led-hint" });
    this.label = element("label", { for: box });
    this.root = element("div", { class: "led-cell led-wide" }, this.label, this.area, this.counted,
      element("p", { id: how, class: "led-hint", text: words.markdown }));
  }

  read() {
    return { text: this.area.value };
  }

  put(value) {
    this.area.value = String(value?.text ?? "");
    this.count();
  }

  describe({ title, words: most }) {
    this.label.textContent = fill(this.words.text_of, { title });
    this.most = most;
    this.count();
  }

  get used() {
    return wordsIn(this.area.value);
  }

  count() {
    if (!this.most) return;
    const own = this.used;
    const all = own + this.usedElsewhere();
    const sentence = all > this.most ? this.words.too_many : all > own ? this.words.count_shared : this.words.count;
    this.counted.textContent = fill(sentence, { own, all, most: this.most, over: all - this.most });
    this.counted.classList.toggle("led-problem", all > this.most);
  }
}

// Which tables and figures the paper shows, with captions, in an order: one list, edited where each belongs.
class ExhibitList {
  constructor(words, changed) {
    Object.assign(this, { words, changed, chosen: [], offered: [], places: new Map(), controls: new Map() });
  }

  read() {
    return { chosen: this.chosen.map((each) => ({ ...each })) };
  }

  put(value) {
    this.chosen = (Array.isArray(value?.chosen) ? value.chosen : []).map((each) => ({ ...each }));
    this.build();
  }

  // Where the exhibits of a section are shown.
  placeFor(section) {
    if (!this.places.has(section)) this.places.set(section, element("div", { class: "led-exhibits" }));
    return this.places.get(section);
  }

  offer(offered) {
    const made = JSON.stringify(offered);
    if (made === this.made) return;
    this.made = made;
    this.offered = offered;
    this.build();
  }

  // Everything is moved, not made anew: who types a caption while the kernel offers another table types on.
  build() {
    const held = document.activeElement;
    this.places.forEach((place, section) => place.replaceChildren(...this.rowsOf(section)));
    if (held !== document.activeElement) held.focus({ preventScroll: true });
  }

  rowsOf(section) {
    const here = this.offered.filter((each) => each.section === section);
    if (!here.length) return [];
    const order = ({ id }) => { const at = this.chosen.findIndex((each) => each.id === id); return at < 0 ? Infinity : at; };
    const sorted = [...here].sort((one, other) => order(one) - order(other) || 0);
    return [titled(this.words.exhibits), ...sorted.map((exhibit) => this.rowOf(exhibit))];
  }

  rowOf(exhibit) {
    const { id, title, note } = exhibit;
    const { check } = this.controlsOf(id);
    const chosen = this.chosen.find((each) => each.id === id);
    const noteId = `${check.id}-note`;
    check.checked = Boolean(chosen);
    if (note) check.setAttribute("aria-describedby", noteId);
    else check.removeAttribute("aria-describedby");
    return element("div", { class: "led-exhibit" },
      element("div", { class: "led-tick" }, check, element("label", { for: check.id, text: title })),
      note && element("p", { id: noteId, class: "led-hint", text: note }),
      ...(chosen ? this.detailsOf(exhibit, chosen) : []));
  }

  detailsOf({ id, title }, { caption }) {
    const { named, input, moves } = this.controlsOf(id);
    input.placeholder = title;
    if (input.value !== (caption ?? "")) input.value = caption ?? "";
    moves.forEach(([button, by, says]) => {
      button.disabled = !this.beside(id, by);
      button.setAttribute("aria-label", fill(says, { name: title }));
    });
    const canMove = moves.some(([button]) => !button.disabled);
    return [named, canMove && element("div", { class: "led-actions" }, ...moves.map(([button]) => button))];
  }

  controlsOf(id) {
    if (!this.controls.has(id)) this.controls.set(id, this.makeControls(id));
    return this.controls.get(id);
  }

  makeControls(id) {
    const check = element("input", { id: newId("show"), type: "checkbox", onchange: () => this.toggle(id) });
    const input = element("input", { type: "text", autocomplete: "off", maxlength: LONGEST_CELL, oninput: () => this.captioned(id, input.value) });
    const move = (text, by) => element("button", { type: "button", class: "led-quiet led-small", text, onclick: () => this.move(id, by) });
    const { up, down, up_named, down_named } = this.words;
    return { check, input, named: labelled(this.words.caption, input), moves: [[move(up, -1), -1, up_named], [move(down, 1), 1, down_named]] };
  }

  // The exhibit before or after one, of those that are shown in its section.
  beside(id, by) {
    const { section } = this.offered.find((each) => each.id === id);
    const here = new Set(this.offered.filter((each) => each.section === section).map((each) => each.id));
    const shown = this.chosen.filter((each) => here.has(each.id));
    return shown[shown.findIndex((each) => each.id === id) + by]?.id;
  }

  captioned(id, caption) {
    this.chosen.find((each) => each.id === id).caption = caption;
    this.changed();
  }

  toggle(id) {
    const at = this.chosen.findIndex((each) => each.id === id);
    // The caption of one that is taken out comes back with it.
    this.captions ??= new Map();
    if (at < 0) this.chosen.push({ id, caption: this.captions.get(id) ?? "" });
    else this.captions.set(id, this.chosen.splice(at, 1)[0].caption);
    this.build();
    this.changed();
  }

  move(id, by) {
    const at = (wanted) => this.chosen.findIndex((each) => each.id === wanted);
    const [one, two] = [at(id), at(this.beside(id, by))];
    [this.chosen[one], this.chosen[two]] = [this.chosen[two], this.chosen[one]];
    this.build();
    // At an end the button that was pressed can do no more: the other one takes the focus.
    const [up, down] = this.controlsOf(id).moves.map(([button]) => button);
    (by < 0 ? [up, down] : [down, up]).find((button) => !button.disabled)?.focus();
    this.changed();
  }
}
