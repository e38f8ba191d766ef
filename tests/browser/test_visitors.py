"""Several people on one Voila: each browser has a record of its own, also on pages made ahead of the visit."""

from __future__ import annotations

import json
import re
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from ledtoolkit.progress import Record
from ledtoolkit.visitor import COOKIE
from tests.browser.conftest import copy_of_course, new_page
from tests.browser.course import LM3, Course, answer, form, say_who
from tests.browser.servers import free_port, kernels_in, running, voila_command
from tests.browser.test_capstone import PAPER, expect_saved, go, text_of

pytestmark = pytest.mark.browser
PREHEATED = "week01/assignment.ipynb"


@contextmanager
def voila(folder: Path, *options: str, **own: str) -> Iterator[Course]:
    """The `voila` command on a copy of the course, with settings of its own."""
    course, port = copy_of_course(folder / "notebooks"), free_port()
    command = ["env", *(f"{name}={value}" for name, value in own.items()), *voila_command(course, port), *options]
    with running(command, state=folder / "state", ready="is running at", cwd=folder):
        yield Course(f"http://127.0.0.1:{port}", course, course)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Course]:
    folder = tmp_path_factory.mktemp("shared")
    with voila(folder, LEDTOOLKIT_VISITORS=str(folder / "visitors"), LEDTOOLKIT_PREHEAT=PREHEATED) as course:
        yield course


def kernel_of(page: Page) -> str:
    return str(json.loads(page.locator("#jupyter-config-data").text_content() or "{}")["kernelId"])


def wait_for_kernels(course: Course, number: int) -> set[str]:
    """Wait until exactly so many kernels run, and return their ids."""
    until = time.monotonic() + 30
    while len(found := set(kernels_in(course.folder).values())) != number:
        assert time.monotonic() < until, f"{len(found)} kernels run instead of {number}"
        time.sleep(0.1)
    return found


def pretend(course: Course, page: Page, token: str) -> None:
    """Let a browser come with a token that it has not been given: guessed, or made up to do harm."""
    page.context.add_cookies([{"name": COOKIE, "value": token, "url": course.address}])
    page.set_extra_http_headers({"X-Ledtoolkit-Visitor": token})


def write_multiplier(page: Page, text: str) -> None:
    asked = form(page, LM3)
    expect(asked.get_by_role("textbox", name=re.compile("LM3"))).to_have_value("")
    answer(asked, "LM3", text)
    expect(asked.get_by_text("Saved in your record.")).to_be_visible()


def write_paper(page: Page, text: str) -> None:
    go(page, "3 World links")
    expect(text_of(page)).to_have_value("")
    text_of(page).fill(text)
    expect_saved(page)


def test_two_visitors_never_see_each_other_and_come_back_to_their_own_work(shared: Course, browser: Browser) -> None:
    # One kernel waits for a visitor of the page that was named; no other page has one.
    made_ahead = wait_for_kernels(shared, 1)
    texts = ("We build the ice store.", "We drop the harbour.")
    with new_page(browser) as page, new_page(browser) as another:
        shared.open(page, "voila")
        assert kernel_of(page) in made_ahead
        say_who(page, "same@example.org")
        write_multiplier(page, "1.5")

        pretend(shared, another, "one")
        shared.open(another, "voila", PAPER)
        assert kernel_of(another) not in made_ahead
        expect(another.get_by_label("Your id")).to_be_visible()
        assert "@example.org" not in another.content()
        # Even under the same id: an id is no password.
        another.get_by_label("Your id").fill("same@example.org")
        another.get_by_role("button", name="Show my paper").click()
        write_paper(another, texts[1])
        shared.open(another, "voila")
        write_multiplier(another, "1.75")

        shared.open(page, "voila", PAPER)
        write_paper(page, texts[0])
        shared.open(page, "voila")
        expect(form(page, LM3).get_by_role("textbox", name=re.compile("LM3"))).to_have_value("1.5")
    check_records(shared, [("1.5", texts[0]), ("1.75", texts[1])])


def check_records(course: Course, written: list[tuple[str, str]]) -> None:
    """Each visitor's words stand in a record of their own, where nobody else on the machine can look."""
    folders = list((course.folder.parent / "visitors").iterdir())
    records = [file.read_text("utf-8") for each in folders if (file := each / "record.jsonl").exists()]
    for own in written:
        # Everything of one visitor, and nothing of another one, in one record alone.
        assert [[f'"{text}"' in record for text in own] for record in records].count([True, True]) == 1
        assert sum(f'"{text}"' in record for record in records for text in own) == len(own)
    assert {stat.S_IMODE(each.stat().st_mode) for each in folders} == {0o700}
    assert not (course.folder / "my-work").exists()


def test_a_guessed_token_opens_an_empty_record_and_so_does_leaving_the_browser_to_somebody_else(
    shared: Course, page: Page
) -> None:
    pretend(shared, page, "0" * 32)
    shared.open(page, "voila", "index.ipynb")
    expect(page.get_by_text("Type the id that your course gave you.")).to_be_visible()
    assert "@example.org" not in page.content()
    page.get_by_label("Your id").first.fill("third@example.org")
    page.get_by_role("button", name="Save my id").click()
    expect(page.get_by_text("You are working as third@example.org.")).to_be_visible()
    box = page.get_by_role("region", name="Your record")
    box.get_by_text("and where your record lies").click()
    expect(box.get_by_text("Your record lies on this server and belongs to this browser")).to_be_visible()
    box.get_by_role("button", name="Somebody else uses this browser now").click()
    box.get_by_role("button", name="Start an empty record").click()
    expect(page.get_by_text("Type the id that your course gave you.")).to_be_visible()
    assert "third@example.org" not in page.content()
    assert not (shared.folder / "my-work").exists()
    assert {each.name for each in shared.folder.parent.iterdir()} == {"notebooks", "state", "visitors"}


def test_a_page_made_ahead_for_one_person_shows_the_record_of_now(tmp_path: Path, page: Page) -> None:
    with voila(tmp_path, LEDTOOLKIT_PREHEAT=PREHEATED) as course:
        made_ahead = wait_for_kernels(course, 1)
        # As from another page, after the kernel was made.
        Record(course.folder / "my-work").set_learner("alone@example.org")
        course.open(page, "voila")
        expect(page.get_by_text("Your id: alone@example.org.").first).to_be_visible()
        assert kernel_of(page) in made_ahead
        write_multiplier(page, "1.5")
        assert [entry["learner"] for entry in course.entries()] == ["alone@example.org"] * 2


def test_a_kernel_that_nobody_looks_at_any_more_is_stopped(tmp_path: Path) -> None:
    # A kernel that waits for its first cell is idle as well, on a busy machine for seconds; stopped then, it would
    # leave a page that is never finished.
    soon = ["--MappingKernelManager.cull_idle_timeout=5", "--MappingKernelManager.cull_interval=1"]
    with voila(tmp_path, *soon) as course:
        # A page that is fetched and never shown: so leaves a telephone that dies.
        with urlopen(course.url("voila", "index.ipynb"), timeout=60) as fetched:
            assert b"jupyter-config-data" in fetched.read()
        wait_for_kernels(course, 0)
