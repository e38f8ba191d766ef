"""Points of the self-check: kept with each answer, and added up without making a single pool."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.journal import Entry, RecordError, new_entry
from ledtoolkit.progress import Record
from ledtoolkit.widgets.form_state import Owner, answer_key, typed_in

__all__ = ["POINTS", "begun", "code_key", "keep_points_of_code", "points_kept"]

# Under this name an answer's entry holds what it earns.
POINTS = "points"


def code_key(exercise_id: str) -> str:
    """Return the key under which the record keeps what an answer by code earns."""
    return f"by-code/{exercise_id}"


def keep_points_of_code(record: Record, owner: Owner, points: float) -> None:
    """Keep what an answer by code earns, once for each value; the answer itself stays in the notebook."""
    asked = owner.variant.exercise
    own = [entry for entry in record.entries() if entry.key in _keys(asked) and owner.owns(entry)]
    newest = own[-1] if own else None
    if newest is not None and newest.key == code_key(asked.id) and newest.value == {POINTS: points}:
        return
    entry = new_entry(code_key(asked.id), {POINTS: points}, learner=owner.learner, variant=owner.variant.index)
    # Only the welcome page needs it: the check of a cell goes on without.
    with suppress(RecordError):
        record.add([entry])


def begun(asked: Exercise, own: Iterable[Entry]) -> bool:
    """Return whether a learner's own entries hold an answer to a question, by form or by code."""
    newest = _newest(asked, own)
    return newest is not None and (newest.key == code_key(asked.id) or any(typed_in(newest).values()))


def points_kept(asked: Exercise, own: Iterable[Entry]) -> float | None:
    """Return what the newest answer of a learner earns; None where there is no answer or no points were kept with it.

    A record comes back from anywhere: what cannot be points of this question is none.
    """
    newest = _newest(asked, own)
    value = newest.value if newest else None
    points = value.get(POINTS) if isinstance(value, dict) else None
    fits = isinstance(points, int | float) and not isinstance(points, bool) and 0 <= points <= asked.points
    return float(points) if fits else None  # type: ignore[arg-type]


def _newest(asked: Exercise, own: Iterable[Entry]) -> Entry | None:
    keys = _keys(asked)
    newest = None
    for entry in own:
        if entry.key in keys:
            newest = entry
    return newest


def _keys(asked: Exercise) -> set[str]:
    return {answer_key(asked.id), code_key(asked.id)}
