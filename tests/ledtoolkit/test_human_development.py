"""Human Development Index: ends, caps and refusals."""

import pandas as pd
import pytest

from ledtoolkit.human_development import GOALPOSTS, human_development_index


def country(life=60.0, expected=9.0, mean=7.5, income=10_000.0):
    return pd.DataFrame(
        {
            "life_expectancy": [life],
            "expected_schooling": [expected],
            "mean_schooling": [mean],
            "income": [income],
        },
        index=["Here"],
    )


def test_a_country_at_every_upper_goalpost_has_index_one():
    assert human_development_index(country(85, 18, 15, 75_000)).loc["Here", "hdi"] == pytest.approx(1)


def test_more_than_the_goal_adds_nothing():
    assert human_development_index(country(99, 30, 20, 200_000)).loc["Here", "hdi"] == pytest.approx(1)


def test_income_counts_by_its_logarithm():
    # half-way between ln 100 and ln 75,000 lies the root of their product
    income = (100 * 75_000) ** 0.5
    assert human_development_index(country(income=income)).loc["Here", "income"] == pytest.approx(0.5)


def test_education_is_the_mean_of_its_halves():
    assert human_development_index(country(expected=18, mean=0)).loc["Here", "education"] == pytest.approx(0.5)


def test_the_index_is_the_cube_root_of_the_product():
    parts = human_development_index(country(52.5, 9, 7.5, 75_000)).loc["Here"]
    assert parts["hdi"] == pytest.approx((0.5 * 0.5 * 1) ** (1 / 3))


def test_goalposts_of_another_year_can_be_given():
    ends = {**GOALPOSTS, "life_expectancy": (25, 85)}
    assert human_development_index(country(life=55), goalposts=ends).loc["Here", "life"] == pytest.approx(0.5)


def test_a_figure_below_its_goalpost_is_refused():
    with pytest.raises(ValueError) as refusal:
        human_development_index(country(income=66))
    assert str(refusal.value) == (
        "Here has 66 for 'income', below the lowest goalpost 100, so its part would be negative. "
        "Check the figure, or lower the goalpost."
    )


def test_a_missing_column_is_refused_with_the_list():
    with pytest.raises(ValueError) as refusal:
        human_development_index(country().drop(columns="income"))
    assert str(refusal.value) == (
        "`indicators` has no 'income'. It needs: life_expectancy, expected_schooling, mean_schooling, income."
    )


def test_a_lowest_income_of_zero_has_no_logarithm():
    with pytest.raises(ValueError) as refusal:
        human_development_index(country(), goalposts={**GOALPOSTS, "income": (0, 75_000)})
    assert str(refusal.value) == "The lowest goalpost of income is 0, but it needs a logarithm: above 0."
