"""A learner's own table of jobs, as pasted from a spreadsheet or read from a text file."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass

import pandas as pd

from ledtoolkit.words import say

__all__ = ["OwnTable", "TableError", "read_own_table"]

LARGEST = 200_000
MOST_BRANCHES = 100
TOTALS = re.compile(r"(grand )?(sub)?total|totaal|summe|insgesamt|total general|all|sum", re.IGNORECASE)
NUMBER = re.compile(r"[+-]?\d[\d.,]*")


class TableError(ValueError):
    """A pasted table cannot be used; the message says to the learner what is wrong, where, and what to do."""


@dataclass(frozen=True)
class OwnTable:
    """Jobs of the place and of the area it is part of.

    Attributes
    ----------
    jobs, reference_jobs
        One row (the year given), one column a branch.
    notes
        What was done to the table, for the learner to check.
    """

    jobs: pd.DataFrame
    reference_jobs: pd.DataFrame
    notes: tuple[str, ...]


def read_own_table(text: str, *, year: int) -> OwnTable:
    r"""Read three columns: branch, jobs in the place, jobs in the larger area; the first row may be a heading.

    Columns are set apart by tabs (as a spreadsheet pastes them), semicolons or commas; numbers may have a
    decimal comma and marks for thousands. A row of totals is left out.

    Raises
    ------
    TableError
        With the row and what to do.

    Examples
    --------
    >>> table = read_own_table("branch\tplace\tnation\nFarms\t30\t1.200,5\nShops\t70\t9.000", year=2024)
    >>> table.reference_jobs.loc[2024].to_dict()
    {'Farms': 1200.5, 'Shops': 9000.0}
    """
    rows, notes = _without_totals(_without_heading(_rows(text)))
    _refuse_shape(rows)
    comma = _decimal_comma([cell for _, *cells in rows for cell in cells])
    parsed = {branch: [_number(cell, branch, comma=comma) for cell in cells] for branch, *cells in rows}
    frame = pd.DataFrame(parsed, index=["place", "reference"])
    jobs, everywhere = (
        frame.loc[[which]].set_axis(pd.Index([year], name="year"), axis=0).rename_axis(columns="branch")
        for which in ("place", "reference")
    )
    return OwnTable(jobs, everywhere, notes)


def _rows(text: str) -> list[list[str]]:
    if len(text) > LARGEST:
        raise TableError(say("This table is too long. Paste only branch, jobs in your place, jobs in the larger area."))
    if text.startswith("PK"):
        raise TableError(say("This is a spreadsheet file. Save it as CSV, or copy the cells and paste them here."))
    lines = [line for line in text.replace("\ufeff", "").splitlines() if line.strip()]
    if not lines:
        raise TableError(
            say("The table is still empty. Paste three columns: branch, jobs in your place, jobs in the larger area.")
        )
    mark = next((mark for mark in "\t;," if all(mark in line for line in lines)), "\t")
    return [[cell.strip() for cell in row] for row in csv.reader(io.StringIO("\n".join(lines)), delimiter=mark)]


def _without_heading(rows: list[list[str]]) -> list[list[str]]:
    numbers = [cell for cell in rows[0][1:] if NUMBER.fullmatch(cell.replace(" ", ""))]
    return rows if numbers else rows[1:]


def _without_totals(rows: list[list[str]]) -> tuple[list[list[str]], tuple[str, ...]]:
    totals = [row for row in rows if TOTALS.fullmatch(row[0])]
    notes = tuple(
        say("The row “{row}” was left out: totals are added up from the branches.", row=row[0]) for row in totals
    )
    return [row for row in rows if row not in totals], notes


def _refuse_shape(rows: list[list[str]]) -> None:
    if not 2 <= len(rows) <= MOST_BRANCHES:
        raise TableError(
            say(
                "We found {found} branches and need 2 to {most}. Give one row for each branch.",
                found=len(rows),
                most=MOST_BRANCHES,
            )
        )
    seen: set[str] = set()
    for place, row in enumerate(rows, start=1):
        if len(row) != 3 or not row[0]:
            raise TableError(
                say(
                    "Row {row} has {found} columns and not 3: branch, jobs in your place, jobs in the larger area.",
                    row=place,
                    found=len(row),
                )
            )
        if row[0] in seen:
            raise TableError(say("“{branch}” stands there twice. Add its rows up, or give each a name.", branch=row[0]))
        seen.add(row[0])


def _decimal_comma(cells: list[str]) -> bool:
    """Tell from all cells together whether the comma is a decimal sign."""
    bare = [cell.replace(" ", "").replace("\u00a0", "") for cell in cells]
    last_marks = [re.sub(r"[^.,]", "", cell)[-1:] for cell in bare]
    if any("," in cell and "." in cell for cell in bare):
        return next(mark for cell, mark in zip(bare, last_marks, strict=True) if "," in cell and "." in cell) == ","
    groups = {mark: all(re.search(rf"\{mark}\d{{3}}$", cell) for cell in bare if mark in cell) for mark in ".,"}
    if "," in last_marks:
        return not groups[","]
    return "." in last_marks and groups["."] and not any(re.search(r"^0?\.\d", cell) for cell in bare)


def _number(cell: str, branch: str, *, comma: bool) -> float:
    bare = cell.replace(" ", "").replace("\u00a0", "").replace("'", "")
    bare = bare.replace(".", "").replace(",", ".") if comma else bare.replace(",", "")
    try:
        value = float(bare) if NUMBER.fullmatch(bare) else -1.0
    except ValueError:
        value = -1.0
    if value >= 0:
        return value
    raise TableError(
        say(
            "“{cell}” in the row “{branch}” is no number of jobs. Write digits only, 0 where there are none.",
            cell=cell[:40],
            branch=branch,
        )
    )
