"""The text of a written question on its way into the file: from the form, from the cell, or from whichever counts."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.exercises.draw import EDITION
from ledtoolkit.exercises.written_cell import text_in, written_cell
from ledtoolkit.progress import Record
from ledtoolkit.widgets.handing_in import hand_over, still_open
from ledtoolkit.widgets.handing_in_texts import TwoTexts, two_texts

RELEASED = Path(__file__).parents[3] / "notebooks" / "week01" / "assignment.ipynb"
PLACE = exercise("week01/my-place")
WHEN = datetime(2026, 3, 1, 9, 30, 5, tzinfo=UTC)
OPEN = "My place in figures: not answered yet."


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = Record(tmp_path / "my-work")
    record.set_learner("anna")
    return record


def form_says(record: Record, text: str) -> None:
    record.save(f"answer/{PLACE.id}", {"typed": {"text": text}, "door": "form", "edition": EDITION}, variant=0)


def notebook(text: str | None = None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(RELEASED.read_text("utf-8"))
    cell = written_cell(found, PLACE)
    assert cell is not None
    if text is not None:
        cell["source"] = text
    return found


def handed_over(record: Record, folder: Path, content: dict[str, Any], counts: str = "") -> dict[str, Any]:
    (folder / "assignment.ipynb").write_text(json.dumps(content), "utf-8")
    receipt = hand_over(record, folder / "assignment.ipynb", "week01", WHEN, {PLACE.id: counts})
    return dict(json.loads(receipt.content))


def test_the_text_of_the_form_goes_into_the_cell(record: Record, tmp_path: Path) -> None:
    form_says(record, "# My *text*")
    copy = handed_over(record, tmp_path, notebook())
    cell = written_cell(copy, PLACE)
    assert cell is not None
    assert cell["source"] == r"\# My \*text\*"


def test_a_blank_text_leaves_the_cell_as_released(record: Record, tmp_path: Path) -> None:
    form_says(record, "first")
    form_says(record, " ")
    copy = handed_over(record, tmp_path, notebook())
    assert written_cell(copy, PLACE) == written_cell(notebook(), PLACE)


def test_the_line_that_asks_a_text_stays_as_it_is(record: Record, tmp_path: Path) -> None:
    form_says(record, "a text")
    sources = {cell["id"]: "".join(cell["source"]) for cell in handed_over(record, tmp_path, notebook())["cells"]}
    assert sources["my-place-form"] == 'from ledtoolkit import ask\nask("week01/my-place")'


def test_only_two_different_texts_are_asked_about(record: Record) -> None:
    assert two_texts(record, notebook("mine"), [PLACE]) == []
    form_says(record, "of the form")
    assert two_texts(record, notebook(), [PLACE]) == []
    assert two_texts(record, notebook("of the form"), [PLACE]) == []
    asked = TwoTexts(PLACE.id, "My place in figures", "of the form", "mine")
    assert two_texts(record, notebook("mine"), [PLACE]) == [asked]


def test_what_hand_in_wrote_earlier_is_not_asked_about(record: Record, tmp_path: Path) -> None:
    form_says(record, "first *draft*")
    earlier = handed_over(record, tmp_path, notebook())
    form_says(record, "second draft")
    assert two_texts(record, earlier, [PLACE]) == []
    assert text_in(handed_over(record, tmp_path, earlier), PLACE) == "second draft"


@pytest.mark.parametrize(("choice", "kept"), [("form", None), ("", None), ("cell", "old text")])
def test_a_text_emptied_since_is_asked_about_and_goes(
    record: Record, tmp_path: Path, choice: str, kept: str | None
) -> None:
    form_says(record, "old text")
    earlier = handed_over(record, tmp_path, notebook())
    form_says(record, "")
    assert two_texts(record, earlier, [PLACE]) == [TwoTexts(PLACE.id, "My place in figures", "", "old text")]
    assert text_in(handed_over(record, tmp_path, earlier, counts=choice), PLACE) == kept


def test_a_text_of_the_cell_alone_stays_where_the_form_was_emptied(record: Record, tmp_path: Path) -> None:
    form_says(record, "old text")
    form_says(record, "")
    assert two_texts(record, notebook("mine"), [PLACE]) == []
    assert text_in(handed_over(record, tmp_path, notebook("mine")), PLACE) == "mine"


@pytest.mark.parametrize(("choice", "kept"), [("form", "of the form"), ("cell", "*mine*")])
def test_the_text_that_the_learner_chose_is_handed_in(record: Record, tmp_path: Path, choice: str, kept: str) -> None:
    form_says(record, "of the form")
    cell = written_cell(handed_over(record, tmp_path, notebook("*mine*"), counts=choice), PLACE)
    assert cell is not None
    assert cell["source"] == kept


def test_a_text_is_open_until_it_stands_in_form_or_cell(record: Record) -> None:
    assert OPEN in still_open(record, notebook(), "week01")
    assert OPEN not in still_open(record, notebook("mine"), "week01")
    form_says(record, "of the form")
    assert OPEN not in still_open(record, notebook(), "week01")
