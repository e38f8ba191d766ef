"""What is typed on its way to the kernel: who asks whether it has arrived gets an answer, however many ask."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from ledtoolkit.widgets.script import script

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
