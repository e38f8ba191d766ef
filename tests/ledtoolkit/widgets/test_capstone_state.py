"""How each section stands, what is open, and where a check leads."""

from __future__ import annotations

from pathlib import Path

import pytest

from ledtoolkit.capstone.parts import record_key
from ledtoolkit.capstone.sections import EXHIBIT_IDS, FORMS
from ledtoolkit.progress import Record
from ledtoolkit.widgets.capstone_state import START, Shown, exhibit_names
from tests.ledtoolkit.widgets.papers import TEXT, whole_record


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return whole_record(tmp_path / "my-work")


def test_every_section_is_listed_with_its_words_after_the_paper_as_a_whole(record: Record) -> None:
    titles = Shown(record).state()["titles"]
    assert [each["id"] for each in titles] == [START, "1", "2", "3", "4", "5", "6a", "6b", "7", "8", "9"]
    assert titles[2]["said"].startswith(f"{len(TEXT.split())} of 350 words")
    assert (titles[1]["state"], titles[5]["said"].split(",")[0]) == ("missing", "0 of 200 words")


def test_a_section_says_which_week_filled_it_and_leads_there(record: Record) -> None:
    section = Shown(record).state()["sections"][1]
    assert section["source"] == {
        "said": "Filled from your text of week 1:",
        "title": "My place in figures",
        "link": "week01/assignment.ipynb#cell-id=my-place-task",
    }
    record.save(record_key("section/2"), {"text": "My own words"})
    assert (
        Shown(record).state()["sections"][1]["source"]["said"] == "Edited by you. Your text of week 1 stays as it is:"
    )


def test_tools_stand_in_the_section_that_is_made_of_them(record: Record) -> None:
    sections = {section["id"]: [tool for tool, _ in section["tools"]] for section in Shown(record).state()["sections"]}
    assert {section: tools for section, tools in sections.items() if tools} == {
        "5": ["stakeholders"],
        "8": ["options", "money"],
        "9": ["change", "plan"],
    }


def test_a_check_leads_to_the_section_where_its_part_is_made(record: Record) -> None:
    record.save(record_key("plan"), {"unit": "", "projects": []})
    checks = Shown(record).state()["checks"]
    there = [check for check in checks if "action plan has no row" in check["sentence"]]
    assert [(check["there"], check["title"]) for check in there] == [
        ("9", "9 Theory of change, action plan, first 100 days")
    ]


def test_money_by_quarter_that_is_missing_leads_to_its_boxes(record: Record) -> None:
    record.save(record_key("money"), {})
    there = [each["there"] for each in Shown(record).state()["checks"] if "cash plan is missing" in each["sentence"]]
    assert there == ["8"]


def test_the_whole_and_the_box_count_the_same_things_in_the_same_words(record: Record) -> None:
    record.save(record_key("plan"), {"unit": "", "projects": []})
    state = Shown(record).state()
    missing = sum(check["state"] == "missing" for check in state["checks"])
    assert missing > 1
    assert state["titles"][0]["said"] == f"{missing} things are missing"
    assert state["complete"].startswith(f"{missing} things are still missing.")


def test_a_short_form_lists_its_own_sections_and_names_the_others(record: Record) -> None:
    about = {"form": "joint-plan", "language": "en", "title": "", "author": "", "date": ""}
    record.save(record_key("about"), about)
    state = Shown(record).state()
    assert [section["title"] for section in state["sections"]] == [
        "1 What we start, and why",
        "2 With whom",
        "3 The first 100 days",
    ]
    assert state["names"]["section/7"] == "A section of another form of paper"
    assert state["total"].endswith("at most 600 are asked.")


def test_a_part_is_sent_only_to_a_page_that_knows_another_version(record: Record) -> None:
    shown = Shown(record)
    known = shown.versions()
    assert shown.changed(known) == {}
    record.save(record_key("section/3"), {"text": "New"})
    assert Shown(record).changed(known) == {"section/3": {"text": "New"}}


def test_a_newer_text_of_the_week_is_offered(record: Record) -> None:
    record.save(record_key("section/2"), {"text": "My own words"})
    record.save("answer/week01/my-place", {"typed": {"text": "Written later"}, "door": "form"}, variant=0)
    state = Shown(record).state()
    assert state["newer"] == {"section/2": "Written later"}


def test_nobody_s_name_stands_in_the_key_of_the_browser(record: Record) -> None:
    keep = Shown(record).keep
    assert keep.startswith("capstone-")
    assert "anna" not in keep


def test_the_course_s_example_is_named_until_a_place_is_chosen(tmp_path: Path) -> None:
    empty = Record(tmp_path / "nobody")
    assert Shown(empty).state()["note"].startswith("Figures of Groningen stand here. This is the course's example.")


def test_what_is_not_there_yet_says_why(record: Record) -> None:
    record.save(record_key("stakeholders"), {"cut": "5", "actors": []})
    exhibits = {each["id"]: each for each in Shown(record).state()["exhibits"]}
    assert exhibits["stakeholder-map"]["title"] == "Map of the stakeholders"
    assert exhibits["stakeholder-map"]["note"].startswith("Not there yet. ")
    assert exhibits["key-figures"]["note"] == ""


def test_every_exhibit_has_a_name_before_it_is_there() -> None:
    assert set(exhibit_names()) == set(EXHIBIT_IDS)
    assert {name for form in FORMS.values() for section in form.sections for name in section.exhibits} <= set(
        EXHIBIT_IDS
    )
