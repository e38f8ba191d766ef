// The answer form: fields, verdict and state of saving in one control. The kernel decides what it says;
// this script shows it, sends what is typed, and keeps it until the kernel has acknowledged it.

const LONGEST_SHOWN = 3000;

class AnswerFormView {
  constructor(model, el, signal) {
    this.model = model;
    this.words = model.get("words");
    this.fields = new Map();
    this.number = 0;
    this.unsent = new Set();
    this.waiting = new Map();
    this.root = element("section", { class: "led-form" });
    el.classList.add("led");
    el.append(this.root);
    signal.addEventListener("abort", guardKeys(el));
    passSaveKey(el);
    this.line = openLine(model, signal, {
      heard: (message) => this.heard(message),
      changed: () => this.showLine(),
    });
    model.on("change:state", () => this.show());
    const on = (target, name, act) => target.addEventListener(name, act, { signal });
    on(window, "pagehide", () => this.flush());
    on(window, "focus", () => this.line.send({ kind: "look" }));
    on(document, "visibilitychange", () => (document.hidden ? this.flush() : this.line.send({ kind: "look" })));
    on(window, "ledtoolkit:flush", (event) => {
      event.detail.waiting.push(this.flushed());
      // What is handed in is what the record holds: another page may have changed it.
      this.line.send({ kind: "look" });
    });
    this.show();
    this.line.send({ kind: "look" });
  }

  // ---- showing

  show() {
    const state = this.model.get("state");
    const made = JSON.stringify([state.phase, state.keep, state.code]);
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
    this.fields.clear();
    this.unsent.clear();
    this.lineNotice = element("div", { class: "led-line" });
    this.notices = element("div", {});
    this.offer = element("div", {});
    const title = element("h3", { id: newId("title"), text: state.title });
    this.root.setAttribute("aria-labelledby", title.id);
    const head = element("header", {}, title, element("p", { class: "led-whose", text: state.whose }));
    const body = state.phase === "who" ? this.buildWho(state) : this.buildAnswer(state);
    this.root.replaceChildren(head, this.lineNotice, this.notices, this.offer, ...body);
    this.showLine();
    if (state.phase !== "who" && !state.code) this.offerKept(state);
  }

  buildWho(state) {
    const [box, why, wrong] = [newId("id"), newId("why"), newId("wrong")];
    this.problem = element("p", { id: wrong, class: "led-problem", role: "alert" });
    const input = element("input", {
      id: box, type: "text", autocomplete: "username", spellcheck: "false", "aria-describedby": `${why} ${wrong}`,
    });
    const send = (event) => {
      event.preventDefault();
      this.line.send({ kind: "learner", learner: input.value.slice(0, 2 * this.words.longest) });
    };
    return [
      element("form", { class: "led-who", onsubmit: send },
        element("label", { for: box, text: this.words.id_label }),
        element("p", { id: why, class: "led-hint", text: this.words.id_why }),
        element("div", { class: "led-box" }, input, element("button", { type: "submit", text: this.words.id_go })),
        this.problem),
    ];
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
    field.input.addEventListener("change", () => this.flush());
    this.fields.set(field.name, field);
    return field.row;
  }

  showField(state) {
    const field = this.fields.get(state.name);
    field.showTheirs(state.typed, { unsent: this.isUnsent(state.name), typed: () => this.typed(state.name) });
    field.show(state);
  }

  isUnsent(name) {
    return this.unsent.has(name) || [...this.waiting.values()].some((texts) => name in texts);
  }

  showLine() {
    const { status } = this.line;
    this.root.dataset.line = status;
    const lost = inVoila() ? this.words.lost_page : this.words.lost_notebook;
    const said = { alive: null, busy: notice("busy", this.words.busy), lost: notice("lost", lost) }[status];
    this.lineNotice.replaceChildren(...[said].filter(Boolean));
    if (status === "alive" && this.waiting.size) this.again();
    this.showSaving();
  }

  showSaving() {
    if (!this.saving) return;
    const pending = this.unsent.size + this.waiting.size > 0;
    const lost = this.line?.status === "lost";
    this.saving.textContent = lost ? this.words.kept : pending ? this.words.saving : this.model.get("state").saved;
  }

  // ---- typing and sending

  typed(name) {
    const field = this.fields.get(name);
    field.touched = true;
    field.count();
    this.unsent.add(name);
    if (field.tooLong) field.showTooLong();
    this.keep();
    this.showSaving();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), field.debounce);
  }

  // What the kernel does not have yet: typed and unsent, or sent and not acknowledged. Too long a text is kept too.
  open() {
    const names = new Set([...this.unsent, ...[...this.waiting.values()].flatMap(Object.keys)]);
    const found = [...names].map((name) => [name, this.fields.get(name)]).filter(([, field]) => field);
    return Object.fromEntries(found.map(([name, field]) => [name, field.value]));
  }

  keep() {
    const texts = this.open();
    const key = this.model.get("state").keep;
    if (Object.keys(texts).length) kept.write(key, texts);
    else kept.forget(key);
  }

  flush() {
    clearTimeout(this.timer);
    const names = [...this.unsent].filter((name) => this.fields.has(name) && !this.fields.get(name).tooLong);
    if (!names.length) return;
    names.forEach((name) => this.unsent.delete(name));
    this.send(Object.fromEntries(names.map((name) => [name, this.fields.get(name).value])));
  }

  send(texts) {
    this.number += 1;
    this.waiting.set(this.number, texts);
    Object.entries(texts).forEach(([name, text]) => { this.fields.get(name).sent = text; });
    this.line.send({ kind: "typed", number: this.number, typed: texts, keep: this.model.get("state").keep });
    this.showSaving();
  }

  again() {
    const names = Object.keys(this.open());
    this.waiting.clear();
    names.forEach((name) => this.unsent.add(name));
    this.flush();
  }

  heard(message) {
    if (message.kind === "saved") this.acknowledged(message.number);
    if (message.kind === "refused" && message.number) this.offer.replaceChildren(notice("problem", message.text));
    else if (message.kind === "refused" && this.problem) this.problem.textContent = message.text;
  }

  acknowledged(number) {
    [...this.waiting.keys()].filter((sent) => sent <= number).forEach((sent) => this.waiting.delete(sent));
    this.offer.replaceChildren();
    this.keep();
    this.showSaving();
    if (!this.waiting.size) this.whenFlushed?.();
  }

  // For hand-in: resolves when the kernel has everything, true; or false when it does not answer.
  flushed() {
    this.flush();
    if (!this.waiting.size) return Promise.resolve(this.unsent.size === 0);
    return new Promise((resolve) => {
      this.whenFlushed = () => resolve(this.unsent.size === 0);
      setTimeout(() => resolve(false), 3000);
    });
  }

  offerKept(state) {
    const texts = kept.read(state.keep);
    const now = Object.fromEntries(state.fields.map((field) => [field.name, field]));
    const names = Object.keys(texts ?? {}).filter((name) => name in now && String(texts[name]) !== now[name].typed);
    if (!names.length) return kept.forget(state.keep);
    const shown = names.map((name) => `${now[name].label}: ${String(texts[name]).slice(0, LONGEST_SHOWN)}`).join(" · ");
    const close = () => this.offer.replaceChildren();
    this.offer.replaceChildren(notice("ask", fill(this.words.found, { texts: shown }), [
      [this.words.use_found, () => {
        close();
        names.forEach((name) => { this.fields.get(name).value = String(texts[name]); this.typed(name); });
        this.flush();
      }],
      [this.words.drop_found, () => { close(); kept.forget(state.keep); }],
    ]));
  }
}

export default {
  render({ model, el, signal }) {
    new AnswerFormView(model, el, signal);
  },
};
