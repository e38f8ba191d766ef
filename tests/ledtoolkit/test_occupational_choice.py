"""Who becomes an entrepreneur, held to four persons by hand, to brute force and to the stated shares."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.occupational_choice import decision_shares, occupational_choice, occupational_map

SETTING = {"alpha": 0.5, "interest": 1, "wage": 2.5, "credit_limit": 1.5}


@pytest.mark.parametrize(
    ("person", "capital", "profit", "decision"),
    [
        ((4, 1), [4, 1.5], 3.399, "firm"),
        ((4, 3), [4, 4], 4, "firm"),
        ((2, 6), [1, 1], 1, "worker"),
        ((3.5, 0.2), [3.0625, 0.3], 1.617, "kept out by finance"),
    ],
)
def test_four_persons_decide_as_computed_by_hand(person, capital, profit, decision):
    choice = occupational_choice(*person, **SETTING)
    assert [choice.wanted_capital, choice.usable_capital] == pytest.approx(capital)
    assert choice.profit == pytest.approx(profit, abs=5e-4)
    assert choice.decision == decision


@given(st.floats(0.5, 5), st.floats(0, 4), st.floats(0.2, 0.8), st.floats(0.5, 2), st.floats(1, 5))
def test_no_capital_within_reach_is_worth_more(talent, assets, alpha, interest, limit):
    person = occupational_choice(talent, assets, alpha=alpha, interest=interest, wage=1, credit_limit=limit)
    grid = np.linspace(0, limit * assets, 400)
    assert person.profit >= (talent * grid**alpha - interest * grid).max() - 1e-9
    assert person.wanted_profit >= person.profit - 1e-9
    assert person.usable_capital <= limit * assets + 1e-12


def test_a_profit_equal_to_the_wage_means_firm():
    assert occupational_choice(2, 6, **{**SETTING, "wage": 1}).decision == "firm"


@pytest.mark.parametrize(
    ("credit_limit", "firm", "kept_out"), [(1.5, 0.427, 0.029), (1, 0.409, 0.048), (2.6, 0.442, 0.014)]
)
def test_shares_on_the_grid_are_the_stated_ones(credit_limit, firm, kept_out):
    shares = decision_shares(occupational_map(credit_limit=credit_limit, wage=2))
    assert shares["firm"] == pytest.approx(firm, abs=5e-4)
    assert shares["kept out by finance"] == pytest.approx(kept_out, abs=5e-4)
    assert shares.sum() == pytest.approx(1)


def test_without_limits_0_457_would_run_a_firm():
    shares = decision_shares(occupational_map(credit_limit=1.5, wage=2))
    assert 1 - shares["worker"] == pytest.approx(0.457, abs=5e-4)


def test_a_higher_wage_makes_fewer_entrepreneurs():
    firms = [decision_shares(occupational_map(credit_limit=1.5, wage=wage))["firm"] for wage in (1, 2, 3, 4)]
    assert firms == sorted(firms, reverse=True)


def test_the_map_carries_names_and_has_46_by_40_people():
    decisions = occupational_map(credit_limit=1.5, wage=2)
    assert decisions.shape == (46, 40)
    assert (decisions.index.name, decisions.columns.name) == ("talent", "assets")


@pytest.mark.parametrize("wage", [1.1, 2, 4])
@pytest.mark.parametrize("credit_limit", [1, 2.6])
def test_everybody_on_the_map_decides_as_one_person_does(wage, credit_limit):
    decisions = occupational_map(credit_limit=credit_limit, wage=wage)
    setting = {"alpha": 0.5, "interest": 1.1, "wage": wage, "credit_limit": credit_limit}
    for talent, row in decisions.iterrows():
        assert row.to_list() == [occupational_choice(talent, own, **setting).decision for own in decisions.columns]


def test_credit_below_own_assets_is_refused():
    with pytest.raises(ValueError) as refusal:
        occupational_choice(4, 1, **{**SETTING, "credit_limit": 0.5})
    assert str(refusal.value) == ("`credit_limit` must be at least 1, got 0.5. A person may always use the own assets.")


def test_constant_returns_are_refused():
    with pytest.raises(ValueError) as refusal:
        occupational_choice(4, 1, **{**SETTING, "alpha": 1})
    assert str(refusal.value) == "`alpha` must lie between 0 and 1, got 1. At 1 or more no size is large enough."


def test_an_unknown_decision_is_refused():
    with pytest.raises(ValueError) as refusal:
        decision_shares(pd.DataFrame([["firm", "farm"]]))
    assert str(refusal.value) == "`decisions` holds 'farm'. It may hold: firm, worker, kept out by finance."
