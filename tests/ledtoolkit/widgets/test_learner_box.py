"""The learner box keeps the id, and says in words why one cannot be kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.progress import Record
from ledtoolkit.widgets.learner_box import LearnerBox


@pytest.fixture
def box(tmp_path: Path) -> LearnerBox:
    return LearnerBox(Record(tmp_path / "my-work", place_note="This is for trying only."))


def say(box: LearnerBox, learner: str) -> dict[str, Any]:
    heard: list[dict[str, Any]] = []
    box.send = lambda content, buffers=None: heard.append(content)
    box._hear(box, {"kind": "learner", "learner": learner}, [])
    return heard[0]


def test_the_id_is_kept_in_the_record(box: LearnerBox) -> None:
    assert say(box, " anna ")["kind"] == "done"
    assert (box.state["learner"], box._record.learner) == ("anna", "anna")


def test_an_empty_id_is_refused_in_words(box: LearnerBox) -> None:
    reply = say(box, "  ")
    assert (reply["kind"], reply["text"]) == (
        "refused",
        "Your id is still empty. Type the id that your course gave you.",
    )


def test_what_is_unusual_about_the_record_stands_at_the_top(box: LearnerBox) -> None:
    assert box.state == {"learner": "", "note": "This is for trying only."}
