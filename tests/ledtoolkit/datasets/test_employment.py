"""Employment tables: regions only, and sums as the cards state them."""

import pandas as pd
import pytest

from ledtoolkit import datasets
from ledtoolkit.datasets import published_national_row

BRANCHES = ["A", "B-E", "F", "G-I", "J", "K", "L", "M_N", "O-Q", "R-U"]
FAMILIES = [
    ("nl_provinces_employment_2008", 12),
    ("nl_provinces_employment_2018", 12),
    ("de_laender_employment_2008", 16),
    ("de_laender_employment_2014", 16),
]


def regions(name):
    return getattr(datasets, f"load_{name}")()


@pytest.mark.parametrize(("name", "count"), FAMILIES)
def test_the_nation_is_not_among_its_regions(name, count):
    jobs = regions(name)
    assert jobs.shape == (count, 10)
    assert not {"Netherlands", "Germany"} & set(jobs.index)


@pytest.mark.parametrize(("name", "count"), FAMILIES)
def test_regions_and_branches_carry_their_names(name, count):
    jobs = regions(name)
    assert (jobs.index.name, jobs.columns.name) == ("region", "branch")
    assert list(jobs.columns) == BRANCHES


@pytest.mark.parametrize("years", [("nl_provinces_employment", 2008, 2018), ("de_laender_employment", 2008, 2014)])
def test_both_years_list_the_same_regions_in_the_same_order(years):
    family, first, last = years
    assert list(regions(f"{family}_{first}").index) == list(regions(f"{family}_{last}").index)


@pytest.mark.parametrize(
    "name", ["nl_provinces_employment_2008", "de_laender_employment_2008", "de_laender_employment_2014"]
)
def test_the_published_row_is_the_sum_of_the_regions(name):
    gap = (published_national_row(name) - regions(name).sum()).round(6)
    assert (gap == 0).all()


def test_the_dutch_row_of_2018_holds_extra_regio_jobs_in_two_branches():
    gap = published_national_row("nl_provinces_employment_2018") - regions("nl_provinces_employment_2018").sum()
    expected = pd.Series(0.0, index=BRANCHES) + pd.Series({"B-E": 0.7, "O-Q": 2.0}).reindex(BRANCHES, fill_value=0)
    assert gap.round(6).to_dict() == expected.to_dict()


def test_a_published_row_of_another_table_is_refused():
    with pytest.raises(ValueError) as refusal:
        published_national_row("us_state_income")
    assert str(refusal.value) == (
        "`table` must be one of 'nl_provinces_employment_2008', 'nl_provinces_employment_2018', "
        "'de_laender_employment_2008', 'de_laender_employment_2014', got 'us_state_income'."
    )


def test_european_countries_stand_in_falling_order_of_employees():
    assert datasets.load_eu_employees_2016().sum(axis=1).is_monotonic_decreasing


def test_the_total_of_goettingen_exceeds_its_listed_sections_as_the_card_says():
    table = datasets.load_goettingen_germany_2008_2017()
    gap = table.loc["A-R"] - table.drop(index="A-R").sum()
    assert gap.to_list() == [2253, 1923, 2120, 0, 0, 0]
