"""A guess that chooses is read, kept and answered as kindly as one that types a number."""

import pytest

from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.progress import Record
from ledtoolkit.widgets.prediction import Prediction
from ledtoolkit.widgets.spoken import Spoken

KEY = "prediction/week01/road"
ROAD = Choice(
    name="road",
    label=Spoken("Road"),
    options=(("up", Spoken("It {gains}")), ("same", Spoken("It stays")), ("down", Spoken("It loses"))),
    accepted=frozenset,
    right=lambda _result: "Firms follow the market.",
    explain=lambda _result, key: Explained("", f"Not {key}, firms follow.", "Move the cost."),
)


@pytest.fixture
def record(tmp_path):
    return Record(tmp_path / "my-work")


def ask(record, right=("down",)):
    return Prediction("week01/road", "What becomes of it?", ROAD, result=right, record=record)


def test_the_options_reach_the_page_and_the_answer_does_not(record):
    prediction = ask(record)
    assert prediction.options == [["up", "It {gains}"], ["same", "It stays"], ["down", "It loses"]]
    assert "follow" not in str(prediction.get_state())


@pytest.mark.parametrize(
    ("chosen", "outcome"),
    [
        ("down", "You chose “It loses” (very sure): well seen. Firms follow the market."),
        ("up", "You chose “It {gains}” (very sure). It is “It loses”. Not up, firms follow. Move the cost."),
    ],
)
def test_the_choice_is_set_beside_the_answer(record, chosen, outcome):
    prediction = ask(record)
    prediction.guess(chosen, "high")
    assert prediction.outcome == outcome
    words = {"down": "It loses", "up": "It {gains}"}[chosen]
    came_out = {"near": chosen == "down", "chosen": words, "answer": "It loses"}
    assert record.newest(KEY).value == {"guess": chosen, "confidence": "high", "skipped": False, "outcome": came_out}
    assert ask(record).outcome == outcome


def test_where_two_are_right_both_are_named(record):
    prediction = ask(record, right=("same", "down"))
    prediction.skip()
    assert prediction.outcome == "You skipped the guess. It is “It stays; It loses”. Firms follow the market."


@pytest.mark.parametrize("odd", ["", "  ", "It loses", "<script>", "none"])
def test_what_is_no_option_is_answered_with_what_to_do(record, odd):
    prediction = ask(record)
    prediction.guess(odd, "low")
    assert prediction.problem == "Choose one of them, or skip the guess."
    assert not prediction.settled
    assert record.newest(KEY) is None


@pytest.mark.parametrize("odd", [None, 3, "gone", ["down"], {"down": 1}])
def test_a_guess_of_other_options_counts_as_none(record, odd):
    record.save(KEY, {"guess": odd, "confidence": "low", "skipped": False})
    assert not ask(record).settled
