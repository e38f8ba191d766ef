// The place box: a list of places that are ready, and a form for the learner's own numbers. The kernel decides what
// a table means; what is typed stays in this browser until it is saved.
const OWN = "own";

class PlaceBoxView extends Box {
  constructor(model, el, signal) {
    super(model, el, signal);
    this.touched = false;
    this.chosen = null;
    this.build();
    this.start(this.words.title, this.now, this.note,
      element("p", { text: this.words.promise }), this.lineNotice, this.offer,
      element("div", { class: "led-choice" },
        element("label", { for: this.list.id, text: this.words.choose }), this.list),
      this.own, this.asked, this.preview, this.told);
    this.offerKept();
  }

  // ---- building

  build() {
    Object.assign(this, {
      now: element("p", { class: "led-now" }), note: element("p", { class: "led-notice" }),
      offer: element("div", {}), asked: element("div", { role: "status" }), preview: element("div", {}),
      list: element("select", { id: newId("places"), onchange: () => this.picked() }),
    });
    const option = ([value, text]) => element("option", { value, text });
    this.list.append(
      option(["", this.words.not_chosen]),
      ...this.words.groups.map(({ label, options }) => element("optgroup", { label }, ...options.map(option))),
      element("optgroup", { label: this.words.own_group }, option([OWN, this.words.own])));
    this.own = this.buildOwn();
  }

  buildOwn() {
    this.fields = new Map(this.words.fields.map(([name, label, example]) => [name, this.buildField(name, label, example)]));
    this.cells = new CellTable(this.words, () => this.typed());
    this.problem = element("p", { class: "led-problem", role: "alert" });
    this.saving = element("p", { class: "led-saving" });
    const submit = (event) => { event.preventDefault(); this.check(); };
    return element("form", { class: "led-own", novalidate: true, "aria-label": this.words.own, hidden: true, onsubmit: submit },
      element("p", { text: this.words.own_how }),
      ...[...this.fields.values()].map(({ row }) => row),
      this.cells.root,
      this.buildFromElsewhere(),
      this.problem,
      element("div", { class: "led-actions" }, element("button", { type: "submit", text: this.words.check })),
      this.saving);
  }

  buildField(name, label, example) {
    const [box, hint, problem] = [newId(name), newId("hint"), newId("problem")];
    const input = element("input", {
      id: box, type: "text", autocomplete: "off", inputmode: name === "year" ? "numeric" : false,
      "aria-describedby": `${hint} ${problem}`, oninput: () => this.typed(),
    });
    const said = element("p", { id: problem, class: "led-problem" });
    const row = element("div", { class: "led-choice" },
      element("label", { for: box, text: label }), input, element("p", { id: hint, class: "led-hint", text: example }), said);
    return { input, said, row };
  }

  buildFromElsewhere() {
    const [area, file] = [newId("paste"), newId("file")];
    this.pasted = element("textarea", { id: area, rows: "4", spellcheck: "false" });
    this.file = element("input", { id: file, type: "file", accept: ".csv,.tsv,.txt,text/csv,text/plain", onchange: () => this.upload() });
    this.elsewhere = element("div", { role: "status" });
    const template = () => giveFile(new Blob([this.words.template_text], { type: "text/csv" }), this.words.template_file);
    return element("details", { class: "led-elsewhere" },
      element("summary", { text: this.words.from_elsewhere }),
      element("div", { class: "led-choice" },
        element("label", { for: area, text: this.words.paste }), this.pasted,
        element("button", { type: "button", class: "led-quiet", text: this.words.paste_go, onclick: () => this.paste() })),
      element("div", { class: "led-choice" }, element("label", { for: file, text: this.words.upload }), this.file),
      this.elsewhere,
      element("button", { type: "button", class: "led-quiet", text: this.words.template, onclick: template }));
  }

  // ---- showing

  show() {
    const { now, note, chosen, entry, name, preview, held } = this.state;
    this.now.textContent = now;
    this.note.textContent = note;
    this.note.hidden = !note;
    const first = this.entry === undefined;
    const elsewhere = !first && entry !== this.entry && !this.saves;
    this.entry = entry;
    if (elsewhere) {
      const stays = this.touched ? [element("p", { text: this.words.typed_stays })] : [];
      this.tell(fill(this.words.changed, { name }), ...stays);
    }
    if (!this.touched) this.fillForm(held);
    if (first || (elsewhere && !this.touched && !this.pending)) this.list.value = chosen;
    if (first || !this.pending) this.showCurrent(preview);
  }

  showOwn(shown) {
    this.own.hidden = !shown;
    this.showLine();
  }

  // Said here only where something is typed: the learner box says it for the whole page.
  showLine() {
    if (this.own.hidden) this.lineNotice.replaceChildren();
    else super.showLine();
  }

  // The place that all pages work with: its numbers are folded away. Every answer of the kernel comes by here: the
  // same numbers stay as they are, so that a fold neither closes again nor vanishes under a click.
  showCurrent(preview) {
    const shown = JSON.stringify(preview);
    const stands = this.preview.contains(this.folded ?? null);
    if (stands && shown === this.current) return;
    this.current = shown;
    this.pending = null;
    this.asked.replaceChildren();
    const open = stands && this.folded.open;
    this.folded = element("details", { open },
      element("summary", { text: fill(this.words.numbers, { name: preview.name }) }), ...this.numbersOf(preview));
    this.preview.replaceChildren(this.folded);
  }

  numbersOf(preview) {
    return [tableOf(preview), element("p", { text: preview.finding }),
      element("p", { class: "led-source", text: preview.source })];
  }

  // A place to choose: that it is not yet, and the button; then what to look at, and its numbers.
  showPending(preview, notes, label, act) {
    this.pending = preview.name;
    const asked = notice("ask", fill(this.words.pending, { name: preview.name }), [[fill(label, { name: preview.name }), act]]);
    const remarks = notes.length && element("div", { class: "led-notice", role: "note" },
      element("p", { text: this.words.notes }), element("ul", {}, ...notes.map((text) => element("li", { text }))));
    this.asked.replaceChildren(asked);
    this.preview.replaceChildren(...[remarks].filter(Boolean), ...this.numbersOf(preview));
    return asked.querySelector("button");
  }

  // ---- a place that is ready

  async picked() {
    this.tell("");
    const id = this.list.value;
    this.showOwn(id === OWN);
    if ([OWN, "", this.state.chosen].includes(id)) return this.showCurrent(this.state.preview);
    try {
      const { preview } = await this.ask("show", { id });
      if (this.list.value === id) this.showPending(preview, [], this.words.take, () => this.keep("choose", { id }));
    } catch (refused) {
      this.tell(refused.message);
    }
  }

  async keep(kind, more) {
    this.saves = true;
    try {
      const { name } = await this.ask(kind, more);
      // What was typed since stays in the form and in this browser.
      const typedSince = kind === "save" && !this.holds(more);
      if (kind === "save" && !typedSince) this.forgetDraft();
      this.showOwn(typedSince);
      this.showCurrent(this.state.preview);
      this.list.value = this.state.chosen;
      this.tell(fill(this.words.saved, { name }), ...(typedSince ? [element("p", { text: this.words.typed_stays })] : []));
      if (!typedSince) this.list.focus();
      this.changed();
    } catch (refused) {
      this.refused(refused);
    } finally {
      this.saves = false;
    }
  }

  // ---- the learner's own numbers

  fillForm(held) {
    const cells = held?.cells ?? this.words.branches.map((branch) => [branch, "", ""]);
    const made = JSON.stringify([held, cells]);
    if (made === this.made) return;
    this.made = made;
    this.putForm({ typed: held?.typed ?? {}, cells });
  }

  putForm({ typed, cells }) {
    this.fields.forEach(({ input }, name) => { input.value = String(typed[name] ?? ""); });
    this.cells.put(cells);
    this.clearProblems();
  }

  readForm() {
    const typed = Object.fromEntries([...this.fields].map(([name, { input }]) => [name, input.value]));
    return { typed, cells: this.cells.read() };
  }

  holds(sent) {
    const { typed, cells } = this.readForm();
    return JSON.stringify([typed, cells]) === JSON.stringify([sent.typed, sent.cells]);
  }

  typed() {
    this.touched = true;
    kept.write(this.state.keep, this.readForm());
    this.saving.textContent = this.words.kept;
    this.clearProblems();
    if (this.pending) this.showCurrent(this.state.preview);
  }

  clearProblems() {
    this.problem.textContent = "";
    this.fields.forEach(({ input, said }) => { said.textContent = ""; input.removeAttribute("aria-invalid"); });
    this.cells.clear();
  }

  forgetDraft() {
    this.touched = false;
    this.made = undefined;
    this.saving.textContent = "";
    kept.forget(this.state.keep);
    this.fillForm(this.state.held);
  }

  async check() {
    this.clearProblems();
    this.tell("");
    const meant = this.readForm();
    try {
      const { preview, notes } = await this.ask("check", meant);
      this.showPending(preview, notes, this.words.save, () => this.keep("save", meant)).focus();
    } catch (refused) {
      this.refused(refused);
    }
  }

  refused(problem) {
    const { field, row } = problem.reply ?? {};
    if (row) return this.cells.refuse(row, problem.message);
    if (!field) {
      if (this.own.hidden) this.tell(problem.message);
      else this.problem.textContent = problem.message;
      return;
    }
    const { input, said } = this.fields.get(field);
    said.textContent = problem.message;
    input.setAttribute("aria-invalid", "true");
    input.focus();
  }

  // ---- a table from elsewhere

  paste() {
    return this.take(this.ask("paste", { text: this.pasted.value }), () => { this.pasted.value = ""; });
  }

  async upload() {
    const [file] = this.file.files;
    if (!file) return;
    if (file.size > this.words.largest) {
      this.file.value = "";
      this.elsewhere.replaceChildren(element("p", { class: "led-problem", text: this.words.too_large }));
      return;
    }
    const content = await file.arrayBuffer();
    await this.take(this.ask("file", {}, [content]), () => {});
    this.file.value = "";
  }

  async take(asked, done) {
    try {
      const { cells } = await asked;
      this.cells.put(cells);
      this.typed();
      done();
      this.elsewhere.replaceChildren(element("p", { text: fill(this.words.filled, { rows: cells.length }) }));
    } catch (refused) {
      this.elsewhere.replaceChildren(element("p", { class: "led-problem", text: refused.message }));
    }
  }

  // What this browser kept and no kernel has: offered, never put in unasked.
  offerKept() {
    const found = kept.read(this.state.keep);
    if (!Array.isArray(found?.cells) || !found.typed) return;
    const close = () => this.offer.replaceChildren();
    const use = () => {
      close();
      this.list.value = OWN;
      this.showOwn(true);
      this.putForm({ typed: found.typed, cells: found.cells.filter(Array.isArray).map((row) => row.slice(0, 3)) });
      this.typed();
      this.fields.get("name").input.focus();
    };
    const drop = () => { close(); kept.forget(this.state.keep); };
    const name = String(found.typed.name ?? "").trim() || this.words.nameless;
    this.offer.replaceChildren(notice("ask", fill(this.words.found, { name }), [
      [this.words.use_found, use], [this.words.drop_found, drop]]));
  }
}

export default {
  render({ model, el, signal }) {
    new PlaceBoxView(model, el, signal);
  },
};
