"""A way through the course: chosen, walked step by step, ticked off, found again, and changed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.course import Course
from tests.browser.test_accessible import check_light_and_dark, check_themes

pytestmark = pytest.mark.browser
DAY = "Neighbourhood economy day"
MORNING = "Morning: where does our money go?"
SPENDING = "9:30 · Your own monthly spending in five lines: local or not?"


def box(page: Page) -> Locator:
    return page.get_by_role("region", name="Your way through the course")


def take(page: Page, title: str) -> None:
    box(page).get_by_text(re.compile("^Choose (your|another) way$")).click()
    box(page).get_by_role("button", name=f"Take this way: {title}").press("Enter")
    expect(box(page).get_by_role("heading", name=title, level=3)).to_be_focused()


def test_on_a_phone_a_way_is_chosen_ticked_off_found_again_changed_and_leads_to_a_question(
    course: Course, page: Page
) -> None:
    page.set_viewport_size({"width": 400, "height": 900})
    course.open(page, "voila", "index.ipynb")
    look_at_all_ways(page)
    take(page, DAY)
    tick_off(course, page)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    check_light_and_dark(page)

    page.reload()
    box(page).get_by_text(MORNING).click()
    expect(box(page).get_by_role("checkbox", name=f"Done: {SPENDING}")).to_be_checked()
    take(page, "The course of eight weeks")
    expect(box(page).get_by_text("0 of 17 steps done. Next:")).to_be_visible()

    take(page, DAY)
    box(page).get_by_role("listitem").get_by_role("link", name="Week 1, question 4: Local multiplier LM3").click()
    expect(page.get_by_role("heading", name="Question 4: Local multiplier LM3")).to_be_in_viewport()


def look_at_all_ways(page: Page) -> None:
    choose = box(page).get_by_text("Choose your way")
    expect(choose).to_be_visible()
    expect(box(page).get_by_role("button")).to_have_count(0)
    choose.click()
    expect(box(page).get_by_role("button")).to_have_count(5)
    check_light_and_dark(page)
    choose.click()


def tick_off(course: Course, page: Page) -> None:
    expect(box(page).get_by_text("0 of 12 steps done. Next:")).to_be_visible()
    box(page).get_by_text(MORNING).click()
    tick = box(page).get_by_role("checkbox", name=f"Done: {SPENDING}")
    tick.focus()
    page.keyboard.press("Space")
    expect(box(page).get_by_text("1 of 12 steps done. Next:")).to_be_visible()
    expect(tick).to_be_checked()
    expect(tick).to_be_focused()
    chosen = [entry["value"] for entry in course.entries() if entry["key"] in {"track", "done/activity/own-spending"}]
    assert chosen == ["neighbourhood-day", True]


def test_in_lab_light_and_dark(course: Course, lab_page: Page) -> None:
    course.open(lab_page, "lab", "index.ipynb")
    take(lab_page, DAY)
    check_themes(lab_page)
