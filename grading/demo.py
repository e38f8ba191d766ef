"""Make a synthetic class in a course directory of its own, to try every command on.

Honest submissions by form, by code and from paper, every known misunderstanding, weak, odd and hostile ones.
Nobody in it is real, and your own course is only read.
"""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import count
from pathlib import Path
from shlex import quote

from grading.directory.course import OURS, CourseError, open_course

__all__ = ["add_arguments", "next_commands", "run"]

MOST = 5000
USUAL = "demo-course"


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
    if not options.to and target.name != USUAL:
        print(f"There is a folder {USUAL} already; it stays as it is, and this class gets {target.name}.")
    print(f"{len(members)} synthetic submissions of {week} in {course.folder}:")
    print(", ".join(f"{number} {kind}" for kind, number in kinds.items()))
    print(f"Who is who: {course.folder / 'ABOUT-THIS-CLASS.md'}\n")
    print("\n".join(["Next, in this order:", *next_commands(week, course.folder, Path.cwd())]))
    return 0


def next_commands(week: str, folder: Path, here: Path) -> list[str]:
    """Return what to type next, from the folder `here`; the last one opens formgrader on the result.

    Examples
    --------
    >>> next_commands("week01", Path("/srv/me/demo-course"), Path("/srv/me"))[::3]
    ['python -m grading autograde week01 --course demo-course', 'jupyter lab --CourseDirectory.root="$PWD/demo-course"']
    """
    within = folder.is_relative_to(here)
    shown = quote(str(folder.relative_to(here) if within else folder))
    # Formgrader opens only a course below the folder in which Jupyter was started.
    lab = f'"$PWD/"{shown}' if shown.startswith("'") else f'"$PWD/{shown}"'
    start = "" if within else f"cd {quote(str(folder.parent))} && "
    return [
        *(f"python -m grading {step} --course {shown}" for step in (f"autograde {week}", f"feedback {week}", "export")),
        f"{start}jupyter lab --CourseDirectory.root={lab if within else shown}",
    ]


def _new_folder(here: Path) -> Path:
    names = (here / (USUAL if number == 1 else f"{USUAL}-{number}") for number in count(1))
    return next(path for path in names if not path.exists())
