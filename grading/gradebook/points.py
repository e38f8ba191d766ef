"""Read points from nbgrader's gradebook, and mark there what has no result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from grading.directory.course import Course

__all__ = ["Points", "knows", "points_of", "questions", "without_result"]


@dataclass(frozen=True)
class Points:
    """What one learner has for a week.

    Attributes
    ----------
    by_question
        Points of each question by the name of its graded cell; None where a person still has to read.
    total
        Their sum, as the gradebook has it.
    """

    by_question: dict[str, float | None]
    total: float


def knows(course: Course, week: str) -> bool:
    """Return whether the gradebook knows the questions of a week."""
    with _open(course) as book:
        return any(known.name == week and known.notebooks for known in book.assignments)


def questions(course: Course, week: str) -> dict[str, float]:
    """Return the graded cells of a week and what each can give, in the order of the notebook."""
    with _open(course) as book:
        cells = [cell for notebook in book.find_assignment(week).notebooks for cell in notebook.grade_cells]
        return {str(cell.name): float(cell.max_score) for cell in cells}


def points_of(course: Course, week: str, learner: str) -> Points:
    """Return a learner's points of a week."""
    with _open(course) as book:
        submission = book.find_submission(week, learner)
        grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
        by_question = {grade.name: None if grade.needs_manual_grade else float(grade.score) for grade in grades}
        return Points(by_question, float(submission.score))


def without_result(course: Course, week: str, learner: str) -> None:
    """Take back the automatic points of a submission that could not be graded, and ask for a person.

    Points of an earlier attempt must not stand for one that was never judged.
    """
    from nbgrader.api import MissingEntry

    with _open(course) as book:
        try:
            submission = book.find_submission(week, learner)
        except MissingEntry:
            return
        for notebook in submission.notebooks:
            for grade in notebook.grades:
                grade.auto_score, grade.needs_manual_grade = None, True
        book.db.commit()


def _open(course: Course) -> Any:
    from nbgrader.api import Gradebook

    directory = course.nbgrader.coursedir
    return Gradebook(directory.db_url, directory.course_id)
