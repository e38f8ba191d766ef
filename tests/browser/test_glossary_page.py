"""The words of the course: a lesson leads to them in every view, and each of them has its own address."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.course import VIEWS, Course
from tests.browser.shown_explorers import show_code
from tests.browser.test_accessible import check_light_and_dark

pytestmark = pytest.mark.browser
# As every lesson has it; a test of the notebooks looks for it in each.
CODE = """from ledtoolkit.glossary import glossary
from ledtoolkit.plots.shown_table import ShownTable

ShownTable(glossary("week01"), "Words of week 1", summary="Show the words of this week")"""


@pytest.mark.parametrize("view", VIEWS)
def test_below_the_words_of_a_week_all_words_of_the_course_are_a_click_away(
    course: Course, page: Page, view: str
) -> None:
    show_code(course, page, view, CODE, notebook="week01/words.ipynb")
    link = page.get_by_role("link", name="All words of the course")
    if view == "lab":
        link.click()
    else:
        # Links of outputs, and in Notebook 7 all links, open a tab of the browser.
        with page.expect_popup() as popup:
            link.click()
        page = popup.value
    expect(page.get_by_role("heading", name="Words of the course")).to_be_visible()
    expect(page.get_by_role("heading", name="Base multiplier (k)")).to_be_visible()


def test_the_page_without_code_fits_a_phone_and_leads_to_its_letters(course: Course, page: Page) -> None:
    page.set_viewport_size({"width": 400, "height": 900})
    course.open(page, "voila", "glossary.ipynb")
    expect(page.get_by_role("heading", level=1, name="Words of the course")).to_be_visible()
    check_light_and_dark(page)
    page.get_by_role("link", name="P", exact=True).click()
    expect(page.get_by_role("heading", name="P", exact=True)).to_be_in_viewport()


def test_a_word_has_an_address_of_its_own(course: Course, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{course.url('voila', 'glossary.ipynb')}#cell-id=term-strategic-coupling")
    expect(page.get_by_role("heading", name="Strategic coupling")).to_be_in_viewport()
