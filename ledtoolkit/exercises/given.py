"""`given`: the numbers of a learner's own variant as plain data, for whoever answers by code."""

from __future__ import annotations

from typing import Any

from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.exercises.draw import variant_of
from ledtoolkit.exercises.learner import current_learner
from ledtoolkit.words import say

__all__ = ["given"]


def given(exercise_id: str) -> dict[str, Any]:
    """Return the numbers that the form of an exercise prints.

    Raises
    ------
    LookupError
        If there is no such exercise, or nobody has said yet who they are.

    Examples
    --------
    >>> from ledtoolkit.exercises.learner import working_as
    >>> with working_as("j.smit"):
    ...     sorted(given("week01/lm3"))
    ['injection', 'local_share']
    """
    learner = current_learner()
    if learner is None:
        raise LookupError(
            say("We do not know yet whose numbers to use. Type your id in the form above, then run this cell again.")
        )
    return variant_of(exercise(exercise_id), learner).inputs.plain()
