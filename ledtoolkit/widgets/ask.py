"""`ask`: the form of an exercise, which is also its live answer; while grading plain data and no widget."""

from __future__ import annotations

import os
from typing import Any

from ledtoolkit.capstone.rubric import PAPER
from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.draw import variant_of
from ledtoolkit.progress import is_grading, open_record
from ledtoolkit.widgets.ask_for_paper import ask_for_paper
from ledtoolkit.widgets.showing import show

__all__ = ["ask"]


def ask(exercise_id: str, /, **values: float | str) -> Any:
    """Ask an exercise: show its form and return the answer, which changes while the learner types.

    Hand-in writes the values into the call; while grading they are the answer as plain data
    (a number, or a dict of the fields; None when unattempted), and no form is made.

    Examples
    --------
    >>> import os
    >>> os.environ["NBGRADER_EXECUTION"] = "autograde"
    >>> ask("week01/lm3", r1=100.0, lm3=1.96)
    {'r1': 100.0, 'lm3': 1.96}
    >>> ask("week01/lm3") is None
    True
    >>> del os.environ["NBGRADER_EXECUTION"]
    """
    if exercise_id == PAPER:
        return ask_for_paper(values.get("paper"))
    asked = exercise(exercise_id)
    if is_grading():
        return _plain(asked, values)
    if os.environ.get("NBGRADER_EXECUTION"):
        return _plain(asked, values or _recorded(asked))
    from ledtoolkit.widgets.server_wait import show_server_wait

    show_server_wait(asked.id)
    if written := asked.written:
        from ledtoolkit.widgets.written_form import WrittenForm

        show(lambda: WrittenForm(asked, written, open_record()))
        # A text is no value of the notebook's code; returned as a cell's last line its form would show twice.
        return None
    from ledtoolkit.widgets.answer_form import AnswerForm

    return show(lambda: AnswerForm(asked, open_record(), values))


def _plain(asked: Exercise, values: dict[str, float | str]) -> Any:
    if not values:
        return None
    return next(iter(values.values())) if len(asked.fields) == 1 else dict(values)


def _recorded(asked: Exercise) -> dict[str, float | str]:
    """Return the readable values of the learner's own newest answer."""
    from ledtoolkit.widgets.form_state import Owner, own_answers, typed_in
    from ledtoolkit.widgets.form_values import values_in

    record = open_record()
    if record.learner is None:
        return {}
    owner = Owner(record.learner, variant_of(asked, record.learner))
    typed = typed_in(own_answers(record.entries(), owner)[0])
    return values_in(asked, typed)
