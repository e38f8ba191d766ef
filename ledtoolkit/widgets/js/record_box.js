// The record box: the record as a file to take along and to restore.

const PIECE = 1_000_000;
// While somebody types on another page, the record grows every second.
const LOOK_AFTER = 3000;

class RecordBoxView extends Box {
  constructor(model, el, signal) {
    super(model, el, signal);
    this.file = new RecordFile(this.kernel, (file) => this.showReady(file));
    this.conflicts = element("div", {});
    this.where = element("p", { class: "led-hint" });
    this.leaving = element("div", { class: "led-actions", hidden: true },
      element("button", { type: "button", class: "led-quiet", text: this.words.other, onclick: () => this.askToLeave() }));
    this.ready = element("p", { class: "led-hint" });
    this.start(this.words.record, ...this.build());
    hearPages(signal, () => this.lookSoon());
  }

  lookSoon() {
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      this.line.send({ kind: "look" });
    }, LOOK_AFTER);
  }

  build() {
    const chooser = newId("file");
    this.picked = element("input", { id: chooser, type: "file", accept: ".json,application/json", onchange: () => this.restore() });
    const forget = () => { kept.forgetAll(); this.tell(this.words.forgot); };
    return [
      element("p", { text: this.words.record_why }),
      element("div", { class: "led-actions" },
        element("button", { type: "button", text: this.words.download, onclick: () => this.download() })),
      this.ready,
      element("div", { class: "led-restore" }, element("label", { for: chooser, text: this.words.restore }), this.picked),
      this.told, this.conflicts,
      element("details", {},
        element("summary", { text: this.words.more }),
        element("p", { class: "led-hint", text: this.words.forget_why }),
        element("div", { class: "led-actions" },
          element("button", { type: "button", class: "led-quiet", text: this.words.forget, onclick: forget })),
        this.leaving, this.where),
    ];
  }

  // ---- showing

  show() {
    const { where, leaves, conflicts, newest } = this.state;
    this.where.textContent = where;
    this.leaving.hidden = !leaves;
    // The same ones stay as they are, so that their buttons keep the focus.
    const pairs = JSON.stringify(conflicts);
    if (pairs !== this.pairs) this.conflicts.replaceChildren(...this.showConflicts(conflicts));
    this.pairs = pairs;
    // Whenever the record has grown: it can be downloaded when the kernel is gone.
    this.file.fetch(newest);
  }

  // The learner box says it for the whole page.
  showLine() {}

  askToLeave() {
    this.told.replaceChildren(notice("ask", this.words.other_why, [
      [this.words.back, () => this.told.replaceChildren()],
      [this.words.other_yes, () => this.leave()],
    ]));
  }

  // On a server of many the browser alone knows which record is meant, and a page that comes back is somebody new.
  leave() {
    const { baseUrl = "/" } = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");
    kept.forgetAll();
    document.cookie = `${this.state.leaves}=; Max-Age=0; Path=${baseUrl}`;
    window.location.reload();
  }

  // ---- the record as a file

  showReady({ newest, time }) {
    this.ready.dataset.newest = newest;
    this.ready.textContent = time && fill(this.words.ready, { time: timeOf(new Date(time), this.words.language) });
  }

  async download() {
    if (this.line.status === "alive") await this.file.fetchAgain(this.state.newest);
    const file = this.file.give();
    this.tell(file ? fill(this.words.downloaded, { file }) : this.lost);
  }

  async restore() {
    const [file] = this.picked.files;
    if (!file) return;
    this.tell(this.words.restoring);
    try {
      if (file.size > this.words.largest) throw new Error(this.words.too_large);
      const bytes = new Uint8Array(await file.arrayBuffer());
      let answer = null;
      for (let start = 0; start === 0 || start < bytes.length; start += PIECE) {
        answer = await this.kernel.ask("upload", { start, size: bytes.length }, [bytes.slice(start, start + PIECE).buffer]);
      }
      this.tell(answer.said);
      this.changed();
    } catch (refused) {
      this.refused(refused);
    } finally {
      this.picked.value = "";
    }
  }

  refused(problem) {
    if (!problem.reply?.another) return this.tell(problem.message);
    const agree = () => this.kernel.ask("agree").then(({ said }) => { this.tell(said); this.changed(); }, (again) => this.tell(again.message));
    this.told.replaceChildren(notice("ask", problem.message, [
      [this.words.leave, () => this.told.replaceChildren()],
      [this.words.another, agree],
    ]));
  }

  showConflicts(conflicts) {
    if (!conflicts.length) return [];
    const when = (time) => timeOf(new Date(time), this.words.language);
    const side = (words, time, text, label, act) => element("div", { class: "led-side" },
      element("p", { class: "led-hint", text: fill(words, { time: when(time) }) }), element("p", { text }),
      element("button", { type: "button", text: label, onclick: act }));
    const settle = (key, choice) => () => this.ask("settle", { key, choice }).then(() => this.changed()).catch((refused) => this.refused(refused));
    return [
      element("p", { text: this.words.conflicts }),
      ...conflicts.map((pair) => element("div", { class: "led-notice", role: "group", "aria-label": pair.title },
        element("strong", { text: pair.title }),
        element("div", { class: "led-sides" },
          side(this.words.mine, pair.mine_time, pair.mine, this.words.keep_mine, settle(pair.key, "mine")),
          side(this.words.theirs, pair.theirs_time, pair.theirs, this.words.take_theirs, settle(pair.key, "theirs"))))),
    ];
  }
}

export default {
  render({ model, el, signal }) {
    new RecordBoxView(model, el, signal);
  },
};
