// A small table to type in: three texts a row. It reads nothing itself; the kernel says which row is wrong.
const ROWS_AT_ONCE = 5;
const MOST_ROWS = 300;

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
        element("thead", {}, element("tr", {}, ...words.columns.map((text) => element("th", { scope: "col", text })))),
        this.body),
      element("div", { class: "led-actions" },
        element("button", { type: "button", class: "led-quiet", text: words.more_rows, onclick: () => {
          const next = this.rows.length;
          this.grow(next + ROWS_AT_ONCE);
          this.rows[next]?.inputs[0].focus();
        } })));
    this.body.addEventListener("input", () => { this.clear(); changed(); });
    this.body.addEventListener("paste", (event) => this.paste(event));
  }

  grow(length) {
    while (this.rows.length < Math.min(length, MOST_ROWS)) this.add();
  }

  add() {
    const row = this.rows.length + 1;
    const problem = element("td", { colspan: "3", id: newId("row"), class: "led-problem" });
    const inputs = this.words.columns.map((column, place) => element("input", {
      type: "text", inputmode: place ? "decimal" : false, autocomplete: "off", spellcheck: "false",
      "aria-label": fill(this.words.cell, { column, row }),
    }));
    const said = element("tr", { hidden: true }, problem);
    this.rows.push({ inputs, said, problem });
    this.body.append(element("tr", {}, ...inputs.map((input) => element("td", {}, input))), said);
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
    this.grow(Math.max(cells.length, 2));
    cells.slice(0, MOST_ROWS).forEach((texts, row) => texts.forEach((text, place) => {
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
    const { inputs, said, problem } = this.rows[number - 1];
    problem.textContent = text;
    said.hidden = false;
    inputs.forEach((input) => {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", problem.id);
    });
    (inputs.find((input) => !input.value.trim()) ?? inputs[1]).focus();
  }
}
