"""Hidden tests while they run: what a learner's code says then is dropped, and of an exception its kind alone is kept.

Called by `Trial` and `Learner`; what a hidden line passed into the learner's code must not come back in feedback.
"""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

from grading.engine.verdict.reason import hidden_lines

__all__ = ["hides", "kind_only", "line_that_runs"]

OF_A_CELL = ("<ipython-input", "<test")


def line_that_runs() -> int | None:
    """Return the line of the cell that runs now in this process, seen from a question that it led to."""
    line = None
    frame: FrameType | None = sys._getframe()
    while frame is not None:
        if frame.f_code.co_filename.startswith(OF_A_CELL):
            line = frame.f_lineno
        frame = frame.f_back
    return line


def hides(source: str, line: int | None) -> bool:
    """Return whether a line of a test is hidden; one that is not known is, where anything is hidden."""
    hidden = hidden_lines(source)
    return bool(hidden) and (line is None or line in hidden)


def kind_only(outputs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a test's outputs without what an exception says."""
    return [
        {**output, "evalue": "", "traceback": [output["ename"]]} if output["output_type"] == "error" else output
        for output in outputs
    ]
