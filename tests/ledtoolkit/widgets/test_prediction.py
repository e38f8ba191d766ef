"""A guess comes before the answer, is kept, is found again, and is never lost to a full disk or odd words."""

import pytest

from ledtoolkit.exercises.definition import Tolerance
from ledtoolkit.multipliers import leaky_bucket
from ledtoolkit.progress import Record, RecordError
from ledtoolkit.widgets.multipliers import LeakyBucketExplorer
from ledtoolkit.widgets.prediction import Prediction

ASKED = LeakyBucketExplorer.asked
KEY = "prediction/week01/leaky-bucket"
# Names made of chance: any two digits may stand in them.
HEXADECIMAL = {"keep", "process"}


@pytest.fixture
def record(tmp_path):
    return Record(tmp_path / "my-work")


def ask(record):
    return Prediction("week01/leaky-bucket", "How much in all?", ASKED, result=leaky_bucket(10, 0.8), record=record)


def said(prediction):
    return prediction.outcome.removesuffix(" Move the share that is spent here again, and see how the total follows.")


def test_nothing_of_the_answer_reaches_the_browser_before_the_guess(record):
    state = ask(record).get_state()
    sent = {
        name: value
        for name, value in state.items()
        if name not in HEXADECIMAL and name not in {"layout", "tooltip"} and not name.startswith("_")
    }
    assert "50" not in str({name: value for name, value in sent.items() if isinstance(value, (str, dict))})


@pytest.mark.parametrize(
    ("typed", "confidence", "outcome"),
    [
        ("30", "low", "You guessed 30.00 euro (just guessing). It is 50.00 euro, that is 20.00 euro more."),
        ("80", "middle", "You guessed 80.00 euro (fairly sure). It is 50.00 euro, that is 30.00 euro less."),
        ("€ 49,50", "high", "You guessed 49.50 euro (very sure). It is 50.00 euro: well seen."),
    ],
)
def test_the_guess_is_set_beside_the_answer(record, typed, confidence, outcome):
    prediction = ask(record)
    prediction.guess(typed, confidence)
    assert said(prediction) == outcome
    assert prediction.settled


def test_the_guess_is_kept_in_the_record_as_agreed(record):
    ask(record).guess("30", "low")
    outcome = {"near": False, "answer": 50.0, "digits": 2, "unit": "euro"}
    assert record.newest(KEY).value == {"guess": 30.0, "confidence": "low", "skipped": False, "outcome": outcome}


def test_skipping_is_kept_too(record):
    ask(record).skip()
    assert record.newest(KEY).value == {"guess": None, "confidence": None, "skipped": True}


def test_the_guess_is_found_again_next_time(record):
    ask(record).guess("30", "low")
    again = ask(record)
    assert again.settled
    assert said(again) == "You guessed 30.00 euro (just guessing). It is 50.00 euro, that is 20.00 euro more."


def test_a_skipped_guess_is_found_again_as_skipped(record):
    ask(record).skip()
    assert said(ask(record)) == "You skipped the guess. It is 50.00 euro."


def test_a_guess_made_on_another_page_is_found_when_the_view_is_made(record):
    early = ask(record)
    ask(record).skip()
    early._on_message(early, {"kind": "seen"}, [])
    assert early.settled


@pytest.mark.parametrize(
    ("typed", "confidence", "problem"),
    [
        ("", "low", "Type a number, or skip the guess."),
        ("  ", "low", "Type a number, or skip the guess."),
        ("30", "", "Choose how sure you are, or skip the guess."),
        ("30", "<script>", "Choose how sure you are, or skip the guess."),
        ("much", "low", "We cannot read “much” as a number. Type digits only, for example 1.96 or 1,96."),
    ],
)
def test_an_odd_guess_is_answered_with_what_to_do_and_nothing_is_shown(record, typed, confidence, problem):
    prediction = ask(record)
    prediction.guess(typed, confidence)
    assert prediction.problem == problem
    assert not prediction.settled
    assert record.newest(KEY) is None


@pytest.mark.parametrize(
    "hostile",
    [
        None,
        5,
        "guess",
        [],
        {},
        {"kind": "guess"},
        {"kind": "guess", "typed": None},
        {"kind": "guess", "typed": "9" * 10**6},
    ],
)
def test_hostile_messages_end_in_words_and_never_in_an_error(record, hostile):
    prediction = ask(record)
    prediction._on_message(prediction, hostile, [])
    assert not prediction.settled


@pytest.mark.parametrize(
    "odd", [None, "30", 30, {}, {"guess": "<b>", "confidence": "low"}, {"guess": 3, "confidence": []}, {"guess": True}]
)
def test_an_odd_entry_in_the_record_counts_as_no_guess(record, odd):
    record.save(KEY, odd)
    assert not ask(record).settled


def test_a_guess_that_cannot_be_kept_is_answered_all_the_same(record, monkeypatch):
    prediction = ask(record)

    def full(*_arguments):
        raise RecordError("The disk is full.")

    monkeypatch.setattr(record, "save", full)
    prediction.guess("30", "low")
    assert prediction.settled
    assert prediction.outcome.endswith("The disk is full.")


def test_a_guess_that_the_disk_refused_is_kept_as_soon_as_there_is_room(record, monkeypatch):
    prediction = ask(record)

    def full(*_arguments):
        raise RecordError("The disk is full.")

    with monkeypatch.context() as no_room:
        no_room.setattr(record, "save", full)
        prediction.guess("30", "low")
    assert (prediction.settled, prediction.unsaved, record.newest(KEY)) == (True, True, None)
    prediction._on_message(prediction, {"kind": "ping"}, [])
    assert not prediction.unsaved
    assert (record.newest(KEY).value["guess"], record.newest(KEY).value["confidence"]) == (30.0, "low")
    assert said(prediction) == "You guessed 30.00 euro (just guessing). It is 50.00 euro, that is 20.00 euro more."


def test_whoever_works_next_on_the_record_is_shown_no_guess_of_another_and_keeps_the_same_one(record):
    record.set_learner("anna")
    ask(record).guess("30", "low")
    record.set_learner("ben")
    second = ask(record)
    assert not second.settled
    second.guess("30", "low")
    assert [entry.learner for entry in record.entries() if entry.key == KEY] == ["anna", "ben"]


def test_a_guess_that_arrives_twice_stands_once_in_the_record(record):
    prediction = ask(record)
    twice = {"kind": "guess", "typed": "30", "confidence": "low"}
    prediction._on_message(prediction, twice, [])
    prediction._on_message(prediction, twice, [])
    assert [entry.key for entry in record.entries()] == [KEY]


def test_every_message_is_answered_to_the_page_that_sent_it(record):
    prediction, heard = ask(record), []
    prediction.send = heard.append
    prediction._on_message(prediction, {"kind": "seen", "client": "page-1", "number": 3}, [])
    assert heard == [{"kind": "heard", "client": "page-1", "number": 3, "process": prediction.process}]


def test_the_browser_s_name_for_a_kept_guess_tells_nobody_whose_it_is(record):
    nobody = ask(record).keep
    record.set_learner("anna")
    assert ask(record).keep not in {nobody, ""}
    assert "anna" not in ask(record).keep


def test_near_is_what_the_asked_field_allows(record):
    assert ASKED.tolerance == Tolerance(0.5, 0.05)
    prediction = ask(record)
    prediction.guess("47.4", "low")
    assert said(prediction) == "You guessed 47.40 euro (just guessing). It is 50.00 euro, that is 2.60 euro more."
