"""Cash plan: the gap is not the peak; held to the worked example and to sums."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.cash_plan import cash_plan, move_largest_source

COSTS, INCOMINGS = [40, 60, 50, 30], [30, 15, 60, 30]
FLOWS = st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 1000)), min_size=1, max_size=12)


def test_the_worked_project_needs_55_in_its_second_quarter_and_misses_45():
    plan = cash_plan(COSTS, INCOMINGS)
    assert plan.table["cumulative"].to_list() == [-10, -55, -45, -45]
    assert (plan.total_cost, plan.gap, plan.peak_need, plan.peak_period) == (180, 45, 55, 2)


@pytest.mark.parametrize(("quarter", "peak"), [(1, 45), (2, 45), (3, 55), (4, 75)])
def test_the_quarter_of_the_largest_source_decides_the_peak(quarter, peak):
    # in quarter 4 the incomings are 30, 15, 30, 60 and the balances -10, -55, -75, -45
    assert cash_plan(COSTS, move_largest_source(INCOMINGS, to=quarter)).peak_need == peak


@given(FLOWS)
def test_the_last_balance_is_minus_the_gap_and_the_peak_is_never_below_it(flows):
    costs, incomings = zip(*flows, strict=True)
    plan = cash_plan(costs, incomings)
    assert plan.table["cumulative"].iloc[-1] == -plan.gap
    assert plan.peak_need >= max(0, plan.gap)


@given(FLOWS)
def test_with_the_peak_advanced_money_never_runs_out(flows):
    costs, incomings = zip(*flows, strict=True)
    plan = cash_plan(costs, incomings)
    cash = plan.peak_need
    lowest = cash
    for cost, incoming in flows:
        cash += incoming - cost
        lowest = min(lowest, cash)
    assert lowest == 0


@given(FLOWS, st.data())
def test_moving_the_largest_source_keeps_the_gap(flows, data):
    costs, incomings = zip(*flows, strict=True)
    to = data.draw(st.integers(1, len(flows)))
    moved = move_largest_source(incomings, to=to)
    assert moved[to] == max(incomings)
    assert sorted(moved) == sorted(incomings)
    assert cash_plan(costs, moved).gap == cash_plan(costs, incomings).gap


def test_a_project_paid_in_advance_needs_nothing():
    plan = cash_plan([10, 10], [20, 0])
    assert (plan.peak_need, plan.peak_period, plan.gap) == (0, None, 0)


def test_labels_of_the_periods_are_kept():
    costs = pd.Series({"spring": 10.0, "summer": 5.0})
    plan = cash_plan(costs, [0, 20])
    assert plan.peak_period == "spring"
    assert plan.table.index.name == "period"
    moved = move_largest_source(pd.Series({"spring": 0.0, "summer": 20.0}), to="spring")
    assert moved.to_dict() == {"spring": 20, "summer": 0}


def test_periods_of_different_number_are_refused():
    with pytest.raises(ValueError) as refusal:
        cash_plan([1, 2], [1])
    assert str(refusal.value) == "`costs` and `incomings` must cover the same periods, got 2 and 1."


def test_a_period_that_does_not_exist_is_refused():
    with pytest.raises(KeyError) as refusal:
        move_largest_source(INCOMINGS, to=5)
    assert refusal.value.args[0] == "`to` has no entry 5. Choose one of: 1, 2, 3, 4."


def test_a_negative_cost_is_refused():
    with pytest.raises(ValueError) as refusal:
        cash_plan([-40], [30])
    assert str(refusal.value) == (
        "`costs` must hold amounts of 0 or more, got -40 at position 0. Check the sign of that figure."
    )
