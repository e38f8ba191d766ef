"""By keys alone through every explorer and every kind of form, in every view: each control in its turn, none a trap."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as TooLate

from ledtoolkit.widgets.explorers import listed_explorers
from ledtoolkit.words import say
from tests.browser.course import LOOK_EVERY, VIEWS, Course
from tests.browser.keys import Stop, Walk

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LISTED = listed_explorers()
FOLDS = 3
# In JupyterLab only what is in sight is drawn; a page without code scrolls to what has the focus.
HEIGHTS = {"lab": 8000, "notebook": 8000, "voila": 900}
A_MOMENT = 4_000
ASSIGNMENT = "week08/assignment.ipynb"


@pytest.fixture
def page(empty_page: Page) -> Page:
    """A page that nobody has opened yet, also for Lab: a walk has to be there before any script of the page."""
    return empty_page


def move_slider(walk: Walk, stop: Stop) -> None:
    ends = (
        ("End", "ArrowLeft", "Home") if float(stop.value) >= stop.max - stop.step / 2 else ("Home", "ArrowRight", "End")
    )
    values = [float(state["value"]) for state in walk.press(*ends)]
    low, high = stop.min, stop.max
    wanted = [low, low + stop.step, high] if ends[0] == "Home" else [high, high - stop.step, low]
    assert values == pytest.approx(wanted, abs=stop.step / 100)


def move_list(walk: Walk, stop: Stop) -> None:
    last = stop.options - 1
    ends = {"Home": 0, "End": last} if stop.index != last else {"End": last, "Home": 0}
    assert [state["index"] for state in walk.press(*ends)] == list(ends.values())


def move_radios(walk: Walk) -> None:
    """Choose the next of them and come back; the focus goes with the choice."""
    for key in ("Space", "ArrowDown", "ArrowUp"):
        walk.page.keyboard.press(key)
    first, following, again = walk.page.evaluate("() => told()")
    assert all(state["checked"] for state in (first, following, again))
    assert first["value"] == again["value"] != following["value"]


def open_fold(walk: Walk) -> None:
    assert [state["open"] for state in walk.press("Enter", "Space", "Enter")] == [True, False, True]


@pytest.mark.parametrize("view", VIEWS)
def test_every_explorer(course: Course, page: Page, view: str) -> None:
    page.set_viewport_size({"width": 1280, "height": HEIGHTS[view]})
    walk = Walk(page)
    course.open(page, view, "explore.ipynb")
    expect(page.get_by_role("button", name=say(LISTED[-1].title), exact=True)).to_be_visible()
    opened = 0
    for number, listed in enumerate(LISTED, start=1):
        walk.go_on()
        expect(page.get_by_role("button", name=say(listed.title), exact=True)).to_be_focused()
        walk.press("Enter" if number % 2 else "Space")
        # Guess, controls and picture appear one after another.
        opened += len(listed.make().controls)
        expect(page.locator(".led-slider, .led-picker")).to_have_count(opened)
        expect(page.get_by_role("button", name="Skip the guess")).to_be_visible()
        expect(page.locator(".led-stage").get_by_role("img")).to_have_count(number)
        if number == 1:
            walk.press("Enter")
            expect(page.locator(".led-stage")).to_be_hidden()
            walk.press("Space")
            expect(page.locator(".led-stage")).to_be_visible()
        walk_explorer(walk)
    assert walk.faults == []


def walk_explorer(walk: Walk) -> None:
    """Skip the guess, move everything, see that the picture follows, put it all back, unfold."""
    at_start, folds = None, 0
    while folds < FOLDS:
        stop = walk.go_on()
        if stop.kind in {"range", "select"}:
            (move_slider if stop.kind == "range" else move_list)(walk, stop)
            if at_start and not has_changed(walk.page):
                move_in_another_view(walk.page)
        elif stop.kind == "radio":
            move_radios(walk)
        elif stop.text == "Skip the guess":
            walk.page.keyboard.press("Space")
            walk.page.wait_for_function("() => document.activeElement.matches('.led-outcome')", polling=LOOK_EVERY)
            at_start = walk.page.evaluate("() => settings()")
        elif stop.text == "Reset":
            walk.press("Enter")
            walk.page.wait_for_function("(start) => settings() === start", arg=at_start, polling=LOOK_EVERY)
        elif stop.kind == "summary":
            open_fold(walk)
            folds += 1


def has_changed(page: Page) -> bool:
    """Return whether picture or finding becomes another within a moment."""
    try:
        page.wait_for_function("() => shown() !== walk.before", timeout=A_MOMENT, polling=LOOK_EVERY)
    except TooLate:
        return False
    return True


def move_in_another_view(page: Page) -> None:
    """Some controls belong to one of several views of an explorer; there they must move something."""
    page.evaluate("() => { walk.before = shown(); lastView().focus(); }")
    page.keyboard.press("Space")
    assert has_changed(page)
    page.evaluate("() => { walk.before = shown(); walk.stop.focus(); }")
    page.keyboard.press("Home")
    assert has_changed(page), page.evaluate("() => walk.stop.outerHTML")


@pytest.mark.parametrize("view", VIEWS)
def test_every_kind_of_form(course: Course, page: Page, view: str) -> None:
    """Numbers, choices and a text to write; each letter stays in its field, also where it is a command of Jupyter's."""
    # Tall everywhere: verdicts come while the walk goes on, and what they push away is in sight all the same.
    page.set_viewport_size({"width": 1280, "height": HEIGHTS["lab"]})
    walk = Walk(page)
    course.open(page, view, ASSIGNMENT)
    expect(page.get_by_role("button", name="Hand in", exact=True)).to_be_visible()
    page.get_by_label("Your id").first.focus()
    page.keyboard.type("dd@example.org")
    assert walk.go_on().text == "Show my question"
    page.keyboard.press("Enter")
    # The question takes the place of the box for the id: reading goes on with its title.
    expect(page.locator("h3:focus")).to_be_visible()
    expect(page.get_by_label("Your id")).to_have_count(0)
    kinds = walk_form(walk)
    assert {"text", "select", "textarea", "summary", "div", "button"} <= kinds


def walk_form(walk: Walk) -> set[str]:
    """Use every control of a page of forms up to the last, and return of which kinds they were."""
    kinds = set()
    while True:
        stop = walk.go_on()
        kinds.add(stop.kind)
        if stop.kind in {"text", "textarea"}:
            assert [state["value"] for state in walk.press("d", "d", "0", "Home")][-1] == "dd0"
        elif stop.kind == "select":
            move_list(walk, stop)
        elif stop.kind == "summary":
            open_fold(walk)
        if stop.is_last:
            break
    assert walk.faults == []
    return kinds


@pytest.mark.parametrize("view", VIEWS)
def test_the_welcome_page(course: Course, page: Page, view: str) -> None:
    page.set_viewport_size({"width": 1280, "height": HEIGHTS[view]})
    walk = Walk(page)
    course.open(page, view, "index.ipynb")
    expect(page.get_by_role("region", name="Your record")).to_be_visible()
    expect(page.get_by_role("region", name="The weeks")).to_be_visible()
    while not (stop := walk.go_on()).is_last:
        if stop.kind == "summary":
            open_fold(walk)
    assert walk.faults == []
