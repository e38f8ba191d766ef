"""The numbers and choices in what a learner typed: what hand-in writes and grading counts."""

from __future__ import annotations

from collections.abc import Mapping

from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.typed import TypedError, read_typed

__all__ = ["values_in"]


def values_in(asked: Exercise, typed: Mapping[str, str]) -> dict[str, float | str]:
    """Return the number or choice of each field that can be read; blank and unreadable ones are left out."""
    found = {}
    for field in asked.fields:
        try:
            value = read_typed(field, typed.get(field.name, ""))
        except TypedError:
            continue
        if value is not None:
            found[field.name] = value
    return found
