"""Make the assignment sources of weeks from the definitions of their exercises.

Cells with other ids than ours are the author's and stay where they stand.
"""

from __future__ import annotations

import argparse

from grading.assignment.ours import check_asks_ours
from grading.assignment.source import source_text
from grading.directory.course import Course, CourseError, open_course
from grading.directory.files import write_whole
from ledtoolkit.exercises.catalogue import UnknownExerciseError, exercises_of, weeks

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which weeks to build."""
    parser.add_argument("weeks", nargs="*", metavar="WEEK", help="for example week01 (default: all weeks)")


def run(options: argparse.Namespace) -> int:
    """Write the sources and say which changed."""
    course = open_course(options.course)
    check_asks_ours(course)
    for week in options.weeks or weeks():
        changed = build(course, week)
        print(f"{week}: {course.source(week)} {'written' if changed else 'is up to date'}")
    return 0


def build(course: Course, week: str) -> bool:
    """Write the source of one week; return whether it changed."""
    try:
        exercises = exercises_of(week)
    except UnknownExerciseError as problem:
        raise CourseError(str(problem)) from problem
    path = course.source(week)
    text = source_text(week, exercises, path).encode()
    if path.exists() and path.read_bytes() == text:
        return False
    write_whole(path, text)
    return True
