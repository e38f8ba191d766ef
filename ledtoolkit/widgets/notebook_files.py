"""The notebooks of a week that lie beside a kernel: which may be meant, and what they ask."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ledtoolkit.capstone.rubric import CAPSTONE, PAPER
from ledtoolkit.exercises.catalogue import UnknownExerciseError, exercise
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.hand_in import asked_in
from ledtoolkit.journal import RecordError
from ledtoolkit.words import say

__all__ = ["asks", "exercises_in", "notebooks_of", "read_notebook"]


def notebooks_of(week: str, folder: Path, *, named: str = "") -> list[Path]:
    """Return the notebooks that may be meant: the one that the page names, else the kernel's, else those beside it.

    `named` comes from a browser: only its last part counts.
    """
    session = os.environ.get("JPY_SESSION_NAME", "")
    for path in (folder / Path(named).name, Path(session)):
        if path.suffix == ".ipynb" and path.is_file() and asks(week, path):
            return [path]
    return [path for path in sorted(folder.glob("*.ipynb")) if asks(week, path)]


def read_notebook(path: Path) -> dict[str, Any]:
    """Return a notebook as JSON, or say that it cannot be read."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or not isinstance(found.get("cells"), list):
        raise RecordError(say("{file} cannot be read as a notebook. Save it again, then hand in.", file=path.name))
    return found


def asks(week: str, path: Path) -> bool:
    """Return whether a whole notebook lies there that asks a week's questions, or for the paper."""
    try:
        notebook = read_notebook(path)
    except RecordError:
        return False
    return bool(exercises_in(notebook, week)) or (week == CAPSTONE and PAPER in asked_in(notebook))


def exercises_in(notebook: Mapping[str, Any], week: str) -> list[Exercise]:
    """Return the exercises of a week that a notebook asks, in its order."""
    found: dict[str, Exercise] = {}
    for exercise_id in asked_in(notebook):
        if exercise_id.partition("/")[0] == week:
            try:
                found[exercise_id] = exercise(exercise_id)
            except UnknownExerciseError:
                continue
    return list(found.values())
