"""The box of the welcome page that shows what a learner has so far: points, guesses, what is due, the paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ledtoolkit.exercises.catalogue import weeks
from ledtoolkit.progress import Record
from ledtoolkit.widgets.box import Act, Box
from ledtoolkit.widgets.course_weeks import weeks_in
from ledtoolkit.widgets.guesses_so_far import guesses_so_far
from ledtoolkit.widgets.paper_so_far import paper_so_far
from ledtoolkit.widgets.points_so_far import points_so_far
from ledtoolkit.widgets.remembering import remembering
from ledtoolkit.widgets.script import script, style
from ledtoolkit.words import say

__all__ = ["SoFarBox"]

# What a learner has done, unlike who they are and what they have chosen.
WORK = ("answer/", "by-code/", "prediction/", "retrieval/", "handed-in/", "capstone/")


class SoFarBox(Box):
    """What the learner has so far, each part behind a line that says how it stands; nothing before there is any.

    Parameters
    ----------
    record
        The learner's record.
    course
        The folder that holds the weeks.
    """

    _esm = script("key_guard", "page", "press", "box", "course_links", "way_box", "so_far_box")
    _css = style("palette", "form", "place", "track")

    def __init__(self, record: Record, course: Path) -> None:
        self._course = course
        super().__init__(record, so_far_words())

    def acts(self) -> Mapping[str, Act]:
        """Show only: everything here is done elsewhere."""
        return {}

    def state_now(self) -> dict[str, Any]:
        """Return the parts, from the learner's own entries alone; no pool of any question is made."""
        own = self._record.own_entries()
        if not any(entry.key.startswith(WORK) for entry in own):
            return {"parts": []}
        asking = [week.folder for week in weeks_in(self._course) if week.folder in weeks()]
        parts = (
            remembering(self._course, asking, own),
            points_so_far(asking, own),
            guesses_so_far(own),
            paper_so_far(self._course, self._record),
        )
        return {"parts": [asdict(part) for part in parts]}


def so_far_words() -> dict[str, str]:
    """Return what is said about the parts together."""
    return {"so_far": say("What you have so far")}
