"""The grading engine beside stock `nbgrader autograde`, on one class of honest submissions with a chart."""

from __future__ import annotations

import json
import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil

from bench.ratio import Ratio

CLASS = 30
BY_STOCK = 6
CHART = """import matplotlib.pyplot as plt
figure, axes = plt.subplots()
axes.plot(numbers, [square(n) for n in numbers])
axes.set_title("Squares")
plt.show()"""
SOLUTION = "def square(x):\n    return x * x\ntotal = sum(square(n) for n in numbers)\n" + CHART
LOOPS = ("while True:\n    pass", "hoard = []\nwhile True:\n    hoard.append(bytearray(10**7))")


def measure() -> list[Ratio]:
    """Grade one class by stock nbgrader, by the engine with one and two processes, and by nothing but forks."""
    with tempfile.TemporaryDirectory() as folder:
        course = _course(Path(folder))
        stock = CLASS / BY_STOCK * _seconds(lambda: [_by_stock(course, place) for place in range(BY_STOCK)])
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


def _course(folder: Path) -> Any:
    from tests.grading.engine.small_course import NAME, SmallCourse, answer, check, plain, setup

    cells = [
        plain("import numpy as np\nimport pandas as pd"),
        setup("given", "numbers = [1, 2, 3, 4]"),
        answer("a", SOLUTION),
        check("t1", "assert square(3) == 9\nassert square(-2) == 4"),
        check("t2", "assert total == 30"),
        answer("b", "table = pd.DataFrame({'n': numbers}).assign(s=lambda t: t.n**2)"),
        check("t3", "assert table['s'].tolist() == [1, 4, 9, 16]"),
    ]
    course = SmallCourse(folder / "course", cells)
    solved = {cell["id"]: cell["source"] for cell in course.solved()["cells"]}
    answers = {name: "".join(solved[f"{name}-id"]) for name in ("a", "b")}
    for place, student in enumerate(_students()):
        course.hand_in(student, course.answered({**answers, "a": f"{answers['a']}\nmine = {place}"}), NAME)
    return course


def _by_stock(course: Any, place: int) -> None:
    assert course.api.autograde("ps1", _students()[place], force=True)["success"]  # noqa: S101 - a broken run is no time


def _by_engine(course: Any, students: list[str], workers: int) -> list[Any]:
    from grading.engine.gradebook import Book
    from grading.engine.run import grade_class

    book = Book(course.database, "", "ps1")
    try:
        results = list(grade_class(book, course.places(), students, workers=workers, force=True))
    finally:
        book.close()
    assert not any(result.failed for result in results)  # noqa: S101 - a broken run is no time
    return results


def _with_loops(course: Any, honest: float, start: float) -> Ratio:
    """Put loops and memory bombs in the place of a tenth of the class."""
    bad = [f"bad{place}" for place in range(CLASS // 10)]
    for place, student in enumerate(bad):
        course.hand_in(student, course.answered({"a": LOOPS[place % 2], "b": "table = 1"}))
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
    tests = ["assert square(3) == 9", "assert total == 30"]
    cells = ["import numpy as np\nimport pandas as pd", "numbers = [1, 2, 3, 4]", SOLUTION, *tests]
    cells.append("table = pd.DataFrame({'n': numbers}).assign(s=lambda t: t.n**2)")
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
