"""The numbers and choices in what a learner typed: what hand-in writes and grading counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ledtoolkit.exercises.definition import Choice, Exercise, Field
from ledtoolkit.exercises.typed import TypedError, as_typed, read_typed, read_value
from ledtoolkit.widgets.form_words import shortened

__all__ = ["values_as_shown", "values_in"]


def values_in(asked: Exercise, typed: Mapping[str, str]) -> dict[str, float | str]:
    """Return the number or choice of each field that can be read; blank and unreadable ones are left out."""
    found = {}
    for field in asked.fields:
        try:
            value = read_typed(field, typed.get(field.name, ""))
        except TypedError:
            continue
        if value is not None:
            # A percentage divided by 100 is not exact; what is handed in reads as it was typed.
            found[field.name] = float(f"{value:.12g}") if isinstance(value, float) else value
    return found


def values_as_shown(asked: Exercise, values: Mapping[str, Any]) -> dict[str, str]:
    """Return what code gave for each field, as a resting form shows it: numbers with a few decimals more than asked."""
    return {field.name: _as_shown(field, values[field.name]) for field in asked.fields if field.name in values}


def _as_shown(field: Field | Choice, given: Any) -> str:
    try:
        value = read_value(field, given)
    except TypedError:
        return shortened(str(given)) if isinstance(given, str) else type(given).__name__
    if isinstance(value, float) and isinstance(field, Field):
        value = round(value, field.digits + (5 if field.kind == "share" else 3))
    return "" if value is None else as_typed(field, value)
