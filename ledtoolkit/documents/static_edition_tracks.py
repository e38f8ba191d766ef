"""The ways through the course as plain lists, for the static edition."""

from __future__ import annotations

from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_notebook

from ledtoolkit.documents.track_steps import where
from ledtoolkit.tracks import TRACKS, Part, Step, Track
from ledtoolkit.words import say

__all__ = ["tracks_notebook"]


def tracks_notebook(course: Path) -> NotebookNode:
    """Return all tracks as text: who each is for, and its steps in their order with links.

    Examples
    --------
    >>> tracks_notebook(Path("notebooks")).cells[0].source.splitlines()[0]
    '# Ways through the course'
    """
    title = say("Ways through the course")
    why = say("The same lessons, questions and worksheets serve five kinds of groups. Choose your way.")
    cells = [new_markdown_cell(f"# {title}\n\n{why}", id="tracks-title")]
    cells += [new_markdown_cell(_track(track, course), id=f"track-{track.name}") for track in TRACKS]
    notebook: NotebookNode = new_notebook(cells=cells)
    return notebook


def _track(track: Track, course: Path) -> str:
    parts = "\n\n".join(_part(part, course) for part in track.parts)
    return f"## {say(track.title)}\n\n{say(track.who)}\n{say(track.outcome)}\n\n{parts}"


def _part(part: Part, course: Path) -> str:
    steps = "\n".join(f"- {_step(step, course)}" for step in part.steps)
    return f"### {say(part.title, number=part.number)}\n\n{steps}"


def _step(step: Step, course: Path) -> str:
    place = where(step, course)
    if place.is_later:
        return say("{step} (comes later)", step=place.words)
    part = f"#cell-id={place.cell}" if place.cell else ""
    return f"[{place.words}]({place.path}{part})" if place.path else place.words
