"""All scores of a week in a few queries: what each question gave, what a person said and still has to read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grading.directory.course import Course

__all__ = ["Place", "Question", "Score", "Standing", "WeekScores", "known_students", "known_weeks", "read_scores"]

# A question's notebook and the name of its graded cell: nbgrader keeps names apart within a notebook only.
Place = tuple[str, str]


@dataclass(frozen=True)
class Question:
    """One graded cell: where it stands, what it can give, and whether a person always reads it."""

    place: Place
    most: float
    by_hand: bool

    @property
    def name(self) -> str:
        """The cell's name without the ending that all cells of its kind have."""
        return self.place[1].removesuffix("-check").removesuffix("-answer")


@dataclass(frozen=True)
class Score:
    """What one question gave one learner, as the gradebook has it.

    Attributes
    ----------
    auto, manual, extra
        Points given by the engine, points given by a person (which count then), and a person's extra points.
    open
        Whether a person still has to read it.
    """

    auto: float | None
    manual: float | None
    extra: float
    open: bool

    @property
    def points(self) -> float:
        """What counts for the grade; 0 while nobody has given any."""
        given = self.manual if self.manual is not None else self.auto
        return (given or 0.0) + (self.extra if given is not None else 0.0)


@dataclass(frozen=True)
class Standing:
    """One learner's week: scores by question, comments on other cells, and what lateness costs."""

    scores: Mapping[Place, Score] = field(default_factory=dict)
    comments: Mapping[Place, str] = field(default_factory=dict)
    penalties: Mapping[str, float] = field(default_factory=dict)

    @property
    def penalty(self) -> float:
        """What lateness costs in all notebooks together."""
        return sum(self.penalties.values())

    @property
    def points(self) -> float:
        """The points that count: what the questions gave, less what lateness costs, never below 0."""
        return max(0.0, sum(score.points for score in self.scores.values()) - self.penalty)

    @property
    def so_far(self) -> float:
        """The points of what is read to its end, less what lateness costs, never below 0.

        Points that a person gave for an earlier text stay in the gradebook while the new one waits to be read.
        """
        read = (score.points for score in self.scores.values() if not score.open)
        return max(0.0, sum(read) - self.penalty)

    @property
    def open(self) -> int:
        """How many questions a person still has to read."""
        return sum(score.open for score in self.scores.values())

    def by_hand(self, notebook: str) -> bool:
        """Return whether a person gave points for a notebook, perhaps for work that came another way."""
        return any(score.manual is not None for place, score in self.scores.items() if place[0] == notebook)

    def shown(self, question: Question) -> float | None:
        """Return the points of a question; None where a person still has to read it."""
        score = self.scores.get(question.place)
        return None if score is None or score.open else score.points


@dataclass(frozen=True)
class WeekScores:
    """A week: its questions in their order, and the standing of each learner by the name of their folder."""

    questions: tuple[Question, ...]
    standings: Mapping[str, Standing]

    @property
    def most(self) -> float:
        """What the week can give."""
        return sum(question.most for question in self.questions)

    @property
    def notebooks(self) -> tuple[str, ...]:
        """The assignment's notebooks, in their order."""
        return tuple(dict.fromkeys(question.place[0] for question in self.questions))

    @property
    def several(self) -> bool:
        """Whether the assignment has more than one notebook."""
        return len(self.notebooks) > 1

    def label(self, question: Question) -> str:
        """Return a short name of a question, with its notebook where there are several."""
        return f"{question.place[0]}: {question.name}" if self.several else question.name


def read_scores(course: Course, week: str, learner: str | None = None) -> WeekScores:
    """Return the scores of a week, of all learners or of one."""
    with _open(course) as book:
        assignment = book.find_assignment(week)
        folder = course.folder / "source" / week
        questions = [
            _question(notebook, cell) for notebook in assignment.notebooks for cell in _graded(notebook, folder)
        ]
        scores, comments = _scores(book, assignment, learner), _comments(book, assignment, learner)
        penalties = _penalties(book, assignment, learner)
    standings = {
        student: Standing(scores.get(student, {}), comments.get(student, {}), costs)
        for student, costs in penalties.items()
    }
    return WeekScores(tuple(questions), standings)


def known_weeks(course: Course) -> list[str]:
    """Return the weeks whose questions the gradebook knows."""
    with _open(course) as book:
        return sorted(str(known.name) for known in book.assignments if known.notebooks)


def known_students(course: Course) -> list[str]:
    """Return everybody on the gradebook's list, whether or not they handed anything in."""
    with _open(course) as book:
        return sorted(str(student.id) for student in book.students)


def _open(course: Course) -> Any:
    from nbgrader.api import Gradebook

    directory = course.nbgrader.coursedir
    return Gradebook(directory.db_url, directory.course_id)


def _graded(notebook: Any, folder: Path) -> list[Any]:
    """Return graded and task cells in the order of the source; the gradebook's own is that of their making."""
    try:
        cells = json.loads((folder / f"{notebook.name}.ipynb").read_text("utf-8"))["cells"]
        names = [cell["metadata"].get("nbgrader", {}).get("grade_id") for cell in cells]
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        names = [cell.name for cell in notebook.source_cells]
    order = {name: place for place, name in enumerate(names)}
    return sorted([*notebook.grade_cells, *notebook.task_cells], key=lambda cell: order.get(cell.name, len(order)))


def _question(notebook: Any, cell: Any) -> Question:
    solutions = {other.name for other in notebook.solution_cells}
    by_hand = cell.type == "TaskCell" or cell.name in solutions or cell.cell_type != "code"
    return Question((str(notebook.name), str(cell.name)), float(cell.max_score), by_hand)


def _scores(book: Any, assignment: Any, learner: str | None) -> dict[str, dict[Place, Score]]:
    from nbgrader.api import Grade

    columns = (Grade.auto_score, Grade.manual_score, Grade.extra_credit, Grade.needs_manual_grade)
    found: dict[str, dict[Place, Score]] = {}
    for student, notebook, name, auto, manual, extra, needs in _rows(book, assignment, learner, Grade, columns):
        found.setdefault(student, {})[notebook, name] = Score(auto, manual, float(extra or 0.0), bool(needs))
    return found


def _comments(book: Any, assignment: Any, learner: str | None) -> dict[str, dict[Place, str]]:
    from nbgrader.api import Comment

    found: dict[str, dict[Place, str]] = {}
    for student, notebook, name, said in _rows(book, assignment, learner, Comment, (Comment.manual_comment,)):
        if said and said.strip():
            found.setdefault(student, {})[notebook, name] = said.strip()
    return found


def _rows(book: Any, assignment: Any, learner: str | None, kind: Any, columns: tuple[Any, ...]) -> Any:
    """Return student, notebook, cell and these columns of all grades or comments of an assignment."""
    from nbgrader.api import BaseCell, Notebook, SubmittedAssignment, SubmittedNotebook

    rows = (
        book.db.query(SubmittedAssignment.student_id, Notebook.name, BaseCell.name, *columns)
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
        .join(kind, kind.notebook_id == SubmittedNotebook.id)
        .join(BaseCell, BaseCell.id == kind.cell_id)
        .filter(SubmittedAssignment.assignment_id == assignment.id)
    )
    return rows if learner is None else rows.filter(SubmittedAssignment.student_id == learner)


def _penalties(book: Any, assignment: Any, learner: str | None) -> dict[str, dict[str, float]]:
    from nbgrader.api import Notebook, SubmittedAssignment, SubmittedNotebook

    rows = (
        book.db.query(SubmittedAssignment.student_id, Notebook.name, SubmittedNotebook.late_submission_penalty)
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
        .filter(SubmittedAssignment.assignment_id == assignment.id)
    )
    found: dict[str, dict[str, float]] = {}
    for student, notebook, cost in rows if learner is None else rows.filter(SubmittedAssignment.student_id == learner):
        found.setdefault(student, {})[notebook] = float(cost or 0.0)
    return found
