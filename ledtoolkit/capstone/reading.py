"""Number boxes of a paper as people type them: amounts, marks and shares, or a sentence why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

from ledtoolkit.exercises.definition import Field, money
from ledtoolkit.exercises.typed import TypedError, parse_typed
from ledtoolkit.words import as_needed, mark, number, say

__all__ = ["AMOUNT", "CRUMB", "MARK", "RATE", "SHARE", "Box", "Gap", "Reader", "as_amount", "as_computed"]

MOST_DECIMALS, MOST_DECIMALS_COMPUTED = 3, 6
# What sums of decimals leave, and nobody typed.
CRUMB = 0.5 * 10**-MOST_DECIMALS


def as_amount(value: float) -> str:
    """Write an amount as exactly as it was typed.

    Examples
    --------
    >>> as_amount(1200), as_amount(1.25)
    ('1,200', '1.25')
    """
    return as_needed(value, most=MOST_DECIMALS)


def as_computed(value: float) -> str:
    """Write what was computed from amounts: with one decimal, or with two digits that count where it is below 1.

    Examples
    --------
    >>> as_computed(94.07), as_computed(-0.0384), as_computed(0.0)
    ('94.1', '-0.038', '0.0')
    """
    if abs(value) < 10.0**-MOST_DECIMALS_COMPUTED:
        # Of what computing leaves not even the sign counts.
        return number(0.0, 1)
    digits = 1 - floor(log10(abs(value))) if abs(value) < 1 else 1
    return number(value, min(digits, MOST_DECIMALS_COMPUTED))


@dataclass(frozen=True)
class Box:
    """What a number box takes.

    Attributes
    ----------
    low, high
        Range of what may be meant.
    digits
        0 where "1,234" can only have a mark of thousands.
    percent_from
        From here on a number without a sign of percent is read as a percentage, as beside a box it says "%".
    """

    low: float
    high: float
    digits: int = 1
    percent_from: float | None = None

    def read(self, text: str) -> float | None:
        """Return the number, or None for a blank box.

        Raises
        ------
        TypedError
            If the text is no number or one out of range.

        Examples
        --------
        >>> AMOUNT.read("1.234,5"), SHARE.read("60"), SHARE.read("0,6"), SHARE.read("1"), RATE.read("5"), MARK.read(" ")
        (1234.5, 0.6, 0.6, 0.01, 0.05, None)
        """
        whole = self.high if self.percent_from is None else 100 * self.high
        field = Field("number", mark("Number"), "money", self.digits, (self.low, whole), money(1), _nothing, "")
        value = parse_typed(field, text)
        if value is None:
            return None
        if self.percent_from is not None and "%" not in text and value >= self.percent_from:
            value /= 100
        if not self.low <= value <= self.high:
            raise TypedError(
                say(
                    "“{text}” lies outside {low} to {high}.",
                    text=text.strip()[:60],
                    low=number(self.low, 0),
                    high=number(self.high, 0),
                )
            )
        return value


def _nothing(*_: object) -> float:
    return 0.0


AMOUNT = Box(0, 1e12, digits=0)
MARK = Box(0, 10)
SHARE = Box(0, 1, percent_from=1)
# Nobody discounts at 30 percent and more: what is larger is a percentage without its sign.
RATE = Box(0, 1, percent_from=0.3)


@dataclass(frozen=True)
class Gap:
    """A box whose text is no number.

    Attributes
    ----------
    part
        Name of the part, as in the record.
    where
        Which box, in words.
    sentence
        What is wrong with it and what to type.
    at
        Where the box stands in the part: names and places (from 0) on the way to it, as in the record.
    """

    part: str
    where: str
    sentence: str
    at: tuple[str | int, ...]


class Reader:
    """Reads the boxes of one part and keeps what it could not read.

    Parameters
    ----------
    part
        Name of the part.
    """

    def __init__(self, part: str) -> None:
        self.part = part
        self.gaps: list[Gap] = []

    def number(self, box: Box, text: str, where: str, *at: str | int) -> float | None:
        """Return the number in a box; None if it is blank or, with a gap, if it cannot be read."""
        try:
            return box.read(text)
        except TypedError as problem:
            self.gaps.append(Gap(self.part, where, str(problem), at))
            return None

    def numbers(self, box: Box, texts: Sequence[str], where: str, *at: str | int) -> tuple[float, ...] | None:
        """Return a row of boxes: blanks between are 0, blanks at the end none; None if one cannot be read."""
        known = len(self.gaps)
        values = [self.number(box, text, where, *at, place) for place, text in enumerate(texts)]
        if len(self.gaps) > known:
            return None
        while values and values[-1] is None:
            values.pop()
        return tuple(0.0 if value is None else value for value in values)
