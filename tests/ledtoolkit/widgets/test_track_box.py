"""The track box: the choice and the ticks are kept, and the record shows by itself what is done."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.progress import Record
from ledtoolkit.widgets.track_box import TrackBox

COURSE = Path(__file__).parents[3] / "notebooks"


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = Record(tmp_path / "my-work")
    record.set_learner("anna")
    return record


@pytest.fixture
def box(record: Record) -> TrackBox:
    return TrackBox(record, COURSE)


def say(box: TrackBox, kind: str, **more: Any) -> dict[str, Any]:
    heard: list[dict[str, Any]] = []
    box.send = lambda content, buffers=None: heard.append(content)
    box._hear(box, {"kind": kind, **more}, [])
    return heard[0]


def step(box: TrackBox, key: str) -> dict[str, Any]:
    found: dict[str, Any]
    (found,) = [each for part in box.state["parts"] for each in part["steps"] if each["key"] == key]
    return found


def typed(record: Record, exercise_id: str, count: int) -> None:
    names = [field.name for field in exercise(exercise_id).fields][:count]
    record.save(f"answer/{exercise_id}", {"typed": dict.fromkeys(names, "1")}, variant=0)


def test_at_first_there_are_five_ways_and_none_is_chosen(box: TrackBox) -> None:
    assert (box.state["chosen"], len(box.state["tracks"])) == ("", 5)


def test_a_choice_is_kept_in_the_record_and_is_the_learner_s_own(box: TrackBox, record: Record) -> None:
    assert say(box, "choose", track="regions")["kind"] == "done"
    assert box.state["chosen"] == "regions"
    assert TrackBox(record, COURSE).state["chosen"] == "regions"
    record.set_learner("bert")
    say(box, "look")
    assert box.state["chosen"] == ""


def test_a_way_that_is_not_on_the_list_is_refused_in_words(box: TrackBox) -> None:
    reply = say(box, "choose", track=["x"])
    assert (reply["kind"], reply["text"]) == ("refused", "This way is not on the list. Choose one from it.")


def test_a_tick_is_kept_and_can_be_taken_back(box: TrackBox) -> None:
    say(box, "choose", track="course")
    assert box.state["next"] == "done/lesson/week01"
    say(box, "tick", key="done/lesson/week01", done=True)
    assert step(box, "done/lesson/week01")["done"]
    assert (box.state["next"], box.state["said"]) == ("done/assignment/week01", "1 of 17 steps done.")
    say(box, "tick", key="done/lesson/week01", done=False)
    assert not step(box, "done/lesson/week01")["done"]


@pytest.mark.parametrize("key", ["done/lesson/week99", "done/assignment/week01", "learner", ""])
def test_only_what_a_learner_can_say_is_ticked_off(box: TrackBox, record: Record, key: str) -> None:
    before = len(record.entries())
    assert say(box, "tick", key=key, done=True)["text"] == (
        "This step cannot be ticked off. Reload the page and try again."
    )
    assert len(record.entries()) == before


def test_a_question_is_begun_with_one_field_and_done_with_all(box: TrackBox, record: Record) -> None:
    say(box, "choose", track="neighbourhood-day")
    key = "done/exercise/week01/4"
    assert (step(box, key)["done"], step(box, key)["said"], step(box, key)["tick"]) == (False, "", False)
    typed(record, "week01/lm3", 1)
    say(box, "look")
    assert (step(box, key)["done"], step(box, key)["said"]) == (False, "begun")
    typed(record, "week01/lm3", 99)
    say(box, "look")
    assert (step(box, key)["done"], step(box, key)["said"]) == (True, "")


def test_an_assignment_counts_its_questions_and_is_done_once_handed_in(box: TrackBox, record: Record) -> None:
    say(box, "choose", track="course")
    typed(record, "week01/lm3", 99)
    record.save("answer/week01/my-place", {"typed": {"text": "We live from cheese."}}, variant=0)
    say(box, "look")
    assert step(box, "done/assignment/week01")["said"] == "2 of 6 questions answered"
    record.save("handed-in/week01", {"file": "x", "time": "y"})
    say(box, "look")
    assert step(box, "done/assignment/week01")["done"]


def test_an_explorer_is_done_once_the_learner_has_guessed_or_skipped(box: TrackBox, record: Record) -> None:
    say(box, "choose", track="neighbourhood-day")
    assert not step(box, "done/explorer/week01/leaky-bucket")["done"]
    record.save("prediction/week01/leaky-bucket", {"guess": None, "confidence": None, "skipped": True})
    say(box, "look")
    assert step(box, "done/explorer/week01/leaky-bucket")["done"]


def test_what_has_no_page_yet_comes_later_and_is_never_next(record: Record, tmp_path: Path) -> None:
    box = TrackBox(record, tmp_path)
    say(box, "choose", track="course")
    assert box.state["next"] == "done/activity/capstone"
    assert box.state["later"] == "16 steps come later: their pages are not written yet."
    assert not step(box, "done/lesson/week01")["tick"]
