"""Make a synthetic class in a course directory of its own, to try every command on.

Honest submissions by form, by code and from paper, every known misunderstanding, weak, odd and hostile ones.
Nobody in it is real, and your own course is only read.
"""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import count
from pathlib import Path

from grading.directory.course import OURS, CourseError, open_course

__all__ = ["add_arguments", "run"]

MOST = 5000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say how many, of which week, and where to."""
    parser.add_argument("size", type=int, metavar="N", help="how many submissions, for example 40")
    parser.add_argument("--week", metavar="WEEK", help="of which week (default: the first)")
    parser.add_argument("--to", metavar="DIR", help="new folder for it (default: demo-course here)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="another number, another class (default: 1)")


def run(options: argparse.Namespace) -> int:
    """Write the class, say who is in it, and what to type next."""
    from grading.demo_class.course import make_demo

    if not 1 <= options.size <= MOST:
        raise CourseError(f"A class has 1 to {MOST} submissions, not {options.size}.")
    origin = open_course(options.course)
    known = origin.weeks()
    week = origin.week(options.week or (known[0] if known else "week01"))
    target = Path(options.to).expanduser().resolve() if options.to else _new_folder(Path.cwd())
    if target.is_relative_to(origin.folder) or target.is_relative_to(OURS):
        raise CourseError(f"{target} lies inside a real course. Give a folder elsewhere with `--to DIR`.")
    course, members = make_demo(origin, week, target, size=options.size, seed=options.seed)
    kinds = Counter(member.recipe.kind for member in members)
    print(f"{len(members)} synthetic submissions of {week} in {course.folder}:")
    print(", ".join(f"{number} {kind}" for kind, number in kinds.items()))
    print(f"Who is who: {course.folder / 'ABOUT-THIS-CLASS.md'}\n")
    print(f"Next: python -m grading autograde {week} --course {_shown(course.folder)}")
    return 0


def _new_folder(here: Path) -> Path:
    names = (here / ("demo-course" if number == 1 else f"demo-course-{number}") for number in count(1))
    return next(path for path in names if not path.exists())


def _shown(folder: Path) -> str:
    """Return a folder as it can be typed here."""
    try:
        shorter = str(folder.relative_to(Path.cwd()))
    except ValueError:
        shorter = str(folder)
    return f"'{shorter}'" if " " in shorter else shorter
