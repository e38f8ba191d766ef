"""Nothing typed is lost when the line is cut, a kernel dies, the server starts anew, or it culls a kernel.

One story: each test goes on with the pages, open in each view, as the test before has left them.
"""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import new_course, new_visitor
from tests.browser.course import LM3, VIEWS, Course, answer, form, put_away_dialogs, say_who, wait_until
from tests.browser.cut_line import CutLine, cut_line
from tests.browser.servers import free_port, jupyter_command, running
from tests.browser.shown_explorers import show_code

pytestmark = pytest.mark.browser
KEPT = "Not saved yet. Your text is kept in this browser."
SAVED = "Saved in your record."
ONE_FORM = 'from ledtoolkit import ask\n\nlm3 = ask("week01/lm3")'
# Long enough for a page that opens slowly to connect to its kernel.
CULL_SOON = ("--MappingKernelManager.cull_idle_timeout=6", "--MappingKernelManager.cull_interval=1")


class OwnServer:
    """A server that a test may stop and start again at the same address, behind a line that it may cut."""

    def __init__(self, folder: Path, line: CutLine, port: int) -> None:
        self.root, self.line, self._state, self._port = folder / "served", line, folder / "state", port
        self.root.mkdir()
        self._running = ExitStack()

    def start(self, *options: str) -> None:
        command = [*jupyter_command(self.root, self._port), *options]
        self._running.enter_context(running(command, state=self._state, ready="is running at", cwd=self.root))

    def stop(self) -> None:
        self._running.close()


@dataclass(frozen=True)
class Opened:
    """An assignment that a learner has begun, in one view."""

    view: str
    course: Course
    page: Page

    @property
    def asked(self) -> Locator:
        return form(self.page, LM3)

    def begin(self) -> None:
        show_code(self.course, self.page, self.view, ONE_FORM)
        # They share what one browser keeps, which keeps text by learner and question.
        say_who(self.page, f"{self.view}@example.org")
        answer(self.asked, "LM3", "1.5")
        expect(self.asked.get_by_text(SAVED)).to_be_visible()

    @property
    def saved(self) -> dict[str, str]:
        return self.course.typed("lm3")

    def field(self, label: str) -> Locator:
        return self.asked.get_by_role("textbox", name=re.compile(label))

    def expect_told(self, advice: str, *, since: float | None = None) -> None:
        """See it said, within five seconds of a moment or of now."""
        gone = 0 if since is None else time.monotonic() - since
        expect(self.asked.get_by_role("alert")).to_contain_text(advice, timeout=max(1, 5_000 - gone * 1_000))
        expect(self.asked.get_by_text(KEPT)).to_be_visible()

    def expect_told_to_reload(self) -> None:
        in_notebook = "reload the page, and choose Run, then Run All Cells"
        self.expect_told("Reload the page" if self.view == "voila" else in_notebook)

    def reload(self) -> None:
        self.page.reload()
        self.run_again()

    def run_again(self) -> None:
        if self.view != "voila":
            self.course.run_again(self.page)

    def take_kept(self, text: str) -> None:
        expect(self.asked.get_by_text("This browser kept text that had not been saved")).to_contain_text(text)
        self.asked.get_by_role("button", name="Use this text").click()
        expect(self.asked.get_by_text(SAVED)).to_be_visible()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnServer]:
    port = free_port()
    with cut_line(port) as line:
        server = OwnServer(tmp_path_factory.mktemp("own-server"), line, port)
        server.start()
        yield server
        server.stop()


@pytest.fixture(scope="module")
def opened(server: OwnServer, browser: Browser) -> Iterator[list[Opened]]:
    """One page in each view, in use at the same time."""
    with new_visitor(browser) as context:
        found = [
            Opened(view, new_course((server.line.address, server.root), view), context.new_page()) for view in VIEWS
        ]
        for each in found:
            put_away_dialogs(each.page)
            each.begin()
        yield found


def test_over_a_mended_line_everything_is_saved_by_itself(opened: list[Opened], server: OwnServer) -> None:
    server.line.cut()
    for each in opened:
        answer(each.asked, "Round 1", "12345")
    for each in opened:
        each.expect_told_to_reload()
        answer(each.asked, "Round 2", "678")
    server.line.mend()
    for each in opened:
        expect(each.asked.get_by_role("alert")).to_be_hidden()
        expect(each.asked.get_by_text(SAVED)).to_be_visible()
        assert each.saved == {"lm3": "1.5", "r1": "12345", "r2": "678"}


def test_a_killed_kernel_is_noticed_within_five_seconds_and_the_text_comes_back(opened: list[Opened]) -> None:
    """It goes on where the line was mended."""
    since = {}
    for each in opened:
        (kernel,) = each.course.kernels()
        os.kill(kernel, signal.SIGKILL)
        said = answer(each.asked, "Round 3", "91011")
        since[each.view] = time.monotonic(), said
    for each in opened:
        moment, said = since[each.view]
        each.expect_told("Reload the page" if each.view == "voila" else "Run All Cells", since=moment)
        expect(said).to_be_hidden()
        answer(each.asked, "Round 2", "1213")
        assert each.saved == {"lm3": "1.5", "r1": "12345", "r2": "678"}
    for each in opened:
        if each.view == "voila":
            each.page.reload()
        each.run_again()
        each.take_kept("91011")
        expect(each.field("Round 2")).to_have_value("1213")
        assert each.saved == {"lm3": "1.5", "r1": "12345", "r2": "1213", "r3": "91011"}


def test_after_a_restart_of_the_server_the_text_comes_back(opened: list[Opened], server: OwnServer) -> None:
    """It goes on with the kernels that came after the killed ones."""
    server.stop()
    for each in opened:
        answer(each.asked, "Round 3", "1415")
    for each in opened:
        each.expect_told_to_reload()
    server.start(*CULL_SOON)
    for each in opened:
        each.reload()
        each.take_kept("1415")
        expect(each.field("Round 3")).to_have_value("1415")
        # What was saved comes from the record.
        expect(each.field("Round 1")).to_have_value("12345")
        assert each.saved == {"lm3": "1.5", "r1": "12345", "r2": "1213", "r3": "1415"}


def test_after_an_idle_kernel_was_culled_the_text_comes_back(opened: list[Opened], server: OwnServer) -> None:
    """As on a phone that was put away: out of reach first, then its kernel is culled; the server was told before."""
    (away,) = (each for each in opened if each.view == "voila")
    server.line.cut()
    answer(away.asked, "Round 1", "16")
    wait_until(away.page, lambda: not away.course.kernels())
    server.line.mend()
    away.expect_told_to_reload()
    away.reload()
    away.take_kept("16")
    assert away.saved == {"lm3": "1.5", "r1": "16", "r2": "1213", "r3": "1415"}
