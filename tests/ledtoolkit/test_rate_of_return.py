"""Internal rates of return: one, several, none."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.appraisal import net_present_value
from ledtoolkit.rate_of_return import internal_rates_of_return, modified_rate_of_return

GAINS = st.lists(st.integers(0, 500), min_size=1, max_size=30).filter(any)


@given(st.integers(1, 1000), GAINS)
def test_an_outlay_with_later_gains_has_one_rate_and_it_breaks_even(outlay, gains):
    found = internal_rates_of_return([-outlay, *gains])
    assert found.is_unique
    v = 1 / (1 + found.nearest_zero)
    assert sum(gain * v ** (t + 1) for t, gain in enumerate(gains)) == pytest.approx(outlay, rel=1e-6)


@given(st.lists(st.floats(0.6, 2.5), min_size=2, max_size=3, unique=True))
def test_a_flow_built_from_its_rates_gives_all_of_them_back(factors):
    factors = sorted(factors)
    if min(np.diff(factors)) < 0.05:
        return
    flow = np.poly(factors)  # the product of (x - factor), highest power first: money at t = 0, 1, 2 …
    found = internal_rates_of_return(flow)
    assert found.rates == pytest.approx([one - 1 for one in factors], abs=1e-5)


def test_the_project_of_the_lesson_returns_nine_per_cent():
    found = internal_rates_of_return([-400, 60, 110, 120, 120, 120])
    assert found.nearest_zero == pytest.approx(0.093, abs=5e-4)


def test_two_changes_of_sign_are_counted_and_both_rates_returned():
    found = internal_rates_of_return([-100, 230, -132])
    assert (found.sign_changes, found.is_unique) == (2, False)
    assert found.rates == pytest.approx([0.1, 0.2])


def test_two_changes_of_sign_can_have_no_rate_and_say_so():
    found = internal_rates_of_return([-100, 150, -100])
    assert found.rates == ()
    with pytest.raises(ValueError) as refusal:
        _ = found.nearest_zero
    assert str(refusal.value) == (
        "No discount rate makes the net present value 0 (the flow changes sign 2 times). "
        "Compare projects by their net present value."
    )


def test_a_rate_that_touches_zero_once_is_found_once():
    assert internal_rates_of_return([-100, 220, -121]).rates == pytest.approx([0.1], abs=1e-6)


def test_waiting_before_the_first_outlay_changes_no_rate():
    flow = [-100, 39, 59, 55, 20]
    assert internal_rates_of_return([0, 0, *flow]).rates == pytest.approx(internal_rates_of_return(flow).rates)


def test_thirty_years_of_months_are_no_trouble():
    # an annuity: 360 payments of 1 at 0.5 % are worth (1 - 1.005^-360) / 0.005
    worth = (1 - 1.005**-360) / 0.005
    assert internal_rates_of_return([-worth] + [1.0] * 360).nearest_zero == pytest.approx(0.005)


@given(st.integers(1, 1000), GAINS)
def test_at_the_internal_rate_the_modified_one_agrees(outlay, gains):
    flow = [-outlay, *gains]
    irr = internal_rates_of_return(flow).nearest_zero
    if -0.9 < irr <= 1:
        found = modified_rate_of_return(flow, finance_rate=irr, reinvest_rate=irr)
        assert found == pytest.approx(irr, abs=1e-6)


def test_the_modified_rate_pays_the_gains_out_at_the_end():
    # 100 out; 60 earns 10 % for a year beside the last 60: 126 after two years
    found = modified_rate_of_return([-100, 60, 60], finance_rate=0.07, reinvest_rate=0.10)
    assert found == pytest.approx(1.26**0.5 - 1)


@pytest.mark.parametrize("flow", [[100, 50], [-100, -50], [0, 0]])
def test_money_in_one_direction_only_has_no_rate(flow):
    with pytest.raises(ValueError) as refusal:
        internal_rates_of_return(flow)
    assert str(refusal.value) == (
        f"`cashflow` runs from {min(flow)} to {max(flow)}, but a rate of return needs money going out and "
        "money coming in. Check the signs: costs are negative."
    )


def test_a_reinvestment_rate_in_percent_is_refused():
    with pytest.raises(ValueError) as refusal:
        modified_rate_of_return([-100, 60, 60], finance_rate=0.07, reinvest_rate=10)
    assert str(refusal.value) == (
        "`reinvest_rate` must be a share above -1 and up to 1, got 10. Divide the percentage by 100: 0.1."
    )


def test_below_its_rate_the_project_pays_and_above_it_does_not():
    flow = [-400, 60, 110, 120, 120, 120]
    assert net_present_value(flow, 0.092) > 0 > net_present_value(flow, 0.094)
