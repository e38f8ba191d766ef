"""A paper as PDF/UA-1: tagged, with outline, language and alt texts; written by typst from a fixed template.

Everything that the document says goes in as data, never as Typst source, so that `#set` is two words.
A letter that no font of ours has may not stand in such a PDF: a box stands there, and the title page names the script.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import typst

from ledtoolkit.document import Document
from ledtoolkit.documents.composition import Composition, DrawnFigure, NumberedTable, Piece, Remark, compose
from ledtoolkit.documents.drawing import Drawing
from ledtoolkit.documents.letters import BOX, boxed, direction, fonts, missing_sentence, with_breaks
from ledtoolkit.documents.prose import Heading, Listing, Paragraph, Run

__all__ = ["write"]

TEMPLATE = Path(__file__).parent / "paper.typ"
FIRST_FAMILY, LAST_FAMILY = "Libertinus Serif", "DejaVu Sans"
# Letters that are there for sure, in every combination; the others became boxes when a first try was refused.
OUTSIDE = re.compile("[^\n\u0020-\u024f\u0370-\u0373\u0386-\u04ff\u2010-\u2027\u2030-\u203a\u20ac\u2212\u25a1]")

Letters = Callable[[str], str]


def write(document: Document) -> bytes:
    """Return the file."""
    composition = compose(document)
    try:
        return _compiled(_data(composition, boxed))
    except typst.TypstError:
        # Letters can be there one by one and not joined as they were typed.
        return _compiled(_data(composition, lambda text: OUTSIDE.sub(BOX, text)))


def _compiled(data: dict[str, Any]) -> bytes:
    pdf = typst.compile(
        TEMPLATE,
        font_paths=_fonts(),
        sys_inputs={"paper": json.dumps(data, ensure_ascii=False)},
        format="pdf",
        pdf_standards=["ua-1"],
    )
    return bytes(pdf)


@cache
def _fonts() -> typst.Fonts:
    # It takes folders, not files.
    return typst.Fonts(include_system_fonts=False, font_paths=sorted({path.parent for path in fonts()}))


@cache
def _families() -> tuple[str, ...]:
    ours = sorted(family for family in _fonts().families() if family.startswith("Noto"))
    return (FIRST_FAMILY, *ours, LAST_FAMILY)


def _data(composition: Composition, letters: Letters) -> dict[str, Any]:
    def told(text: str) -> str:
        return with_breaks(letters(text))

    boxes = missing_sentence(composition.words())
    return {
        "language": composition.language,
        "families": _families(),
        "title": told(composition.title),
        "author": told(composition.author),
        "subtitle": told(composition.subtitle),
        "facts": [_line(fact, told) for fact in composition.facts],
        "notices": [_line(notice, told) for notice in (*composition.notices, boxes) if notice],
        "contents": composition.contents_title,
        "parts": [
            {"heading": told(part.heading), "pieces": [_piece(piece, told) for piece in part.pieces]}
            for part in composition.parts
        ],
        "references_title": composition.references_title,
        "references": [_line(line, told) for line in composition.references],
    }


def _piece(piece: Piece, told: Letters) -> dict[str, Any]:
    if isinstance(piece, Remark):
        return {"kind": "remark", **_line(piece.text, told)}
    if isinstance(piece, NumberedTable):
        return _table(piece, told)
    if isinstance(piece, DrawnFigure):
        return _figure(piece, told)
    return _passage(piece, told)


def _passage(passage: Paragraph | Heading | Listing, told: Letters) -> dict[str, Any]:
    if isinstance(passage, Listing):
        items = [[_passage(inner, told) for inner in item] for item in passage.items]
        return {"kind": "list", "start": passage.start, "items": items}
    kind = "heading" if isinstance(passage, Heading) else "paragraph"
    side = direction("".join(run.text for run in passage.runs))
    return {"kind": kind, "dir": side, "runs": [_run(run, told) for run in passage.runs]}


def _run(run: Run, told: Letters) -> dict[str, Any]:
    return {"lines": told(run.text).split("\n"), "bold": run.is_bold, "italic": run.is_italic}


def _line(text: str, told: Letters) -> dict[str, str]:
    return {"text": told(text), "dir": direction(text)}


def _table(piece: NumberedTable, told: Letters) -> dict[str, Any]:
    return {
        "kind": "table",
        "label": piece.label,
        "caption": _line(piece.table.caption, told),
        "source": _line(piece.source, told),
        "columns": [_line(head, told) for head in piece.table.columns],
        "rows": [[_line(cell, told) for cell in row] for row in piece.table.rows],
        "numbers": piece.is_number,
        "widths": piece.widths,
        "across": piece.lies_across,
        "together": piece.stays_together,
    }


def _figure(piece: DrawnFigure, told: Letters) -> dict[str, Any]:
    return {
        "kind": "figure",
        "label": piece.label,
        "caption": _line(piece.caption, told),
        "source": _line(piece.source, told),
        "alt": piece.drawing.alt,
        "width": piece.drawing.width,
        "drawing": _drawing(piece.drawing),
    }


def _drawing(drawing: Drawing) -> str:
    # A page has drawn the letters already; in other scripts they may be joined in ways that such a PDF refuses.
    return drawing.outlines if OUTSIDE.search(drawing.vectors) else drawing.vectors
