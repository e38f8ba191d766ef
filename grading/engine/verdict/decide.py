"""Points of one test cell, by nbgrader's rule without its traps; called by the judge after each test."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from numbers import Real
from typing import Any

from grading.engine.verdict.reason import Reason
from grading.engine.worker.shell import Ran
from ledtoolkit.words import say

__all__ = ["Judged", "decide"]


@dataclass(frozen=True)
class Judged:
    """The verdict on one graded cell; `points` is None where a person gives them."""

    name: str
    points: float | None
    out_of: float
    reason: str = ""
    next_step: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return plain data."""
        return asdict(self)


def decide(name: str, out_of: float, ran: Ran, reason: Reason) -> Judged:
    """Return the verdict on a test that ran.

    An exception gives nothing, a float as the last expression is partial credit, all else gives all points, as in
    nbgrader. Warnings cost nothing; a float that is no number, negative or above the maximum cannot raise points.
    """
    if ran.problem is not None:
        return Judged(name, 0.0, out_of, reason.sentence, reason.next_step)
    earned = _partial(ran)
    if earned is None or earned >= out_of:
        return Judged(name, out_of, out_of)
    if math.isnan(earned) or earned < 0:
        earned = 0.0
    if earned == out_of:
        return Judged(name, out_of, out_of)
    said = reason.sentence or say(
        "This question earned {earned} of {out_of} points.", earned=f"{earned:g}", out_of=f"{out_of:g}"
    )
    step = reason.next_step or say("Compare your answer with the question, part by part: some of it is right.")
    if not earned:
        step = reason.next_step or say("Read the question again and compare it with your answer, part by part.")
    return Judged(name, earned, out_of, said, step)


def _partial(ran: Ran) -> float | None:
    """Return the number that a test gave as its last expression; None where it gave none."""
    shown = [output for output in ran.outputs if output["output_type"] == "execute_result"]
    if not shown:
        return None
    if isinstance(ran.value, Real):
        # NumPy's own numbers print as `np.float64(2.0)`, which nbgrader takes for full marks.
        return float(ran.value)
    try:
        return float(shown[0]["data"].get("text/plain", ""))
    except ValueError:
        return None
