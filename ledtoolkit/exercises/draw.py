"""Who gets which variant: a draw that everybody can repeat and nobody can choose."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from ledtoolkit.exercises.definition import Choice, Exercise, Field, Given, Inputs
from ledtoolkit.learner_id import normalised
from ledtoolkit.words import say

__all__ = ["EDITION", "Variant", "drawing", "normalised", "variant_at", "variant_of"]

# Changes only when data or pools change; a running course keeps the draws of its edition.
EDITION = "2026"


@dataclass(frozen=True)
class Variant:
    """One exercise with the numbers of one learner."""

    exercise: Exercise
    index: int
    inputs: Inputs

    def given(self) -> Given:
        """Return what a form or sheet prints."""
        return self.inputs.given()

    def label(self, field: Field | Choice) -> str:
        """Return a field's label in the learner's language, filled for this variant."""
        return say(field.label, **self.inputs.words(field.name))

    def answers(self) -> dict[str, float]:
        """Return the reference answers of all fields with a number."""
        found: dict[str, float] = {}
        for field in self.exercise.fields:
            if isinstance(field, Field):
                found[field.name] = field.answer(self.inputs, found)
        return found

    def choices(self) -> dict[str, str]:
        """Return one right key of each choice."""
        choices = [field for field in self.exercise.fields if isinstance(field, Choice)]
        return {choice.name: min(choice.accepted(self.inputs)) for choice in choices}


_DRAWN: ContextVar[Variant | None] = ContextVar("drawn", default=None)


@contextmanager
def drawing(variant: Variant) -> Iterator[None]:
    """Let every learner draw this variant inside the block, for whoever tries an exercise on chosen numbers.

    Without it a program could meet a chosen variant only through the id of somebody who draws it,
    and in a pool of thousands of millions nobody can be found who does.
    """
    token = _DRAWN.set(variant)
    try:
        yield
    finally:
        _DRAWN.reset(token)


def variant_of(exercise: Exercise, learner: str) -> Variant:
    """Return a learner's own variant: a hash of edition, family and id, modulo the size of the pool."""
    drawn_before = _DRAWN.get()
    if drawn_before is not None and drawn_before.exercise.id == exercise.id:
        return drawn_before
    drawn = sha256(f"{EDITION}|{exercise.draw_name}|{normalised(learner)}".encode()).hexdigest()
    return variant_at(exercise, int(drawn, 16) % len(_pool(exercise)))


def variant_at(exercise: Exercise, index: int) -> Variant:
    """Return the variant at a place of the pool."""
    return Variant(exercise, index, _pool(exercise)[index])


def pool_size(exercise: Exercise) -> int:
    """Return how many variants there are."""
    return len(_pool(exercise))


def _pool(exercise: Exercise) -> Sequence[Inputs]:
    return _made(exercise.pool)


@cache
def _made(make: Callable[[], Sequence[Inputs]]) -> Sequence[Inputs]:
    return make()
