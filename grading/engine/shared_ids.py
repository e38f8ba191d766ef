"""Submissions that carry one and the same learner's id, for the instructor to look at; called by `run` at its start."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from ledtoolkit.exercises.draw import normalised
from ledtoolkit.exercises.learner import LARGEST_NOTEBOOK

__all__ = ["shared_ids"]


def shared_ids(folders: Mapping[str, Path], notebooks: Iterable[str]) -> dict[str, str]:
    """Return a sentence for each student whose notebook was handed in under an id that another's carries too."""
    names = [f"{notebook}.ipynb" for notebook in notebooks]
    by_id: dict[str, set[str]] = defaultdict(set)
    for student, folder in folders.items():
        for name in names:
            learner = _marked(folder / name)
            if learner:
                by_id[learner].add(student)
    told: dict[str, str] = {}
    for learner, students in by_id.items():
        for student in students if len(students) > 1 else ():
            others = ", ".join(sorted(students - {student}))
            told[student] = f"The learner's id {learner[:100]!r} also stands in the submission of: {others[:500]}."
    return told


def _marked(path: Path) -> str:
    """Return the id in a notebook's hand-in mark as ids are compared; empty where none can be read."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST_NOTEBOOK:
            return ""
        content = path.read_bytes()
        if b'"learner"' not in content:
            return ""
        learner = json.loads(content)["metadata"]["ledtoolkit"]["learner"]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return ""
    return normalised(learner) if isinstance(learner, str) else ""
