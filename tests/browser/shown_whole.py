"""Whether a page shows all that it holds: no text cut off, no need to scroll sideways, nothing that moves by itself."""

from __future__ import annotations

from playwright.sync_api import Page

# What is wider than the page may stand in a frame of its own that scrolls and that keys can reach.
CUT_OFF = """() => {
  const found = new Set();
  const named = (each) => (each.ownerSVGElement ? each.textContent : each.outerHTML).slice(0, 120);
  const note = (why, each) => found.add(`${why}: ${named(each)}`);
  const width = document.documentElement.clientWidth;
  const wide = document.documentElement.scrollWidth;
  if (wide > width) note(`the page is ${wide} wide`, document.body);

  const pen = document.createElement("canvas").getContext("2d");
  // What is too long for a closed list may stand below it in full.
  const checkChoice = (each) => {
    pen.font = getComputedStyle(each).font;
    const text = each.selectedOptions[0]?.textContent ?? "";
    const chosen = pen.measureText(text).width;
    const below = each.closest(".led-field, .led-cell, .led-choice")?.querySelector(".led-chosen")?.textContent;
    if (chosen <= each.clientWidth || below === text) return;
    note(`a choice of ${Math.round(chosen)} in ${each.clientWidth}`, each);
  };
  const isBeyond = (text, frame, [across, up]) =>
    (across && (text.left < frame.left - 2 || text.right > frame.right + 2))
    || (up && (text.top < frame.top - 2 || text.bottom > frame.bottom + 2));
  const isCutBy = (style) => [style.overflowX, style.overflowY].map((way) => ["hidden", "clip"].includes(way));
  const scrolls = (each) =>
    ["auto", "scroll"].includes(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth;
  const checkText = (each, text) => {
    const drawing = each.ownerSVGElement;
    if (drawing) return isBeyond(text, drawing.getBoundingClientRect(), [true, true]) && note("in a picture", each);
    let rolls = false; // below the edge of what scrolls up and down stands only what comes next
    for (let outer = each; outer !== document.body; outer = outer.parentElement) {
      if (scrolls(outer)) return outer.tabIndex < 0 && note("in a frame that keys do not reach", outer);
      const style = getComputedStyle(outer);
      rolls ||= ["auto", "scroll"].includes(style.overflowY);
      const [across, up] = isCutBy(style);
      if (isBeyond(text, outer.getBoundingClientRect(), [across, up && !rolls])) return note("in its frame", each);
    }
    return (text.left < -1 || text.right > width + 1) && note("beside the page", each);
  };

  const isText = ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent.trim();
  const isSeen = (each) => each.checkVisibility({ visibilityProperty: true });
  const range = document.createRange();
  // A link past the head of the page comes into sight when keys reach it; a formula stands there a second time, for
  // screen readers.
  const isForLater = (each) => each.matches(".skip, .led-skip") || each.closest("mjx-assistive-mml");
  for (const each of document.body.querySelectorAll("*")) {
    const { width: across, height } = each.getBoundingClientRect();
    // What only a screen reader reads is a pixel large.
    if (across <= 1 || height <= 1 || isForLater(each) || !isSeen(each)) continue;
    // What is typed into a field moves along with the cursor.
    if (each.matches("input, textarea")) continue;
    if (each.matches("select")) checkChoice(each);
    else if ([...each.childNodes].some(isText)) {
      range.selectNodeContents(each);
      checkText(each, range.getBoundingClientRect());
    }
  }
  return [...found];
}"""
# Less than a frame is no motion.
MOVING = """() => [...document.querySelectorAll("main *, .led *")].filter((each) => {
  const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
  const takesTime = transitionDuration.split(", ").some((time) => parseFloat(time) > 0.01);
  return takesTime || animationName !== "none" || scrollBehavior === "smooth";
}).map((each) => each.outerHTML.slice(0, 120))"""


def cut_off(page: Page) -> list[str]:
    """Return the texts, fields and frames that the page does not show as a whole at its present width."""
    return list(page.evaluate(CUT_OFF))


def check_whole(page: Page) -> None:
    """Check that nothing is cut off, and that nothing moves for somebody who asked for less motion."""
    found = cut_off(page)
    assert not found, found
    page.emulate_media(reduced_motion="reduce")
    moving = page.evaluate(MOVING)
    assert not moving, moving
    page.emulate_media(reduced_motion="no-preference")
