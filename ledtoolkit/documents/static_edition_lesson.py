"""Lessons run for the static edition: by real kernels, in a copy of the course, without anybody's record."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

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
        # A thread, for who calls this may have an event loop of their own, as a notebook has.
        with ThreadPoolExecutor(1) as aside:
            ran = aside.submit(lambda: asyncio.run(_run_all(copy, lessons))).result()
        return {lesson: ran[lesson] for lesson in lessons}


async def _run_all(course: Path, lessons: list[str]) -> dict[str, NotebookNode]:
    """Run lessons side by side, a kernel for each processor: to start one takes longer than most lessons."""
    ran: dict[str, NotebookNode] = {}
    waiting = iter(lessons)
    kernels = min(os.cpu_count() or 1, len(lessons))
    await asyncio.gather(*(_run_one_by_one(course, waiting, ran) for _ in range(kernels)))
    return ran


async def _run_one_by_one(course: Path, waiting: Iterator[str], ran: dict[str, NotebookNode]) -> None:
    """Start a kernel and run what is waiting, until nothing is."""
    client = NotebookClient(new_notebook(), timeout=LONGEST_CELL, resources={"metadata": {"path": str(course)}})
    async with client.async_setup_kernel(env=_environment(course)):
        for lesson in waiting:
            ran[lesson] = await _run(client, course, lesson)


async def _run(client: NotebookClient, course: Path, lesson: str) -> NotebookNode:
    """Run a lesson where it lies, with no name left of the lesson before."""
    notebook: NotebookNode = nbformat.read(course / lesson, as_version=4)
    folder = str((course / lesson).parent)
    fresh = new_code_cell(f"import os\nos.chdir({folder!r})\n%reset -f")
    notebook.cells.insert(0, fresh)
    client.nb = notebook
    try:
        await client.async_execute(cleanup_kc=False)
    except CellExecutionError as problem:
        problem.add_note(f"This happened while `{lesson}` ran for the static edition.")
        raise
    notebook.cells.remove(fresh)
    return notebook


def _environment(course: Path) -> dict[str, str]:
    """Return the variables of a kernel that shows stills and knows nothing of the person who builds."""
    private = ("NBGRADER_", "LEDTOOLKIT_RECORD", "IPYTHONDIR", "PYTHONSTARTUP")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(private)}
    own = {"LEDTOOLKIT_RECORD": str(course / "my-work"), "IPYTHONDIR": str(course.parent / "ipython")}
    return {**kept, **own, STATIC: "1"}
