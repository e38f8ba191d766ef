"""Print tables on a terminal; what comes from outside cannot steer the terminal."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["lines_of_table", "printable"]

WIDEST = 60


def lines_of_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return aligned lines; the last column may be as wide as it needs.

    Examples
    --------
    >>> lines_of_table(["learner", "points"], [["ann", "3.5"]])
    ['learner  points', 'ann      3.5']
    """
    clean = [[printable(cell) for cell in row] for row in [header, *rows]]
    short = [[_short(cell) for cell in row[:-1]] + [row[-1]] for row in clean]
    widths = [max(len(row[column]) for row in short) for column in range(len(header))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in short]


def printable(text: str) -> str:
    """Return a text on one line, with everything that is no visible character replaced."""
    return "".join(letter if letter.isprintable() else "�" for letter in text)


def _short(text: str) -> str:
    return text if len(text) <= WIDEST else "…" + text[-WIDEST + 1 :]
