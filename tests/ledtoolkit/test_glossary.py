"""The glossary is short, plain, and says where to read on."""

import pytest

from ledtoolkit.glossary import TERMS, glossary


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.name)
def test_a_meaning_is_one_or_two_short_sentences_with_a_reference(term):
    assert 1 <= term.meaning.count(". ") + 1 <= 2
    assert len(term.meaning.split()) <= 35
    assert term.reference


def test_no_concept_stands_there_twice():
    assert len({term.name for term in TERMS}) == len(TERMS)


def test_a_week_shows_its_own_terms_alone():
    assert len(glossary("week01")) == sum(term.week == "week01" for term in TERMS)
