"""Income and output tables keep the sums and limits of their cards."""

import numpy as np
import pytest

from ledtoolkit import datasets


def test_the_netherlands_exceed_the_provinces_by_the_extra_regio_territory():
    table = datasets.load_nl_provinces_gdp()[["gdp_2004_mln", "gdp_2022_mln", "gva_2022_mln"]]
    gap = table.loc["Netherlands"] - table.drop(index="Netherlands").sum()
    assert gap.to_list() == [5058, 8033, 7205]


def test_blanks_of_the_provinces_are_noord_brabant_and_limburg():
    table = datasets.load_nl_provinces_gdp()
    blank = table.isna()
    assert list(table.index[blank.any(axis=1)]) == ["Noord-Brabant", "Limburg"]
    assert list(table.columns[blank.loc["Limburg"] & ~blank.loc["Noord-Brabant"]]) == ["gdp_2019_mln"]


def test_groningen_has_the_lowest_income_of_2019():
    income = datasets.load_nl_provinces_income()["income_pps_2019"]
    assert (income.idxmin(), income.min()) == ("Groningen", 16_800)


def test_percentages_of_neighbourhoods_lie_between_0_and_100():
    shares = datasets.load_nl_neighbourhoods_income_2019().filter(like="pct_")
    assert shares.min().min() >= 0
    assert shares.max().max() <= 100


def test_income_is_not_disclosed_where_the_card_says():
    table = datasets.load_nl_neighbourhoods_income_2019()
    three = {"Centrum Werkendam", "Burchtpolder", "Jabeek"}
    hidden = {column: set(table.index[table[column].isna()]) for column in table if table[column].isna().any()}
    assert hidden == {
        "income_per_recipient_k": three,
        "income_per_inhabitant_k": three,
        "std_household_income_k": three | {"Schinveld"},
    }


def test_the_income_table_lists_the_first_areas_of_the_business_table():
    areas = datasets.load_nl_neighbourhoods_businesses_2019().index.get_level_values("area")
    assert list(datasets.load_nl_neighbourhoods_income_2019().index) == list(areas[:11])


@pytest.mark.parametrize(("year", "variation"), [(1929, 0.355), (1969, 0.163), (1989, 0.163), (2009, 0.144)])
def test_american_states_vary_as_the_card_says(year, variation):
    income = datasets.load_us_state_income()[f"income_{year}"].to_numpy()
    assert income.std() / income.mean() == pytest.approx(variation, abs=5e-4)


def test_mexican_output_is_positive():
    assert datasets.load_mexico_states_gdp().min().min() > 0


def test_scores_of_competitiveness_lie_within_the_stated_range():
    scores = datasets.load_eu_rci_2010_2019()
    assert scores.shape == (39, 4)
    assert -1.3 < scores.min().min() < scores.max().max() < 1.4
    assert list(scores.index[scores["rci_2010"].isna()].get_level_values("nuts")) == ["HR"]


def test_the_slope_over_the_american_zones_is_the_stated_one():
    table = datasets.load_us_china_shock_2000_2007()
    w, x, y = (
        table[name].to_numpy() for name in ("population_share_pct", "import_exposure", "change_mfg_employment_share")
    )
    dx, dy = x - np.average(x, weights=w), y - np.average(y, weights=w)
    assert (w * dx * dy).sum() / (w * dx**2).sum() == pytest.approx(-0.36, abs=0.005)
    assert w.sum() == pytest.approx(55.9, abs=0.05)


def test_ten_indiana_cities_have_a_zone():
    starts = datasets.load_indiana_enterprise_zones()["zone_start"].value_counts()
    assert starts.to_dict() == {1984.0: 6, 1985.0: 4}
