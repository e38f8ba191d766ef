"""Pictures of local money say and draw what was computed."""

import pandas as pd
import pytest

from ledtoolkit.datasets import load_imf_decentralisation_2016
from ledtoolkit.fiscal_decentralisation import fiscal_ratios
from ledtoolkit.place import own_place, place_named
from ledtoolkit.plots.fiscal_decentralisation import (
    picture_fiscal_ratios,
    picture_spending_and_imbalance,
    shown_budget,
)


def two_budgets():
    columns = {"own_revenue": [6.0, 9.0], "grants": [24.0, 12.0], "spending": [31.0, 20.0]}
    return fiscal_ratios(pd.DataFrame(columns, index=["lakeside", "valley"]))


def countries():
    table = load_imf_decentralisation_2016().droplevel("year")
    return pd.DataFrame({"spending_share": table["expenditure_share"], "imbalance": table["vertical_fiscal_imbalance"]})


def test_bars_are_as_long_as_the_ratios():
    picture = picture_fiscal_ratios(two_budgets())
    widths = sorted(bar.get_width() for bar in picture.figure.axes[0].patches)
    assert widths == pytest.approx(sorted([1 - 6 / 31, 0.55, 0.8, 12 / 21]))


def test_the_most_dependent_place_is_named_first():
    picture = picture_fiscal_ratios(two_budgets())
    assert picture.alt == (
        "lakeside pays the smallest part itself: own revenue leaves 80.6% of spending open, and grants are 80.0% of "
        "what comes in. valley pays the largest part: 55.0% stays open."
    )
    assert list(picture.numbers.index) == ["lakeside", "valley"]


def test_the_marked_country_is_told_with_its_field():
    picture = picture_spending_and_imbalance(countries(), marked="Netherlands")
    assert picture.alt == (
        "Netherlands: the local level spends 31.7% of public money, and its own revenue leaves 72.6% of that open "
        "(large and dependent). It shares this field with 9 of the other 49."
    )


def test_every_country_is_a_point_and_a_row():
    picture = picture_spending_and_imbalance(countries(), marked="Kenya")
    assert len(picture.figure.axes[0].collections[0].get_offsets()) == len(picture.numbers) == 50
    assert picture.numbers.loc["Kenya", "Field"] == "small and dependent"


def test_a_fictional_place_shows_its_own_budget():
    shown = shown_budget(place_named("fiction/valle_ficticio"))
    # 9 raised, 12 granted, 20 spent: 1 - 9/20 and 12/21
    assert shown.numbers["Value"].to_list() == ["9.0", "12.0", "20.0", "55.0%", "57.1%"]
    assert shown.source == "Own calculation from: FICTIONAL: figures set by the authors of this course"


def test_a_real_region_shows_its_country_and_says_so():
    shown = shown_budget(place_named("de/Bayern"))
    assert shown.caption == (
        "Germany, 2016: all regions and municipalities (no table here has the budget of Bayern alone)"
    )
    assert shown.numbers["Value"].to_list() == ["39.8%", "36.3%", "7.0%"]
    assert shown.source.startswith("Source: IMF, Fiscal Decentralization Dataset")


def test_for_the_learners_own_numbers_it_says_what_to_look_for():
    jobs = pd.DataFrame({"farms": [30.0], "shops": [10.0]}, index=[2024])
    everywhere = pd.DataFrame({"farms": [150.0], "shops": [250.0]}, index=[2024])
    place = own_place("Here", jobs, everywhere, reference="the province", unit="jobs", source="own count")
    assert shown_budget(place).words == (
        "No table of this course holds the budget of Here. Its annual accounts do: look for own revenue "
        "(taxes and fees), grants, and spending, all of one year. Imbalance is 1 - own revenue / spending."
    )
