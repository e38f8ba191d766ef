// A small table to type in: a few texts a row. It reads nothing itself; the kernel says which row is wrong.
// Rows that have names of their own (`row_head`, `first`) show them; else the first column holds names.
const ROWS_AT_ONCE = 5;
const MOST_ROWS = 300;
const LEAST_ROWS = 2;

class CellTable {
  constructor(words, changed) {
    this.words = words;
    this.changed = changed;
    this.rows = [];
    this.body = element("tbody", {});
    const label = newId("cells");
    this.root = element("div", {},
      element("table", { class: "led-cells" },
        element("caption", { id: label, text: words.table }),
        element("thead", {}, element("tr", {}, ...this.heads().map((text) => element("th", { scope: "col", text })))),
        this.body),
      element("div", { class: "led-actions" },
        element("button", { type: "button", class: "led-quiet", text: words.more_rows, onclick: () => {
          const next = this.rows.length;
          this.grow(next + (words.at_once ?? ROWS_AT_ONCE));
          this.rows[next]?.inputs[0].focus();
        } })));
    this.body.addEventListener("input", () => { this.clear(); changed(); });
    this.body.addEventListener("paste", (event) => this.paste(event));
  }

  heads() {
    return [this.words.row_head && this.words.corner, ...this.words.columns].filter(Boolean);
  }

  grow(length) {
    while (this.rows.length < Math.min(length, this.words.most ?? MOST_ROWS)) this.add();
  }

  add() {
    const { row_head: head, first = 1 } = this.words;
    const number = this.rows.length + first;
    const row = head ? fill(head, { row: number }) : number;
    const problem = element("td", { colspan: String(this.heads().length), id: newId("row"), class: "led-problem" });
    const inputs = this.words.columns.map((column, place) => element("input", {
      type: "text", inputmode: place || head ? "decimal" : false, autocomplete: "off", spellcheck: "false",
      "aria-label": fill(this.words.cell, { column, row }),
    }));
    const said = element("tr", { hidden: true }, problem);
    this.rows.push({ inputs, said, problem });
    const name = head && element("th", { scope: "row", text: row });
    this.body.append(element("tr", {}, name, ...inputs.map((input) => element("td", {}, input))), said);
  }

  read() {
    return this.rows.map(({ inputs }) => inputs.map((input) => input.value));
  }

  isEmpty() {
    return this.rows.every(({ inputs }) => !inputs[1].value && !inputs[2].value);
  }

  put(cells) {
    this.clear();
    this.body.replaceChildren();
    this.rows = [];
    this.grow(Math.max(cells.length, this.words.least ?? LEAST_ROWS));
    cells.slice(0, this.rows.length).forEach((texts, row) => texts.forEach((text, place) => {
      this.rows[row].inputs[place].value = String(text);
    }));
  }

  // Cells of a spreadsheet go into the cells from here on; any other text is pasted as usual.
  paste(event) {
    const text = event.clipboardData?.getData("text") ?? "";
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const lines = text.replace(/\r?\n$/, "").split(/\r?\n/).map((line) => line.split("\t"));
    const top = this.rows.findIndex(({ inputs }) => inputs.includes(event.target));
    const left = this.rows[top].inputs.indexOf(event.target);
    this.grow(top + lines.length);
    lines.forEach((cells, down) => cells.forEach((cell, right) => {
      const input = this.rows[top + down]?.inputs[left + right];
      if (input) input.value = cell.trim();
    }));
    this.clear();
    this.changed();
  }

  clear() {
    this.rows.forEach(({ inputs, said, problem }) => {
      said.hidden = true;
      problem.textContent = "";
      inputs.forEach((input) => { input.removeAttribute("aria-invalid"); input.removeAttribute("aria-describedby"); });
    });
  }

  refuse(number, text) {
    const { inputs } = this.rows[number - 1];
    this.tell(number - 1, text, inputs.keys());
    (inputs.find((input) => !input.value.trim()) ?? inputs[1]).focus();
  }

  // Below a row: what is wrong in some of its columns. A row of which two things are said says both.
  tell(row, text, columns) {
    if (!this.rows[row]) return;
    const { inputs, said, problem } = this.rows[row];
    problem.textContent = `${problem.textContent} ${text}`.trim();
    said.hidden = false;
    [...columns].forEach((column) => {
      inputs[column].setAttribute("aria-invalid", "true");
      inputs[column].setAttribute("aria-describedby", problem.id);
    });
  }
}
