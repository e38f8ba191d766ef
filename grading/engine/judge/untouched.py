"""Forms that stand as they were released in a notebook that nobody marked as handed in: perhaps it never was.

Called in the judge's process for each notebook. A form keeps its answers elsewhere until hand-in writes them into the
notebook, so a learner who sends the file without handing in would get 0 for work that was done.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grading.engine.plan import Plan, PlannedCell
from grading.engine.repair import Mended, Read

__all__ = ["never_handed_in", "untouched_forms"]


def untouched_forms(plan: Plan, mended: Mended, handed_in: Read) -> list[str]:
    """Return the questions whose form is as released and whose answer no later code gives; none if it is marked."""
    mark = handed_in.metadata.get("ledtoolkit")
    # A file of which no cell could be read is told as what it is.
    if not handed_in.cells or (isinstance(mark, dict) and mark.get("handed_in")):
        return []
    return [cell.name for cell, number in _forms(plan, mended) if not _given_later(_answer(cell), mended, number)]


def never_handed_in(plan: Plan, mended: Mended, handed_in: Read) -> bool:
    """Whether a notebook has forms, all of them untouched, and no other answer."""
    untouched = set(untouched_forms(plan, mended, handed_in))
    placed = [(plan.cells[cell.place], cell) for cell in mended.cells if cell.place is not None]
    answered = [planned.name for planned, cell in placed if cell.answered and planned.role in {"answer", "manual"}]
    asked = {cell.name for cell in plan.cells if cell.role == "answer" and _answer(cell)}
    return bool(asked) and asked == untouched and not answered


def _forms(plan: Plan, mended: Mended) -> Iterator[tuple[PlannedCell, int]]:
    """Yield the answer cells that hold nothing but their form, and where they stand."""
    for number, cell in enumerate(mended.cells):
        planned = None if cell.place is None else plan.cells[cell.place]
        if planned is not None and planned.role == "answer" and not cell.answered and _answer(planned):
            yield planned, number


def _answer(cell: PlannedCell) -> str:
    """Return the name that a form's line gives, or nothing where a cell has no form."""
    for node in _nodes(cell.source):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            called, targets = node.value.func, node.targets
            if isinstance(called, ast.Name) and called.id == "ask" and isinstance(targets[0], ast.Name):
                return targets[0].id
    return ""


def _given_later(name: str, mended: Mended, number: int) -> bool:
    """Whether a cell that the learner added below binds the name."""
    later = [cell for cell in mended.cells[number + 1 :] if cell.place is None and cell.cell_type == "code"]
    stores = (node for cell in later for node in _nodes(cell.source) if isinstance(node, ast.Name))
    return any(node.id == name and isinstance(node.ctx, ast.Store) for node in stores)


def _nodes(source: str) -> list[ast.AST]:
    try:
        return list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
