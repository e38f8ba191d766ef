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
    box = RecordBox(record)
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
    say(box, "settle", key="answer/week01/lm3", choice="theirs")
    assert box.state["conflicts"] == []
    assert box._record.newest("answer/week01/lm3").value == {"typed": {"lm3": "2"}}  # type: ignore[union-attr]


def test_a_choice_not_made_is_asked_again_by_the_next_page(box: RecordBox) -> None:
    box._record.save("answer/week01/lm3", {"typed": {"lm3": "1.5"}}, variant=1)
    body = json.loads(pack(box._record.entries()))
    body["entries"] = [body["entries"][-1] | {"id": "elsewhere", "value": {"typed": {"lm3": "2"}}}]
    upload(box, json.dumps(body).encode())
    tomorrow = RecordBox(Record(box._record.folder))
    (pair,) = tomorrow.state["conflicts"]
    assert (pair["mine"], pair["theirs"]) == ("lm3 = 1.5", "lm3 = 2")
    tomorrow._hear(tomorrow, {"kind": "settle", "key": pair["key"], "choice": "mine"}, [])
    assert RecordBox(Record(box._record.folder)).state["conflicts"] == []
    assert box._record.newest("answer/week01/lm3").value == {"typed": {"lm3": "1.5"}}  # type: ignore[union-attr]


def test_two_places_are_told_apart_by_their_names(box: RecordBox) -> None:
    box._record.save("place", {"id": "de/Bayern"})
    body = json.loads(pack(box._record.entries()))
    own = {"id": "own", "name": "Assen", "reference": "Drenthe", "unit": "jobs", "source": "own count"}
    numbers = {"years": [2024], "branches": ["a", "b"], "jobs": [[1, 2]], "reference_jobs": [[9, 9]]}
    body["entries"] = [body["entries"][-1] | {"id": "elsewhere", "value": own | numbers}]
    upload(box, json.dumps(body).encode())
    (pair,) = box.state["conflicts"]
    assert (pair["title"], pair["mine"], pair["theirs"]) == (
        "Your place",
        "Bayern",
        "Assen, own numbers of 2 branches",
    )


def test_a_tick_is_told_by_its_step(box: RecordBox) -> None:
    box._record.save("done/lesson/week03", value=True)
    body = json.loads(pack(box._record.entries()))
    body["entries"] = [body["entries"][-1] | {"id": "elsewhere", "value": False}]
    upload(box, json.dumps(body).encode())
    (pair,) = box.state["conflicts"]
    assert (pair["title"], pair["mine"], pair["theirs"]) == ("Lesson of week 3", "ticked off", "not ticked off")


def test_a_broken_place_of_a_file_is_shown_as_it_is(box: RecordBox) -> None:
    box._record.save("place", {"id": "de/Bayern"})
    body = json.loads(pack(box._record.entries()))
    body["entries"] = [body["entries"][-1] | {"id": "elsewhere", "value": {"id": "own"}}]
    upload(box, json.dumps(body).encode())
    assert box.state["conflicts"][0]["theirs"] == "{'id': 'own'}"
