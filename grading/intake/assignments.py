"""Which notebook of which assignment a file is, known by the names of its cells; for courses without our questions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from grading.directory.course import Course

__all__ = ["Asked", "asked_by", "best_match", "student_in"]

# Notebooks that ask our questions say themselves whose they are.
OURS = "from ledtoolkit import ask"


@dataclass(frozen=True)
class Asked:
    """One notebook of an assignment, and the names that nbgrader gave its cells."""

    week: str
    notebook: str
    names: frozenset[str]


def asked_by(course: Course) -> list[Asked]:
    """Return the notebooks of all assignments of a course that do not ask our questions."""
    found = ((path, _cells(path)) for path in sorted(course.folder.glob("source/*/*.ipynb")))
    return [
        Asked(path.parent.name, path.stem, frozenset(map(_name, cells)) - {""})
        for path, cells in found
        if not any(OURS in "".join(cell.get("source", "")) for cell in cells)
    ]


def best_match(notebook: dict[str, Any], file: str, asked: Sequence[Asked]) -> Asked | None:
    """Return the notebook that shares most names of cells with a file; of equals the one that the path names."""
    here = {_name(cell) for cell in notebook["cells"]} - {""}
    parts = PurePosixPath(file.replace("\\", "/"))

    def likeness(one: Asked) -> tuple[int, bool, bool]:
        return len(here & one.names), one.week in parts.parts, parts.stem == one.notebook

    best = max(asked, key=likeness, default=None)
    return best if best is not None and here & best.names else None


def student_in(file: str, week: str) -> str | None:
    """Return the folder that names a student: above the assignment's as nbgrader has it, else the file's own.

    Examples
    --------
    >>> student_in("submitted/Bitdiddle/ps1/problem1.ipynb", "ps1"), student_in("Bitdiddle/problem1.ipynb", "ps1")
    ('Bitdiddle', 'Bitdiddle')
    """
    folders = PurePosixPath(file.replace("\\", "/")).parts[:-1]
    if week in folders:
        folders = folders[: len(folders) - 1 - folders[::-1].index(week)]
    return folders[-1] if folders and folders[-1] not in {"/", "."} else None


def _cells(path: Path) -> list[dict[str, Any]]:
    try:
        cells = json.loads(path.read_text("utf-8"))["cells"]
    except (OSError, ValueError, LookupError, TypeError):
        return []
    return [cell for cell in cells if isinstance(cell, dict)]


def _name(cell: Any) -> str:
    metadata = cell.get("metadata") if isinstance(cell, dict) else None
    mark = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = mark.get("grade_id") if isinstance(mark, dict) else None
    return name if isinstance(name, str) else ""
