"""`check`: the last line of a graded cell. It never prints, never warns and never raises."""

from __future__ import annotations

import warnings
from typing import Any

from ledtoolkit.exercises.catalogue import UnknownExerciseError, exercise
from ledtoolkit.exercises.draw import variant_of
from ledtoolkit.exercises.judge import judge
from ledtoolkit.exercises.learner import current_learner
from ledtoolkit.exercises.live import LiveAnswer, open_form
from ledtoolkit.exercises.plain import fields_from
from ledtoolkit.exercises.typed import TypedError
from ledtoolkit.exercises.verdict import Verdict
from ledtoolkit.words import say

__all__ = ["check"]


def check(exercise_id: str, answer: Any) -> Verdict:
    """Judge an answer to an exercise and say why.

    Given the live answer of a form it says where the points stand; given plain data it says the reasons.

    Examples
    --------
    >>> from ledtoolkit.exercises.learner import working_as
    >>> with working_as("j.smit"):
    ...     check("week01/lm3", {})
    0.0
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _verdict(exercise_id, answer)
        except (UnknownExerciseError, TypedError) as problem:
            return Verdict.sentence(0.0, str(problem))
        except Exception as problem:
            # An answer may be any object, and a check that raises would lose the points without a word.
            return Verdict.sentence(0.0, _not_judged(problem))


def _not_judged(problem: Exception) -> str:
    return say(
        "This answer could not be judged ({kind}). Give one number, or a dict of the fields, and run the cell again.",
        kind=type(problem).__name__,
    )


def _verdict(exercise_id: str, answer: Any) -> Verdict:
    if isinstance(answer, LiveAnswer):
        return Verdict.sentence(
            answer.current_points(),
            say("Your points stand in the form above; if you see no form there, run all cells."),
        )
    asked = exercise(exercise_id)
    if asked.written:
        return Verdict.sentence(0.0, say("A person reads this text; no check gives points for it."))
    learner = current_learner()
    if learner is None:
        return Verdict.sentence(
            0.0,
            say("We do not know yet whose numbers to use. Type your id in the form above, then run this cell again."),
        )
    variant = variant_of(asked, learner)
    values = fields_from(variant, answer)
    judgement = judge(variant, values)
    form = open_form(exercise_id)
    if form is not None and judgement.status != "unattempted":
        form.code_answers(judgement, values)
    return Verdict.of(judgement)
