"""A walk through a page by keys alone: where each Tab must lead, and what is wrong with where it leads.

Only our own controls count (`.led`); what else a notebook application offers between them is passed over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from tests.browser.course import LOOK_EVERY

# How many stops of a notebook application may lie between two of ours.
FOREIGN = 40

# Before each Tab the page notes which of our controls has to come next; `visit` looks at the one that came, and after
# each key the state of what has the focus is noted: one question to the page for a handful of keys.
WATCH = """() => {
  const CAN_STOP = "a[href], button, input, select, textarea, summary, [tabindex]";
  const isOpen = (each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true });
  // Of a group of radio buttons the keyboard meets one: where it is already, else the checked one, else the first.
  const isMet = (each) => {
    if (each.type !== "radio") return true;
    const group = [...document.getElementsByName(each.name)];
    const met = [document.activeElement, group.find((one) => one.checked), group[0]].find((one) => group.includes(one));
    return each === met;
  };
  const stops = () => [...document.querySelectorAll(".led")].flatMap((root) => (root.parentElement.closest(".led") ? []
    : [...root.querySelectorAll(CAN_STOP)].filter((each) => isOpen(each) && isMet(each))));
  const walk = (window.walk = {});
  (window.startWalk = () => Object.assign(walk, { last: null, next: null, stop: null, seen: null, log: [] }))();
  const after = (here) => stops().find((each) =>
    !here || (here !== each && here.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING));

  const named = (each) => `${each.outerHTML.slice(0, 160)} (${each.labels?.[0]?.textContent ?? ""})`;
  const isInSight = (each, box) => {
    const above = document.elementFromPoint(box.x + box.width / 2, Math.min(box.y + box.height / 2, box.y + 12));
    return Boolean(above) && (each.contains(above) || above.contains(each));
  };
  // Before the last stop: higher up and not in a column to the right, or to the left in the same row.
  const isBefore = (box, last) => {
    const shared = Math.min(box.bottom, last.bottom) - Math.max(box.top, last.top);
    const inOneRow = shared > Math.min(box.height, last.height) / 2;
    return (box.bottom <= last.top + 1 && box.left < last.right) || (inOneRow && box.right <= last.left);
  };
  // A list that is drawn anew gives the focus to the same control of the new one.
  const isNext = (each) =>
    each === walk.next || (walk.next && !walk.next.isConnected && walk.next.outerHTML === each.outerHTML);
  const faultsOf = (each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    const box = each.getBoundingClientRect();
    const last = walk.last?.isConnected && walk.last.checkVisibility() && walk.last.getBoundingClientRect();
    return [
      !isNext(each) && `expected was ${walk.next ? named(walk.next) : "the end"}`,
      (outlineStyle === "none" || parseFloat(outlineWidth) < 1) && "its focus cannot be seen",
      last && isBefore(box, last) && `it stands before ${named(walk.last)}`,
    ].filter(Boolean).map((fault) => `${named(each)}: ${fault}`);
  };
  const stateOf = (each) => ({
    kept: each === walk.stop, value: each.value ?? "", index: each.selectedIndex ?? -1,
    checked: Boolean(each.checked), open: Boolean(each.parentElement?.open),
  });
  const isPanel = (each) => !each || (each.querySelector(".led-prediction") && each.querySelector(".led-stage"));
  const panelOf = window.panelOf = (each) => (isPanel(each) ? each : panelOf(each.parentElement));

  addEventListener("keydown", (event) => {
    const here = document.activeElement;
    walk.log.push(stateOf(here));
    if (event.key !== "Tab") return;
    if (here?.closest(".led")) walk.last = here;
    walk.next = after(walk.last) ?? null;
  }, true);
  // What a verdict pushes away a moment later was in sight when the focus came to it.
  addEventListener("focusin", ({ target }) => {
    walk.seen = null;
    const note = () => {
      if (document.activeElement === target && isInSight(target, target.getBoundingClientRect())) walk.seen = target;
    };
    note();
    requestAnimationFrame(note);
  }, true);
  window.shown = () => {
    const panel = panelOf(walk.stop);
    return panel && panel.querySelector(".led-drawing").innerHTML + panel.querySelector(".led-finding").textContent;
  };
  window.settings = () => [...panelOf(walk.stop).querySelectorAll("input[type=range], select, input:checked")]
    .map((each) => each.value).join(" ");
  window.visit = () => {
    const here = document.activeElement;
    if (!here?.closest(".led")) return null;
    walk.stop = here;
    walk.before = shown();
    walk.log = [];
    const kind = here.matches("input") ? here.type : here.localName;
    const range = Object.fromEntries(["min", "max", "step"].map((name) => [name, Number(here[name] ?? 0)]));
    return {
      kind, text: here.textContent, faults: faultsOf(here), is_last: after(here) === undefined, ...range,
      in_sight: isSeen(),
      value: here.value ?? "", index: here.selectedIndex ?? -1, options: here.options?.length ?? 0,
    };
  };
  // A key has done its work when the next one comes, or when somebody asks.
  const isSeen = (window.isInSight = () =>
    walk.seen === walk.stop || isInSight(walk.stop, walk.stop.getBoundingClientRect()));
  window.lastView = () => [...panelOf(walk.stop).querySelectorAll("input[type=radio]:not(:checked)")]
    .filter((each) => each.checkVisibility()).at(-1);
  window.told = () => [...walk.log.splice(0).slice(1), stateOf(document.activeElement)];
}"""


MOVED = """() => [walk.stop, document.activeElement]
  .map((each) => `${each.outerHTML.slice(0, 200)} (${each.isConnected ? "there" : "gone"})`).join(" to ")"""


@dataclass(frozen=True)
class Stop:
    """A control of ours on which the focus has come to lie."""

    kind: str
    text: str
    faults: list[str]
    is_last: bool
    value: str
    index: int
    options: int
    min: float
    max: float
    step: float


class Walk:
    """A page, not yet opened, whose controls will be visited in turn by Tab."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        # Before the page has a script of its own: our controls keep keys from whoever listens after them.
        page.add_init_script(f"({WATCH})()")

    def start_anew(self) -> None:
        """Begin with the first control again, on a page that shows another document by now."""
        self.faults = []
        self.page.evaluate("() => { window.startWalk(); }")

    def go_on(self) -> Stop:
        """Press Tab until a control of ours has the focus, and note what is wrong with it."""
        for _ in range(FOREIGN):
            self.page.keyboard.press("Tab")
            found = self.page.evaluate("() => window.visit()")
            if found:
                if not found.pop("in_sight"):
                    self.page.wait_for_function("() => isInSight()", polling=LOOK_EVERY)
                self.faults += found["faults"]
                return Stop(**found)
        here = self.page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)")
        raise AssertionError(f"Tab leads to no further control of ours: {here}")

    def press(self, *keys: str) -> list[dict[str, Any]]:
        """Press keys one after the other, and return the state of the control after each; the focus stays there."""
        for key in keys:
            self.page.keyboard.press(key)
        states = list(self.page.evaluate("() => window.told()"))
        assert len(states) == len(keys), f"some of {keys} did not reach the page"
        assert all(state["kept"] for state in states), f"one of {keys} moved the focus: {self.page.evaluate(MOVED)}"
        return states
