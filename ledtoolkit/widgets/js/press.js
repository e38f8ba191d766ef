// What is built anew or pushed away between press and release loses the click: while something is pressed, what a
// kernel tells waits, and what is said of the line to it. Also in a form above the button: to press it ends typing
// there, and the verdict comes at once.

// A press that never seems to end, as one that leaves the window may, must not hold news for good.
const LONGEST_PRESS = 5000;
// A touch becomes a click a moment after its end, if it becomes one.
const CLICK_FOLLOWS = 100;

// Return what runs an act at once, or in its turn after the press: states and replies keep their order.
function afterPress(signal) {
  const waiting = [];
  let [isPressed, timer] = [false, null];
  const release = () => {
    isPressed = false;
    waiting.splice(0).forEach((act) => queueMicrotask(act));
  };
  const releaseIn = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(release, milliseconds);
  };
  const press = ({ target, button }) => {
    if (button !== 0 || !target.closest?.("a, button, summary, label")) return;
    isPressed = true;
    releaseIn(LONGEST_PRESS);
  };
  const end = ({ type }) => { if (isPressed) releaseIn(type === "pointerup" ? CLICK_FOLLOWS : 0); };
  // Before any other listener: a notebook application may keep an event to itself.
  const listen = (type, act) => window.addEventListener(type, act, { signal, capture: true });
  listen("pointerdown", press);
  for (const type of ["pointerup", "pointercancel", "click"]) listen(type, end);
  signal.addEventListener("abort", () => clearTimeout(timer));
  return (act) => {
    if (isPressed) waiting.push(act);
    else act();
  };
}
