"""`check` returns one float for nbgrader and words for the learner, whatever it is given."""

import json
import warnings

import numpy as np
import pandas as pd
import pytest

from ledtoolkit import check
from ledtoolkit.exercises.learner import current_learner, working_as
from ledtoolkit.exercises.live import LiveAnswer, announce

# the variant of this learner: 30,000 euro, of which 45 % stay
LEARNER = "j.smit"
RIGHT = {"r1": 30_000, "r2": 13_500, "r3": 6_075, "lm3": 1.6525, "limit": 1 / 0.55}
QUOTIENTS = [0.7322, 1.2008, 0.7925]


@pytest.fixture(autouse=True)
def learner():
    with working_as(LEARNER):
        yield


class Hostile(float):
    def __eq__(self, other):
        return True

    def __lt__(self, other):
        return True

    __hash__ = float.__hash__


class Exploding:
    def __getattr__(self, name):
        raise RuntimeError(name)


@pytest.mark.parametrize(
    "answer",
    [
        RIGHT,
        {name.upper() if name != "limit" else name: value for name, value in RIGHT.items()},
        {name: str(value).replace(".", ",") for name, value in RIGHT.items()},
        {name: np.float64(value) for name, value in RIGHT.items()},
        pd.Series(RIGHT),
        list(RIGHT.values()),
        tuple(RIGHT.values()),
        np.array(list(RIGHT.values())),
    ],
)
def test_a_right_answer_may_have_any_plain_shape(answer):
    assert repr(check("week01/lm3", answer)) == "2.0"


def test_quotients_may_be_named_by_their_branches():
    jobs_share = pd.Series(dict(zip(["B-E", "F", "K"], QUOTIENTS, strict=True)))
    assert repr(check("week01/location-quotients", jobs_share)) == "1.5"


def test_one_number_answers_the_main_field_alone():
    assert repr(check("week01/lm3", 1.6525)) == "0.4"


@pytest.mark.parametrize(
    "answer",
    [
        None,
        {},
        "",
        "text",
        float("nan"),
        float("inf"),
        -1,
        10**400,
        True,
        [],
        [1, 2],
        {"x": 1},
        object(),
        Exploding(),
        Exploding,
        Hostile(7),
        {"lm3": Hostile(7)},
        {"r1": {"r1": 1}},
        {1: 2},
        lambda: 1,
        np.full(5, np.nan),
        [RIGHT] * 5,
        pd.DataFrame({"a": [1]}),
        1j,
        b"1.65",
        "1" * 10_000_000,
    ],
    ids=lambda answer: type(answer).__name__,
)
def test_an_odd_answer_earns_nothing_and_is_answered_in_words(answer):
    verdict = check("week01/lm3", answer)
    assert repr(verdict) == "0.0"
    assert len(verdict._repr_html_()) > 40


def test_an_unknown_exercise_is_said():
    assert "There is no exercise &#x27;week01/lm4&#x27;" in check("week01/lm4", 1)._repr_html_()


def test_markup_in_an_answer_stays_text():
    assert "<script>" not in check("week01/lm3", {"lm3": "<script>alert(1)</script>"})._repr_html_()


def test_a_check_neither_warns_nor_prints(capsys):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check("week01/lm3", {"r1": np.float64(1), "lm3": np.array([1.0])})
    assert capsys.readouterr() == ("", "")


class Form(LiveAnswer):
    exercise_id = "week01/lm3"
    heard = None

    def current_points(self):
        return 1.2

    def code_answers(self, judgement, values):
        self.heard = judgement.points, values


def test_a_form_is_answered_with_one_constant_sentence():
    verdict = check("week01/lm3", Form())
    assert repr(verdict) == "1.2"
    assert "Your points stand in the form above; if you see no form there, run all cells." in verdict._repr_html_()


def test_a_form_hears_that_code_answers():
    form = Form()
    announce(form)
    check("week01/lm3", RIGHT)
    assert form.heard == (2.0, RIGHT)


def test_a_text_is_left_to_a_person():
    verdict = check("week01/my-place", "Our place lives from cheese.")
    assert repr(verdict) == "0.0"
    assert "A person reads this text; no check gives points for it." in verdict._repr_html_()


def grade_in(tmp_path, monkeypatch, **notebooks):
    folder = tmp_path / "from-the-folder" / "week01"
    folder.mkdir(parents=True)
    for name, metadata in notebooks.items():
        (folder / f"{name}.ipynb").write_text(json.dumps({"cells": [], "metadata": metadata}))
    monkeypatch.chdir(folder)
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")


@pytest.mark.parametrize(
    ("notebooks", "expected"),
    [
        ({"assignment": {"ledtoolkit": {"learner": "from the mark"}}}, "from the mark"),
        ({"assignment": {"ledtoolkit": {"learner": "from the mark"}}, "other": {}}, "from the mark"),
        ({"assignment": {}}, "from-the-folder"),
        ({"assignment": {"ledtoolkit": {"learner": 7}}}, "from-the-folder"),
        ({"a": {"ledtoolkit": {"learner": "one"}}, "b": {"ledtoolkit": {"learner": "two"}}}, "from-the-folder"),
    ],
)
def test_while_grading_the_submission_says_whose_it_is(tmp_path, monkeypatch, notebooks, expected):
    grade_in(tmp_path, monkeypatch, **notebooks)
    from ledtoolkit.exercises.learner import _GIVEN

    token = _GIVEN.set(None)
    try:
        assert current_learner() == expected
    finally:
        _GIVEN.reset(token)
