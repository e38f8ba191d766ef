"""Put a submission's cells into the instructor's order: which cell is which, what is missing, what was copied.

Order, locked cells and tests come from the instructor's version; from the submission come only the learner's own
cells. A copied answer cell keeps its source as a plain cell in its place: the last assignment wins, as they saw it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from grading.engine.plan import Plan, PlannedCell
from grading.engine.repair.reading import Read

__all__ = ["Mended", "MendedCell", "mend"]


@dataclass(frozen=True)
class MendedCell:
    """One cell that will be run or read; `place` is that of its planned cell, None for one the learner added."""

    cell_type: str
    source: str
    place: int | None = None
    answered: bool = False


@dataclass(frozen=True)
class Mended:
    """A whole notebook in the instructor's order, and what was mended, in sentences for the instructor."""

    cells: tuple[MendedCell, ...]
    notes: tuple[str, ...] = field(default=())


def mend(read: Read, plan: Plan) -> Mended:
    """Return the notebook that is graded."""
    work = _Mending(plan, read)
    work.assign()
    return Mended(tuple(work.ordered()), tuple(work.notes))


class _Mending:
    def __init__(self, plan: Plan, read: Read) -> None:
        self.plan = plan
        self.cells = read.cells
        self.notes = list(read.notes)
        self.known = plan.named()
        self.by_id = {cell.cell_id: place for place, cell in enumerate(plan.cells) if cell.cell_id}
        self.by_text = {cell.source.strip(): place for place, cell in enumerate(plan.cells) if cell.source.strip()}
        self.taken: dict[int, int] = {}
        self.places: list[int | None] = [None] * len(self.cells)

    def assign(self) -> None:
        """Find the planned cell of each cell: by nbgrader's name, by its id, by its untouched text."""
        for find in (self._by_name, self._by_own_id, self._by_untouched):
            for number, cell in enumerate(self.cells):
                if self.places[number] is None and (place := find(cell)) is not None:
                    self._claim(number, place)

    def ordered(self) -> list[MendedCell]:
        """Return the cells in the instructor's order, the learner's own ones after what they stood after."""
        after: dict[int, list[MendedCell]] = {}
        before_all: list[MendedCell] = []
        last: int | None = None
        seen: list[int] = []
        for number, cell in enumerate(self.cells):
            place = self.places[number]
            if place is not None:
                last = place
                seen.append(place)
            elif not self._is_copy_of_locked(cell):
                own = MendedCell(cell["cell_type"], cell["source"])
                (before_all if last is None else after.setdefault(last, [])).append(own)
        if seen != sorted(seen):
            self.notes.append("Cells stood in another order; they were put back into the order of the assignment.")
        planned = [[self._planned(place, cell), *after.get(place, [])] for place, cell in enumerate(self.plan.cells)]
        return [*before_all, *(cell for group in planned for cell in group)]

    def _by_name(self, cell: dict[str, Any]) -> int | None:
        nbgrader = cell["metadata"].get("nbgrader")
        name = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
        return self.known.get(name) if isinstance(name, str) else None

    def _by_own_id(self, cell: dict[str, Any]) -> int | None:
        place = self.by_id.get(cell["id"])
        return None if place in self.taken else place

    def _by_untouched(self, cell: dict[str, Any]) -> int | None:
        place = self.by_text.get(cell["source"].strip())
        return None if place in self.taken else place

    def _claim(self, number: int, place: int) -> None:
        """Give a planned place to a cell; of several the first that is not as released keeps it."""
        planned = self.plan.cells[place]
        if place not in self.taken:
            self.taken[place] = number
            self.places[number] = place
            return
        first = self.taken[place]
        self.notes.append(f"The cell {planned.name or place} is there more than once.")
        untouched = self.cells[first]["source"].strip() == planned.source.strip()
        if untouched and not planned.locked and self.cells[number]["source"].strip() != planned.source.strip():
            self.taken[place] = number
            self.places[number], self.places[first] = place, None

    def _is_copy_of_locked(self, cell: dict[str, Any]) -> bool:
        """Whether a cell that has no place is a second copy of the instructor's text or of a locked cell."""
        place = self._by_name(cell)
        same = self.by_text.get(cell["source"].strip())
        return (place is not None and self.plan.cells[place].locked) or same is not None

    def _planned(self, place: int, planned: PlannedCell) -> MendedCell:
        number = self.taken.get(place)
        if number is None:
            return self._missing(place, planned)
        cell = self.cells[number]
        name = planned.name or f"number {place + 1}"
        if cell["cell_type"] != planned.cell_type and planned.role != "plain":
            self.notes.append(f"The cell {name} had been changed into {cell['cell_type']}; it was changed back.")
        if planned.locked:
            if cell["source"] != planned.source and not _only_hidden_parts_differ(cell["source"], planned.source):
                self.notes.append(f"The locked cell {name} had been changed; the instructor's version was used.")
            return MendedCell(planned.cell_type, planned.source, place)
        if planned.role == "manual" and not cell["source"].strip() and planned.source.strip():
            self.notes.append(f"The cell {name} holds only white space; it counts as unattempted.")
            return MendedCell(planned.cell_type, planned.source, place)
        kind = cell["cell_type"] if planned.role == "plain" else planned.cell_type
        return MendedCell(kind, cell["source"], place, answered=cell["source"] != planned.source)

    def _missing(self, place: int, planned: PlannedCell) -> MendedCell:
        if self.cells and planned.name:
            self.notes.append(f"The cell {planned.name} was missing; it was put back as released.")
        return MendedCell(planned.cell_type, planned.source, place)


def _only_hidden_parts_differ(handed_in: str, full: str) -> bool:
    """Whether every line that was handed in is one of the instructor's, in order: hidden tests were never released."""
    lines = iter(full.splitlines())
    return all(line in lines for line in handed_in.splitlines())
