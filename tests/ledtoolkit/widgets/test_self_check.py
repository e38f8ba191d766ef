"""Points of the self-check are kept with the answer, and a record from anywhere cannot invent any."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.exercises.draw import variant_of
from ledtoolkit.exercises.judge import judge
from ledtoolkit.progress import Record
from ledtoolkit.widgets.answer_form import AnswerForm
from ledtoolkit.widgets.form_state import TEXT
from ledtoolkit.widgets.self_check import begun, points_kept
from ledtoolkit.widgets.written_form import WrittenForm

LM3 = exercise("week01/lm3")
PLACE = exercise("week01/my-place")


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = Record(tmp_path / "my-work")
    record.set_learner("anna")
    return record


def type_into(form: AnswerForm, **texts: str) -> None:
    form.send = lambda content, buffers=None: None
    form._hear(form, {"kind": "typed", "number": 1, "typed": texts, "keep": form.state["keep"]}, [])


def right(name: str) -> str:
    return f"{variant_of(LM3, 'anna').answers()[name]:.2f}"


def test_what_a_form_earns_is_kept_with_the_answer(record: Record) -> None:
    form = AnswerForm(LM3, record)
    type_into(form, lm3=right("lm3"))
    # One of five fields is right, the question gives two points.
    assert points_kept(LM3, record.entries()) == 0.4
    type_into(form, lm3="-1")
    assert points_kept(LM3, record.entries()) == 0.0


def test_a_text_has_no_points_of_its_own(record: Record) -> None:
    assert PLACE.written is not None
    type_into(WrittenForm(PLACE, PLACE.written, record), **{TEXT: "We live from cheese."})
    assert points_kept(PLACE, record.entries()) is None
    assert begun(PLACE, record.entries())


def test_what_code_earns_is_kept_once_and_without_the_code(record: Record) -> None:
    form = AnswerForm(LM3, record)
    values = {"lm3": float(right("lm3"))}
    for _ in range(2):
        form.code_answers(judge(variant_of(LM3, "anna"), values), values)
    kept = [(entry.key, entry.value) for entry in record.entries() if entry.key != "learner"]
    assert kept == [("by-code/week01/lm3", {"points": 0.4})]
    assert points_kept(LM3, record.entries()) == 0.4
    assert begun(LM3, record.entries())


def test_what_was_done_last_holds_by_form_or_by_code(record: Record) -> None:
    form = AnswerForm(LM3, record)
    form.code_answers(judge(variant_of(LM3, "anna"), {}), {})
    type_into(AnswerForm(LM3, record), lm3=right("lm3"))
    assert points_kept(LM3, record.entries()) == 0.4


def test_an_emptied_form_is_not_begun(record: Record) -> None:
    record.save("answer/week01/lm3", {"typed": {"lm3": ""}, "points": 0.0})
    assert not begun(LM3, record.entries())
    assert not begun(PLACE, record.entries())


@pytest.mark.parametrize("odd", [None, "2", True, -0.1, 2.01, float("1e300"), [], {"points": 1}])
def test_what_cannot_be_points_of_the_question_is_none(record: Record, odd: Any) -> None:
    record.save("answer/week01/lm3", {"typed": {"lm3": "1"}, "points": odd})
    assert points_kept(LM3, record.entries()) is None


@pytest.mark.parametrize("odd", [None, "typed", [], {"typed": {"lm3": "1"}}])
def test_an_answer_without_points_has_none(record: Record, odd: Any) -> None:
    record.save("answer/week01/lm3", odd)
    assert points_kept(LM3, record.entries()) is None
