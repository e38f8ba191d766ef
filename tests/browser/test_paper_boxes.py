"""The boxes of the paper's tables: what cannot be read is said beside its box, what is chosen is seen in full."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ledtoolkit.progress import Record
from ledtoolkit.widgets.capstone import CapstoneBuilder
from ledtoolkit.widgets.capstone_draft import DraftPieces
from tests.browser.conftest import new_page
from tests.browser.paper_page import builder, go
from tests.browser.shown_whole import check_whole
from tests.browser.test_accessible import check_light_and_dark, faults
from tests.browser.without_a_server import show_box
from tests.ledtoolkit.widgets.papers import LEARNER, whole_record

pytestmark = pytest.mark.browser
LONG = "Members of the cooperative build the small ice store beside the landing"


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A paper on a telephone, where its draft is folded away and nothing is drawn."""
    with new_page(browser) as page:
        page.set_viewport_size({"width": 400, "height": 900})
        show_box(page, CapstoneBuilder(whole_record(tmp_path_factory.mktemp("paper"))))
        yield page


def test_who_the_paper_is_for_is_asked_on_a_page_for_everybody(browser: Browser, tmp_path: Path) -> None:
    with new_page(browser) as page:
        page.set_viewport_size({"width": 400, "height": 900})
        show_box(page, CapstoneBuilder(Record(tmp_path / "my-work")))
        expect(page.get_by_label("Your id")).to_be_visible()
        check_light_and_dark(page)
        page.get_by_label("Your id").fill(LEARNER)
        page.get_by_role("button", name="Show my paper").click()
        expect(builder(page).get_by_role("heading", name="The paper as a whole")).to_be_visible()


def refused(box: Locator, text: str) -> None:
    """Type what is no number, and see it said at the box."""
    box.fill(text)
    said = f"We cannot read “{text}” as a number. Type digits only, for example 1.96 or 1,96."
    expect(box).to_have_accessible_description(said)
    expect(box).to_have_attribute("aria-invalid", "true")


def mended(box: Locator, text: str) -> None:
    box.fill(text)
    expect(box).to_have_accessible_description("")
    expect(box).not_to_have_attribute("aria-invalid", "true")


def test_what_cannot_be_read_is_said_beside_its_box_and_goes_with_its_row(page: Page) -> None:
    go(page, "5 Stakeholders")
    council = builder(page).get_by_role("group", name="Town council")
    refused(council.get_by_label("Power (0-10)"), "strong")
    builder(page).get_by_role("button", name="Take away: Actor 1: Fisheries officer").click()
    expect(builder(page).get_by_text("Actor 1, power: We cannot read “strong”")).to_be_visible()
    expect(council.get_by_label("Power (0-10)")).to_have_attribute("aria-invalid", "true")
    expect(builder(page).locator("[aria-invalid=true]")).to_have_count(1)
    assert faults(page) == []
    way = builder(page).get_by_role("button", name="Go to the first box that cannot be read")
    way.click()
    expect(council.get_by_label("Power (0-10)")).to_be_focused()
    mended(council.get_by_label("Power (0-10)"), "8")
    expect(way).to_be_hidden()

    go(page, "8 Strategy")
    refused(builder(page).get_by_role("group", name="Option 2: Ice store").get_by_label("Jobs"), "many")
    year = builder(page).get_by_label("Costs, Year 1")
    refused(year, "huge")
    expect(builder(page).get_by_label("Benefits, Year 1")).not_to_have_attribute("aria-invalid", "true")
    mended(year, "10")
    go(page, "9 Theory of change")
    refused(builder(page).get_by_role("group", name="Source 2: District").first.get_by_label("Amount"), "lots")


def test_a_choice_that_its_closed_list_cuts_stands_below_it(page: Page) -> None:
    go(page, "9 Theory of change")
    builder(page).get_by_role("group", name="Step 2: Members build").get_by_label("What is there or happens").fill(LONG)
    arrow = builder(page).get_by_role("group", name="Arrow 1")
    expect(arrow.locator(".led-chosen").nth(1)).to_have_text(LONG[:60])
    expect(arrow.locator(".led-chosen").first).to_be_hidden()
    check_whole(page)


def test_a_list_that_changes_several_times_is_measured_once_before_it_is_shown(page: Page) -> None:
    go(page, "9 Theory of change")
    measured = (
        builder(page)
        .get_by_role("group", name="Arrow 1")
        .locator("select")
        .first.evaluate(
            """async (list) => {
          const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
          await frame();
          await frame();
          const { measureText } = CanvasRenderingContext2D.prototype;
          let count = 0;
          CanvasRenderingContext2D.prototype.measureText = function measure(text) {
            count += 1;
            return measureText.call(this, text);
          };
          for (let time = 0; time < 5; time += 1) list.dispatchEvent(new Event("input"));
          const atOnce = count;
          await frame();
          await frame();
          CanvasRenderingContext2D.prototype.measureText = measureText;
          return [atOnce, count];
        }"""
        )
    )
    assert measured == [0, 1]


def test_the_draft_begins_at_the_part_that_is_edited(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DraftPieces, "figure", lambda _pieces, _name: "")
    go(page, "9 Theory of change")
    builder(page).get_by_text("How your paper reads now").click()
    frame = page.locator("iframe[title='How your paper reads now']")
    frame.scroll_into_view_if_needed()
    draft = frame.content_frame
    expect(draft.get_by_role("heading", name="9 Theory of change")).to_be_in_viewport()
    expect(draft.get_by_role("heading", level=1)).not_to_be_in_viewport()
    # A frame that is moved is loaded anew and begins empty.
    frame.evaluate("frame => frame.parentNode.append(frame)")
    expect(draft.get_by_role("heading", name="9 Theory of change")).to_be_in_viewport()
    expect(draft.get_by_role("heading", level=1)).not_to_be_in_viewport()


def test_a_caption_is_typed_on_while_its_table_goes(page: Page) -> None:
    go(page, "5 Stakeholders")
    caption = builder(page).get_by_label("Caption").first
    caption.fill("Who ")
    actors = builder(page).get_by_role("button", name="Take away: Actor")
    while actors.count():
        actors.first.click()
    caption.focus()
    caption.press("End")
    expect(builder(page).get_by_text("Not there yet.").first).to_be_visible()
    page.keyboard.type("decides")
    expect(caption).to_be_focused()
    expect(caption).to_have_value("Who decides")
