"""Grade one submission as nbgrader itself does, and say in words what went wrong."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from grading.directory.course import Course
from grading.directory.log import last_words, listening

__all__ = ["cells_that_stop", "grade"]


def grade(course: Course, week: str, learner: str) -> str | None:
    """Run one learner's submission through nbgrader and keep its points in the gradebook.

    Returns
    -------
    str or None
        Why there is no result; None when there is one. One submission never stops another.
    """
    from nbgrader.converters import Autograde

    app = course.nbgrader
    app.coursedir.assignment_id, app.coursedir.student_id, app.coursedir.notebook_id = week, learner, "*"
    with listening(app.log) as said:
        try:
            Autograde(coursedir=app.coursedir, parent=app, force=True).start()
        except (KeyboardInterrupt, GeneratorExit):
            raise
        except BaseException as problem:
            # nbgrader leaves by SystemExit too; whatever stops it stops this submission alone.
            return _cause(course, week, learner) or f"nbgrader stopped: {last_words(said, problem)}"
        finally:
            app.coursedir.student_id = "*"
    if not course.autograded(learner, week).is_file():
        return "nbgrader wrote no graded notebook"
    return None


def _cause(course: Course, week: str, learner: str) -> str | None:
    """Return what is wrong with a notebook where nbgrader's own words mislead."""
    notebook = json.loads(course.submitted(learner, week).read_text("utf-8"))
    marks = [mark for cell in notebook["cells"] if isinstance(mark := cell.get("metadata", {}).get("nbgrader"), dict)]
    names = Counter(str(mark["grade_id"]) for mark in marks if "grade_id" in mark)
    twice = [name for name, times in names.items() if times > 1]
    return f"the cell {twice[0]} stands in it {names[twice[0]]} times; ask for it without the copy" if twice else None


def cells_that_stop(course: Course, week: str, learner: str) -> list[str]:
    """Return which cells of a graded notebook stop with an error, and with which."""
    notebook = json.loads(course.autograded(learner, week).read_text("utf-8"))
    stopped = []
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            if output["output_type"] == "error":
                stopped.append(f"{_name(cell)} stops with {output['ename']}")
    return stopped


def _name(cell: dict[str, Any]) -> str:
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id") or f"a cell ({cell.get('id', 'no id')})")
