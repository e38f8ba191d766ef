// What the boxes of the welcome page share: one section each, a line to the kernel, questions to it, and a look at
// the record whenever the page gets the focus or another box has changed it.
const CHANGED = "ledtoolkit:changed";

class Box {
  constructor(model, el, signal) {
    Object.assign(this, { model, el, signal, words: model.get("words"), heardState: model.get("state") });
    this.lineNotice = element("div", {});
    this.told = element("div", { role: "status" });
    const inTurn = afterPress(signal);
    this.line = openLine(model, signal, {
      heard: (message) => inTurn(() => this.heard(message)),
      changed: () => inTurn(() => this.showLine()),
    });
    this.kernel = openQuestions(this.line, this.words);
    el.classList.add("led");
    signal.addEventListener("abort", guardKeys(el));
    passSaveKey(el);
    const look = () => this.look();
    window.addEventListener("focus", look, { signal });
    window.addEventListener(CHANGED, look, { signal });
    model.on("change:state", () => {
      const state = model.get("state");
      inTurn(() => {
        this.heardState = state;
        this.show();
      });
    });
  }

  start(title, ...children) {
    const heading = element("h2", { id: newId("part"), text: title });
    this.el.append(element("section", { class: "led-form", "aria-labelledby": heading.id }, heading, ...children));
    this.show();
    this.look();
  }

  look() {
    this.line.send({ kind: "look" });
  }

  heard(message) {
    this.kernel.heard(message);
  }

  get state() {
    return this.heardState;
  }

  get lost() {
    return lostWords(this.words, this.line);
  }

  showLine() {
    const { status } = this.line;
    const said = { alive: null, busy: notice("busy", this.words.busy), lost: notice("lost", this.lost) }[status];
    this.lineNotice.replaceChildren(...[said].filter(Boolean));
  }

  // Ask the kernel; one that is gone is not waited for.
  ask(kind, more, buffers) {
    if (this.line.status === "lost") return Promise.reject(new Error(this.lost));
    return this.kernel.ask(kind, more, buffers);
  }

  changed() {
    window.dispatchEvent(new Event(CHANGED));
  }

  tell(text, ...more) {
    this.told.replaceChildren(...[text && element("p", { text }), ...more].filter(Boolean));
  }
}

// A table as sent by the kernel; the first cell of a row is its header.
function tableOf({ caption, header, rows }) {
  const label = newId("caption");
  const row = ([first, ...rest]) =>
    element("tr", {}, element("th", { scope: "row", text: first }), ...rest.map((text) => element("td", { text })));
  return element("div", { class: "led-table", role: "region", tabindex: "0", "aria-labelledby": label },
    element("table", {},
      element("caption", { id: label, text: caption }),
      element("thead", {}, element("tr", {}, ...header.map((text) => element("th", { scope: "col", text })))),
      element("tbody", {}, ...rows.map(row))));
}
