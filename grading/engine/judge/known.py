"""What a run of the model solution shows about the tests of a notebook; every submission is then judged by it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from grading.engine.plan import Plan
from grading.engine.verdict import Judged

__all__ = ["Known", "learned"]


@dataclass(frozen=True)
class Known:
    """What is known before a submission is run.

    Attributes
    ----------
    for_a_person
        Tests that the model solution does not pass here, with the reason: they cannot be split, a person judges them.
    handed_over
        Such tests that it does pass in the worker's own process, where the instructor trusts them there.
    changing
        Tests in which the learner's code changes its arguments in place.
    objects
        Where the model solution has objects, see `roads`; None where there is no model solution.
    reference
        Whether this is the run of the model solution itself.
    trust_tests
        Whether tests may run in the worker.
    """

    for_a_person: dict[str, str] = field(default_factory=dict)
    handed_over: dict[str, str] = field(default_factory=dict)
    changing: frozenset[str] = frozenset()
    objects: frozenset[str] | None = None
    reference: bool = False
    trust_tests: bool = False

    @classmethod
    def of_case(cls, case: dict[str, Any]) -> Known:
        """Return what a case says; the run of the model solution knows nothing yet."""
        if case["known"] is None:
            return cls(reference=True, trust_tests=case["trust_tests"])
        known = case["known"]
        objects = None if known["objects"] is None else frozenset(known["objects"])
        return cls(known["for_a_person"], known["handed_over"], frozenset(known["changing"]), objects)


def learned(
    plan: Plan, judged: Iterable[Judged], *, changing: Iterable[str], handed_over: dict[str, str], objects: set[str]
) -> dict[str, Any]:
    """Return, as plain data, what the run of the model solution showed; without one nothing follows from it."""
    if not any(cell.reference for cell in plan.cells):
        return {"for_a_person": {}, "handed_over": {}, "changing": sorted(changing), "objects": None}
    return {
        "for_a_person": {
            one.name: one.reason or "The model solution earns nothing here."
            for one in judged
            if not one.points and one.out_of
        },
        "handed_over": handed_over,
        "changing": sorted(changing),
        "objects": sorted(objects),
    }
