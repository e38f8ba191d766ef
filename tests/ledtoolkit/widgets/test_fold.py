"""A fold is turned by the page, answers everything it hears, and opens nothing by itself."""

import pytest

from ledtoolkit.widgets.answer_form import PROCESS
from ledtoolkit.widgets.fold import Fold


@pytest.fixture
def fold(monkeypatch):
    fold = Fold("The leaky bucket", note="Week 1", line="What stays?")
    fold.replies = []
    monkeypatch.setattr(fold, "send", lambda content, _buffers=None: fold.replies.append(content))
    return fold


def test_it_is_closed_at_first(fold):
    assert not fold.is_open


def test_each_turn_opens_or_closes(fold):
    seen = []
    for _ in range(3):
        fold._handle_custom_msg({"kind": "turn"}, [])
        seen.append(fold.is_open)
    assert seen == [True, False, True]


@pytest.mark.parametrize("odd", [None, "turn", [], {}, {"kind": ["turn"]}, {"kind": "<script>"}])
def test_odd_messages_turn_nothing_and_are_answered(fold, odd):
    fold._handle_custom_msg(odd, [])
    assert not fold.is_open
    assert fold.replies == [{"kind": "pong", "process": PROCESS, "client": None}]


def test_the_answer_names_the_page_that_asked(fold):
    fold._handle_custom_msg({"kind": "ping", "client": "page-1"}, [])
    assert fold.replies[0]["client"] == "page-1"
