"""The words of the course: a lesson leads to them in every view, and each of them has its own address."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.course import Course
from tests.browser.shown_explorers import show_code
from tests.browser.test_accessible import check_light_and_dark

pytestmark = pytest.mark.browser
# As every lesson has it; a test of the notebooks looks for it in each.
CODE = """from ledtoolkit.glossary import glossary
from ledtoolkit.plots.shown_table import ShownTable

ShownTable(glossary("week01"), "Words of week 1", summary="Show the words of this week")"""


@pytest.mark.parametrize("view", ["lab", "notebook"])
def test_below_the_words_of_a_week_all_words_of_the_course_are_a_click_away(
    course: Course, page: Page, view: str
) -> None:
    show_code(course, page, view, CODE, notebook="week01/words.ipynb")
    # In Lab they open beside it; links of Notebook 7 open a tab of the browser.
    check_all_words(follow(page) if view == "notebook" else follow_in_lab(page))


def test_without_code_they_fit_a_phone_and_lead_to_their_letters(course: Course, page: Page) -> None:
    page.set_viewport_size({"width": 400, "height": 900})
    show_code(course, page, "voila", CODE, notebook="week01/words.ipynb")
    words = follow(page)
    words.set_viewport_size({"width": 400, "height": 900})
    check_all_words(words)
    check_light_and_dark(words)
    words.get_by_role("link", name="P", exact=True).click()
    expect(words.get_by_role("heading", name="P", exact=True)).to_be_in_viewport()


def follow(page: Page) -> Page:
    with page.expect_popup() as popup:
        link(page).click()
    return popup.value


def follow_in_lab(page: Page) -> Page:
    link(page).click()
    return page


def link(page: Page) -> Locator:
    return page.get_by_role("link", name="All words of the course")


def check_all_words(page: Page) -> None:
    expect(page.get_by_role("heading", name="Words of the course")).to_be_visible()
    expect(page.get_by_role("heading", name="Base multiplier (k)")).to_be_visible()


def test_a_word_has_an_address_of_its_own(course: Course, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{course.url('voila', 'glossary.ipynb')}#cell-id=term-strategic-coupling")
    expect(page.get_by_role("heading", name="Strategic coupling")).to_be_in_viewport()
