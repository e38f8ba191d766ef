"""How a test comes to a learner's objects, compared with how it comes to those of the model solution.

Where the model solution has data at the end of a road, an object of the learner's may only give its parts: a method of
its own must not meet what the test expects. Kept by `Learner` for one notebook.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

__all__ = ["Roads"]

LONGEST = 200


class Roads:
    """The roads of one run.

    Parameters
    ----------
    objects
        The roads at whose end the model solution has objects; None where there is no model solution: all may be asked.
    """

    def __init__(self, objects: Iterable[str] | None) -> None:
        self.met: set[str] = set()
        self.place = ""
        self._objects = None if objects is None else frozenset(objects)
        self._by_number: dict[int, set[str]] = {}

    def to(self, name: str) -> str:
        """Return the road to a name that the present cell takes."""
        return f"{self.place}:{name}"

    def further(self, number: int, do: str, arguments: Sequence[Any]) -> set[str]:
        """Return the roads to what an operation on an object gives; items, and calls, are all alike."""
        step = {"attribute": f".{arguments[0]}" if arguments else ".", "item": "[]", "next": "[]", "iterate": ""}
        return {f"{road}{step.get(do, f'({do})')}"[:LONGEST] for road in self._by_number.get(number, ())}

    def reached(self, number: int, roads: set[str]) -> None:
        """Remember that an object was found at the end of these roads."""
        self.met |= roads
        self._by_number.setdefault(number, set()).update(roads)

    def lead_to_an_object(self, number: int) -> bool:
        """Return whether the model solution too has an object at the end of every road to this one."""
        return self._objects is None or self._by_number.get(number, set()) <= self._objects

    def forget(self) -> None:
        """Begin with a new worker, whose objects have other numbers."""
        self._by_number.clear()
