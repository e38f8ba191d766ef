// What is typed and not saved yet: kept in this browser with every letter, sent while typing, and sent again when the
// line to the kernel is back. A value is a text or anything else that JSON holds.

// Whoever types on and on has lost less than a second when the kernel dies.
const LONGEST_WAIT = 800;
// What the kernel refused, or has not acknowledged over a line that seems alive, is sent again.
const AGAIN_AFTER = 5000;

class Outbox {
  // `key` says what is typed for, `place` where the browser keeps it; `has`, `read` and `may` say of a field whether it
  // is there, what stands in it and whether it may go; `sent` hears what went, `changed` that the state of saving is
  // another.
  constructor(line, { key, place = key, has, read, may = () => true, sent = () => {}, changed }) {
    Object.assign(this, { line, key, place, has, read, may, sent, changed });
    this.number = 0;
    this.isRefused = false;
    this.unsent = new Set();
    this.waiting = new Map();
    this.asking = [];
  }

  get pending() {
    return this.unsent.size + this.waiting.size > 0;
  }

  holds(name) {
    return this.unsent.has(name) || [...this.waiting.values()].some((values) => name in values);
  }

  // What was sent of a field and is not acknowledged.
  waitingOf(name) {
    return [...this.waiting.values()].filter((values) => name in values).map((values) => values[name]);
  }

  typed(name, wait) {
    this.unsent.add(name);
    this.since ??= Date.now();
    this.keep();
    this.changed();
    this.flushIn(Math.min(wait, Math.max(0, this.since + LONGEST_WAIT - Date.now())));
  }

  flushIn(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), milliseconds);
  }

  // What the kernel does not have yet: typed and unsent, or sent and not acknowledged. Too long a text is kept too.
  open() {
    const names = new Set([...this.unsent, ...[...this.waiting.values()].flatMap(Object.keys)]);
    return Object.fromEntries([...names].filter(this.has).map((name) => [name, this.read(name)]));
  }

  keep() {
    const values = this.open();
    if (Object.keys(values).length) kept.write(this.place(), values);
    else kept.forget(this.place());
  }

  flush() {
    clearTimeout(this.timer);
    this.since = undefined;
    const names = [...this.unsent].filter((name) => this.has(name) && this.may(name));
    if (!names.length) return;
    names.forEach((name) => this.unsent.delete(name));
    const values = Object.fromEntries(names.map((name) => [name, this.read(name)]));
    this.number += 1;
    const sent = this.number;
    this.waiting.set(sent, values);
    Object.entries(values).forEach(([name, value]) => this.sent(name, value));
    this.line.send({ kind: "typed", number: sent, typed: values, keep: this.key() });
    setTimeout(() => this.late(sent), AGAIN_AFTER);
    this.changed();
  }

  late(number) {
    if (!this.waiting.has(number)) return;
    if (this.line.status === "alive" && !document.hidden) this.again();
    else setTimeout(() => this.late(number), AGAIN_AFTER);
  }

  // The line is back: what was not acknowledged goes once more.
  again() {
    if (!this.waiting.size) return;
    this.takeBack([...this.waiting.keys()]);
    this.flush();
  }

  // What was sent counts as unsent once more.
  takeBack(numbers) {
    numbers.forEach((number) => {
      Object.keys(this.waiting.get(number) ?? {}).forEach((name) => this.unsent.add(name));
      this.waiting.delete(number);
    });
  }

  // The kernel answers in order: what was sent before and got no answer never reached it.
  acknowledged(number) {
    this.waiting.delete(number);
    this.isRefused = false;
    const missed = [...this.waiting.keys()].filter((sent) => sent < number);
    this.takeBack(missed);
    if (missed.length) this.flush();
    this.keep();
    tellPages();
    this.changed();
    this.answer();
  }

  // A full disk may have room again in a moment.
  refused(number) {
    this.takeBack([number]);
    this.isRefused = true;
    this.flushIn(AGAIN_AFTER);
    this.changed();
    this.answer();
  }

  // For hand-in and files: resolves when the kernel has everything, true; or false when it does not answer.
  flushed() {
    this.flush();
    if (!this.waiting.size) return Promise.resolve(this.unsent.size === 0);
    return new Promise((resolve) => {
      this.asking.push(resolve);
      setTimeout(() => resolve(false), 3000);
    });
  }

  // Several may have asked at once.
  answer() {
    if (this.waiting.size) return;
    this.asking.splice(0).forEach((resolve) => resolve(this.unsent.size === 0));
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
    this.since = undefined;
    this.isRefused = false;
    this.unsent.clear();
    this.waiting.clear();
  }
}

// One field and what the record holds of it: newer words of another page replace what the learner has not touched.
class Shared {
  constructor({ read, write, same = (one, other) => one === other }) {
    Object.assign(this, { read, write, same, given: null, sent: undefined, touched: false });
  }

  // Returns whether the learner has to choose between both. What this page has sent comes back too: `waiting` is what
  // the kernel has not acknowledged.
  take(theirs, { unsent = false, waiting = [] }) {
    if (this.same(theirs, this.given)) return false;
    const own = [this.sent, this.read(), ...waiting].some((mine) => this.same(mine, theirs));
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
