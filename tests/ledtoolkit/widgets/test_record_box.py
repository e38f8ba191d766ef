from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.portable import pack
from ledtoolkit.progress import Record
from ledtoolkit.widgets.record_box import RecordBox


@pytest.fixture
def box(tmp_path: Path) -> RecordBox:
    record = Record(tmp_path / "my-work")
    record.set_learner("anna")
    box = RecordBox(record, tmp_path)
    box.heard = []  # type: ignore[attr-defined]
    box.send = lambda content, buffers=None: box.heard.append(content)  # type: ignore[attr-defined]
    return box


def say(box: RecordBox, kind: str, *buffers: bytes, **more: Any) -> dict[str, Any]:
    box._hear(box, {"kind": kind, "number": 1, "client": "page", **more}, list(buffers))
    found: dict[str, Any] = box.heard[-1]  # type: ignore[attr-defined]
    return found


def upload(box: RecordBox, content: bytes) -> dict[str, Any]:
    return say(box, "upload", content, start=0, size=len(content))


def test_the_file_to_take_along_is_the_packed_record(box: RecordBox) -> None:
    offered = say(box, "pack")
    assert offered["file"].startswith("record-anna-")
    assert offered["file"].endswith(".json")
    assert offered["size"] == len(pack(box._record.entries()))


def test_a_file_in_parts_is_taken_only_when_whole(box: RecordBox, tmp_path: Path) -> None:
    other = Record(tmp_path / "other")
    other.set_learner("anna")
    other.save("prediction/week01/leaky-bucket", {"guess": 5.0})
    file = pack(other.entries())
    assert "said" not in say(box, "upload", file[:10], start=0, size=len(file))
    assert say(box, "upload", file[10:], start=10, size=len(file))["said"] == "Restored: 1 entry came in."


def test_a_part_that_does_not_follow_is_refused(box: RecordBox) -> None:
    reply = say(box, "upload", b"abc", start=5, size=100)
    assert (reply["kind"], reply["text"]) == ("refused", "The file did not arrive whole. Choose it again.")


def test_a_bare_restore_of_the_same_file_brings_nothing(box: RecordBox) -> None:
    reply = upload(box, pack(box._record.entries()))
    assert reply["said"] == "Nothing new in this file: your record holds all of it already."


def test_two_versions_are_shown_and_the_chosen_one_goes_on(box: RecordBox) -> None:
    box._record.save("answer/week01/lm3", {"typed": {"lm3": "1.5", "r1": ""}}, variant=1)
    body = json.loads(pack(box._record.entries()))
    body["entries"][-1] |= {"id": "elsewhere", "value": {"typed": {"lm3": "2"}}}
    body["entries"] = body["entries"][-1:]
    upload(box, json.dumps(body).encode())
    (pair,) = box.state["conflicts"]
    assert (pair["title"], pair["mine"], pair["theirs"]) == ("Local multiplier LM3", "lm3 = 1.5", "lm3 = 2")
    say(box, "settle", place=0, choice="theirs")
    assert box.state["conflicts"] == []
    assert box._record.newest("answer/week01/lm3").value == {"typed": {"lm3": "2"}}  # type: ignore[union-attr]


def test_weeks_are_found_by_their_folders(box: RecordBox, tmp_path: Path) -> None:
    for week, name, title in (("week01", "assignment", "x"), ("week09", "lesson", "# Week 9: What next?")):
        (tmp_path / week).mkdir()
        cells = [{"cell_type": "markdown", "source": [title]}]
        (tmp_path / week / f"{name}.ipynb").write_text(json.dumps({"cells": cells}), "utf-8")
    say(box, "look")
    first, ninth = box.state["weeks"]
    assert (first["title"], first["lesson"], first["assignment"]) == ("Week 1", "", "week01/assignment.ipynb")
    assert first["said"].startswith("0 of ")
    assert (ninth["title"], ninth["lesson"], ninth["said"]) == ("Week 9: What next?", "week09/lesson.ipynb", "")
