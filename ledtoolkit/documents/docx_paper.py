"""A paper as DOCX: real headings, lists, header rows and contents that Word knows; pictures with alt text."""

from __future__ import annotations

from io import BytesIO
from typing import TypeAlias

import docx
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Cm, Inches, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from ledtoolkit.document import Document
from ledtoolkit.documents import docx_markup as markup
from ledtoolkit.documents.composition import Composition, DrawnFigure, NumberedTable, Part, Piece, Remark, compose
from ledtoolkit.documents.drawing import FILE_DPI
from ledtoolkit.documents.letters import direction
from ledtoolkit.documents.prose import Heading, Listing, Paragraph, Run

__all__ = ["write"]

WIDEST = Inches(6.2)
BULLETS, NUMBERS = ("List Bullet", "List Bullet 2", "List Bullet 3"), ("List Number", "List Number 2", "List Number 3")

Place: TypeAlias = "Word | _Cell"


def write(document: Document) -> bytes:
    """Return the file."""
    composition = compose(document)
    word = docx.Document()
    markup.set_properties(word, title=composition.title, author=composition.author, language=composition.language)
    markup.set_styles(word)
    _title_page(word, composition)
    for part in composition.parts:
        _part(word, part)
    if composition.references:
        markup.add_bookmark(_line(word, composition.references_title, "Heading 1"), "references")
        for reference in composition.references:
            _line(word, reference, "Bibliography")
    buffer = BytesIO()
    word.save(buffer)
    return markup.same_every_time(buffer.getvalue())


def _title_page(word: Word, composition: Composition) -> None:
    _line(word, composition.title, "Title")
    if composition.subtitle:
        _line(word, composition.subtitle, "Subtitle")
    for fact in composition.facts:
        _line(word, fact)
    for notice in composition.notices:
        _line(word, notice, "Remark")
    _line(word, composition.contents_title, "Contents Heading")
    entries = [(part.heading, part.anchor) for part in composition.parts]
    if composition.references:
        entries.append((composition.references_title, "references"))
    markup.add_contents(word, entries)
    word.add_page_break()


def _part(word: Word, part: Part) -> None:
    pieces = list(part.pieces)
    # A heading goes along to the page of a table that lies across.
    table = pieces[0] if pieces else None
    if isinstance(table, NumberedTable) and table.lies_across:
        _new_section(word, WD_ORIENT.LANDSCAPE)
        markup.add_bookmark(_line(word, part.heading, "Heading 1"), part.anchor)
        _table(word, table)
        _new_section(word, WD_ORIENT.PORTRAIT)
        pieces = pieces[1:]
    else:
        markup.add_bookmark(_line(word, part.heading, "Heading 1"), part.anchor)
    for piece in pieces:
        _piece(word, piece)


def _piece(word: Word, piece: Piece) -> None:
    if isinstance(piece, Remark):
        _line(word, piece.text, "Remark")
    elif isinstance(piece, NumberedTable):
        if piece.lies_across:
            _new_section(word, WD_ORIENT.LANDSCAPE)
        _table(word, piece)
        if piece.lies_across:
            _new_section(word, WD_ORIENT.PORTRAIT)
    elif isinstance(piece, DrawnFigure):
        _figure(word, piece)
    else:
        _passage(word, piece)


def _passage(word: Word, passage: Paragraph | Heading | Listing) -> None:
    if isinstance(passage, Listing):
        _list(word, passage, level=0)
    else:
        style = "Heading 2" if isinstance(passage, Heading) else ""
        _fill(markup.new_paragraph(word, style), passage.runs)


def _list(word: Word, listing: Listing, *, level: int) -> None:
    style = (BULLETS if listing.start is None else NUMBERS)[level]
    numbering = None if listing.start is None else markup.new_numbering(word, style, listing.start)
    for item in listing.items:
        is_first = True
        for passage in item or (Paragraph(()),):
            if isinstance(passage, Listing):
                _list(word, passage, level=min(level + 1, len(BULLETS) - 1))
                continue
            paragraph = markup.new_paragraph(word, style if is_first else f"List Continue{style[len('List Bullet') :]}")
            if is_first and numbering is not None:
                markup.use_numbering(paragraph, numbering)
            _fill(paragraph, passage.runs)
            is_first = False


def _fill(paragraph: WordParagraph, runs: tuple[Run, ...]) -> None:
    is_rtl = direction("".join(run.text for run in runs)) == "rtl"
    if is_rtl:
        markup.turn(paragraph)
    for run in runs:
        written = paragraph.add_run(run.text)
        written.bold, written.italic = run.is_bold or None, run.is_italic or None
        if is_rtl:
            written.font.rtl = True


def _line(word: Word, text: str, style: str = "") -> WordParagraph:
    paragraph = markup.new_paragraph(word, style)
    _fill(paragraph, (Run(text),))
    return paragraph


def _caption(word: Word, label: str, caption: str) -> WordParagraph:
    paragraph = markup.new_paragraph(word, "Caption")
    _fill(paragraph, (Run(f"{label}. ", is_bold=True), Run(caption)))
    return paragraph


def _figure(word: Word, piece: DrawnFigure) -> None:
    paragraph = word.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    width = min(Inches(piece.drawing.width), WIDEST)
    shape = paragraph.add_run().add_picture(BytesIO(piece.drawing.pixels(FILE_DPI)), width=width)
    markup.name_picture(shape, name=piece.label, alt=piece.drawing.alt)
    _caption(word, piece.label, piece.caption).paragraph_format.keep_with_next = True
    _line(word, piece.source, "Source")


def _table(word: Word, piece: NumberedTable) -> None:
    _caption(word, piece.label, piece.table.caption).paragraph_format.keep_with_next = True
    markup.add_table(
        word,
        (piece.table.columns, *piece.table.rows),
        numbers=piece.is_number,
        widths=piece.widths,
        caption=f"{piece.label}. {piece.table.caption}",
        size=Pt(8) if piece.lies_across else Pt(9),
        kept=len(piece.table.rows) + 1 if piece.stays_together else 1,
    )
    _line(word, piece.source, "Source")


def _new_section(word: Word, orientation: WD_ORIENT) -> None:
    section = word.add_section(WD_SECTION.NEW_PAGE)
    long, short = Cm(29.7), Cm(21.0)
    is_landscape = orientation == WD_ORIENT.LANDSCAPE
    section.orientation = orientation
    section.page_width, section.page_height = (long, short) if is_landscape else (short, long)
