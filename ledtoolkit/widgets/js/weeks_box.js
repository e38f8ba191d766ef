// The weeks box: links that work below any address (Binder's, too), pages without code first, and sheets to print.

class WeeksBoxView extends WayBox {
  constructor(model, el, signal) {
    super(model, el, signal);
    this.weeks = element("ul", { class: "led-weeks" });
    this.sheets = new Map();
    this.said = new Map();
    this.open = new Set();
    this.start(this.words.weeks, this.weeks);
    this.links();
  }

  // How far the learner is becomes known at any time: only that text changes then, so that a link keeps the focus.
  show() {
    if (!this.hasChanged()) return;
    const { weeks, explorers } = this.state;
    const pages = JSON.stringify([this.place, explorers, weeks.map((week) => ({ ...week, said: "" }))]);
    if (pages !== this.pages) this.build(weeks, explorers);
    this.pages = pages;
    weeks.forEach(({ folder, said }) => { this.said.get(folder).textContent = said && ` ${said}`; });
  }

  build(weeks, explorers) {
    const items = weeks.map((week) => this.week(week));
    if (explorers && this.place) items.push(this.explorers(explorers));
    this.weeks.replaceChildren(...(items.length ? items : [element("li", { text: this.words.no_weeks })]));
  }

  week(week) {
    const kinds = ["lesson", "assignment", "paper"].filter((kind) => week[kind]);
    const pages = kinds.map((kind) => [week[kind], this.words[`${kind}_page`]]);
    const notebooks = kinds.map((kind) => [week[kind], this.words[kind]]);
    const said = element("span", { class: "led-hint" });
    this.said.set(week.folder, said);
    return element("li", {},
      element("strong", { text: week.title }), said,
      element("div", { class: "led-actions" }, ...pages.map(([path, text]) => this.page(path, text))),
      this.others(week, this.withCode(notebooks), week.sheet && this.sheet(week)));
  }

  // Most learners need neither: folded, and open again after the list was built anew.
  others(week, ...ways) {
    if (!ways.some(Boolean)) return null;
    const fold = element("details", { open: this.open.has(week.folder) },
      element("summary", { class: "led-hint", text: this.words.others }), ...ways);
    fold.addEventListener("toggle", () => this.open[fold.open ? "add" : "delete"](week.folder));
    return fold;
  }

  explorers(path) {
    return element("li", {},
      element("div", { class: "led-actions" }, this.page(path, this.words.explorers_page)),
      this.withCode([[path, this.words.explorers]]));
  }

  withCode(notebooks) {
    const links = notebooks.map(([path, text]) => this.notebook(path, text)).filter(Boolean);
    if (!links.length) return null;
    return element("div", { class: "led-actions led-hint" }, ...links);
  }

  page(path, text) {
    return pageLink(this.place, path, text);
  }

  notebook(path, text) {
    return notebookLink(this.place, path, text);
  }

  // ---- the paper door

  // What is said of a sheet outlives a list that is built anew.
  sheet(week) {
    const said = this.sheets.get(week.folder) ?? element("div", { role: "status" });
    this.sheets.set(week.folder, said);
    const make = element("button", {
      type: "button", class: "led-quiet", text: this.words.sheet, onclick: () => this.makeSheet(week, said),
      "aria-label": fill(this.words.sheet_of, { week: week.title }),
    });
    return element("div", { class: "led-sheet" }, make, said);
  }

  async makeSheet(week, said) {
    const tell = (...parts) => said.replaceChildren(...parts);
    tell(element("p", { text: this.words.sheet_making }));
    try {
      const { file, size } = await this.ask("sheet", { week: week.folder });
      const href = URL.createObjectURL(await this.kernel.pull(size, "text/html"));
      this.signal.addEventListener("abort", () => URL.revokeObjectURL(href));
      tell(
        element("p", { class: "led-hint", text: this.words.sheet_how }),
        element("div", { class: "led-actions" },
          element("a", { class: "led-link", href, target: "_blank", text: this.words.sheet_open }),
          element("a", { class: "led-link", href, download: file, text: fill(this.words.sheet_keep, { file }) })));
    } catch (refused) {
      tell(element("p", { class: "led-problem", text: refused.message }));
    }
  }
}

export default {
  render({ model, el, signal }) {
    new WeeksBoxView(model, el, signal);
  },
};
