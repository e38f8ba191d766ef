"""What goes to the kernel: who asks whether it has arrived gets an answer, and a line that is cut is said to be."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ledtoolkit.progress import Record
from ledtoolkit.widgets.hand_in_box import HandInBox
from ledtoolkit.widgets.script import script
from tests.browser.without_a_server import show_box

pytestmark = pytest.mark.browser
ASKED_TWICE = """(code) => {
  const Outbox = new Function(`${code}; return Outbox;`)();
  const line = { status: "alive", send: () => {} };
  const outbox = new Outbox(line, { key: () => "box", has: () => true, read: () => "text", changed: () => {} });
  outbox.typed("field", 400);
  const both = Promise.all([outbox.flushed(), outbox.flushed()]);
  outbox.acknowledged(1);
  return both;
}"""


def test_hand_in_and_a_file_asked_for_at_once_both_hear_that_all_is_saved(page: Page) -> None:
    assert page.evaluate(ASKED_TWICE, script("page", "outbox")) == [True, True]


def test_hand_in_in_a_notebook_out_of_reach_says_to_reload_it_first(
    page_of_another_visitor: Page, tmp_path: Path
) -> None:
    page = page_of_another_visitor
    page.clock.install()
    show_box(page, HandInBox("week01", Record(tmp_path)))
    page.evaluate("() => { delete document.body.dataset.voila; window.toKernel = () => new Promise(() => {}); }")
    page.clock.run_for(6_000)
    alarm = page.get_by_role("alert")
    expect(alarm).to_contain_text("reload the page, and choose Run, then Run All Cells")
    expect(page.get_by_role("button", name="Hand in")).to_be_disabled()
