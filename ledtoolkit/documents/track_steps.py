"""Where the steps of a track are done in a course; a step whose page is not there yet comes later."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ledtoolkit.exercises.catalogue import exercises_of, weeks
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.tracks.step import Step
from ledtoolkit.tracks.worksheets import FOLDER
from ledtoolkit.words import mark, say

__all__ = ["Place", "exercise_at", "exercises_meant", "where", "words_of"]


@dataclass(frozen=True)
class Place:
    """Where a step is done: its name, the notebook in the course, and the cell in it.

    An activity has no notebook. A step that comes later has none either, and says so.
    """

    words: str
    path: str = ""
    cell: str = ""
    is_later: bool = False


def where(step: Step, course: Path) -> Place:
    """Return where a step is done.

    Parameters
    ----------
    step
        A step of a track.
    course
        The folder that holds the weeks.

    Examples
    --------
    >>> found = where(Step("exercise", "week01/4"), Path("notebooks"))
    >>> found.words, found.path, found.cell
    ('Week 1, question 4: Local multiplier LM3', 'week01/assignment.ipynb', 'lm3-task')
    """
    if step.kind == "activity":
        return Place(words_of(step))
    path = _notebook(step)
    asked = exercise_at(step) if step.kind == "exercise" else None
    missing = step.kind == "exercise" and asked is None
    if missing or not (course / path).is_file():
        return Place(words_of(step), is_later=True)
    return Place(words_of(step), path, f"{asked.topic}-task" if asked else step.cell)


def exercise_at(step: Step) -> Exercise | None:
    """Return the exercise that a step asks for, or None where its week is not there yet."""
    found = exercises_of(step.week) if step.week in weeks() else ()
    place = int(step.target.partition("/")[2])
    return found[place - 1] if place <= len(found) else None


def exercises_meant(step: Step) -> tuple[Exercise, ...]:
    """Return the exercises whose answers make a step done; none for a step that a learner ticks off."""
    if step.kind == "assignment":
        return exercises_of(step.week) if step.week in weeks() else ()
    asked = exercise_at(step) if step.kind == "exercise" else None
    return (asked,) if asked else ()


def _notebook(step: Step) -> str:
    if step.kind == "worksheet":
        return f"{FOLDER}/{step.target}.ipynb"
    return f"{step.week}/{'lesson' if step.kind in {'lesson', 'explorer'} else 'assignment'}.ipynb"


def words_of(step: Step) -> str:
    """Say what a step is called.

    Examples
    --------
    >>> words_of(Step("lesson", "week03"))
    'Lesson of week 3'
    """
    if step.kind == "exercise":
        return _words_of_exercise(step)
    sentence = {
        "lesson": mark("Lesson of week {number}"),
        "assignment": mark("Assignment of week {number}"),
        "explorer": mark("Explorer: {title}"),
        "worksheet": mark("Worksheet: {title}"),
    }.get(step.kind)
    title = say(step.words) if step.words else ""
    # Something to do outside has no page, and its words say what it is.
    if sentence is None:
        return title
    return say(sentence, title=title, number=int(step.week[-2:]) if step.week else 0)


def _words_of_exercise(step: Step) -> str:
    number, place, asked = int(step.week[-2:]), int(step.target.partition("/")[2]), exercise_at(step)
    if asked is None:
        return say("Week {number}, question {place}", number=number, place=place)
    return say("Week {number}, question {place}: {title}", number=number, place=place, title=say(asked.title))
