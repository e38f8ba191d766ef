"""nbgrader's gradebook, in one session: what is asked goes out of it, points go into it with one commit a batch.

Called by `run` alone, in one process; nothing else of the engine knows nbgrader.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from grading.engine.plan import Plan, PlannedCell, limits_wished, role_of
from grading.engine.read_by_hand import Read
from grading.engine.repair import read

__all__ = ["Book", "Scored"]

Marks = tuple[str, str]
HIDDEN: Marks = ("BEGIN HIDDEN TESTS", "END HIDDEN TESTS")


@dataclass(frozen=True)
class Scored:
    """One submission's results by notebook: points of each cell (None where a person gives them), what was answered.

    `texts` are digests of the cells' texts: points given by hand stand as long as the text is the one that was read.
    """

    student: str
    points: Mapping[str, Mapping[str, float | None]]
    answered: Mapping[str, Iterable[str]]
    submitted: datetime | None = None
    texts: Mapping[str, dict[str, str]] = field(default_factory=dict)


class Book:
    """The gradebook of a course, for one assignment.

    Parameters
    ----------
    database, course
        nbgrader's `db_url` and `course_id`.
    assignment
        Its name.
    penalties
        nbgrader's plugin for late submissions, or None.
    hidden
        What marks the beginning and the end of hidden tests, as the course has it.
    """

    def __init__(
        self, database: str, course: str, assignment: str, penalties: Any = None, *, hidden: Marks = HIDDEN
    ) -> None:
        from nbgrader.api import Gradebook

        self._book: Any = Gradebook(database, course)
        self._penalties = penalties
        self._hidden = hidden
        self.assignment: Any = self._book.find_assignment(assignment)

    def close(self) -> None:
        """Close the session."""
        self._book.close()

    def plans(self, source: Path) -> list[Plan]:
        """Return the instructor's version of each notebook; order and model solutions come from the folder `source`."""
        notebooks = self.assignment.notebooks
        return [_plan(notebook, source / f"{notebook.name}.ipynb", self._hidden) for notebook in notebooks]

    def graded(self) -> set[str]:
        """Return the students whose submission has a result."""
        from nbgrader.api import Grade, SubmittedAssignment, SubmittedNotebook

        rows = (
            self._book.db.query(SubmittedAssignment.student_id)
            .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
            .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
            .filter(SubmittedAssignment.assignment_id == self.assignment.id)
            .filter((Grade.auto_score.isnot(None)) | (Grade.needs_manual_grade.is_(True)))
        )
        return {str(student) for (student,) in rows.distinct()}

    def write(self, batch: Iterable[Scored]) -> dict[str, int]:
        """Write results and commit once: after a crash all of a batch is there, or nothing.

        Return by student how many answers that a person has read wait again, for their text has changed.
        """
        try:
            changed = {scored.student: self._write(scored) for scored in batch}
            self._book.db.commit()
            return changed
        except BaseException:
            self._book.db.rollback()
            raise

    def hold(self, students: Iterable[str]) -> None:
        """Ask for a person where there is no result: points of an earlier attempt must not stand for this one."""
        for student in students:
            for notebook in self._submission(student).notebooks:
                Read(self._book.db, notebook).keep()
                for grade in notebook.grades:
                    grade.auto_score, grade.needs_manual_grade = None, True
        self._book.db.commit()

    def _write(self, scored: Scored) -> int:
        submission = self._submission(scored.student)
        if scored.submitted is not None:
            submission.timestamp = scored.submitted
        changed = sum(self._write_notebook(notebook, scored) for notebook in submission.notebooks)
        self._book.db.flush()
        self._penalise(submission)
        return changed

    def _write_notebook(self, notebook: Any, scored: Scored) -> int:
        changed = 0
        points = scored.points.get(notebook.name, {})
        answered = set(scored.answered.get(notebook.name, ()))
        by_hand = Read(self._book.db, notebook)
        by_hand.shown = scored.texts.get(notebook.name, {})
        for grade in notebook.grades:
            if grade.cell.type == "TaskCell":
                continue
            grade.auto_score = points.get(grade.name, 0.0)
            # Unlike in nbgrader, whoever graded by hand is asked again only where the text is another one.
            given = grade.manual_score is not None
            grade.needs_manual_grade = not by_hand.stands(grade) if given else grade.auto_score is None
            changed += given and grade.needs_manual_grade
        by_hand.keep()
        for comment in notebook.comments:
            solution = comment.cell.type == "SolutionCell"
            comment.auto_comment = "No response." if solution and comment.name not in answered else None
        return changed

    def _submission(self, student: str) -> Any:
        """Return the rows of a submission, made where they are missing, without a commit of their own."""
        from nbgrader.api import Comment, Grade, Student, SubmittedAssignment, SubmittedNotebook

        known = self._book.db.get(Student, student) or Student(id=student)
        self._book.db.add(known)
        found = (
            self._book.db.query(SubmittedAssignment)
            .filter_by(assignment_id=self.assignment.id, student_id=student)
            .one_or_none()
        )
        if found is not None:
            return found
        # Else each question to the database asks it to write rows that are not whole yet, with a warning.
        with self._book.db.no_autoflush:
            submission = SubmittedAssignment(assignment=self.assignment, student=known)
            for notebook in self.assignment.notebooks:
                row = SubmittedNotebook(notebook=notebook, assignment=submission)
                for cell in (*notebook.grade_cells, *notebook.task_cells):
                    Grade(cell=cell, notebook=row)
                for cell in (*notebook.solution_cells, *notebook.task_cells):
                    Comment(cell=cell, notebook=row)
        self._book.db.add(submission)
        self._book.db.flush()
        return submission

    def _penalise(self, submission: Any) -> None:
        self._book.db.refresh(submission)
        for notebook in submission.notebooks:
            notebook.late_submission_penalty = None
            if self._penalties is not None and submission.total_seconds_late > 0:
                self._book.db.refresh(notebook)
                penalty = self._penalties.late_submission_penalty(
                    submission.student_id, notebook.score, submission.total_seconds_late
                )
                if penalty is not None:
                    notebook.late_submission_penalty = min(max(penalty, 0), notebook.score)


def _plan(notebook: Any, path: Path, hidden: Marks) -> Plan:
    """Return a notebook's plan: texts, checksums and points as nbgrader keeps them, the rest from the source file."""
    whole = read(path.read_bytes())
    kept = {cell.name: (cell, _with_usual_marks(cell.source or "", hidden)) for cell in notebook.source_cells}
    points = {cell.name: float(cell.max_score) for cell in (*notebook.grade_cells, *notebook.task_cells)}
    cells = tuple(_planned(cell, kept, points) for cell in whole.cells)
    if notebook.kernelspec:
        whole.metadata["kernelspec"] = json.loads(notebook.kernelspec)
    return Plan(notebook.name, cells, whole.metadata)


def _with_usual_marks(source: str, hidden: Marks) -> str:
    """Return a cell's text with nbgrader's usual marks of hidden tests; it looks for the course's own within a line."""
    lines = source.split("\n")
    for mark, usual in zip(hidden, HIDDEN, strict=True):
        lines = [f"### {usual}" if mark in line else line for line in lines]
    return "\n".join(lines)


def _planned(cell: dict[str, Any], kept: Mapping[str, tuple[Any, str]], points: Mapping[str, float]) -> PlannedCell:
    nbgrader = cell["metadata"].get("nbgrader")
    nbgrader = dict(nbgrader) if isinstance(nbgrader, dict) else {}
    name = str(nbgrader.get("grade_id", ""))
    limits = limits_wished(cell["metadata"], name or cell["id"])
    if name not in kept:
        return PlannedCell("", "plain", cell["cell_type"], cell["source"], cell_id=cell["id"], limits=limits)
    role = role_of(cell["cell_type"], nbgrader)
    stored, source = kept[name]
    solution = cell["source"] if role in {"answer", "manual"} else ""
    nbgrader |= {"checksum": stored.checksum, "cell_type": stored.cell_type, "schema_version": 3}
    if name in points:
        nbgrader["points"] = points[name]
    return PlannedCell(
        name, role, stored.cell_type, source, solution, points.get(name, 0.0), cell["id"], nbgrader, limits
    )
