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
    groups: dict[tuple[str, str], list[Submission]] = defaultdict(list)
    for one in submissions:
        if sender(one.found.name):
            groups[one.folder, one.week].append(one)
    said = {key: _said(group) for key, group in groups.items()}
    told = {place: said.get((one.folder, one.week), "") for place, one in enumerate(submissions)}
    return {place: text for place, text in told.items() if text}


def _said(group: list[Submission]) -> str:
    """Return what to say of submissions under one id; nothing where one person sent them all."""
    people = sorted({str(sender(one.found.name)) for one in group})
    if len(people) < 2:
        return ""
    alike = len({one.found.content for one in group}) == 1
    same = f"the {'two ' if len(group) == 2 else ''}files are identical; " if alike else ""
    return (
        f"{' and '.join(people)} sent it under the same id {group[0].learner!r}; {same}"
        "ask both, then collect each with `--learner ID`"
    )
