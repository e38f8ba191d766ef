"""Civic ladder: how far a municipality goes along with citizens who run something themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ledtoolkit.checks import check_mapping
from ledtoolkit.words import mark

__all__ = ["QUESTIONS", "STEPS", "CivicStep", "civic_ladder"]

STEPS = ("prohibit", "tolerate", "facilitate", "partner", "co-own")

# One question leads from each step to the next (ladder and wording set by us).
QUESTIONS: Mapping[str, str] = {
    "allowed": mark("May the initiative go on, in law or in practice?"),
    "helped": mark("Does the municipality help with space, permits, contacts or a small grant?"),
    "agreed": mark("Is there a written agreement in which both sides promise something?"),
    "shared": mark("Does the municipality share ownership, board seats or losses?"),
}


@dataclass(frozen=True)
class CivicStep:
    """Where an initiative and its municipality stand.

    Attributes
    ----------
    step
        One of prohibit, tolerate, facilitate, partner, co-own.
    height
        Its place on the ladder, 0-4.
    next_question
        Key of the question that leads one step up; None at the top.
    out_of_order
        Keys answered yes above a no: help without permission, for example. Look again at these.
    """

    step: str
    height: int
    next_question: str | None
    out_of_order: tuple[str, ...]


def civic_ladder(answers: Mapping[str, bool]) -> CivicStep:
    """Climb the ladder as long as the answer is yes: prohibit, tolerate, facilitate, partner, co-own.

    A step counts only if all steps below it hold. Higher is not better in itself: many initiatives want no more
    than to be left alone, and a partner may lose its independence.

    Parameters
    ----------
    answers
        True or False for each of allowed, helped, agreed, shared (`QUESTIONS`).

    Returns
    -------
    CivicStep
        The step, what leads to the next, and answers that do not fit the ladder.

    Raises
    ------
    ValueError
        If an answer is missing or is not True or False.

    Examples
    --------
    >>> garden = civic_ladder({"allowed": True, "helped": True, "agreed": False, "shared": False})
    >>> garden.step, garden.next_question
    ('facilitate', 'agreed')

    References
    ----------
    Borzaga, C. & Defourny, J. (eds) (2001). The emergence of social enterprise. London: Routledge.
    """
    check_mapping("answers", answers, of="question")
    for question in QUESTIONS:
        if not isinstance(answers.get(question), bool):
            raise ValueError(
                f"`answers` has {answers.get(question)!r} for {question!r}. "
                f"Answer True or False to each of: {', '.join(QUESTIONS)}."
            )
    asked = list(QUESTIONS)

    height = next((n for n, question in enumerate(asked) if not answers[question]), len(asked))
    above = tuple(question for question in asked[height:] if answers[question])
    return CivicStep(STEPS[height], height, asked[height] if height < len(asked) else None, above)
