"""The rows of a learner's table that hold no branch: a heading on top, and totals of the others."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isclose

from ledtoolkit.words import say

__all__ = ["BLANKS", "Row", "without_heading", "without_sum", "without_totals"]

LONGEST_SHOWN = 200
TOTALS = re.compile(r"(grand )?(sub)?total|totals|totaal|summe|gesamt|insgesamt|total general|all|sum", re.IGNORECASE)
# A row so called is a total where it is no smaller than the others together; else it may be a branch.
TOTAL_OF = re.compile(
    r"(grand )?total\b|totaal\b|(ins)?gesamt\b|summe\b|all (industries|branches|sectors)", re.IGNORECASE
)
HEADINGS = re.compile(
    r"branch(es)?|sector(s|en|es)?|(economic )?activit(y|ies)|year|name|code|nace|sbi|wz"
    r"|bedrijfstak(ken)?|branchen?|jaar|wirtschaftszweige?|jahr|actividad(es)?|ramas?|año",
    re.IGNORECASE,
)
# One of the course's branches has this name too.
INDUSTRY = re.compile(r"industry|industries", re.IGNORECASE)
YEAR = re.compile(r"19\d\d|20\d\d|2100")
BLANKS = re.compile(r"[\s'\u2019]")
# Statistics round their totals by themselves.
ROUNDED = 1e-3


@dataclass(frozen=True)
class Row:
    """One branch as given, with its place in the table."""

    at: int
    branch: str
    cells: tuple[str, str]


def without_heading(rows: Sequence[Row]) -> tuple[list[Row], tuple[str, ...]]:
    """Return the rows below a heading, and a note on it: a first row without figures, or with years for figures.

    Examples
    --------
    >>> without_heading([Row(1, "Branch", ("2024", "2024")), Row(2, "Farms", ("30", "1200"))])[1]
    ('The first row was read as a heading: “Branch | 2024 | 2024”.',)
    """
    first = rows[0]
    figures = any(not cell or re.match(r"[+-]?\d", BLANKS.sub("", cell)) for cell in first.cells)
    if figures and not _has_years(first):
        return list(rows), ()
    shown = " | ".join((first.branch, *first.cells))[:LONGEST_SHOWN]
    return list(rows[1:]), (say("The first row was read as a heading: “{row}”.", row=shown),)


def without_totals(rows: Sequence[Row]) -> tuple[list[Row], tuple[str, ...]]:
    """Return the rows without those that are called a total, and a note on each.

    Examples
    --------
    >>> without_totals([Row(1, "Farms", ("30", "1200")), Row(2, "Total", ("30", "1200"))])[1]
    ('The row “Total” was left out: totals are added up from the branches.',)
    """
    totals = [row for row in rows if TOTALS.fullmatch(row.branch)]
    return [row for row in rows if row not in totals], tuple(_left_out(row.branch) for row in totals)


def without_sum(figures: Mapping[str, tuple[float, ...]]) -> tuple[dict[str, tuple[float, ...]], tuple[str, ...]]:
    """Return the branches' figures without a row that adds up the others, whatever its name, and a note on it.

    Examples
    --------
    >>> without_sum({"Farms": (30, 1200), "Shops": (70, 9000), "Employment": (100, 10200)})
    ({'Farms': (30, 1200), 'Shops': (70, 9000)}, ('The row “Employment” was left out: it adds up the other rows.',))
    """
    for branch, own in figures.items():
        others = [sum(column) - mine for column, mine in zip(zip(*figures.values(), strict=True), own, strict=True)]
        pairs = list(zip(own, others, strict=True))
        rest = {name: found for name, found in figures.items() if name != branch}
        if len(rest) < 2 or not all(others):
            continue
        if TOTAL_OF.match(branch) and all(mine >= (1 - ROUNDED) * other for mine, other in pairs):
            return rest, (_left_out(branch),)
        if all(isclose(mine, other, rel_tol=ROUNDED) for mine, other in pairs):
            return rest, (say("The row “{row}” was left out: it adds up the other rows.", row=branch),)
    return dict(figures), ()


def _has_years(row: Row) -> bool:
    """Whether a row names a column and has years for figures."""
    if not all(YEAR.fullmatch(cell) for cell in row.cells):
        return False
    return bool(HEADINGS.fullmatch(row.branch) or (INDUSTRY.fullmatch(row.branch) and row.cells[0] == row.cells[1]))


def _left_out(branch: str) -> str:
    return say("The row “{row}” was left out: totals are added up from the branches.", row=branch)
