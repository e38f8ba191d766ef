"""Words and numbers follow the learner's language; a language that is missing falls back to English."""

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from ledtoolkit import words
from ledtoolkit.multipliers import leaky_bucket
from ledtoolkit.plots.multipliers import picture_leaky_bucket

DUTCH = {
    "Reset": "Terug",
    "Three rounds (LM3): {lm3} times": "Drie ronden (LM3): {lm3} keer",
    "All rounds together: {total} euro": "Alle ronden samen: {total} euro",
}


@pytest.fixture
def dutch(tmp_path, monkeypatch):
    folder = tmp_path / "nl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalogue = Catalog(locale="nl")
    for english, translated in DUTCH.items():
        catalogue.add(english, translated)
    with (folder / "ledtoolkit.mo").open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(words, "LOCALE", tmp_path)
    monkeypatch.setenv("LEDTOOLKIT_LANGUAGE", "nl")
    words._catalogue.cache_clear()
    yield
    words._catalogue.cache_clear()


def test_a_translated_sentence_is_said_in_the_learners_language(dutch):
    assert words.say("Reset") == "Terug"


def test_a_picture_speaks_the_language_and_writes_its_numbers(dutch):
    figure = picture_leaky_bucket(leaky_bucket(10, 0.8)).figure
    assert [text.get_text() for text in figure.texts] == [
        "Drie ronden (LM3): 2,44 keer",
        "Alle ronden samen: 50,00 euro",
    ]


def test_a_sentence_without_translation_stays_english(dutch):
    assert words.say("Skip the guess") == "Skip the guess"


def test_a_language_that_nobody_wrote_stays_english(monkeypatch):
    monkeypatch.setenv("LEDTOOLKIT_LANGUAGE", "fy")
    assert words.say("Reset") == "Reset"


def test_numbers_shares_and_marks_follow_the_language(monkeypatch):
    monkeypatch.setenv("LEDTOOLKIT_LANGUAGE", "de")
    assert words.number(1234.5, 2) == "1.234,50"
    assert words.percent(0.125) == "12,5%"
    assert words.decimal_mark() == ","


def test_a_region_of_a_language_is_understood(monkeypatch):
    monkeypatch.setenv("LEDTOOLKIT_LANGUAGE", "de-CH")
    assert words.number(1234.5, 1) == "1’234.5"
