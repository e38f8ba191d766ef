"""The cells of an assignment, as plain JSON: one question takes three.

What stands where, and why, was found out cell by cell on nbgrader's own pipeline:
a solution cell without marks would lose its `ask` line, and a check cell that ends in anything
but the bare call would give full marks.
"""

from __future__ import annotations

from typing import Any

from grading.assignment.words import code_door, no_form, opening, task
from ledtoolkit.exercises.definition import Exercise

__all__ = ["HIDDEN_IN_FORM_DOOR", "Cell", "cells_of_week", "code_cell", "markdown_cell", "question_cells"]

Cell = dict[str, Any]
HIDDEN_IN_FORM_DOOR = "form-door-hides"
SCHEMA = 3


def cells_of_week(week: str, exercises: tuple[Exercise, ...]) -> list[Cell]:
    """Return all cells that are made from the definitions, in their order."""
    first = markdown_cell("opening", opening(week, exercises), locked=True)
    run_all = markdown_cell("opening-run-all", no_form(), tags=[HIDDEN_IN_FORM_DOOR], locked=True)
    questions = [cell for place, asked in enumerate(exercises, 1) for cell in question_cells(place, asked)]
    hand_in = code_cell("hand-in", f'from ledtoolkit import hand_in\nhand_in("{week}")', folded=True, locked=True)
    return [first, run_all, *questions, hand_in]


def question_cells(place: int, asked: Exercise) -> list[Cell]:
    """Return the cells of one question: the task, where the answer goes, and what decides its points."""
    head = markdown_cell(f"{asked.topic}-task", task(place, asked), locked=True)
    return [head, *(_read_by_a_person(asked) if asked.written else _judged(asked))]


def _judged(asked: Exercise) -> list[Cell]:
    ask = f'from ledtoolkit import ask\n{asked.answer_name} = ask("{asked.id}")\n{code_door(asked)}'
    answer = f"{ask}\n### BEGIN SOLUTION\n{asked.model_answer.strip()}\n### END SOLUTION"
    # `check` is imported again because learners use such words as names of their own.
    check = f'from ledtoolkit import check\ncheck("{asked.id}", {asked.answer_name})'
    return [
        code_cell(f"{asked.topic}-answer", answer, folded=True, solution=True),
        code_cell(
            f"{asked.topic}-check",
            check,
            folded=True,
            tags=[HIDDEN_IN_FORM_DOOR],
            locked=True,
            grade=True,
            points=asked.points,
        ),
    ]


def _read_by_a_person(asked: Exercise) -> list[Cell]:
    form = f'from ledtoolkit import ask\nask("{asked.id}")'
    answer = f"### BEGIN SOLUTION\n{asked.model_answer.strip()}\n### END SOLUTION"
    return [
        code_cell(f"{asked.topic}-form", form, folded=True, locked=True),
        markdown_cell(
            f"{asked.topic}-answer", answer, tags=[HIDDEN_IN_FORM_DOOR], grade=True, solution=True, points=asked.points
        ),
    ]


def markdown_cell(name: str, source: str, *, tags: list[str] | None = None, **marks: Any) -> Cell:
    """Return a text cell; `marks` are nbgrader's switches (grade, locked, solution, task) and points."""
    metadata = {"nbgrader": _nbgrader(name, **marks)} | ({"tags": tags} if tags else {})
    return {"cell_type": "markdown", "id": name, "metadata": metadata, "source": source}


def code_cell(name: str, source: str, *, folded: bool = False, tags: list[str] | None = None, **marks: Any) -> Cell:
    """Return a code cell; `marks` as of a text cell."""
    metadata: dict[str, Any] = {"jupyter": {"source_hidden": True}} if folded else {}
    metadata |= {"nbgrader": _nbgrader(name, **marks)} | ({"tags": tags} if tags else {})
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": name,
        "metadata": metadata,
        "outputs": [],
        "source": source,
    }


def _nbgrader(name: str, *, points: float | None = None, **marks: bool) -> dict[str, Any]:
    switches = {"grade": False, "locked": False, "solution": False, "task": False} | marks
    worth = {} if points is None else {"points": int(points) if points == int(points) else points}
    return {"grade_id": name, "schema_version": SCHEMA, **switches, **worth}
