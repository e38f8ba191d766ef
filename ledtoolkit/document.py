"""A document as plain values: what a paper says, apart from how it looks on paper or on a screen.

The capstone makes one from a learner's record; `ledtoolkit.documents` writes it as PDF, DOCX, HTML and Markdown.
Text is text: no value here is HTML, Typst or a picture. Figures are named by a kind and carry their numbers, and are
drawn where they are written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from ledtoolkit.checks import check_choice

__all__ = ["LANGUAGES", "Block", "Document", "Figure", "Note", "Prose", "Section", "Table"]

LANGUAGES = ("en", "nl", "es")


@dataclass(frozen=True)
class Prose:
    """What a learner wrote.

    Attributes
    ----------
    text
        Simple Markdown: paragraphs, `**bold**`, `*italic*`, lists with `-` or `1.`, `### heading`. All else is text.
    """

    text: str


@dataclass(frozen=True)
class Note:
    """A sentence of ours in the paper: what is missing here, and where to go.

    Attributes
    ----------
    text
        Plain text in the document's language.
    """

    text: str


@dataclass(frozen=True)
class Table:
    """A table whose cells are already written in the document's language.

    Attributes
    ----------
    caption
        What the table shows; its number is given by the writer.
    columns
        The heads of all columns, that of the rows' heads first.
    rows
        One tuple of cells a row, as many as columns; the first cell is the row's head.
    source
        Where the numbers come from; empty if nothing is known.
    id
        Names the table within the document.

    Raises
    ------
    ValueError
        If a row has other cells than there are columns.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    source: str
    id: str

    def __post_init__(self) -> None:
        for place, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise ValueError(
                    f"Row {place} of table {self.id!r} has {len(row)} cells for {len(self.columns)} columns. "
                    "Give one cell a column; an empty one is ''."
                )


@dataclass(frozen=True)
class Figure:
    """A figure as the numbers that it is drawn from.

    Attributes
    ----------
    caption
        What the figure shows; its number is given by the writer, its alt text by the drawing.
    kind
        Names a drawing in `ledtoolkit.documents.figures`.
    numbers
        What is drawn: plain values as in JSON.
    source
        Where the numbers come from; empty if nothing is known.
    id
        Names the figure within the document.
    """

    caption: str
    kind: str
    numbers: Mapping[str, Any]
    source: str
    id: str


Block: TypeAlias = Prose | Note | Table | Figure


@dataclass(frozen=True)
class Section:
    """A part of the document with a heading.

    Attributes
    ----------
    title
        The heading, without its number.
    blocks
        What stands below it, in order.
    id
        Names the section within the document.
    number
        "1", "6"; empty for an annex.
    """

    title: str
    blocks: tuple[Block, ...]
    id: str
    number: str


@dataclass(frozen=True)
class Document:
    """A whole paper.

    Attributes
    ----------
    title, subtitle, author, place, date
        What stands on the title page, as text; an empty one is left out.
    language
        One of `LANGUAGES`; headings and fixed words are written in it.
    sections
        The parts in order.
    references
        One full reference a line.
    notices
        Sentences for the title page: what is fictional or synthetic, what is not complete.

    Raises
    ------
    ValueError
        If the language is none of `LANGUAGES`.

    Examples
    --------
    >>> paper = Document(
    ...     title="Work for the delta",
    ...     subtitle="",
    ...     author="Amina",
    ...     place="Zeeland",
    ...     date="2026-11-22",
    ...     language="nl",
    ...     sections=(Section("Summary", (Prose("We can do **more**."),), id="1", number="1"),),
    ...     references=(),
    ...     notices=(),
    ... )
    >>> [type(block).__name__ for section in paper.sections for block in section.blocks]
    ['Prose']
    """

    title: str
    subtitle: str
    author: str
    place: str
    date: str
    language: str
    sections: tuple[Section, ...]
    references: tuple[str, ...]
    notices: tuple[str, ...]

    def __post_init__(self) -> None:
        check_choice("language", self.language, LANGUAGES)
