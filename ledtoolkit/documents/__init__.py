"""Documents: the paper of the capstone in four formats, sheets for paper, the static edition."""

from ledtoolkit.documents.exporting import (
    FORMATS,
    Format,
    MissingWriterError,
    export,
    figure_svg,
    make_ready,
    paper_style,
    preview,
    prose_html,
    unprintable,
)

__all__ = [
    "FORMATS",
    "Format",
    "MissingWriterError",
    "export",
    "figure_svg",
    "make_ready",
    "paper_style",
    "preview",
    "prose_html",
    "unprintable",
]
