"""On a temporary server: a quiet line while somebody works, the record in hand when it goes; time is made."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, WebSocket, expect

from tests.browser.course import LM3, Course, answer, form, say_who
from tests.browser.test_accessible import faults, too_small

pytestmark = pytest.mark.browser
# A page that somebody leaves: what browsers say then, without a second window.
LEAVE = """hidden => {
  const state = hidden ? "hidden" : "visible";
  Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
  Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
TAB = re.compile("^Download your record · ")
MESSAGE, IDLE = re.compile(r'"msg_id": ?"([^"]+)"'), re.compile(r'"execution_state": ?"idle"')


class Questions:
    """The messages of a page to its kernel that the kernel has not yet dealt with."""

    def __init__(self, page: Page) -> None:
        self.open: set[str] = set()
        page.on("websocket", self.listen)

    def listen(self, line: WebSocket) -> None:
        if "/channels" in line.url:
            self.line = line
            line.on("framesent", lambda frame: self.open.update(MESSAGE.findall(str(frame))[:1]))
            line.on("framereceived", self.hear)

    def hear(self, frame: str | bytes) -> None:
        if IDLE.search(str(frame)):
            # The second is the message that the kernel was busy with.
            self.open.difference_update(MESSAGE.findall(str(frame))[1:2])

    def wait_until_answered(self) -> None:
        while self.open:
            self.line.wait_for_event("framereceived")


def on_binder(course: Course, notebook: str) -> None:
    """Let a notebook find itself on a server that Binder has started."""
    path = course.folder / notebook
    content = json.loads(path.read_text("utf-8"))
    cell = next(cell for cell in content["cells"] if cell["cell_type"] == "code")
    sign = 'import os\nos.environ["BINDER_LAUNCH_HOST"] = "https://mybinder.org/"\n'
    cell["source"] = sign + "".join(cell["source"])
    path.write_text(json.dumps(content), "utf-8")


def test_the_record_of_a_server_that_is_gone_is_still_in_the_page(
    course: Course, page_of_another_visitor: Page
) -> None:
    page = page_of_another_visitor
    on_binder(course, "week01/assignment.ipynb")
    page.set_viewport_size({"width": 400, "height": 900})
    page.clock.install()
    course.open(page, "voila")
    line = page.locator(".led-wait")
    expect(line).to_have_count(1)
    expect(line).to_contain_text("Nothing is saved yet. This server is temporary: it stops about 10 minutes after")
    say_who(page, "gone@example.org")
    answer(form(page, LM3), "LM3", "1.5")
    expect(form(page, LM3).get_by_text("Saved in your record.")).to_be_visible()
    page.clock.fast_forward("00:06")
    expect(line).to_contain_text(re.compile(r"^Last saved at \d+:\d\d"))
    page.clock.fast_forward("01:05")
    expect(line).to_have_attribute("data-held", course.entries()[-1]["time"])

    course.kill_kernels()
    expect(page.get_by_text("This form has lost its connection").first).to_be_visible()
    expect(line).to_contain_text("The server has not answered since")
    page.clock.fast_forward("08:10")
    foot = page.get_by_role("alert").filter(has_text="This temporary server may stop in 2 min.")
    expect(foot).to_be_visible()
    assert faults(page) == []
    assert too_small(page) == []
    page.clock.fast_forward("03:00")
    gone = page.get_by_role("alert").filter(has_text="This temporary server has probably stopped.")
    with page.expect_download() as download:
        gone.get_by_role("button", name="Download my record").click()
    expect(gone.get_by_role("status")).to_contain_text("Downloaded: record-")
    kept = json.loads(download.value.path().read_text("utf-8"))["entries"]
    assert kept[-1]["value"]["typed"] == {"lm3": "1.5"}
    gone.get_by_role("button", name="Close").click()
    expect(gone).to_be_hidden()


def test_a_page_that_was_left_says_so_in_its_tab_and_comes_back_calm(
    course: Course, page_of_another_visitor: Page
) -> None:
    page = page_of_another_visitor
    on_binder(course, "index.ipynb")
    page.clock.install()
    questions = Questions(page)
    course.open(page, "voila", "index.ipynb")
    line = page.locator(".led-wait")
    expect(line).to_contain_text("it stops about 10 minutes after you leave this page")
    # A page that is left asks once more: an answer after the leap would count from there.
    page.evaluate(LEAVE, True)
    questions.wait_until_answered()
    page.clock.fast_forward("07:50")
    expect(page).not_to_have_title(TAB)
    page.clock.fast_forward("00:20")
    expect(page).to_have_title(TAB)
    page.evaluate(LEAVE, False)
    expect(page).not_to_have_title(TAB)
    expect(line).to_contain_text("it stops about 10 minutes after you leave this page")
