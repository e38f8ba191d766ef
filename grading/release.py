"""Make the student versions of assignments and put them where learners find them."""

from __future__ import annotations

import argparse
from hashlib import sha256
from pathlib import Path

from grading.assignment.student_version import make_student_version
from grading.directory.course import OURS, REPOSITORY, open_course
from grading.directory.files import write_whole
from ledtoolkit.capstone.rubric import CAPSTONE, PAPER

__all__ = ["add_arguments", "run"]

# Learners meet the capstone in the last week, not in a folder of its own.
FOUND_IN = "week08"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which weeks to release, and where to."""
    parser.add_argument("weeks", nargs="*", metavar="WEEK", help="for example week01 (default: all weeks)")
    parser.add_argument(
        "--to",
        metavar="DIR",
        help="folder that gets the notebooks of WEEK (default: notebooks/ of this repository for our own course, "
        "else none: release/ of the course holds them)",
    )


def run(options: argparse.Namespace) -> int:
    """Release the weeks and say which student versions changed."""
    course = open_course(options.course)
    to = Path(options.to) if options.to else REPOSITORY / "notebooks" if course.folder == OURS else None
    for week in [course.week(name) for name in options.weeks] or course.weeks():
        before = {path.stem: path.read_bytes() for path in (course.folder / "release" / week).glob("*.ipynb")}
        for name, made in make_student_version(course, week).items():
            if to is None:
                place = course.folder / "release" / week / f"{name}.ipynb"
                print(f"{week}: {place} {'is up to date' if before.get(name) == made else 'written'}")
            else:
                print(f"{week}: {_released(to / _place_of(week, name, made), made, before.get(name))}")
    return 0


def _place_of(week: str, name: str, made: bytes) -> Path:
    """Return where learners find a notebook below the course's notebooks: the paper lies in the last week."""
    return Path(FOUND_IN, f"{CAPSTONE}.ipynb") if PAPER.encode() in made else Path(week, f"{name}.ipynb")


def _released(place: Path, made: bytes, before: bytes | None) -> str:
    """Write a student version and say what happened; one that somebody worked on is kept beside it.

    `before` is what nbgrader had made last time.
    """
    found = place.read_bytes() if place.exists() else None
    if found == made:
        return f"{place} is up to date"
    if found is None or found == before:
        write_whole(place, made)
        return f"{place} written"
    kept = place.with_name(f"earlier-{sha256(found).hexdigest()[:8]}-{place.name}")
    # Kept first: whoever stops here has lost nothing.
    write_whole(kept, found)
    write_whole(place, made)
    return f"{place} written; what stood there before is kept as {kept.name}"
