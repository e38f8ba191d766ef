"""The live answer of an open form, as far as a check needs to know it; no widget is loaded here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from weakref import WeakValueDictionary

from ledtoolkit.exercises.judge import Judgement

__all__ = ["LiveAnswer", "announce", "open_form"]


class LiveAnswer:
    """What `ask` returns to a learner: an answer that changes while they type."""

    exercise_id: str

    def current_points(self) -> float:
        """Return the points of what stands in the form now."""
        raise NotImplementedError

    def code_answers(self, judgement: Judgement, values: Mapping[str, Any]) -> None:
        """Learn that code gave an answer with these values, which counts instead of the form."""
        raise NotImplementedError


_open: WeakValueDictionary[str, LiveAnswer] = WeakValueDictionary()


def announce(form: LiveAnswer) -> None:
    """Make a form known as the open one of its exercise."""
    _open[form.exercise_id] = form


def open_form(exercise_id: str) -> LiveAnswer | None:
    """Return the open form of an exercise, if there is one."""
    return _open.get(exercise_id)
