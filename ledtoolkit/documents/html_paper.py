"""A paper as HTML: one file that asks for nothing from anywhere, runs no script and prints well."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, Template
from markupsafe import Markup

from ledtoolkit.document import Document, Figure
from ledtoolkit.documents.composition import (
    AwaitedFigure,
    Composition,
    DrawnFigure,
    NumberedTable,
    Piece,
    Remark,
    compose,
)
from ledtoolkit.documents.prose import Heading, Listing, Paragraph, read_prose
from ledtoolkit.words import say

__all__ = ["article", "prose", "write"]


def write(document: Document) -> bytes:
    """Return the file."""
    composition = compose(document)
    page = _template().render(paper=composition, article=Markup(_article(composition)))  # noqa: S704 - from the template
    return (page + "\n").encode("utf-8")


def article(document: Document, *, named: Callable[[Figure], str] | None = None) -> str:
    """Return the paper as one element without style, to be put on a page; named figures are left open."""
    return _article(compose(document, named=named))


def prose(text: str) -> str:
    """Return a learner's text alone."""
    return str(_macros().passages(read_prose(text))).strip()


def _article(composition: Composition) -> str:
    return str(_macros().article(composition, say("This table can be moved sideways"))).strip()


def _kind(piece: Piece) -> str:
    kinds = {
        Paragraph: "paragraph",
        Heading: "heading",
        Listing: "list",
        Remark: "remark",
        NumberedTable: "table",
        DrawnFigure: "figure",
        AwaitedFigure: "awaited",
    }
    return kinds[type(piece)]


def _drawing(piece: DrawnFigure) -> Markup:
    return Markup(piece.drawing.vectors)  # noqa: S704 - our drawing, whose texts it has escaped itself


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("ledtoolkit.documents", "."), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(kind=_kind, drawing=_drawing)
    return environment


def _template() -> Template:
    return _environment().get_template("paper.html.jinja")


def _macros() -> Any:
    return _environment().get_template("paper_pieces.html.jinja").module
