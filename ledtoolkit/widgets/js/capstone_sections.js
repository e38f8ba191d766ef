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
    Object.assign(this, { words, changed, chosen: [], offered: [], places: new Map() });
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

  build() {
    const focused = document.activeElement?.dataset?.exhibit;
    this.places.forEach((place, section) => place.replaceChildren(...this.rowsOf(section)));
    if (focused) this.places.forEach((place) => place.querySelector(`[data-exhibit="${CSS.escape(focused)}"]:not(:disabled)`)?.focus());
  }

  rowsOf(section) {
    const here = this.offered.filter((each) => each.section === section);
    if (!here.length) return [];
    const order = ({ id }) => { const at = this.chosen.findIndex((each) => each.id === id); return at < 0 ? Infinity : at; };
    const sorted = [...here].sort((one, other) => order(one) - order(other) || 0);
    return [titled(this.words.exhibits), ...sorted.map((exhibit) => this.rowOf(exhibit, sorted))];
  }

  rowOf(exhibit, sorted) {
    const { id, title, note } = exhibit;
    const chosen = this.chosen.find((each) => each.id === id);
    const box = newId("show");
    const check = element("input", { id: box, type: "checkbox", checked: Boolean(chosen), "data-exhibit": `${id} show`,
      "aria-describedby": note ? `${box}-note` : false, onchange: () => this.toggle(id) });
    return element("div", { class: "led-exhibit" },
      element("div", { class: "led-tick" }, check, element("label", { for: box, text: title })),
      note && element("p", { id: `${box}-note`, class: "led-hint", text: note }),
      ...(chosen ? this.detailsOf(exhibit, chosen, sorted) : []));
  }

  detailsOf({ id, title }, chosen, sorted) {
    const input = element("input", { type: "text", autocomplete: "off", maxlength: LONGEST_CELL, placeholder: title });
    input.value = chosen.caption ?? "";
    input.addEventListener("input", () => { chosen.caption = input.value; this.changed(); });
    const shown = sorted.filter((each) => this.chosen.some((one) => one.id === each.id));
    const at = shown.findIndex((each) => each.id === id);
    const button = (text, named, other, side) => element("button", {
      type: "button", class: "led-quiet led-small", text, "aria-label": fill(named, { name: title }), disabled: !other,
      "data-exhibit": `${id} ${side}`, onclick: () => this.swap(id, other.id) });
    return [
      labelled(this.words.caption, input),
      shown.length > 1 && element("div", { class: "led-actions" },
        button(this.words.up, this.words.up_named, shown[at - 1], "up"),
        button(this.words.down, this.words.down_named, shown[at + 1], "down")),
    ];
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

  swap(id, other) {
    const at = (wanted) => this.chosen.findIndex((each) => each.id === wanted);
    const [one, two] = [at(id), at(other)];
    [this.chosen[one], this.chosen[two]] = [this.chosen[two], this.chosen[one]];
    this.build();
    this.changed();
  }
}
