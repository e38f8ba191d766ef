"""The portable file comes back whole, two histories merge, and odd files do no harm."""

import json
from dataclasses import replace

import pytest

from ledtoolkit.portable import AnotherLearnerError, RecordError, merge, open_conflicts, pack, settle, unpack
from ledtoolkit.progress import Record


@pytest.fixture
def mine(tmp_path):
    record = Record(tmp_path / "mine")
    record.set_learner("j.smit")
    record.save("answer/week01/lm3", "old")
    return record


def other(tmp_path, name="theirs"):
    return Record(tmp_path / name)


def test_a_restored_record_holds_every_entry_identically(mine, tmp_path):
    fresh = other(tmp_path)
    merge(fresh, unpack(pack(mine.entries())))
    assert fresh.entries() == mine.entries()


def test_restoring_twice_adds_nothing(mine):
    assert merge(mine, unpack(pack(mine.entries()))).added == 0


def test_work_that_went_on_elsewhere_comes_in_without_a_question(mine, tmp_path):
    elsewhere = other(tmp_path)
    merge(elsewhere, mine.entries())
    elsewhere.save("answer/week01/lm3", "new")
    found = merge(mine, elsewhere.entries())
    assert (found.conflicts, mine.newest("answer/week01/lm3").value) == ((), "new")


def test_two_versions_are_both_kept_and_mine_holds_until_i_choose(mine, tmp_path):
    elsewhere = other(tmp_path)
    merge(elsewhere, mine.entries())
    mine.save("answer/week01/lm3", "here")
    elsewhere.save("answer/week01/lm3", "there")
    (conflict,) = merge(mine, elsewhere.entries()).conflicts
    assert (conflict.mine.value, conflict.theirs.value) == ("here", "there")
    assert mine.newest("answer/week01/lm3").value == "here"
    assert "there" in [entry.value for entry in mine.entries()]


def test_the_version_that_was_chosen_holds(mine, tmp_path):
    elsewhere = other(tmp_path)
    elsewhere.set_learner("j.smit")
    elsewhere.save("answer/week01/lm3", "there")
    (conflict,) = merge(mine, elsewhere.entries()).conflicts
    settle(mine, conflict, conflict.theirs)
    assert mine.newest("answer/week01/lm3").value == "there"


def test_the_file_of_another_learner_is_not_taken_without_asking(mine, tmp_path):
    elsewhere = other(tmp_path)
    elsewhere.set_learner("<script>")
    with pytest.raises(AnotherLearnerError) as refusal:
        merge(mine, elsewhere.entries())
    assert str(refusal.value) == "This file belongs to <script>, and you are working as j.smit."


def test_the_file_of_another_learner_does_not_change_who_i_am(mine, tmp_path):
    elsewhere = other(tmp_path)
    elsewhere.set_learner("p.jansen")
    elsewhere.save("answer/week01/other", 1)
    merge(mine, elsewhere.entries(), of_another=True)
    assert (mine.learner, mine.newest("answer/week01/other").learner) == ("j.smit", "p.jansen")


@pytest.mark.parametrize(
    ("file", "message"),
    [
        (b"", "This file is damaged or was cut off."),
        (b'{"kind": "ledtoolkit record", "schema": 1, "entries": [{"sch', "This file is damaged or was cut off."),
        (b"\xff\xd8\xff", "This file is damaged or was cut off."),
        (b"[" * 100_000, "This file is damaged or was cut off."),
        (b"[]", "This is not a record of this course."),
        (b'{"cells": [], "nbformat": 4}', "This is not a record of this course."),
        (b'{"kind": "ledtoolkit record", "schema": 2, "entries": []}', "This record was made by a newer version"),
        (b'{"kind": "ledtoolkit record", "schema": 0, "entries": []}', "This file does not say how it was written."),
        (b'{"kind": "ledtoolkit record", "schema": "1", "entries": []}', "This file does not say how it was written."),
        (b'{"kind": "ledtoolkit record", "schema": 1, "entries": [1e999]}', "This file is damaged or was cut off."),
        (b'{"kind": "ledtoolkit record", "schema": 1, "entries": [NaN]}', "This file is damaged or was cut off."),
        (b'{"kind": "ledtoolkit record", "schema": 1, "entries": ["\\ud800"]}', "This file is damaged or was cut off."),
        (b'{"kind": "ledtoolkit record", "schema": 1, "entries": [1]}', "1 entry of this file is damaged"),
        (b" " * 20_000_001, "This file has 20 megabytes; a record has at most 20."),
    ],
)
def test_an_odd_file_is_refused_with_what_to_do(file, message):
    with pytest.raises(RecordError) as refusal:
        unpack(file)
    assert str(refusal.value).startswith(message)
    assert ". " in str(refusal.value)


def test_a_question_between_two_versions_travels_with_the_record(mine, tmp_path):
    elsewhere = other(tmp_path)
    elsewhere.set_learner("j.smit")
    elsewhere.save("answer/week01/lm3", "there")
    merge(mine, elsewhere.entries())
    fresh = other(tmp_path, "fresh")
    assert merge(fresh, unpack(pack(mine.entries()))).conflicts == ()
    (pair,) = open_conflicts(fresh)
    assert (pair.mine.value, pair.theirs.value) == ("old", "there")
    settle(fresh, pair, pair.mine)
    assert (open_conflicts(fresh), fresh.newest("answer/week01/lm3").value) == ([], "old")


def test_the_same_words_are_no_question_whatever_they_earned(mine, tmp_path):
    mine.save("answer/week01/lm3", {"typed": {"lm3": "1.5"}, "points": 0.4})
    elsewhere = other(tmp_path)
    elsewhere.set_learner("j.smit")
    elsewhere.save("answer/week01/lm3", {"typed": {"lm3": "1.5"}})
    assert merge(mine, elsewhere.entries()).conflicts == ()


def test_a_broken_question_between_versions_is_passed_over(mine):
    mine.save("conflict/answer/week01/lm3", {"schema": 1})
    assert open_conflicts(mine) == []


def at(entry, second):
    return replace(entry, time=f"2026-03-01T12:{second // 60:02}:{second % 60:02}.000+00:00")


def test_of_what_was_typed_over_within_a_minute_the_file_takes_the_last(mine):
    mine.save("answer/week01/lm3", "new")
    learner, *answers = mine.entries()
    texts = [replace(at(answers[0], second), id=str(second), value=second) for second in (0, 30, 95, 100, 220)]
    assert [entry.value for entry in unpack(pack([learner, *texts]))] == ["j.smit", 30, 100, 220]


def test_the_newest_answer_is_in_the_file_whatever_the_clocks_said(mine):
    mine.save("answer/week01/lm3", "new")
    learner, *answers = mine.entries()
    odd = [replace(at(answers[0], 50), id="1", value="first"), replace(at(answers[0], 0), id="2", value="last")]
    unread = [replace(answers[0], id="3", time="yesterday", value="odd"), *odd]
    assert [entry.value for entry in unpack(pack([learner, *unread]))] == ["j.smit", "odd", "first", "last"]


def test_answers_to_other_numbers_and_predictions_are_never_thinned(mine):
    mine.save("answer/week01/lm3", "for others", variant=3)
    mine.save("prediction/week01/leaky-bucket", {"guess": 1.0})
    mine.save("prediction/week01/leaky-bucket", {"guess": 2.0})
    assert unpack(pack(mine.entries())) == mine.entries()


def test_the_file_is_plain_json_for_whoever_wants_to_read_it(mine):
    assert json.loads(pack(mine.entries()))["entries"][0]["value"] == "j.smit"


def test_an_id_in_look_alike_letters_is_the_same_learner(mine, tmp_path):
    elsewhere = other(tmp_path)
    elsewhere.set_learner(" Ｊ.Smit ")
    elsewhere.save("answer/week01/other", 1)
    merge(mine, elsewhere.entries())
    assert mine.newest("answer/week01/other").value == 1
