"""From a notebook and a learner's answers to the copy that is handed in.

The values are written into the `ask` calls, found by their syntax tree, texts into their cells; nothing else changes
but our metadata.
"""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.exercises.draw import EDITION
from ledtoolkit.exercises.written_cell import put_text, source_of

__all__ = ["HandedIn", "asked_in", "fill_notebook"]

Values = Mapping[str, float | str]


@dataclass(frozen=True)
class HandedIn:
    """The copy, and the exercises whose `ask` line could not be found in it although they have values."""

    notebook: dict[str, Any]
    not_written: tuple[str, ...]


def fill_notebook(
    notebook: Mapping[str, Any],
    answers: Mapping[str, Values],
    *,
    learner: str,
    variants: Mapping[str, int],
    when: datetime,
    texts: Mapping[str, str] | None = None,
) -> HandedIn:
    """Return a copy of a notebook with the answers in its `ask` calls and a hand-in mark in its metadata.

    Parameters
    ----------
    notebook
        A notebook as JSON (nbformat 4).
    answers
        Exercise id to field name to value; fields that are blank are left out.
    learner, variants, when
        Whose it is, the variant of each exercise, and the moment (with its time zone).
    texts
        Exercise id to the text of a written question; a blank one leaves its cell as it is.
    """
    filled = copy.deepcopy(dict(notebook))
    written: set[str] = set()
    for cell in filled.get("cells", []):
        if cell.get("cell_type") == "code":
            source, ids = _filled(source_of(cell), answers)
            written |= ids
            if ids:
                cell["source"] = source
    filled.setdefault("metadata", {})["ledtoolkit"] = {
        "learner": learner,
        "edition": EDITION,
        "variant": dict(variants),
        "handed_in": when.isoformat(timespec="seconds"),
    }
    missing = [exercise_id for exercise_id, values in answers.items() if values and exercise_id not in written]
    missing += [name for name, text in (texts or {}).items() if not put_text(filled, exercise(name), text) and text]
    return HandedIn(filled, tuple(missing))


def asked_in(notebook: Mapping[str, Any]) -> list[str]:
    """Return the ids of the exercises that a notebook asks, in their order."""
    cells = [cell for cell in notebook.get("cells", []) if cell.get("cell_type") == "code"]
    return [exercise_id for cell in cells for exercise_id, _ in _ask_calls(source_of(cell))]


def _filled(source: str, answers: Mapping[str, Values]) -> tuple[str, set[str]]:
    lines = source.encode("utf-8", errors="replace").splitlines(keepends=True)
    calls = [(exercise_id, call) for exercise_id, call in _ask_calls(source) if exercise_id in answers]
    # From the end, so that the places of earlier calls stay true.
    for exercise_id, call in reversed(calls):
        head, tail = lines[call.lineno - 1][: call.col_offset], lines[call.end_lineno - 1][call.end_col_offset :]
        function = ast.unparse(call.func)
        new = f"{function}({_arguments(exercise_id, answers[exercise_id])})".encode()
        lines[call.lineno - 1 : call.end_lineno] = [head + new + tail]
    return b"".join(lines).decode("utf-8"), {exercise_id for exercise_id, _ in calls}


def _arguments(exercise_id: str, values: Values) -> str:
    named = [f"{name}={_literal(value)}" for name, value in values.items()]
    return ", ".join([f'"{exercise_id}"', *named])


def _literal(value: float | str) -> str:
    return repr(str(value)) if isinstance(value, str) else repr(float(value))


def _ask_calls(source: str) -> list[tuple[str, Any]]:
    """Return the `ask("…")` calls of a cell; a cell that is no Python has none."""
    try:
        tree = ast.parse(_without_magics(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_ask(node.func)]
    named = [(call.args[0].value, call) for call in calls if call.args and isinstance(call.args[0], ast.Constant)]
    found = [(exercise_id, call) for exercise_id, call in named if isinstance(exercise_id, str)]
    return sorted(found, key=lambda pair: (pair[1].lineno, pair[1].col_offset))


def _is_ask(function: ast.expr) -> bool:
    return (isinstance(function, ast.Name) and function.id == "ask") or (
        isinstance(function, ast.Attribute) and function.attr == "ask"
    )


def _without_magics(source: str) -> str:
    """Blank out IPython's own lines (%magic, !command, name?) without moving any other line."""
    return re.sub(r"(?m)^(\s*)(?:[%!].*|[\w.]+\?{1,2})$", r"\1pass", source)
