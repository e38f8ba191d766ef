"""The weeks box: weeks found by their folders, and the learner's own sheet as a file."""

from __future__ import annotations

import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.documents.sheet import sheet
from ledtoolkit.progress import Record
from ledtoolkit.widgets.weeks_box import WeeksBox


def write(course: Path, path: str, title: str) -> None:
    file = course / path
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps({"cells": [{"cell_type": "markdown", "source": [title]}]}), "utf-8")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    write(tmp_path, "week01/assignment.ipynb", "x")
    write(tmp_path, "week09/lesson.ipynb", "# Week 9: What next?")
    return tmp_path


@pytest.fixture
def box(course: Path) -> WeeksBox:
    return WeeksBox(Record(course / "my-work"), course)


def say(box: WeeksBox, kind: str, **more: Any) -> dict[str, Any]:
    heard: list[dict[str, Any]] = []
    box.send = lambda content, buffers=None: heard.append(content)
    box._hear(box, {"kind": kind, **more}, [])
    return heard[0]


def test_weeks_are_found_by_their_folders(box: WeeksBox) -> None:
    first, ninth = box.state["weeks"]
    assert (first["title"], first["lesson"], first["assignment"]) == ("Week 1", "", "week01/assignment.ipynb")
    assert (ninth["title"], ninth["lesson"], ninth["assignment"]) == (
        "Week 9: What next?",
        "week09/lesson.ipynb",
        "",
    )
    assert (first["sheet"], ninth["sheet"]) == (True, False)


def test_the_week_that_has_the_paper_leads_to_it(box: WeeksBox, course: Path) -> None:
    assert [week["paper"] for week in box.state["weeks"]] == ["", ""]
    write(course, "week09/capstone.ipynb", "# Your policy paper")
    say(box, "look")
    assert [week["paper"] for week in box.state["weeks"]] == ["", "week09/capstone.ipynb"]


def test_the_page_of_explorers_is_named_only_where_there_is_one(box: WeeksBox, course: Path) -> None:
    assert box.state["explorers"] == ""
    write(course, "explore.ipynb", "# Explore")
    say(box, "look")
    assert box.state["explorers"] == "explore.ipynb"


def test_the_sheet_is_the_learner_s_own(box: WeeksBox) -> None:
    box._record.set_learner("anna")
    offered = say(box, "sheet", week="week01")
    assert offered["file"].startswith("sheet-week01-anna-")
    assert offered["file"].endswith(".html")
    assert b64decode(say(box, "part", start=0)["part"]).decode() == sheet("week01", "anna")
    assert offered["size"] == len(sheet("week01", "anna").encode())


def test_without_an_id_there_is_no_sheet_but_a_sentence(box: WeeksBox) -> None:
    reply = say(box, "sheet", week="week01")
    assert (reply["kind"], reply["text"]) == (
        "refused",
        "Say who you are first: your sheet holds your own numbers.",
    )


@pytest.mark.parametrize("week", ["week09", "", "../week01"])
def test_a_week_without_questions_has_no_sheet(box: WeeksBox, week: str) -> None:
    box._record.set_learner("anna")
    assert say(box, "sheet", week=week)["text"] == "There is no answer sheet for this week."
