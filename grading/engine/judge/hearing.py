"""Grade one notebook of one submission: from the instructor's version and the bytes to verdicts. A pure function.

Called in the judge's process with plain data, and answers with plain data, so that it can run on another machine too.
"""

from __future__ import annotations

import base64
import json
import socket
from dataclasses import replace
from functools import partial
from typing import Any

from grading.engine.judge.kept import graded_notebook
from grading.engine.judge.known import Known, learned
from grading.engine.judge.learner import Learner
from grading.engine.judge.link import start_worker
from grading.engine.judge.trial import Outcome, Trial
from grading.engine.judge.untouched import never_handed_in, untouched_forms
from grading.engine.plan import Plan
from grading.engine.repair import Mended, MendedCell, Read, mend, read
from grading.engine.sandbox.limits import Limits
from grading.engine.worker.chance import follows_from
from grading.engine.worker.shell import RecordingShell

__all__ = ["hear"]

MOST_NOTES = 30


def hear(case: dict[str, Any], shell: RecordingShell, nursery: socket.socket) -> dict[str, Any]:
    """Return verdicts, the graded notebook, notes and what it took."""
    plan, limits, known = Plan.from_json(case["plan"]), Limits(**case["limits"]), Known.of_case(case)
    content = None if case["content"] is None else base64.b64decode(case["content"])
    handed_in = Read() if known.reference else read(content)
    mended = _model_solution(plan) if known.reference else mend(handed_in, plan)
    name = _learner(handed_in, case["learner"])
    learner = Learner(
        partial(start_worker, nursery, _with_most_memory(limits, plan)),
        case["files"] | _mark_of(name, plan.notebook),
        known.objects,
        follows_from(case["seed"], "worker"),
    )
    trial = Trial(plan, mended, learner=learner, shell=shell, known=known, name=name, limits=limits, seed=case["seed"])
    outcome = trial.run()
    return {
        "judged": [judged.as_json() for judged in outcome.judged],
        "answered": _answered(plan, mended),
        "notebook": graded_notebook(plan, mended, outcome),
        "notes": [*mended.notes, *outcome.notes, *_perhaps_never(plan, mended, handed_in)],
        "integrity": learner.integrity[:MOST_NOTES],
        "never_handed_in": not known.reference and content is not None and never_handed_in(plan, mended, handed_in),
        "known": learned(
            plan,
            outcome.judged,
            changing=outcome.changing,
            handed_over=outcome.handed_over,
            objects=learner.roads.met,
        ),
        "stops": _stops(plan, mended, outcome),
        "took": _took(learner, outcome),
    }


def _with_most_memory(limits: Limits, plan: Plan) -> Limits:
    """Return the limits of a worker: its memory is that of the cell that may have the most."""
    return replace(limits, memory=max([limits.memory, *(limits.as_wished(cell.limits).memory for cell in plan.cells)]))


def _learner(handed_in: Read, student: str) -> str:
    """Return the id in the hand-in mark, by which the learner worked, else the name of the folder."""
    mark = handed_in.metadata.get("ledtoolkit")
    marked = mark.get("learner") if isinstance(mark, dict) else None
    return marked if isinstance(marked, str) and marked.strip() else student


def _mark_of(name: str, notebook: str) -> dict[str, str]:
    """Return a notebook that holds the hand-in mark alone: by it `given` finds the same numbers in the worker."""
    mark = {"cells": [], "metadata": {"ledtoolkit": {"learner": name}}, "nbformat": 4, "nbformat_minor": 5}
    return {f"{notebook}.ipynb": base64.b64encode(json.dumps(mark).encode()).decode("ascii")}


def _took(learner: Learner, outcome: Outcome) -> dict[str, float]:
    return {"processor": learner.used.processor, "memory": learner.used.memory, "slowest": outcome.slowest}


def _stops(plan: Plan, mended: Mended, outcome: Outcome) -> list[list[str]]:
    """Return the cells of the learner that stop with an error, and with which."""
    stopped = []
    for number, (cell, outputs) in enumerate(zip(mended.cells, outcome.outputs, strict=True), 1):
        planned = None if cell.place is None else plan.cells[cell.place]
        if planned is None or planned.role != "test":
            name = planned.name if planned and planned.name else f"a cell (number {number})"
            kinds = [
                str(output.get("ename"))[:60] for output in outputs if isinstance(output, dict) and "ename" in output
            ]
            stopped += [[name, kind] for kind in kinds[:1]]
    return stopped


def _model_solution(plan: Plan) -> Mended:
    cells = enumerate(plan.cells)
    return Mended(tuple(MendedCell(cell.cell_type, cell.reference or cell.source, place) for place, cell in cells))


def _perhaps_never(plan: Plan, mended: Mended, handed_in: Read) -> list[str]:
    """Return a note on each form that stands as released in a notebook that nobody marked as handed in."""
    if not handed_in.cells:
        return []
    return [
        f"{name}: perhaps never handed in; its form stands as released."
        for name in untouched_forms(plan, mended, handed_in)
    ]


def _answered(plan: Plan, mended: Mended) -> list[str]:
    """Return the names of the learner's own cells that are not as released."""
    placed = [(plan.cells[cell.place], cell) for cell in mended.cells if cell.place is not None]
    return [planned.name for planned, cell in placed if planned.name and cell.answered]
