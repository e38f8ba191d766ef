"""Find exercises: a week is a package `weekNN` in this one, found by its name."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from ledtoolkit import exercises as package
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.words import say

__all__ = ["UnknownExerciseError", "exercise", "exercises_of", "weeks"]


class UnknownExerciseError(LookupError):
    """No exercise has this id; the message says which there are."""


def weeks() -> list[str]:
    """Return the weeks that ask something.

    Examples
    --------
    >>> weeks()[0]
    'week01'
    """
    return sorted(module.name for module in iter_modules(package.__path__) if module.name.startswith("week"))


@cache
def exercises_of(week: str) -> tuple[Exercise, ...]:
    """Return a week's exercises in their order.

    Raises
    ------
    UnknownExerciseError
        If there is no such week.
    """
    if week not in weeks():
        raise UnknownExerciseError(
            say("There is no week {week}. The weeks are: {weeks}.", week=repr(week), weeks=", ".join(weeks()))
        )
    found: tuple[Exercise, ...] = import_module(f"{package.__name__}.{week}").EXERCISES
    return found


def exercise(exercise_id: str) -> Exercise:
    """Return the exercise with an id.

    Raises
    ------
    UnknownExerciseError
        If there is none, with the ids of its week.

    Examples
    --------
    >>> exercise("week01/lm3").answer_name
    'lm3'
    """
    week = str(exercise_id).partition("/")[0]
    known = exercises_of(week)
    for candidate in known:
        if candidate.id == exercise_id:
            return candidate
    raise UnknownExerciseError(
        say(
            "There is no exercise {id}. This week has: {known}.",
            id=repr(exercise_id),
            known=", ".join(candidate.id for candidate in known),
        )
    )
