"""How long each lesson takes, kernel start to last cell, beside the goal; an empty kernel is the floor.

Each lesson runs by nbclient, as a learner's Run All Cells does, in a copy of the notebooks with a record of its own.
"""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from bench.ratio import Ratio, against_goal

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
RUNS = 3
GOAL = 6.0


def measure() -> list[Ratio]:
    """Run each lesson a few times, and an empty notebook as the floor."""
    with course() as folder:
        run(NOTHING, folder)  # one start for what the machine keeps in memory
        floor, _ = medians(NOTHING, folder)
        lessons = sorted(folder.glob("week*/lesson.ipynb"))
        return [in_one_line(lesson, floor) for lesson in lessons]


def in_one_line(lesson: Path, floor: float) -> Ratio:
    """Set the lesson of a week beside the goal."""
    took, worked = medians(nbformat.read(lesson, as_version=4), lesson.parent)
    note = f"median of {RUNS}; {worked:.2f} s of processor time; an empty kernel takes {floor:.2f} s"
    return against_goal(f"lesson of {lesson.parent.name}, kernel start to last cell", took, GOAL, "s", note)


def medians(notebook: nbformat.NotebookNode, folder: Path) -> tuple[float, float]:
    """Return the middle of a few wall times, and of their processor times."""
    wall, worked = zip(*(run(notebook, folder) for _ in range(RUNS)), strict=True)
    return statistics.median(wall), statistics.median(worked)


def run(notebook: nbformat.NotebookNode, folder: Path) -> tuple[float, float]:
    """Return wall and processor time of a kernel that starts, runs every cell and stops."""
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}})
    client.extra_arguments = ["--log-level=ERROR"]
    start, before = time.perf_counter(), os.times()
    client.execute()
    after = os.times()
    worked = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - start, worked


NOTHING = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")])


@contextmanager
def course() -> Iterator[Path]:
    """Give a copy of the notebooks, with no record but one of its own."""
    with tempfile.TemporaryDirectory() as folder:
        before = os.environ.get("LEDTOOLKIT_RECORD")
        os.environ["LEDTOOLKIT_RECORD"] = str(Path(folder) / "my-work")
        try:
            yield Path(shutil.copytree(NOTEBOOKS, Path(folder) / "notebooks"))
        finally:
            os.environ.pop("LEDTOOLKIT_RECORD")
            if before is not None:
                os.environ["LEDTOOLKIT_RECORD"] = before
