"""The place box: choose, type, paste, upload; what is typed survives a dead kernel; other pages are noticed."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.course import VIEWS, Course, put_away_dialogs, run_all

pytestmark = pytest.mark.browser
WORDS = {
    "Name of your place": "Assen <b>",
    "The larger area it is part of": "Drenthe",
    "What the table counts": "jobs",
    "Year of the figures": "2024",
    "Where the figures come from": "own count",
}
LOOK = "() => window.dispatchEvent(new Event('focus'))"


def box(page: Page) -> Locator:
    return page.get_by_role("region", name="Your place")


def chosen(course: Course) -> list[Any]:
    return [entry["value"] for entry in course.entries() if entry["key"] == "place"]


def choose(page: Page, name: str) -> None:
    box(page).get_by_label("Choose a place").select_option(label=name)
    box(page).get_by_role("button", name=f"Work with {name}").click()
    expect(box(page).get_by_text(f"Saved. Lessons now show {name} too")).to_be_visible()


def begin_own(page: Page, **changed: str) -> Locator:
    box(page).get_by_label("Choose a place").select_option("own")
    own = box(page).get_by_role("form", name="My own numbers")
    for label, text in {**WORDS, **changed}.items():
        own.get_by_label(label).fill(text)
    return own


def open_elsewhere(own: Locator) -> None:
    own.get_by_text("From a spreadsheet or a file").click()


def paste(own: Locator, text: str) -> None:
    own.get_by_label("Paste a table from a spreadsheet").fill(text)
    own.get_by_role("button", name="Put it into the table").click()


@pytest.mark.parametrize("view", VIEWS)
def test_a_chosen_place_is_kept_and_comes_back(course: Course, page: Page, view: str) -> None:
    course.open(page, view, "index.ipynb")
    expect(
        box(page).get_by_text("Until you choose, all pages work with the course's example, Groningen.")
    ).to_be_visible()
    expect(box(page).get_by_text("Your place never changes the numbers of your graded questions.")).to_be_visible()
    box(page).get_by_label("Choose a place").select_option(label="Bayern")
    expect(box(page).get_by_role("row", name="Industry 1,410,895 27.9% 1.17")).to_be_visible()
    assert chosen(course) == []
    choose(page, "Bayern")
    assert chosen(course) == [{"id": "de/Bayern"}]

    page.reload()
    if view != "voila":
        run_all(page)
    expect(box(page).get_by_text("You work with Bayern, beside the 16 Länder of Germany.")).to_be_visible()
    expect(box(page).get_by_label("Choose a place")).to_have_value("de/Bayern")


@pytest.mark.parametrize("view", VIEWS)
def test_a_pasted_table_is_refused_at_its_row_repaired_and_saved(course: Course, page: Page, view: str) -> None:
    course.open(page, view, "index.ipynb")
    own = begin_own(page)
    open_elsewhere(own)
    paste(own, "Farms\t30\t1.200,5\nShops\tmany\t9.000\nTotaal\t100\t10.200,5")
    expect(own.get_by_text("The table now holds 3 rows.")).to_be_visible()
    own.get_by_role("button", name="Check my numbers").click()
    wrong = own.get_by_role("textbox", name="Jobs in your place, row 2")
    expect(wrong).to_be_focused()
    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(own.get_by_role("row", name="“many” in the row “Shops” is no number of jobs.")).to_be_visible()
    assert chosen(course) == []

    wrong.fill("70")
    expect(own.get_by_text("is no number of jobs")).to_be_hidden()
    own.get_by_role("button", name="Check my numbers").click()
    expect(box(page).get_by_text("The row “Totaal” was left out")).to_be_visible()
    expect(box(page).get_by_role("row", name="Farms 30 30.0% 2.55")).to_be_visible()
    box(page).get_by_role("button", name="Save Assen <b> as my place").click()
    expect(box(page).get_by_text("You work with Assen <b> and your own numbers, beside Drenthe.")).to_be_visible()
    (kept,) = chosen(course)
    assert (kept["name"], kept["branches"], kept["jobs"]) == ("Assen <b>", ["Farms", "Shops"], [[30, 70]])
    assert kept["reference_jobs"] == [[1200.5, 9000]]


def test_an_uploaded_file_fills_the_table_and_a_spreadsheet_is_refused(
    course: Course, page: Page, tmp_path: Path
) -> None:
    course.open(page, "voila", "index.ipynb")
    own = begin_own(page)
    open_elsewhere(own)
    upload = own.get_by_label("Upload a CSV file")
    upload.set_input_files({"name": "table.xlsx", "mimeType": "application/zip", "buffer": b"PK\x03\x04 zipped"})
    expect(own.get_by_text("This file is a spreadsheet or a document, not a CSV file.")).to_be_visible()
    upload.set_input_files({"name": "big.csv", "mimeType": "text/csv", "buffer": b"x" * 1_000_001})
    expect(own.get_by_text("This file is larger than a table of jobs can be.")).to_be_visible()
    evil = 'Farms <img src=x onerror="window.evil=1">;30;200\nGeschäfte;70;900'.encode("cp1252")
    upload.set_input_files({"name": "table.csv", "mimeType": "text/csv", "buffer": evil})
    expect(own.get_by_role("textbox", name="Branch, row 2")).to_have_value("Geschäfte")
    own.get_by_role("button", name="Check my numbers").click()
    box(page).get_by_role("button", name="Save Assen <b> as my place").click()
    box(page).get_by_text("The numbers of Assen <b>").click()
    expect(box(page).get_by_role("rowheader", name="Farms <img src=x")).to_be_visible()
    assert page.evaluate("window.evil") is None


def test_the_template_comes_back_as_a_table_to_fill_in(course: Course, page: Page) -> None:
    course.open(page, "voila", "index.ipynb")
    own = begin_own(page)
    open_elsewhere(own)
    with page.expect_download() as download:
        own.get_by_role("button", name="Download an empty table (CSV)").click()
    assert download.value.suggested_filename == "my-place.csv"
    own.get_by_label("Upload a CSV file").set_input_files(download.value.path())
    expect(own.get_by_text("The table now holds 11 rows.")).to_be_visible()
    expect(own.get_by_role("textbox", name="Branch, row 5")).to_have_value("Trade, transport, hotels and restaurants")


def test_cells_of_a_spreadsheet_go_into_the_cells_from_where_they_are_pasted(course: Course, page: Page) -> None:
    course.open(page, "voila", "index.ipynb")
    own = begin_own(page)
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


@pytest.mark.parametrize("view", VIEWS)
def test_what_is_typed_survives_a_killed_kernel(course: Course, page: Page, view: str) -> None:
    course.open(page, view, "index.ipynb")
    own = begin_own(page)
    put_away_dialogs(page)
    (kernel,) = course.kernels()
    os.kill(kernel, signal.SIGKILL)
    own.get_by_role("textbox", name="Jobs in your place, row 1", exact=True).fill("12345")
    said = "Run All Cells" if view != "voila" else "Reload the page"
    expect(box(page).get_by_role("alert").filter(has_text=said)).to_be_visible(timeout=6_000)
    own.get_by_role("textbox", name="Jobs in the larger area, row 1", exact=True).fill("678")
    own.get_by_role("button", name="Check my numbers").click()
    expect(own.get_by_role("alert")).to_contain_text("has lost its")

    if view == "voila":
        page.reload()
    else:
        run_all(page)
    expect(box(page).get_by_text("This browser kept a table that you had not saved: Assen <b>.")).to_be_visible()
    box(page).get_by_role("button", name="Go on with it").click()
    expect(own.get_by_label("Name of your place")).to_be_focused()
    expect(own.get_by_label("The larger area it is part of")).to_have_value("Drenthe")
    expect(own.get_by_role("textbox", name="Jobs in your place, row 1", exact=True)).to_have_value("12345")
    expect(own.get_by_role("textbox", name="Jobs in the larger area, row 1", exact=True)).to_have_value("678")


def test_a_kept_table_can_be_thrown_away_and_a_saved_one_is_not_offered(course: Course, page: Page) -> None:
    course.open(page, "voila", "index.ipynb")
    begin_own(page)
    page.reload()
    box(page).get_by_role("button", name="Throw it away").click()
    page.reload()
    expect(box(page).get_by_label("Choose a place")).to_be_visible()
    expect(box(page).get_by_text("This browser kept a table")).to_be_hidden()


def test_what_is_typed_while_saving_stays(course: Course, page: Page) -> None:
    course.open(page, "voila", "index.ipynb")
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
    assert chosen(course)[-1]["source"] == "own count"
    page.reload()
    box(page).get_by_role("button", name="Go on with it").click()
    expect(source).to_have_value("a better count")


def test_a_choice_on_another_page_is_noticed_and_typing_goes_on(course: Course, page: Page) -> None:
    course.open(page, "voila", "index.ipynb")
    own = begin_own(page)
    other = page.context.new_page()
    course.open(other, "voila", "index.ipynb")
    choose(other, "Zeeland")
    page.bring_to_front()
    page.evaluate(LOOK)
    expect(box(page).get_by_text("Another page has chosen Zeeland in the meantime.")).to_be_visible()
    expect(box(page).get_by_text("What you typed here is still here.")).to_be_visible()
    expect(own.get_by_label("Name of your place")).to_have_value("Assen <b>")
    expect(box(page).get_by_text("You work with Zeeland")).to_be_visible()


@pytest.mark.parametrize("view", VIEWS)
def test_the_keyboard_alone_chooses_and_types(course: Course, page: Page, view: str) -> None:
    course.open(page, view, "index.ipynb")
    box(page).get_by_label("Choose a place").focus()
    page.keyboard.type("Drenthe")
    not_yet = box(page).get_by_role("status").filter(has_text="Drenthe is not your place yet.")
    expect(not_yet.get_by_role("button", name="Work with Drenthe")).to_be_visible()
    page.keyboard.press("Tab")
    expect(box(page).get_by_role("button", name="Work with Drenthe")).to_be_focused()
    page.keyboard.press("Enter")
    expect(box(page).get_by_text("Saved. Lessons now show Drenthe too")).to_be_visible()
    expect(not_yet).to_have_count(0)
    expect(box(page).get_by_label("Choose a place")).to_be_focused()
    page.keyboard.type("My own")
    own = box(page).get_by_role("form", name="My own numbers")
    page.keyboard.press("Tab")
    expect(own.get_by_label("Name of your place")).to_be_focused()
    page.keyboard.type("dd Here")
    expect(own.get_by_label("Name of your place")).to_have_value("dd Here")
    page.keyboard.press("Enter")
    expect(own.get_by_label("The larger area it is part of")).to_be_focused()
    expect(own.get_by_text("This is still empty: for example the province of Drenthe.")).to_be_visible()


def test_numbers_that_a_reader_has_opened_stay_open_while_other_boxes_change(course: Course, page: Page) -> None:
    course.open(page, "voila", "index.ipynb")
    box(page).get_by_text("The numbers of Groningen").click()
    row = box(page).get_by_role("row", name="Public services, education and health 105.7")
    expect(row).to_be_visible()
    page.get_by_label("Your id").fill("open@example.org")
    page.get_by_role("button", name="Save my id").click()
    expect(page.get_by_text("You are working as open@example.org.")).to_be_visible()
    page.evaluate(LOOK)
    page.get_by_role("button", name="Change my id").click()
    expect(row).to_be_visible()
