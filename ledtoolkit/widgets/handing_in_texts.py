"""The texts of written questions on their way into the file that is handed in, and back from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.draw import normalised, variant_of
from ledtoolkit.exercises.written_cell import empty_text, text_in
from ledtoolkit.exercises.written_text import tidy
from ledtoolkit.progress import Record
from ledtoolkit.widgets.form_state import TEXT, Owner, answer_key, typed_in
from ledtoolkit.widgets.notebook_files import notebooks_of, read_notebook
from ledtoolkit.words import say

__all__ = [
    "FROM_CELL",
    "FROM_FORM",
    "TwoTexts",
    "empty_where_the_form_is",
    "text_handed_in",
    "texts_of_forms",
    "two_texts",
]

FROM_FORM, FROM_CELL = "form", "cell"


@dataclass(frozen=True)
class TwoTexts:
    """A question with one text in its form and another in the notebook's cell; the learner says which counts.

    The form's is blank where the learner emptied it, and the cell still holds what stood in it.
    """

    exercise_id: str
    title: str
    form: str
    cell: str


def two_texts(record: Record, notebook: Mapping[str, Any], exercises: list[Exercise]) -> list[TwoTexts]:
    """Return the written questions for which the learner wrote in the notebook's cell and in the form.

    What hand-in itself wrote there at an earlier time is in the record: the form's newer text replaces it.
    Where the form was emptied since, it may be deleted or moved to the cell: only the learner knows.
    """
    found = []
    for asked in exercises:
        cell, texts = text_in(notebook, asked), _texts(record, asked)
        if asked.written and cell is not None and texts and bool(texts[-1]) != (tidy(cell) in texts):
            found.append(TwoTexts(asked.id, say(asked.title), texts[-1], cell))
    return found


def texts_of_forms(record: Record, exercises: list[Exercise], counts: Mapping[str, str]) -> dict[str, str]:
    """Return the text of each written question that goes into its cell; none where the learner's cell counts."""
    asked_for = [asked for asked in exercises if asked.written and counts.get(asked.id) != FROM_CELL]
    return {asked.id: texts[-1] if (texts := _texts(record, asked)) else "" for asked in asked_for}


def empty_where_the_form_is(
    record: Record, notebook: Mapping[str, Any], exercises: list[Exercise], counts: Mapping[str, str]
) -> None:
    """Take out of its cell each text that the form once had and has no more; none where the learner's cell counts."""
    for two in two_texts(record, notebook, exercises):
        if not two.form and counts.get(two.exercise_id) != FROM_CELL:
            empty_text(notebook, next(asked for asked in exercises if asked.id == two.exercise_id))


def text_handed_in(asked: Exercise, learner: str, folder: Path) -> str:
    """Return the text of the newest notebook here that this learner handed in, or nothing."""
    found = []
    for path in notebooks_of(asked.week, folder):
        notebook = read_notebook(path)
        metadata = notebook.get("metadata")
        mark = metadata.get("ledtoolkit") if isinstance(metadata, dict) else None
        if isinstance(mark, dict) and normalised(str(mark.get("learner"))) == normalised(learner):
            found.append((str(mark.get("handed_in")), text_in(notebook, asked) or ""))
    return max(found)[1] if found else ""


def _texts(record: Record, asked: Exercise) -> list[str]:
    """Return what this learner ever had in the form, oldest first, as a cell would hold it."""
    if record.learner is None:
        return []
    owner = Owner(record.learner, variant_of(asked, record.learner))
    entries = [entry for entry in record.entries() if entry.key == answer_key(asked.id) and owner.owns(entry)]
    return [tidy(typed_in(entry).get(TEXT, "")) for entry in entries]
