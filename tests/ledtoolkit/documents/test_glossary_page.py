"""The page of all words: in step with the glossary, each word once and linkable, its works in full below."""

import re
from pathlib import Path

import pytest

from ledtoolkit.documents.glossary_page import glossary_notebook, write_glossary
from ledtoolkit.glossary import PAGE, TERMS
from ledtoolkit.references import work_cited
from tests.ledtoolkit.test_glossary import NO_WORKS

COURSE = Path(__file__).parents[3] / "notebooks"
NOTEBOOK = glossary_notebook(COURSE)


def entries():
    return [cell for cell in NOTEBOOK.cells if cell.id.startswith("term-")]


def test_the_stored_page_is_in_step(tmp_path):
    write_glossary(tmp_path)
    for week in {term.week for term in TERMS}:
        if (COURSE / week / "lesson.ipynb").is_file():
            (tmp_path / week).mkdir()
            (tmp_path / week / "lesson.ipynb").touch()
    write_glossary(tmp_path)
    message = "run `python -m ledtoolkit.documents.glossary_page`, or `make words`"
    assert (tmp_path / PAGE).read_bytes() == (COURSE / PAGE).read_bytes(), message


def test_every_term_stands_there_once_in_the_order_of_the_alphabet():
    names = [cell.source.splitlines()[0].removeprefix("### ") for cell in entries()]
    assert names == sorted((term.name for term in TERMS), key=str.casefold)


def test_every_term_can_be_linked_to():
    assert [cell.id for cell in entries()] == [
        term.anchor for term in sorted(TERMS, key=lambda term: term.name.casefold())
    ]
    assert len({term.anchor for term in TERMS}) == len(TERMS)


def test_an_entry_holds_the_meaning_a_sentence_a_line_the_week_and_the_reference():
    (leakage,) = [cell.source for cell in entries() if cell.id == "term-basic-jobs"]
    assert leakage == (
        "### Basic jobs\n\n"
        "Jobs above the share of the larger area.\nThey are taken to bring in money from outside.\n\n"
        "[Week 1](week01/lesson.ipynb) · Read on: Isserman 1977."
    )


def test_a_week_without_a_lesson_is_no_link(tmp_path):
    assert "week01/lesson.ipynb" not in str(glossary_notebook(tmp_path))


def test_each_letter_of_the_list_leads_to_its_heading():
    letters = dict(re.findall(r"\[(.)\]\(glossary\.ipynb#cell-id=([a-z0-9-]+)\)", NOTEBOOK.cells[0].source))
    headings = {cell.source.removeprefix("## "): cell.id for cell in NOTEBOOK.cells if cell.id.startswith("letter-")}
    assert letters == headings


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.name)
def test_the_works_of_a_term_are_listed_in_full(term):
    sources = next(cell.source for cell in NOTEBOOK.cells if cell.id == "works-sources")
    for citation in term.citations:
        if citation not in NO_WORKS:
            assert re.sub(r"\W", "", work_cited(citation).reference) in re.sub(r"\W", "", sources)
