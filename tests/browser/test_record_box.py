"""The welcome page: the record as a file that comes back, and links that work below any address."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.course import LM3, Course, answer, form, open_other_ways, say_who

pytestmark = pytest.mark.browser


def download(page: Page) -> dict[str, Any]:
    with page.expect_download() as downloaded:
        page.get_by_role("button", name="Download my record").click()
    found: dict[str, Any] = json.loads(Path(downloaded.value.path()).read_text("utf-8"))
    return found


def work(course: Course, page: Page, learner: str) -> None:
    course.open(page, "voila")
    say_who(page, learner)
    answer(form(page, LM3), "LM3", "1.5")
    expect(form(page, LM3).get_by_text("Saved in your record.")).to_be_visible()


def test_a_record_comes_back_from_its_file_with_every_answer(course: Course, page: Page, tmp_path: Path) -> None:
    work(course, page, "back@example.org")
    before = course.entries()
    page.goto(course.url("voila", "index.ipynb"))
    file = tmp_path / "record.json"
    file.write_text(json.dumps(download(page)), "utf-8")
    (course.folder / "my-work" / "record.jsonl").unlink()

    page.reload()
    page.get_by_label("Restore from a file").set_input_files(file)
    expect(page.get_by_text("Restored: 2 entries came in.")).to_be_visible()
    expect(page.get_by_text("You are working as back@example.org.")).to_be_visible()
    expect(page.get_by_text(re.compile("1 of [0-9]+ questions begun."))).to_be_visible()
    assert course.entries() == before


def test_two_versions_stand_side_by_side_and_the_learner_chooses(course: Course, page: Page, tmp_path: Path) -> None:
    work(course, page, "both@example.org")
    page.goto(course.url("voila", "index.ipynb"))
    theirs = download(page)
    for entry in theirs["entries"]:
        entry["id"] = "elsewhere-" + entry["id"]
    theirs["entries"][-1]["value"]["typed"]["lm3"] = "<b>2</b>"
    file = tmp_path / "record.json"
    file.write_text(json.dumps(theirs), "utf-8")
    page.get_by_label("Restore from a file").set_input_files(file)

    pair = page.get_by_role("group", name=LM3)
    expect(pair.get_by_text("lm3 = 1.5")).to_be_visible()
    expect(pair.get_by_text("lm3 = <b>2</b>")).to_be_visible()
    assert course.typed("lm3") == {"lm3": "1.5"}
    pair.get_by_role("button", name="Take the one of the file").click()
    expect(pair).to_be_hidden()
    assert course.typed("lm3") == {"lm3": "<b>2</b>"}


def test_the_record_of_somebody_else_comes_in_only_if_the_learner_agrees(
    course: Course, page: Page, tmp_path: Path
) -> None:
    work(course, page, "me@example.org")
    page.goto(course.url("voila", "index.ipynb"))
    theirs = download(page)
    for entry in theirs["entries"]:
        entry |= {"id": "theirs-" + entry["id"], "learner": "you@example.org"}
    theirs["entries"][0]["value"] = "you@example.org"
    file = tmp_path / "record.json"
    file.write_text(json.dumps(theirs), "utf-8")
    page.get_by_label("Restore from a file").set_input_files(file)
    expect(page.get_by_text("This file belongs to you@example.org")).to_be_visible()
    assert len(course.entries()) == 2
    page.get_by_role("button", name="Bring it in all the same").click()
    expect(page.get_by_text("Restored: ")).to_be_visible()
    expect(page.get_by_text("You are working as me@example.org.")).to_be_visible()


def test_the_record_can_be_downloaded_when_the_kernel_is_dead(course: Course, page: Page) -> None:
    work(course, page, "dead@example.org")
    page.goto(course.url("voila", "index.ipynb"))
    expect(page.get_by_text("You are working as dead@example.org.")).to_be_visible()
    assert len(download(page)["entries"]) == 2
    # The kernel of the page before may still be there, and no order of processes says which is which.
    course.kill_kernels()
    expect(page.get_by_role("alert")).to_contain_text("Reload the page", timeout=5_000)
    assert len(download(page)["entries"]) == 2


@pytest.mark.parametrize("view", ["notebook", "voila"])
def test_the_links_to_a_week_open_it(course: Course, page: Page, view: str) -> None:
    course.open(page, view, "index.ipynb")
    weeks = open_other_ways(page)
    notebook = weeks.get_by_role("link", name="Assignment with code").first.get_attribute("href")
    assert notebook == f"/notebooks/{course.folder.name}/week01/assignment.ipynb"
    form_door = weeks.get_by_role("link", name="Assignment", exact=True).first
    page.goto(course.address + str(form_door.get_attribute("href")))
    expect(form(page, LM3)).to_be_visible()


def test_the_link_opens_a_tab_of_lab(course: Course, lab_page: Page) -> None:
    course.open(lab_page, "lab", "index.ipynb")
    open_other_ways(lab_page).get_by_role("link", name="Assignment with code").first.click()
    expect(lab_page.get_by_role("tab", name="assignment.ipynb")).to_be_visible()
