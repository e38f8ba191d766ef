"""Lessons run for the static edition: a real kernel each, in a copy of the course, without anybody's record."""

from __future__ import annotations

import asyncio
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

from ledtoolkit.documents.static_edition_still import STATIC

__all__ = ["run_lessons"]

# A lesson takes seconds; a cell that takes minutes will not end.
LONGEST_CELL = 300


def run_lessons(course: Path, lessons: list[str]) -> dict[str, NotebookNode]:
    """Run lessons and return them with their outputs, by their path in the course.

    Parameters
    ----------
    course
        The folder that holds `index.ipynb` and the week folders; it is left as it is.
    lessons
        Paths in it, such as `week01/lesson.ipynb`.

    Raises
    ------
    CellExecutionError
        If a cell stops; a note says of which lesson.
    """
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "course"
        shutil.copytree(course, copy, ignore=shutil.ignore_patterns("my-work", ".ipynb_checkpoints"))
        # Threads, for who calls this may have an event loop of their own, as a notebook has.
        with ThreadPoolExecutor(os.cpu_count()) as side_by_side:
            ran = side_by_side.map(lambda lesson: _run(copy, lesson), lessons)
            return dict(zip(lessons, ran, strict=True))


def _run(course: Path, lesson: str) -> NotebookNode:
    notebook = nbformat.read(course / lesson, as_version=4)
    folder = str((course / lesson).parent)
    client = NotebookClient(notebook, timeout=LONGEST_CELL, resources={"metadata": {"path": folder}})
    try:
        return asyncio.run(client.async_execute(env=_environment(course)))
    except CellExecutionError as problem:
        problem.add_note(f"This happened while `{lesson}` ran for the static edition.")
        raise


def _environment(course: Path) -> dict[str, str]:
    """Return the variables of a kernel that shows stills and knows nothing of the person who builds."""
    private = ("NBGRADER_", "LEDTOOLKIT_RECORD", "IPYTHONDIR", "PYTHONSTARTUP")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(private)}
    own = {"LEDTOOLKIT_RECORD": str(course / "my-work"), "IPYTHONDIR": str(course.parent / "ipython")}
    return {**kept, **own, STATIC: "1"}
