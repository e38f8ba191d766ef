"""A place in figures is the same wherever it is written: in a lesson and in a paper."""

import pandas as pd
import pytest

from ledtoolkit.place import own_place, place_named
from ledtoolkit.place_in_figures import (
    base_of,
    budget_figures,
    compared_with,
    digits_of,
    key_figures,
    quotients_of,
    table_of,
    year_of,
)

LAKESIDE = place_named("fiction/lakeside_fiction")


def own(figures):
    jobs = pd.DataFrame({"farms": [figures[0]], "shops": [figures[1]]}, index=[2024])
    everywhere = pd.DataFrame({"farms": [150.0], "shops": [250.0]}, index=[2024])
    return own_place("Here", jobs, everywhere, reference="the province", unit="jobs", source="own count")


def test_branches_have_names_and_every_year_can_be_asked_for():
    table = table_of(LAKESIDE, 0)
    assert table.loc["Lakeside-Fiction", "Industry (B-E)"] == 14.5
    assert table_of(LAKESIDE).loc["Lakeside-Fiction", "Industry (B-E)"] == 14.0


def test_quotients_and_basic_jobs_are_those_of_the_curriculum():
    assert round(float(quotients_of(LAKESIDE)["Industry (B-E)"]), 2) == 1.61
    assert (round(base_of(LAKESIDE).basic_total, 2), round(base_of(LAKESIDE).multiplier, 2)) == (30.38, 3.88)


def test_years_of_an_invented_place_count_from_its_start():
    assert (year_of(LAKESIDE), year_of(LAKESIDE, 0), year_of(own([30.0, 10.0]))) == ("year 6", "year 0", "2024")


def test_jobs_counted_one_by_one_have_no_decimals():
    assert (digits_of(own([30.0, 10.0])), digits_of(own([30.5, 10.0]))) == (0, 1)


def test_key_figures_name_the_largest_branch_and_their_source():
    figures = key_figures(own([30.0, 10.0]))
    assert list(figures.rows.values()) == ["40", "farms: 75.0% of all jobs", "farms: 2.00", "shops: 0.40", "15", "2.67"]
    assert (
        figures.source
        == "Compared with the province. Own calculation from: own count"
        == compared_with(own([30.0, 10.0]))
    )


@pytest.mark.parametrize(
    ("place", "imbalance"), [("fiction/lakeside_fiction", "80.6%"), ("nl/Groningen", "72.6%"), ("de/Bremen", "7.0%")]
)
def test_the_budget_is_the_places_own_or_its_countrys(place, imbalance):
    assert budget_figures(place_named(place)).rows["Vertical fiscal imbalance"] == imbalance


def test_a_place_of_the_learners_own_has_no_budget_here():
    assert budget_figures(own([30.0, 10.0])) is None
