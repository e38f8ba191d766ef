import time

import pytest

from grading.feedback_page.parts import Code, parts_of
from grading.feedback_page.room import Room
from grading.gradebook.scores import Standing

PLAIN = "There is much text in your notebook: from here on it is shown as you typed it, without formatting."
REST = "The rest is left out here; it stands in your notebook."


def test_beyond_the_room_markdown_is_shown_as_it_was_typed_and_that_is_said_once():
    room = Room()
    (first,), (second,), (third,) = (room.markdown(f"**{letter * 13_000}**") for letter in "abc")
    assert first.startswith("<p><strong>aaa")
    assert second.startswith("<p><strong>bbb")
    assert third == f"<p><em>{PLAIN}</em></p><p>**{'c' * 13_000}**</p>"
    assert room.markdown("<b>\n" + "d" * 9_000) == [f"<p>&lt;b&gt;<br>{'d' * 9_000}</p>"]


def test_beyond_the_whole_page_the_rest_is_left_out_and_that_is_said_once():
    room = Room()
    shown = room.markdown("a" * 200_001)
    assert shown[0].count("a" * 200_000) == 1
    assert shown[1:] == [f"<p><em>{REST}</em></p>"]
    assert room.markdown("b") == []


def test_the_authors_own_text_is_set_once_however_long():
    text = "*a* " + "b" * 30_000
    room = Room([text])
    assert str(room.markdown(text)[0]).startswith("<p><em>a</em>")
    assert PLAIN in room.markdown(text)[0]


@pytest.mark.parametrize("unit", ["$x ", "\\\\(", "| a |\n|---|\n", "# $x$ $y ", "# a\n"])
def test_a_large_notebook_takes_no_longer_than_a_person_waits(unit):
    cell = {"cell_type": "markdown", "metadata": {}, "source": unit * (2_000_000 // len(unit))}
    small = {"cell_type": "markdown", "metadata": {}, "source": unit}
    began = time.process_time()
    for cells in ([cell | {"id": "own-1"}, cell], [small] * 20_000):
        parts_of({"cells": cells}, "nb", (), Standing({}))
    assert time.process_time() - began < 20


def test_code_and_what_it_printed_are_cut_as_well():
    cell = {"cell_type": "code", "source": "x = 1\n" * 30_000, "outputs": [{"text": "y" * 3_000}] * 30}
    (part,) = parts_of({"cells": [cell, cell]}, "nb", (), Standing({}))
    code, sentence = part.answered
    assert isinstance(code, Code)
    assert sum(map(len, (code.source, *code.printed))) == 200_000
    assert sentence == f"<p><em>{REST}</em></p>"


def test_a_long_paper_in_pieces_is_set_whole():
    room = Room()
    pieces = [shown for _ in range(12) for shown in room.markdown("**" + "a" * 4_000 + "**")]
    assert all(str(piece).startswith("<p><strong>aaa") for piece in pieces)
    assert len(pieces) == 12
