"""Whether a course asks the questions of this repository; some commands know no others."""

from __future__ import annotations

from grading.directory.course import Course, CourseError
from grading.intake.assignments import asked_by
from ledtoolkit.exercises.catalogue import weeks

__all__ = ["check_asks_ours"]


def check_asks_ours(course: Course) -> None:
    """Refuse a course that has assignments, but none of our weeks; one that has none yet is welcome."""
    theirs = course.weeks()
    if not theirs:
        return
    others = {(one.week, one.notebook) for one in asked_by(course)}
    if not any(course.source(week).is_file() and (week, "assignment") not in others for week in weeks()):
        raise CourseError(
            "lint and build know only the questions of this course, which are defined in ledtoolkit/exercises/. "
            f"{course.folder} asks others ({', '.join(theirs[:5])}): "
            "collect, autograde, feedback and export work on it."
        )
