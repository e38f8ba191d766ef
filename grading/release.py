"""Make the student versions of weeks and put them where learners find them."""

from __future__ import annotations

import argparse
from hashlib import sha256
from pathlib import Path

from grading.assignment.student_version import make_student_version
from grading.directory.course import NOTEBOOK, REPOSITORY, Course, open_course
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
        place = Path(options.to) / week / NOTEBOOK
        print(f"{week}: {_released(course, week, place)}")
    return 0


def _released(course: Course, week: str, place: Path) -> str:
    """Write a week's student version and say what happened; one that somebody worked on is kept beside it."""
    before = course.release(week).read_bytes() if course.release(week).exists() else None
    made = make_student_version(course, week)
    found = place.read_bytes() if place.exists() else None
    if found == made:
        return f"{place} is up to date"
    write_whole(place, made)
    if found is None or found == before:
        return f"{place} written"
    kept = place.with_name(f"earlier-{sha256(found).hexdigest()[:8]}-{NOTEBOOK}")
    write_whole(kept, found)
    return f"{place} written; what stood there before is kept as {kept.name}"
