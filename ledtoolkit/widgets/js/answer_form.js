// The answer form: fields, verdict and state of saving in one control. The kernel decides what it says;
// this script shows it, sends what is typed, and keeps it until the kernel has acknowledged it.

const LONGEST_SHOWN = 3000;

class AnswerFormView {
  constructor(model, el, signal) {
    this.words = model.get("words");
    this.state = model.get("state");
    this.fields = new Map();
    this.view = newId("view") + Math.random().toString(36).slice(2);
    this.root = element("section", { class: "led-form" });
    el.classList.add("led");
    el.append(this.root);
    signal.addEventListener("abort", guardKeys(el));
    passSaveKey(el);
    const inTurn = afterPress(signal);
    this.line = openLine(model, signal, {
      heard: (message) => inTurn(() => this.heard(message)),
      changed: () => inTurn(() => this.showLine()),
    });
    this.outbox = new Outbox(this.line, {
      key: () => this.state.keep,
      // Each view under a name of its own: two pages with the same question do not forget each other's text.
      place: () => `${this.state.keep}/${this.view}`,
      has: (name) => this.fields.has(name),
      read: (name) => this.fields.get(name).value,
      may: (name) => !this.fields.get(name).tooLong,
      sent: (name, text) => { this.fields.get(name).shared.sent = text; },
      changed: () => this.showSaving(),
    });
    model.on("change:state", () => {
      const state = model.get("state");
      inTurn(() => {
        this.state = state;
        this.show();
      });
    });
    const look = () => this.line.send({ kind: "look" });
    // What is handed in is what the record holds: another page may have changed it.
    this.outbox.sendBeforeLeaving(signal, look);
    window.addEventListener(GATHER, (event) => this.gather(event.detail.entries), { signal });
    window.addEventListener("focus", look, { signal });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); }, { signal });
    this.show();
    look();
  }

  // ---- showing

  show() {
    const { state } = this;
    // Whose record it is may become known while somebody types an id: what is typed there stays.
    const made = state.phase === "who" ? "who" : JSON.stringify([state.phase, state.keep, state.code]);
    if (made !== this.made) {
      this.made = made;
      this.build(state);
    }
    this.notices.replaceChildren(...(state.notices ?? []).map((each) => this.kernelNotice(each)));
    if (state.phase === "who") return;
    state.fields.forEach((field) => this.showField(field));
    if (this.headline.textContent !== state.headline) this.headline.textContent = state.headline;
    this.headline.dataset.status = state.status;
    this.showSaving();
  }

  kernelNotice({ kind, text, actions }) {
    return notice(kind, text, actions.map(([label, act]) => [label, () => this.line.send({ kind: act })]));
  }

  build(state) {
    const held = this.root.contains(document.activeElement);
    this.fields.clear();
    this.outbox.clear();
    this.lineNotice = element("div", { class: "led-line" });
    this.notices = element("div", {});
    this.refusal = element("div", {});
    this.offers = element("div", {});
    const title = element("h3", { id: newId("title"), tabindex: -1, text: state.title });
    this.root.setAttribute("aria-labelledby", title.id);
    const head = element("header", {}, title, element("p", { class: "led-whose", text: state.whose }));
    const body = state.phase === "who" ? this.buildWho() : this.buildAnswer(state);
    this.root.replaceChildren(head, this.lineNotice, this.notices, this.refusal, this.offers, ...body);
    // What had the focus is gone: who reads by keys goes on with what has come.
    if (held) title.focus();
    this.showLine();
    if (state.phase !== "who" && !state.code) this.offerKept(state);
  }

  buildWho() {
    const asked = whoForm(this.words, (learner) => this.line.send({ kind: "learner", learner }));
    this.problem = asked.problem;
    return [asked.root];
  }

  buildAnswer(state) {
    this.headline = element("p", { class: "led-headline", role: "status" });
    this.saving = element("p", { class: "led-saving" });
    return [
      ...buildGiven(state.given),
      element("div", { class: "led-fields" }, ...state.fields.map((field) => this.buildField(field, state.code))),
      this.headline,
      this.saving,
      element("details", { class: "led-criteria" },
        element("summary", { text: this.words.criteria }),
        element("ul", {}, ...state.criteria.map((text) => element("li", { text })))),
    ];
  }

  buildField(state, code) {
    const field = new FormField(state, { code, words: this.words });
    field.input.addEventListener("input", () => this.typed(field.name));
    field.input.addEventListener("change", () => this.outbox.flush());
    this.fields.set(field.name, field);
    return field.row;
  }

  showField(state) {
    const field = this.fields.get(state.name);
    field.showTheirs(state.typed, { waiting: this.outbox.waitingOf(state.name), typed: () => this.typed(state.name) });
    field.show(state);
  }

  showLine() {
    const { status } = this.line;
    this.root.dataset.line = status;
    const lost = lostWords(this.words, this.line);
    const file = this.state.phase === "who" ? [] : [[this.words.download_page, gatherPage]];
    const said = { alive: null, busy: notice("busy", this.words.busy), lost: notice("lost", lost, file) }[status];
    this.lineNotice.replaceChildren(...[said].filter(Boolean));
    if (status === "alive") this.outbox.again();
    this.showSaving();
  }

  showSaving() {
    if (!this.saving) return;
    const unsaved = this.line?.status === "lost" || this.outbox.isRefused;
    this.saving.textContent = unsaved ? this.words.kept : this.outbox.pending ? this.words.saving : this.state.saved;
  }

  // ---- typing and sending

  typed(name) {
    const field = this.fields.get(name);
    field.shared.touched = true;
    field.typedOn();
    if (field.tooLong) field.showTooLong();
    this.outbox.typed(name, field.debounce);
  }

  heard(message) {
    if (message.kind === "saved") {
      this.refusal.replaceChildren();
      this.outbox.acknowledged(message.number);
    }
    if (message.kind === "refused" && message.number) this.refused(message);
    else if (message.kind === "refused" && this.problem) this.problem.textContent = message.text;
  }

  refused({ number, text }) {
    this.refusal.replaceChildren(notice("problem", text));
    this.outbox.refused(number);
  }

  // What stands in the fields, as the record would hold it.
  gather(entries) {
    const { entry } = this.state;
    const typed = [...this.fields].map(([name, field]) => [name, field.value]).filter(([, text]) => text);
    if (entry && typed.length) entries.set(entry.key, entryOf(entry, Object.fromEntries(typed)));
  }

  // One offer for each page that has left text here: two of them may differ.
  offerKept(state) {
    const now = Object.fromEntries(state.fields.map((field) => [field.name, field]));
    const offers = kept.under(`${state.keep}/`).map(([key, texts]) => {
      const names = Object.keys(texts).filter((name) => name in now && String(texts[name]) !== now[name].typed);
      if (!names.length) kept.forget(key);
      return names.length && this.offerOf(key, names.map((name) => [now[name], String(texts[name])]));
    });
    this.offers.replaceChildren(...offers.filter(Boolean));
  }

  // It stays until the learner has chosen, whatever is typed and saved meanwhile.
  offerOf(key, found) {
    const texts = found.map(([{ label }, text]) => `${label}: ${text.slice(0, LONGEST_SHOWN)}`).join(" · ");
    const close = () => { offer.remove(); kept.forget(key); };
    const use = () => {
      found.forEach(([{ name }, text]) => { this.fields.get(name).value = text; this.typed(name); });
      close();
      this.outbox.flush();
    };
    const offer = notice("ask", fill(this.words.found, { texts }), [[this.words.use_found, use], [this.words.drop_found, close]]);
    return offer;
  }
}

export default {
  render({ model, el, signal }) {
    new AnswerFormView(model, el, signal);
  },
};
