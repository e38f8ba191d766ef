// A list of rows to fill in, each a card with its own labels, so that it fits a telephone and a screen reader alike.
// What a row consists of comes from the kernel: columns of kind text, long, number, choice, list or rows.
// As much as the record keeps of a cell, unless its column says `most`.
const LONGEST_CELL = 2000;

class RowTable {
  // `options` and `labels` give the choices and the names of list columns that depend on other tables;
  // `changed` hears every letter, `settled` what was moved, added or taken away.
  constructor(spec, words, { changed, options = {}, labels = {}, settled = () => {} }) {
    Object.assign(this, { spec, words, changed, options, labels, settled });
    this.rows = [];
    this.cards = element("div", { class: "led-cards" });
    this.said = element("div", { class: "led-undo" });
    this.more = element("button", { type: "button", class: "led-quiet", text: spec.add, onclick: () => this.addNew() });
    this.root = element("div", { class: "led-rows", role: "group", "aria-label": spec.title },
      spec.hint && element("p", { class: "led-hint", text: spec.hint }), this.cards, this.said, element("div", { class: "led-actions" }, this.more));
  }

  get length() {
    return this.rows.length;
  }

  read() {
    return this.rows.map((row) => this.readRow(row));
  }

  readRow({ cells }) {
    return Object.fromEntries([...cells].map(([name, cell]) => [name, cell.read()]));
  }

  put(rows) {
    this.said.replaceChildren();
    this.rows = rows.map((values) => this.make(values));
    this.arrange();
  }

  refuse(refused) {
    this.rows.forEach(({ cells }, at) => {
      const here = below(refused, at);
      cells.forEach((cell, name) => cell.refuse(below(here, name)));
    });
  }

  // ---- changing the rows

  addNew() {
    const row = this.make({});
    this.rows.push(row);
    this.said.replaceChildren();
    this.arrange();
    row.card.querySelector("input, select, textarea")?.focus();
    this.settled({ added: this.rows.length - 1 });
    this.changed();
  }

  remove(row) {
    const at = this.rows.indexOf(row);
    const values = this.readRow(row);
    this.rows.splice(at, 1);
    this.arrange();
    const back = this.settled({ removed: at });
    this.changed();
    this.offerBack(at, values, back);
  }

  offerBack(at, values, back) {
    const bring = () => {
      const row = this.make(values);
      this.rows.splice(at, 0, row);
      this.said.replaceChildren();
      this.arrange();
      this.settled({ added: at, back });
      this.changed();
      row.card.querySelector("input, select, textarea")?.focus();
    };
    const name = this.nameOf(values, at);
    this.said.replaceChildren(notice("undo", fill(this.words.removed, { name }), [[this.words.put_back, bring]]));
    this.said.querySelector("button").focus();
  }

  // What another table took away or moved, this one's row would come back to in the wrong place.
  forgetRemoved() {
    this.said.replaceChildren();
  }

  move(row, by) {
    const at = this.rows.indexOf(row);
    const to = at + by;
    if (to < 0 || to >= this.rows.length) return;
    this.rows.splice(at, 1);
    this.rows.splice(to, 0, row);
    this.arrange();
    this.settled({ from: at, to });
    this.changed();
    (row.moves[by < 0 ? 0 : 1].disabled ? row.moves[by < 0 ? 1 : 0] : row.moves[by < 0 ? 0 : 1]).focus();
  }

  // ---- building

  make(values) {
    const row = { cells: new Map(), moves: [] };
    row.legend = element("legend", {});
    const cells = this.spec.columns.map((column) => {
      const cell = this.makeCell(column, () => { this.nameRow(row); this.changed(); });
      cell.put(values[column.name]);
      row.cells.set(column.name, cell);
      return cell.root;
    });
    row.card = element("fieldset", { class: "led-card" }, row.legend,
      element("div", { class: "led-card-cells" }, ...cells), this.buttons(row));
    return row;
  }

  buttons(row) {
    const quiet = (text, act) => element("button", { type: "button", class: "led-quiet led-small", text, onclick: act });
    if (this.spec.moves) row.moves = [quiet(this.words.up, () => this.move(row, -1)), quiet(this.words.down, () => this.move(row, 1))];
    row.drop = quiet(this.words.remove, () => this.remove(row));
    return element("div", { class: "led-actions" }, ...row.moves, row.drop);
  }

  makeCell(column, changed) {
    if (column.kind === "rows") return this.nested(column, changed);
    if (column.kind === "list") return listCell(column, () => this.labels[column.name](), this.words, changed);
    return plainCell(column, this.options[column.name], changed);
  }

  nested(column, changed) {
    const table = new RowTable(column.table, this.words, { changed });
    const root = element("div", { class: "led-cell led-wide" }, element("p", { class: "led-cell-name", text: column.label }), table.root);
    return { root, ...rowsOf(table) };
  }

  arrange() {
    this.cards.replaceChildren(...this.rows.map(({ card }) => card));
    this.rows.forEach((row, at) => {
      this.nameRow(row);
      const [up, down] = row.moves;
      if (up) [up.disabled, down.disabled] = [at === 0, at === this.rows.length - 1];
    });
    this.more.disabled = this.rows.length >= this.spec.most;
  }

  nameOf(values, at) {
    const name = String(values[this.spec.columns[0].name] ?? "").trim();
    const plain = ["text", "long"].includes(this.spec.columns[0].kind);
    const number = at + 1;
    return plain && name ? fill(this.spec.named, { number, name: name.slice(0, 60) }) : fill(this.spec.legend, { number });
  }

  nameRow(row) {
    const name = this.nameOf(this.readRow(row), this.rows.indexOf(row));
    row.legend.textContent = name;
    row.drop.setAttribute("aria-label", fill(this.words.remove_named, { name }));
    row.moves.forEach((button, down) => button.setAttribute("aria-label", fill(down ? this.words.down_named : this.words.up_named, { name })));
  }

  // Choices or names of another table have changed.
  refresh(name) {
    this.rows.forEach(({ cells }) => cells.get(name).refresh());
  }
}

// The rows of a table as one piece of a part.
const rowsOf = (table) => ({
  read: () => table.read(), put: (rows) => table.put(Array.isArray(rows) ? rows : []), refuse: (refused) => table.refuse(refused),
});

function plainCell(column, options, changed) {
  const maxlength = column.most ?? LONGEST_CELL;
  const input = {
    long: () => element("textarea", { rows: "2", maxlength }),
    choice: () => element("select", {}),
  }[column.kind]?.() ?? element("input", {
    type: "text", autocomplete: "off", maxlength, inputmode: column.kind === "number" ? "decimal" : false,
  });
  const box = new PaperBox(column.label, input, { hint: column.hint, wide: column.wide || column.kind === "long" });
  const offer = () => {
    const chosen = input.value;
    const list = options ? options() : column.options;
    input.replaceChildren(...list.map(([value, text]) => element("option", { value, text })));
    box.put(chosen);
  };
  if (column.kind === "choice") offer();
  input.addEventListener(column.kind === "choice" ? "change" : "input", changed);
  const asRead = (text) => (column.place ? (text === "" ? -1 : Number(text)) : text);
  const asShown = (value) => (column.place && value === -1 ? "" : value);
  return {
    root: box.root, refresh: offer, read: () => asRead(box.read()), put: (value) => box.put(asShown(value)),
    refuse: (refused) => box.refuse(refused),
  };
}

// As many numbers as another table has rows.
function listCell(column, labels, words, changed) {
  const legend = newId(column.name);
  const boxes = element("div", { class: "led-card-cells" });
  let values = [];
  let shown = [];
  const build = () => {
    shown = labels().map((label, place) => {
      const input = element("input", { type: "text", inputmode: "decimal", autocomplete: "off" });
      input.value = values[place] ?? "";
      input.addEventListener("input", () => { values[place] = input.value; changed(); });
      return new PaperBox(label, input);
    });
    boxes.replaceChildren(...shown.map(({ root }) => root));
  };
  const root = element("div", { class: "led-cell led-wide", role: "group", "aria-labelledby": legend },
    element("p", { id: legend, class: "led-cell-name", text: column.label }), boxes,
    column.hint && element("p", { class: "led-hint", text: column.hint }));
  return {
    root,
    refresh: build,
    read: () => labels().map((_, place) => values[place] ?? ""),
    put: (given) => { values = Array.isArray(given) ? given.map(String) : []; build(); },
    refuse: (refused) => shown.forEach((box, place) => box.refuse(below(refused, place))),
    // A row of the other table is gone, or came back.
    drop: (at) => values.splice(at, 1)[0],
    insert: (at, value = "") => { while (values.length < at) values.push(""); values.splice(at, 0, value); },
  };
}
