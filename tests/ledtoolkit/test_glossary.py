"""The glossary is short, plain, and says where to read on."""

import pytest

from ledtoolkit.glossary import TERMS, glossary
from ledtoolkit.references import work_cited

# Who publishes figures or asks for something, and is no work.
NO_WORKS = {
    "Eurostat, regional accounts",
    "Global Entrepreneurship Monitor",
    "Policy paper of this course, evidence rule",
    "set by us",
}


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.name)
def test_a_meaning_is_one_or_two_short_sentences_with_a_reference(term):
    assert 1 <= term.meaning.count(". ") + 1 <= 2
    assert len(term.meaning.split()) <= 35
    assert term.reference


def test_no_concept_stands_there_twice():
    assert len({term.name for term in TERMS}) == len(TERMS)


def test_a_week_shows_its_own_terms_alone():
    assert len(glossary("week01")) == sum(term.week == "week01" for term in TERMS)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.name)
def test_what_a_term_cites_is_a_work_we_list_or_names_who_publishes_the_figures(term):
    for citation in term.citations:
        if citation not in NO_WORKS:
            work_cited(citation)


def test_the_terms_of_a_week_lead_to_all_words_of_the_course():
    assert glossary("week01").attrs["more"] == ("All words of the course", "../glossary.ipynb")
    assert glossary().attrs == {}


def test_a_week_without_words_of_its_own_still_leads_to_all_words():
    table = glossary("week77")
    assert len(table) == 0
    assert table.attrs["more"] == ("All words of the course", "../glossary.ipynb")
