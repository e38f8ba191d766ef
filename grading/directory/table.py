"""Print tables on a terminal; what comes from outside cannot steer the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

__all__ = ["lines_of_table", "lines_with_remarks", "printable"]

WIDEST = 60
NARROWEST = 12
INDENT = "    "


def lines_of_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return aligned lines; the last column may be as wide as it needs.

    Examples
    --------
    >>> lines_of_table(["learner", "points"], [["ann", "3.5"]])
    ['learner  points', 'ann      3.5']
    """
    clean = [[printable(cell) for cell in row] for row in [header, *rows]]
    short = [[_short(cell) for cell in row[:-1]] + [row[-1]] for row in clean]
    return [line.rstrip() for line in _aligned(short)]


def lines_with_remarks(header: Sequence[str], rows: Sequence[Sequence[str]], *, width: int) -> list[str]:
    """Return aligned lines whose last column is a remark: beside its row where there is room, else below it.

    The first column gives way to the others.

    Examples
    --------
    >>> lines_with_remarks(["learner", "points", "why"], [["ann", "1", "late"], ["ben", "2", "a long story"]], width=22)
    ['learner  points  why', 'ann      1       late', 'ben      2', '    a long story']
    """
    columns = [[printable(cell) for cell in row[:-1]] for row in [header, *rows]]
    others = sum(2 + max(len(row[place]) for row in columns) for place in range(1, len(header) - 1))
    first = max(NARROWEST, width - others)
    short = [[_short(row[0], first), *row[1:]] for row in columns]
    lines = _aligned(short)
    # Nobody needs the name of a column in which nothing stands, or that has no room here.
    named = any(row[-1] for row in rows) and len(lines[0]) + 2 + len(header[-1]) <= width
    made = [f"{lines[0]}  {header[-1]}" if named else lines[0].rstrip()]
    for line, row in zip(lines[1:], rows, strict=True):
        remark = printable(row[-1])
        if len(line) + 2 + len(remark) <= width or not remark:
            made.append(f"{line}  {remark}".rstrip())
        else:
            below = wrap(remark, width, initial_indent=INDENT, subsequent_indent=INDENT, break_on_hyphens=False)
            made += [line.rstrip(), *below]
    return made


def printable(text: str) -> str:
    """Return a text on one line, with everything that is no visible character replaced."""
    return "".join(letter if letter.isprintable() else "�" for letter in text)


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]


def _short(text: str, most: int = WIDEST) -> str:
    return text if len(text) <= most else "…" + text[-most + 1 :]
