"""One automatic look at a paper: how it stands, in one sentence, and where to go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

__all__ = ["Check", "is_complete"]


@dataclass(frozen=True)
class Check:
    """One look; it reports and never grades.

    Attributes
    ----------
    id
        Its name, the same in every paper; checks of one project or exhibit end in its number or id.
    section
        Id of the section, or name of the part, that it is about.
    state
        "well"; "missing": the paper is not complete without it; "look": perhaps a mistake, the learner decides.
    sentence
        What was seen and, unless all is well, what to do.
    link
        Path from the course's folder to where it can be mended; empty where that is on the paper's own page.
    """

    id: str
    section: str
    state: Literal["well", "missing", "look"]
    sentence: str
    link: str = ""


def is_complete(checks: Iterable[Check]) -> bool:
    """Whether nothing is missing; what only asks for a second look does not count, and export is always free."""
    return all(check.state != "missing" for check in checks)
