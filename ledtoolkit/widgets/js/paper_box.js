// One box of a paper: what it asks for, what is chosen in it, what helps, and what the kernel cannot read in it.

class PaperBox {
  constructor(label, input, { hint, wide = false } = {}) {
    this.input = input;
    if (!input.id) input.id = newId("box");
    const help = hint && element("p", { id: newId("hint"), class: "led-hint", text: hint });
    this.problem = element("p", { id: newId("problem"), class: "led-problem" });
    this.whole = input.matches("select") && new WholeChoice(input);
    input.setAttribute("aria-describedby", [help && help.id, this.problem.id].filter(Boolean).join(" "));
    this.root = element("div", { class: wide ? "led-cell led-wide" : "led-cell" },
      element("label", { for: input.id, text: label }), input, this.whole && this.whole.line, this.problem, help);
  }

  read() {
    return this.input.value;
  }

  put(value) {
    this.input.value = String(value ?? "");
    if (this.whole) this.whole.show();
  }

  refuse([[, sentence] = [null, ""]]) {
    if (this.problem.textContent === sentence) return;
    this.problem.textContent = sentence;
    if (sentence) this.input.setAttribute("aria-invalid", "true");
    else this.input.removeAttribute("aria-invalid");
  }
}

// Of what cannot be read, each with the way to its box: what lies below one step of the way.
function below(refused, step) {
  return refused.filter(([[first]]) => first === step).map(([[, ...rest], sentence]) => [rest, sentence]);
}
