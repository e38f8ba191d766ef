// The record box: who the learner is, the weeks, and the record as a file to take along and to restore.

const PIECE = 1_000_000;

class RecordBoxView {
  constructor(model, el, signal) {
    this.model = model;
    this.el = el;
    this.words = model.get("words");
    this.file = null;
    this.line = openLine(model, signal, {
      heard: (message) => this.kernel.heard(message),
      changed: () => this.showLine(),
    });
    this.kernel = openQuestions(this.line, this.words);
    el.classList.add("led");
    signal.addEventListener("abort", guardKeys(el));
    passSaveKey(el);
    this.build();
    model.on("change:state", () => this.show());
    window.addEventListener("focus", () => this.line.send({ kind: "look" }), { signal });
    this.show();
    this.line.send({ kind: "look" });
    this.links();
  }

  build() {
    const part = (title, ...children) => {
      const heading = element("h2", { id: newId("part"), text: title });
      return element("section", { class: "led-form", "aria-labelledby": heading.id }, heading, ...children);
    };
    Object.assign(this, {
      lineNotice: element("div", {}), who: element("div", {}), weeks: element("ul", { class: "led-weeks" }),
      told: element("div", { role: "status" }), conflicts: element("div", {}),
      where: element("p", { class: "led-hint" }), note: element("p", { class: "led-notice" }),
    });
    this.el.append(
      this.lineNotice,
      part(this.words.who, this.who),
      part(this.words.weeks, this.weeks),
      part(this.words.record, ...this.buildRecord()));
  }

  buildRecord() {
    const chooser = newId("file");
    this.picked = element("input", { id: chooser, type: "file", accept: ".json,application/json", onchange: () => this.restore() });
    const forget = () => { kept.forgetAll(); this.tell(this.words.forgot); };
    return [
      element("p", { text: this.words.record_why }),
      this.note,
      element("div", { class: "led-actions" },
        element("button", { type: "button", text: this.words.download, onclick: () => this.download() })),
      element("div", { class: "led-restore" }, element("label", { for: chooser, text: this.words.restore }), this.picked),
      this.told, this.conflicts, this.where,
      element("p", { class: "led-hint", text: this.words.forget_why }),
      element("div", { class: "led-actions" },
        element("button", { type: "button", class: "led-quiet", text: this.words.forget, onclick: forget })),
    ];
  }

  // ---- showing

  show() {
    const state = this.model.get("state");
    if (state.learner !== this.learner) this.showWho(state.learner);
    this.where.textContent = state.where;
    this.note.textContent = state.note;
    this.note.hidden = !state.note;
    this.showWeeks(state.weeks);
    this.conflicts.replaceChildren(...this.showConflicts(state.conflicts));
    if (state.newest !== this.newest) this.fetchFile(state.newest);
  }

  showLine() {
    const { status } = this.line;
    const lost = inVoila() ? this.words.lost_page : this.words.lost_notebook;
    const said = { alive: null, busy: notice("busy", this.words.busy), lost: notice("lost", lost) }[status];
    this.lineNotice.replaceChildren(...[said].filter(Boolean));
  }

  tell(text, ...more) {
    this.told.replaceChildren(element("p", { text }), ...more);
  }

  showWho(learner) {
    this.learner = learner;
    if (!learner) return this.askWho(this.words.who_none, this.words.id_save);
    this.who.replaceChildren(
      element("p", { text: fill(this.words.who_now, { learner }) }),
      element("div", { class: "led-actions" },
        element("button", { type: "button", class: "led-quiet", text: this.words.id_change, onclick: () => {
          this.askWho(this.words.who_none, this.words.id_change);
          this.who.querySelector("input").focus();
        } })));
  }

  askWho(why, go) {
    const [box, hint] = [newId("id"), newId("hint")];
    const input = element("input", {
      id: box, type: "text", autocomplete: "username", spellcheck: "false", "aria-describedby": hint });
    const problem = element("div", { role: "alert" });
    const save = async (typed) => {
      try {
        await this.kernel.ask("learner", { learner: typed.slice(0, 500) });
        this.showWho(this.model.get("state").learner);
      } catch (refused) {
        problem.replaceChildren(element("p", { class: "led-problem", text: refused.message }));
      }
    };
    const submit = (event) => {
      event.preventDefault();
      const [old, typed] = [this.learner, input.value.trim()];
      if (!old || !typed || old === typed) return save(typed);
      problem.replaceChildren(notice("ask", fill(this.words.id_sure, { new: typed, old }), [
        [fill(this.words.id_yes, { new: typed }), () => save(typed)],
        [this.words.back, () => this.showWho(old)],
      ]));
    };
    this.who.replaceChildren(element("form", { class: "led-who", onsubmit: submit },
      element("p", { id: hint, text: why }),
      element("label", { for: box, text: this.words.id_label }),
      element("div", { class: "led-box" }, input, element("button", { type: "submit", text: go })),
      problem));
  }

  // ---- the weeks, with links that work below any address (Binder's, too)

  async links() {
    this.place = await placeOf(this.el);
    this.showWeeks(this.model.get("state").weeks);
  }

  showWeeks(weeks) {
    if (!weeks.length) return this.weeks.replaceChildren(element("li", { text: this.words.no_weeks }));
    this.weeks.replaceChildren(...weeks.map((week) => element("li", {},
      element("strong", { text: week.title }),
      week.said && element("span", { class: "led-hint", text: ` ${week.said}` }),
      element("div", { class: "led-actions" },
        ...this.linksTo(week.lesson, this.words.lesson, this.words.lesson_page),
        ...this.linksTo(week.assignment, this.words.assignment, this.words.assignment_page)))));
  }

  linksTo(path, notebookWords, pageWords) {
    if (!path || !this.place) return [];
    const { base, folder, notebooks } = this.place;
    const whole = folder + path;
    const open = (event) => {
      const app = window.jupyterapp;
      if (app?.name !== "JupyterLab" || !app.commands.hasCommand("docmanager:open")) return;
      event.preventDefault();
      app.commands.execute("docmanager:open", { path: whole });
    };
    const address = whole.split("/").map(encodeURIComponent).join("/");
    const page = element("a", { class: "led-link", href: `${base}voila/render/${address}`, text: pageWords });
    if (!inVoila()) page.target = "_blank";
    const notebook = element("a", { class: "led-link", href: `${base}notebooks/${address}`, text: notebookWords, onclick: open });
    return notebooks ? [notebook, page] : [page];
  }

  // ---- the record as a file

  // Fetched whenever the record has grown, so that it can be downloaded when the kernel is gone.
  async fetchFile(newest) {
    this.newest = newest;
    try {
      const { file, size } = await this.kernel.ask("pack");
      this.file = { name: file, blob: await this.kernel.pull(size, "application/json") };
    } catch {
      this.newest = null;
    }
  }

  async download() {
    if (this.line.status === "alive") await this.fetchFile(this.model.get("state").newest);
    if (!this.file) return;
    const link = element("a", { href: URL.createObjectURL(this.file.blob), download: this.file.name });
    link.click();
    URL.revokeObjectURL(link.href);
    this.tell(fill(this.words.downloaded, { file: this.file.name }));
  }

  async restore() {
    const [file] = this.picked.files;
    if (!file) return;
    if (file.size > this.words.largest) return this.tell(this.words.too_large);
    this.tell(this.words.restoring);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      let answer = null;
      for (let start = 0; start === 0 || start < bytes.length; start += PIECE) {
        answer = await this.kernel.ask("upload", { start, size: bytes.length }, [bytes.slice(start, start + PIECE).buffer]);
      }
      this.tell(answer.said);
    } catch (refused) {
      this.refused(refused);
    } finally {
      this.picked.value = "";
    }
  }

  refused(problem) {
    if (!problem.reply?.another) return this.tell(problem.message);
    const agree = () => this.kernel.ask("agree").then(({ said }) => this.tell(said), (again) => this.tell(again.message));
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
    const settle = (place, choice) => () => this.kernel.ask("settle", { place, choice }).catch((refused) => this.refused(refused));
    return [
      element("p", { text: this.words.conflicts }),
      ...conflicts.map((pair, place) => element("div", { class: "led-notice", role: "group", "aria-label": pair.title },
        element("strong", { text: pair.title }),
        element("div", { class: "led-sides" },
          side(this.words.mine, pair.mine_time, pair.mine, this.words.keep_mine, settle(place, "mine")),
          side(this.words.theirs, pair.theirs_time, pair.theirs, this.words.take_theirs, settle(place, "theirs"))))),
    ];
  }
}

// Where the course lies on this server: its address, the folder of this page, and whether notebooks can be opened.
async function placeOf(el) {
  const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");
  const base = config.baseUrl ?? "/";
  const below = decodeURIComponent(window.location.pathname.slice(base.length));
  const shown = /^(?:lab(?:\/workspaces\/[^/]+)?\/tree|doc\/tree|doc|notebooks|tree|edit|voila\/render)\/(.+)$/.exec(below);
  const path = documentOf(el)?.context.path ?? shown?.[1];
  if (!path) return null;
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
  const notebooks = !inVoila() || (await fetch(`${base}api/status`).then((answer) => answer.ok, () => false));
  return { base, folder, notebooks };
}

export default {
  render({ model, el, signal }) {
    new RecordBoxView(model, el, signal);
  },
};
