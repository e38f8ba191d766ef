// An own value chain: boxes for each step, and below them what the kernel made of the newest that was typed.
const WAIT = 500;
const CHAIN_PART = "chain";
const textsOf = ({ product, source, steps }) => [product, ...steps.flatMap((step) => Object.values(step)), source].filter(Boolean);
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

class OwnChainView extends Box {
  constructor(model, el, signal) {
    super(model, el, signal);
    this.view = newId("view") + Math.random().toString(36).slice(2);
    const changed = () => this.typed();
    this.product = this.line_of("product", changed);
    this.steps = new RowTable(this.words.steps, this.words, { changed });
    this.source = this.line_of("source", changed);
    this.shared = new Shared({ read: () => this.read(), write: (typed) => this.put(typed), same });
    this.outbox = new Outbox(this.line, {
      key: () => this.state.keep,
      // Each view under a name of its own: two pages do not forget each other's chain.
      place: () => `${this.state.keep}/${this.view}`,
      has: () => true,
      read: () => this.read(),
      sent: (_, typed) => { this.shared.sent = typed; },
      changed: () => this.showSaving(),
    });
    this.outbox.sendBeforeLeaving(signal);
    window.addEventListener(GATHER, (event) => this.gather(event.detail.entries), { signal });
    this.offers = element("div", {});
    this.asks = element("div", {});
    this.saving = element("p", { class: "led-saving" });
    this.finding = element("p", { class: "led-headline", role: "status" });
    this.drawing = element("div", { class: "led-own-chain" });
    this.from = element("p", { class: "led-source" });
    this.numbers = element("div", { class: "led-table", tabindex: "0", role: "group", "aria-label": this.words.table });
    this.folded = element("details", {}, element("summary", { text: this.words.table }), this.numbers);
    this.example = element("button", { type: "button", class: "led-quiet", text: this.words.use_example, onclick: () => this.useExample() });
    this.start(this.words.title, this.lineNotice, element("p", { text: this.words.why }),
      element("div", { class: "led-actions" }, this.example), this.offers, this.asks, this.product.root, this.steps.root,
      this.source.root, this.saving, this.told, this.finding, this.drawing, this.from, this.folded);
  }

  line_of(name, changed) {
    const input = element("input", { type: "text", autocomplete: "off", maxlength: this.words.longest[name] });
    input.addEventListener("input", changed);
    return new PaperBox(this.words[name], input, { hint: this.words[`${name}_hint`], wide: true });
  }

  // ---- typing

  read() {
    return { product: this.product.read(), source: this.source.read(), steps: this.steps.read() };
  }

  put({ product, source, steps }) {
    this.product.put(product);
    this.source.put(source);
    this.steps.put(steps);
  }

  typed() {
    this.shared.touched = true;
    this.outbox.typed(CHAIN_PART, WAIT);
  }

  useExample() {
    this.shared.settle(this.words.example);
    this.typed();
    this.product.input.focus();
  }

  heard(message) {
    if (message.kind === "saved") {
      this.tell("");
      this.outbox.acknowledged(message.number);
      this.changed();
    } else if (message.kind === "unsaved") {
      this.tell("", element("p", { class: "led-problem", text: message.text }));
      this.outbox.refused(message.number);
    } else super.heard(message);
  }

  // ---- showing

  show() {
    const { keep, typed, said, drawing, table, source, is_blank: blank } = this.state;
    if (keep !== this.keep) this.begin(keep, typed);
    else if (this.shared.take(typed, { waiting: this.outbox.waitingOf(CHAIN_PART) })) this.choose(typed);
    this.example.parentElement.hidden = !blank;
    if (this.finding.textContent !== said) this.finding.textContent = said;
    // Made by our own plots, which escape every word in them.
    if (this.drawn !== drawing) this.drawing.innerHTML = drawing;
    this.drawn = drawing;
    this.numbers.innerHTML = table;
    this.folded.hidden = !table;
    this.from.textContent = source;
    this.showSaving();
  }

  // Somebody's chain, from the beginning; what pages that are gone have kept and no kernel has is offered.
  begin(keep, typed) {
    this.keep = keep;
    this.outbox.clear();
    this.asks.replaceChildren();
    Object.assign(this.shared, { given: null, sent: undefined, touched: false });
    this.put(typed);
    this.shared.given = typed;
    const offers = kept.under(`${keep}/`).map(([key, { [CHAIN_PART]: found }]) => {
      if (found?.steps && !same(found, typed)) return this.offerOf(key, found);
      kept.forget(key);
      return null;
    });
    this.offers.replaceChildren(...offers.filter(Boolean));
  }

  // It stays until the learner has chosen, whatever is typed and saved meanwhile.
  offerOf(key, found) {
    const close = () => { offer.remove(); kept.forget(key); };
    const use = () => {
      this.shared.settle(found);
      this.typed();
      close();
      this.outbox.flush();
    };
    const texts = textsOf(found).join(" · ");
    const offer = notice("ask", fill(this.words.found, { texts }), [[this.words.use_found, use], [this.words.drop_found, close]]);
    return offer;
  }

  choose(theirs) {
    const settle = (typed) => {
      this.asks.replaceChildren();
      this.shared.settle(typed);
      this.typed();
    };
    this.asks.replaceChildren(notice("ask", this.words.newer, [
      [this.words.take_newer, () => settle(theirs)], [this.words.keep_mine, () => settle(this.read())]]));
  }

  // What stands in the boxes, as the record would hold it.
  gather(entries) {
    const { entry } = this.state;
    if (textsOf(this.read()).length) entries.set(entry.key, { ...entryOf(entry, {}), value: this.read() });
  }

  showLine() {
    super.showLine();
    const { status } = this.line;
    if (status === "alive") this.outbox.again();
    const file = element("button", { type: "button", text: this.words.download_page, onclick: gatherPage });
    if (status === "lost") this.lineNotice.firstChild.append(element("div", { class: "led-actions" }, file));
    this.drawing.dataset.line = status;
    this.showSaving();
  }

  showSaving() {
    const lost = this.line.status === "lost" || this.outbox.isRefused;
    const said = lost ? this.words.kept : this.outbox.pending ? this.words.saving
      : this.state.is_blank ? this.words.blank : this.words.saved;
    if (this.saving.textContent !== said) this.saving.textContent = said;
  }
}

export default {
  render({ model, el, signal }) {
    new OwnChainView(model, el, signal);
  },
};
