"""The sentences of a feedback page: what a question gave, why not more, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from grading.gradebook.scores import Question, Score
from ledtoolkit.capstone.rubric import HIGHEST, Criterion
from ledtoolkit.words import as_points, say, say_count

__all__ = ["Said", "of_lateness", "of_total", "said_of", "with_stops"]

State = Literal["right", "partly", "wrong", "open", "blank"]
# What nbgrader puts where an answer belongs.
STUB = "NotImplementedError"
MARKS: dict[State, str] = {"right": "✓", "partly": "◐", "wrong": "✗", "open": "…", "blank": "○"}


@dataclass(frozen=True)
class Said:
    """What a page says of one question.

    Attributes
    ----------
    state
        Whether it is right, partly right, wrong, open (a person reads it), or was left blank.
    points
        The points in words.
    sentences
        Why, and what next.
    own_words
        Whether the check's own words follow, field by field.
    """

    state: State
    points: str
    sentences: tuple[str, ...] = ()
    own_words: bool = False

    @property
    def mark(self) -> str:
        """A sign beside the words; it never stands alone."""
        return MARKS[self.state]


def said_of(
    question: Question,
    score: Score | None,
    judged: dict[str, Any] | None,
    *,
    own_words: str,
    criterion: Criterion | None = None,
) -> Said:
    """Return what to say of a question.

    Parameters
    ----------
    score
        From the gradebook; None where it has none.
    judged
        The engine's verdict with its reason; None where nbgrader itself graded.
    own_words
        What the check itself says, field by field; empty where it says nothing.
    criterion
        What a person reads by; None where that is no criterion of the paper.
    """
    if score is None or score.open:
        return Said(
            "open",
            say("No points yet, up to {most}", most=as_points(question.most)),
            (say("Your answer is read by a person, who gives its points."),),
        )
    points = say("{points} of {most} points", points=as_points(score.points), most=as_points(question.most))
    state = _state(question, score)
    extra = (say("Among them are {extra} extra points.", extra=as_points(score.extra)),) if score.extra > 0 else ()
    if question.by_hand or score.manual is not None:
        return Said(state, points, (*_by_hand(question, score, criterion), *extra))
    if own_words:
        return Said("blank" if _all_blank(own_words) else state, points, extra, own_words=True)
    if state == "right":
        return Said(state, points, (say("Your answer passes all checks of this question."), *extra))
    return Said(state, points, (*_reasons(judged), *extra))


def with_stops(said: Said, stopped: list[str]) -> Said:
    """Return what is said of a question whose answer cells stopped with these errors (nothing for those that ran)."""
    kinds = [kind for kind in stopped if kind]
    if not kinds or said.state in {"right", "open"}:
        return said
    if said.state == "wrong" and kinds[0].startswith(STUB):
        left = say("Nothing was written here.")
        step = say("Next: {step}", step=say("Write your code in place of the line that raises the error."))
        return Said("blank", said.points, (left, step))
    why = say("Your own cell stops with an error before the check begins: {error}", error=kinds[0])
    return Said(said.state, said.points, (why, *said.sentences))


def of_total(earned: float, most: float, *, costs: float, waiting: int) -> list[str]:
    """Return what a page says at its top: points, what is still to be read, and what lateness cost."""
    points = as_points(max(0.0, earned - costs))
    if not waiting:
        return [say("You have {points} of {most} points.", points=points, most=as_points(most)), *of_lateness(costs)]
    return [
        say("So far you have {points} of {most} points.", points=points, most=as_points(most)),
        say_count(
            "{count} question is still to be read by a person.",
            "{count} questions are still to be read by a person.",
            waiting,
        ),
        *of_lateness(costs),
    ]


def of_lateness(costs: float) -> list[str]:
    """Return what lateness cost, or nothing."""
    if not costs:
        return []
    return [say("It was handed in late: {costs} points are taken off.", costs=as_points(costs))]


def _state(question: Question, score: Score) -> State:
    if score.points >= question.most:
        return "right"
    if question.by_hand and score.manual is None and not score.points:
        return "blank"
    return "partly" if score.points > 0 else "wrong"


def _all_blank(own_words: str) -> bool:
    return MARKS["blank"] in own_words and not any(f">{mark}</span>" in own_words for mark in "✓◐✗?")


def _by_hand(question: Question, score: Score, criterion: Criterion | None) -> tuple[str, ...]:
    if score.manual is None:
        if score.points >= question.most:
            return (say("Your answer earned all points."),)
        return (
            say("Nothing was written here."),
            say("Next: {step}", step=say("Ask whether you may still hand in a text.")),
        )
    read = say("Read by a person.") if question.by_hand else say("A person looked at it and gave these points.")
    if score.points >= question.most:
        return (read,)
    if criterion is not None and question.most == HIGHEST:
        return (read, say("Next: {step}", step=_next_level(score.points, criterion)))
    return (
        read,
        say("Next: {step}", step=say("Compare your answer with the question and what counts for its points.")),
    )


def _next_level(points: float, criterion: Criterion) -> str:
    """Return what the rubric asks for the level above; what a reader looks for comes first, as it says of what."""
    level, asked = (3.0, criterion.adequate) if points < 3.0 else (HIGHEST, criterion.convincing)
    return say(
        "For {points} points: {what} {level}",
        points=as_points(level),
        what=say(criterion.looks_for),
        level=say(asked),
    )


def _reasons(judged: dict[str, Any] | None) -> tuple[str, ...]:
    reason, step = (str((judged or {}).get(name) or "") for name in ("reason", "next_step"))
    reason = reason or say("At least one check of this question does not hold for your answer.")
    step = step or say("Read the question again and compare it with your answer, part by part.")
    return (reason, say("Next: {step}", step=step))
