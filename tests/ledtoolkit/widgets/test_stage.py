"""A stage follows its explorer: what moves is drawn, what the page sends is answered, odd messages move nothing."""

import pytest

from ledtoolkit.widgets.answer_form import PROCESS
from ledtoolkit.widgets.economic_base import BaseExplorer


@pytest.fixture
def explorer(tmp_path, monkeypatch):
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path / "my-work"))
    explorer = BaseExplorer()
    assert explorer.panel
    return explorer


def on_stage(explorer):
    stage = explorer.stage
    return stage.drawing, stage.finding, stage.table


def in_view(explorer):
    view = explorer.view().shown()
    return view.drawing, view.finding, view.table


def test_it_shows_the_start(explorer):
    assert on_stage(explorer) == in_view(explorer)


def test_a_moved_control_is_drawn(explorer):
    before = on_stage(explorer)
    explorer.inputs["extra"].value = 5
    assert on_stage(explorer) == in_view(explorer) != before


def test_a_settled_guess_is_drawn(explorer):
    before = on_stage(explorer)
    explorer.prediction.skip()
    assert on_stage(explorer) == in_view(explorer) != before


def test_the_page_may_ask_for_the_start(explorer):
    explorer.inputs["extra"].value = 5
    explorer.stage._handle_custom_msg({"kind": "reset"}, [])
    assert explorer.inputs["extra"].value == 1


@pytest.mark.parametrize("hostile", [None, "reset", {"kind": "<script>"}, [1]])
def test_another_message_moves_nothing(explorer, hostile):
    explorer.inputs["extra"].value = 5
    explorer.stage._handle_custom_msg(hostile, [])
    assert explorer.inputs["extra"].value == 5


def test_the_page_hears_that_its_kernel_is_alive(explorer, monkeypatch):
    replies = []
    monkeypatch.setattr(explorer.stage, "send", lambda content, _buffers=None: replies.append(content))
    explorer.stage._handle_custom_msg({"kind": "ping", "client": "page-1"}, [])
    assert replies == [{"kind": "pong", "process": PROCESS, "client": "page-1"}]
