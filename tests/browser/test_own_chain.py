"""The own chain of week 6 by form alone: typed, kept, found again after a reload, and shown by the ladder."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from ledtoolkit.progress import Record
from ledtoolkit.widgets.own_chain import OwnChainForm
from ledtoolkit.widgets.typed_chain import CHAIN
from tests.browser.course import Course
from tests.browser.shown_whole import check_whole
from tests.browser.without_a_server import show_box

pytestmark = pytest.mark.browser
LESSON = "week06/lesson.ipynb"
BOXES = ("Who", "Sells one unit at", "Lost of what it buys (%)", "Units bought for one unit sold")
# 3 kilos for one, a tenth of them lost: 3 / 0.9 = 3.33 kilos at 1.20 are 4.00 of the 9.00.
FINDING = "Of what the user pays, 44.4% goes to “Fishers”."
NO_KERNEL = "() => { window.toKernel = () => new Promise(() => {}); }"
# What the page's download holds; the script's own file is read by the tests of another origin.
GATHERED = """() => {
  const detail = { entries: new Map() };
  window.dispatchEvent(new CustomEvent("ledtoolkit:gather", { detail }));
  return [...detail.entries.values()];
}"""


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


def alone(page: Page, record: Record) -> Locator:
    """Show the form without a server; its kernel is this process."""
    show_box(page, OwnChainForm(record))
    return page.get_by_role("region", name="Your own chain")


def test_what_is_taken_away_or_too_long_is_no_version_of_another_page(page: Page, tmp_path: Path) -> None:
    record = Record(tmp_path)
    form = alone(page, record)
    step(form, 1, "Fishers", "1,20")
    form.get_by_role("button", name="Take away: Step 2").click()
    who = form.get_by_label("Who", exact=True)
    who.clear()
    who.press_sequentially("s" * 62)
    expect(who).to_have_value("s" * 60)
    expect(form.get_by_text("Saved in your record.")).to_be_visible()
    expect(form.locator("fieldset")).to_have_count(1)
    expect(form.get_by_text("Another page saved another version of this chain.")).to_have_count(0)
    [*_, newest] = [entry.value for entry in record.entries() if entry.key == CHAIN]
    assert [each["name"] for each in newest["steps"]] == ["s" * 60]


def test_two_pages_do_not_forget_each_other_s_chain(page: Page, tmp_path: Path) -> None:
    record = Record(tmp_path)
    form = alone(page, record)
    page.evaluate(NO_KERNEL)
    step(form, 1, "Fishers", "1,20")
    other = page.context.new_page()
    form = alone(other, record)
    offer = form.get_by_text("This browser kept text that had not been saved: Fishers · 1,20")
    expect(offer).to_be_visible()
    form.get_by_label("What does the user buy?").fill("fish")
    expect(form.get_by_text("Saved in your record.")).to_be_visible()
    expect(offer).to_be_visible()
    form.get_by_role("button", name="Use this text").click()
    expect(form.get_by_label("Who", exact=True).first).to_have_value("Fishers")
    expect(offer).to_have_count(0)
    expect(form.get_by_text("Saved in your record.")).to_be_visible()
    assert record.entries()[-1].value["steps"][0]["price"] == "1,20"


def test_the_download_of_a_page_holds_the_chain_that_no_kernel_has(page: Page, tmp_path: Path) -> None:
    record = Record(tmp_path)
    record.set_learner("anna")
    form = alone(page, record)
    assert page.evaluate(GATHERED) == []
    page.evaluate(NO_KERNEL)
    step(form, 1, "Fishers", "1,20")
    [entry] = page.evaluate(GATHERED)
    assert (entry["key"], entry["learner"], entry["value"]["steps"][0]["name"]) == (CHAIN, "anna", "Fishers")
    page.get_by_role("alert").wait_for()
    expect(page.get_by_role("button", name="Download the answers of this page")).to_be_visible()
