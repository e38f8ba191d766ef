// The track box: ways to choose from, then the steps of the chosen one: what is next, what is done, what is left.

class TrackBoxView extends WayBox {
  constructor(model, el, signal) {
    super(model, el, signal);
    this.way = element("div", {});
    this.ways = element("div", {});
    this.start(this.words.track, this.way, this.ways, this.told);
    this.links();
  }

  // The parts that are open stay open, and the focus stays where it was.
  show() {
    if (!this.hasChanged()) return;
    const focus = this.el.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    const open = this.foldsIn(this.way);
    const same = this.shown === this.state.chosen;
    this.shown = this.state.chosen;
    this.way.replaceChildren(...(this.state.chosen ? this.steps(same ? open : new Map()) : []));
    if (!same || !this.ways.firstChild) this.ways.replaceChildren(...this.choices());
    if (focus) this.el.querySelector(`[data-key="${CSS.escape(focus)}"]`)?.focus();
  }

  // ---- choosing

  choices() {
    const list = element("ul", { class: "led-ways" }, ...this.state.tracks.map((track) => this.choice(track)));
    const [why, title] = this.state.chosen
      ? [null, this.words.track_other]
      : [element("p", { text: this.words.track_why }), this.words.track_choose];
    return [why, element("details", { class: "led-part" }, element("summary", { text: title }), list)].filter(Boolean);
  }

  choice(track) {
    const take = element("button", {
      type: "button", class: "led-quiet", text: this.words.track_take, onclick: () => this.take(track),
      "aria-label": fill(this.words.track_take_named, { title: track.title }),
    });
    const taken = element("p", { class: "led-hint", text: this.words.track_taken });
    return element("li", {},
      element("strong", { text: track.title }),
      element("p", { text: track.who }), element("p", { class: "led-hint", text: track.outcome }),
      track.name === this.state.chosen ? taken : take);
  }

  async take(track) {
    if (await this.did("choose", { track: track.name })) {
      // The button that was pressed is gone: what it has opened is told, and read on from there.
      this.way.querySelector("h3")?.focus();
    }
  }

  async did(kind, more) {
    try {
      await this.ask(kind, more);
      this.tell("");
      return true;
    } catch (refused) {
      this.tell("", element("p", { class: "led-problem", text: refused.message }));
      this.made = undefined;
      this.show();
      return false;
    }
  }

  // ---- the chosen way

  steps(open) {
    const { tracks, chosen, parts, said, later, next } = this.state;
    const title = element("h3", { tabindex: "-1", text: tracks.find((track) => track.name === chosen).title });
    const upcoming = parts.flatMap((part) => part.steps).find((step) => step.key === next);
    const goOn = element("p", { class: "led-way-next" }, ...(upcoming
      ? [element("span", { text: `${said} ${this.words.track_next} ` }), this.link(upcoming)]
      : [element("span", { text: `${said} ${this.words.track_all_done}` })]));
    const wanted = parts.find((part) => part.steps.some((step) => step.key === next));
    return [title, goOn, later && element("p", { class: "led-hint", text: later }),
      ...parts.map((part) => this.part(part, open.get(part.title) ?? part === wanted))].filter(Boolean);
  }

  part({ title, said, steps }, open) {
    return this.fold(title, title, said, open, element("ol", { class: "led-steps" }, ...steps.map((step) => this.stepOf(step))));
  }

  stepOf(step) {
    const state = step.later ? this.words.track_later : step.done ? this.words.track_done : step.said || this.words.track_open;
    return this.step(step.done, this.link(step), step.tick ? this.tick(step) : element("span", { class: "led-hint", text: state }));
  }

  tick(step) {
    const box = element("input", {
      type: "checkbox", "data-key": step.key, "aria-label": fill(this.words.track_tick_named, { step: step.words }),
      onchange: () => this.did("tick", { key: step.key, done: box.checked }),
    });
    box.checked = step.done;
    return element("label", {}, box, element("span", { text: this.words.track_tick }));
  }
}

export default {
  render({ model, el, signal }) {
    new TrackBoxView(model, el, signal);
  },
};
