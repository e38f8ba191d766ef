"""What a learner does on the page of the paper, and what its record holds then."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.course import Course, wait_until

PAPER = "week08/capstone.ipynb"


def builder(page: Page) -> Locator:
    return page.get_by_role("region", name="Your paper")


def go(page: Page, title: str) -> None:
    """Choose a part of the paper; on a telephone the list is folded."""
    parts = builder(page).get_by_role("navigation", name="Parts of your paper")
    button = parts.get_by_role("button", name=re.compile(rf"^{re.escape(title)}"))
    parts.locator("summary").wait_for()
    if not button.is_visible():
        parts.locator("summary").click()
    button.click()
    expect(builder(page).get_by_role("heading", level=3)).to_contain_text(title)


def text_of(page: Page) -> Locator:
    return builder(page).get_by_role("textbox", name=re.compile("^Text of"))


def expect_saved(page: Page) -> None:
    expect(builder(page).get_by_text("Saved in your record.")).to_be_visible()


def kept(course: Course, part: str) -> Any:
    found = [entry["value"] for entry in course.entries() if entry["key"] == f"capstone/{part}"]
    return found[-1] if found else None


def expect_kept(course: Course, page: Page, part: str, value: Any) -> None:
    """Wait for the record itself: the page may still say that what was typed before is saved."""
    wait_until(page, lambda: kept(course, part) == value)
    expect_saved(page)


def download(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        builder(page).get_by_role("button", name=button, exact=True).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()
