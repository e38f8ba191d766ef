from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ledtoolkit.exercises.catalogue import UnknownExerciseError, exercise
from ledtoolkit.exercises.draw import EDITION, variant_of
from ledtoolkit.progress import Record
from ledtoolkit.widgets.ask import ask


def test_while_grading_no_widget_library_is_loaded() -> None:
    code = (
        "import os, sys; os.environ['NBGRADER_EXECUTION'] = 'autograde'\n"
        "from ledtoolkit import ask, hand_in\n"
        "assert ask('week01/lm3', r1=1.0) == {'r1': 1.0}; hand_in('week01')\n"
        "print([name for name in ('anywidget', 'ipywidgets', 'IPython') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_validating_learner_is_asked_by_their_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NBGRADER_EXECUTION", "validate")
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path))
    assert ask("week01/lm3") is None
    record = Record(tmp_path)
    record.set_learner("anna")
    typed = {"r1": "12,5", "r2": "not a number", "r3": ""}
    variant = variant_of(exercise("week01/lm3"), "anna").index
    record.save("answer/week01/lm3", {"typed": typed, "door": "form", "edition": EDITION}, variant=variant)
    assert ask("week01/lm3") == {"r1": 12.5}
    assert ask("week01/lm3", r1=3.0) == {"r1": 3.0}


def test_an_unknown_exercise_is_named_with_those_there_are() -> None:
    with pytest.raises(UnknownExerciseError, match="There is no exercise 'week01/x'"):
        ask("week01/x")


def test_a_record_that_cannot_be_read_becomes_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path))
    (tmp_path / "record.jsonl").mkdir()
    shown: list[str] = []
    monkeypatch.setattr("IPython.display.display", lambda html: shown.append(html.data))
    assert ask("week01/lm3") is None
    assert shown == [
        "<p role='alert'>Your record cannot be read (Is a directory). "
        "Look into the folder my-work, or ask your instructor for help.</p>"
    ]
