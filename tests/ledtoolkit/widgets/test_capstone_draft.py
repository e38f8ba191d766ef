"""The paper in pieces: cut where it may be cut, sent where it changed, drawn when it is asked for."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

import pytest

from ledtoolkit.capstone.draft import draft_of
from ledtoolkit.capstone.parts import Parts
from ledtoolkit.capstone.samples import SAMPLES
from ledtoolkit.journal import RecordError
from ledtoolkit.place import place_named
from ledtoolkit.widgets.capstone_draft import DraftPieces
from tests.ledtoolkit.widgets.papers import parts


class Typed:
    """A draft whose sections can be typed into."""

    def __init__(self) -> None:
        chosen = [{"id": name, "caption": ""} for name in ("location-quotients", "options-scores")]
        self.parts: dict[str, Any] = {**parts(), "exhibits": {"chosen": chosen}, "section/4": {"text": "Before."}}
        self.pieces = DraftPieces(lambda: draft_of(Parts(self.parts), place_named("nl/Groningen")))

    def changed(self, known: Any = None) -> Any:
        return self.pieces.changed(known, "")


def test_the_paper_is_cut_at_its_title_its_contents_and_its_sections() -> None:
    sent = Typed().changed()
    assert [name for name, _ in sent["order"]] == [
        *("start", "contents", "1", "2", "3", "4", "5", "6a", "6b", "7", "8", "9", "annex", "references"),
    ]
    assert sent["pieces"]["2"]["html"].startswith('<section aria-labelledby="section-2">')


def test_only_the_piece_that_changed_is_sent_again_and_what_was_typed_cannot_cut_it() -> None:
    typed = Typed()
    known = dict(typed.changed()["order"])
    typed.parts["section/4"] = {"text": "</section><section><header><script>1</script>"}
    sent = typed.changed(known)
    assert list(sent["pieces"]) == ["4"]
    assert "&lt;script&gt;1&lt;/script&gt;" in sent["pieces"]["4"]["html"]


def test_a_figure_is_a_place_in_its_piece_and_drawn_when_it_is_asked_for() -> None:
    typed = Typed()
    (name, *_) = re.findall('data-figure="([0-9a-f]+)"', typed.changed()["pieces"]["8"]["html"])
    assert typed.pieces.figure(name).startswith("<svg")
    with pytest.raises(RecordError, match=r"^This figure is no longer part of the paper\.$"):
        typed.pieces.figure("another")


def test_a_figure_made_ready_is_not_drawn_again_for_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = Typed()
    (name, *_) = re.findall('data-figure="([0-9a-f]+)"', typed.changed()["pieces"]["8"]["html"])
    typed.pieces.make_ready(name)
    typed.pieces.make_ready("another")
    from matplotlib.figure import Figure

    monkeypatch.setattr(Figure, "savefig", None)
    typed.pieces.make_ready(name)
    assert typed.pieces.figure(name).startswith("<svg")


def test_every_example_can_be_read_in_its_own_language() -> None:
    pieces = Typed().pieces
    assert [name for name, _ in pieces.samples()] == list(SAMPLES)
    assert {name: pieces.changed(None, name)["language"] for name in SAMPLES}["valle"] == "es"


def test_words_are_there_without_what_draws() -> None:
    code = (
        "import sys\n"
        "from tests.ledtoolkit.widgets.test_capstone_draft import Typed\n"
        "Typed().changed()\n"
        "print('matplotlib' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
