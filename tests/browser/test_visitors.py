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


def test_two_visitors_never_see_each_other_and_come_back_to_their_own_work(shared: Course, browser: Browser) -> None:
    # One kernel waits for a visitor of the page that was named; no other page has one.
    made_ahead = wait_for_kernels(shared, 1)
    with new_page(browser) as page, new_page(browser) as another:
        shared.open(page, "voila")
        assert kernel_of(page) in made_ahead
        say_who(page, "first@example.org")
        answer(form(page, LM3), "LM3", "1.5")
        expect(form(page, LM3).get_by_text("Saved in your record.")).to_be_visible()

        shared.open(another, "voila", "week01/lesson.ipynb")
        shared.open(another, "voila")
        expect(another.get_by_label("Your id").first).to_be_visible()
        assert "first@example.org" not in another.content()
        say_who(another, "second@example.org")
        expect(form(another, LM3).get_by_role("textbox", name=re.compile("LM3"))).to_have_value("")
        answer(form(another, LM3), "LM3", "1.75")
        expect(form(another, LM3).get_by_text("Saved in your record.")).to_be_visible()

        page.reload()
        expect(page.get_by_text("Your id: first@example.org.").first).to_be_visible()
        expect(form(page, LM3).get_by_role("textbox", name=re.compile("LM3"))).to_have_value("1.5")
        assert "second@example.org" not in page.content()

    records = list((shared.folder.parent / "visitors").iterdir())
    whose = [
        set(re.findall(r"\w+@example.org", (each / "record.jsonl").read_text()))
        for each in records
        if any(each.iterdir())
    ]
    assert sorted(whose, key=sorted) == [{"first@example.org"}, {"second@example.org"}]
    assert {stat.S_IMODE(each.stat().st_mode) for each in records} == {0o700}
    assert not (shared.folder / "my-work").exists()


def test_two_visitors_never_see_each_other_s_paper(shared: Course, browser: Browser) -> None:
    texts = ("We build the ice store.", "We drop the harbour.")
    with new_page(browser) as one, new_page(browser) as other:
        for page, text in zip((one, other), texts, strict=True):
            shared.open(page, "voila", PAPER)
            # Even under the same id: an id is no password.
            page.get_by_label("Your id").fill("same@example.org")
            page.get_by_role("button", name="Show my paper").click()
            go(page, "3 World links")
            expect(text_of(page)).to_have_value("")
            text_of(page).fill(text)
            expect_saved(page)
        one.reload()
        go(one, "3 World links")
        expect(text_of(one)).to_have_value(texts[0])
        assert texts[1] not in one.content()


@pytest.mark.parametrize("hostile", ["../x", "0" * 32, "one"])
def test_a_guessed_or_hostile_token_opens_an_empty_record(shared: Course, page: Page, hostile: str) -> None:
    page.context.add_cookies([{"name": COOKIE, "value": hostile, "url": shared.address}])
    page.set_extra_http_headers({"X-Ledtoolkit-Visitor": hostile})
    shared.open(page, "voila", "index.ipynb")
    expect(page.get_by_text("Type the id that your course gave you.")).to_be_visible()
    assert "@example.org" not in page.content()
    assert not (shared.folder / "my-work").exists()
    assert {each.name for each in shared.folder.parent.iterdir()} == {"notebooks", "state", "visitors"}


def test_who_leaves_the_browser_to_somebody_else_leaves_an_empty_record(shared: Course, page: Page) -> None:
    shared.open(page, "voila", "index.ipynb")
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


def test_a_page_made_ahead_for_one_person_shows_the_record_of_now(tmp_path: Path, page: Page) -> None:
    with voila(tmp_path, LEDTOOLKIT_PREHEAT=PREHEATED) as course:
        made_ahead = wait_for_kernels(course, 1)
        course.open(page, "voila", "index.ipynb")
        page.get_by_label("Your id").first.fill("alone@example.org")
        page.get_by_role("button", name="Save my id").click()
        expect(page.get_by_text("You are working as alone@example.org.")).to_be_visible()
        assert kernel_of(page) not in made_ahead
        course.open(page, "voila")
        expect(page.get_by_text("Your id: alone@example.org.").first).to_be_visible()
        assert kernel_of(page) in made_ahead
        assert course.entries()[0]["learner"] == "alone@example.org"


def test_a_kernel_that_nobody_looks_at_any_more_is_stopped(tmp_path: Path) -> None:
    soon = [f"--MappingKernelManager.cull_{what}=1" for what in ("idle_timeout", "interval")]
    with voila(tmp_path, *soon) as course:
        # A page that is fetched and never shown: so leaves a telephone that dies.
        with urlopen(course.url("voila", "index.ipynb"), timeout=60) as fetched:
            assert b"jupyter-config-data" in fetched.read()
        wait_for_kernels(course, 0)
