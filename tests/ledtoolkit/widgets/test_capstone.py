"""The page of the capstone: what it keeps, sends and refuses."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.progress import Record
from ledtoolkit.widgets.capstone import CapstoneBuilder, show_paper
from ledtoolkit.widgets.capstone_state import Shown
from tests.ledtoolkit.widgets.papers import LEARNER, whole_record


def heard(builder: CapstoneBuilder) -> CapstoneBuilder:
    builder.heard = []  # type: ignore[attr-defined]
    builder.send = lambda content, buffers=None: builder.heard.append(content)  # type: ignore[attr-defined]
    return builder


@pytest.fixture
def builder(tmp_path: Path) -> CapstoneBuilder:
    return heard(CapstoneBuilder(whole_record(tmp_path / "my-work")))


def say(builder: CapstoneBuilder, kind: str, **more: Any) -> dict[str, Any]:
    builder._hear(builder, {"kind": kind, "number": 1, "client": "page", **more}, [])
    found: dict[str, Any] = builder.heard[-1]  # type: ignore[attr-defined]
    return found


def typed(builder: CapstoneBuilder, keep: str | None = None, **parts: Any) -> dict[str, Any]:
    keep = Shown(builder._record).keep if keep is None else keep
    return say(builder, "typed", keep=keep, typed={part.replace("__", "/"): value for part, value in parts.items()})


def kept(builder: CapstoneBuilder, part: str) -> list[Any]:
    return [entry.value for entry in builder._record.entries() if entry.key == f"capstone/{part}"]


def test_it_asks_who_somebody_is_and_then_shows_their_paper(tmp_path: Path) -> None:
    builder = heard(CapstoneBuilder(Record(tmp_path / "my-work")))
    assert builder.state == {"phase": "who", "keep": ""}
    reply = say(builder, "learner", learner=LEARNER)
    assert reply["state"]["phase"] == "write"
    assert reply["parts"]["about"]["form"] == "paper"


def test_what_is_typed_is_kept_as_typed_and_acknowledged(builder: CapstoneBuilder) -> None:
    plan = {"unit": "euro", "projects": [{"project": "Hall", "cost": "1.234,5"}]}
    reply = typed(builder, section__2={"text": "Two <b>words</b>"}, plan=plan)
    assert (reply["kind"], reply["number"], set(reply["versions"])) == ("saved", 1, {"section/2", "plan"})
    assert kept(builder, "section/2") == [{"text": "Two <b>words</b>"}]
    assert kept(builder, "plan")[-1]["projects"][0]["cost"] == "1.234,5"


def test_a_page_gets_back_only_what_another_page_wrote(builder: CapstoneBuilder) -> None:
    first = say(builder, "look", known={}, keep="")
    builder._record.save("capstone/section/3", {"text": "Elsewhere"})
    second = say(builder, "look", known=first["versions"], keep=first["state"]["keep"])
    assert second["parts"] == {"section/3": {"text": "Elsewhere"}}


def test_words_for_another_id_are_not_mixed_in(builder: CapstoneBuilder) -> None:
    reply = typed(builder, keep="capstone-of-somebody-else", section__2={"text": "Theirs"})
    assert (reply["kind"], reply["text"]) == ("unsaved", "This was typed for another id and was not saved here.")
    assert kept(builder, "section/2") == []


def test_a_text_that_would_be_cut_is_refused_and_one_of_fifty_thousand_letters_is_kept(
    builder: CapstoneBuilder,
) -> None:
    assert typed(builder, section__2={"text": "a" * 50_000})["kind"] == "saved"
    reply = typed(builder, section__2={"text": "a" * 100_001})
    assert (reply["kind"], reply["text"]) == ("unsaved", "This is too long to be saved. Shorten it.")


@pytest.mark.parametrize("odd", [None, 7, [], {"no/part": {}}, {"section/2": "text"}, {"plan": {"projects": 3}}])
def test_odd_messages_break_nothing(builder: CapstoneBuilder, odd: object) -> None:
    keep = Shown(builder._record).keep
    assert say(builder, "typed", keep=keep, typed=odd)["kind"] == "saved"
    assert say(builder, "look", known=odd, keep=keep)["kind"] == "done"
    assert say(builder, "draft", known=odd)["kind"] == "done"


def test_the_record_is_handed_over_whole(builder: CapstoneBuilder) -> None:
    reply = say(builder, "export", format="record")
    part = base64.b64decode(say(builder, "part", start=0)["part"])
    assert reply["file"].endswith(".json")
    assert len(json.loads(part)["entries"]) == len(builder._record.entries())


def test_a_format_or_an_example_that_is_not_there_is_said_to_be_none(builder: CapstoneBuilder) -> None:
    assert say(builder, "export", format="exe")["text"] == "This format is not on the list. Choose one of the buttons."
    assert say(builder, "export", format="md", sample="../x")["text"] == (
        "This example is not on the list. Choose one from it."
    )


def test_while_grading_nothing_is_shown(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    show_paper(Record(None))
    assert capsys.readouterr().out == ""
