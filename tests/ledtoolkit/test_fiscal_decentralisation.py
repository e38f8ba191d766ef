"""Vertical imbalance and grant dependence, held to Swedish budgets and to limits."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.datasets import load_imf_decentralisation_2016
from ledtoolkit.fiscal_decentralisation import (
    fiscal_ratios,
    grant_dependence,
    spending_imbalance_quadrant,
    vertical_fiscal_imbalance,
)

MONEY = st.floats(0, 1e9)
SOME_MONEY = st.floats(1e-3, 1e9)


def test_danderyd_pays_more_of_its_own_spending_in_1987():
    assert vertical_fiscal_imbalance(16_660, 19_437) == pytest.approx(0.143, abs=5e-4)
    assert vertical_fiscal_imbalance(18_158, 19_292) == pytest.approx(0.059, abs=5e-4)


def test_a_place_without_own_revenue_has_an_imbalance_of_1():
    assert vertical_fiscal_imbalance(0, 50) == 1


def test_a_place_that_pays_all_itself_has_an_imbalance_of_0():
    assert vertical_fiscal_imbalance(50, 50) == 0


def test_a_surplus_makes_the_imbalance_negative():
    assert vertical_fiscal_imbalance(60, 50) == pytest.approx(-0.2)


@given(MONEY, SOME_MONEY)
def test_the_imbalance_never_exceeds_1(own, spending):
    assert vertical_fiscal_imbalance(own, spending) <= 1


@given(SOME_MONEY, MONEY)
def test_own_revenue_and_grants_share_what_comes_in(own, grants):
    dependence = grant_dependence(own, grants)
    assert 0 <= dependence <= 1
    assert dependence * (own + grants) == pytest.approx(grants)


@given(SOME_MONEY, MONEY)
def test_without_borrowing_both_ratios_are_the_same(own, grants):
    assert vertical_fiscal_imbalance(own, own + grants) == pytest.approx(grant_dependence(own, grants))


@given(SOME_MONEY, SOME_MONEY)
def test_the_unit_of_money_does_not_matter(own, other):
    thousands = vertical_fiscal_imbalance(own / 1000, other / 1000)
    assert vertical_fiscal_imbalance(own, other) == pytest.approx(thousands)
    assert grant_dependence(own, other) == pytest.approx(grant_dependence(own / 1000, other / 1000))


def test_spending_of_nothing_is_refused():
    with pytest.raises(ValueError) as refusal:
        vertical_fiscal_imbalance(3, 0)
    assert str(refusal.value) == "`own_spending` must be above 0, got 0. Without it the result is undefined."


def test_no_revenue_at_all_is_refused():
    with pytest.raises(ValueError) as refusal:
        grant_dependence(0, 0)
    assert str(refusal.value) == (
        "`own_revenue` and `grants` are both 0, so their shares are 0/0. Give the revenue of a year."
    )


def budgets(**changes):
    columns = {"own_revenue": [6.0, 9.0], "grants": [24.0, 12.0], "spending": [31.0, 20.0], **changes}
    return pd.DataFrame(columns, index=pd.Index(["lakeside", "valley"], name="place"))


def test_a_table_of_budgets_gets_both_ratios_by_hand():
    ratios = fiscal_ratios(budgets())
    assert ratios["vertical_fiscal_imbalance"].to_list() == pytest.approx([1 - 6 / 31, 0.55])
    assert ratios["grant_dependence"].to_list() == pytest.approx([24 / 30, 12 / 21])
    assert (ratios.index.name, ratios.columns.name) == ("place", "ratio")


def test_a_budget_without_a_column_is_refused():
    with pytest.raises(ValueError) as refusal:
        fiscal_ratios(budgets().drop(columns="grants"))
    assert str(refusal.value) == "`budgets` has no column 'grants'. It needs: own_revenue, grants, spending."


def test_a_place_that_spends_nothing_is_named():
    with pytest.raises(ValueError) as refusal:
        fiscal_ratios(budgets(spending=[31.0, 0.0]))
    assert str(refusal.value) == "valley has no spending at all, so its ratio is x/0. Leave that place out."


def test_a_place_without_revenue_is_named():
    with pytest.raises(ValueError) as refusal:
        fiscal_ratios(budgets(own_revenue=[0.0, 9.0], grants=[0.0, 12.0]))
    assert str(refusal.value) == "lakeside has no revenue at all, so its ratio is x/0. Leave that place out."


def test_fifty_countries_fall_into_the_four_fields():
    table = load_imf_decentralisation_2016()
    fields = [
        spending_imbalance_quadrant(share, imbalance)
        for share, imbalance in zip(table["expenditure_share"], table["vertical_fiscal_imbalance"], strict=True)
    ]
    assert pd.Series(fields).value_counts().to_dict() == {
        "large and self-paid": 15,
        "small and dependent": 15,
        "large and dependent": 10,
        "small and self-paid": 10,
    }


def test_a_value_equal_to_the_cut_counts_as_high():
    assert spending_imbalance_quadrant(0.25, 0.5) == "large and dependent"
    assert spending_imbalance_quadrant(0.3, 0.4, spending_cut=0.31, imbalance_cut=0.4) == "small and dependent"


def test_a_percentage_of_spending_is_refused_with_the_share_it_means():
    with pytest.raises(ValueError) as refusal:
        spending_imbalance_quadrant(15, 0.885)
    assert str(refusal.value) == (
        "`spending_share` must be a share between 0 and 1, got 15. Divide the percentage by 100: 0.15."
    )


def test_an_imbalance_above_1_is_refused():
    with pytest.raises(ValueError) as refusal:
        spending_imbalance_quadrant(0.15, 88.5)
    assert str(refusal.value) == "`imbalance` must be at most 1, got 88.5. It is 1 - own revenue / own spending."
