"""An explorer shows itself without a script: its picture, its words, and the answer folded away."""

import re
from dataclasses import replace

import pytest

from ledtoolkit.documents.static_edition_still import STATIC, Shown, Still, is_static
from ledtoolkit.widgets.multipliers import LeakyBucketExplorer

PICTURE = Shown(drawing="<svg></svg>", table="<table></table>", finding="It is <5.")


@pytest.fixture
def still_explorer(monkeypatch, tmp_path):
    monkeypatch.setenv(STATIC, "1")
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path / "my-work"))
    return LeakyBucketExplorer()


def test_an_explorer_is_a_still_only_when_asked_for(monkeypatch):
    monkeypatch.delenv(STATIC, raising=False)
    assert not is_static()


def test_a_still_explorer_brings_no_widget(still_explorer):
    assert set(still_explorer._repr_mimebundle_()) == {"text/plain", "text/html"}


def test_a_still_shows_the_question_before_the_answer(still_explorer):
    page = still_explorer._repr_mimebundle_()["text/html"]
    before, after = page.split("Show the answer")
    # 10 / (1 - 0.8) = 50 euro, five times the first spending.
    assert "10 euro is spent here" in before
    assert "50.00" not in before
    assert "5.00 times" in after


def test_the_two_pictures_differ_though_the_figure_is_one(still_explorer):
    still = still_explorer.still()
    assert still.before.drawing != still.after.drawing


def test_challenge_and_limits_are_folded_away(still_explorer):
    page = still_explorer._repr_mimebundle_()["text/html"]
    folded = " ".join(re.findall(r"<details>.*?</details>", page, re.S))
    assert "Find the smallest share" in folded
    assert "This is spending, not profit and not jobs." in folded


def test_a_still_needs_neither_a_guess_nor_a_record(still_explorer, tmp_path):
    still_explorer._repr_mimebundle_()
    assert not (tmp_path / "my-work").exists()


def test_words_of_a_still_never_become_markup():
    page = Still("<b>?</b>", PICTURE, PICTURE, "<i>", "<script>").html()
    assert "<script>" not in page
    assert "<b>" not in page
    assert "It is &lt;5." in page


def test_a_drawing_that_the_answer_does_not_change_stands_there_once():
    assert Still("?", PICTURE, PICTURE, "", "").html().count("<svg>") == 1
    other = Shown("<svg><g/></svg>", PICTURE.table, PICTURE.finding)
    assert Still("?", PICTURE, other, "", "").html().count("<svg>") == 2


def test_options_of_a_question_and_the_source_of_figures_are_printed():
    page = Still("?", replace(PICTURE, source="A & B"), PICTURE, "", "", options=("It gains", "It <loses>")).html()
    assert "<li>It gains</li>" in page
    assert "<li>It &lt;loses&gt;</li>" in page
    assert "Figures: A &amp; B" in page
