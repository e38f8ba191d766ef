"""`ask("capstone/paper")`: the page on which the policy paper is made; while grading the paper as a person reads it.

While grading this runs behind the walls like everything that a learner hands in, and shows text and pictures alone.
"""

from __future__ import annotations

import os

from ledtoolkit.capstone.rubric import PAPER
from ledtoolkit.exercises.written_text import as_markdown
from ledtoolkit.progress import is_grading, open_record
from ledtoolkit.words import say

__all__ = ["ask_for_paper"]


def ask_for_paper(handed_in: object) -> None:
    """Show the page; while grading what was handed in, read strictly and drawn anew from its numbers."""
    if is_grading():
        _show_paper(handed_in)
    elif not os.environ.get("NBGRADER_EXECUTION"):
        from ledtoolkit.widgets.capstone import show_paper
        from ledtoolkit.widgets.server_wait import show_server_wait

        show_server_wait(PAPER)
        show_paper(open_record())


def _show_paper(handed_in: object) -> None:
    from ledtoolkit.capstone.assemble import assemble
    from ledtoolkit.capstone.draft import draft_of
    from ledtoolkit.capstone.payload import PayloadError, read_payload
    from ledtoolkit.documents.reading_copy import reading_copy

    if handed_in is None:
        return
    try:
        parts, place = read_payload(str(handed_in))
    except PayloadError as problem:
        _display(as_markdown(say("This paper cannot be read: {problem}", problem=problem)))
        return
    for piece in reading_copy(assemble(draft_of(parts, place))):
        _display(piece)


def _display(piece: str | tuple[bytes, str]) -> None:
    from IPython.display import Image, Markdown, display

    shown = Markdown(piece) if isinstance(piece, str) else Image(piece[0], alt=piece[1])  # type: ignore[no-untyped-call]
    display(shown)  # type: ignore[no-untyped-call]
