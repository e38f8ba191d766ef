"""How the pages that hold no work of a learner are saved: as they were released.

A saved output of theirs would only show a control that is gone, where their own words say how to run them;
and whoever fetched the course with git would find files changed that nobody changed.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

__all__ = ["PAGES", "save_pages_clean"]

# A page of the course is known by its name and by what it runs: others' notebooks may have the same name.
PAGES = {
    "index.ipynb": "from ledtoolkit.widgets.welcome import ",
    "explore.ipynb": "from ledtoolkit.widgets.explorers import ",
}
# What a released notebook says of itself and of its cells.
OF_NOTEBOOK = {"kernelspec"}
OF_CELL = {"nbgrader", "tags", "deletable", "editable", "jupyter"}


def save_pages_clean(model: dict[str, Any], path: str, **_: Any) -> None:
    """Take out of these pages what a run leaves behind; Jupyter Server calls this before it saves a file.

    Examples
    --------
    >>> source = "from ledtoolkit.widgets.welcome import welcome"
    >>> cell = {"cell_type": "code", "source": source, "metadata": {"trusted": True}, "outputs": [1]}
    >>> model = {"type": "notebook", "content": {"metadata": {"language_info": {}}, "cells": [cell]}}
    >>> save_pages_clean(model, "course/index.ipynb")
    >>> {name: cell[name] for name in ("metadata", "outputs", "execution_count")}
    {'metadata': {}, 'outputs': [], 'execution_count': None}
    """
    content = model.get("content")
    marker = PAGES.get(PurePosixPath(path).name)
    if model.get("type") != "notebook" or not content or not marker or not _runs(content, marker):
        return
    _keep(content["metadata"], OF_NOTEBOOK)
    for cell in content["cells"]:
        _keep(cell["metadata"], OF_CELL)
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None


def _runs(content: dict[str, Any], marker: str) -> bool:
    return any(cell["cell_type"] == "code" and marker in "".join(cell["source"]) for cell in content["cells"])


def _keep(metadata: dict[str, Any], names: set[str]) -> None:
    for name in set(metadata) - names:
        del metadata[name]
