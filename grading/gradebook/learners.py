"""Who a folder belongs to: the id as it was typed, which a folder's name cannot always hold."""

from __future__ import annotations

import json

from grading.directory.course import Course
from grading.intake.names import folder_name
from ledtoolkit.exercises.learner import LARGEST_NOTEBOOK

__all__ = ["typed_id"]


def typed_id(course: Course, folder: str) -> str:
    """Return a learner's id as typed, from a notebook of theirs with our mark; else the folder's name.

    The notebook is the one place of the id: nbgrader's own fields for names would be a second one, and its export
    writes them into spreadsheets as they are.
    """
    for path in sorted((course.folder / "submitted" / folder).glob("*/*.ipynb")):
        try:
            if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST_NOTEBOOK:
                continue
            learner = json.loads(path.read_bytes())["metadata"]["ledtoolkit"]["learner"]
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            continue
        # A mark that does not lead to this folder is somebody else's, or was forged.
        if isinstance(learner, str) and folder_name(learner) == folder:
            return " ".join(learner.split())
    return folder
