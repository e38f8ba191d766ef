"""A document made ready for its writers: text read, figures drawn, figures and tables numbered, fixed words said.

All four writers write one composition, so that "Figure 2" is the same in each. No id in it comes from a record.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, takewhile
from typing import TYPE_CHECKING, TypeAlias

from ledtoolkit.document import Block, Document, Figure, Note, Prose, Section, Table
from ledtoolkit.documents.letters import printable
from ledtoolkit.documents.prose import Passage, read_prose, words_of
from ledtoolkit.words import say

if TYPE_CHECKING:
    from ledtoolkit.documents.drawing import Drawing

__all__ = ["AwaitedFigure", "Composition", "DrawnFigure", "NumberedTable", "Part", "Piece", "Remark", "compose"]


# As the languages of the papers write numbers: signs, marks between thousands, decimals, percentages.
NUMBER = re.compile(r"[-+\u2212]?\d[\d.,'\u2019\u00a0\u202f ]*\s?%?")
NOTHING = ("", "-", "\u2013", "\u2014")


# Of a table with few columns one with short cells is as narrow as it can be; no column grows with more than so many
# letters.
FEW_COLUMNS, SHORT_CELL, LONG_CELL = 4, 18, 120
# What a page takes in a line, what a column needs to be read, and what its edges take; all in letters.
LETTERS_UPRIGHT, READABLE, EDGES = 100, 16, 2
# A table that is longer may be cut by the end of a page: its head is repeated there.
MOST_ROWS_TOGETHER, MOST_LETTERS_TOGETHER = 8, 900


@dataclass(frozen=True)
class Remark:
    """A sentence of ours: what is missing here."""

    text: str


@dataclass(frozen=True)
class NumberedTable:
    """A table with its number: "Table 2", and what else stands around it."""

    label: str
    table: Table
    source: str

    @property
    def is_number(self) -> tuple[bool, ...]:
        """Whether each column holds numbers, which stand to the right."""
        columns = zip(*self.table.rows, strict=True) if self.table.rows else [()] * len(self.table.columns)
        return tuple(place > 0 and _are_numbers(cells) for place, cells in enumerate(columns))

    @property
    def widths(self) -> tuple[float, ...]:
        """The share of each column in the width; 0 for one that is as narrow as what it holds."""
        columns = list(zip(self.table.columns, *self.table.rows, strict=True))
        narrow = SHORT_CELL if len(columns) <= FEW_COLUMNS else 0
        return tuple(_width(head, cells, narrow) for head, *cells in columns)

    @property
    def lies_across(self) -> bool:
        """Whether its columns, as narrow as they can be read, need a page that lies across."""
        columns = zip(self.table.columns, *self.table.rows, strict=True)
        needed = sum(EDGES + min(_longest(head, cells), READABLE) for head, *cells in columns)
        return needed > LETTERS_UPRIGHT

    @property
    def stays_together(self) -> bool:
        """Whether it is so short that it need not be cut by the end of a page."""
        letters = sum(len(cell) for row in self.table.rows for cell in row)
        return len(self.table.rows) <= MOST_ROWS_TOGETHER and letters <= MOST_LETTERS_TOGETHER


@dataclass(frozen=True)
class DrawnFigure:
    """A figure with its number and its drawing, which carries the alt text."""

    label: str
    caption: str
    source: str
    drawing: Drawing


@dataclass(frozen=True)
class AwaitedFigure(Remark):
    """A figure with its number whose drawing comes later, under a name; what waits for nothing says its caption."""

    label: str
    caption: str
    source: str
    name: str


Piece: TypeAlias = Passage | Remark | NumberedTable | DrawnFigure


@dataclass(frozen=True)
class Part:
    """A section with its whole heading and its anchor."""

    heading: str
    anchor: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Composition:
    """Everything that a paper says, in its language, in order.

    Attributes
    ----------
    language
        Of the whole paper.
    title, subtitle
        Of the title page; there is always a title.
    facts
        Place, author and date, those that are known.
    author
        For the properties of a file; may be empty.
    notices
        Sentences on the title page.
    parts
        Sections in order.
    references
        One a line.
    contents_title, references_title
        The headings of what the writers add.
    """

    language: str
    title: str
    subtitle: str
    facts: tuple[str, ...]
    author: str
    notices: tuple[str, ...]
    parts: tuple[Part, ...]
    references: tuple[str, ...]
    contents_title: str
    references_title: str

    def words(self) -> Iterator[str]:
        """Return all text that learners typed or that may hold names, for whoever looks at its letters."""
        yield from (self.title, self.subtitle, *self.facts, *self.notices, *self.references)
        for part in self.parts:
            yield part.heading
            for piece in part.pieces:
                yield from _words(piece)


def compose(document: Document, *, named: Callable[[Figure], str] | None = None) -> Composition:
    """Make a document ready for a writer, under the language that is spoken.

    Parameters
    ----------
    document
        Any document.
    named
        Gives each figure a name under which it is drawn later; without it figures are drawn.
    """
    facts = (_line(fact) for fact in (document.place, document.author, document.date))
    return Composition(
        language=document.language,
        title=_line(document.title) or say("Paper without a title"),
        subtitle=_line(document.subtitle),
        facts=tuple(fact for fact in facts if fact),
        author=_line(document.author),
        notices=_lines(document.notices),
        parts=_parts(document.sections, named),
        references=_lines(document.references),
        contents_title=say("Contents"),
        references_title=say("References"),
    )


def _parts(sections: tuple[Section, ...], named: Callable[[Figure], str] | None) -> tuple[Part, ...]:
    tables, figures = count(1), count(1)
    parts = []
    for place, section in enumerate(sections, start=1):
        pieces: list[Piece] = []
        for block in _across_last(section.blocks):
            if isinstance(block, Prose):
                pieces += read_prose(block.text)
            elif isinstance(block, Note):
                pieces.append(Remark(_line(block.text)))
            elif isinstance(block, Table):
                pieces.append(_numbered(block, next(tables)))
            else:
                pieces.append(_awaited(block, figures, named) if named else _drawn(block, figures))
        heading = _line(f"{section.number} {section.title}")
        parts.append(Part(heading, f"section-{place}", tuple(pieces)))
    return tuple(parts)


def _across_last(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Put tables that lie across behind what is shown with them, so that it fills the page before theirs."""
    shown = sum(1 for _ in takewhile(lambda block: isinstance(block, (Table, Figure)), reversed(blocks)))
    start = len(blocks) - shown
    return (*blocks[:start], *sorted(blocks[start:], key=_takes_a_page))


def _takes_a_page(block: Block) -> bool:
    return isinstance(block, Table) and NumberedTable("", block, "").lies_across


def _numbered(table: Table, number: int) -> NumberedTable:
    plain = replace(
        table,
        caption=_line(table.caption),
        columns=_cells(table.columns),
        rows=tuple(_cells(row) for row in table.rows),
        id=f"table-{number}",
    )
    return NumberedTable(say("Table {number}", number=number), plain, _source(table.source))


def _awaited(figure: Figure, numbers: count[int], named: Callable[[Figure], str]) -> AwaitedFigure:
    label = say("Figure {number}", number=next(numbers))
    caption = _line(figure.caption)
    return AwaitedFigure(f"{label}. {caption}", label, caption, _source(figure.source), named(figure))


def _drawn(figure: Figure, numbers: count[int]) -> DrawnFigure | Remark:
    # Only what draws loads what draws.
    from ledtoolkit.documents.figures import drawing_of

    try:
        drawing = drawing_of(figure)
    except ValueError:
        # A record of another edition may hold other numbers: the paper says so and goes on.
        caption = _line(figure.caption)
        return Remark(say("The figure “{caption}” could not be drawn from its numbers.", caption=caption))
    return DrawnFigure(
        say("Figure {number}", number=next(numbers)), _line(figure.caption), _source(figure.source), drawing
    )


def _source(source: str) -> str:
    written = _line(source)
    return say("Source: {source}", source=written) if written else say("No source is given.")


def _line(text: str) -> str:
    """Return text as one line."""
    return " ".join(printable(text).split())


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in map(_line, texts) if line)


def _cells(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(printable(text).strip() for text in texts)


def _are_numbers(cells: tuple[str, ...]) -> bool:
    filled = [cell for cell in cells if cell not in NOTHING]
    return bool(filled) and all(NUMBER.fullmatch(cell) for cell in filled)


def _width(head: str, cells: Sequence[str], narrow: int) -> float:
    longest = _longest(head, cells)
    return 0.0 if max(longest, len(head)) <= narrow else float(min(max(longest, 5), LONG_CELL) ** 0.5)


def _longest(head: str, cells: Sequence[str]) -> int:
    """Return the letters of the longest line of cells; heads can break between words."""
    lines = (len(line) for cell in cells for line in cell.split("\n"))
    return max((*lines, *(len(word) for word in head.split())), default=0)


def _words(piece: Piece) -> Iterator[str]:
    if isinstance(piece, Remark):
        yield piece.text
    elif isinstance(piece, NumberedTable):
        yield from (piece.table.caption, *piece.table.columns, piece.source)
        for row in piece.table.rows:
            yield from row
    elif isinstance(piece, DrawnFigure):
        yield from (piece.caption, piece.source, piece.drawing.alt)
    else:
        yield from words_of([piece])
