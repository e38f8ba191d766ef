"""What was found in a submission beside its points: of this run, or as its graded notebook kept it from an earlier one.

Printed by `autograde`, each time, for as long as the result stands.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from grading.directory.course import Course
from grading.engine.run import Graded

__all__ = ["Findings", "findings_of", "kept_findings", "said_once"]


@dataclass(frozen=True)
class Findings:
    """Notes on what was mended or missing, the cells that stop and with what, and what an instructor may look at."""

    notes: list[str] = field(default_factory=list)
    stops: list[str] = field(default_factory=list)
    integrity: list[str] = field(default_factory=list)
    earlier: bool = False


def findings_of(course: Course, week: str, learners: list[str], results: Mapping[str, Graded]) -> dict[str, Findings]:
    """Return the findings of each learner; who was not graded now has those of the run before."""
    return {
        learner: Findings(result.notes, result.stops, result.integrity)
        if (result := results.get(learner)) is not None
        else kept_findings(course, week, learner)
        for learner in learners
    }


def kept_findings(course: Course, week: str, learner: str) -> Findings:
    """Return what a graded notebook says of itself; nothing where it was graded by another program."""
    for path in sorted((course.folder / "autograded" / learner / week).glob("*.ipynb")):
        try:
            kept = json.loads(path.read_bytes())["metadata"]["grading"]
            notes, stops, integrity = (_texts(kept.get(name)) for name in ("notes", "stops", "integrity"))
            return Findings(notes, stops, integrity, earlier=True)
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            continue
    return Findings(earlier=True)


def said_once(notes: list[str], stops: list[str]) -> list[str]:
    """Return what was wrong with a submission, each thing once, with the cells that it befell.

    Examples
    --------
    >>> said_once([], ["lm3-answer stops with OSError", "hand-in stops with OSError"])
    ['lm3-answer, hand-in stop with OSError']
    >>> said_once(["Your code took too long and was stopped."], ["lm3-answer stops with Stopped"])
    ['Your code took too long and was stopped', 'in lm3-answer']
    """
    cells: dict[str, list[str]] = {}
    for stop in dict.fromkeys(stops):
        cell, _, kind = stop.rpartition(" stops with ")
        cells.setdefault(kind, []).append(cell)
    # The grader itself stopped the code: a note says why.
    stopped = cells.pop("Stopped", []) if notes else []
    said = [
        *dict.fromkeys(notes),
        *([f"in {', '.join(stopped)}"] if stopped else []),
        *(f"{', '.join(names)} {'stop' if names[1:] else 'stops'} with {kind}" for kind, names in cells.items()),
    ]
    # A full stop only at the end: semicolons stand between.
    return [text.removesuffix(".") for text in said[:-1]] + said[-1:]


def _texts(found: Any) -> list[str]:
    return [str(text) for text in found] if isinstance(found, list) else []
