"""Whether the gradebook knows a week, and the points of one learner."""

from __future__ import annotations

from dataclasses import dataclass

from grading.directory.course import Course
from grading.gradebook.scores import known_weeks, read_scores

__all__ = ["Points", "knows", "points_of"]


@dataclass(frozen=True)
class Points:
    """What one learner has for a week.

    Attributes
    ----------
    by_question
        Points of each question by the name of its graded cell (with its notebook, where there are several); None where
        a person still has to read.
    total
        Their sum, before what lateness costs.
    """

    by_question: dict[str, float | None]
    total: float


def knows(course: Course, week: str) -> bool:
    """Return whether the gradebook knows the questions of a week."""
    return week in known_weeks(course)


def points_of(course: Course, week: str, learner: str) -> Points:
    """Return a learner's points of a week."""
    found = read_scores(course, week, learner)
    standing = found.standings[learner]
    names = {
        question.place: "/".join(question.place) if found.several else question.place[1] for question in found.questions
    }
    by_question = {names[question.place]: standing.shown(question) for question in found.questions}
    return Points(by_question, sum(score.points for score in standing.scores.values()))
