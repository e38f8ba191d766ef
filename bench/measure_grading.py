"""The grading engine beside stock `nbgrader autograde`, on one class of honest submissions with a chart."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from bench.ratio import Ratio

CLASS = 30
BY_STOCK = 6
WEEK = "ps1"
CHART = """import matplotlib.pyplot as plt
figure, axes = plt.subplots()
axes.plot(numbers, [square(n) for n in numbers])
axes.set_title("Squares")
plt.show()"""
SOLUTION = "def square(x):\n    return x * x\ntotal = sum(square(n) for n in numbers)\n" + CHART
TABLE = "table = pd.DataFrame({'n': numbers}).assign(s=lambda t: t.n**2)"
CELLS = {
    "import": ("import numpy as np\nimport pandas as pd", 0),
    "given": ("numbers = [1, 2, 3, 4]", 0),
    "a": (SOLUTION, 0),
    "t1": ("assert square(3) == 9\nassert square(-2) == 4", 1),
    "t2": ("assert total == 30", 1),
    "b": (TABLE, 0),
    "t3": ("assert table['s'].tolist() == [1, 4, 9, 16]", 1),
}
LOOPS = ("while True:\n    pass", "hoard = []\nwhile True:\n    hoard.append(bytearray(10**7))")


def measure() -> list[Ratio]:
    """Grade one class by stock nbgrader, by the engine with one and two processes, and by nothing but forks."""
    with tempfile.TemporaryDirectory() as folder:
        course = _course(Path(folder))
        stock = CLASS / BY_STOCK * _seconds(lambda: _by_stock(course))
        start = _seconds(lambda: _by_engine(course, [], 1))
        one = _seconds(lambda: _by_engine(course, _students(), 1)) - start
        with _peak() as peak:
            two = _seconds(lambda: _by_engine(course, _students(), 2)) - start
        floor = _floor()
        hostile = _with_loops(course, two, start)
    rate = f"{60 * CLASS / stock:.0f}, {60 * CLASS / one:.0f}, {60 * CLASS / two:.0f} submissions a minute"
    note = f"stock, one, two processes: {rate}; peak memory {peak[0] / 2**20:.0f} MiB over all processes"
    return [
        Ratio(f"{CLASS} submissions, 2 processes", "stock nbgrader autograde", two, stock, "s", 1 / 20, note),
        Ratio(f"{CLASS} submissions, 1 process", "stock nbgrader autograde", one, stock, "s", 1 / 10),
        Ratio("the same, 2 processes", "fork and run the same cells, 2 processes", two, floor, "s", 2),
        Ratio("start of the engine", "3 s", start, 3.0, "s", 1),
        hostile,
    ]


def _students() -> list[str]:
    return [f"s{place:03}" for place in range(CLASS)]


@dataclass(frozen=True)
class _Course:
    """A small nbgrader course on disk, and nbgrader set up for it."""

    folder: Path
    api: Any

    @property
    def database(self) -> str:
        return f"sqlite:///{self.folder / 'gradebook.db'}"

    def hand_in(self, student: str, answers: dict[str, str]) -> None:
        """Put a submission with these answers into the course."""
        whole = json.loads((self.folder / "release" / WEEK / "problem.ipynb").read_text("utf-8"))
        for cell in whole["cells"]:
            cell["source"] = answers.get(cell["id"], cell["source"])
        place = self.folder / "submitted" / student / WEEK
        place.mkdir(parents=True, exist_ok=True)
        (place / "problem.ipynb").write_text(json.dumps(whole), "utf-8")


def _course(folder: Path) -> _Course:
    """Make the course as an instructor does, and hand the class in."""
    import nbformat
    from nbgrader.apps.api import NbGraderAPI
    from traitlets.config import Config

    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    source = folder / "source" / WEEK
    source.mkdir(parents=True)
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    cells = [_cell(name, text, points) for name, (text, points) in CELLS.items()]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}), source / "problem.ipynb")
    config = Config()
    config.CourseDirectory.root = str(folder)
    config.CourseDirectory.db_url = f"sqlite:///{folder / 'gradebook.db'}"
    course = _Course(folder, NbGraderAPI(config=config))
    assert course.api.generate_assignment(WEEK)["success"]  # noqa: S101 - without it there is nothing to measure
    for place, student in enumerate(_students()):
        course.hand_in(student, {"a": f"{CELLS['a'][0]}\nmine = {place}", "b": CELLS["b"][0]})
    return course


def _cell(name: str, text: str, points: int) -> Any:
    import nbformat

    graded = name.startswith("t")
    solution = name in {"a", "b"}
    marks: dict[str, Any] = {"grade_id": name, "schema_version": 3, "grade": graded, "solution": solution}
    marks |= {"locked": not solution} | ({"points": points} if graded else {})
    return nbformat.v4.new_code_cell(text, id=name, metadata={"nbgrader": marks})


def _by_stock(course: _Course) -> None:
    for student in _students()[:BY_STOCK]:
        assert course.api.autograde(WEEK, student, force=True)["success"]  # noqa: S101 - a broken run is no time


def _by_engine(course: _Course, students: list[str], workers: int) -> list[Any]:
    from grading.engine.gradebook import Book
    from grading.engine.run import Places, grade_class

    book = Book(course.database, "", WEEK)
    folder = course.folder

    def place(kind: str) -> Callable[[str], Path]:
        return lambda student: folder / kind / student / WEEK

    places = Places(folder / "source" / WEEK, place("submitted"), place("autograded"))
    try:
        results = list(grade_class(book, places, students, workers=workers, force=True))
    finally:
        book.close()
    assert not any(result.failed for result in results)  # noqa: S101 - a broken run is no time
    return results


def _with_loops(course: _Course, honest: float, start: float) -> Ratio:
    """Put loops and memory bombs in the place of a tenth of the class."""
    bad = [f"bad{place}" for place in range(CLASS // 10)]
    for place, student in enumerate(bad):
        course.hand_in(student, {"a": LOOPS[place % 2], "b": TABLE})
    results: list[Any] = []
    taken = _seconds(lambda: results.extend(_by_engine(course, [*_students()[: -len(bad)], *bad], 2))) - start
    allowed = 1.1 * (honest + sum(result.limit for result in results if result.student in bad) / 2)
    return Ratio(
        "with a tenth of loops and bombs", "honest time, limits over processes, and a tenth", taken, allowed, "s", 1
    )


def _floor() -> float:
    """Return the seconds of forking and running the same cells, half of the class in each of two processes."""
    from grading.engine.worker.nursery import warm

    reader, writer = os.pipe()
    if os.fork() == 0:
        shell = warm()
        begun = time.perf_counter()
        for _ in range(2):
            if os.fork() == 0:
                _fork_and_run(shell, CLASS // 2)
        for _ in range(2):
            os.wait()
        os.write(writer, json.dumps(time.perf_counter() - begun).encode())
        os._exit(0)
    taken: float = json.loads(os.read(reader, 100))
    os.wait()
    return taken


def _fork_and_run(shell: Any, count: int) -> None:
    cells = [text for text, _ in CELLS.values()]
    for _ in range(count):
        if os.fork() == 0:
            for cell in cells:
                shell.run(cell, 1_000_000)
            os._exit(0)
        os.wait()
    os._exit(0)


@contextmanager
def _peak() -> Iterator[list[int]]:
    """Watch the memory that all processes of this one have together (proportional sizes)."""
    found, over = [0], threading.Event()

    def watch() -> None:
        while not over.wait(0.1):
            found[0] = max(found[0], _memory())

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        yield found
    finally:
        over.set()
        watching.join()


def _memory() -> int:
    total = 0
    for process in [psutil.Process(), *psutil.Process().children(recursive=True)]:
        try:
            total += process.memory_full_info().pss
        except psutil.Error:
            continue
    return total


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
