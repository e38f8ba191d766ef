"""A click on what changes while it is pressed is heard, as a page hears it that is drawn anew at any moment."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from ledtoolkit.progress import Record
from ledtoolkit.widgets.track_box import TrackBox
from ledtoolkit.widgets.weeks_box import WeeksBox
from tests.browser.conftest import copy_of_course
from tests.browser.course import LM3, LOOK_EVERY, Course, form, open_other_ways, say_who, told_by_kernel, wait_until
from tests.browser.without_a_server import show_box

pytestmark = pytest.mark.browser
LOOK = "() => window.dispatchEvent(new Event('focus'))"
KNOWS = "(text) => JSON.stringify(boxState()).includes(text)"
OWN_SPENDING = "done/activity/own-spending"


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record(tmp_path / "my-work")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_course(tmp_path / "notebooks")


def press(page: Page, button: Locator) -> None:
    button.hover()
    page.mouse.down()


def let_it_know(page: Page, text: str) -> None:
    """Have the page look at the record, and wait until what the page was told holds a text."""
    page.evaluate(LOOK)
    page.wait_for_function(KNOWS, arg=text, polling=LOOK_EVERY)


def test_while_it_becomes_known_how_far_the_learner_is(
    page: Page, record: Record, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ledtoolkit.widgets.weeks_box.sheet", lambda *asked: f"Sheet of {asked}")
    show_box(page, WeeksBox(record, folder))
    weeks = open_other_ways(page)
    press(page, weeks.get_by_role("button", name=re.compile("My answer sheet of Week 1")))
    record.set_learner("quick@example.org")
    let_it_know(page, "questions begun")
    page.mouse.up()
    expect(weeks.get_by_role("link", name="Open it to print")).to_be_visible()
    expect(weeks.get_by_text(re.compile("0 of [0-9]+ questions begun")).first).to_be_visible()


def test_while_another_page_ticks_off_a_step(page: Page, record: Record, folder: Path) -> None:
    elsewhere = TrackBox(record, folder).acts()
    elsewhere["choose"]({"track": "neighbourhood-day"}, [])
    show_box(page, TrackBox(record, folder))
    page.get_by_text("Morning: where does our money go?").click()
    tick = page.get_by_role("checkbox", name=re.compile("A euro is passed from hand to hand"))
    press(page, tick)
    elsewhere["tick"]({"key": OWN_SPENDING, "done": True}, [])
    let_it_know(page, "1 of 12 steps done")
    page.mouse.up()
    expect(tick).to_be_checked()
    expect(page.get_by_text("2 of 12 steps done.")).to_be_visible()


def test_a_press_that_leads_nowhere_holds_nothing_back(page: Page, record: Record, folder: Path) -> None:
    """As when a finger presses, and moves on to scroll."""
    elsewhere = TrackBox(record, folder).acts()
    elsewhere["choose"]({"track": "neighbourhood-day"}, [])
    show_box(page, TrackBox(record, folder))
    press(page, page.get_by_text("Morning: where does our money go?"))
    page.mouse.move(0, 0)
    elsewhere["tick"]({"key": OWN_SPENDING, "done": True}, [])
    let_it_know(page, "1 of 12 steps done")
    page.mouse.up()
    # Much sooner than the longest press ends by itself.
    expect(page.get_by_text("1 of 12 steps done.")).to_be_visible(timeout=2_000)


def test_while_the_press_ends_the_typing_above_and_the_verdict_pushes_away_what_is_pressed(
    course: Course, page: Page
) -> None:
    page.set_viewport_size({"width": 400, "height": 900})
    course.open(page, "voila")
    say_who(page, "press@example.org")
    asked = form(page, LM3)
    criteria, refused = asked.get_by_text("What counts", exact=True), asked.get_by_text("Not yet.")
    *others, last = asked.get_by_role("textbox").all()
    for field in others:
        field.fill("1")
    expect(refused).to_have_count(len(others))
    # Nothing may come between: what the page shows before a press can move what is about to be pressed.
    criteria.hover()
    told = told_by_kernel(page)
    last.fill("1")
    page.mouse.down()
    wait_until(page, lambda: any(each.count(b"Not yet.") > len(others) for each in told))
    page.mouse.up()
    expect(asked.get_by_text("Saved in your record.")).to_be_visible()
    expect(asked.locator("details.led-criteria")).to_have_attribute("open", "")
    expect(refused).to_have_count(len(others) + 1)
