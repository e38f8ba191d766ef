"""How large and how deep a value may be, counted while it is encoded and again while it is decoded."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["BadMessageError", "Budget", "Caps", "NotDataError"]


class NotDataError(Exception):
    """A value has a part that is no data of the known kinds, or is too large to send; the message names it."""


class BadMessageError(Exception):
    """What arrived is no value of this format; the message says why."""


@dataclass(frozen=True)
class Caps:
    """Limits of one value.

    Attributes
    ----------
    depth
        Containers inside containers.
    parts
        Values in it, counting every element that is sent on its own.
    size
        Characters of text and bytes of arrays together.
    digits
        Bits of a whole number.
    """

    depth: int = 40
    parts: int = 500_000
    size: int = 24_000_000
    digits: int = 8_192


class Budget:
    """What is left of the caps while one value is walked through; the same walk serves both directions."""

    def __init__(self, caps: Caps, problem: type[NotDataError] | type[BadMessageError]) -> None:
        self.caps = caps
        self.problem = problem
        self._parts = caps.parts
        self._size = caps.size
        self._depth = 0

    def part(self) -> None:
        """Count one value."""
        self._parts -= 1
        if self._parts < 0:
            raise self.problem(f"more than {self.caps.parts} values")

    def take(self, size: int) -> None:
        """Count text or bytes."""
        self._size -= size
        if self._size < 0:
            raise self.problem(f"more than {self.caps.size} characters or bytes")

    def whole_number(self, bits: int) -> None:
        """Check a whole number's length."""
        if bits > self.caps.digits:
            raise self.problem(f"a whole number of more than {self.caps.digits} bits")

    def __enter__(self) -> Budget:
        self._depth += 1
        if self._depth > self.caps.depth:
            raise self.problem(f"more than {self.caps.depth} containers inside each other")
        return self

    def __exit__(self, *_: object) -> None:
        self._depth -= 1
