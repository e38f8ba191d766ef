from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.exercises.hand_in import fill_notebook
from ledtoolkit.progress import Record
from ledtoolkit.widgets.ask import ask
from ledtoolkit.widgets.written_form import WrittenForm

PLACE = exercise("week01/my-place")
RELEASED = Path(__file__).parents[3] / "notebooks" / "week01" / "assignment.ipynb"
TEXT = "# Groningen lives from *services*: 36.2% (Eurostat, 2018).\n\nIt costs $5 & <b>more</b>."


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Record:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path / "my-work"))
    record = Record(tmp_path / "my-work")
    record.set_learner("anna")
    return record


def made(record: Record) -> WrittenForm:
    assert PLACE.written is not None
    form = WrittenForm(PLACE, PLACE.written, record)
    form.send = lambda content, buffers=None: replies.append(content)
    replies: list[dict[str, Any]] = []
    form.__dict__["replies"] = replies
    return form


def type_text(form: WrittenForm, text: str) -> dict[str, Any]:
    typed = {"kind": "typed", "client": "page-1", "number": 1, "typed": {"text": text}, "keep": form.state["keep"]}
    form._hear(form, typed, [])
    return dict(form.__dict__["replies"][-1])


def handed_in(folder: Path, learner: str, text: str, *, day: int = 1) -> None:
    notebook = json.loads(RELEASED.read_text("utf-8"))
    when = datetime(2026, 3, day, tzinfo=UTC)
    filled = fill_notebook(notebook, {}, learner=learner, variants={}, when=when, texts={PLACE.id: text})
    (folder / f"{learner}-{day}.ipynb").write_text(json.dumps(filled.notebook), "utf-8")


def test_a_text_is_asked_for_with_its_length_and_never_with_points_of_a_machine(record: Record) -> None:
    form = made(record)
    (field,) = form.state["fields"]
    assert (field["name"], field["label"], field["lines"]) == ("text", "Your text", 14)
    assert form.state["headline"] == "Not answered yet. A person reads your text and gives up to 3 points."
    assert form.state["whose"] == "Your id: anna."
    assert (form.words["least"], form.words["most"]) == (150, 250)
    assert form.current_points() == 0.0


def test_a_typed_text_is_kept_for_the_capstone_and_is_read_by_a_person(record: Record) -> None:
    form = made(record)
    assert type_text(form, TEXT)["kind"] == "saved"
    newest = record.newest("answer/week01/my-place")
    assert newest is not None
    assert newest.value["typed"] == {"text": TEXT}
    assert (form.state["status"], form.state["headline"]) == ("person", "Read by a person: up to 3 points.")
    assert form.state["saved"] == "Saved in your record."


def test_the_first_look_says_three_things(record: Record) -> None:
    record.save("place", {"id": "nl/Groningen"})
    form = made(record)
    type_text(form, TEXT)
    assert form.state["fields"][0]["looks"] == [
        ["○", "13 words; 150 to 250 are asked."],
        ["✓", "A figure with its source is in sight."],
        ["✓", "The name of your place is in sight: Groningen."],
    ]


def test_a_text_beyond_any_draft_is_refused_in_words(record: Record) -> None:
    form = made(record)
    reply = type_text(form, "x" * 40_001)
    assert reply["text"] == (
        "This text is longer than 40000 characters and is not saved. Shorten it; 250 words are enough."
    )
    assert form.typed() == {}


def test_a_handed_in_notebook_fills_an_empty_record(record: Record, tmp_path: Path) -> None:
    handed_in(tmp_path, "anna", "earlier")
    handed_in(tmp_path, "anna", TEXT, day=2)
    handed_in(tmp_path, "bert", "not mine", day=3)
    assert made(record).typed() == {"text": TEXT}


def test_a_handed_in_notebook_never_replaces_what_the_record_has(record: Record, tmp_path: Path) -> None:
    type_text(made(record), "newer")
    handed_in(tmp_path, "anna", TEXT)
    assert made(record).typed() == {"text": "newer"}


def test_asked_as_a_last_line_the_form_is_shown_once(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Any] = []
    monkeypatch.setattr("IPython.display.display", shown.append)
    assert ask("week01/my-place") is None
    assert [type(each).__name__ for each in shown] == ["WrittenForm"]


def test_while_grading_a_text_is_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert ask("week01/my-place") is None
