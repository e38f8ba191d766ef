"""What a promise that does not hold looks like to an instructor."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Problem"]


@dataclass(frozen=True)
class Problem:
    """One promise that an exercise does not keep.

    Attributes
    ----------
    exercise
        Id of the exercise, or the week.
    variant
        Place in the pool where it was seen, or None.
    text
        What is wrong, what was found, what to do.
    """

    exercise: str
    variant: int | None
    text: str

    def __str__(self) -> str:
        place = "" if self.variant is None else f" variant {self.variant}"
        return f"{self.exercise}{place}: {self.text}"
