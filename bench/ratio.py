"""One measured comparison, and the clock for it."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ratio:
    """What we take beside what the peer takes, in one unit and one run.

    Attributes
    ----------
    what, peer
        What was measured, and what it stands beside.
    ours, theirs
        Both figures, in `unit`.
    goal
        Largest ratio ours / theirs that the project asks for.
    note
        What else belongs to the figure (peak memory, sizes).
    """

    what: str
    peer: str
    ours: float
    theirs: float
    unit: str
    goal: float
    note: str = ""

    @property
    def value(self) -> float:
        """Ours divided by theirs: below 1 we are faster."""
        return self.ours / self.theirs

    def __str__(self) -> str:
        verdict = "reached" if self.value <= self.goal else "MISSED"
        line = (
            f"{self.what}: {self.ours:.4g} {self.unit}; {self.peer}: {self.theirs:.4g} {self.unit}; "
            f"ratio {self.value:.2f} (goal at most {self.goal:g}: {verdict})"
        )
        return f"{line}; {self.note}" if self.note else line


def against_goal(what: str, ours: float, goal: float, unit: str, note: str = "") -> Ratio:
    """Set a figure beside the goal that the project asks for, where there is no peer."""
    return Ratio(what=what, peer="goal", ours=ours, theirs=goal, unit=unit, goal=1, note=note)


def seconds(work: Callable[[], object], *, repeat: int = 7) -> float:
    """Return the median wall time of `work` after one warm-up, in seconds."""
    work()
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)
