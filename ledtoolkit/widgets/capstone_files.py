"""The files that a paper can be downloaded as: one button each."""

from __future__ import annotations

from dataclasses import dataclass

from ledtoolkit.document import Document
from ledtoolkit.journal import RecordError
from ledtoolkit.words import say

__all__ = ["RECORD", "PaperFile", "formats", "paper_file"]

RECORD = "record"


@dataclass(frozen=True)
class PaperFile:
    """A file to be handed to the browser, and what is to be known of it."""

    content: bytes
    suffix: str
    media_type: str
    said: str = ""


def formats() -> list[list[str]]:
    """Return the formats with what their buttons say."""
    return [
        ["pdf", say("PDF")],
        ["docx", say("Word (DOCX)")],
        ["html", say("Web page (HTML)")],
        ["md", say("Text (Markdown)")],
        [RECORD, say("My record")],
    ]


def paper_file(document: Document, format_id: str) -> PaperFile:
    """Write a paper.

    Raises
    ------
    RecordError
        If the format is unknown or its writer is not installed, with a sentence for the learner.
    """
    from ledtoolkit.documents.exporting import FORMATS, MissingWriterError, export, unprintable

    found = next((each for each in FORMATS if each.id == format_id), None)
    if found is None:
        raise RecordError(say("This format is not on the list. Choose one of the buttons."))
    try:
        said = unprintable(document) if found.id == "pdf" else ""
        return PaperFile(export(document, found.id), found.suffix, found.media_type, said)
    except MissingWriterError as problem:
        raise RecordError(str(problem)) from problem
