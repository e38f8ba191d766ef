"""A guess that no kernel has heard is kept by the browser, and said again by itself where that is possible."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import new_course
from tests.browser.course import Course
from tests.browser.cut_line import cut_line
from tests.browser.shown_explorers import show_explorer

pytestmark = pytest.mark.browser
TOLD = "You guessed 30.00 euro (fairly sure)."
KEPT = "Your guess is kept in this browser."


def guess(page: Page) -> None:
    page.get_by_label("Your guess").fill("30")
    page.get_by_label("fairly sure").check()
    page.get_by_role("button", name="Show me").click()


def guesses(course: Course) -> list[tuple[float, str]]:
    found = [entry["value"] for entry in course.entries() if entry["key"] == "prediction/week01/leaky-bucket"]
    return [(value["guess"], value["confidence"]) for value in found]


def test_a_guess_made_when_the_kernel_was_dead_is_found_again(course: Course, page: Page) -> None:
    show_explorer(course, page, "voila", "LeakyBucketExplorer")
    course.kill_kernels()
    guess(page)
    expect(page.get_by_role("alert").filter(has_text=KEPT)).to_be_visible(timeout=6_000)
    page.reload()
    expect(page.get_by_text("This browser kept your guess.")).to_be_visible()
    expect(page.get_by_label("Your guess")).to_have_value("30")
    expect(page.get_by_label("fairly sure")).to_be_checked()
    page.get_by_role("button", name="Show me").click()
    expect(page.get_by_text(TOLD)).to_be_visible()
    assert guesses(course) == [(30.0, "middle")]


def test_a_guess_over_a_cut_line_arrives_once_when_it_is_mended(served: tuple[str, Path], page: Page) -> None:
    address, root = served
    with cut_line(int(address.rpartition(":")[2])) as line:
        course = new_course((line.address, root), "guess-over-a-cut-line")
        show_explorer(course, page, "voila", "LeakyBucketExplorer")
        line.cut()
        guess(page)
        expect(page.get_by_role("alert").filter(has_text=KEPT)).to_be_visible(timeout=6_000)
        line.mend()
        expect(page.get_by_text(TOLD)).to_be_visible()
        assert len(guesses(course)) == 1
        course.stop_kernels()
