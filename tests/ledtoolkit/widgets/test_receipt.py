"""A receipt says what is in the file; `sha256sum --check` says whether it belongs to it."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.exercises.draw import EDITION, variant_of
from ledtoolkit.progress import Record
from ledtoolkit.widgets.handing_in import Receipt, hand_over
from ledtoolkit.widgets.receipt import receipt_text

WHEN = datetime(2026, 3, 1, 9, 30, 5, tzinfo=UTC)


def say(record: Record, exercise_id: str, **typed: str) -> None:
    variant = variant_of(exercise(exercise_id), record.learner or "").index
    record.save(f"answer/{exercise_id}", {"typed": typed, "door": "form", "edition": EDITION}, variant=variant)


@pytest.fixture
def receipt(tmp_path: Path) -> Receipt:
    """Hand in a week of which something is answered by form, by code, as a text, and not at all."""
    record = Record(tmp_path / "my-work")
    record.set_learner("anna")
    say(record, "week01/lm3", r1="1.000,5", lm3="1,96", r2="no number")
    say(record, "week01/my-place", text="We live from\ncheese and gas.")
    sources = [
        'lm3 = ask("week01/lm3")',
        'gap = ask("week01/output-income-gap")\ngap = 0.4',
        'basic_jobs = ask("week01/basic-jobs")',
        'ask("week01/my-place")',
    ]
    cells = [{"cell_type": "code", "metadata": {}, "source": source} for source in sources]
    room = {"cell_type": "markdown", "metadata": {"nbgrader": {"grade_id": "my-place-answer"}}, "source": ""}
    notebook = tmp_path / "assignment.ipynb"
    notebook.write_text(json.dumps({"cells": [*cells, room], "metadata": {}}), "utf-8")
    return hand_over(record, notebook, "week01", WHEN)


def check(receipt: Receipt) -> subprocess.CompletedProcess[str]:
    command = [shutil.which("sha256sum") or "sha256sum", "--check", receipt.note.name]
    return subprocess.run(command, cwd=receipt.note.parent, capture_output=True, text=True, check=False)


def test_a_person_reads_in_it_what_was_handed_in(receipt: Receipt) -> None:
    said = [line.removeprefix("# ") for line in receipt.note.read_text("utf-8").splitlines()]
    assert said[:6] == [
        "Receipt of a hand-in",
        "#",
        "File: week01-anna-20260301-093005.ipynb",
        "By: anna",
        "Made: Mar 1, 2026, 9:30 AM (2026-03-01T09:30:05+00:00)",
        f"Size: {len(receipt.content):,} bytes",
    ]
    assert [line for line in said if line.startswith("- ")] == [
        "- Local multiplier LM3: r1 = 1000.5, lm3 = 1.96.",
        "- What is produced and what people have: answered by code in the notebook.",
        "- Basic jobs and the base multiplier: nothing.",
        "- My place in figures: a text of 6 words.",
    ]


def test_the_usual_command_says_that_it_belongs_to_the_file(receipt: Receipt) -> None:
    checked = check(receipt)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, f"{receipt.path.name}: OK\n", "")
    assert f"# sha256sum --check {receipt.note.name}" in receipt.text.splitlines()


def test_a_changed_file_is_found_out(receipt: Receipt) -> None:
    receipt.path.write_bytes(receipt.content.replace(b"1.96", b"1.97"))
    assert check(receipt).returncode == 1


def test_what_somebody_calls_themselves_cannot_pass_for_a_fingerprint() -> None:
    learner = "anna\n" + "0" * 64 + "  w.ipynb"
    text = receipt_text(file="w.ipynb", size=1, sha256="1" * 64, learner=learner, when=WHEN, said=["a\r" + "2" * 64])
    assert [line for line in text.splitlines() if not line.startswith("#")] == ["1" * 64 + "  w.ipynb"]
