"""The document model: plain frozen values that refuse what no writer could write."""

from dataclasses import FrozenInstanceError, fields, replace

import pytest

from ledtoolkit.document import LANGUAGES, Document, Figure, Note, Prose, Section, Table

TABLE = Table("Jobs", ("Branch", "Jobs"), (("Farms", "105"), ("Shops", "58")), source="Own count", id="jobs")
FIGURE = Figure("Growth", "growth", {"national": 3.5}, source="", id="growth")
SECTION = Section("Place", (Prose("We are here."), Note("A figure is missing."), TABLE, FIGURE), id="2", number="2")
PAPER = Document("Title", "", "Amina", "Zeeland", "2026", "en", (SECTION,), references=(), notices=())


def test_a_document_holds_its_blocks_in_order():
    assert [type(block) for block in PAPER.sections[0].blocks] == [Prose, Note, Table, Figure]


@pytest.mark.parametrize("value", [PAPER, SECTION, TABLE, FIGURE, Prose("x"), Note("x")])
def test_no_part_of_a_document_can_be_changed(value):
    first = fields(value)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(value, first, "other")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_can_be_in_each_language(language):
    assert replace(PAPER, language=language).language == language


def test_another_language_is_refused_with_those_there_are():
    with pytest.raises(ValueError) as refused:
        replace(PAPER, language="fr")
    assert str(refused.value) == "`language` must be one of 'en', 'nl', 'es', got 'fr'."


def test_a_row_with_too_few_cells_is_refused_by_its_place():
    with pytest.raises(ValueError) as refused:
        Table("Jobs", ("Branch", "Jobs"), (("Farms", "105"), ("Shops",)), source="", id="jobs")
    assert str(refused.value) == (
        "Row 2 of table 'jobs' has 1 cells for 2 columns. Give one cell a column; an empty one is ''."
    )
