from __future__ import annotations

import json
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.exercises.draw import EDITION, variant_of
from ledtoolkit.journal import RecordError
from ledtoolkit.progress import Record
from ledtoolkit.widgets.handing_in import file_name, hand_over, still_open

WHEN = datetime(2026, 3, 1, 9, 30, 5, tzinfo=UTC)
ASK_LM3 = 'from ledtoolkit import ask\nlm3 = ask("week01/lm3")\n'
ASK_LQ = 'location_quotients = ask("week01/location-quotients")'


def write(path: Path, *sources: str) -> Path:
    cells = [{"cell_type": "code", "id": f"c{n}", "metadata": {}, "source": each} for n, each in enumerate(sources)]
    path.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), "utf-8")
    return path


def notebook(*sources: str) -> dict[str, Any]:
    return {"cells": [{"cell_type": "code", "source": each} for each in sources]}


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = Record(tmp_path / "my-work")
    record.set_learner("anna")
    return record


def answer(record: Record, **typed: str) -> None:
    learner = record.learner
    assert learner is not None
    variant = variant_of(exercise("week01/lm3"), learner).index
    record.save("answer/week01/lm3", {"typed": typed, "door": "form", "edition": EDITION}, variant=variant)


def test_the_copy_holds_the_values_and_the_receipt_fits_it(record: Record, tmp_path: Path) -> None:
    answer(record, r1="1.000,5", lm3="1,96", r2="no number")
    receipt = hand_over(record, write(tmp_path / "assignment.ipynb", ASK_LM3), "week01", WHEN)
    handed_in = json.loads(receipt.path.read_bytes())
    assert 'lm3 = ask("week01/lm3", r1=1000.5, lm3=1.96)' in handed_in["cells"][0]["source"]
    assert receipt.path == tmp_path / "my-work" / "handed-in" / "week01-anna-20260301-093005.ipynb"
    assert receipt.sha256 == sha256(receipt.path.read_bytes()).hexdigest()
    entry = record.newest("handed-in/week01")
    assert entry is not None
    assert entry.value == {"file": receipt.path.name, "sha256": receipt.sha256, "time": "2026-03-01T09:30:05+00:00"}


def test_nothing_is_overwritten_and_no_draft_is_left(record: Record, tmp_path: Path) -> None:
    source = write(tmp_path / "assignment.ipynb", ASK_LM3)
    for _ in range(3):
        hand_over(record, source, "week01", WHEN)
    names = {path.name for path in (tmp_path / "my-work" / "handed-in").iterdir()}
    stems = [f"week01-anna-20260301-093005{rest}" for rest in ("-2", "-3", "")]
    assert names == {stem + end for stem in stems for end in (".ipynb", ".receipt.txt")}


def test_the_notebook_itself_is_not_touched(record: Record, tmp_path: Path) -> None:
    source = write(tmp_path / "assignment.ipynb", ASK_LM3)
    before = source.read_bytes()
    answer(record, lm3="1.96")
    hand_over(record, source, "week01", WHEN)
    assert source.read_bytes() == before


def test_answers_of_another_id_are_not_handed_in(record: Record, tmp_path: Path) -> None:
    answer(record, lm3="1.96")
    record.set_learner("bert")
    receipt = hand_over(record, write(tmp_path / "assignment.ipynb", ASK_LM3), "week01", WHEN)
    assert 'ask("week01/lm3")' in json.loads(receipt.content)["cells"][0]["source"]


def test_without_an_id_nothing_is_handed_in(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="^Type your id in a question above first; then hand in.$"):
        hand_over(Record(tmp_path / "my-work"), write(tmp_path / "a.ipynb", ASK_LM3), "week01", WHEN)


@pytest.mark.parametrize(
    ("learner", "name"),
    [
        ("J.Smit", "week01-j.smit-"),
        ("../../etc/passwd", "week01-etc-passwd-"),
        ("<script>", "week01-script-"),
        ("Ёлка", "week01-id-"),
        ("x" * 200, "week01-" + "x" * 40 + "-"),
    ],
)
def test_a_file_name_is_harmless_whatever_the_id(learner: str, name: str) -> None:
    made = file_name("week01", learner, WHEN)
    assert made.startswith(name)
    assert made.endswith("-20260301-093005.ipynb")
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789._-")


def test_two_ids_never_share_a_file_name() -> None:
    assert file_name("week01", "a/b", WHEN) != file_name("week01", "a-b", WHEN) != file_name("week01", "a:b", WHEN)


def test_open_questions_are_listed_by_their_fields(record: Record) -> None:
    both = notebook(ASK_LM3, ASK_LQ)
    assert still_open(record, both, "week01") == [
        "Local multiplier LM3: not answered yet.",
        "Location quotients of your region: not answered yet.",
    ]
    answer(record, r1="1", r2="2", r3="3", lm3="4", limit="abc")
    assert still_open(record, both, "week01")[0] == "Local multiplier LM3: 1 field is open."


@pytest.mark.parametrize(
    "source", [ASK_LM3 + "lm3 = 1.96", ASK_LM3 + "if True:\n    lm3 = {'lm3': 1.96}", ASK_LM3 + "lm3, other = 1, 2"]
)
def test_a_question_answered_by_code_is_not_open(record: Record, source: str) -> None:
    assert still_open(record, notebook(source), "week01") == []
