// What is built anew or pushed away between press and release loses the click: while something is pressed, changes wait.
// Also those of a form above the button: to press it ends typing there, and the verdict comes at once.

// A press that never seems to end, as one that leaves the window may, must not hold them for good.
const LONGEST_PRESS = 3000;
// A touch becomes a click a moment after its end, if it becomes one.
const CLICK_FOLLOWS = 100;

function afterPress(signal, show) {
  let [isPressed, waits, timer] = [false, false, null];
  const releaseIn = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isPressed = false;
      if (waits) show();
      waits = false;
    }, milliseconds);
  };
  const press = ({ target }) => {
    if (!target.closest("a, button, summary, label")) return;
    isPressed = true;
    releaseIn(LONGEST_PRESS);
  };
  const release = ({ type }) => { if (isPressed) releaseIn(type === "pointerup" ? CLICK_FOLLOWS : 0); };
  window.addEventListener("pointerdown", press, { signal, capture: true });
  for (const end of ["pointerup", "pointercancel", "click"]) window.addEventListener(end, release, { signal });
  return () => {
    if (isPressed) waits = true;
    else show();
  };
}
