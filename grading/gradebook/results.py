"""Whether a learner's newest attempt has a result, as the files of the course say."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from grading.directory.course import Course

__all__ = ["Result", "result_of"]

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


def _stamp(folder: Path) -> str:
    try:
        return (folder / STAMP).read_text("utf-8", "replace").strip()
    except OSError:
        return ""
