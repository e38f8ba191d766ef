"""The text cell as it is released by nbgrader itself: untouched, written by a learner, written by hand-in."""

import copy
import json
from pathlib import Path

import pytest

from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.exercises.written_cell import empty_text, put_text, text_in, written_cell

RELEASED = json.loads((Path(__file__).parents[3] / "notebooks" / "week01" / "assignment.ipynb").read_text("utf-8"))
PLACE = exercise("week01/my-place")


@pytest.fixture
def notebook():
    return copy.deepcopy(RELEASED)


def test_as_released_it_holds_no_text(notebook):
    assert text_in(notebook, PLACE) is None


@pytest.mark.parametrize("text", ["", "  \n "])
def test_a_blank_text_leaves_it_byte_for_byte(notebook, text):
    assert put_text(notebook, PLACE, text)
    assert notebook == RELEASED


def test_a_text_is_read_back(notebook):
    assert put_text(notebook, PLACE, "# My *place*\n\n$5")
    assert text_in(notebook, PLACE) == "# My *place*\n\n$5"


def test_what_the_learner_wrote_there_is_their_text(notebook):
    written_cell(notebook, PLACE)["source"] = ["Our place ", "lives from cheese."]
    assert text_in(notebook, PLACE) == "Our place lives from cheese."


def test_an_emptied_cell_holds_no_text(notebook):
    written_cell(notebook, PLACE)["source"] = " \n"
    assert text_in(notebook, PLACE) is None


@pytest.mark.parametrize("damage", ["no cell", "no metadata", "odd metadata"])
def test_a_notebook_without_the_cell_is_said(notebook, damage):
    cell = written_cell(notebook, PLACE)
    if damage == "no cell":
        notebook["cells"].remove(cell)
    else:
        cell["metadata"] = {"nbgrader": 7} if damage == "odd metadata" else {}
    assert not put_text(notebook, PLACE, "a text")
    assert text_in(notebook, PLACE) is None


def test_marks_that_are_no_numbers_do_not_stop_it(notebook):
    written_cell(notebook, PLACE)["metadata"]["nbgrader"]["points"] = "many"
    assert text_in(notebook, PLACE) == "Write your text in the form above, or here."


def test_a_text_taken_out_leaves_the_cell_as_it_was_released(notebook):
    put_text(notebook, PLACE, "a text")
    empty_text(notebook, PLACE)
    assert text_in(notebook, PLACE) is None
    assert "".join(written_cell(notebook, PLACE)["source"]) == "".join(written_cell(RELEASED, PLACE)["source"])


def test_where_other_words_were_released_a_text_taken_out_leaves_a_blank(notebook):
    written_cell(notebook, PLACE)["metadata"]["nbgrader"]["checksum"] = "other"
    empty_text(notebook, PLACE)
    assert written_cell(notebook, PLACE)["source"] == ""
