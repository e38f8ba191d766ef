// A question to answer from memory: the fold is the browser's own; that it was opened is told once.
export default {
  render({ model, el }) {
    // Made by the kernel, which escapes the words.
    el.innerHTML = model.get("html");
    el.classList.add("led");
    const fold = el.querySelector("details");
    const told = () => {
      if (!fold.open) return;
      fold.removeEventListener("toggle", told);
      try {
        model.send({ kind: "opened" });
      } catch {
        // The kernel is gone: the answer is read all the same.
      }
    };
    fold.addEventListener("toggle", told);
    model.on("change:is_kept", () => { fold.dataset.kept = "true"; });
    return guardKeys(el);
  },
};
