"""Variants found by what they hold, and what is said of one field of an answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.draw import Variant, pool_size, variant_at
from ledtoolkit.exercises.judge import FieldResult, judge_typed


def variants(asked: Exercise) -> Iterator[Variant]:
    """Go through all variants."""
    return (variant_at(asked, place) for place in range(pool_size(asked)))


def variant(asked: Exercise, **wanted: Any) -> Variant:
    """Return the first variant whose inputs have these attributes."""
    return next(v for v in variants(asked) if all(getattr(v.inputs, name) == value for name, value in wanted.items()))


def result(variant: Variant, field: str, **typed: str) -> FieldResult:
    """Return what is said of one field when these texts are typed."""
    return next(found for found in judge_typed(variant, typed).fields if found.name == field)
