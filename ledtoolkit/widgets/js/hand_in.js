// Hand-in: sends what is typed, saves the open document, asks the kernel for the file, offers it for download.

const SAVED_WITHIN = 2000;

class HandInView {
  constructor(model, el, signal) {
    this.model = model;
    this.el = el;
    this.signal = signal;
    this.words = model.get("words");
    this.line = openLine(model, signal, {
      heard: (message) => this.kernel.heard(message),
      changed: () => this.showLine(),
    });
    this.kernel = openQuestions(this.line, this.words);
    el.classList.add("led");
    signal.addEventListener("abort", guardKeys(el));
    passSaveKey(el);
    const title = element("h3", { id: newId("title"), text: this.words.title });
    this.lineNotice = element("div", {});
    this.button = element("button", { type: "button", text: this.words.hand_in, onclick: () => this.handIn() });
    this.said = element("div", { role: "status" });
    this.before = element("div", { class: "led-criteria" });
    el.append(element("section", { class: "led-form", "aria-labelledby": title.id },
      title, element("p", { text: this.words.explain }), this.lineNotice,
      element("div", { class: "led-actions" }, this.button), this.said, this.before));
    model.on("change:state", () => this.showBefore());
    window.addEventListener("focus", () => this.line.send({ kind: "look" }), { signal });
    this.showBefore();
    this.line.send({ kind: "look" });
  }

  // ---- the way to the file

  async handIn(chosen = {}) {
    this.button.disabled = true;
    this.tell(element("p", { text: this.words.working }));
    try {
      await this.steps(chosen);
    } catch (problem) {
      this.tell(element("p", { class: "led-problem", text: problem.message }));
    } finally {
      this.button.disabled = false;
    }
  }

  async steps({ notebook, anyway, counts = {} }) {
    const detail = { waiting: [] };
    window.dispatchEvent(new CustomEvent("ledtoolkit:flush", { detail }));
    if (!(await Promise.all(detail.waiting)).every(Boolean)) throw new Error(this.words.unsaved);
    const { notebooks } = await this.kernel.ask("find", { path: notebook ?? documentPath(this.el) });
    if (notebooks.length > 1) return this.askWhich(notebooks);
    const meant = { notebook: notebooks[0] };
    if (!(await this.save(meant))) throw new Error(this.words.save_first);
    const { open, two } = await this.kernel.ask("open", meant);
    if (open.length && !anyway) return this.askAnyway(open, { ...meant, counts });
    const unsettled = two.find(({ exercise_id: id }) => !counts[id]);
    if (unsettled) return this.askWhichText(unsettled, { ...meant, anyway, counts });
    const written = await this.kernel.ask("write", { ...meant, counts });
    return this.showFile(written, await this.kernel.pull(written.size, "application/x-ipynb+json"));
  }

  // In Lab and Notebook the document is open and may be newer than the file; in Voila nothing is open.
  async save(meant) {
    const app = window.jupyterapp;
    const opened = documentOf(this.el);
    if (app?.commands.hasCommand("docmanager:save")) {
      if (opened) app.shell.activateById?.(opened.id);
      await app.commands.execute("docmanager:save");
      return !opened?.context.model.dirty;
    }
    if (app || inVoila()) return true;
    const modifier = /Mac|iPhone|iPad/.test(navigator.platform) ? { metaKey: true } : { ctrlKey: true };
    this.el.parentElement.dispatchEvent(
      new KeyboardEvent("keydown", { key: "s", code: "KeyS", keyCode: 83, bubbles: true, cancelable: true, ...modifier }));
    const until = Date.now() + SAVED_WITHIN;
    while (Date.now() < until) {
      if ((await this.kernel.ask("changed", meant)).changed) return true;
      await new Promise((resolve) => { setTimeout(resolve, 200); });
    }
    return false;
  }

  // ---- showing

  tell(...parts) {
    this.said.replaceChildren(...parts);
  }

  askWhich(notebooks) {
    const choose = (notebook) => [notebook, () => this.handIn({ notebook })];
    this.tell(notice("ask", this.words.which, notebooks.map(choose)));
  }

  askAnyway(open, meant) {
    const asked = notice("ask", this.words.open, [
      [this.words.back, () => { this.tell(); this.button.focus(); }],
      [this.words.anyway, () => this.handIn({ ...meant, anyway: true })],
    ]);
    asked.firstChild.after(element("ul", {}, ...open.map((text) => element("li", { text }))));
    this.tell(asked);
  }

  askWhichText({ exercise_id: id, title, form, cell }, chosen) {
    const choose = (which) => [this.words[which], () => this.handIn({ ...chosen, counts: { ...chosen.counts, [id]: which } })];
    const asked = notice("ask", fill(form ? this.words.two : this.words.emptied, { title }), [choose("form"), choose("cell")]);
    const text = (which, content) => element("div", { class: "led-side" },
      element("strong", { text: this.words[which] }), element("p", { class: "led-text", text: content }));
    asked.firstChild.after(element("div", { class: "led-sides" }, text("form", form || this.words.empty), text("cell", cell)));
    this.tell(asked);
  }

  showFile({ file, receipt, send, where }, blob) {
    const note = new Blob([receipt.text], { type: "text/plain;charset=utf-8" });
    const link = (content, name, look, words) =>
      element("p", {}, element("a", { class: look, href: this.addressOf(content), download: name, text: fill(words, { file: name }) }));
    this.tell(
      element("p", { class: "led-headline", text: fill(this.words.made, { file }) }),
      element("p", { class: "led-text" }, ...withLinks(send)),
      link(blob, file, "led-button", this.words.download),
      element("p", { text: this.words.receipt }),
      link(note, receipt.file, "led-link", this.words.keep_receipt),
      element("p", { class: "led-hint", text: where }));
  }

  addressOf(content) {
    const address = URL.createObjectURL(content);
    this.signal.addEventListener("abort", () => URL.revokeObjectURL(address));
    return address;
  }

  showBefore() {
    const receipts = (this.model.get("state").receipts ?? []).slice(-3);
    const said = ({ file, time }) => fill(this.words.before_item, { file, time: timeOf(new Date(time), this.words.language) });
    const items = receipts.map((receipt) => element("li", { text: said(receipt) }));
    this.before.replaceChildren(...(items.length ? [element("p", { text: this.words.before }), element("ul", {}, ...items)] : []));
  }

  showLine() {
    const { status } = this.line;
    const lost = lostWords(this.words, this.line);
    const said = { alive: null, busy: notice("busy", this.words.busy), lost: notice("lost", lost) }[status];
    this.lineNotice.replaceChildren(...[said].filter(Boolean));
    this.button.disabled = status === "lost";
  }
}

// An instructor's own words: what is an address can be followed, all else is text.
function withLinks(text) {
  return text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/).map((part, place) =>
    (place % 2 ? element("a", { href: part, target: "_blank", rel: "noopener noreferrer", text: part }) : part));
}

function documentPath(el) {
  return documentOf(el)?.context.path ?? decodeURIComponent(window.location.pathname.split("/").pop() ?? "");
}

export default {
  render({ model, el, signal }) {
    new HandInView(model, el, signal);
  },
};
