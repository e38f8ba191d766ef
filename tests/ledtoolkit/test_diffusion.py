"""The Bass curve: limits, identities and the default of the lesson."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.diffusion import bass_curve, bass_density, bass_recursion, bass_share

P, Q = st.floats(0.001, 0.2), st.floats(0.01, 0.8)


@given(P, Q)
def test_the_share_rises_from_zero_to_one(p, q):
    F = bass_share(np.arange(0, 10_000, 50), p=p, q=q)
    assert F[0] == 0
    assert (np.diff(F) >= 0).all()
    assert F[-1] == pytest.approx(1, abs=1e-3)


@given(P, Q, st.floats(0.5, 20))
def test_the_speed_obeys_the_story_of_innovators_and_imitators(p, q, t):
    F, f = bass_share([t], p=p, q=q)[0], bass_density([t], p=p, q=q)[0]
    assert f == pytest.approx((p + q * F) * (1 - F))


@given(P, st.floats(0.25, 0.8))
def test_adoption_is_fastest_at_the_peak(p, q):
    peak = bass_curve(1, p=p, q=q, periods=1).peak_time
    around = bass_density([peak * 0.98, peak, peak * 1.02], p=p, q=q)
    assert around.argmax() == 1


@given(P, Q)
def test_innovators_and_imitators_are_all_adopters(p, q):
    table = bass_curve(500, p=p, q=q, periods=8).table
    assert np.allclose(table["innovators"] + table["imitators"], table["adoption"])
    assert np.allclose(table["adoption"].cumsum(), table["cumulative"])


def test_without_imitation_adoption_decays_from_the_start():
    assert np.allclose(bass_share([1, 2], p=0.1, q=0), [1 - np.exp(-0.1), 1 - np.exp(-0.2)])


def test_the_default_of_the_lesson():
    curve = bass_curve(500, p=0.03, q=0.38, periods=10)
    assert curve.peak_time == pytest.approx(6.19, abs=0.005)
    assert curve.table["cumulative"][[5, 10]].to_list() == pytest.approx([165.6, 406.4], abs=0.05)


def test_with_more_innovation_half_adopt_within_five_years():
    assert bass_share([5], p=0.056, q=0.38)[0] >= 0.5 > bass_share([5], p=0.055, q=0.38)[0]


def test_the_market_only_scales_the_numbers():
    small, large = (bass_curve(m, p=0.03, q=0.38, periods=6) for m in (10, 1000))
    assert np.allclose(large.table, small.table * 100)


def test_weak_imitation_has_its_peak_before_the_start():
    curve = bass_curve(100, p=0.3, q=0.1, periods=3)
    assert curve.peak_time == pytest.approx(np.log(1 / 3) / 0.4)
    assert not curve.has_later_peak


def test_without_imitation_there_is_no_peak():
    with pytest.raises(ValueError) as refusal:
        _ = bass_curve(100, p=0.3, q=0, periods=3).peak_time
    assert str(refusal.value) == "Without imitation (q = 0) adoption falls from the start: there is no peak."


def test_steps_add_up_by_hand():
    # 100 firms: 10, then (0.1 + 0.5 x 0.1) x 90 = 13.5, then (0.1 + 0.5 x 0.235) x 76.5
    found = bass_recursion(100, p=0.1, q=0.5, periods=3).table["adoption"]
    assert found.to_list() == pytest.approx([10, 13.5, 16.63875])


def test_short_steps_come_near_the_smooth_curve():
    fine = bass_recursion(1, p=0.03 / 200, q=0.38 / 200, periods=2000).table["cumulative"]
    assert fine[2000] == pytest.approx(bass_share([10], p=0.03, q=0.38)[0], abs=2e-3)


def test_steps_that_would_jump_over_the_market_are_refused():
    with pytest.raises(ValueError) as refusal:
        bass_recursion(100, p=0.3, q=0.8, periods=3)
    assert str(refusal.value) == "p + q must be at most 1 for whole periods, got 1.1. Use shorter periods."


def test_nobody_starts_without_innovators():
    with pytest.raises(ValueError) as refusal:
        bass_curve(100, p=0, q=0.4, periods=3)
    assert str(refusal.value) == "`p` must be above 0, got 0. Without it the result is undefined."


def test_time_before_the_start_is_refused():
    with pytest.raises(ValueError) as refusal:
        bass_share([-1, 2], p=0.1, q=0.4)
    assert str(refusal.value) == "`t` must be 0 or more, got -1. Count periods from the start."
