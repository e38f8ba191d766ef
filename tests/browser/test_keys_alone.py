"""By keys alone through every explorer and every kind of form, in every view: each control in its turn, none a trap."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as TooLate

from ledtoolkit.widgets.explorers import Listed, listed_explorers
from ledtoolkit.words import say
from tests.browser.conftest import forget
from tests.browser.course import LOOK_EVERY, VIEWS, Course, put_away_documents
from tests.browser.keys import Stop, Walk

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LISTED = listed_explorers()
FOLDS = 3
# What has the focus is scrolled to; JupyterLab draws only those cells that are in sight.
LOW, TALL = 900, 6000
A_MOMENT = 4_000
ASSIGNMENT = "week08/assignment.ipynb"


@pytest.fixture(scope="module")
def walk_of_lab(lasting_page: Page) -> Walk:
    """A walk in a Lab that is loaded once: it has to be there before any script of the page."""
    return Walk(lasting_page)


@pytest.fixture
def walk(request: pytest.FixtureRequest, view: str) -> Iterator[Walk]:
    """A walk on a page that nobody has opened yet, or in a Lab with nothing open."""
    if view != "lab":
        yield Walk(request.getfixturevalue("empty_page"))
        return
    walk: Walk = request.getfixturevalue("walk_of_lab")
    yield walk
    put_away_documents(walk.page)
    forget(walk.page.context)


def open_in_height(course: Course, walk: Walk, view: str, notebook: str, height: int) -> Page:
    walk.page.set_viewport_size({"width": 1280, "height": height})
    course.open(walk.page, view, notebook)
    walk.start_anew()
    return walk.page


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
def test_every_explorer(course: Course, walk: Walk, view: str) -> None:
    page = open_in_height(course, walk, view, "explore.ipynb", LOW)
    expect(title_of(page, LISTED[-1])).to_be_visible()
    for number, listed in enumerate(LISTED):
        walk.go_on()
        expect(title_of(page, listed)).to_be_focused()
        if number:
            fold_up(page, LISTED[number - 1])
        walk.press("Space" if number % 2 else "Enter")
        # Guess, controls and picture appear one after another.
        expect(page.locator(".led-slider:visible, .led-picker:visible")).to_have_count(len(listed.make().controls))
        expect(page.get_by_role("button", name="Skip the guess")).to_be_visible()
        expect(page.locator(".led-stage").get_by_role("img")).to_have_count(1)
        if number == 0:
            walk.press("Enter")
            expect(page.locator(".led-stage")).to_be_hidden()
            walk.press("Space")
            expect(page.locator(".led-stage")).to_be_visible()
        walk_explorer(walk)
    assert walk.faults == []


def title_of(page: Page, listed: Listed) -> Locator:
    return page.get_by_role("button", name=say(listed.title), exact=True)


def fold_up(page: Page, listed: Listed) -> None:
    """Close what has been walked, and leave the focus where it is: else each key has the page draw all of them anew."""
    title_of(page, listed).evaluate("(title) => title.click()")
    expect(page.locator(".led-stage").get_by_role("img")).to_have_count(0)


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
def test_every_kind_of_form(course: Course, walk: Walk, view: str) -> None:
    """Numbers, choices and a text to write; each letter stays in its field, also where it is a command of Jupyter's."""
    # Tall everywhere: verdicts come while the walk goes on, and what they push away is in sight all the same.
    page = open_in_height(course, walk, view, ASSIGNMENT, TALL)
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
def test_the_welcome_page(course: Course, walk: Walk, view: str) -> None:
    page = open_in_height(course, walk, view, "index.ipynb", LOW if view == "voila" else TALL)
    expect(page.get_by_role("region", name="Your record")).to_be_visible()
    expect(page.get_by_role("region", name="The weeks")).to_be_visible()
    while not (stop := walk.go_on()).is_last:
        if stop.kind == "summary":
            open_fold(walk)
    assert walk.faults == []
