"""A retrieval question folds its answer away; the record keeps that it was opened, once, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from ledtoolkit.progress import Record
from ledtoolkit.widgets.retrieval import Retrieval, RetrievalCard, retrieval_key

LM3 = Retrieval("What does LM3 count?", "Local re-spending only.")


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Record:
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path / "my-work"))
    return Record(tmp_path / "my-work")


def open_it(card: RetrievalCard) -> None:
    card._hear(card, {"kind": "opened"}, [])


def test_the_answer_is_folded_away() -> None:
    assert LM3.html() == (
        '<div class="led-retrieval"><p>What does LM3 count?</p>'
        "<details><summary>Show the answer</summary><p>Local re-spending only.</p></details></div>"
    )


def test_words_are_words_and_no_markup() -> None:
    assert "&lt;b&gt;" in Retrieval("<b>", "<i>").html()
    assert "&lt;i&gt;" in Retrieval("<b>", "<i>").html()


@pytest.mark.parametrize(("name", "value"), [("LEDTOOLKIT_STATIC", "1"), ("NBGRADER_EXECUTION", "autograde")])
def test_on_paper_pages_and_while_grading_it_is_plain_html(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert LM3._repr_mimebundle_() == {"text/plain": "What does LM3 count?", "text/html": LM3.html()}


def test_in_a_notebook_it_is_a_card_that_tells_when_it_is_opened(record: Record) -> None:
    shown = LM3._repr_mimebundle_()
    shown = shown[0] if isinstance(shown, tuple) else shown
    assert "application/vnd.jupyter.widget-view+json" in shown
    assert record.entries() == []


def test_that_the_answer_was_opened_is_kept_once_for_each_learner(record: Record) -> None:
    card = RetrievalCard(LM3)
    open_it(card)
    assert card.is_kept
    open_it(card)
    # A lesson asks for no id: what was opened before belongs to whoever says it next.
    record.set_learner("anna")
    open_it(card)
    record.set_learner("bert")
    open_it(card)
    open_it(RetrievalCard(LM3))
    kept = [(entry.learner, entry.value) for entry in record.entries() if entry.key == retrieval_key(LM3.question)]
    assert kept == [(None, "What does LM3 count?"), ("bert", "What does LM3 count?")]


@pytest.mark.parametrize("odd", [None, "opened", {"kind": "look"}, {}])
def test_odd_words_of_a_page_keep_nothing(record: Record, odd: object) -> None:
    card = RetrievalCard(LM3)
    card._hear(card, odd, [])
    assert record.entries() == []


def test_a_record_that_cannot_be_written_keeps_nobody_from_the_answer(record: Record, tmp_path: Path) -> None:
    (tmp_path / "my-work" / "record.jsonl").mkdir(parents=True)
    card = RetrievalCard(LM3)
    open_it(card)
    assert not card.is_kept
