"""The place box: choose, type, paste, upload; what is typed survives a dead kernel; other pages are noticed."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from ledtoolkit.progress import Record
from ledtoolkit.widgets.place_box import PlaceBox
from tests.browser.course import VIEWS, Course, put_away_dialogs
from tests.browser.without_a_server import show_box

pytestmark = pytest.mark.browser
WORDS = {
    "Name of your place": "Assen <b>",
    "The larger area it is part of": "Drenthe",
    "What the table counts": "jobs",
    "Year of the figures": "2024",
    "Where the figures come from": "own count",
}
NOW_DRENTHE = "You work with Drenthe, beside the 12 provinces of the Netherlands."
LOOK = "() => window.dispatchEvent(new Event('focus'))"


def box(page: Page) -> Locator:
    return page.get_by_role("region", name="Your place")


def chosen(course: Course) -> list[Any]:
    return [entry["value"] for entry in course.entries() if entry["key"] == "place"]


def choose(page: Page, name: str) -> None:
    box(page).get_by_label("Choose a place").select_option(label=name)
    box(page).get_by_role("button", name=f"Work with {name}").click()
    expect(box(page).get_by_text(f"Saved. Lessons now show {name} too")).to_be_visible()


def own_numbers(page: Page) -> Locator:
    return box(page).get_by_role("form", name="My own numbers")


def begin_own(page: Page) -> Locator:
    box(page).get_by_label("Choose a place").select_option("own")
    own = own_numbers(page)
    for label, text in WORDS.items():
        own.get_by_label(label).fill(text)
    return own


def open_elsewhere(own: Locator) -> None:
    own.get_by_text("From a spreadsheet or a file").click()


def paste(own: Locator, text: str) -> None:
    own.get_by_label("Paste a table from a spreadsheet").fill(text)
    own.get_by_role("button", name="Put it into the table").click()


@pytest.mark.parametrize("view", VIEWS)
def test_by_keys_through_the_loss_of_a_kernel_to_a_saved_table(course: Course, page: Page, view: str) -> None:
    course.open(page, view, "index.ipynb")
    expect(
        box(page).get_by_text("Until you choose, all pages work with the course's example, Groningen.")
    ).to_be_visible()
    expect(box(page).get_by_text("Your place never changes the numbers of your graded questions.")).to_be_visible()
    choose_by_keys(course, page)
    type_by_keys(page)
    own = begin_own(page)
    type_while_the_kernel_dies(course, page, view)
    if view == "voila":
        page.reload()
    else:
        course.run_again(page)
    expect(box(page).get_by_text(NOW_DRENTHE)).to_be_visible()
    expect(box(page).get_by_label("Choose a place")).to_have_value("nl/Drenthe")
    take_up_what_was_kept(page)
    paste_a_wrong_table_and_repair_it(page, own)
    assert chosen(course) == [{"id": "nl/Drenthe"}]
    save_the_table(course, page)


def choose_by_keys(course: Course, page: Page) -> None:
    box(page).get_by_label("Choose a place").focus()
    page.keyboard.type("Drenthe")
    not_yet = box(page).get_by_role("status").filter(has_text="Drenthe is not your place yet.")
    expect(not_yet.get_by_role("button", name="Work with Drenthe")).to_be_visible()
    expect(box(page).get_by_role("row", name="Industry 20.5 8.9% 1.08")).to_be_visible()
    assert chosen(course) == []
    page.keyboard.press("Tab")
    expect(box(page).get_by_role("button", name="Work with Drenthe")).to_be_focused()
    page.keyboard.press("Enter")
    expect(box(page).get_by_text("Saved. Lessons now show Drenthe too")).to_be_visible()
    expect(not_yet).to_have_count(0)
    expect(box(page).get_by_label("Choose a place")).to_be_focused()
    assert chosen(course) == [{"id": "nl/Drenthe"}]


def type_by_keys(page: Page) -> None:
    """Type letters that are commands of a notebook application elsewhere."""
    page.keyboard.type("My own")
    own = own_numbers(page)
    page.keyboard.press("Tab")
    expect(own.get_by_label("Name of your place")).to_be_focused()
    page.keyboard.type("dd Here")
    expect(own.get_by_label("Name of your place")).to_have_value("dd Here")
    page.keyboard.press("Enter")
    expect(own.get_by_label("The larger area it is part of")).to_be_focused()
    expect(own.get_by_text("This is still empty: for example the province of Drenthe.")).to_be_visible()


def type_while_the_kernel_dies(course: Course, page: Page, view: str) -> None:
    own = own_numbers(page)
    put_away_dialogs(page)
    (kernel,) = course.kernels()
    os.kill(kernel, signal.SIGKILL)
    own.get_by_role("textbox", name="Jobs in your place, row 1", exact=True).fill("12345")
    said = "Run All Cells" if view != "voila" else "Reload the page"
    expect(box(page).get_by_role("alert").filter(has_text=said)).to_be_visible(timeout=6_000)
    own.get_by_role("textbox", name="Jobs in the larger area, row 1", exact=True).fill("678")
    own.get_by_role("button", name="Check my numbers").click()
    expect(own.get_by_role("alert")).to_contain_text("has lost its")


def take_up_what_was_kept(page: Page) -> None:
    own = own_numbers(page)
    expect(box(page).get_by_text("This browser kept a table that you had not saved: Assen <b>.")).to_be_visible()
    box(page).get_by_role("button", name="Go on with it").click()
    expect(own.get_by_label("Name of your place")).to_be_focused()
    expect(own.get_by_label("The larger area it is part of")).to_have_value("Drenthe")
    expect(own.get_by_role("textbox", name="Jobs in your place, row 1", exact=True)).to_have_value("12345")
    expect(own.get_by_role("textbox", name="Jobs in the larger area, row 1", exact=True)).to_have_value("678")


def paste_a_wrong_table_and_repair_it(page: Page, own: Locator) -> None:
    """What is wrong is said at its row."""
    open_elsewhere(own)
    paste(own, "Farms\t30\t1.200,5\nShops\tmany\t9.000\nTotaal\t100\t10.200,5")
    expect(own.get_by_text("The table now holds 3 rows.")).to_be_visible()
    own.get_by_role("button", name="Check my numbers").click()
    wrong = own.get_by_role("textbox", name="Jobs in your place, row 2")
    expect(wrong).to_be_focused()
    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(own.get_by_role("row", name="“many” in the row “Shops” is no number of jobs.")).to_be_visible()
    wrong.fill("70")
    expect(own.get_by_text("is no number of jobs")).to_be_hidden()
    own.get_by_role("button", name="Check my numbers").click()
    expect(box(page).get_by_text("The row “Totaal” was left out")).to_be_visible()
    expect(box(page).get_by_role("row", name="Farms 30 30.0% 2.55")).to_be_visible()


def save_the_table(course: Course, page: Page) -> None:
    box(page).get_by_role("button", name="Save Assen <b> as my place").click()
    expect(box(page).get_by_text("You work with Assen <b> and your own numbers, beside Drenthe.")).to_be_visible()
    _, kept = chosen(course)
    assert (kept["name"], kept["branches"], kept["jobs"]) == ("Assen <b>", ["Farms", "Shops"], [[30, 70]])
    assert kept["reference_jobs"] == [[1200.5, 9000]]


def test_a_table_comes_from_elsewhere_and_stays_whatever_happens_beside_it(course: Course, page: Page) -> None:
    course.open(page, "voila", "index.ipynb")
    keep_numbers_open_while_other_boxes_change(page)
    own = begin_own(page)
    paste_into_cells(page, own)
    choose_on_another_page(course, page)
    expect(own.get_by_label("Name of your place")).to_have_value("Assen <b>")
    open_elsewhere(own)
    fetch_the_template_and_bring_it_back(page, own)
    upload_what_is_refused_and_a_hostile_table(own)
    own.get_by_role("button", name="Check my numbers").click()
    box(page).get_by_role("button", name="Save Assen <b> as my place").click()
    box(page).get_by_text("The numbers of Assen <b>").click()
    expect(box(page).get_by_role("rowheader", name="Farms <img src=x")).to_be_visible()
    assert page.evaluate("window.evil") is None


def keep_numbers_open_while_other_boxes_change(page: Page) -> None:
    box(page).get_by_text("The numbers of Groningen").click()
    row = box(page).get_by_role("row", name="Public services, education and health 105.7")
    expect(row).to_be_visible()
    page.get_by_label("Your id").fill("open@example.org")
    page.get_by_role("button", name="Save my id").click()
    expect(page.get_by_text("You are working as open@example.org.")).to_be_visible()
    page.evaluate(LOOK)
    page.get_by_role("button", name="Change my id").click()
    expect(row).to_be_visible()


def paste_into_cells(page: Page, own: Locator) -> None:
    """Cells of a spreadsheet go into the cells from where they are pasted."""
    page.evaluate(
        """([name, text]) => {
          const data = new DataTransfer();
          data.setData("text", text);
          document.querySelector(`[aria-label="${name}"]`)
            .dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        ["Jobs in your place, row 2", "5\t50\n6\t60\n"],
    )
    expect(own.get_by_role("textbox", name="Jobs in the larger area, row 2")).to_have_value("50")
    expect(own.get_by_role("textbox", name="Jobs in your place, row 3")).to_have_value("6")
    expect(own.get_by_role("textbox", name="Branch, row 2")).to_have_value("Industry")


def choose_on_another_page(course: Course, page: Page) -> None:
    other = page.context.new_page()
    course.open(other, "voila", "index.ipynb")
    choose(other, "Zeeland")
    page.bring_to_front()
    page.evaluate(LOOK)
    expect(box(page).get_by_text("Another page has chosen Zeeland in the meantime.")).to_be_visible()
    expect(box(page).get_by_text("What you typed here is still here.")).to_be_visible()
    expect(box(page).get_by_text("You work with Zeeland")).to_be_visible()


def fetch_the_template_and_bring_it_back(page: Page, own: Locator) -> None:
    with page.expect_download() as download:
        own.get_by_role("button", name="Download an empty table (CSV)").click()
    assert download.value.suggested_filename == "my-place.csv"
    own.get_by_label("Upload a CSV file").set_input_files(download.value.path())
    expect(own.get_by_text("The table now holds 11 rows.")).to_be_visible()
    expect(own.get_by_role("textbox", name="Branch, row 5")).to_have_value("Trade, transport, hotels and restaurants")


def upload_what_is_refused_and_a_hostile_table(own: Locator) -> None:
    upload = own.get_by_label("Upload a CSV file")
    upload.set_input_files({"name": "table.xlsx", "mimeType": "application/zip", "buffer": b"PK\x03\x04 zipped"})
    expect(own.get_by_text("This file is a spreadsheet or a document, not a CSV file.")).to_be_visible()
    upload.set_input_files({"name": "big.csv", "mimeType": "text/csv", "buffer": b"x" * 1_000_001})
    expect(own.get_by_text("This file is larger than a table of jobs can be.")).to_be_visible()
    evil = 'Farms <img src=x onerror="window.evil=1">;30;200\nGeschäfte;70;900'.encode("cp1252")
    upload.set_input_files({"name": "table.csv", "mimeType": "text/csv", "buffer": evil})
    expect(own.get_by_role("textbox", name="Branch, row 2")).to_have_value("Geschäfte")


def test_what_is_typed_while_saving_stays_until_it_is_thrown_away(page: Page, tmp_path: Path) -> None:
    """What the browser does by itself: without a server, each page opened anew for one that is loaded again."""
    record = Record(tmp_path / "my-work")
    show_box(page, PlaceBox(record))
    own = begin_own(page)
    open_elsewhere(own)
    paste(own, "Farms\t30\t200\nShops\t70\t900")
    expect(own.get_by_role("textbox", name="Jobs in your place, row 1", exact=True)).to_have_value("30")
    own.get_by_role("button", name="Check my numbers").click()
    source = own.get_by_label("Where the figures come from")
    # Both in one go: no reply of the kernel can come between.
    box(page).get_by_role("button", name="Save").evaluate(
        """(button, input) => {
          button.click();
          input.value = 'a better count';
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }""",
        source.element_handle(),
    )
    expect(box(page).get_by_text("What you typed here is still here.")).to_be_visible()
    expect(source).to_have_value("a better count")
    assert [entry.value["source"] for entry in record.entries()] == ["own count"]

    second, third, fourth = (page.context.new_page() for _ in range(3))
    show_box(second, PlaceBox(record))
    box(second).get_by_role("button", name="Go on with it").click()
    expect(own_numbers(second).get_by_label("Where the figures come from")).to_have_value("a better count")
    show_box(third, PlaceBox(record))
    box(third).get_by_role("button", name="Throw it away").click()
    show_box(fourth, PlaceBox(record))
    expect(box(fourth).get_by_label("Choose a place")).to_be_visible()
    expect(box(fourth).get_by_text("This browser kept a table")).to_be_hidden()
