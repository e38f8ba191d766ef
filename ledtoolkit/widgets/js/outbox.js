// What is typed and not saved yet: kept in this browser with every letter, sent while typing, and sent again when the
// line to the kernel is back. A value is a text or anything else that JSON holds.

class Outbox {
  // `key` names what the browser keeps; `has`, `read` and `may` say of a field whether it is there, what stands in it
  // and whether it may go; `sent` hears what went, `changed` that the state of saving is another.
  constructor(line, { key, has, read, may = () => true, sent = () => {}, changed }) {
    Object.assign(this, { line, key, has, read, may, sent, changed });
    this.number = 0;
    this.unsent = new Set();
    this.waiting = new Map();
  }

  get pending() {
    return this.unsent.size + this.waiting.size > 0;
  }

  holds(name) {
    return this.unsent.has(name) || [...this.waiting.values()].some((values) => name in values);
  }

  typed(name, wait) {
    this.unsent.add(name);
    this.keep();
    this.changed();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), wait);
  }

  // What the kernel does not have yet: typed and unsent, or sent and not acknowledged. Too long a text is kept too.
  open() {
    const names = new Set([...this.unsent, ...[...this.waiting.values()].flatMap(Object.keys)]);
    return Object.fromEntries([...names].filter(this.has).map((name) => [name, this.read(name)]));
  }

  keep() {
    const values = this.open();
    if (Object.keys(values).length) kept.write(this.key(), values);
    else kept.forget(this.key());
  }

  flush() {
    clearTimeout(this.timer);
    const names = [...this.unsent].filter((name) => this.has(name) && this.may(name));
    if (!names.length) return;
    names.forEach((name) => this.unsent.delete(name));
    const values = Object.fromEntries(names.map((name) => [name, this.read(name)]));
    this.number += 1;
    this.waiting.set(this.number, values);
    Object.entries(values).forEach(([name, value]) => this.sent(name, value));
    this.line.send({ kind: "typed", number: this.number, typed: values, keep: this.key() });
    this.changed();
  }

  // The line is back: what was not acknowledged goes once more.
  again() {
    if (!this.waiting.size) return;
    const names = Object.keys(this.open());
    this.waiting.clear();
    names.forEach((name) => this.unsent.add(name));
    this.flush();
  }

  acknowledged(number) {
    [...this.waiting.keys()].filter((sent) => sent <= number).forEach((sent) => this.waiting.delete(sent));
    this.keep();
    this.changed();
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

  // What is typed goes before the page does; what is handed in is asked for here.
  sendBeforeLeaving(signal, asked = () => {}) {
    const on = (target, name, act) => target.addEventListener(name, act, { signal });
    on(window, "pagehide", () => this.flush());
    on(document, "visibilitychange", () => { if (document.hidden) this.flush(); });
    on(window, "ledtoolkit:flush", (event) => {
      event.detail.waiting.push(this.flushed());
      asked();
    });
  }

  // Other fields, or those of somebody else: what is unsent stays in the browser under its key.
  clear() {
    clearTimeout(this.timer);
    this.unsent.clear();
  }
}

// One field and what the record holds of it: newer words of another page replace what the learner has not touched.
class Shared {
  constructor({ read, write, same = (one, other) => one === other }) {
    Object.assign(this, { read, write, same, given: null, sent: undefined, touched: false });
  }

  // Returns whether the learner has to choose between both.
  take(theirs, { unsent }) {
    if (this.same(theirs, this.given)) return false;
    const own = this.same(this.sent, theirs) || this.same(this.read(), theirs);
    this.given = theirs;
    if (own || unsent) return false;
    if (this.touched) return true;
    this.write(theirs);
    return false;
  }

  settle(value) {
    this.touched = false;
    this.write(value);
  }
}
