"""Hand-in writes values into the `ask` calls and leaves everything else byte for byte."""

import ast
from datetime import UTC, datetime

import pytest

from ledtoolkit.exercises.hand_in import asked_in, fill_notebook

WHEN = datetime(2026, 3, 1, 12, tzinfo=UTC)
VALUES = {"week01/lm3": {"r1": 100.0, "lm3": 1.96}}


def notebook(*sources):
    cells = [{"cell_type": "code", "id": f"c{n}", "source": source, "metadata": {}} for n, source in enumerate(sources)]
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {"name": "python3"}}, "cells": cells}


def fill(source, answers=VALUES):
    return fill_notebook(notebook(source), answers, learner="j.smit", variants={"week01/lm3": 3}, when=WHEN)


def filled(source, answers=VALUES):
    return fill(source, answers).notebook["cells"][0]["source"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('lm3 = ask("week01/lm3")', 'lm3 = ask("week01/lm3", r1=100.0, lm3=1.96)'),
        ('lm3 = ask("week01/lm3", r1=1.0)', 'lm3 = ask("week01/lm3", r1=100.0, lm3=1.96)'),
        ("ü = 'é'; lm3 = ask('week01/lm3')  # mine", "ü = 'é'; lm3 = ask(\"week01/lm3\", r1=100.0, lm3=1.96)  # mine"),
        ('lm3 = ask(\n    "week01/lm3",\n)\nx = 1', 'lm3 = ask("week01/lm3", r1=100.0, lm3=1.96)\nx = 1'),
        ('%time\nlm3 = ask("week01/lm3")\n!ls', '%time\nlm3 = ask("week01/lm3", r1=100.0, lm3=1.96)\n!ls'),
        ('led.ask("week01/lm3")', 'led.ask("week01/lm3", r1=100.0, lm3=1.96)'),
    ],
)
def test_the_values_stand_in_the_call(before, after):
    assert filled(before) == after


@pytest.mark.parametrize(
    "source", ['x = 1\r\n# ask("week01/lm3")', 'print("ask")', 'ask("week01/other")', "ask()", "ask(7)"]
)
def test_what_asks_nothing_of_ours_is_left_as_it_is(source):
    assert filled(source) == source


def test_what_was_handed_in_before_is_replaced():
    assert filled(filled('lm3 = ask("week01/lm3")'), {"week01/lm3": {"r1": 5.0}}) == 'lm3 = ask("week01/lm3", r1=5.0)'


def test_a_cell_that_is_no_python_is_reported_not_guessed():
    assert fill('lm3 = ask("week01/lm3"').not_written == ("week01/lm3",)


def test_a_blank_answer_leaves_a_bare_call():
    assert filled('lm3 = ask("week01/lm3")', {"week01/lm3": {}}) == 'lm3 = ask("week01/lm3")'


def test_the_notebook_of_the_learner_is_not_touched():
    mine = notebook('lm3 = ask("week01/lm3")')
    fill_notebook(mine, VALUES, learner="j.smit", variants={}, when=WHEN)
    assert mine == notebook('lm3 = ask("week01/lm3")')


def test_the_mark_says_whose_it_is_and_when():
    assert fill("").notebook["metadata"]["ledtoolkit"] == {
        "learner": "j.smit",
        "edition": "2026",
        "variant": {"week01/lm3": 3},
        "handed_in": "2026-03-01T12:00:00+00:00",
    }


def test_numbers_are_written_so_that_they_come_back_exactly():
    source = filled('lm3 = ask("week01/lm3")', {"week01/lm3": {"r1": 1 / 3}})
    (keyword,) = ast.parse(source).body[0].value.keywords
    assert ast.literal_eval(keyword.value) == 1 / 3


def test_source_may_be_a_list_of_lines():
    assert asked_in(notebook(["from ledtoolkit import ask\n", 'lm3 = ask("week01/lm3")'])) == ["week01/lm3"]


def test_questions_are_listed_in_their_order():
    assert asked_in(notebook('a = ask("week01/b")', 'b = ask("week01/a")')) == ["week01/b", "week01/a"]
