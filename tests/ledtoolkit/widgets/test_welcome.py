"""The welcome page shows its boxes in order, and a record that cannot be read is said once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.widgets.welcome import welcome


@pytest.fixture
def displayed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Any]:
    shown: list[Any] = []
    monkeypatch.setattr("IPython.display.display", shown.append)
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path / "my-work"))
    return shown


def test_the_boxes_stand_in_the_order_in_which_a_learner_needs_them(displayed: list[Any]) -> None:
    welcome()
    assert [type(box).__name__ for box in displayed] == [
        "LearnerBox",
        "PlaceBox",
        "TrackBox",
        "SoFarBox",
        "WeeksBox",
        "RecordBox",
    ]


def test_a_record_that_cannot_be_read_is_said_once(displayed: list[Any], tmp_path: Path) -> None:
    (tmp_path / "my-work" / "record.jsonl").mkdir(parents=True)
    welcome()
    (said,) = displayed
    assert "Your record cannot be read" in said.data


def test_while_grading_nothing_is_shown(displayed: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    welcome()
    assert displayed == []
