"""Each promise is kept by every exercise of every week, and an exercise that breaks it is caught."""

from dataclasses import replace

import pytest

from grading.lint import lint
from grading.quality import disclosure, frozen, full_marks, mutants, wrong_roads
from ledtoolkit.exercises.catalogue import exercise, exercises_of, weeks
from ledtoolkit.exercises.definition import Tolerance
from ledtoolkit.exercises.week01.leaky_bucket import Injection

LM3 = exercise("week01/lm3")
EVERY = [asked for week in weeks() for asked in exercises_of(week)]


def changed_field(name, **changes):
    return replace(LM3, fields=tuple(replace(f, **changes) if f.name == name else f for f in LM3.fields))


def texts(problems):
    return " ".join(problem.text for problem in problems)


@pytest.mark.parametrize("promise", [full_marks, frozen, wrong_roads, mutants, disclosure], ids=lambda p: p.__name__)
@pytest.mark.parametrize("asked", EVERY, ids=lambda asked: asked.id)
def test_every_exercise_keeps_the_promise(asked, promise):
    assert asked.written or list(promise.problems(asked)) == []


def test_a_wrong_reference_is_caught_by_the_model_answer():
    wrong = changed_field("limit", answer=lambda inputs, _earlier: 1 / inputs.local_share)
    assert "The model answer earns 1.6 of 2.0 points." in texts(full_marks.problems(wrong))


def test_a_tolerance_that_rounding_breaks_is_caught():
    narrow = changed_field("lm3", tolerance=Tolerance(1e-6))
    assert "The right answer typed rounded as asked earns 1.6" in texts(full_marks.problems(narrow))


def test_a_variant_that_has_moved_is_caught():
    moved = replace(LM3, pool=lambda: LM3.pool()[::-1])
    assert "The variant no longer prints ['20,000', '15%']." in texts(frozen.problems(moved))


def test_an_exercise_without_hand_made_answers_is_caught():
    assert "Work out 3 by hand." in texts(frozen.problems(replace(LM3, topic="new")))


def test_a_misconception_that_earns_points_is_caught():
    wide = changed_field("lm3", tolerance=Tolerance(0.5))
    assert "can be told apart in no variant" in texts(wrong_roads.problems(wide))


def test_two_misconceptions_with_the_same_words_are_caught():
    twin = replace(LM3.misconceptions[2], id="twin", value=lambda _inputs, _earlier: 2.9)
    assert "say the same" in texts(wrong_roads.problems(replace(LM3, misconceptions=(*LM3.misconceptions, twin))))


def test_a_check_that_accepts_everything_is_caught_by_its_mutants():
    lax = replace(LM3, fields=tuple(replace(f, tolerance=Tolerance(1e9)) for f in LM3.fields))
    assert "Only 0% of the mutants lose points." in texts(mutants.problems(lax))


def test_a_model_answer_that_computes_nothing_is_caught():
    assert "Let it compute something." in texts(mutants.problems(replace(LM3, model_answer="lm3 = {}")))


def test_a_message_that_gives_the_answer_away_is_caught(monkeypatch):
    monkeypatch.setattr(Injection, "words", lambda _inputs, _name: {"share": "1.18"})
    assert "A message gives limit away: 'Use the local share: 1.18.'." in texts(disclosure.problems(LM3))


def test_a_released_solution_is_caught(tmp_path):
    released = tmp_path / "assignment.ipynb"
    line = LM3.model_answer.splitlines()[-1].replace('"', '\\"')
    released.write_text('{"cells": [{"source": ["' + line + '"]}]}')
    found = texts(disclosure.problems_of_release("week01", (LM3,), released))
    assert "holds a line of the model answer" in found


def test_points_that_do_not_add_up_are_caught():
    assert "The points add up to 2 and not to 10." in texts(lint("week99", (LM3,)))


def test_an_id_that_stands_twice_is_caught():
    assert "The id 'week01/lm3' stands there twice." in texts(lint("week99", (LM3, LM3)))
