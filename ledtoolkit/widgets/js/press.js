// What is built anew or pushed away between press and release loses the click: while something is pressed, changes wait.
// Also those of a form above the button: to press it ends typing there, and the verdict comes at once.

// A press that never seems to end, as one that leaves the window may, must not hold them for good.
const LONGEST_PRESS = 3000;
// A touch becomes a click a moment after its end, if it becomes one.
const CLICK_FOLLOWS = 100;

function afterPress(signal, show) {
  let [isPressed, waits, timer] = [false, false, null];
  const release = () => {
    isPressed = false;
    if (!waits) return;
    waits = false;
    show();
  };
  const releaseIn = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(release, milliseconds);
  };
  const press = ({ target }) => {
    if (!target.closest?.("a, button, summary, label")) return;
    isPressed = true;
    releaseIn(LONGEST_PRESS);
  };
  const end = ({ type }) => { if (isPressed) releaseIn(type === "pointerup" ? CLICK_FOLLOWS : 0); };
  // Before any other listener: a notebook application may keep an event to itself.
  const listen = (type, act) => window.addEventListener(type, act, { signal, capture: true });
  listen("pointerdown", press);
  for (const type of ["pointerup", "pointercancel", "click"]) listen(type, end);
  return () => {
    if (isPressed) waits = true;
    else show();
  };
}
