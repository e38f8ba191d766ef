"""Theil, Atkinson, Hoover and variation, held to extremes, hand calculation and how they relate."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.gini import lorenz_curve
from ledtoolkit.inequality import atkinson, coefficient_of_variation, hoover, theil_l, theil_t, williamson

amounts = arrays(float, st.integers(2, 30), elements=st.floats(0.01, 1000))
MEASURES = [theil_t, theil_l, atkinson, hoover, coefficient_of_variation]


def message_of(function, *args, **kwargs):
    with pytest.raises(ValueError) as refusal:
        function(*args, **kwargs)
    return str(refusal.value)


@pytest.mark.parametrize("measure", MEASURES)
def test_equal_amounts_have_no_inequality(measure):
    assert measure([4, 4, 4]) == pytest.approx(0)


@pytest.mark.parametrize("measure", MEASURES)
@given(x=amounts, unit=st.floats(0.01, 100))
def test_unit_and_order_do_not_matter(measure, x, unit):
    assert measure(x[::-1] * unit) == pytest.approx(measure(x), abs=1e-9)


@pytest.mark.parametrize("measure", MEASURES)
@given(x=amounts)
def test_a_transfer_from_rich_to_poor_never_raises_inequality(measure, x):
    poor, rich = int(x.argmin()), int(x.argmax())
    gift = (x[rich] - x[poor]) / 4
    after = x.copy()
    after[poor], after[rich] = x[poor] + gift, x[rich] - gift
    assert measure(after) <= measure(x) + 1e-9


def test_one_who_has_all_reaches_the_upper_bounds():
    x = [0, 0, 0, 9]
    assert theil_t(x) == pytest.approx(math.log(4))
    assert hoover(x) == pytest.approx(3 / 4)


def test_theil_l_is_a_log_of_means_by_hand():
    assert theil_l([1, 3]) == pytest.approx(math.log(2) - math.log(3) / 2)


@given(amounts)
def test_atkinson_at_aversion_one_follows_from_theil_l(x):
    assert atkinson(x, aversion=1) == pytest.approx(1 - math.exp(-theil_l(x)), abs=1e-9)


@given(amounts)
def test_atkinson_rises_with_aversion_from_zero(x):
    values = [atkinson(x, aversion=a) for a in (0, 0.5, 1, 2)]
    assert values[0] == pytest.approx(0)
    assert (np.diff(values) > -1e-9).all()


def test_somebody_at_zero_makes_atkinson_one_at_high_aversion():
    assert atkinson([0, 5], aversion=1) == 1.0


@given(amounts)
def test_hoover_is_the_largest_gap_of_the_lorenz_curve(x):
    curve = lorenz_curve(x)
    assert hoover(x) == pytest.approx((curve["reference share"] - curve["amount share"]).max(), abs=1e-9)


def test_the_two_forms_of_variation_differ_by_the_divisor():
    assert coefficient_of_variation([2, 4, 6], form="population") == pytest.approx(math.sqrt(8 / 3) / 4)
    assert coefficient_of_variation([2, 4, 6], form="sample") == pytest.approx(0.5)


def test_a_zero_makes_theil_l_infinite_and_is_refused():
    assert message_of(theil_l, [0, 5]) == (
        "`values` holds a 0, so Theil's L is infinite. "
        "Use `theil_t`, or leave out the units that have nothing and say so."
    )


def test_a_single_amount_has_no_sample_variation():
    assert message_of(coefficient_of_variation, [4], form="sample") == (
        "`values` holds one amount, so the sample form is 0/0. Give at least two."
    )


def test_an_unknown_form_is_answered_with_the_known_ones():
    assert message_of(coefficient_of_variation, [4, 5], form="n") == (
        "`form` must be one of 'population', 'sample', got 'n'."
    )


@given(amounts)
def test_equal_populations_make_williamson_the_plain_variation(x):
    assert williamson(x, np.full_like(x, 7)) == pytest.approx(coefficient_of_variation(x), abs=1e-9)


@given(st.lists(st.tuples(st.floats(0.1, 100), st.integers(1, 8)), min_size=1, max_size=6))
def test_williamson_is_the_variation_of_all_inhabitants(regions):
    values, people = zip(*regions, strict=True)
    assert williamson(values, people) == pytest.approx(coefficient_of_variation(np.repeat(values, people)), abs=1e-9)


def test_income_where_nobody_lives_has_no_national_mean():
    assert message_of(williamson, [5, 0], [0, 9]) == (
        "Nobody lives where `values` are above 0, so the national mean is 0. Check the order of both."
    )
