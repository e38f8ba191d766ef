"""Every part is the learner's newest edit, else filled from their weekly answers; nobody sees another's."""

from typing import Any

import pytest

from ledtoolkit.capstone.parts import parts_of, weekly_question
from ledtoolkit.capstone.shape import PARTS
from ledtoolkit.journal import new_entry
from ledtoolkit.progress import Record


@pytest.fixture
def record(tmp_path):
    return Record(tmp_path / "my-work")


def answered(text: str) -> dict[str, Any]:
    return {"typed": {"text": text}}


def test_an_empty_record_has_every_part_and_nothing_edited(record):
    parts = parts_of(record)
    assert set(parts.values) == set(PARTS)
    assert (parts.edited, parts.newer_text) == (frozenset(), {})
    assert parts.values["stakeholders"]["cut"] == "5"
    assert [one["id"] for one in parts.values["exhibits"]["chosen"]][:2] == ["key-figures", "location-quotients"]


@pytest.mark.parametrize(
    ("section", "exercise"),
    [
        ("1", "week08/my-project"),
        ("2", "week01/my-place"),
        ("3", "week02/my-branch-in-the-world"),
        ("4", "week03/my-room-to-act"),
        ("6a", "week04/innovation-here"),
        ("6b", "week05/two-offers"),
        ("7", "week06/my-chain-and-cluster"),
        ("8", "week07/my-strategy"),
        ("9", "week08/my-project"),
    ],
)
def test_a_section_is_filled_by_the_written_answer_of_its_week(record, section, exercise):
    record.set_learner("a@example.org")
    record.save(f"answer/{exercise}", answered("Sum.\n\nFirst 100 days\nSum."), variant=0)
    assert weekly_question(section).id == exercise
    assert "Sum." in parts_of(record).text(section)
    assert f"section/{section}" not in parts_of(record).edited


def test_the_last_answer_is_parted_between_the_first_and_the_last_section(record):
    record.save("answer/week08/my-project", answered("We build ice.\n\nFirst 100 days\nBy day 5 we call."))
    assert parts_of(record).text("1") == "We build ice."
    assert parts_of(record).text("9") == "By day 5 we call."


def test_the_newest_edit_holds_and_the_weekly_answer_no_longer_fills(record):
    record.save("answer/week01/my-place", answered("From the week."))
    record.save("capstone/section/2", {"text": "Edited."})
    record.save("capstone/section/2", {"text": "Edited again."})
    parts = parts_of(record)
    assert parts.text("2") == "Edited again."
    assert parts.edited == {"section/2"}
    assert parts.newer_text == {}


def test_a_weekly_answer_later_than_the_edit_is_offered_and_does_not_replace_it(record):
    record.save("capstone/section/2", {"text": "Edited."})
    record.save("answer/week01/my-place", answered("Better."))
    parts = parts_of(record)
    assert parts.text("2") == "Edited."
    assert parts.newer_text == {"section/2": "Better."}


def test_a_weekly_answer_that_says_the_same_is_not_offered(record):
    record.save("capstone/section/2", {"text": "Same."})
    record.save("answer/week01/my-place", answered("Same."))
    assert parts_of(record).newer_text == {}


def test_an_emptied_section_stays_empty(record):
    record.save("answer/week01/my-place", answered("From the week."))
    record.save("capstone/section/2", {"text": ""})
    assert parts_of(record).text("2") == ""


def test_nobody_sees_the_paper_of_another_learner(record):
    record.set_learner("a@example.org")
    record.save("capstone/section/2", {"text": "Of A."})
    record.set_learner("b@example.org")
    assert parts_of(record).text("2") == ""
    record.set_learner(" A@Example.org")
    assert parts_of(record).text("2") == "Of A."


def test_what_was_written_before_the_login_belongs_to_who_logs_in_next(record):
    record.save("capstone/section/2", {"text": "Early."})
    assert parts_of(record).text("2") == "Early."
    record.set_learner("a@example.org")
    assert parts_of(record).text("2") == "Early."
    record.set_learner("b@example.org")
    assert parts_of(record).text("2") == ""


def test_a_late_entry_without_a_name_does_not_hide_a_later_one(record):
    record.set_learner("a@example.org")
    record.add([new_entry("capstone/section/2", {"text": "Nobody's."}, learner=None)])
    record.save("capstone/section/2", {"text": "Of A."})
    assert parts_of(record).text("2") == "Of A."


def test_entries_of_no_part_and_odd_answers_are_left_alone(record):
    record.save("capstone/section/99", {"text": "x"})
    record.save("capstone/about", ["policy-paper"])
    record.save("answer/week01/my-place", {"typed": ["x"]})
    record.save("answer/week02/my-branch-in-the-world", 7)
    parts = parts_of(record)
    assert parts.values["about"]["form"] == "paper"
    assert parts.text("2") == parts.text("3") == ""


def test_exhibits_follow_the_form_until_the_learner_chooses(record):
    record.save("capstone/about", {"form": "joint-plan"})
    assert [one["id"] for one in parts_of(record).values["exhibits"]["chosen"]] == [
        *("stakeholder-table", "action-plan", "finance")
    ]
    record.save("capstone/exhibits", {"chosen": []})
    assert parts_of(record).values["exhibits"]["chosen"] == []


def test_the_language_of_the_paper_is_that_of_the_screen_until_chosen(record, monkeypatch):
    monkeypatch.setenv("LEDTOOLKIT_LANGUAGE", "nl-BE")
    assert parts_of(record).values["about"]["language"] == "nl"
    monkeypatch.setenv("LEDTOOLKIT_LANGUAGE", "fr")
    assert parts_of(record).values["about"]["language"] == "en"
