"""Hold the exercises of weeks to their promises before release.

The model answer earns every point and a blank none, in all variants up to 1,000 (else 500 seeded and the ends);
variants worked out by hand hold; each misconception is caught with its own words; mutants of the model answer lose
points; no message and no released file gives an answer away; ids are unique and points add up.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator

from grading.directory.course import NOTEBOOK, REPOSITORY, CourseError
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
    """Print every promise that does not hold; exit code 0 only if all do."""
    found = 0
    for week in options.weeks or weeks():
        try:
            exercises = exercises_of(week)
        except UnknownExerciseError as problem:
            raise CourseError(str(problem)) from problem
        problems = list(lint(week, exercises))
        found += len(problems)
        print(
            "\n".join(str(problem) for problem in problems)
            or f"{week}: {len(exercises)} exercises keep their promises."
        )
    return 1 if found else 0


def lint(week: str, exercises: tuple[Exercise, ...]) -> Iterator[Problem]:
    """Yield every promise that a week does not keep."""
    yield from _of_week(week, exercises)
    for exercise in exercises:
        if exercise.written is None:
            for promise in PROMISES:
                yield from promise.problems(exercise)
    yield from disclosure.problems_of_release(week, exercises, REPOSITORY / "notebooks" / week / NOTEBOOK)


def _of_week(week: str, exercises: tuple[Exercise, ...]) -> Iterator[Problem]:
    for what, names in (("id", [e.id for e in exercises]), ("answer name", [e.answer_name for e in exercises])):
        twice = [name for name, count in Counter(filter(None, names)).items() if count > 1]
        if twice:
            yield Problem(week, None, f"The {what} {twice[0]!r} stands there twice.")
    total = sum(exercise.points for exercise in exercises)
    if total != POINTS_OF_A_WEEK:
        yield Problem(week, None, f"The points add up to {total:g} and not to {POINTS_OF_A_WEEK}.")
