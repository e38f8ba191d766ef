"""The text cell of a written question in a notebook: is it as released, what stands in it, what is handed in."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import md5
from typing import Any

from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.written_text import as_markdown, from_markdown

__all__ = ["empty_text", "put_text", "text_in", "written_cell"]

# What the course releases in the cell; nbgrader_config.py says it too.
STUB = "Write your text in the form above, or here."

Notebook = Mapping[str, Any]


def written_cell(notebook: Notebook, asked: Exercise) -> dict[str, Any] | None:
    """Return the cell that a person grades, found by nbgrader's name of it, or None."""
    return next((cell for cell in notebook.get("cells", []) if _name(cell) == f"{asked.topic}-answer"), None)


def text_in(notebook: Notebook, asked: Exercise) -> str | None:
    """Return what stands in the cell of a written question, as it reads; None where it is as released, or blank."""
    cell = written_cell(notebook, asked)
    if cell is None or _is_as_released(cell) or not source_of(cell).strip():
        return None
    return from_markdown(source_of(cell))


def put_text(notebook: Notebook, asked: Exercise, text: str) -> bool:
    """Write a text into its cell so that it reads as typed; a blank one leaves the cell. False: there is no cell."""
    cell = written_cell(notebook, asked)
    if cell is not None and text.strip():
        cell["source"] = as_markdown(text)
    return cell is not None


def empty_text(notebook: Notebook, asked: Exercise) -> None:
    """Take a text out of its cell, which is then as released where the released words are known, else blank."""
    cell = written_cell(notebook, asked)
    if cell is not None:
        cell["source"] = STUB if _is_as_released({**cell, "source": STUB}) else ""


def source_of(cell: Mapping[str, Any]) -> str:
    """Return the source of a cell, which formats keep as text or as lines."""
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(map(str, source))


def _name(cell: Mapping[str, Any]) -> object:
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None


def _is_as_released(cell: Mapping[str, Any]) -> bool:
    """Whether nbgrader would call the cell unchanged: it keeps a fingerprint of what was released in each."""
    marks = cell["metadata"]["nbgrader"]
    parts = [source_of(cell), cell.get("cell_type", ""), marks.get("grade"), marks.get("solution"), marks.get("locked")]
    try:
        parts += [marks["grade_id"], *([float(marks["points"])] if marks.get("grade") else [])]
    except (LookupError, TypeError, ValueError):
        return False
    found = md5("".join(map(str, parts)).encode("utf-8", "replace"), usedforsecurity=False).hexdigest()
    return bool(found == marks.get("checksum"))
