"""The own chain of week 6 by form alone: typed, kept, found again after a reload, and shown by the ladder."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.course import Course
from tests.browser.shown_whole import check_whole

pytestmark = pytest.mark.browser
LESSON = "week06/lesson.ipynb"
BOXES = ("Who", "Sells one unit at", "Lost of what it buys (%)", "Units bought for one unit sold")
# 3 kilos for one, a tenth of them lost: 3 / 0.9 = 3.33 kilos at 1.20 are 4.00 of the 9.00.
FINDING = "Of what the user pays, 44.4% goes to “Fishers”."


def step(form: Locator, number: int, *texts: str) -> None:
    """Type into the boxes of one step, in their order."""
    card = form.locator("fieldset").nth(number - 1)
    for box, text in zip(BOXES, texts, strict=False):
        card.get_by_label(box, exact=True).fill(text)


def opened(course: Course, page: Page) -> Locator:
    course.open(page, "voila", LESSON)
    return page.get_by_role("region", name="Your own chain")


def test_a_chain_is_typed_without_code_and_nothing_of_it_is_lost(course: Course, page: Page) -> None:
    form = opened(course, page)
    form.get_by_label("What does the user buy?").fill("smoked fish")
    step(form, 1, "Fishers", "1,20")
    step(form, 2, "Market", "9.00", "10", "3")
    expect(form.get_by_text(FINDING)).to_be_visible()
    expect(form.get_by_text("Saved in your record.")).to_be_visible()
    page.get_by_role("radio", name="Own chain").check()
    expect(page.get_by_text("Of the price of “Own chain: smoked fish”")).to_be_visible()

    form = opened(course, page)
    expect(form.get_by_label("What does the user buy?")).to_have_value("smoked fish")
    expect(form.get_by_text(FINDING)).to_be_visible()
    page.set_viewport_size({"width": 400, "height": 900})
    check_whole(page)
