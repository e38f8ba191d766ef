"""The source line of the learner's own work: who estimated or planned it, and when."""

from __future__ import annotations

from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.exhibit import SourceLine
from ledtoolkit.words import say

__all__ = ["own_line", "own_source"]


def own_line(draft: Draft, table: str, unit: str) -> SourceLine:
    """Return the facts of the source line of own work."""
    kind = "synthetic" if draft.place.kind == "fictional" else "observed"
    return SourceLine(draft.author, table, draft.date, draft.place.name, unit, "own calculation", kind)


def own_source(draft: Draft, kind: str) -> str:
    """Return the source line of own work; who and when are left out, and reported, while they are not known."""
    who = ", ".join(word for word in (draft.author, draft.date) if word)
    fictional = say("The place and its figures are FICTIONAL.") if draft.place.kind == "fictional" else ""
    own = say("{kind}: {who}.", kind=kind, who=who) if who else say("{kind}.", kind=kind)
    return f"{own} {fictional}".strip()
