"""The form of a written question: room for a text, how long it is, and a first look; a person reads it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ledtoolkit.chosen_place import chosen_name
from ledtoolkit.exercises.definition import Exercise, Written
from ledtoolkit.exercises.first_look import first_look
from ledtoolkit.exercises.verdict import MARKS
from ledtoolkit.progress import Record
from ledtoolkit.widgets.answer_form import AnswerForm
from ledtoolkit.widgets.form_state import TEXT, Owner, state_writing
from ledtoolkit.widgets.form_words import form_words, text_words
from ledtoolkit.widgets.handing_in_texts import text_handed_in

__all__ = ["WrittenForm"]


class WrittenForm(AnswerForm):
    """A form for a text; it keeps, restores and acknowledges like every form, and gives no points.

    Parameters
    ----------
    exercise
        What is asked.
    written
        How long the text should be.
    record
        Where texts are kept.
    """

    def __init__(self, exercise: Exercise, written: Written, record: Record) -> None:
        self._written = written
        super().__init__(exercise, record)

    def current_points(self) -> float:
        """Return 0.0: a person gives the points."""
        return 0.0

    def _points(self, _owner: Owner, _typed: Mapping[str, str]) -> dict[str, float]:
        return {}

    def _words(self) -> dict[str, Any]:
        return form_words() | text_words(self._written.least_words, self._written.most_words)

    def _names(self) -> set[str]:
        return {TEXT}

    def _state(self, owner: Owner) -> dict[str, Any]:
        text = self.typed().get(TEXT, "")
        looks = [[MARKS["correct" if look.in_sight else "unattempted"], look.sentence] for look in self._looks(text)]
        return state_writing(owner, text, looks, notices=self._notices(owner))

    def _looks(self, text: str) -> Any:
        place = chosen_name(self._record)
        return first_look(self._written, text, (place,) if place else ())

    def _in_notebook(self, owner: Owner) -> dict[str, str]:
        text = text_handed_in(self._exercise, owner.learner, Path.cwd())
        return {TEXT: text} if text else {}
