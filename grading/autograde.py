"""Grade the collected submissions of a week and put the points into the gradebook.

Each submission is graded by itself: one that is odd is listed and never stops the others.
"""

from __future__ import annotations

import argparse
import sys

from grading.assignment.student_version import make_student_version
from grading.directory.course import Course, CourseError, open_course
from grading.directory.table import lines_of_table
from grading.gradebook.points import knows, points_of, questions, without_result
from grading.stock.one_submission import cells_that_stop, grade

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which week, and whose submissions."""
    parser.add_argument("week", metavar="WEEK", help="for example week01")
    parser.add_argument("--student", nargs="+", metavar="S", help="only these, by the folder's name")


def run(options: argparse.Namespace) -> int:
    """Grade, print a table, and return 0 only if every submission has a result."""
    course = open_course(options.course)
    week = course.week(options.week)
    learners = _chosen(course, week, options.student)
    if not knows(course, week):
        make_student_version(course, week)
    reasons = {}
    for place, learner in enumerate(learners, 1):
        if sys.stderr.isatty():
            print(f"\r[{place}/{len(learners)}] {learner:<60}", end="", file=sys.stderr, flush=True)
        reasons[learner] = grade(course, week, learner)
        if reasons[learner]:
            without_result(course, week, learner)
    print("\n".join(table(course, week, reasons)))
    failed = sum(reason is not None for reason in reasons.values())
    print(f"\n{len(learners) - failed} of {len(learners)} submissions have a result.")
    return 1 if failed else 0


def table(course: Course, week: str, reasons: dict[str, str | None]) -> list[str]:
    """Return a line a learner: points of each question, their sum, and what was wrong."""
    asked = questions(course, week)
    names = [name.removesuffix("-check").removesuffix("-answer") for name in asked]
    header = ["learner", *(f"{name} ({most:g})" for name, most in zip(names, asked.values(), strict=True)), "points"]
    rows = []
    for learner, reason in reasons.items():
        if reason:
            rows.append([learner, *("-" for _ in asked), "-", f"NO RESULT: {reason}"])
        else:
            found = points_of(course, week, learner)
            each = [_shown(found.by_question.get(name)) for name in asked]
            rows.append([learner, *each, f"{found.total:g}", "; ".join(cells_that_stop(course, week, learner))])
    return lines_of_table([*header, "what was wrong"], rows)


def _shown(points: float | None) -> str:
    return "to read" if points is None else f"{points:g}"


def _chosen(course: Course, week: str, wanted: list[str] | None) -> list[str]:
    collected = course.learners(week)
    if not collected:
        raise CourseError(f"No submission of {week} has been collected. Run `python -m grading collect PATH` first.")
    unknown = [name for name in wanted or [] if name not in collected]
    if unknown:
        raise CourseError(
            f"There is no submission of {week} in a folder {unknown[0]!r}. There are: {', '.join(collected[:12])}."
        )
    return wanted or collected
