"""Present values, NPV and benefit-cost ratios."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.appraisal import appraise, net_present_value, present_value

BENEFITS, COSTS = [0, 120, 170, 180, 180, 180], [400, 60, 60, 60, 60, 60]
FLOWS = st.lists(st.integers(-1000, 1000), min_size=1, max_size=12)
RATES = st.floats(-0.5, 1)


def test_the_project_of_the_lesson_pays_at_five_and_not_at_twelve_per_cent():
    at_5, at_12 = appraise(BENEFITS, COSTS, 0.05), appraise(BENEFITS, COSTS, 0.12)
    assert (at_5.net_present_value, at_12.net_present_value) == pytest.approx((53.3, -29.0), abs=0.05)
    assert (at_5.is_worth_it, at_12.is_worth_it) == (True, False)


def test_netting_running_costs_gives_another_ratio():
    assert appraise(BENEFITS, COSTS, 0.05).benefit_cost_ratio == pytest.approx(1.081, abs=5e-4)
    netted = appraise(BENEFITS, COSTS, 0.05, convention="netted")
    assert netted.benefit_cost_ratio == pytest.approx(1 + 53.324 / 400, abs=1e-5)


@given(st.lists(st.integers(0, 500), min_size=6, max_size=6), RATES)
def test_the_ratio_exceeds_one_exactly_when_the_npv_exceeds_zero(benefits, rate):
    for convention in ("gross", "netted"):
        found = appraise(benefits, COSTS, rate, convention=convention)
        if abs(found.net_present_value) > 1e-6:
            assert (found.benefit_cost_ratio > 1) == found.is_worth_it


@given(st.lists(st.integers(0, 500), min_size=6, max_size=6), RATES)
def test_both_conventions_have_the_same_npv(benefits, rate):
    gross, netted = (appraise(benefits, COSTS, rate, convention=one) for one in ("gross", "netted"))
    assert gross.net_present_value == pytest.approx(netted.net_present_value, abs=1e-6, rel=1e-9)
    assert gross.net_present_value == pytest.approx(
        net_present_value(np.array(benefits) - COSTS, rate), abs=1e-6, rel=1e-9
    )


@given(FLOWS, RATES)
def test_the_spreadsheet_convention_discounts_once_more(flow, rate):
    later = net_present_value(flow, rate, first_flow_at=1)
    assert later * (1 + rate) == pytest.approx(net_present_value(flow, rate), abs=1e-6, rel=1e-9)


@given(FLOWS)
def test_at_a_rate_of_zero_money_just_adds(flow):
    assert present_value(flow, 0) == pytest.approx(sum(flow))


def test_a_percentage_is_refused_with_the_share_it_means():
    with pytest.raises(ValueError) as refusal:
        net_present_value([1, 2], 5)
    assert str(refusal.value) == (
        "`rate` must be a share above -1 and up to 1, got 5. Divide the percentage by 100: 0.05."
    )


def test_a_rate_of_minus_one_is_refused():
    with pytest.raises(ValueError) as refusal:
        net_present_value([1, 2], -1)
    assert str(refusal.value) == (
        "`rate` must be a share above -1 and up to 1, got -1. Nothing can lose more than all of its value."
    )


def test_the_first_flow_stands_at_0_or_1():
    with pytest.raises(ValueError) as refusal:
        present_value([1, 2], 0.1, first_flow_at=2)
    assert str(refusal.value) == "`first_flow_at` must be 0 (today) or 1 (end of the first period), got 2."


def test_sides_of_different_length_are_refused():
    with pytest.raises(ValueError) as refusal:
        appraise([1, 2, 3], [1, 2], 0.1)
    assert str(refusal.value) == "`benefits` has 3 periods and `costs` 2. Fill the shorter one up with 0."


def test_a_project_that_costs_nothing_has_no_ratio():
    with pytest.raises(ValueError) as refusal:
        appraise([1, 2], [0, 2], 0.1, convention="netted")
    assert str(refusal.value) == ("Nothing is spent that the ratio could divide by. Check `costs`, period 0 included.")


def test_a_cost_with_a_minus_sign_is_refused():
    with pytest.raises(ValueError, match="`costs` must hold amounts of 0 or more, got -400 at position 0"):
        appraise([0, 2], [-400, 0], 0.1)
