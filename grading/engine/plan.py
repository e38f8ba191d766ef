"""The instructor's version of a notebook: which cells there are, what each is for, and what stands in them.

Made once a run by `gradebook`; every other room reads it and none changes it. Plain data, so that it travels as JSON.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from grading.directory.course import CourseError
from grading.engine.sandbox.limits import Limits

__all__ = ["Plan", "PlannedCell", "Role", "limits_wished", "role_of"]

Role = Literal["test", "setup", "answer", "manual", "task", "plain"]
JUDGED_BY_CODE: frozenset[Role] = frozenset({"test", "setup"})


@dataclass(frozen=True)
class PlannedCell:
    """One cell of the instructor's version.

    Attributes
    ----------
    name
        nbgrader's name of the cell; empty for a plain one.
    role
        `test` graded by code · `setup` locked · `answer` the learner's, not graded itself · `manual` the learner's,
        read by a person · `task` described to a person · `plain` without a role.
    source
        What a submission is given where the learner may not write (with hidden tests), else the released text.
    reference
        The model solution; empty where it is not known.
    limits
        What the instructor's version says beside it: `{"grading": {"limits": {"processor_seconds": 30}}}` in the
        cell's metadata; see `Limits.as_wished`.
    """

    name: str
    role: Role
    cell_type: str
    source: str
    reference: str = ""
    points: float = 0.0
    cell_id: str = ""
    metadata: dict[str, Any] = field(default_factory=dict)
    limits: dict[str, float] = field(default_factory=dict)

    @property
    def locked(self) -> bool:
        """Whether the instructor's text stands whatever was handed in."""
        return self.role in {"test", "setup", "task"}


@dataclass(frozen=True)
class Plan:
    """One notebook of an assignment, in the instructor's order."""

    notebook: str
    cells: tuple[PlannedCell, ...]
    metadata: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Return plain data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Plan:
        """Return the plan that `as_json` wrote."""
        return cls(data["notebook"], tuple(PlannedCell(**cell) for cell in data["cells"]), data["metadata"])

    def named(self) -> dict[str, int]:
        """Return the place of each named cell."""
        return {cell.name: place for place, cell in enumerate(self.cells) if cell.name}


def role_of(cell_type: str, nbgrader: dict[str, Any]) -> Role:
    """Return what a cell is for, from nbgrader's own words about it."""
    if nbgrader.get("task"):
        return "task"
    if nbgrader.get("grade"):
        # A graded text cell is read by a person, whether or not the learner may write in it.
        return "manual" if nbgrader.get("solution") or cell_type != "code" else "test"
    if nbgrader.get("solution"):
        return "answer"
    return "setup" if nbgrader.get("locked") else "plain"


def limits_wished(metadata: dict[str, Any], name: str) -> dict[str, float]:
    """Return the limits in a cell's metadata.

    Raises
    ------
    CourseError
        If they are none.
    """
    ours = metadata.get("grading")
    wishes = ours.get("limits", {}) if isinstance(ours, dict) else {}
    try:
        Limits().as_wished(wishes)
    except (ValueError, AttributeError) as problem:
        raise CourseError(f"The limits in the metadata of the cell {name!r} cannot be used: {problem}.") from problem
    return dict(wishes)
