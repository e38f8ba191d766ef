"""A learner's own table of jobs: typed row by row, pasted from a spreadsheet, or read from a text file."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from ledtoolkit.place_table_rows import BLANKS, Row, without_heading, without_sum, without_totals
from ledtoolkit.words import number, say

__all__ = ["LARGEST", "MOST_BRANCHES", "OwnTable", "TableError", "cells_of", "read_cells", "read_own_table"]

LARGEST = 200_000
MOST_BRANCHES = 100
LONGEST_BRANCH = 200
# More than the jobs of the world, in any unit; beyond it somebody joined two figures.
MOST_JOBS = 1e12
# With a point for decimals; a comma stands for thousands where three digits follow, or misreads would be silent.
NUMBER = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.\d*)?")
SWAPPED = str.maketrans(".,", ",.")
SEPARATOR = re.compile(r"sep=.", re.IGNORECASE)


class TableError(ValueError):
    """A table cannot be used; the message says to the learner what is wrong, where, and what to do.

    Attributes
    ----------
    row
        Which row is meant, counted from 1 as it was given; None where no single row is.
    """

    def __init__(self, message: str, *, row: int | None = None) -> None:
        super().__init__(message)
        self.row = row


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
    return read_cells(cells_of(text), year=year)


def cells_of(text: str) -> list[list[str]]:
    r"""Cut a text into rows of three cells, as they were typed.

    Raises
    ------
    TableError
        If there is nothing, too much, or a row without three columns.

    Examples
    --------
    >>> cells_of("Farms;30;1200\nShops;70,5;9000")
    [['Farms', '30', '1200'], ['Shops', '70,5', '9000']]
    """
    if len(text) > LARGEST:
        raise TableError(say("This table is too long. Paste only branch, jobs in your place, jobs in the larger area."))
    if text.startswith("PK\x03\x04"):
        raise TableError(say("This is a spreadsheet file. Save it as CSV, or copy the cells and paste them here."))
    lines = [line for line in text.replace("\ufeff", "").splitlines() if line.strip()]
    if lines and SEPARATOR.fullmatch(lines[0].strip()):
        del lines[0]
    if not lines:
        raise _empty()
    mark = next((mark for mark in "\t;," if all(mark in line for line in lines)), "\t")
    try:
        rows = list(csv.reader(io.StringIO("\n".join(lines)), delimiter=mark))
    except csv.Error:
        raise TableError(say("This is no table that we can read. Copy the cells of your spreadsheet again.")) from None
    cells = [[cell.strip() for cell in row] for row in rows]
    for at, row in enumerate(cells, start=1):
        # Spreadsheets write empty columns to the right of a table.
        while len(row) > 3 and not row[-1]:
            row.pop()
        if len(row) != 3:
            raise _three_columns(at, len(row))
    return cells


def read_cells(cells: Sequence[Sequence[str]], *, year: int) -> OwnTable:
    """Read rows of three cells (branch, jobs in the place, jobs in the larger area), as typed or cut from a text.

    Blank rows, a heading and a row that adds up the others are passed over.

    Raises
    ------
    TableError
        With the row and what to do.

    Examples
    --------
    >>> read_cells([["Farms", "30", "1200"], ["", "", ""], ["Shops", "70", "9000"]], year=2024).jobs.loc[2024].to_dict()
    {'Farms': 30.0, 'Shops': 70.0}
    """
    given = [
        Row(at, str(row[0]).strip(), (str(row[1]).strip(), str(row[2]).strip()))
        for at, row in enumerate(cells, start=1)
        if any(str(cell).strip() for cell in row)
    ]
    if not given:
        raise _empty()
    rows, heading = without_heading(given)
    rows, totals = without_totals(rows)
    _refuse_branches(rows)
    comma, guess = _decimal_comma([cell for row in rows for cell in row.cells])
    parsed = {row.branch: tuple(_number(cell, row, comma=comma) for cell in row.cells) for row in rows}
    parsed, added_up = without_sum(parsed)
    _refuse_figures([row for row in rows if row.branch in parsed], parsed)
    frame = pd.DataFrame(parsed, index=["place", "reference"])
    jobs, everywhere = (
        frame.loc[[which]].set_axis(pd.Index([year], name="year"), axis=0).rename_axis(columns="branch")
        for which in ("place", "reference")
    )
    return OwnTable(jobs, everywhere, (*heading, *totals, *added_up, *guess))


def _empty() -> TableError:
    return TableError(
        say("The table is still empty. Paste three columns: branch, jobs in your place, jobs in the larger area.")
    )


def _three_columns(at: int, found: int) -> TableError:
    return TableError(
        say(
            "Row {row} has {found} columns and not 3: branch, jobs in your place, jobs in the larger area.",
            row=at,
            found=found,
        ),
        row=at,
    )


def _refuse_branches(rows: list[Row]) -> None:
    if not 2 <= len(rows) <= MOST_BRANCHES:
        raise TableError(
            say(
                "We found {found} branches and need 2 to {most}. Give one row for each branch.",
                found=len(rows),
                most=MOST_BRANCHES,
            )
        )
    seen: set[str] = set()
    for row in rows:
        if not 1 <= len(row.branch) <= LONGEST_BRANCH:
            raise TableError(
                say(
                    "Row {row} needs the name of its branch, at most {most} characters.",
                    row=row.at,
                    most=LONGEST_BRANCH,
                ),
                row=row.at,
            )
        if row.branch in seen:
            raise TableError(
                say("“{branch}” stands there twice. Add its rows up, or give each a name.", branch=row.branch),
                row=row.at,
            )
        seen.add(row.branch)


def _refuse_figures(rows: list[Row], parsed: dict[str, tuple[float, ...]]) -> None:
    """Refuse figures with which quotients cannot be worked out, or which say nothing."""
    for row in rows:
        here, everywhere = parsed[row.branch]
        if here > everywhere or everywhere == 0:
            raise _row_refused(row, none=everywhere == 0)
    place, whole = (sum(figures[which] for figures in parsed.values()) for which in (0, 1))
    if place == 0:
        raise TableError(say("Your place has no jobs in this table. Type the jobs of each branch in the first column."))
    if place == whole:
        raise TableError(
            say("Your place and the larger area have the same jobs. Take a larger area, of which your place is a part.")
        )
    if sum(max(0.0, here - place * everywhere / whole) for here, everywhere in parsed.values()) <= 1e-9 * place:
        raise TableError(
            say(
                "In this table every branch has the same share in your place and in the larger area, "
                "so it shows no difference. Look whether one column was copied from the other."
            )
        )


def _row_refused(row: Row, *, none: bool) -> TableError:
    if none:
        said = say("The larger area has no jobs in “{branch}”. Leave this row out.", branch=row.branch)
    else:
        said = say(
            "“{branch}” has more jobs in your place than in the larger area, of which it is a part. "
            "Look whether the columns are swapped, and whether both count in the same unit.",
            branch=row.branch,
        )
    return TableError(said, row=row.at)


def _decimal_comma(cells: list[str]) -> tuple[bool, tuple[str, ...]]:
    """Tell from all cells together whether the comma is a decimal sign, and say so where it was a guess."""
    bare = [BLANKS.sub("", cell) for cell in cells]
    last_marks = [re.sub(r"[^.,]", "", cell)[-1:] for cell in bare]
    if any("," in cell and "." in cell for cell in bare):
        both = next(mark for cell, mark in zip(bare, last_marks, strict=True) if "," in cell and "." in cell)
        return both == ",", ()
    groups = {mark: all(re.search(rf"\{mark}\d{{3}}$", cell) for cell in bare if mark in cell) for mark in ".,"}
    if "," in last_marks:
        return not groups[","], _guess(bare, ",") if groups[","] else ()
    thousands = "." in last_marks and groups["."] and not any(re.search(r"^0?\.\d", cell) for cell in bare)
    return thousands, _guess(bare, ".") if thousands else ()


def _guess(bare: list[str], mark: str) -> tuple[str, ...]:
    example = next(cell for cell in bare if mark in cell)
    whole = re.sub(r"\D", "", example)
    read = number(float(whole or 0), 0)
    return (say("“{cell}” was read as {number}, the mark standing for thousands.", cell=example[:40], number=read),)


def _number(cell: str, row: Row, *, comma: bool) -> float:
    bare = BLANKS.sub("", cell)
    bare = bare.translate(SWAPPED) if comma else bare
    value = float(bare.replace(",", "")) if NUMBER.fullmatch(bare) else -1.0
    if 0 <= value < MOST_JOBS:
        return value
    raise TableError(
        say(
            "“{cell}” in the row “{branch}” is no number of jobs. Write digits only, 0 where there are none.",
            cell=cell[:40],
            branch=row.branch,
        ),
        row=row.at,
    )
