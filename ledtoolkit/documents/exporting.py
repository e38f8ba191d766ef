"""One paper, four files: the same document gives the same bytes, on any day and any machine with the same packages."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from ledtoolkit.checks import check_choice
from ledtoolkit.document import Document, Figure
from ledtoolkit.words import mark, say, speaking

__all__ = [
    "FORMATS",
    "Format",
    "MissingWriterError",
    "export",
    "figure_svg",
    "paper_style",
    "preview",
    "prose_html",
    "unprintable",
]


class MissingWriterError(RuntimeError):
    """A package that writes this format is not installed; the message says how to have it."""


@dataclass(frozen=True)
class Format:
    """A kind of file.

    Attributes
    ----------
    id
        How `export` is asked for it.
    suffix
        How the name of its file ends.
    media_type
        What a browser calls it.
    """

    id: str
    suffix: str
    media_type: str


FORMATS = (
    Format("pdf", ".pdf", "application/pdf"),
    Format("docx", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    Format("html", ".html", "text/html"),
    Format("md", ".md", "text/markdown"),
)
WRITERS = {
    "pdf": ("ledtoolkit.documents.pdf_paper", "typst", "PDF"),
    "docx": ("ledtoolkit.documents.docx_paper", "docx", "Word"),
    "html": ("ledtoolkit.documents.html_paper", "jinja2", "HTML"),
    "md": ("ledtoolkit.documents.markdown_paper", "mistune", "Markdown"),
}
MISSING = mark(
    "The package that writes {format} files is not installed here. "
    'Install it with: pip install "ledtoolkit[documents]". HTML and Markdown need nothing more.'
)


def export(document: Document, format_id: str) -> bytes:
    """Write a document as a file, in the document's language.

    Parameters
    ----------
    document
        Any document.
    format_id
        "pdf", "docx", "html" or "md".

    Returns
    -------
    bytes
        The file.

    Raises
    ------
    ValueError
        If there is no such format.
    MissingWriterError
        If the package that writes it is not installed.

    Examples
    --------
    >>> paper = Document("Work", "", "", "", "", "nl", sections=(), references=(), notices=())
    >>> export(paper, "md").decode().splitlines()[0]
    '# Work'
    """
    module, package, name = WRITERS[check_choice("format_id", format_id, WRITERS)]
    try:
        write: Callable[[Document], bytes] = import_module(module).write
    except ModuleNotFoundError as missing:
        if missing.name != package:
            raise
        raise MissingWriterError(say(MISSING, format=name)) from missing
    with speaking(document.language):
        return write(document)


def make_ready(figure: Figure, language: str) -> None:
    """Load what writes and draw a figure for all files, while nobody waits: the first file is then there at once."""
    from ledtoolkit.documents.figures import drawing_of

    for module, _, _ in WRITERS.values():
        with suppress(ModuleNotFoundError):
            import_module(module)
    with speaking(language), suppress(ValueError):
        drawing_of(figure).in_all_forms()


def preview(document: Document, *, named: Callable[[Figure], str] | None = None) -> str:
    """Return the paper as one HTML element for a page: no style and no script of its own, all text escaped.

    Parameters
    ----------
    document
        Any document.
    named
        Gives each figure a name: its place in the page is then an empty element with that `data-figure`, and nothing
        is drawn until `figure_svg` is asked.
    """
    from ledtoolkit.documents.html_paper import article

    with speaking(document.language):
        return article(document, named=named)


def figure_svg(figure: Figure, language: str) -> str:
    """Return one figure of a paper as SVG, in the paper's language.

    Raises
    ------
    ValueError
        If it cannot be drawn from its numbers.
    """
    from ledtoolkit.documents.figures import drawing_of

    with speaking(language):
        return drawing_of(figure).vectors


def paper_style() -> str:
    """Return the style of a paper on a page."""
    return (Path(__file__).parent / "paper.css").read_text(encoding="utf-8")


def prose_html(text: str) -> str:
    """Return a learner's text as HTML: the few marks of simple Markdown, all else escaped.

    Examples
    --------
    >>> prose_html("**Now** <b>")
    '<p dir="auto"><strong>Now</strong> &lt;b&gt;</p>'
    """
    from ledtoolkit.documents.html_paper import prose

    return prose(text)


def unprintable(document: Document) -> str:
    """Say which scripts of a document print as boxes in the PDF, in the language that is spoken here, or nothing."""
    from ledtoolkit.documents.composition import compose
    from ledtoolkit.documents.letters import missing_sentence

    return missing_sentence(compose(document).words())
