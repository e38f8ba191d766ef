"""A guess that no kernel has heard is kept by the browser, and said again by itself where that is possible."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import new_course
from tests.browser.course import Course
from tests.browser.cut_line import cut_line
from tests.browser.shown_explorers import show_explorer

pytestmark = pytest.mark.browser
KEPT = "Your guess is kept in this browser."


def guesses(course: Course, explorer: str) -> list[tuple[Any, str]]:
    found = [entry["value"] for entry in course.entries() if entry["key"] == f"prediction/{explorer}"]
    return [(value["guess"], value["confidence"]) for value in found]


def show_me(asked: Locator) -> None:
    asked.get_by_label("fairly sure").check()
    asked.get_by_role("button", name="Show me").click()


def test_a_guess_of_a_dead_kernel_is_found_again_and_one_over_a_cut_line_arrives_once(
    served: tuple[str, Path], page: Page
) -> None:
    """Two explorers on one page: the first loses the kernel, the second the line."""
    address, root = served
    bucket, base = page.locator(".led-prediction").first, page.locator(".led-prediction").last
    with cut_line(int(address.rpartition(":")[2])) as line:
        course = new_course((line.address, root), "lost-guesses")
        show_explorer(course, page, "voila", "LeakyBucketExplorer", "BaseExplorer")
        course.kill_kernels()
        bucket.get_by_label("Your guess").fill("30")
        show_me(bucket)
        expect(bucket.get_by_role("alert").filter(has_text=KEPT)).to_be_visible(timeout=6_000)
        page.reload()
        expect(bucket.get_by_text("This browser kept your guess.")).to_be_visible()
        expect(bucket.get_by_label("Your guess")).to_have_value("30")
        expect(bucket.get_by_label("fairly sure")).to_be_checked()
        bucket.get_by_role("button", name="Show me").click()
        expect(bucket.get_by_text("You guessed 30.00 euro (fairly sure).")).to_be_visible()
        assert guesses(course, "week01/leaky-bucket") == [(30.0, "middle")]

        line.cut()
        base.get_by_label("Your guess").select_option(index=1)
        show_me(base)
        expect(base.get_by_role("alert").filter(has_text=KEPT)).to_be_visible(timeout=6_000)
        line.mend()
        expect(base.get_by_text("(fairly sure)")).to_be_visible()
        assert [sure for _, sure in guesses(course, "week01/base")] == ["middle"]
        course.stop_kernels()
