"""Write the points of all learners into a file for a spreadsheet, Moodle or Canvas.

What is unfinished or has no result is said so, or left open for the platform; it is never a 0.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from grading.directory.course import CourseError, open_course
from grading.directory.files import write_whole

__all__ = ["add_arguments", "run"]

FORMATS = ("csv", "moodle", "canvas")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which weeks, for whom, and how numbers are written."""
    parser.add_argument("weeks", nargs="*", metavar="WEEK", help="for example week01 (default: all graded weeks)")
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="csv",
        help="csv: each question and week, for a spreadsheet; moodle, canvas: one column a week, as their grade import "
        "takes it (default: %(default)s)",
    )
    parser.add_argument(
        "--decimal-comma", action="store_true", help="write 1,5 instead of 1.5, and part the values by semicolons"
    )
    parser.add_argument("--out", metavar="FILE", help="where to (default: points-FORMAT.csv here; - for the screen)")


def run(options: argparse.Namespace) -> int:
    """Write the file, and say whose points are unfinished."""
    from grading.gradebook.sheets import SHEETS, read_learners
    from grading.gradebook.spreadsheet import as_csv

    course = open_course(options.course)
    place = _place(options)
    weeks, learners = read_learners(course, options.weeks)
    rows = SHEETS[options.format](weeks, learners)
    # Excel needs the mark to know UTF-8; the platforms read UTF-8 and may take the mark for a part of the first name.
    content = as_csv(rows, decimal="," if options.decimal_comma else ".", mark=options.format == "csv")
    if options.out == "-":
        sys.stdout.buffer.write(content)
        return 0
    write_whole(place, content)
    print(f"{place}: {len(learners)} learners, {', '.join(weeks)}")
    for number, week in enumerate(weeks):
        states = [learner.marks[number].state for learner in learners if learner.marks[number].points is None]
        for state in sorted(set(states)):
            print(f"{week}: {states.count(state)} × {state}")
    return 0


def _place(options: argparse.Namespace) -> Path:
    """Return where the file goes, or say that there is no such folder: a misspelt one is not made."""
    place = Path(options.out or f"points-{options.format}.csv").expanduser()
    if options.out != "-" and place.is_dir():
        raise CourseError(f"{place} is a folder. Give a file in it: `--out {place / f'points-{options.format}.csv'}`.")
    if options.out != "-" and not place.parent.is_dir():
        raise CourseError(f"There is no folder {place.parent}. Make it first, or give another place with `--out FILE`.")
    return place
