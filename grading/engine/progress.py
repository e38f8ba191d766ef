"""How far a run is: a line on a terminal with the time that is left, plain lines elsewhere, or JSON an event.

Called by the command `autograde` for each result as it comes.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, TextIO

from grading.directory.table import printable
from grading.engine.run import Graded

__all__ = ["events", "shown"]

# Where there is no terminal: seldom enough for a log, often enough to see that it goes on.
SECONDS_BETWEEN_LINES = 10


class Shown:
    """One line on a terminal, written over again; where there is none, a plain line every ten seconds."""

    def __init__(self, students: Sequence[str], out: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self.places = {student: place for place, student in enumerate(students, 1)}
        self.out = out
        self.clock = clock
        self.begun = self.written = clock()
        self.reached = self.graded = 0

    def told(self, result: Graded) -> None:
        """Show how far the list is done: who had a result before is passed over in no time, and never told."""
        self.graded += 1
        self.reached = max(self.reached, self.places[result.student], self.graded)
        now, most = self.clock(), len(self.places)
        left = (now - self.begun) / self.graded * (most - self.reached)
        if self.out.isatty():
            bar = "█" * (20 * self.reached // most)
            line = f"[{bar:<20}] {self.reached}/{most}, {left:.0f} s left, {printable(result.student)[:40]}"
            print(f"\r{line:<100}", end="", file=self.out, flush=True)
        elif now - self.written >= SECONDS_BETWEEN_LINES:
            print(f"{self.reached}/{most}, {left:.0f} s left", file=self.out, flush=True)
            self.written = now

    def ended(self) -> None:
        """Take the line away."""
        if self.out.isatty():
            print(f"\r{'':<100}\r", end="", file=self.out, flush=True)


def shown(students: Sequence[str]) -> Shown:
    """Return the line for a run through these students."""
    return Shown(students, sys.stderr)


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
