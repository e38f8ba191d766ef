"""What a learner has so far, from the record alone: points, guesses, what is due to remember, the paper."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.exercises.catalogue import exercises_of
from ledtoolkit.journal import Entry
from ledtoolkit.progress import Record
from ledtoolkit.widgets.guesses_so_far import guesses_so_far
from ledtoolkit.widgets.paper_so_far import paper_so_far
from ledtoolkit.widgets.points_so_far import points_so_far
from ledtoolkit.widgets.remembering import remembering, week_now
from ledtoolkit.widgets.retrieval import retrieval_key
from ledtoolkit.widgets.so_far_box import SoFarBox

NOTEBOOKS = Path(__file__).parents[3] / "notebooks"
WEEKS = ["week01", "week02"]
NAMES = ("leaky-bucket", "core-periphery", "base")


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = Record(tmp_path / "my-work")
    record.set_learner("anna")
    return record


def answer(record: Record, exercise_id: str, points: float | None = None, **typed: str) -> None:
    kept = {} if points is None else {"points": points}
    record.save(f"answer/{exercise_id}", {"typed": typed or {"x": "1"}, **kept})


def guess(record: Record, name: str, sure: str, **outcome: Any) -> None:
    value = {"guess": 30.0, "confidence": sure, "skipped": False, "outcome": outcome}
    record.save(f"prediction/week01/{name}", value)


def own(record: Record) -> list[Entry]:
    return [entry for entry in record.entries() if entry.learner == "anna"]


def hand_in_week_1(record: Record) -> None:
    record.save("handed-in/week01", {"file": "week01.ipynb"})


# ---- points


def test_points_are_added_up_over_the_weeks_that_were_begun(record: Record) -> None:
    answer(record, "week01/lm3", 1.6)
    answer(record, "week01/output-income-gap", 1.0)
    answer(record, "week01/my-place", text="We live from cheese.")
    part = points_so_far(WEEKS, own(record))
    assert part.said == "2.6 of 7 in the weeks that you have begun"
    (week,) = part.groups
    assert (week.title, week.said) == ("Week 1", "2.6 of 7 points")
    said = {line.words: (line.said, line.is_done) for line in week.lines}
    assert said == {
        "Location quotients of your region": ("open", False),
        "Basic jobs and the base multiplier": ("open", False),
        "What is produced and what people have": ("1 of 1 points", True),
        "Local multiplier LM3": ("1.6 of 2 points", False),
        "What a table of quotients can tell": ("open", False),
        "My place in figures": ("a person reads it: up to 3 points", True),
    }


def test_who_has_answered_nothing_reads_so(record: Record) -> None:
    part = points_so_far(WEEKS, own(record))
    assert (part.said, part.groups) == ("no answer yet", ())


def test_an_answer_without_points_is_not_called_worthless(record: Record) -> None:
    answer(record, "week01/lm3")
    (week,) = points_so_far(WEEKS, own(record)).groups
    assert "answered; open it once, then its points stand here" in [line.said for line in week.lines]


# ---- guesses


def test_a_guess_stands_beside_what_came_out(record: Record) -> None:
    guess(record, "leaky-bucket", "low", near=False, answer=50.0, digits=2, unit="euro")
    guess(record, "core-periphery", "high", near=True, chosen="It {gains}", answer="It {gains}")
    record.save("prediction/week01/base", {"guess": None, "confidence": None, "skipped": True})
    part = guesses_so_far(own(record))
    assert part.said == "1 of 2 guesses near"
    assert {line.words: (line.said, line.is_done) for line in part.groups[0].lines} == {
        "Week 1: What a place lives from": ("skipped", False),
        "Week 1: Core and periphery": ("you chose “It {gains}” (very sure): well seen", True),
        "Week 1: The leaky bucket": ("you guessed 30.00 euro (just guessing), it is 50.00 euro", False),
    }


@pytest.mark.parametrize(
    ("sure", "near", "said"),
    [
        (
            "high",
            (True, True, True),
            ["When you were very sure: 3 of 3 near.",
             "When you feel very sure, you mostly see it well. You can build on that."],
        ),
        (
            "high",
            (True, False, False),
            ["When you were very sure: 1 of 3 near.",
             "Several times you were very sure and it came out otherwise. "
             "Such surprises teach most: look there again."],
        ),
        (
            "low",
            (True, True, True),
            ["When you were just guessing: 3 of 3 near.",
             "You know more than you think: most of your mere guesses were near."],
        ),
        ("low", (True, False, False), ["When you were just guessing: 1 of 3 near."]),
        ("middle", (True, True, False), ["When you were fairly sure: 2 of 3 near."]),
        (
            "high",
            (True, True),
            ["After a few more guesses you can see here how well your feeling of being sure fits."],
        ),
    ],
)  # fmt: skip
def test_how_sure_a_learner_was_is_held_against_what_came_out(
    record: Record, sure: str, near: tuple[bool, ...], said: list[str]
) -> None:
    for name, was_near in zip(NAMES, near, strict=False):
        guess(record, name, sure, near=was_near, answer=1.0, digits=0, unit="")
    assert list(guesses_so_far(own(record)).notes) == said


@pytest.mark.parametrize(
    "odd",
    [None, "x", {}, {"near": True}, {"answer": float("1e99"), "digits": 2}, {"answer": 1, "digits": 99},
     {"answer": 1, "digits": "2"}, {"chosen": 1, "answer": "x"}, {"answer": True, "digits": 1}],
)  # fmt: skip
def test_a_guess_without_a_readable_outcome_counts_neither_way(record: Record, odd: Any) -> None:
    value = {"guess": 30.0, "confidence": "low", "skipped": False, "outcome": odd}
    record.save("prediction/week01/leaky-bucket", value)
    part = guesses_so_far(own(record))
    assert part.said == "1 guess"
    assert part.groups[0].lines[0].said == "guessed (just guessing); open it to see what came out"


def test_a_guess_of_no_explorer_of_ours_is_left_out(record: Record) -> None:
    record.save("prediction/week01/<b>", {"guess": 1.0, "confidence": "low", "skipped": False})
    assert guesses_so_far(own(record)).said == "no guess yet"


# ---- what is due to remember


def test_in_week_1_nothing_is_due(record: Record) -> None:
    assert remembering(NOTEBOOKS, WEEKS, own(record)).said == "nothing yet"


def test_the_lesson_of_the_week_asks_about_the_weeks_before(record: Record) -> None:
    hand_in_week_1(record)
    part = remembering(NOTEBOOKS, WEEKS, own(record))
    assert part.said == "4 questions wait"
    first = part.groups[0].lines[0]
    assert (first.words, first.said) == ("What does a location quotient of 1 mean?", "to do")
    assert (first.path, first.cell) == ("week02/lesson.ipynb", "retrieval-quotient")


def test_a_question_whose_answer_was_opened_is_practised(record: Record) -> None:
    hand_in_week_1(record)
    questions = [line.words for line in remembering(NOTEBOOKS, WEEKS, own(record)).groups[0].lines]
    record.save(retrieval_key(questions[1]), questions[1])
    part = remembering(NOTEBOOKS, WEEKS, own(record))
    assert part.said == "3 questions wait"
    assert [line.said for line in part.groups[0].lines] == ["to do", "practised", "to do", "to do"]
    for question in questions:
        record.save(retrieval_key(question), question)
    assert remembering(NOTEBOOKS, WEEKS, own(record)).said == "all practised"


@pytest.mark.parametrize("week", [f"week{number:02d}" for number in range(2, 9)])
def test_every_lesson_after_the_first_asks_four_questions_from_memory(record: Record, week: str) -> None:
    assert len(remembering(NOTEBOOKS, [week], own(record)).groups[0].lines) == 4


@pytest.mark.parametrize(
    "source", ["Retrieval(", "Retrieval()", "Retrieval(question)", "Retrieval(3)", "other('x')", "x = 1"]
)
def test_a_cell_of_that_name_that_asks_nothing_is_passed_over(record: Record, tmp_path: Path, source: str) -> None:
    lesson = tmp_path / "week01" / "lesson.ipynb"
    lesson.parent.mkdir()
    cells = [{"cell_type": "code", "id": "retrieval-odd", "source": source}, None, {"cell_type": "code"}]
    lesson.write_text(json.dumps({"cells": cells}), "utf-8")
    assert remembering(tmp_path, ["week01"], own(record)).said == "nothing yet"


def test_the_week_now_is_the_first_that_is_neither_handed_in_nor_begun_everywhere(record: Record) -> None:
    assert week_now(WEEKS, own(record)) == "week01"
    for asked in exercises_of("week01"):
        answer(record, asked.id, 0.0, text="1")
    assert week_now(WEEKS, own(record)) == "week02"
    record.save("handed-in/week02", {})
    assert week_now(WEEKS, own(record)) == "week02"
    assert week_now([], own(record)) == ""


# ---- the paper


def test_the_paper_says_which_sections_have_a_text(record: Record, tmp_path: Path) -> None:
    answer(record, "week01/my-place", text="We live from cheese.")
    part = paper_so_far(tmp_path, record)
    assert (part.title, part.said) == ("Policy paper with action plan", "1 of 10 sections have a text")
    lines = {line.words: line for line in part.groups[0].lines}
    place, links = lines["2 Place and economy"], lines["3 World links"]
    assert (place.said, place.is_done) == ("4 words", True)
    assert (links.said, links.is_done) == ("no text yet: it is asked for in week 2", False)
    assert (links.path, links.cell) == ("week02/assignment.ipynb", "my-branch-in-the-world-task")
    assert lines["5 Stakeholders"].said == "no text yet"


def test_a_section_that_was_changed_in_the_paper_counts_with_its_own_text(record: Record, tmp_path: Path) -> None:
    answer(record, "week01/my-place", text="We live from cheese.")
    record.save("capstone/section/2", {"text": "Cheese."})
    assert [line.said for line in paper_so_far(tmp_path, record).groups[0].lines][1] == "1 word"


def test_a_short_form_of_the_paper_has_its_own_sections(record: Record, tmp_path: Path) -> None:
    record.save("capstone/about", {"form": "joint-plan"})
    part = paper_so_far(tmp_path, record)
    assert (part.title, part.said) == ("Joint plan of action", "0 of 3 sections have a text")


@pytest.mark.parametrize("odd", [None, "text", {}])
def test_an_odd_section_is_passed_over(record: Record, tmp_path: Path, odd: Any) -> None:
    record.save("capstone/section/2", odd)
    assert paper_so_far(tmp_path, record).said == "0 of 10 sections have a text"


def test_the_page_of_the_paper_is_linked_once_it_exists(record: Record, tmp_path: Path) -> None:
    assert paper_so_far(tmp_path, record).groups[0].lines[0].path != "week08/capstone.ipynb"
    (tmp_path / "week08").mkdir()
    (tmp_path / "week08" / "capstone.ipynb").touch()
    lines = paper_so_far(tmp_path, record).groups[0].lines
    assert (lines[0].words, lines[0].path) == ("Open your paper", "week08/capstone.ipynb")
    assert [line.path for line in lines if line.words == "5 Stakeholders"] == ["week08/capstone.ipynb"]


# ---- the box


def test_the_box_shows_the_present_learner_and_makes_no_pool(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(record, "week01/lm3", 2.0)
    record.set_learner("bert")
    answer(record, "week01/lm3", 1.0)

    def never(*_: Any) -> None:
        raise AssertionError("a pool was made")

    monkeypatch.setattr("ledtoolkit.exercises.draw._made", never)
    box = SoFarBox(record, NOTEBOOKS)
    said = {part["name"]: part["said"] for part in box.state["parts"]}
    assert list(said) == ["remember", "points", "guesses", "paper"]
    assert said["points"] == "1 of 7 in the weeks that you have begun"
    json.dumps(box.state)


def test_who_has_done_nothing_yet_sees_no_box(record: Record) -> None:
    record.save("track", "course")
    box = SoFarBox(record, NOTEBOOKS)
    assert box.state == {"parts": []}
    answer(record, "week01/lm3", 2.0)
    box.look()
    assert len(box.state["parts"]) == 4


def test_a_guess_from_before_the_learner_said_who_they_are_is_theirs(tmp_path: Path) -> None:
    record = Record(tmp_path / "my-work")
    guess(record, "base", "low", near=True, answer=1.0, digits=0, unit="")
    record.set_learner("anna")
    said = {part["name"]: part["said"] for part in SoFarBox(record, NOTEBOOKS).state["parts"]}
    assert said["guesses"] == "1 of 1 guess near"
