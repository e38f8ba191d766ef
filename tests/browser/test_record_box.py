"""The welcome page: the record as a file that comes back, is chosen from, and is at hand without a kernel."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.exercises.draw import variant_of
from ledtoolkit.progress import Record
from ledtoolkit.widgets.form_state import FORM_DOOR
from tests.browser.course import LM3, Course

pytestmark = pytest.mark.browser


def download(page: Page) -> dict[str, Any]:
    with page.expect_download() as downloaded:
        page.get_by_role("button", name="Download my record").click()
    found: dict[str, Any] = json.loads(Path(downloaded.value.path()).read_text("utf-8"))
    return found


def restore(page: Page, record: dict[str, Any]) -> None:
    file = {"name": "record.json", "mimeType": "application/json", "buffer": json.dumps(record).encode()}
    page.get_by_label("Restore from a file").set_input_files(file)  # type: ignore[arg-type]


def answered_before(course: Course, learner: str) -> None:
    """Put the answer 1.5 to LM3 into the record, as a form does."""
    record = Record(course.folder / "my-work")
    record.set_learner(learner)
    value = {"typed": {"lm3": "1.5"}, **FORM_DOOR}
    record.save("answer/week01/lm3", value, variant=variant_of(exercise("week01/lm3"), learner).index)


def test_a_record_comes_back_is_chosen_from_and_can_be_taken_along_without_a_kernel(course: Course, page: Page) -> None:
    answered_before(course, "me@example.org")
    course.open(page, "voila", "index.ipynb")
    come_back_from_the_file_with_every_answer(course, page)
    choose_between_two_versions(course, page)
    agree_to_the_record_of_somebody_else(course, page)
    take_it_along_when_the_kernel_is_dead(course, page)


def come_back_from_the_file_with_every_answer(course: Course, page: Page) -> None:
    before, mine = course.entries(), download(page)
    assert len(before) == 2
    (course.folder / "my-work" / "record.jsonl").unlink()
    page.reload()
    restore(page, mine)
    expect(page.get_by_text("Restored: 2 entries came in.")).to_be_visible()
    expect(page.get_by_text("You are working as me@example.org.")).to_be_visible()
    expect(page.get_by_text(re.compile("1 of [0-9]+ questions begun."))).to_be_visible()
    assert course.entries() == before


def choose_between_two_versions(course: Course, page: Page) -> None:
    """Two versions stand side by side, and the learner chooses."""
    theirs = download(page)
    for entry in theirs["entries"]:
        entry["id"] = "elsewhere-" + entry["id"]
    theirs["entries"][-1]["value"]["typed"]["lm3"] = "<b>2</b>"
    restore(page, theirs)
    pair = page.get_by_role("group", name=LM3)
    expect(pair.get_by_text("lm3 = 1.5")).to_be_visible()
    expect(pair.get_by_text("lm3 = <b>2</b>")).to_be_visible()
    assert course.typed("lm3") == {"lm3": "1.5"}
    pair.get_by_role("button", name="Take the one of the file").click()
    expect(pair).to_be_hidden()
    assert course.typed("lm3") == {"lm3": "<b>2</b>"}


def agree_to_the_record_of_somebody_else(course: Course, page: Page) -> None:
    """It comes in only if the learner agrees."""
    before, theirs = course.entries(), download(page)
    for entry in theirs["entries"]:
        entry |= {"id": "theirs-" + entry["id"], "learner": "you@example.org"}
        if entry["key"] == "learner":
            entry["value"] = "you@example.org"
    restore(page, theirs)
    expect(page.get_by_text("This file belongs to you@example.org")).to_be_visible()
    assert course.entries() == before
    page.get_by_role("button", name="Bring it in all the same").click()
    expect(page.get_by_text("Restored: ")).to_be_visible()
    expect(page.get_by_text("You are working as me@example.org.")).to_be_visible()
    assert len(course.entries()) > len(before)


def take_it_along_when_the_kernel_is_dead(course: Course, page: Page) -> None:
    before = download(page)["entries"]
    assert before[-1]["id"] == course.entries()[-1]["id"]
    # The kernel of the page before may still be there, and no order of processes says which is which.
    course.kill_kernels()
    expect(page.get_by_role("alert")).to_contain_text("Reload the page", timeout=5_000)
    assert download(page)["entries"] == before
