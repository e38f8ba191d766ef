"""The quiet line of a temporary server: only there, once a page, and with the record ready to be taken along."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.capstone.rubric import PAPER
from ledtoolkit.exercises.catalogue import exercises_of
from ledtoolkit.portable import unpack
from ledtoolkit.progress import Record
from ledtoolkit.widgets import server_wait
from ledtoolkit.widgets.ask import ask
from ledtoolkit.widgets.server_wait import SIGNS, ServerWait, show_server_wait
from ledtoolkit.widgets.welcome import welcome

FIRST, SECOND = (asked.id for asked in exercises_of("week01")[:2])


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test knows of another's page, nor of a Binder that runs the tests."""
    monkeypatch.setattr(server_wait, "_SHOWN_BY", [])
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path / "my-work"))
    for sign in SIGNS:
        monkeypatch.delenv(sign, raising=False)


@pytest.fixture
def displayed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    shown: list[str] = []
    monkeypatch.setattr("IPython.display.display", lambda control: shown.append(type(control).__name__))
    return shown


def test_on_a_server_that_stays_nothing_is_shown(displayed: list[str]) -> None:
    ask(FIRST)
    assert displayed == ["AnswerForm"]


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_of_a_binder_is_known(displayed: list[str], monkeypatch: pytest.MonkeyPatch, sign: str) -> None:
    monkeypatch.setenv(sign, "https://mybinder.org/")
    ask(FIRST)
    assert displayed == ["ServerWait", "AnswerForm"]


def test_a_page_shows_it_above_its_first_form_also_when_that_runs_again(
    displayed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BINDER_LAUNCH_HOST", "https://mybinder.org/")
    for exercise_id in (FIRST, SECOND, FIRST):
        ask(exercise_id)
    assert displayed == ["ServerWait", "AnswerForm", "AnswerForm", "ServerWait", "AnswerForm"]


def test_the_welcome_page_shows_it_below_who_you_are(displayed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINDER_LAUNCH_HOST", "https://mybinder.org/")
    welcome()
    assert displayed[:3] == ["LearnerBox", "ServerWait", "PlaceBox"]


def test_the_page_of_the_paper_shows_it_above_the_builder(
    displayed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BINDER_LAUNCH_HOST", "https://mybinder.org/")
    ask(PAPER)
    assert displayed == ["ServerWait", "CapstoneBuilder"]


def test_a_record_that_cannot_be_read_is_said_by_the_form_alone(
    displayed: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BINDER_LAUNCH_HOST", "https://mybinder.org/")
    (tmp_path / "my-work" / "record.jsonl").mkdir(parents=True)
    show_server_wait(FIRST)
    assert displayed == []


def test_it_says_when_the_newest_entry_was_saved_and_hands_the_record_over(tmp_path: Path) -> None:
    record = Record(tmp_path / "my-work")
    line = ServerWait(record)
    assert line.state == {"newest": "", "saved": ""}
    heard: list[dict[str, Any]] = []
    line.send = lambda content, buffers=None: heard.append(content)
    entry = record.save("answer/week01/lm3", {"typed": {"lm3": "1.5"}})
    for kind in ("look", "pack", "part"):
        line._hear(line, {"kind": kind, "start": 0}, [])
    assert line.state == {"newest": entry.id, "saved": entry.time}
    assert heard[1]["file"].startswith("record-")
    assert unpack(b64decode(heard[2]["part"])) == record.entries()
