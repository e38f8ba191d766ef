"""Make the student versions of weeks and put them where learners find them."""

from __future__ import annotations

import argparse
from pathlib import Path

from grading.assignment.student_version import make_student_version
from grading.directory.course import NOTEBOOK, REPOSITORY, open_course
from grading.directory.files import write_whole

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which weeks to release, and where to."""
    parser.add_argument("weeks", nargs="*", metavar="WEEK", help="for example week01 (default: all weeks)")
    parser.add_argument(
        "--to",
        default=str(REPOSITORY / "notebooks"),
        metavar="DIR",
        help="folder that gets WEEK/assignment.ipynb (default: %(default)s)",
    )


def run(options: argparse.Namespace) -> int:
    """Release the weeks and say which student versions changed."""
    course = open_course(options.course)
    for week in [course.week(name) for name in options.weeks] or course.weeks():
        made = make_student_version(course, week)
        place = Path(options.to) / week / NOTEBOOK
        changed = not place.exists() or place.read_bytes() != made
        if changed:
            write_whole(place, made)
        print(f"{week}: {place} {'written' if changed else 'is up to date'}")
    return 0
