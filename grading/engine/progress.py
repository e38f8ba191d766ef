"""How far a run is: a line on a terminal with the time that is left, plain lines elsewhere, or JSON an event.

Called by the command `autograde` for each result as it comes; between them the line tells by itself that it goes on.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Lock, Thread
from typing import Any, TextIO

from grading.directory.table import printable
from grading.engine.run import Graded

__all__ = ["Shown", "events", "shown"]

# Where there is no terminal: seldom enough for a log, often enough to see that it goes on.
SECONDS_BETWEEN_LINES = 10
# A rate that was seen for less than this says nothing of what is left.
SECONDS_OF_A_RATE = 2
# After so long without a result it is one slow submission that is waited for.
SECONDS_UNTIL_SLOW = 10


class Shown:
    """One line on a terminal, written over again; where there is none, a plain line every ten seconds."""

    def __init__(self, students: Sequence[str], out: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self.places = {student: place for place, student in enumerate(students, 1)}
        self.out = out
        self.clock = clock
        self.written = self.heard = clock()
        self.first: tuple[float, int] | None = None
        self.reached = self.graded = 0
        self.newest = ""
        self._one_at_a_time = Lock()
        self._write("starting")

    def told(self, result: Graded) -> None:
        """Show how far the list is done: who had a result before is passed over in no time, and never told."""
        with self._one_at_a_time:
            self.graded += 1
            self.reached = max(self.reached, self.places[result.student], self.graded)
            self.newest, self.heard = result.student, self.clock()
            # The rate counts from here: starting up, and who had a result before, say nothing of what is to come.
            self.first = self.first or (self.heard, self.reached)
            self._show(self.heard)

    def tick(self) -> None:
        """Show that it goes on although no result came; called about once a second."""
        with self._one_at_a_time:
            self._show(self.clock())

    def ended(self) -> None:
        """Take the line away."""
        if self.out.isatty():
            print(f"\r{'':<100}\r", end="", file=self.out, flush=True)

    def _show(self, now: float) -> None:
        silent = now - self.heard
        parts = [f"{self.reached}/{len(self.places)}"]
        if silent >= SECONDS_UNTIL_SLOW:
            more = (
                "no new result for {:.0f} s; what is too slow will be stopped"
                if self.graded
                else "no result yet, {:.0f} s"
            )
            parts.append(more.format(silent))
        elif (left := self._left(now)) is not None:
            parts.append(f"about {_spoken(left)} left")
        if self.out.isatty():
            self._write(", ".join([*parts, printable(self.newest)[:40]] if self.newest else parts))
        elif now - self.written >= SECONDS_BETWEEN_LINES:
            print(", ".join(parts), file=self.out, flush=True)
            self.written = now

    def _left(self, now: float) -> float | None:
        """Return the seconds that are left, by what was done since the first result; None until that says anything."""
        if self.first is None or now - self.first[0] < SECONDS_OF_A_RATE or self.reached == self.first[1]:
            return None
        return (now - self.first[0]) / (self.reached - self.first[1]) * (len(self.places) - self.reached)

    def _write(self, words: str) -> None:
        if self.out.isatty():
            bar = "█" * (20 * self.reached // max(len(self.places), 1))
            print(f"\r{f'[{bar:<20}] {words}'[:100]:<100}", end="", file=self.out, flush=True)


@contextmanager
def shown(students: Sequence[str]) -> Iterator[Shown]:
    """Give the line for a run through these students; it goes on by itself until the end."""
    line, over = Shown(students, sys.stderr), Event()

    def go_on() -> None:
        while not over.wait(1):
            line.tick()

    clock = Thread(target=go_on, daemon=True)
    clock.start()
    try:
        yield line
    finally:
        over.set()
        clock.join()
        line.ended()


def events(result: Graded) -> str:
    """Return the event of one result as a line of JSON."""
    fields: dict[str, Any] = {
        "event": "failed" if result.failed else "held" if result.held else "graded",
        "student": result.student,
        "points": None if result.failed or result.held else result.points,
        "reasons": result.reasons,
        "notes": result.notes,
        "integrity": result.integrity,
        "why": result.failed or result.held,
        "processor_seconds": round(result.processor, 3),
        "peak_memory_bytes": result.memory,
    }
    return json.dumps(fields, ensure_ascii=False)


def _spoken(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"
