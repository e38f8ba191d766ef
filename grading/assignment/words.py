"""The sentences of an assignment's frame, in the language in which it is built."""

from __future__ import annotations

import re

from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.words import as_points, say

__all__ = ["code_door", "no_form", "no_page", "one_a_line", "opening", "task"]


def opening(week: str, exercises: tuple[Exercise, ...]) -> str:
    """Return the first cell: what this is and how points are given."""
    total = sum(asked.points for asked in exercises)
    how = say(
        "Answer each question in its form: it says at once, field by field, what is right, why not yet and what next. "
        "You can try as often as you like, and what you type is kept. "
        "Under each question stands what counts for its points. "
        "What the form says is what the grade will say."
    )
    last = say("At the end of the page you hand in one file.")
    worth = say("All questions together give up to {points} points.", points=as_points(total))
    title = say("Week {week}: assignment", week=int(week.removeprefix("week")))
    return "\n\n".join([f"# {title}", one_a_line(how), f"{worth}\n{last}"])


def no_form() -> str:
    """Return what to do when no form shows, and where code goes; the page without code leaves it out."""
    code = say(
        "Would you rather answer in code? "
        "Click the grey line of the folded cell below a question: it says how, and code counts instead of the form."
    )
    return "\n\n".join([no_page(), one_a_line(code)])


def no_page() -> str:
    """Return what to do when a notebook shows nothing to type into."""
    run_all = say(
        "If you see no form, or “Error displaying widget”, run all cells (menu Run, then Run All Cells). "
        "Your answers come back."
    )
    return one_a_line(run_all)


def task(place: int, asked: Exercise) -> str:
    """Return the text of a question: what is asked, its points and what counts."""
    head = say("Question {place}: {title}", place=place, title=say(asked.title))
    worth = (
        say("Up to 1 point. What counts:")
        if asked.points == 1
        else say("Up to {points} points. What counts:", points=as_points(asked.points))
    )
    criteria = "\n".join(f"- {say(criterion)}" for criterion in asked.criteria)
    more = say("Read more in the lesson")
    return "\n\n".join(
        [f"## {head}", one_a_line(say(asked.question)), f"{worth}\n\n{criteria}", f"[{more}]({asked.link})"]
    )


def code_door(asked: Exercise) -> str:
    """Return how to answer by code instead of the form, as comments in the answer's cell."""
    lines = [
        say(
            "By code: give {name} a dict with these names: {names}.",
            name=asked.answer_name,
            names=", ".join(field.name for field in asked.fields),
        ),
        say('Your numbers: from ledtoolkit import given, then given("{id}").', id=asked.id),
    ]
    if any(field.kind == "share" for field in asked.fields):
        lines.append(say("In code a share stands between 0 and 1: 12.5% is 0.125."))
    return "\n".join(f"# {line}" for line in lines)


def one_a_line(text: str) -> str:
    r"""Return a text with each sentence on a line of its own, as the notebooks are stored.

    Examples
    --------
    >>> one_a_line("Take two shares. Divide one by the other.")
    'Take two shares.\nDivide one by the other.'
    """
    return re.sub(r"(?<=[.!?]) +(?=[^\s\da-z])", "\n", text)
