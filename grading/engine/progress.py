"""How far a run is: a line on a terminal with the time that is left, or one JSON line an event.

Called by the command `autograde` for each result as it comes.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any, TextIO

from grading.directory.table import printable
from grading.engine.run import Graded

__all__ = ["events", "shown"]


class Shown:
    """One line on a terminal, written over again; nothing where there is no terminal."""

    def __init__(self, submissions: int, out: TextIO) -> None:
        self.submissions = submissions
        self.out = out
        self.begun = time.monotonic()
        self.done = 0

    def told(self, result: Graded) -> None:
        """Show that one more is done."""
        self.done += 1
        if self.out.isatty():
            left = (time.monotonic() - self.begun) / self.done * (self.submissions - self.done)
            bar = "█" * (20 * self.done // max(self.submissions, 1))
            line = f"[{bar:<20}] {self.done}/{self.submissions}, {left:.0f} s left, {printable(result.student)[:40]}"
            print(f"\r{line:<100}", end="", file=self.out, flush=True)

    def ended(self) -> None:
        """Take the line away."""
        if self.out.isatty():
            print(f"\r{'':<100}\r", end="", file=self.out, flush=True)


def shown(submissions: int) -> Shown:
    """Return the line for a run of this many submissions."""
    return Shown(submissions, sys.stderr)


def events(result: Graded) -> str:
    """Return the event of one result as a line of JSON."""
    fields: dict[str, Any] = {
        "event": "failed" if result.failed else "held" if result.held else "graded",
        "student": result.student,
        "points": result.points,
        "reasons": result.reasons,
        "notes": result.notes,
        "integrity": result.integrity,
        "why": result.failed or result.held,
        "processor_seconds": round(result.processor, 3),
        "peak_memory_bytes": result.memory,
    }
    return json.dumps(fields, ensure_ascii=False)
