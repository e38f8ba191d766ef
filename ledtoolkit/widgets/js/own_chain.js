// An own value chain: boxes for each step, and below them what the kernel made of the newest that was typed.
const WAIT = 500;
const CHAIN_PART = "chain";
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

class OwnChainView extends Box {
  constructor(model, el, signal) {
    super(model, el, signal);
    const changed = () => this.typed();
    this.product = this.line_of("product", 60, changed);
    this.steps = new RowTable(this.words.steps, this.words, { changed });
    this.source = this.line_of("source", 300, changed);
    this.shared = new Shared({ read: () => this.read(), write: (typed) => this.put(typed), same });
    this.outbox = new Outbox(this.line, {
      key: () => this.state.keep,
      has: () => true,
      read: () => this.read(),
      sent: (_, typed) => { this.shared.sent = typed; },
      changed: () => this.showSaving(),
    });
    this.outbox.sendBeforeLeaving(signal);
    this.asks = element("div", {});
    this.saving = element("p", { class: "led-saving" });
    this.finding = element("p", { class: "led-headline", role: "status" });
    this.drawing = element("div", { class: "led-own-chain" });
    this.from = element("p", { class: "led-source" });
    this.numbers = element("div", { class: "led-table", tabindex: "0", role: "group", "aria-label": this.words.table });
    this.folded = element("details", {}, element("summary", { text: this.words.table }), this.numbers);
    this.example = element("button", { type: "button", class: "led-quiet", text: this.words.use_example, onclick: () => this.useExample() });
    this.start(this.words.title, this.lineNotice, element("p", { text: this.words.why }),
      element("div", { class: "led-actions" }, this.example), this.asks, this.product.root, this.steps.root,
      this.source.root, this.saving, this.told, this.finding, this.drawing, this.from, this.folded);
  }

  line_of(name, longest, changed) {
    const input = element("input", { type: "text", autocomplete: "off", maxlength: longest });
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
    else if (this.shared.take(typed, { unsent: false, waiting: this.outbox.waitingOf(CHAIN_PART) })) this.choose(this.words.newer, typed);
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

  // Somebody's chain, from the beginning; what this browser kept and no kernel has is offered.
  begin(keep, typed) {
    this.keep = keep;
    this.outbox.clear();
    this.asks.replaceChildren();
    Object.assign(this.shared, { given: null, sent: undefined, touched: false });
    this.put(typed);
    this.shared.given = typed;
    const found = kept.read(keep)?.[CHAIN_PART];
    if (found && !same(found, typed)) this.choose(this.words.found, found, () => kept.forget(keep));
  }

  choose(said, theirs, done = () => {}) {
    const settle = (typed) => {
      this.asks.replaceChildren();
      done();
      this.shared.settle(typed);
      this.typed();
    };
    this.asks.replaceChildren(notice("ask", said, [
      [this.words.take_newer, () => settle(theirs)], [this.words.keep_mine, () => settle(this.read())]]));
  }

  showLine() {
    super.showLine();
    if (this.line.status === "alive") this.outbox.again();
    this.drawing.dataset.line = this.line.status;
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
