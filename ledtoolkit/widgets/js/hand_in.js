// Hand-in: sends what is typed, saves the open document, asks the kernel for the file, offers it for download.

const ANSWER_WITHIN = 15000;
const SAVED_WITHIN = 2000;

class HandInView {
  constructor(model, el, signal) {
    this.model = model;
    this.el = el;
    this.words = model.get("words");
    this.asked = new Map();
    this.number = 0;
    this.line = openLine(model, signal, {
      heard: (message) => this.heard(message),
      changed: () => this.showLine(),
    });
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

  // ---- the kernel's answers

  ask(kind, more = {}) {
    this.number += 1;
    const number = this.number;
    const answer = new Promise((resolve, reject) => {
      this.asked.set(number, { resolve, reject });
      setTimeout(() => reject(new Error(inVoila() ? this.words.lost_page : this.words.lost_notebook)), ANSWER_WITHIN);
    });
    this.line.send({ kind, number, ...more });
    return answer;
  }

  heard(message) {
    const waiting = this.asked.get(message.number);
    this.asked.delete(message.number);
    if (message.kind === "refused") waiting?.reject(new Error(message.text));
    else waiting?.resolve(message);
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

  async steps({ notebook, anyway }) {
    const detail = { waiting: [] };
    window.dispatchEvent(new CustomEvent("ledtoolkit:flush", { detail }));
    if (!(await Promise.all(detail.waiting)).every(Boolean)) throw new Error(this.words.unsaved);
    const { notebooks } = await this.ask("find", { path: notebook ?? documentPath(this.el) });
    if (notebooks.length > 1) return this.askWhich(notebooks);
    const meant = { notebook: notebooks[0] };
    if (!(await this.save(meant))) throw new Error(this.words.save_first);
    const { open } = await this.ask("open", meant);
    if (open.length && !anyway) return this.askAnyway(open, meant);
    return this.showFile(await this.ask("write", meant));
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
      if ((await this.ask("changed", meant)).changed) return true;
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

  showFile({ file, content, sha256, where }) {
    const url = URL.createObjectURL(new Blob([content], { type: "application/x-ipynb+json" }));
    const time = this.timeOf(new Date());
    this.tell(
      element("p", { class: "led-headline", text: fill(this.words.made, { file }) }),
      element("p", { text: this.words.send }),
      element("p", {}, element("a", { class: "led-button", href: url, download: file, text: fill(this.words.download, { file }) })),
      element("p", { class: "led-hint", text: fill(this.words.receipt, { time, sha256 }) }),
      element("p", { class: "led-hint", text: where }));
  }

  showBefore() {
    const receipts = this.model.get("state").receipts ?? [];
    const said = ({ file, time }) => fill(this.words.before_item, { file, time: this.timeOf(new Date(time)) });
    const items = receipts.map((receipt) => element("li", { text: said(receipt) }));
    this.before.replaceChildren(...(items.length ? [element("p", { text: this.words.before }), element("ul", {}, ...items)] : []));
  }

  timeOf(moment) {
    if (Number.isNaN(moment.getTime())) return "?";
    return moment.toLocaleString(this.words.language, { dateStyle: "medium", timeStyle: "short" });
  }

  showLine() {
    const { status } = this.line;
    const lost = inVoila() ? this.words.lost_page : this.words.lost_notebook;
    const said = { alive: null, busy: notice("busy", this.words.busy), lost: notice("lost", lost) }[status];
    this.lineNotice.replaceChildren(...[said].filter(Boolean));
    this.button.disabled = status === "lost";
  }
}

// The open document that shows this control, where the page lets us see its application.
function documentOf(el) {
  const shell = window.jupyterapp?.shell;
  if (!shell?.widgets) return null;
  return [...shell.widgets("main")].find((widget) => widget.context?.model && widget.node.contains(el)) ?? null;
}

function documentPath(el) {
  return documentOf(el)?.context.path ?? decodeURIComponent(window.location.pathname.split("/").pop() ?? "");
}

export default {
  render({ model, el, signal }) {
    new HandInView(model, el, signal);
  },
};
