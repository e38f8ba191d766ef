"""What a paper prints can be printed in each of its languages, with the same facts in the same places."""

import re

import pytest

from ledtoolkit.document import LANGUAGES
from ledtoolkit.locale import translations
from ledtoolkit.locale.printed import PRINTED, is_printed
from ledtoolkit.locale.sentences import REPOSITORY, catalogue_of_code
from ledtoolkit.words import say, say_count, speaking

every_language = pytest.mark.parametrize("language", translations.LANGUAGES)
PLACE = re.compile(r"\{(\w+)\}")


def pairs(language):
    """Each form of each sentence beside its translation."""
    for english, translated in translations.read(language).items():
        if isinstance(english, str):
            yield english, translated
        else:
            # A language may have more forms than English; the last one says the many.
            yield from ((english[min(form, 1)], words) for form, words in enumerate(translated))


def test_papers_are_written_in_english_and_in_each_language_with_a_catalogue():
    assert set(LANGUAGES) == {"en", *translations.LANGUAGES}


@pytest.mark.parametrize("path", sorted(PRINTED))
def test_the_modules_of_papers_are_there(path):
    assert (REPOSITORY / path).is_file()


@every_language
def test_every_sentence_of_a_paper_is_translated(language):
    known = translations.read(language)
    printed = [m.id for m in catalogue_of_code() if m.id and any(is_printed(path) for path, _ in m.locations)]
    waiting = [key for key in printed if not all(known.get(key, [""]))]
    assert waiting == [], f"Run `python -m ledtoolkit.locale`, then translate them in {translations.file_of(language)}."


@every_language
def test_the_stored_catalogue_is_in_step_with_the_code(language):
    fresh = translations.written(language, translations.refreshed(language))
    assert translations.file_of(language).read_bytes() == fresh, "Run `python -m ledtoolkit.locale`."


@every_language
def test_a_translation_fills_the_same_places(language):
    wrong = [english for english, words in pairs(language) if set(PLACE.findall(english)) != set(PLACE.findall(words))]
    assert wrong == []


@every_language
def test_a_translated_sentence_ends_as_the_english_one(language):
    wrong = [english for english, words in pairs(language) if english.endswith(".") != words.endswith(".")]
    assert wrong == []


@pytest.mark.parametrize(("language", "said"), [("en", "Figure 2"), ("nl", "Figuur 2"), ("es", "Figura 2")])
def test_the_language_of_a_paper_is_said(language, said):
    with speaking(language):
        assert say("Figure {number}", number=2) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "Este documento no está completo: falta 1 punto."),
        (5, "Este documento no está completo: faltan 5 puntos."),
    ],
)
def test_counts_take_their_form(count, said):
    with speaking("es"):
        told = say_count(
            "This paper is not complete: {count} point is missing.",
            "This paper is not complete: {count} points are missing.",
            count,
        )
    assert told == said
