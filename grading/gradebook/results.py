"""Whether a learner's newest attempt has a result, and what of it was handed in, as the files of the course say."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from grading.directory.course import Course
from grading.engine.repair.reading import NOT_HANDED_IN

__all__ = ["Result", "missing", "not_handed_in", "result_of"]

# `newer`: an earlier attempt has a result, the one that counts has none yet.
Result = Literal["graded", "newer", "none"]
STAMP = "timestamp.txt"


def result_of(course: Course, week: str, learner: str) -> Result:
    """Return whether there is a graded notebook, and whether it is of the attempt that counts."""
    graded = course.folder / "autograded" / learner / week
    if not any(graded.glob("*.ipynb")):
        return "none"
    submitted = course.folder / "submitted" / learner / week
    same = not submitted.is_dir() or _stamp(submitted) == _stamp(graded)
    return "graded" if same else "newer"


def not_handed_in(course: Course, week: str, learner: str, notebooks: Iterable[str]) -> frozenset[str]:
    """Return which of an assignment's notebooks are known to be missing: no result of theirs is a 0."""
    submitted = course.folder / "submitted" / learner / week
    if result_of(course, week, learner) == "graded":
        graded = course.folder / "autograded" / learner / week
        return frozenset(name for name in notebooks if missing(_notes(graded / f"{name}.ipynb"), [name]))
    # Before it is graded a file of another name may be any of them.
    return frozenset() if any(submitted.rglob("*.ipynb")) else frozenset(notebooks)


def missing(notes: Iterable[str], notebooks: Iterable[str]) -> frozenset[str]:
    """Return which notebooks the notes on a submission tell to be missing; with one notebook they name none."""
    noted = set(notes)
    return frozenset(name for name in notebooks if noted & {NOT_HANDED_IN, f"{name}: {NOT_HANDED_IN}"})


def _notes(graded: Path) -> list[str]:
    try:
        return [str(note) for note in json.loads(graded.read_bytes())["metadata"]["grading"]["notes"]]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return []


def _stamp(folder: Path) -> str:
    try:
        return (folder / STAMP).read_text("utf-8", "replace").strip()
    except OSError:
        return ""
