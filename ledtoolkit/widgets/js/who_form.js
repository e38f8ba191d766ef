// Asks for the learner's id where a page needs it before anything else.
function whoForm(words, send) {
  const [box, why, wrong] = [newId("id"), newId("why"), newId("wrong")];
  const problem = element("p", { id: wrong, class: "led-problem", role: "alert" });
  const input = element("input", {
    id: box, type: "text", autocomplete: "username", spellcheck: "false", "aria-describedby": `${why} ${wrong}`,
  });
  const submit = (event) => {
    event.preventDefault();
    send(input.value.slice(0, 2 * words.longest));
  };
  const root = element("form", { class: "led-who", onsubmit: submit },
    element("label", { for: box, text: words.id_label }),
    element("p", { id: why, class: "led-hint", text: words.id_why }),
    element("div", { class: "led-box" }, input, element("button", { type: "submit", text: words.id_go })),
    problem);
  return { root, problem };
}
