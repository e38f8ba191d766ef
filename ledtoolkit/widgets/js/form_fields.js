// The fields of an answer form: a box for a number, a choice, or room for a text. A field shows what the kernel says
// of it; only the count of words is the browser's own, because it changes with every letter.

const DEBOUNCE = 400;
// A text is kept in the browser with every letter; the record need not grow with each.
const DEBOUNCE_TEXT = 1000;

class FormField {
  constructor(field, { code, words }) {
    this.name = field.name;
    this.words = words;
    this.isText = Boolean(field.lines);
    this.debounce = this.isText ? DEBOUNCE_TEXT : DEBOUNCE;
    this.shared = new Shared({ read: () => this.value, write: (text) => { this.value = text; } });
    const [box, unit, looks, feedback] = ["field", "unit", "looks", "feedback"].map(newId);
    this.input = buildInput(field, code);
    Object.assign(this.input, { id: box, name: field.name });
    const described = [field.unit && unit, this.isText && looks, feedback].filter(Boolean);
    this.input.setAttribute("aria-describedby", described.join(" "));
    this.mark = element("span", { class: "led-mark", "aria-hidden": "true" });
    this.word = element("strong", {});
    this.text = element("span", {});
    this.next = element("span", { class: "led-next" });
    this.asks = element("div", {});
    this.whole = field.options.length > 0 && new WholeChoice(this.input);
    this.looks = this.isText && element("ul", { id: looks, class: "led-looks" });
    this.row = element("div", { class: "led-field" },
      element("label", { for: box, text: field.label }),
      element("div", { class: "led-box" }, this.input, field.unit && element("span", { id: unit, text: field.unit })),
      this.whole && this.whole.line,
      this.looks,
      element("p", { id: feedback, class: "led-feedback" }, this.mark, this.word, this.text, this.next),
      this.asks);
  }

  get value() {
    return this.input.value;
  }

  set value(text) {
    this.input.value = text;
    if (this.whole) this.whole.show();
    this.count();
  }

  get tooLong() {
    return this.value.length > this.words.longest;
  }

  show(field) {
    if (this.tooLong) return this.showTooLong();
    this.row.dataset.status = field.status;
    this.mark.textContent = field.mark;
    this.word.textContent = field.word;
    this.text.textContent = field.said;
    this.next.textContent = field.next;
    this.input.setAttribute("aria-invalid", String(field.status === "unreadable"));
    if (this.isText) this.showLooks(field.looks);
  }

  showLooks(looks) {
    this.looks.replaceChildren(...looks.map(([mark, text]) => element("li", {},
      element("span", { class: "led-mark", "aria-hidden": "true", text: mark }), element("span", { text }))));
    this.count();
  }

  count() {
    const first = this.looks && this.looks.firstChild;
    if (!first) return;
    const { words, one_word: one, least, most } = this.words;
    const count = this.value.split(/\s+/).filter(Boolean).length;
    first.firstChild.textContent = count >= least && count <= most ? "✓" : "○";
    first.lastChild.textContent = count === 1 ? one : fill(words, { count });
  }

  showTooLong() {
    this.row.dataset.status = "unreadable";
    this.mark.textContent = "?";
    this.word.textContent = "";
    this.text.textContent = this.words.too_long;
    this.next.textContent = "";
    this.input.setAttribute("aria-invalid", "true");
  }

  // The label of the choice between two texts follows what is typed meanwhile.
  typedOn() {
    this.count();
    const keep = this.asks.querySelector("button:last-of-type");
    if (keep) keep.textContent = fill(this.words.keep_mine, { text: inShort(this.value) });
  }

  // A newer text from another page replaces an untouched field, and asks where the learner typed.
  showTheirs(theirs, { waiting, typed }) {
    if (!this.shared.take(theirs, { waiting })) return;
    const settle = (text) => {
      this.asks.replaceChildren();
      this.shared.settle(text);
      typed();
      this.input.focus();
    };
    this.asks.replaceChildren(notice("ask", fill(this.words.newer, { text: theirs }), [
      [this.words.take_newer, () => settle(theirs)],
      [fill(this.words.keep_mine, { text: inShort(this.value) }), () => settle(this.value)],
    ]));
  }
}

function buildInput({ options, lines }, code) {
  if (lines) return element("textarea", { rows: lines, autocomplete: "off" });
  if (!options.length) {
    return element("input", { type: "text", inputmode: "decimal", autocomplete: "off", spellcheck: "false", readonly: code });
  }
  const choices = options.map(([value, text]) => element("option", { value, text }));
  return element("select", { disabled: code }, ...choices);
}

const inShort = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function buildGiven({ sentence, caption, header, rows, source }) {
  if (!rows.length) return [element("p", { text: sentence })];
  const row = ([first, ...rest]) =>
    element("tr", {}, element("th", { scope: "row", text: first }), ...rest.map((text) => element("td", { text })));
  const label = newId("caption");
  const table = element("table", {},
    element("caption", { id: label, text: caption }),
    element("thead", {}, element("tr", {}, ...header.map((text) => element("th", { scope: "col", text })))),
    element("tbody", {}, ...rows.map(row)));
  return [
    element("p", { text: sentence }),
    element("div", { class: "led-table", role: "group", tabindex: "0", "aria-labelledby": label }, table),
    element("p", { class: "led-source", text: source }),
  ];
}
