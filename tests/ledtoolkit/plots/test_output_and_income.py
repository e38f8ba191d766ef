"""Output and income of a region stand on one line; what lacks one of them is left out."""

import pandas as pd
import pytest

from ledtoolkit.datasets import load_nl_provinces_gdp, load_nl_provinces_income
from ledtoolkit.plots.output_and_income import picture_output_and_income

OUTPUT = pd.Series({"North": 0.9, "West": 1.3, "South": 0.7})
INCOME = pd.Series({"North": 0.95, "West": 1.1, "East": 1.0})


@pytest.fixture
def picture():
    return picture_output_and_income(OUTPUT, INCOME, place="North")


def test_only_regions_with_both_figures_are_drawn_the_highest_output_first(picture):
    assert picture.numbers.index.to_list() == ["West", "North"]


def test_marks_stand_at_the_two_indices(picture):
    squares, dots = picture.figure.axes[0].collections[1:3]
    assert squares.get_offsets().tolist() == [[0.9, 0], [1.3, 1]]
    assert dots.get_offsets().tolist() == [[0.95, 0], [1.1, 1]]


def test_groningen_produces_more_than_most_and_has_least():
    gdp, income = load_nl_provinces_gdp()["gdp_pc_2019"], load_nl_provinces_income()["income_pps_2019"]
    output = (gdp / gdp["Netherlands"]).drop("Netherlands")
    alt = picture_output_and_income(output, income / income.mean(), place="Groningen").alt
    assert alt == (
        "Groningen: output per head is 0.903 times the reference (number 4 of 10 regions), "
        "income per head 0.945 times (number 10). "
        "Output reaches from 0.682 to 1.327, income from 0.945 to 1.102."
    )
