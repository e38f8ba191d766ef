"""A learner's own table as an uploaded file: its text, whatever program wrote it, or a sentence why not."""

from __future__ import annotations

import codecs

from ledtoolkit.place_table import TableError
from ledtoolkit.words import say

__all__ = ["LARGEST_TABLE_FILE", "text_of_file"]

LARGEST_TABLE_FILE = 1_000_000
# How files of spreadsheet programs begin: zipped (xlsx, ods), the old format (xls), and PDF.
SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")
MARKED = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def text_of_file(content: bytes) -> str:
    """Return the text of a table file: UTF-8, UTF-16, or Windows-1252 as older spreadsheets write it.

    Raises
    ------
    TableError
        If the file is too large, a spreadsheet, a web page or no text.

    Examples
    --------
    >>> text_of_file("Möbel;30;1200".encode("cp1252"))
    'Möbel;30;1200'
    """
    if len(content) > LARGEST_TABLE_FILE:
        raise TableError(say("This file is larger than a table of jobs can be. Save only the three columns as CSV."))
    if content.startswith(SPREADSHEETS):
        raise TableError(
            say(
                "This file is a spreadsheet or a document, not a CSV file. Open it, choose Save As and the type CSV, "
                "and upload that file; or copy the cells and paste them."
            )
        )
    text = _decoded(content)
    if "\x00" in text:
        raise _no_text()
    if text.lstrip()[:1] == "<":
        raise TableError(say("This file is a web page. Copy the cells of its table and paste them."))
    return text


def _decoded(content: bytes) -> str:
    for mark, encoding in MARKED:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding)
    if b"\x00" in content:
        # Text without a mark whose letters take two bytes: for Latin letters one of them is zero.
        return _strictly(content, "utf-16-le" if content[1:2] == b"\x00" else "utf-16-be")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(content, "cp1252")


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise _no_text() from None


def _no_text() -> TableError:
    return TableError(say("This file is no text that we can read. Save your table as CSV (UTF-8), or paste its cells."))
