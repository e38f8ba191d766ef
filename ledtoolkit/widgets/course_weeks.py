"""The weeks of a course: a week is found by its folder, nothing registers it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ledtoolkit.capstone.rubric import CAPSTONE
from ledtoolkit.exercises.catalogue import exercises_of, weeks
from ledtoolkit.exercises.draw import normalised
from ledtoolkit.journal import RecordError
from ledtoolkit.progress import Record
from ledtoolkit.widgets.notebook_files import read_notebook
from ledtoolkit.widgets.self_check import begun
from ledtoolkit.words import say

__all__ = ["EXPLORERS", "Week", "explorers_in", "weeks_in"]

EXPLORERS = "explore.ipynb"


@dataclass(frozen=True)
class Week:
    """One week: its folder, its title, and which notebooks it has; the last one has the paper."""

    folder: str
    title: str
    lesson: str
    assignment: str
    paper: str = ""

    def progress(self, record: Record) -> str:
        """Say how many questions have an answer in the record; nothing for a week without questions."""
        if self.folder not in weeks() or record.learner is None:
            return ""
        me, asked = normalised(record.learner), exercises_of(self.folder)
        own = [entry for entry in record.entries() if normalised(entry.learner or "") == me]
        answered = sum(begun(each, own) for each in asked)
        return say("{answered} of {all} questions begun.", answered=answered, all=len(asked))


def weeks_in(course: Path) -> list[Week]:
    """Return the weeks whose folders lie in a course, in their order."""
    return [_week(folder) for folder in sorted(course.glob("week[0-9][0-9]")) if folder.is_dir()]


def explorers_in(course: Path) -> str:
    """Return the page of all explorers where a course has one, else nothing."""
    return EXPLORERS if (course / EXPLORERS).is_file() else ""


def _week(folder: Path) -> Week:
    files = {name: f"{folder.name}/{name}.ipynb" for name in ("lesson", "assignment", CAPSTONE)}
    found = {name: path if (folder.parent / path).is_file() else "" for name, path in files.items()}
    return Week(folder.name, _title(folder), found["lesson"], found["assignment"], found[CAPSTONE])


def _title(folder: Path) -> str:
    """Return the first heading of the lesson, else the folder's number."""
    try:
        cells: list[Any] = read_notebook(folder / "lesson.ipynb")["cells"]
    except RecordError:
        cells = []
    for cell in cells:
        source = "".join(cell.get("source", "")) if isinstance(cell, dict) else ""
        for line in source.splitlines() if source else []:
            if line.startswith("# "):
                return line[2:].strip()
    return say("Week {number}", number=int(folder.name[-2:]))
