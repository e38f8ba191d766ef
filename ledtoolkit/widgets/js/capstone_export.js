// One button a format: the kernel writes the file, this page hands it over. Without a kernel the words at least.

class ExportRow {
  constructor(view) {
    Object.assign(this, { view, words: view.words, buttons: [] });
    this.heading = element("p", { id: newId("download"), class: "led-cell-name", text: this.words.download });
    this.buttons = this.words.formats.map(([format, text]) => element("button", {
      type: "button", class: "led-quiet", text, onclick: () => this.make(format) }));
    this.own = element("div", { class: "led-actions", hidden: true },
      element("button", { type: "button", text: this.words.own_words, onclick: () => this.giveWords() }),
      element("button", { type: "button", class: "led-quiet", text: this.words.download_page, onclick: gatherPage }));
    this.said = element("div", { role: "status" });
    this.root = element("div", { class: "led-exports", role: "group", "aria-labelledby": this.heading.id },
      this.heading, element("div", { class: "led-actions" }, ...this.buttons), this.own, this.said);
  }

  tell(text, problem = false) {
    this.said.replaceChildren(element("p", { class: problem ? "led-problem" : "led-hint", text }));
  }

  // The record is the learner's own and no file of an example.
  showSample(sample) {
    this.heading.textContent = sample ? this.words.download_example : this.words.download;
    this.words.formats.forEach(([format], at) => { this.buttons[at].hidden = Boolean(sample) && format === "record"; });
    this.said.replaceChildren();
  }

  showLine(status) {
    this.own.hidden = status !== "lost";
    this.buttons.forEach((button) => { button.disabled = status === "lost"; });
  }

  async make(format) {
    const { view, words } = this;
    this.buttons.forEach((button) => { button.disabled = true; });
    this.tell(words.making);
    try {
      if (!(await view.outbox.flushed())) throw new Error(words.unsaved);
      const { file, size, type, said } = await view.ask("export", { format, sample: view.sample });
      giveFile(await view.kernel.pull(size, type), file);
      this.tell([fill(words.downloaded, { file }), said].filter(Boolean).join(" "));
    } catch (problem) {
      this.tell(problem.message, true);
    } finally {
      this.showLine(view.line.status);
    }
  }

  // What stands in the fields, as a text that everybody can read, and the tables as they would be restored.
  giveWords() {
    const { editors, state, words } = this.view;
    const parts = Object.fromEntries([...editors].map(([part, editor]) => [part, editor.read()]));
    const texts = Object.keys(parts).filter((part) => parts[part].text?.trim())
      .map((part) => `## ${state.names[part]}\n\n${parts[part].text}\n`);
    const whole = [`# ${parts.about?.title || words.title}\n`, ...texts, JSON.stringify(parts, null, 1)].join("\n");
    giveFile(new Blob([whole], { type: "text/markdown" }), "my-paper.md");
    this.tell(fill(words.downloaded, { file: "my-paper.md" }));
  }
}
