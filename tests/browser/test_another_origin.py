"""A record moves to another origin: all of it is there, or both versions are and the learner chose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import new_course, new_page
from tests.browser.course import LM3, Course, answer, form, say_who
from tests.browser.cut_line import cut_line
from tests.browser.shown_explorers import show_code

pytestmark = pytest.mark.browser
GUESSED = "You guessed 30.00 euro (fairly sure)."
TEXT = "In my town 1,200 people work in dairies (CBS, 2023)."
SAVED = "Saved in your record."
FORMS_EXPLORER_AND_RECORD = """from ledtoolkit import ask
from ledtoolkit.progress import open_record
from ledtoolkit.widgets.multipliers import LeakyBucketExplorer
from ledtoolkit.widgets.record_box import RecordBox

lm3 = ask("week01/lm3")
ask("week01/my-place")
display(LeakyBucketExplorer(), RecordBox(open_record()))"""


@pytest.fixture
def elsewhere(served: tuple[str, Path]) -> Iterator[Course]:
    """The course on another origin, as a hub's next launch gives it: empty, and the browser's storage out of reach."""
    address, root = served
    with cut_line(int(address.rpartition(":")[2])) as line:
        course = new_course((line.address, root), "elsewhere")
        yield course
        course.stop_kernels()


def open_all(course: Course, page: Page) -> None:
    """Open a page of all that one can type: fields, a text and a guess."""
    show_code(course, page, "voila", FORMS_EXPLORER_AND_RECORD)
    expect(page.get_by_role("region", name="Your record")).to_be_visible()


def work(page: Page) -> None:
    say_who(page, "move@example.org")
    answer(form(page, LM3), "LM3", "1,5")
    form(page, "My place in figures").get_by_label("Your text").fill(TEXT)
    page.get_by_label("Your guess").fill("30")
    page.get_by_label("fairly sure").check()
    page.get_by_role("button", name="Show me").click()
    expect(page.get_by_text(GUESSED)).to_be_visible()
    expect(form(page, "My place in figures").get_by_text(SAVED)).to_be_visible()
    expect(form(page, LM3).get_by_text("You have 1.50.")).to_be_visible()


def file_of(page: Page, button: str, folder: Path) -> Path:
    with page.expect_download() as downloaded:
        page.get_by_role("button", name=button).first.click()
    file = folder / downloaded.value.suggested_filename
    downloaded.value.save_as(file)
    return file


def test_a_record_moves_with_everything_in_it_also_with_what_no_kernel_has_heard(
    course: Course, elsewhere: Course, page: Page, browser: Browser, tmp_path: Path
) -> None:
    open_all(course, page)
    work(page)
    record = file_of(page, "Download my record", tmp_path)
    course.kill_kernels()
    answer(form(page, LM3), "LM3", "1.75")
    answer(form(page, LM3), "Round 1", "33")
    expect(form(page, LM3).get_by_role("alert")).to_be_visible(timeout=5_000)
    unheard = file_of(page, "Download the answers of this page", tmp_path)

    with new_page(browser) as there:
        elsewhere.open(there, "voila", "index.ipynb")
        there.get_by_label("Restore from a file").set_input_files(record)
        expect(there.get_by_text("You are working as move@example.org.")).to_be_visible()
        assert elsewhere.entries() == course.entries()
        there.get_by_label("Restore from a file").set_input_files(unheard)
        pair = there.get_by_role("group", name=LM3)
        expect(pair).to_contain_text("lm3 = 1,5")
        expect(pair).to_contain_text("lm3 = 1.75")
        # Not chosen yet: asked again when the page is opened again.
        there.reload()
        pair.get_by_role("button", name="Take the one of the file").click()
        expect(pair).to_be_hidden()
        assert elsewhere.typed("lm3") == {"r1": "33", "lm3": "1.75"}
        assert elsewhere.typed("my-place") == {"text": TEXT}

        open_all(elsewhere, there)
        expect(form(there, LM3).get_by_role("textbox", name="Round 1")).to_have_value("33")
        expect(form(there, "My place in figures").get_by_label("Your text")).to_have_value(TEXT)
        expect(there.get_by_text(GUESSED)).to_be_visible()
