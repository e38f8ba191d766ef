"""Nothing typed is lost when the line to the server is cut, the server starts anew, or it culls a kernel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import new_course, new_page
from tests.browser.course import LM3, VIEWS, Course, answer, form, put_away_dialogs, run_all, say_who
from tests.browser.cut_line import CutLine, cut_line
from tests.browser.servers import free_port, jupyter_command, running

pytestmark = pytest.mark.browser
KEPT = "Not saved yet. Your text is kept in this browser."
SAVED = "Saved in your record."
CULL_SOON = ("--MappingKernelManager.cull_idle_timeout=2", "--MappingKernelManager.cull_interval=1")


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
        self.course.open(self.page, self.view)
        say_who(self.page, "line@example.org")
        answer(self.asked, "LM3", "1.5")
        expect(self.asked.get_by_text(SAVED)).to_be_visible()

    def expect_told(self) -> None:
        advice = "Reload the page" if self.view == "voila" else "reload the page, and choose Run, then Run All Cells"
        expect(self.asked.get_by_role("alert")).to_contain_text(advice, timeout=5_000)
        expect(self.asked.get_by_text(KEPT)).to_be_visible()

    def follow_advice(self) -> None:
        self.page.reload()
        if self.view != "voila":
            run_all(self.page)

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
    with ExitStack() as pages:
        found = []
        for view in VIEWS:
            page = pages.enter_context(new_page(browser))
            put_away_dialogs(page)
            found.append(Opened(view, new_course((server.line.address, server.root), view), page))
            found[-1].begin()
        yield found


def test_over_a_mended_line_everything_is_saved_by_itself(opened: list[Opened], server: OwnServer) -> None:
    server.line.cut()
    for each in opened:
        answer(each.asked, "Round 1", "12345")
    for each in opened:
        each.expect_told()
        answer(each.asked, "Round 2", "678")
    server.line.mend()
    for each in opened:
        expect(each.asked.get_by_role("alert")).to_be_hidden()
        expect(each.asked.get_by_text(SAVED)).to_be_visible()
        assert each.course.typed("lm3") | {"r1": "12345", "r2": "678"} == each.course.typed("lm3")


def test_after_a_restart_of_the_server_the_text_comes_back(opened: list[Opened], server: OwnServer) -> None:
    server.stop()
    for each in opened:
        answer(each.asked, "Round 3", "91011")
    for each in opened:
        each.expect_told()
    server.start()
    for each in opened:
        each.follow_advice()
        each.take_kept("91011")
        expect(each.asked.get_by_role("textbox", name=re.compile("Round 3"))).to_have_value("91011")
        assert each.course.typed("lm3") | {"lm3": "1.5", "r3": "91011"} == each.course.typed("lm3")


def test_after_an_idle_kernel_was_culled_the_text_comes_back(server: OwnServer, page: Page) -> None:
    """As on a phone that was put away: out of reach first, then its kernel is culled."""
    server.stop()
    server.start(*CULL_SOON)
    away = Opened("voila", new_course((server.line.address, server.root), "culled"), page)
    away.begin()
    server.line.cut()
    answer(away.asked, "Round 1", "12345")
    while away.course.kernels():
        page.wait_for_timeout(50)
    server.line.mend()
    away.expect_told()
    away.follow_advice()
    away.take_kept("12345")
    assert away.course.typed("lm3") == {"lm3": "1.5", "r1": "12345"}
