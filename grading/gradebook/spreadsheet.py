"""Rows as a file for spreadsheets and learning platforms: quoted, UTF-8, and never a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from grading.directory.table import printable

__all__ = ["Cell", "Fixed", "NumberInWords", "as_csv", "harmless"]

# What spreadsheets take for the beginning of a formula, and the wide forms that they take for the same.
FORMULA_SIGNS = "=+-@|%＝＋－＠"


class Fixed(str):
    """A word of a platform's own format, which is written as it is."""

    __slots__ = ()


@dataclass(frozen=True)
class NumberInWords:
    """A number that words follow in its cell; it is written as the other numbers of the file."""

    number: float
    words: str


Cell = str | float | NumberInWords


def harmless(text: str) -> str:
    """Return a text that no spreadsheet computes: one that begins as a formula gets an apostrophe before it.

    Examples
    --------
    >>> harmless('=cmd()'), harmless(' +1'), harmless('J. Smit')
    ("'=cmd()", "' +1", 'J. Smit')
    """
    plain = printable(text)
    begins = {plain.lstrip()[:1], text.lstrip()[:1]}
    return f"'{plain}" if begins & set(FORMULA_SIGNS) else plain


def as_csv(rows: Iterable[Sequence[Cell]], *, decimal: str = ".", mark: bool = False) -> bytes:
    r"""Return rows as a file of quoted values.

    Parameters
    ----------
    decimal
        Point or comma; with a comma the values are parted by semicolons, as spreadsheets then expect.
    mark
        Whether the file begins with the mark by which Excel knows UTF-8.

    Examples
    --------
    >>> as_csv([["ann", 1.5]], decimal=",")
    b'"ann";"1,5"\r\n'
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";" if decimal == "," else ",", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_written(cell, decimal) for cell in row])
    return out.getvalue().encode("utf-8-sig" if mark else "utf-8", "replace")


def _written(cell: Cell, decimal: str) -> str:
    if isinstance(cell, str):
        return cell if isinstance(cell, Fixed) else harmless(cell)
    if isinstance(cell, NumberInWords):
        return harmless(f"{_written(cell.number, decimal)} {cell.words}")
    return f"{round(cell, 2):.12g}".replace(".", decimal)
