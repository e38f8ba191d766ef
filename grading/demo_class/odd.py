"""Submissions that are odd and mean no harm: what people and programs do to notebooks.

Each takes a notebook as handed in (JSON) and returns another, or the bytes of a file; cells are found by what they are
for, so that any nbgrader notebook will do.
"""

from __future__ import annotations

import copy
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

__all__ = ["ANSWER_LINES", "FOLDERS", "ODD", "Notebook", "cells_for", "with_line"]

Notebook = dict[str, Any]


def cells_for(whole: Notebook, *, grade: bool, solution: bool) -> list[int]:
    """Return the places of the cells with these marks: answers, tests, texts that a person reads."""
    marks = [cell["metadata"].get("nbgrader", {}) for cell in whole["cells"]]
    wanted = (grade, solution)
    return [n for n, mark in enumerate(marks) if (bool(mark.get("grade")), bool(mark.get("solution"))) == wanted]


def answers(whole: Notebook) -> list[int]:
    """Return the places of the cells in which a learner answers by code."""
    return cells_for(whole, grade=False, solution=True)


def with_line(whole: Notebook, lines: str) -> Notebook:
    """Return a notebook whose last answer goes on with these lines."""
    cell = whole["cells"][answers(whole)[-1]]
    cell["source"] = "".join(cell["source"]) + "\n" + lines
    return whole


def copied(whole: Notebook) -> Notebook:
    """Copy an answer cell with its marks: stock nbgrader stops the whole class at it."""
    cell = copy.deepcopy(whole["cells"][answers(whole)[-1]])
    whole["cells"].append({**cell, "id": "copied"})
    return whole


def moved_below(whole: Notebook) -> Notebook:
    """Answer in a cell of one's own, below an answer cell that keeps a comment."""
    place = answers(whole)[0]
    own: dict[str, Any] = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    whole["cells"].insert(place + 1, {**own, "source": whole["cells"][place]["source"]})
    whole["cells"][place]["source"] = "# see below"
    return whole


def without_tests(whole: Notebook) -> Notebook:
    """Delete what one may not: tests, and locked code."""
    gone = set(cells_for(whole, grade=True, solution=False))
    locked = {n for n, cell in enumerate(whole["cells"]) if cell["cell_type"] == "code" and _only_locked(cell)}
    whole["cells"] = [cell for n, cell in enumerate(whole["cells"]) if n not in gone | locked]
    return whole


def without_an_answer(whole: Notebook) -> Notebook:
    """Delete the first answer."""
    del whole["cells"][answers(whole)[0]]
    return whole


def retyped(whole: Notebook) -> Notebook:
    """Turn code into text and text into code."""
    whole["cells"][answers(whole)[0]]["cell_type"] = "markdown"
    for place in cells_for(whole, grade=True, solution=False)[:1]:
        whole["cells"][place]["cell_type"] = "raw"
    for place in cells_for(whole, grade=True, solution=True)[:1]:
        whole["cells"][place]["cell_type"] = "code"
    return whole


def reordered(whole: Notebook) -> Notebook:
    """Turn the order round."""
    whole["cells"].reverse()
    return whole


def without_ids(whole: Notebook) -> Notebook:
    """Take the cells' ids away."""
    for cell in whole["cells"]:
        cell.pop("id", None)
    return whole


def without_names(whole: Notebook) -> Notebook:
    """Take all metadata of cells away, nbgrader's names among them."""
    for cell in whole["cells"]:
        cell["metadata"] = {}
    return whole


def same_ids(whole: Notebook) -> Notebook:
    """Give all cells one id."""
    for cell in whole["cells"]:
        cell["id"] = "same"
    return whole


def version_3(whole: Notebook) -> bytes:
    """Write it in the format of 2013."""
    import nbformat

    return str(nbformat.writes(nbformat.from_dict(whole), version=3)).encode()


def with_rubbish(whole: Notebook) -> Notebook:
    """Put things between the cells that are none."""
    whole["cells"] = [None, 5, {"cell_type": "video"}, {"cell_type": "code", "source": 7}, *whole["cells"]]
    return whole


def large(whole: Notebook) -> Notebook:
    """Let a cell have printed 20 MB."""
    code = next(cell for cell in whole["cells"] if cell["cell_type"] == "code")
    code["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * 20_000_000}]
    return whole


def _only_locked(cell: dict[str, Any]) -> bool:
    mark = cell["metadata"].get("nbgrader", {})
    return bool(mark.get("locked")) and not mark.get("solution") and not mark.get("task")


ODD: dict[str, Callable[[Notebook], Notebook | bytes]] = {
    "a copied answer": copied,
    "an answer in a cell of one's own": moved_below,
    "deleted tests": without_tests,
    "a deleted answer": without_an_answer,
    "retyped cells": retyped,
    "reordered cells": reordered,
    "no ids": without_ids,
    "no names": without_names,
    "the same ids": same_ids,
    "version 3": version_3,
    "rubbish between": with_rubbish,
    "20 MB": large,
    "an empty file": lambda _: b"",
    "a torn file": lambda whole: json.dumps(whole).encode()[:-50],
    "a list": lambda _: b"[1, 2]",
    "a deep list": lambda _: b"[" * 200_000,
    "a byte order mark": lambda whole: b"\xef\xbb\xbf" + json.dumps(whole).encode(),
    "UTF-16": lambda whole: json.dumps(whole).encode("utf-16"),
}
# What follows an answer in its cell.
ANSWER_LINES = {
    "a warning": "import warnings\nwarnings.warn('x')",
    "an error": "1 / 0",
    "an input": "input()",
    "a sys.exit": "import sys\nsys.exit()",
    "a figure": "import matplotlib.pyplot as plt\nplt.plot([1])\nplt.show()",
    "a magic": "%matplotlib inline\n%time 1 + 1",
    "a flood of output": "for n in range(100_000):\n    print('flood', n)",
    "no Python": "this is == no Python",
    "an exit": "import os\nos._exit(0)",
    "a loop": "while True:\n    pass",
    "a loop that catches all": (
        "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass"
    ),
    "a memory bomb": "x = [0]\nwhile True:\n    x += x",
}


def renamed(notebook: Path) -> None:
    """Give the file another name."""
    notebook.rename(notebook.with_name("my homework (1).ipynb"))


def removed(notebook: Path) -> None:
    """Hand in no file."""
    notebook.unlink()


def a_folder(notebook: Path) -> None:
    """Hand in a folder of that name."""
    removed(notebook)
    notebook.mkdir()


def a_pipe(notebook: Path) -> None:
    """Hand in a pipe, at which a reader waits for ever."""
    removed(notebook)
    os.mkfifo(notebook)


def two_notebooks(notebook: Path) -> None:
    """Hand in a second notebook beside it."""
    shutil.copy(notebook, notebook.with_name("notes.ipynb"))


FOLDERS: dict[str, Callable[[Path], None]] = {
    "another name": renamed,
    "no file": removed,
    "a folder": a_folder,
    "a pipe": a_pipe,
    "two notebooks": two_notebooks,
}
