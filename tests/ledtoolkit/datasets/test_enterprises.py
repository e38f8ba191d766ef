"""Tables of firms: totals, sums within rounding, survivors never rise."""

import pandas as pd
import pytest

from ledtoolkit import datasets

LIFE = ["births_2019", "alive_1y", "alive_2y", "alive_3y", "alive_4y", "alive_5y"]


def test_the_united_kingdom_is_the_sum_of_its_regions():
    table = datasets.load_uk_business_demography_2024()
    assert (table.loc["United Kingdom"] == table.drop(index="United Kingdom").sum()).all()


def test_the_total_is_the_sum_of_the_industries():
    table = datasets.load_uk_survival_by_industry_2019()
    assert (table.loc["Total"] == table.drop(index="Total").sum()).all()


@pytest.mark.parametrize("name", ["uk_business_demography_2024", "uk_survival_by_industry_2019"])
def test_survivors_never_rise(name):
    table = getattr(datasets, f"load_{name}")()
    assert (table[LIFE].diff(axis=1).iloc[:, 1:] <= 0).all().all()


def test_both_british_tables_agree_but_for_five_firms_after_one_year():
    regions = datasets.load_uk_business_demography_2024().loc["United Kingdom", LIFE]
    industries = datasets.load_uk_survival_by_industry_2019().loc["Total", LIFE]
    assert (regions - industries).to_list() == [0, 5, 0, 0, 0, 0]


def test_size_classes_and_legal_forms_count_the_same_firms():
    table = datasets.load_nl_businesses_by_size_2022()
    assert (table.iloc[:, :4].sum(axis=1) - table.iloc[:, 4:].sum(axis=1)).abs().max() <= 5


def test_the_dutch_total_includes_sections_that_are_not_listed():
    table = datasets.load_nl_businesses_by_size_2022()
    assert (table.loc["A-U"] > table.drop(index="A-U").sum()).all()


@pytest.mark.parametrize("event", ["births", "deaths"])
@pytest.mark.parametrize("parts", [("_0_9", "_10plus"), ("_natural_person", "_legal_person")])
def test_parts_of_births_and_deaths_add_up_within_rounding(event, parts):
    table = datasets.load_nl_business_births_deaths_2013()
    assert (table[event] - table[event + parts[0]] - table[event + parts[1]]).abs().max() <= 5


def test_deaths_by_age_add_up_within_rounding():
    table = datasets.load_nl_business_births_deaths_2013()
    assert (table["deaths"] - table["deaths_one_year_old"] - table["deaths_older"]).abs().max() <= 5


def test_branch_groups_of_a_neighbourhood_add_up_within_rounding():
    table = datasets.load_nl_neighbourhoods_businesses_2019()
    groups = table[[column for column in table if column[0].isupper()]]
    assert groups.shape[1] == 7
    assert (groups.sum(axis=1) - table["businesses"]).abs().max() <= 5


def test_the_laender_add_up_to_the_population_of_germany():
    assert datasets.load_de_laender_firms_2015()["pop"].sum() == 82_175_684


def test_firms_and_employed_persons_cover_the_same_laender_and_sections():
    firms, employed = datasets.load_de_laender_firms_2015(), datasets.load_de_laender_employed_2015()
    pd.testing.assert_index_equal(firms.index, employed.index)
    assert list(firms.columns[2:]) == list(employed.columns)


def test_density_and_count_imply_a_plausible_number_of_adults():
    table = datasets.load_wb_new_business_density()
    millions = table["new_firms"] / table["new_firms_per_1000_adults"] / 1000
    assert millions.between(0.055, 102.5).all()


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [("nl_horeca_births_2007_2020", 2007, 2020), ("wb_new_business_density_middle_income", 2010, 2020)],
)
def test_years_run_without_a_gap(name, first, last):
    table = getattr(datasets, f"load_{name}")()
    assert list(table.index) == list(range(first, last + 1))
    assert table.index.name == "year"
