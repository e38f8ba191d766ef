"""The grading engine beside stock `nbgrader autograde`, on one class of honest submissions with a chart.

Others may be at work on the machine: what is compared is measured in turns, and processor time stands beside the clock.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from bench.graded_class import CELLS, PLAIN, WEEK, GradedClass, made, students
from bench.ratio import Ratio

CLASS = 30
TURNS = 3
BY_STOCK = 2
LOOPS = ("while True:\n    pass", "hoard = []\nwhile True:\n    hoard.append(bytearray(10**7))")
SMALL, LARGE = 100, 300


@dataclass(frozen=True)
class Taken:
    """Seconds by the clock and of the processor, with all children."""

    wall: float = 0.0
    processor: float = 0.0

    def __add__(self, other: Taken) -> Taken:
        return Taken(self.wall + other.wall, self.processor + other.processor)

    def __sub__(self, other: Taken) -> Taken:
        return Taken(self.wall - other.wall, self.processor - other.processor)

    def of(self, submissions: int) -> Taken:
        """Return what one of them took."""
        return Taken(self.wall / submissions, self.processor / submissions)


def measure() -> list[Ratio]:
    """Grade one class by stock nbgrader, by the engine with one and two processes, and by nothing but forks."""
    with tempfile.TemporaryDirectory() as folder:
        course = made(Path(folder))
        course.hand_in_all(CLASS, answer=CELLS["a"][0])
        stock, start, one, two, floor = _in_turns(course)
        with _peak() as peak:
            course.by_engine(students(CLASS), 2)
        command = _taken(lambda: _command(course))
        hostile = _with_loops(course)
    rates = ", ".join(f"{60 / each.wall:.0f}" for each in (stock, one, two, floor))
    processor = ", ".join(f"{each.processor:.3f}" for each in (stock, one, two, floor))
    notes = f"stock, one, two processes, floor: {rates} submissions a minute, {processor} processor seconds each"
    memory = f"peak memory {peak[0] / 2**20:.0f} MiB over all processes"
    stocks, forks = "stock nbgrader autograde", "fork and run the same cells, 2 processes"
    return [
        Ratio("a submission, 2 processes", stocks, two.wall, stock.wall, "s", 1 / 20, f"{notes}; {memory}"),
        Ratio("its processor time over 2 processes", stocks, two.processor / 2, stock.processor, "s", 1 / 20),
        Ratio("a submission, 1 process", stocks, one.wall, stock.wall, "s", 1 / 10),
        Ratio("the same, 2 processes", forks, two.wall, floor.wall, "s", 2),
        Ratio("its processor time, 2 processes", forks, two.processor, floor.processor, "s", 2),
        Ratio("the command until its first submission", "3 s", command.wall, 3.0, "s", 1, _engine_start(start)),
        *hostile,
        _memory_of_a_large_class(),
    ]


def _in_turns(course: GradedClass) -> tuple[Taken, Taken, Taken, Taken, Taken]:
    """Return what one submission took by stock, one process, two, and the floor; the engine's start stands second."""
    stock = start = one = two = floor = Taken()
    everybody = students(CLASS)
    for turn in range(TURNS):
        some = everybody[turn * BY_STOCK : (turn + 1) * BY_STOCK]
        stock += _taken(lambda: course.by_stock(some))  # noqa: B023 - called at once
        begun = _taken(lambda: course.by_engine([], 1))
        start += begun
        one += _taken(lambda: course.by_engine(everybody, 1)) - begun
        floor += _floor()
        two += _taken(lambda: course.by_engine(everybody, 2)) - begun
    whole = TURNS * CLASS
    return stock.of(TURNS * BY_STOCK), start.of(TURNS), one.of(whole), two.of(whole), floor.of(whole)


def _engine_start(start: Taken) -> str:
    return f"of it the engine's processes and the model solution {start.wall:.2f} s, {start.processor:.2f} of processor"


def _command(course: GradedClass) -> None:
    """Run the command where all is graded: everything that comes before a first submission."""
    words = [sys.executable, "-m", "grading", "autograde", WEEK, "--course", str(course.folder)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    assert done.returncode == 0, done.stderr  # noqa: S101 - a broken run is no time


def _with_loops(course: GradedClass) -> list[Ratio]:
    """Put loops and memory bombs in the place of a tenth of the class, and grade both classes one after the other."""
    bad = [f"bad{place}" for place in range(CLASS // 10)]
    for place, student in enumerate(bad):
        course.hand_in(student, LOOPS[place % 2])
    limits: list[float] = []
    honest = _taken(lambda: course.by_engine(students(CLASS), 2))
    names = [*students(CLASS - len(bad)), *bad]
    both = _taken(lambda: course.by_engine(names, 2, lambda r: limits.append(r.limit * (r.student in bad))))
    note = f"honest {honest.wall:.2f} s, of processor {honest.processor:.2f}; limits {sum(limits):.2f} s"
    what, peer = "with a tenth of loops and bombs", "honest, limits over 2 processes, and a tenth"
    return [
        Ratio(what, peer, both.wall, 1.1 * (honest.wall + sum(limits) / 2), "s", 1, note),
        Ratio("its processor time", peer, both.processor / 2, 1.1 * (honest.processor + sum(limits)) / 2, "s", 1),
    ]


def _memory_of_a_large_class() -> Ratio:
    """Return the peak memory of the engine's own process for a large class beside a small one, without charts."""
    small, large = (peak_of_a_class(count) for count in (SMALL, LARGE))
    return Ratio(f"peak of {LARGE} submissions", f"peak of {SMALL}", large, small, "MiB", 1.05)


def peak_of_a_class(count: int) -> float:
    """Return the peak memory in MiB of a fresh process that does nothing but grade so many small submissions."""
    with tempfile.TemporaryDirectory() as folder:
        made(Path(folder)).hand_in_all(count, answer=PLAIN)
        words = [sys.executable, "-W", "ignore", "-m", "bench.memory_of_grading", folder, str(count)]
        done = subprocess.run(words, capture_output=True, text=True, check=True)  # noqa: S603 - our own module
    return float(done.stdout)


def _floor() -> Taken:
    words = [sys.executable, "-m", "bench.floor_of_grading", str(CLASS), "2"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)  # noqa: S603 - our own module
    return Taken(*json.loads(done.stdout))


def _taken(work: Callable[[], object]) -> Taken:
    begun = _now()
    work()
    return _now() - begun


def _now() -> Taken:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return Taken(time.perf_counter(), sum(each.ru_utime + each.ru_stime for each in used))


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
