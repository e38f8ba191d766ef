"""The points of a course as rows: for a spreadsheet, and as Moodle and Canvas take grades in.

What is unfinished or has no result is said so, or left open; it is never a 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from grading.directory.course import Course, CourseError
from grading.gradebook.learners import typed_id
from grading.gradebook.results import not_handed_in, result_of
from grading.gradebook.scores import WeekScores, known_students, known_weeks, read_scores
from grading.gradebook.spreadsheet import Cell, Fixed, NumberInWords

__all__ = ["SHEETS", "Learner", "Mark", "for_canvas", "for_moodle", "for_spreadsheet", "read_learners"]

TO_READ, NO_RESULT, NOT_HANDED_IN = "to read", "no result", "not handed in"


@dataclass(frozen=True)
class Mark:
    """One learner's week: points of each question (None where there are none yet), their sum, and how it stands.

    A question of a notebook that was not handed in says so. `so_far` is the sum of what is read, where a week is not
    read to its end.
    """

    questions: tuple[float | str | None, ...]
    late: float
    points: float | None
    state: str
    so_far: float | None = None

    @property
    def whole(self) -> Cell:
        """The sum as a number only where it is the last word."""
        if self.points is not None:
            return self.points
        return self.state if self.so_far is None else NumberInWords(self.so_far, f"so far, {self.state}")


@dataclass(frozen=True)
class Learner:
    """A learner: the id as typed, the name of the folder, and a mark for each week."""

    typed: str
    folder: str
    marks: tuple[Mark, ...]


Weeks = dict[str, WeekScores]


def read_learners(course: Course, wanted: list[str]) -> tuple[Weeks, list[Learner]]:
    """Return the weeks (all that the gradebook knows by default) and everybody's marks, by the name of the folder."""
    known = known_weeks(course)
    unknown = [week for week in wanted if week not in known]
    if unknown or not known:
        there = f"It knows: {', '.join(known)}." if known else "It knows none: run `python -m grading autograde` first."
        raise CourseError(f"The gradebook does not know {unknown[0] if unknown else 'any week'}. {there}")
    weeks = {week: read_scores(course, week) for week in wanted or known}
    folders = {*known_students(course), *(learner for week in weeks for learner in course.learners(week))}
    learners = [
        Learner(typed_id(course, folder), folder, tuple(_mark(course, week, weeks[week], folder) for week in weeks))
        for folder in sorted(folders)
    ]
    return weeks, learners


def for_spreadsheet(weeks: Weeks, learners: list[Learner]) -> Iterator[list[Cell]]:
    """Yield a row a learner with the points of each question and week, and how each week stands."""
    header: list[Cell] = ["learner", "folder"]
    for week, scores in weeks.items():
        header += [f"{week} {scores.label(asked)} (of {asked.most:g})" for asked in scores.questions]
        header += [f"{week} late", f"{week} points (of {scores.most:g})", f"{week} state"]
    yield header
    for learner in learners:
        row: list[Cell] = [learner.typed, learner.folder]
        for mark in learner.marks:
            short = TO_READ if mark.state.endswith(TO_READ) else mark.state
            row += [short if points is None else points for points in mark.questions]
            row += [-mark.late if mark.late else 0.0, mark.whole, mark.state]
        yield row


def for_moodle(weeks: Weeks, learners: list[Learner]) -> Iterator[list[Cell]]:
    """Yield what Moodle's grade import takes: one column that names the user, one for each week, `-` for no grade."""
    addresses = all("@" in learner.typed for learner in learners)
    yield ["Email address" if addresses else "ID number", *weeks]
    for learner in learners:
        yield [learner.typed, *(_or_open(mark, NO_GRADE_IN_MOODLE) for mark in learner.marks)]


def for_canvas(weeks: Weeks, learners: list[Learner]) -> Iterator[list[Cell]]:
    """Yield what Canvas's gradebook import takes: who, then one column a week; an open one stays empty."""
    yield ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *weeks]
    yield ["    Points Possible", "", "", "", "", *(scores.most for scores in weeks.values())]
    for learner in learners:
        yield [learner.typed, "", "", learner.typed, "", *(_or_open(mark, "") for mark in learner.marks)]


NO_GRADE_IN_MOODLE = Fixed("-")
SHEETS: dict[str, Callable[[Weeks, list[Learner]], Iterator[list[Cell]]]] = {
    "csv": for_spreadsheet,
    "moodle": for_moodle,
    "canvas": for_canvas,
}


def _or_open(mark: Mark, nothing: str) -> Cell:
    return nothing if mark.points is None else mark.points


def _mark(course: Course, week: str, scores: WeekScores, folder: str) -> Mark:
    standing = scores.standings.get(folder)
    submitted = (course.folder / "submitted" / folder / week).is_dir()
    none: tuple[float | str | None, ...] = (None,) * len(scores.questions)
    if standing is None and not submitted:
        return Mark(none, 0.0, None, NOT_HANDED_IN)
    result = result_of(course, week, folder)
    gone = not_handed_in(course, week, folder, scores.notebooks)
    gone -= {name for name in gone if standing is not None and standing.by_hand(name)}
    if result != "newer" and gone.issuperset(scores.notebooks):
        return Mark(none, 0.0, None, NOT_HANDED_IN)
    if standing is None or result == "none":
        return Mark(none, 0.0, None, NO_RESULT)
    if result == "newer":
        return Mark(none, 0.0, None, "no result for the newest attempt")
    each = tuple(NOT_HANDED_IN if asked.place[0] in gone else standing.shown(asked) for asked in scores.questions)
    if standing.open:
        is_begun = any(isinstance(points, int | float) for points in each)
        so_far = standing.so_far if is_begun else None
        return Mark(each, standing.penalty, None, f"{standing.open} {TO_READ}", so_far)
    return Mark(
        each, standing.penalty, standing.points, f"{', '.join(sorted(gone))} {NOT_HANDED_IN}" if gone else "complete"
    )
