"""A paper as Markdown: what a learner typed stays text, figures are pictures within the file, named at its end.

It is read alike by CommonMark, GitHub, Jupyter and pandoc: all marks of any of them are escaped in text.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator

from ledtoolkit.document import Document
from ledtoolkit.documents.composition import Composition, DrawnFigure, NumberedTable, Piece, Remark, compose
from ledtoolkit.documents.drawing import FILE_DPI
from ledtoolkit.documents.prose import Heading, Listing, Paragraph, Run

__all__ = ["texts_and_figures", "write"]

# Within a word a line is no mark, and `&` is one only before the name of a letter: addresses stay as they are.
MARKS = re.compile(r"[\\`*\[\]<$|~^]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
# What would begin a heading, a list, a quotation, a rule or a definition at the start of a line.
LINE_START = re.compile(r"^(\s*)([#>]|[-+=:](?=\s|$|[-=:]))", re.M)
NUMBER_START = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)", re.M)


def write(document: Document) -> bytes:
    """Return the file."""
    lines: list[str] = []
    pictures: list[str] = []
    for told in _told(compose(document)):
        lines.append(told if isinstance(told, str) else _figure(told, pictures))
    return ("\n\n".join([*lines, *pictures]) + "\n").encode("utf-8")


def texts_and_figures(document: Document) -> Iterator[str | DrawnFigure]:
    """Yield the paper as texts and figures in turn, for a page that shows pictures by itself."""
    lines: list[str] = []
    for told in _told(compose(document)):
        if isinstance(told, str):
            lines.append(told)
        else:
            yield "\n\n".join(lines)
            yield told
            lines = []
    yield "\n\n".join(lines)


def _told(composition: Composition) -> Iterator[str | DrawnFigure]:
    yield from _title_page(composition)
    yield from _body(composition)


def _title_page(composition: Composition) -> Iterator[str]:
    yield f"# {_text(composition.title)}"
    if composition.subtitle:
        yield f"**{_text(composition.subtitle)}**"
    yield from (_text(fact) for fact in composition.facts)
    yield from (f"> {_text(notice)}" for notice in composition.notices)
    yield f"## {_text(composition.contents_title)}"
    entries = [f"- {_text(part.heading)}" for part in composition.parts]
    if composition.references:
        entries.append(f"- {_text(composition.references_title)}")
    yield "\n".join(entries)


def _body(composition: Composition) -> Iterator[str | DrawnFigure]:
    for part in composition.parts:
        yield f"## {_text(part.heading)}"
        for piece in part.pieces:
            yield from _piece(piece)
    if composition.references:
        yield f"## {_text(composition.references_title)}"
        yield "\n".join(f"- {_text(line)}" for line in composition.references)


def _piece(piece: Piece) -> Iterator[str | DrawnFigure]:
    if isinstance(piece, Remark):
        yield f"> *{_text(piece.text)}*"
    elif isinstance(piece, NumberedTable):
        yield _table(piece)
    elif isinstance(piece, DrawnFigure):
        yield piece
        yield f"**{piece.label}.** {_text(piece.caption)}\n\n{_text(piece.source)}"
    else:
        yield _passage(piece)


def _passage(passage: Paragraph | Heading | Listing, indent: str = "") -> str:
    if isinstance(passage, Heading):
        return f"### {_text(_joined(passage.runs))}"
    if isinstance(passage, Listing):
        return "\n".join(_items(passage, indent))
    # A lone backslash at the end of a line is a line end.
    return _runs(passage.runs).replace("\n", f"\\\n{indent}")


def _items(listing: Listing, indent: str) -> Iterator[str]:
    for place, item in enumerate(listing.items):
        sign = "-" if listing.start is None else f"{listing.start + place}."
        inner = indent + " " * (len(sign) + 1)
        passages = [_passage(passage, inner) for passage in item]
        kinds = [isinstance(passage, Listing) for passage in item]
        first, *others = passages or [""]
        yield f"{indent}{sign} {first.lstrip() if kinds[:1] == [True] else first}".rstrip()
        for text, is_list in zip(others, kinds[1:], strict=True):
            yield text if is_list else f"\n{inner}{text}"


def _runs(runs: Iterable[Run]) -> str:
    told = "".join(_styled(run) for run in runs)
    return LINE_START.sub(r"\1\\\2", NUMBER_START.sub(r"\1\\\2", told))


def _styled(run: Run) -> str:
    sign = "*" * (2 * run.is_bold + run.is_italic)
    inner = run.text.strip()
    if not sign or not inner:
        return _escaped(run.text)
    before, after = run.text.split(inner, 1) if inner else ("", "")
    return f"{before}{sign}{_escaped(inner)}{sign}{after}"


def _joined(runs: Iterable[Run]) -> str:
    return " ".join("".join(run.text for run in runs).split())


def _table(piece: NumberedTable) -> str:
    head = _row(piece.table.columns)
    sides = "| " + " | ".join("--:" if is_number else "---" for is_number in piece.is_number) + " |"
    rows = "\n".join([head, sides, *(_row(row) for row in piece.table.rows)])
    return f"**{piece.label}.** {_text(piece.table.caption)}\n\n{rows}\n\n{_text(piece.source)}"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(_text(" ".join(cell.split())) for cell in cells) + " |"


def _figure(piece: DrawnFigure, pictures: list[str]) -> str:
    name = f"figure-{len(pictures) + 1}"
    data = b64encode(piece.drawing.pixels(FILE_DPI)).decode("ascii")
    pictures.append(f"[{name}]: data:image/png;base64,{data}")
    alt = _text(" ".join(piece.drawing.alt.split()))
    return f"![{alt}][{name}]"


def _text(text: str) -> str:
    return LINE_START.sub(r"\1\\\2", NUMBER_START.sub(r"\1\\\2", _escaped(text)))


def _escaped(text: str) -> str:
    return MARKS.sub(r"\\\g<0>", text)
