"""The instructor's version of an assignment: cells made from definitions, and the author's own between them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from grading.assignment.cells import Cell
from grading.directory.course import CourseError

__all__ = ["own_cells", "source_of", "source_text"]

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
START = ""


def source_text(made: list[Cell], existing: Path) -> str:
    """Return the text of a source file; cells that an author added to `existing` keep their place."""
    # Late: its schemas take a second to load.
    import nbformat

    notebook = source_of(made, _read(existing) if existing.exists() else {})
    nbformat.validate(notebook)
    lines = [cell | {"source": cell["source"].splitlines(keepends=True)} for cell in notebook["cells"]]
    return json.dumps(notebook | {"cells": lines}, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def source_of(made: list[Cell], existing: Mapping[str, Any]) -> dict[str, Any]:
    """Return a source as JSON: every generated cell, and after each the author's cells that stood there."""
    own = own_cells(existing, {str(cell["id"]) for cell in made})
    cells = own.get(START, []) + [one for cell in made for one in [cell, *own.get(str(cell["id"]), [])]]
    return {"cells": cells, "metadata": {"kernelspec": KERNEL}, "nbformat": 4, "nbformat_minor": 5}


def own_cells(existing: Mapping[str, Any], made: set[str]) -> dict[str, list[Cell]]:
    """Return the author's cells by the generated cell after which they stand (at the start: the empty name)."""
    after: dict[str, list[Cell]] = {}
    last = START
    for cell in existing.get("cells", []):
        if cell.get("id") in made:
            last = str(cell["id"])
        else:
            after.setdefault(last, []).append(_clean(cell))
    return after


def _clean(cell: Cell) -> Cell:
    """Return an author's cell without what running it left behind."""
    return (
        cell
        | {"source": "".join(cell["source"])}
        | ({"outputs": [], "execution_count": None} if cell.get("cell_type") == "code" else {})
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        notebook = json.loads(path.read_text("utf-8"))
        if any("id" not in cell for cell in notebook["cells"]):
            raise ValueError("a cell has no id")
    except (ValueError, LookupError, TypeError) as problem:
        raise CourseError(
            f"{path} cannot be read as a notebook of today's format ({problem}). "
            "Open and save it in Jupyter, or restore it from git, then build again."
        ) from problem
    return dict(notebook)
