"""Which variants are looked at: all up to 1,000, else 500 seeded ones and the two ends of the pool."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.draw import Variant, drawing, pool_size, variant_at
from ledtoolkit.exercises.learner import working_as

__all__ = ["answers_of", "model_answer", "sampled", "solving"]

ALL_UP_TO = 1000
SAMPLED = 500
SEED = 20260101


def sampled(exercise: Exercise, at_most: int = ALL_UP_TO) -> list[Variant]:
    """Return the variants to look at, in the order of the pool."""
    size = pool_size(exercise)
    if size <= at_most:
        places = list(range(size))
    else:
        drawn = np.random.default_rng(SEED).choice(size, min(SAMPLED, at_most), replace=False)
        places = sorted({0, size - 1, *(int(place) for place in drawn)})
    return [variant_at(exercise, place) for place in places]


def answers_of(variant: Variant) -> dict[str, float | str]:
    """Return the reference answers: numbers, and one right key of each choice."""
    return {**variant.answers(), **variant.choices()}


@contextmanager
def solving(variant: Variant) -> Iterator[None]:
    """Work as a learner who drew this variant."""
    with working_as("lint"), drawing(variant):
        yield


def model_answer(variant: Variant, program: str) -> Any:
    """Run a model answer, or a mutant of it, on a variant and return what it assigns."""
    names: dict[str, Any] = {}
    with solving(variant):
        exec(compile(program, variant.exercise.id, "exec"), names)  # noqa: S102 - our own source, no learner's
    return names[variant.exercise.answer_name]
