"""Pools too large to make: every way to take some of one group and some of another, made when it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import comb
from typing import TypeVar, overload

from ledtoolkit.exercises.definition import Inputs

__all__ = ["TwoDraws", "combination"]

Item = TypeVar("Item")


class TwoDraws(Sequence[Inputs]):
    """All pairs of a draw from one group and a draw from another, in a fixed order.

    Parameters
    ----------
    first, second
        A group and how many of it are taken.
    make
        Makes the inputs of an exercise from both draws.
    """

    def __init__(
        self,
        first: tuple[Sequence[Item], int],
        second: tuple[Sequence[Item], int],
        make: Callable[[tuple[Item, ...], tuple[Item, ...]], Inputs],
    ) -> None:
        self._sizes = tuple(comb(len(group), taken) for group, taken in (first, second))

        def draw(one: int, other: int) -> Inputs:
            return make(combination(*first, one), combination(*second, other))

        self._draw = draw

    def __len__(self) -> int:
        return self._sizes[0] * self._sizes[1]

    @overload
    def __getitem__(self, place: int) -> Inputs: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Inputs]: ...
    def __getitem__(self, place: int | slice) -> Inputs | Sequence[Inputs]:
        """Return the inputs at a place of the pool."""
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(f"The pool has {len(self)} draws, there is none at {place}.")
        return self._draw(*divmod(place, self._sizes[1]))


def combination(items: Sequence[Item], taken: int, rank: int) -> tuple[Item, ...]:
    """Return the combination with this rank, in the order of `itertools.combinations`.

    Examples
    --------
    >>> combination("abcd", 2, 3)
    ('b', 'c')
    """
    found: list[Item] = []
    for place, item in enumerate(items):
        open_places = taken - len(found)
        with_it = comb(len(items) - place - 1, open_places - 1) if open_places else 0
        if rank < with_it:
            found.append(item)
        else:
            rank -= with_it
    return tuple(found)
