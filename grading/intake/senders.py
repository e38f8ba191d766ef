"""Who sent a file, where the learning platform wrote it into the file's name."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grading.intake.submission import Submission

__all__ = ["contested", "sender"]

MOODLE = re.compile(r"([^/]+?)_\d+_assignsubmission_(?:file|onlinetext)")
CANVAS = re.compile(r"(?:^|/)([^/_]+)_(?:LATE_)?\d+_\d+_[^/]*$")


def sender(name: str) -> str | None:
    """Return the person whom a Moodle or Canvas bulk download names, or None.

    Examples
    --------
    >>> sender("week1.zip: Ann Ba_123_assignsubmission_file_/week01.ipynb")
    'Ann Ba'
    """
    inside = name.rpartition(": ")[2]
    match = MOODLE.search(inside) or CANVAS.search(inside)
    return match[1] if match else None


def contested(submissions: list[Submission]) -> dict[int, str]:
    """Return which submissions (by place) share an id although different people sent them, and what to say."""
    people: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in submissions:
        if who := sender(one.found.name):
            people[one.folder, one.week].add(who)
    return {
        place: f"{' and '.join(sorted(people[one.folder, one.week]))} sent it under the same id {one.learner!r}; "
        "ask both, then collect each with `--learner ID`"
        for place, one in enumerate(submissions)
        if len(people[one.folder, one.week]) > 1
    }
