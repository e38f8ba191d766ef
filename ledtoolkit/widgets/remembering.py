"""What is due to remember: the questions on earlier weeks that stand in the lesson where the learner is now.

They ask about the one to three weeks before. A question counts as practised once its answer was opened;
what was left out in an earlier week is no debt: the lessons after it ask again.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ledtoolkit.exercises.catalogue import exercises_of
from ledtoolkit.journal import Entry, RecordError
from ledtoolkit.widgets.notebook_files import read_notebook
from ledtoolkit.widgets.retrieval import Retrieval, retrieval_key
from ledtoolkit.widgets.self_check import begun
from ledtoolkit.widgets.so_far_part import Group, Line, Part
from ledtoolkit.words import say, say_count

__all__ = ["remembering", "week_now"]

# Cells of this name ask about earlier weeks; a lesson's own examples fold an answer away as well.
CELLS = "retrieval-"


@dataclass(frozen=True)
class Due:
    """A question and the cell that asks it."""

    question: str
    cell: str


def remembering(course: Path, weeks: Sequence[str], own: Sequence[Entry]) -> Part:
    """Return the questions from memory of the week where the learner is.

    Parameters
    ----------
    course
        The folder that holds the weeks.
    weeks
        The weeks of the course that ask something, in their order.
    own
        The learner's own entries, in their order.
    """
    title = say("To remember this week")
    week = week_now(weeks, own)
    due = list(_due(course / week / "lesson.ipynb")) if week else []
    if not due:
        return Part(
            "remember", title, say("nothing yet"), (say("From week 2 on, each lesson asks about the weeks before."),)
        )
    opened = {entry.key for entry in own}
    lines = tuple(_line(each, f"{week}/lesson.ipynb", is_done=retrieval_key(each.question) in opened) for each in due)
    left = sum(not line.is_done for line in lines)
    said = say_count("{count} question waits", "{count} questions wait", left) if left else say("all practised")
    note = say(
        "The lesson of week {number} asks them. Answer from memory, then open our answer: so it counts as practised.",
        number=int(week[-2:]),
    )
    return Part("remember", title, said, (note,), (Group(lines),))


def week_now(weeks: Sequence[str], own: Sequence[Entry]) -> str:
    """Return the first week that is neither handed in nor begun in every question; the last one when all are."""
    handed_in = {entry.key.removeprefix("handed-in/") for entry in own if entry.key.startswith("handed-in/")}
    for week in weeks:
        if week not in handed_in and not all(begun(asked, own) for asked in exercises_of(week)):
            return week
    return weeks[-1] if weeks else ""


def _line(due: Due, path: str, *, is_done: bool) -> Line:
    return Line(due.question, say("practised") if is_done else say("to do"), path, due.cell, is_done)


def _due(lesson: Path) -> Iterator[Due]:
    try:
        cells = read_notebook(lesson)["cells"]
    except RecordError:
        return
    for cell in cells:
        name = str(cell.get("id", "")) if isinstance(cell, dict) else ""
        if name.startswith(CELLS) and cell.get("cell_type") == "code":
            yield from (Due(question, name) for question in _asked("".join(cell.get("source", ""))))


def _asked(source: str) -> Iterator[str]:
    """Yield the questions that a cell asks: the first word given to each `Retrieval`."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == Retrieval.__name__:
            question = node.args[0] if node.args else None
            if isinstance(question, ast.Constant) and isinstance(question.value, str):
                yield question.value
