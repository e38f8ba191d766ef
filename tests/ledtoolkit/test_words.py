"""Words and numbers follow the learner's language; a language that is missing falls back to English."""

from datetime import datetime
from threading import Thread

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

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
    with (folder / "ledtoolkit.po").open("wb") as file:
        write_po(file, catalogue)
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


def test_another_language_can_be_spoken_for_a_while(dutch, monkeypatch):
    monkeypatch.delenv("LEDTOOLKIT_LANGUAGE")
    with words.speaking("nl"):
        assert (words.language(), words.say("Reset"), words.number(1234.5, 1)) == ("nl", "Terug", "1.234,5")
    assert (words.language(), words.say("Reset"), words.number(1234.5, 1)) == ("en", "Reset", "1,234.5")


def test_a_language_within_a_language_ends_where_it_began(dutch):
    with words.speaking("en"):
        with words.speaking("nl"):
            pass
        assert words.say("Reset") == "Reset"


def test_a_language_ends_with_an_error_too():
    with pytest.raises(ZeroDivisionError), words.speaking("nl"):
        1 / 0  # noqa: B018
    assert words.language() == "en"


def test_what_one_thread_speaks_another_does_not_hear(dutch, monkeypatch):
    monkeypatch.delenv("LEDTOOLKIT_LANGUAGE")
    heard = []
    with words.speaking("nl"):
        other = Thread(target=lambda: heard.append(words.say("Reset")))
        other.start()
        other.join()
    assert heard == ["Reset"]


def test_a_region_without_catalogue_takes_that_of_its_language(dutch, monkeypatch):
    monkeypatch.setenv("LEDTOOLKIT_LANGUAGE", "nl-BE")
    assert words.say("Reset") == "Terug"


def test_points_have_as_many_decimals_as_they_need():
    assert [words.as_points(value) for value in (2, 2.5, 2 / 3, 0.1 + 0.2)] == ["2", "2.5", "0.67", "0.3"]


def test_a_moment_is_written_as_a_browser_of_that_language_writes_it():
    when = datetime(2026, 3, 1, 9, 30, 5)
    written = {}
    for code in ("en", "nl", "es"):
        with words.speaking(code):
            written[code] = words.moment(when)
    # `toLocaleString(code, { dateStyle: "medium", timeStyle: "short" })`, as `timeOf` of the pages asks for it.
    assert written == {"en": "Mar 1, 2026, 9:30\u202fAM", "nl": "1 mrt 2026, 09:30", "es": "1 mar 2026, 9:30"}
