"""Places: the ready ones hold their tables' figures, and a learner's own survives the record."""

import json

import pandas as pd
import pytest

from ledtoolkit.economic_base import base_multiplier, location_quotient
from ledtoolkit.place import own_place, place_from, place_ids, place_named
from ledtoolkit.place_table import read_own_table


def own(**changed):
    table = read_own_table("Farms\t30\t200\nShops\t70\t900", year=2024)
    words = {"reference": "the province", "unit": "jobs", "source": "own count"}
    return own_place("Here <b>", table.jobs, table.reference_jobs, **{**words, **changed})


def both(text):
    """Return the jobs of a place and of its area without the table's own refusals, as another program might."""
    rows = [line.split("\t") for line in text.splitlines()]
    figures = pd.DataFrame({name: [float(cell) for cell in cells] for name, *cells in rows})
    return [figures.loc[[which]].set_axis([2024]) for which in (0, 1)]


def test_there_are_twelve_provinces_sixteen_laender_and_two_fictional_places():
    families = [place_id.partition("/")[0] for place_id in place_ids()]
    assert {family: families.count(family) for family in families} == {"nl": 12, "de": 16, "fiction": 2}


@pytest.mark.parametrize("place_id", place_ids())
def test_every_ready_place_can_be_analysed_in_every_year(place_id):
    place = place_named(place_id)
    for year in place.years:
        assert location_quotient(place.table(year)).loc[place.name].max() > 1


@pytest.mark.parametrize(
    ("place_id", "branch", "quotient", "basic", "k"),
    [("fiction/lakeside_fiction", "B-E", 1.61, 30.38, 3.88), ("fiction/valle_ficticio", "A", 3.53, 9.34, 4.39)],
)
def test_the_fictional_places_have_the_results_that_the_curriculum_states(place_id, branch, quotient, basic, k):
    place = place_named(place_id)
    latest = place.table()
    assert location_quotient(latest).loc[place.name, branch] == pytest.approx(quotient, abs=0.005)
    assert base_multiplier(latest, place.name).basic_total == pytest.approx(basic, abs=0.005)
    assert base_multiplier(latest, place.name).multiplier == pytest.approx(k, abs=0.005)


def test_a_fictional_place_says_so_in_its_source():
    assert place_named("fiction/valle_ficticio").source.startswith("FICTIONAL")


def test_a_ready_place_is_kept_by_its_id_alone():
    assert place_named("de/Bayern").as_value() == {"id": "de/Bayern"}


def test_an_own_place_comes_back_from_the_record_as_it_was():
    place = own()
    back = place_from(json.loads(json.dumps(place.as_value())))
    pd.testing.assert_frame_equal(back.jobs, place.jobs)
    pd.testing.assert_frame_equal(back.reference_jobs, place.reference_jobs)
    assert (back.name, back.source, back.years) == ("Here <b>", "own count", [2024])


def test_the_place_and_the_rest_add_up_to_the_reference():
    assert own().table().sum().to_dict() == {"Farms": 200.0, "Shops": 900.0}


def test_a_place_larger_than_its_reference_is_refused():
    with pytest.raises(ValueError) as refusal:
        own_place(
            "Here", *both("Farms\t300\t200\nShops\t70\t900"), reference="the province", unit="jobs", source="own count"
        )
    assert str(refusal.value) == (
        "Here has more jobs in 'Farms' than the province, of which it is part. "
        "Check the two columns, and whether both count in the same unit."
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Farms\t20\t200\nShops\t90\t900",
            "Here has the same branch shares as the reference area, so it has no basic jobs and k is undefined. "
            "Choose another reference area or finer branches.",
        ),
        (
            "Farms\t0\t200\nShops\t0\t900",
            "The region 'Here' has no jobs at all, so its quotients are 0/0. Leave it out.",
        ),
        ("Farms\t5\t5\nShops\t9\t9", "The region 'rest' has no jobs at all, so its quotients are 0/0. Leave it out."),
    ],
)
def test_a_place_with_which_a_lesson_would_stop_is_refused(text, message):
    with pytest.raises(ValueError) as refusal:
        own_place("Here", *both(text), reference="the province", unit="jobs", source="own count")
    assert str(refusal.value) == message


@pytest.mark.parametrize("blank", ["", "  ", "x" * 201])
@pytest.mark.parametrize("what", ["reference", "unit", "source"])
def test_words_are_needed_and_short(what, blank):
    with pytest.raises(ValueError) as refusal:
        own(**{what: blank})
    assert str(refusal.value) == f"`{what}` must be a text of 1 to 200 characters, got {blank[:40]!r}."


def test_a_place_called_as_tables_call_the_other_regions_is_refused():
    value = own().as_value() | {"name": "rest"}
    with pytest.raises(ValueError, match="A place cannot be called 'rest': tables call the other regions so"):
        place_from(value)


def test_a_branch_by_its_key_and_by_the_name_of_that_key_is_refused():
    jobs = pd.DataFrame({"A": [30.0], "Agriculture (A)": [10.0]}, index=[2024])
    with pytest.raises(ValueError) as refusal:
        own_place("Here", jobs, jobs * 2 + 9, reference="the province", unit="jobs", source="own count")
    assert str(refusal.value) == (
        "Here has the branches 'A' and 'Agriculture (A)', which are one and the same. "
        "Add their rows up, or give each a name of its own."
    )


def test_an_unknown_place_is_refused():
    with pytest.raises(KeyError, match="There is no place 'nl/Atlantis'"):
        place_named("nl/Atlantis")


@pytest.mark.parametrize("value", [{}, {"id": "own"}, {"id": "../x"}, {"id": "own", "name": 1, "years": "x"}])
def test_a_damaged_place_raises_what_the_page_can_catch(value):
    with pytest.raises((KeyError, ValueError, TypeError)):
        place_from(value)
