"""Kaplan-Meier curves, held to the published limits of R's survival package and to limits."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.kaplan_meier import kaplan_meier

# Miller (1981): weeks to relapse with maintenance therapy, as in data set aml of R's survival package
TIMES = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161]
EVENTS = [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0]

LIVES = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 1)), min_size=1, max_size=50)


def test_limits_on_the_log_scale_are_those_that_r_prints():
    limits = kaplan_meier(TIMES, EVENTS).confidence_interval()
    assert limits["lower"].loc[[9, 13, 18, 23]].to_list() == pytest.approx([0.7541, 0.6192, 0.4884, 0.3769], abs=5e-5)
    assert limits["upper"].loc[[9, 13, 18, 23]].to_list() == pytest.approx([1, 1, 1, 0.999], abs=5e-4)


def test_plain_limits_lie_1_96_standard_errors_away():
    limits = kaplan_meier(TIMES, EVENTS).confidence_interval(scale="plain").loc[31]
    assert limits.to_list() == pytest.approx([0.490909 - 1.959964 * 0.164193, 0.490909 + 1.959964 * 0.164193], abs=1e-5)


def test_limits_on_the_log_log_scale_follow_its_formula_by_hand():
    S, se = 0.490909090909, 0.164193267221
    theta = np.exp(1.959963985 * se / (S * np.log(S)))
    limits = kaplan_meier(TIMES, EVENTS).confidence_interval(scale="log-log").loc[31]
    assert limits.to_list() == pytest.approx([S ** (1 / theta), S**theta], abs=1e-8)


def test_all_scales_hold_the_estimate_between_their_limits():
    curve = kaplan_meier(TIMES, EVENTS)
    for scale in ("log", "log-log", "plain"):
        limits = curve.confidence_interval(0.9, scale=scale)
        assert (limits["lower"] < curve.table["survival"]).all()
        assert (limits["upper"] > curve.table["survival"]).all()


@given(LIVES)
def test_the_curve_falls_from_1_and_the_median_is_its_first_time_at_one_half(lives):
    times, events = zip(*lives, strict=True)
    curve = kaplan_meier(times, events)
    survival = curve.table["survival"].to_numpy()
    assert (np.diff(survival, prepend=1) <= 1e-12).all()
    below = [time for time, left in curve.table["survival"].items() if left <= 0.5 + 1e-9]
    assert curve.median == (below[0] if below else None)


@given(st.lists(st.integers(1, 12), min_size=1, max_size=50))
def test_without_censoring_survival_is_a_share_with_the_binomial_error(times):
    n = len(times)
    table = kaplan_meier(times, [1] * n).table
    for time, row in table.iterrows():
        left = sum(life > time for life in times) / n
        assert row["survival"] == pytest.approx(left, abs=1e-12)
        if left > 0:
            assert row["std_error"] == pytest.approx(np.sqrt(left * (1 - left) / n))


def test_a_tenth_of_ten_at_a_time_reaches_the_median_in_spite_of_rounding():
    assert kaplan_meier(range(1, 11), [1] * 10).median == 5


def test_a_median_that_is_never_reached_is_none():
    assert kaplan_meier([1, 2, 3], [1, 0, 0]).median is None


def test_greenwoods_error_has_no_value_where_nobody_is_left():
    assert np.isnan(kaplan_meier([1, 2], [1, 1]).table["std_error"].loc[2])


def test_lost_firms_count_while_they_are_seen():
    kept, dropped = kaplan_meier([1, 2, 3], [1, 0, 1]), kaplan_meier([1, 3], [1, 1])
    assert kept.table["survival"].loc[1] == pytest.approx(2 / 3)
    assert dropped.table["survival"].loc[1] == pytest.approx(1 / 2)


def test_an_event_that_is_neither_0_nor_1_is_refused():
    with pytest.raises(ValueError) as refusal:
        kaplan_meier([1, 2], [1, 2])
    assert str(refusal.value) == "`event` must be 1 (exit) or 0 (last seen), got 2 at position 1."


def test_times_without_events_are_refused():
    with pytest.raises(ValueError) as refusal:
        kaplan_meier([1, 2], [1])
    assert str(refusal.value) == "`time` and `event` must be of equal length, got 2 and 1."


def test_an_unknown_scale_is_refused():
    with pytest.raises(ValueError) as refusal:
        kaplan_meier([1, 2], [1, 0]).confidence_interval(scale="logit")
    assert str(refusal.value) == "`scale` must be one of 'log', 'log-log', 'plain', got 'logit'."
