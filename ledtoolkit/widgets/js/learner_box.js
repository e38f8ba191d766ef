// The learner box: who the learner is. It alone says that the kernel is gone, for all boxes above and below it.

class LearnerBoxView extends Box {
  constructor(model, el, signal) {
    super(model, el, signal);
    this.who = element("div", {});
    this.note = element("p", { class: "led-notice" });
    this.start(this.words.who, this.lineNotice, this.note, this.who);
  }

  show() {
    const { learner, note } = this.state;
    if (learner !== this.learner) this.showWho(learner);
    this.note.textContent = note;
    this.note.hidden = !note;
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
        await this.ask("learner", { learner: typed.slice(0, 500) });
        this.showWho(this.state.learner);
        this.changed();
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
}

export default {
  render({ model, el, signal }) {
    new LearnerBoxView(model, el, signal);
  },
};
