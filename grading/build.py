"""Make the assignment sources of the weeks, from the definitions of their exercises, and of the capstone.

Cells with other ids than ours are the author's and stay where they stand.
"""

from __future__ import annotations

import argparse

from grading.assignment.cells import Cell, cells_of_week
from grading.assignment.ours import check_asks_ours
from grading.assignment.paper_cells import cells_of_paper
from grading.assignment.source import source_text
from grading.directory.course import Course, CourseError, open_course
from grading.directory.files import write_whole
from ledtoolkit.capstone.rubric import CAPSTONE
from ledtoolkit.exercises.catalogue import UnknownExerciseError, exercises_of, weeks

__all__ = ["add_arguments", "assignments", "build", "cells_of", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which weeks to build."""
    parser.add_argument("weeks", nargs="*", metavar="WEEK", help="for example week01, or capstone (default: all)")


def run(options: argparse.Namespace) -> int:
    """Write the sources and say which changed."""
    course = open_course(options.course)
    check_asks_ours(course)
    for week in options.weeks or assignments():
        changed = build(course, week)
        print(f"{week}: {course.source(week)} {'written' if changed else 'is up to date'}")
    return 0


def assignments() -> list[str]:
    """Return what is built when nothing is named: every week, and the capstone."""
    return [*weeks(), CAPSTONE]


def cells_of(assignment: str) -> list[Cell]:
    """Return the cells that are generated for a week, or for the capstone."""
    if assignment == CAPSTONE:
        return cells_of_paper()
    try:
        return cells_of_week(assignment, exercises_of(assignment))
    except UnknownExerciseError as problem:
        raise CourseError(str(problem)) from problem


def build(course: Course, assignment: str) -> bool:
    """Write the source of one week, or of the capstone; return whether it changed."""
    made, path = cells_of(assignment), course.source(assignment)
    text = source_text(made, path).encode()
    if path.exists() and path.read_bytes() == text:
        return False
    write_whole(path, text)
    return True
