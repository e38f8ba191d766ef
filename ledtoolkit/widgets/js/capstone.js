// The builder of the policy paper: every part of it to edit, what is missing, and the paper as it reads now. The kernel
// says what stands where; this script sends what is typed, and keeps it until the kernel has acknowledged it.
const START = "start";
const WAIT = 500;
// The kernel and a form may name the same values in another order.
const inOrder = (_, value) => (value && typeof value === "object" && !Array.isArray(value)
  ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value);
const same = (one, other) => JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);

class CapstoneView extends Box {
  constructor(model, el, signal) {
    super(model, el, signal);
    Object.assign(this, { editors: new Map(), shared: new Map(), panels: new Map(), asked: new Map(), current: START, sample: "" });
    this.view = newId("view") + Math.random().toString(36).slice(2);
    this.known = { ...model.get("state").versions };
    this.outbox = new Outbox(this.line, {
      key: () => this.state.keep,
      // Each view under a name of its own: two pages do not forget each other's words.
      place: () => `${this.state.keep}/${this.view}`,
      has: (part) => this.editors.has(part),
      read: (part) => this.editors.get(part).read(),
      may: (part) => this.mayGo(part),
      sent: (part, value) => { this.shared.get(part).sent = value; },
      changed: () => this.showSaving(),
    });
    this.outbox.sendBeforeLeaving(signal, () => this.look());
    window.addEventListener(GATHER, (event) => this.gather(event.detail.entries), { signal });
    this.saving = element("p", { class: "led-saving" });
    this.complete = element("p", { class: "led-headline", role: "status" });
    this.refusal = element("div", {});
    this.offers = element("div", {});
    this.asks = element("div", {});
    this.example = element("div", {});
    this.whole = element("div", { class: "led-paper-parts" });
    this.panel = element("div", { class: "led-panel" });
    this.draft = new DraftPane(this, this.words);
    this.parts = new PartList(this.words, (id) => this.go(id));
    this.grid = element("div", { class: "led-paper-grid" }, this.parts.root, this.panel, this.draft.root);
    this.exports = new ExportRow(this);
    this.whole.append(this.complete, this.saving, this.exports.root, this.refusal, this.offers, this.asks, this.example, this.grid);
    this.who = element("div", {});
    this.start(this.words.title, this.lineNotice, this.told, this.who, this.whole);
    el.firstChild.classList.add("led-paper");
    this.links();
  }

  get state() {
    return this.now ?? super.state;
  }

  async links() {
    const place = await placeOf(this.el);
    // This page lies in the folder of its week; links begin at the course's.
    this.place = place && { ...place, folder: place.folder.replace(/[^/]+\/$/, "") };
    this.show();
  }

  link(path, text) {
    const [file, cell] = (path ?? "").split("#cell-id=");
    return file ? pageLink(this.place, file, text, cell) : null;
  }

  // ---- what the kernel says

  async look() {
    try {
      this.take(await this.ask("look", { known: this.known, keep: this.keep }));
    } catch {
      // The line says so by itself.
    }
  }

  heard(message) {
    if (message.kind !== "saved" && message.kind !== "unsaved") return super.heard(message);
    if (message.kind === "unsaved") {
      this.refusal.replaceChildren(notice("problem", message.text));
      return this.outbox.refused(message.number);
    }
    this.refusal.replaceChildren();
    this.outbox.acknowledged(message.number);
    this.take(message);
    this.draft.refresh();
  }

  take({ state, parts = {}, versions = {} }) {
    const changed = !same(state, this.state);
    this.now = state;
    Object.assign(this.known, versions);
    this.show(parts);
    if (changed) this.draft.refresh();
  }

  // ---- showing

  show(parts = this.state.parts ?? {}) {
    const { phase, keep } = this.state;
    this.who.hidden = phase !== "who";
    this.whole.hidden = phase === "who";
    if (phase === "who") return this.askWho();
    if (keep !== this.keep) this.begin(keep);
    Object.entries(parts).forEach(([part, value]) => this.takePart(part, value));
    if (this.keep !== this.offered) this.offerKept();
    this.showState();
    if (Object.keys(parts).length) this.draft.refresh();
  }

  askWho() {
    if (this.who.firstChild) return;
    const asked = whoForm(this.words, (learner) => this.ask("learner", { learner }).then(
      (told) => { this.who.replaceChildren(); this.take(told); this.changed(); },
      (refused) => { asked.problem.textContent = refused.message; }));
    this.who.replaceChildren(asked.root);
  }

  // Somebody's paper, from the beginning: nothing of anybody else's stays in the fields.
  begin(keep) {
    this.keep = keep;
    this.outbox.clear();
    [this.editors, this.shared, this.panels, this.asked].forEach((each) => each.clear());
    this.asks.replaceChildren();
    this.made = undefined;
    this.exhibits = new ExhibitList(this.words, () => this.typed("exhibits"));
    this.words.all_parts.forEach((part) => this.addEditor(part));
  }

  addEditor(part) {
    const changed = () => this.typed(part);
    const [kind, section] = part.split("/");
    const editor = kind === "section" ? new SectionText(this.words, { changed, usedElsewhere: () => this.usedBeside(section) })
      : kind === "exhibits" ? this.exhibits : partEditors[kind]({ words: this.words, changed });
    this.editors.set(part, editor);
    this.shared.set(part, new Shared({ read: () => editor.read(), write: (value) => editor.put(value), same }));
  }

  usedBeside(id) {
    const { sections } = this.state;
    const budget = sections.find((each) => each.id === id)?.budget;
    const others = sections.filter((each) => each.budget === budget && each.id !== id);
    return others.reduce((sum, each) => sum + (this.editors.get(`section/${each.id}`)?.used ?? 0), 0);
  }

  // A newer version of another page replaces what is untouched, and asks where the learner typed.
  takePart(part, theirs) {
    const shared = this.shared.get(part);
    if (!shared || !shared.take(theirs, { waiting: this.outbox.waitingOf(part) })) return;
    this.asked.get(part)?.remove();
    const settle = (value) => {
      asked.remove();
      shared.settle(value);
      this.typed(part);
    };
    const asked = notice("ask", fill(this.words.newer, { title: this.state.names[part] }), [
      [this.words.take_newer, () => settle(theirs)], [this.words.keep_mine, () => settle(shared.read())]]);
    this.asked.set(part, asked);
    this.asks.append(asked);
  }

  showState() {
    const { sections, checks, exhibits, complete, titles } = this.state;
    this.exhibits.offer(exhibits);
    const held = document.activeElement;
    const made = JSON.stringify([this.keep, sections.map(({ id, title, words, tools }) => [id, title, words, tools])]);
    if (made !== this.made) this.arrange(sections);
    this.made = made;
    if (!this.panels.has(this.current)) this.current = START;
    this.parts.show(titles, this.current);
    this.panels.forEach((panel, id) => panel.show(this.state, checks.filter(({ there }) => id === START || there === id)));
    if (this.complete.textContent !== complete) this.complete.textContent = complete;
    this.showRefused();
    this.showPanel();
    // Another form of paper puts the same fields on another page of their own: typing goes on where it was.
    if (held !== document.activeElement && this.panel.contains(held)) held.focus({ preventScroll: true });
    this.showSaving();
  }

  // What cannot be read is said beside its box; of what is still on its way the kernel has not spoken yet.
  showRefused() {
    const settled = [...this.editors].filter(([part, { refuse }]) => refuse && !this.outbox.holds(part));
    settled.forEach(([part, editor]) => editor.refuse(this.state.refused[part] ?? []));
    this.panels.forEach((panel) => panel.showRefused?.());
  }

  arrange(sections) {
    this.panels.clear();
    this.panels.set(START, new StartPanel(this));
    sections.forEach((section) => this.panels.set(section.id, new SectionPanel(this, section)));
  }

  showPanel() {
    const { root } = this.panels.get(this.current);
    if (this.panel.firstChild !== root) this.panel.replaceChildren(root);
  }

  go(id) {
    this.current = id;
    this.outbox.flush();
    this.showState();
    const heading = this.panels.get(id).heading;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "nearest" });
    this.draft.follows(id);
  }

  // An example is only read: nothing of it reaches the fields.
  lookAt(sample) {
    this.sample = sample;
    [this.parts.root, this.panel].forEach((each) => { each.hidden = Boolean(sample); });
    this.grid.dataset.sample = sample;
    // What is missing is said of one's own paper alone.
    this.complete.hidden = Boolean(sample);
    this.exports.showSample(sample);
    const back = () => { this.lookAt(""); this.go(START); };
    const [, title] = this.words.samples.find(([id]) => id === sample) ?? [];
    this.example.replaceChildren(...(sample ? [notice("ask", fill(this.words.example_now, { title }), [[this.words.example_back, back]])] : []));
    this.example.querySelector("button")?.focus();
    this.draft.show(sample);
  }

  showLine() {
    super.showLine();
    const { status } = this.line;
    this.grid.dataset.line = status;
    this.exports.showLine(status);
    if (status === "alive") {
      this.outbox.again();
      this.draft.refresh();
    }
    this.showSaving();
  }

  showSaving() {
    if (this.state.phase === "who") return;
    const tooLong = [...this.editors.keys()].filter((part) => this.outbox.unsent.has(part) && !this.mayGo(part));
    const said = tooLong.length ? fill(this.words.too_long, { titles: tooLong.map((part) => this.state.names[part]).join(", ") })
      : this.line.status === "lost" || this.outbox.isRefused ? this.words.kept : this.outbox.pending ? this.words.saving : this.state.saved;
    if (this.saving.textContent !== said) this.saving.textContent = said;
  }

  // ---- typing

  mayGo(part) {
    const value = this.editors.get(part).read();
    return (value.text ?? "").length <= this.words.longest_text && JSON.stringify(value).length <= this.words.longest_part;
  }

  typed(part) {
    this.shared.get(part).touched = true;
    this.outbox.typed(part, WAIT);
  }

  // What stands in the fields that were typed into, as the record would hold it.
  gather(entries) {
    const { entry } = this.state;
    if (!entry) return;
    const touched = [...this.shared].filter(([, { touched: isTouched }]) => isTouched);
    touched.forEach(([part]) => {
      const key = entry.key + part;
      const { value, ...made } = entryOf({ ...entry, key, value: {} }, {});
      entries.set(key, { ...made, value: this.editors.get(part).read() });
    });
  }

  // What pages that are gone have left in this browser and no kernel has: offered, never put in unasked.
  offerKept() {
    this.offered = this.keep;
    const offers = kept.under(`${this.keep}/`).map(([key, found]) => {
      const parts = Object.keys(found).filter((part) => this.editors.has(part) && !same(found[part], this.editors.get(part).read()));
      if (!parts.length) kept.forget(key);
      return parts.length && this.offerOf(key, found, parts);
    });
    this.offers.replaceChildren(...offers.filter(Boolean));
  }

  // It stays until the learner has chosen, whatever is typed and saved meanwhile.
  offerOf(key, found, parts) {
    const close = () => { offer.remove(); kept.forget(key); };
    const use = () => {
      parts.forEach((part) => { this.editors.get(part).put(found[part]); this.typed(part); });
      close();
      this.outbox.flush();
    };
    const titles = parts.map((part) => this.state.names[part]).join(", ");
    const offer = notice("ask", fill(this.words.found_parts, { titles }), [[this.words.use_found, use], [this.words.drop_found, close]]);
    const texts = parts.filter((part) => part.startsWith("section/")).map((part) => element("details", {},
      element("summary", { text: this.state.names[part] }), element("p", { class: "led-text", text: String(found[part]?.text ?? "") })));
    offer.firstChild.after(...texts);
    return offer;
  }
}

export default {
  render({ model, el, signal }) {
    new CapstoneView(model, el, signal);
  },
};
