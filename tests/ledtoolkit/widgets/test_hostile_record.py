"""A record file comes back from anywhere: whatever values it holds, every control of the course still shows itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.exercises.catalogue import exercise, exercises_of, weeks
from ledtoolkit.exercises.draw import variant_of
from ledtoolkit.portable import merge, unpack
from ledtoolkit.progress import Record
from ledtoolkit.widgets.answer_form import AnswerForm
from ledtoolkit.widgets.capstone import CapstoneBuilder
from ledtoolkit.widgets.hand_in_box import HandInBox
from ledtoolkit.widgets.learner_box import LearnerBox
from ledtoolkit.widgets.multipliers import LeakyBucketExplorer
from ledtoolkit.widgets.own_chain import OwnChainForm
from ledtoolkit.widgets.place_box import place_box
from ledtoolkit.widgets.record_box import RecordBox
from ledtoolkit.widgets.so_far_box import SoFarBox
from ledtoolkit.widgets.track_box import TrackBox
from ledtoolkit.widgets.weeks_box import WeeksBox
from ledtoolkit.widgets.written_form import WrittenForm

COURSE = Path(__file__).parents[3] / "notebooks"
LM3, TEXT = exercise("week01/lm3"), exercise("week01/my-place")
HOSTILE: list[Any] = [
    None, True, -1, 1.5, "", "<script>window.hurt = 1</script>", "../../etc/passwd", [], [[]], [1, "a", None], {},
    {"typed": None}, {"typed": []}, {"typed": {"lm3": None, "r1": [1], "text": {"a": 1}, "": "x"}},
    {"typed": {"lm3": "9" * 5000}, "edition": [], "points": "many"}, {"id": "own", "jobs": "many"}, {"id": ["own"]},
    {"id": "own", "name": None, "years": [None], "branches": [[]], "jobs": [["a"]], "reference_jobs": {}},
    {"guess": "<b>", "confidence": [], "skipped": "yes", "outcome": [1]}, {"guess": {}, "confidence": "low"},
    {"schema": 1, "id": "x", "time": "t", "key": "answer/week01/lm3", "learner": None, "variant": None, "value": 1},
    {"file": None, "time": [], "sha256": {}}, "\u202e\u0000\ufffe", {"__proto__": {"hurt": 1}}, 10**400,
]  # fmt: skip
OWN = [
    "place", "track", "tick/lesson/week01", "prediction/week01/leaky-bucket", "handed-in/week01", "answer/week01/lm3",
    "answer/week01/my-place", "by-code/week01/lm3", "conflict/answer/week01/lm3", "conflict/place", "learner",
    "capstone/section/1", "own-chain", "retrieval/week01", "answer/week99/none", "", "\u202e/<b>",
]  # fmt: skip


def restored(folder: Path, value: Any) -> Record:
    """Restore a file in which this value stands under every key of a learner who is there already."""
    record = Record(folder)
    record.set_learner("anna")
    entries = [
        {"schema": 1, "id": f"hostile-{n}", "time": "yesterday", "key": key, "learner": "anna", "value": value}
        | {"variant": variant_of(LM3, "anna").index if key.endswith("lm3") else 0}
        for n, key in enumerate(OWN)
    ]
    merge(
        record,
        unpack(json.dumps({"kind": "ledtoolkit record", "schema": 1, "entries": entries}).encode()),
        of_another=True,
    )
    return record


@pytest.mark.parametrize("value", HOSTILE, ids=lambda value: repr(value)[:40])
def test_every_control_shows_itself_on_a_record_with_hostile_values(
    tmp_path: Path, value: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = restored(tmp_path / "my-work", value)
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path / "my-work"))
    monkeypatch.chdir(COURSE / "week01")
    assert TEXT.written is not None
    place_box(record)
    shown = [
        LearnerBox(record), TrackBox(record, COURSE), SoFarBox(record, COURSE), WeeksBox(record, COURSE),
        RecordBox(record), HandInBox("week01", record), AnswerForm(LM3, record),
        WrittenForm(TEXT, TEXT.written, record), CapstoneBuilder(record),
        OwnChainForm(record),
    ]  # fmt: skip
    for control in shown:
        # What is sent to the browser must be JSON that every browser reads.
        json.dumps(control.state, allow_nan=False).encode("utf-8")
    assert LeakyBucketExplorer().prediction.question
    assert record.learner == "anna"


def test_a_record_of_all_questions_of_the_course_is_restored_whole(tmp_path: Path) -> None:
    record = Record(tmp_path / "there")
    record.set_learner("anna")
    asked = [each for week in weeks() for each in exercises_of(week)]
    for each in asked:
        record.save(f"answer/{each.id}", {"typed": {"x": each.id}}, variant=0)
    fresh = Record(tmp_path / "here")
    assert merge(fresh, record.entries()).conflicts == ()
    assert [entry.value["typed"]["x"] for entry in fresh.entries()[1:]] == [each.id for each in asked]
