"""Units and areas that the course knows speak the language of a paper; what a learner typed stays as it was typed."""

import pytest

from ledtoolkit.capstone.assemble import assemble
from ledtoolkit.capstone.draft import draft_of
from ledtoolkit.capstone.parts import Parts
from ledtoolkit.capstone.samples import sample
from ledtoolkit.documents.exporting import export
from ledtoolkit.place import place_ids, place_named
from ledtoolkit.place_words import KNOWN, in_words, spoken_place
from ledtoolkit.words import speaking
from tests.ledtoolkit.capstone.whole import PROJECT


@pytest.mark.parametrize("language", ["nl", "es"])
def test_what_stands_beside_the_figures_of_each_place_is_said_in_the_language(language):
    for name in place_ids():
        place = place_named(name)
        with speaking(language):
            said = spoken_place(place)
        assert (said.unit != place.unit, said.reference != place.reference) == (True, True), name


def test_what_a_learner_typed_stays_and_fills_no_places():
    with speaking("nl"):
        assert [in_words(text) for text in ("Jobs", "jobs {of} us", "", "{place}")] == [
            "Jobs",
            "jobs {of} us",
            "",
            "{place}",
        ]


def test_a_known_word_that_a_learner_typed_is_said_too():
    with speaking("es"):
        assert in_words("million euro") == "millones de euros"


@pytest.mark.parametrize("language", ["nl", "es"])
@pytest.mark.parametrize("name", ["zeeland", "lakeside"])
def test_a_paper_in_another_language_has_no_english_unit_or_area_around_its_texts(name, language):
    parts, place = sample(name)
    values = {part: parts.values[part] for part in ("about", "exhibits", "money")}
    values["about"] = values["about"] | {"language": language}
    values["plan"] = {"unit": "thousand euro", "projects": [PROJECT]}
    printed = export(assemble(draft_of(Parts(values), place)), "md").decode().partition("[figure-1]: data:")[0]
    english = KNOWN - {"euro", "jobs", "employees"}
    assert [word for word in english if word in printed] == []


def test_the_country_of_a_budget_is_named_in_the_language():
    with speaking("nl"):
        from ledtoolkit.place_in_figures import budget_figures

        assert budget_figures(place_named("nl/Zeeland")).caption.startswith("Nederland, 2016")
