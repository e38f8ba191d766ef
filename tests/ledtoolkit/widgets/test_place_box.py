"""The place box: choosing, typing, pasting, uploading; what is refused is said at its field or row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.progress import Record
from ledtoolkit.widgets.place_box import PlaceBox, place_box

TYPED = {"name": "Assen <b>", "reference": "Drenthe", "unit": "jobs", "year": "2024", "source": "own count"}
CELLS = [["Farms", "30", "200"], ["Shops", "70", "900"]]


@pytest.fixture
def box(tmp_path: Path) -> PlaceBox:
    box = PlaceBox(Record(tmp_path / "my-work"))
    box.heard = []  # type: ignore[attr-defined]
    box.send = lambda content, buffers=None: box.heard.append(content)  # type: ignore[attr-defined]
    return box


def say(box: PlaceBox, kind: str, *buffers: bytes, **more: Any) -> dict[str, Any]:
    box._hear(box, {"kind": kind, "number": 1, "client": "page", **more}, list(buffers))
    found: dict[str, Any] = box.heard[-1]  # type: ignore[attr-defined]
    return found


def values(box: PlaceBox) -> list[Any]:
    return [entry.value for entry in box._record.entries() if entry.key == "place"]


def test_before_a_choice_it_is_the_example(box: PlaceBox) -> None:
    assert box.state["now"] == "Until you choose, all pages work with the course's example, Groningen."
    assert (box.state["chosen"], box.state["note"], box.state["held"]) == ("", "", None)


def test_all_thirty_places_are_listed_by_country_and_fictional_ones_called_so(box: PlaceBox) -> None:
    listed = {group["label"]: len(group["options"]) for group in box.words["groups"]}
    assert listed == {
        "Netherlands: the 12 provinces": 12,
        "Germany: the 16 Länder": 16,
        "Fictional places, made up by the authors": 2,
    }


def test_a_place_is_shown_without_being_chosen(box: PlaceBox) -> None:
    shown = say(box, "show", id="de/Bayern")["preview"]
    assert (shown["name"], len(shown["rows"]), values(box)) == ("Bayern", 10, [])


def test_a_choice_is_kept_and_the_earlier_one_stays_in_the_record(box: PlaceBox) -> None:
    say(box, "choose", id="de/Bayern")
    assert say(box, "choose", id="fiction/lakeside_fiction")["name"] == "Lakeside-Fiction"
    assert values(box) == [{"id": "de/Bayern"}, {"id": "fiction/lakeside_fiction"}]
    assert box.state["now"] == "You work with Lakeside-Fiction, a fictional place."


@pytest.mark.parametrize("place_id", ["own", "", "nl/Atlantis", "fiction/../../x", 7])
def test_what_is_not_on_the_list_is_not_chosen(box: PlaceBox, place_id: object) -> None:
    reply = say(box, "choose", id=place_id)
    assert (reply["kind"], reply["text"]) == ("refused", "This place is not on the list. Choose one from it.")
    assert values(box) == []


def test_own_numbers_are_previewed_with_notes_before_they_are_saved(box: PlaceBox) -> None:
    reply = say(box, "check", typed=TYPED, cells=[["branch", "here", "there"], *CELLS])
    assert reply["preview"]["rows"] == [["Farms", "30", "30.0%", "1.65"], ["Shops", "70", "70.0%", "0.86"]]
    assert reply["preview"]["finding"] == "Most at home here: Farms, with 1.65 times the share of the larger area."
    assert reply["notes"] == ["The first row was read as a heading: “branch | here | there”."]
    assert values(box) == []


def test_own_numbers_are_saved_as_they_are_and_come_back_into_the_form(box: PlaceBox) -> None:
    say(box, "save", typed=TYPED, cells=CELLS)
    (kept,) = values(box)
    assert (kept["id"], kept["name"], kept["jobs"], kept["years"]) == ("own", "Assen <b>", [[30.0, 70.0]], [2024])
    assert box.state["held"] == {"typed": TYPED, "cells": CELLS}
    assert box.state["now"] == "You work with Assen <b> and your own numbers, beside Drenthe."


def test_own_numbers_of_another_learner_are_not_shown(box: PlaceBox) -> None:
    box._record.set_learner("ann")
    say(box, "save", typed=TYPED, cells=CELLS)
    box._record.set_learner("bob")
    say(box, "choose", id="de/Bayern")
    assert (box.state["chosen"], box.state["held"]) == ("de/Bayern", None)


def test_own_numbers_can_be_taken_up_again_after_another_choice(box: PlaceBox) -> None:
    say(box, "save", typed=TYPED, cells=CELLS)
    say(box, "choose", id="nl/Drenthe")
    assert (box.state["chosen"], box.state["held"]["cells"]) == ("nl/Drenthe", CELLS)


@pytest.mark.parametrize("kind", ["check", "save"])
def test_what_cannot_be_used_is_said_at_its_row_or_field_and_not_saved(box: PlaceBox, kind: str) -> None:
    at_row = say(box, kind, typed=TYPED, cells=[CELLS[0], ["Shops", "many", "900"]])
    assert (at_row["kind"], at_row["row"]) == ("refused", 2)
    at_field = say(box, kind, typed=TYPED | {"year": "x"}, cells=CELLS)
    assert (at_field["kind"], at_field["field"]) == ("refused", "year")
    assert values(box) == []


@pytest.mark.parametrize(
    ("typed", "cells"), [(None, None), ("x", "x"), ({}, {}), (TYPED, [1, None, "x"]), (TYPED, [[], [[]]])]
)
def test_a_message_of_any_shape_is_answered_in_words(box: PlaceBox, typed: object, cells: object) -> None:
    assert say(box, "check", typed=typed, cells=cells)["kind"] == "refused"


def test_a_pasted_text_comes_back_as_cells(box: PlaceBox) -> None:
    assert say(box, "paste", text="Farms\t30\t200\nShops\t70\t900")["cells"] == CELLS
    assert say(box, "paste", text="Farms\t30\nShops\t70")["row"] == 1


def test_an_uploaded_file_comes_back_as_cells_and_a_spreadsheet_is_refused(box: PlaceBox) -> None:
    assert say(box, "file", "Farms;30;200\nShops;70;900".encode("utf-16"))["cells"] == CELLS
    refused = say(box, "file", b"PK\x03\x04")
    assert (refused["kind"], refused["text"][:33]) == ("refused", "This file is a spreadsheet or a d")


def test_a_broken_choice_in_the_record_is_said_and_can_be_made_again(tmp_path: Path) -> None:
    record = Record(tmp_path / "my-work")
    record.save("place", {"id": "own", "jobs": "<script>"})
    state = PlaceBox(record).state
    assert state["note"].startswith("The place in your record cannot be read")
    assert (state["chosen"], state["held"]) == ("", None)


def test_what_a_browser_keeps_is_filed_under_a_name_that_tells_nobody_who_it_is(tmp_path: Path) -> None:
    record = Record(tmp_path / "my-work")
    record.set_learner("anna@example.org")
    keep = PlaceBox(record).state["keep"]
    record.set_learner("ben@example.org")
    assert "anna" not in keep
    assert PlaceBox(record).state["keep"] != keep


def test_the_template_has_the_three_columns_and_ten_branches(box: PlaceBox) -> None:
    lines = str(box.words["template_text"]).splitlines()
    assert lines[0] == "\ufeffBranch,Jobs in your place,Jobs in the larger area"
    assert (lines[4], len(lines)) == ('"Trade, transport, hotels and restaurants",,', 11)


def test_in_the_static_edition_a_sentence_stands_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []
    monkeypatch.setattr("ledtoolkit.widgets.place_box.display_sentence", shown.append)
    monkeypatch.setenv("LEDTOOLKIT_STATIC", "1")
    place_box()
    assert shown == [
        "The pages of this edition work with the course's example, Groningen. "
        "In the online edition you choose your own place here, or type its numbers."
    ]
    assert capsys.readouterr().out == ""


def test_while_grading_nothing_is_shown(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    place_box()
    assert capsys.readouterr().out == ""
