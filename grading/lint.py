"""Hold the exercises of weeks to their promises before release.

The model answer earns every point and a blank none, in all variants up to 1,000 (else 500 seeded and the ends);
variants worked out by hand hold; each misconception is caught with its own words; mutants of the model answer lose
points; no message and no released file gives an answer away; ids are unique and points add up.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator

from grading.assignment.ours import check_asks_ours
from grading.directory.course import NOTEBOOK, REPOSITORY, CourseError, open_course
from grading.quality import disclosure, frozen, full_marks, mutants, wrong_roads
from grading.quality.problem import Problem
from ledtoolkit.exercises.catalogue import UnknownExerciseError, exercises_of, weeks
from ledtoolkit.exercises.definition import Exercise

__all__ = ["add_arguments", "lint", "run"]

POINTS_OF_A_WEEK = 10
PROMISES = (full_marks, frozen, wrong_roads, mutants, disclosure)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which weeks to look at."""
    parser.add_argument("weeks", nargs="*", metavar="WEEK", help="for example week01 (default: all weeks)")


def run(options: argparse.Namespace) -> int:
    """Print a line an exercise as it goes, and every promise that does not hold; exit code 0 only if all do."""
    check_asks_ours(open_course(options.course))
    found = 0
    for week in options.weeks or weeks():
        try:
            exercises = exercises_of(week)
        except UnknownExerciseError as problem:
            raise CourseError(str(problem)) from problem
        broken = 0
        for name, problems in _parts(week, exercises):
            seen = list(problems)
            broken += len(seen)
            print("\n".join([f"{name}: {f'{len(seen)} to mend' if seen else 'fine'}", *map(str, seen)]), flush=True)
        found += broken
        if not broken:
            print(f"{week}: {len(exercises)} exercises keep their promises.", flush=True)
    return 1 if found else 0


def lint(week: str, exercises: tuple[Exercise, ...]) -> Iterator[Problem]:
    """Yield every promise that a week does not keep."""
    for _, problems in _parts(week, exercises):
        yield from problems


def _parts(week: str, exercises: tuple[Exercise, ...]) -> Iterator[tuple[str, Iterable[Problem]]]:
    """Yield what is looked at by itself, by name; each is looked at only when its problems are asked for."""
    yield f"{week} as a whole", _of_week(week, exercises)
    for exercise in exercises:
        yield exercise.id, _of_exercise(exercise)
    released = REPOSITORY / "notebooks" / week / NOTEBOOK
    yield f"{week} as released", disclosure.problems_of_release(week, exercises, released)


def _of_exercise(exercise: Exercise) -> Iterator[Problem]:
    for promise in PROMISES if exercise.written is None else ():
        yield from promise.problems(exercise)


def _of_week(week: str, exercises: tuple[Exercise, ...]) -> Iterator[Problem]:
    for what, names in (("id", [e.id for e in exercises]), ("answer name", [e.answer_name for e in exercises])):
        twice = [name for name, count in Counter(filter(None, names)).items() if count > 1]
        if twice:
            yield Problem(week, None, f"The {what} {twice[0]!r} stands there twice.")
    total = sum(exercise.points for exercise in exercises)
    if total != POINTS_OF_A_WEEK:
        yield Problem(week, None, f"The points add up to {total:g} and not to {POINTS_OF_A_WEEK}.")
