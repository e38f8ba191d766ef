"""Whatever a record holds, in any language and at any place, gives checks and a document."""

import json

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledtoolkit.capstone.assemble import assemble
from ledtoolkit.capstone.checks import checks_of
from ledtoolkit.capstone.draft import draft_of
from ledtoolkit.capstone.exhibits import exhibit_or_missing
from ledtoolkit.capstone.parts import Parts, parts_of
from ledtoolkit.capstone.sections import EXHIBIT_IDS, SECTION_IDS
from ledtoolkit.document import Document, Figure, Note, Prose
from ledtoolkit.place import own_place, place_named
from ledtoolkit.progress import Record
from tests.ledtoolkit.capstone.any_json import ANYTHING, parts_nearly

JOBS = pd.DataFrame({"farms": [30.0, 0.0], "shops": [10.0, 4.0]}, index=[2014, 2024])
EVERYWHERE = pd.DataFrame({"farms": [150.0, 90.0], "shops": [250.0, 251.5]}, index=[2014, 2024])


def own(years):
    words = {"reference": "the province", "unit": "jobs", "source": "own count"}
    return own_place("Here", JOBS.loc[years], EVERYWHERE.loc[years], **words)


PLACES = [
    *(place_named(name) for name in ("nl/Zeeland", "de/Bremen", "fiction/lakeside_fiction")),
    *(own([2014]), own([2014, 2024])),
]


def paper_of(values, place):
    draft = draft_of(Parts(values), place)
    assert all(check.sentence for check in checks_of(draft))
    assert [exhibit_or_missing(name, place, draft).id for name in EXHIBIT_IDS] == list(EXHIBIT_IDS)
    return assemble(draft)


@settings(max_examples=25, deadline=None)
@given(parts_nearly(), st.sampled_from(PLACES))
def test_what_is_nearly_a_paper_gives_a_document(values, place):
    paper = paper_of(values, place)
    assert isinstance(paper, Document)
    numbers = [block.numbers for section in paper.sections for block in section.blocks if isinstance(block, Figure)]
    json.dumps(numbers, allow_nan=False)


@settings(max_examples=10, deadline=None)
@given(ANYTHING)
def test_any_json_in_every_part_gives_a_document(value):
    paper_of(
        dict.fromkeys(["about", "exhibits", "stakeholders", "options", "plan", "change", "money"], value), PLACES[0]
    )
    assert paper_of({f"section/{section}": value for section in SECTION_IDS}, PLACES[2]).sections


@pytest.mark.parametrize(
    ("form", "language", "place"),
    [("paper", "en", PLACES[0]), ("policy-paper", "nl", PLACES[2]), ("joint-plan", "es", PLACES[3])],
)
def test_an_empty_record_gives_every_section_with_a_sentence_that_says_where_to_go(form, language, place, tmp_path):
    record = Record(tmp_path / "my-work")
    record.save("capstone/about", {"form": form, "language": language})
    paper = assemble(draft_of(parts_of(record), place))
    assert paper.language == language
    assert all(isinstance(section.blocks[0], Note) for section in paper.sections[:-1])
    assert paper.notices


def test_figures_of_one_year_only_leave_a_sentence_in_the_place_of_growth():
    chosen = {"chosen": [{"id": "growth"}, {"id": "key-figures"}]}
    economy = paper_of({"exhibits": chosen}, own([2014])).sections[1]
    assert [type(block).__name__ for block in economy.blocks] == ["Note", "Note", "Table"]
    assert economy.blocks[1].text == (
        "The change of jobs is missing: Here has figures of one year only. "
        "Add an earlier year to your place on the welcome page."
    )


def test_texts_stay_as_typed():
    typed = "#set text(red) $x$ <script>alert(1)</script> ![x](/etc/passwd) عربي 🐟"
    assert paper_of({"section/1": {"text": typed}}, PLACES[0]).sections[0].blocks[0] == Prose(typed)
