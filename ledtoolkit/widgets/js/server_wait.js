// A quiet line on a temporary server: when the work was last saved and how long the server waits. When two minutes
// are left, the record is offered at the foot of the window, and the title of a hidden tab says so.

const LOOK_AGAIN = 5_000;
const FETCH_AGAIN = 60_000;
const SOON = 2 * 60_000;
const MINUTE = 60_000;

class ServerWaitView extends Box {
  constructor(model, el, signal) {
    super(model, el, signal);
    this.waits = this.words.waits * MINUTE;
    this.file = new RecordFile(this.kernel);
    this.looked = this.fetched = 0;
    const { baseUrl } = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");
    this.server = `server${baseUrl ?? "/"}`;
    this.quiet = element("p", { class: "led-wait" });
    el.append(this.quiet);
    document.addEventListener("visibilitychange", () => (document.hidden ? this.leave() : this.show()), { signal });
    const timer = setInterval(() => this.tick(), 1000);
    signal.addEventListener("abort", () => { clearInterval(timer); this.urge(null); this.warnTab(false); });
    this.show();
    this.look();
  }

  // ---- the record, fetched ahead: at most once a minute while somebody works, and when they leave

  tick() {
    const now = Date.now();
    if (!document.hidden && this.line.status === "alive" && now - this.looked >= LOOK_AGAIN) {
      this.looked = now;
      this.look();
      if (now - this.fetched >= FETCH_AGAIN) this.fetch();
    }
    this.show();
  }

  async leave() {
    this.show();
    try {
      // After the forms: they send what is typed when the page is left.
      await this.ask("look");
      await this.fetch();
    } catch {
      // The kernel is gone: what was fetched before is there.
    }
  }

  async fetch() {
    const { newest, saved } = this.state;
    if (!newest || newest === this.file.newest) return;
    this.fetched = Date.now();
    await this.file.fetch(newest);
    if (this.file.newest !== newest) {
      this.fetched = 0;
      return;
    }
    this.fetchedAt = saved;
    // What the page holds, for whoever looks into it.
    this.quiet.dataset.held = saved;
  }

  async download() {
    if (this.line.status === "alive") await this.file.fetchAgain(this.state.newest);
    const file = this.file.give();
    this.answer.textContent = file ? fill(this.words.downloaded, { file }) : this.words.none;
  }

  // ---- showing

  showLine() {
    this.show();
  }

  // Counts from the last answer of a kernel; while a page is looked at that is at most a second ago.
  show() {
    if (!this.quiet) return;
    const contact = this.contact();
    const left = contact + this.waits - Date.now();
    const calm = this.line.status !== "lost" && !document.hidden;
    const minutes = Math.max(1, Math.ceil(left / MINUTE));
    const urgent = calm || left > SOON ? null : left > 0 ? fill(this.words.soon, { minutes }) : this.gone();
    const silent = () => fill(this.words.silent, { since: this.clock(contact), until: this.clock(contact + this.waits), minutes });
    const waits = calm ? this.words.goes_on : urgent ?? silent();
    const { saved } = this.state;
    const said = `${saved ? fill(this.words.saved, { time: this.clock(saved) }) : this.words.unsaved} ${waits}`;
    if (this.quiet.textContent !== said) this.quiet.textContent = said;
    this.urge(urgent);
    this.warnTab(Boolean(urgent) && document.hidden);
  }

  gone() {
    if (this.fetchedAt) return fill(this.words.gone, { time: this.clock(this.fetchedAt) });
    return this.state.saved ? this.words.gone_unfetched : this.words.gone_empty;
  }

  // When a kernel of this server last answered, to this page or to another one that has the line.
  contact() {
    const mine = this.line.contact();
    const all = Math.max(mine, Math.min(kept.read(this.server)?.at ?? 0, Date.now()));
    if (mine - (kept.read(this.server)?.at ?? 0) >= LOOK_AGAIN) kept.write(this.server, { at: mine });
    return all;
  }

  clock(time) {
    const moment = new Date(time);
    const today = moment.toDateString() === new Date().toDateString();
    return today ? moment.toLocaleTimeString(this.words.language, { timeStyle: "short" }) : timeOf(moment, this.words.language);
  }

  // One for each window, whatever else is open in it; closed, it stays away until the server has answered again.
  urge(text) {
    if (!text) {
      this.foot?.remove();
      this.foot = null;
      this.closed = false;
      return;
    }
    if (!this.foot && !this.closed && !document.querySelector(".led-foot")) this.build();
    if (this.foot && this.warning.textContent !== text) this.warning.textContent = text;
  }

  build() {
    this.warning = element("p", {});
    this.answer = element("p", { role: "status" });
    const close = () => { this.foot.remove(); this.foot = null; this.closed = true; };
    this.foot = element("div", { class: "led led-foot", role: "alert" },
      element("div", { class: "led-form" }, this.warning,
        element("div", { class: "led-actions" },
          element("button", { type: "button", text: this.words.download, onclick: () => this.download() }),
          element("button", { type: "button", class: "led-quiet", text: this.words.close, onclick: close })),
        this.answer));
    document.body.append(this.foot);
  }

  warnTab(warn) {
    const mark = `${this.words.tab} · `;
    const marked = document.title.startsWith(mark);
    if (warn && !marked) document.title = mark + document.title;
    else if (!warn && marked) document.title = document.title.slice(mark.length);
  }
}

export default {
  render({ model, el, signal }) {
    new ServerWaitView(model, el, signal);
  },
};
