"""Fitting the Bass curve: what made the series is found again."""

import numpy as np
import pytest

from ledtoolkit.bass_fit import bass_fit
from ledtoolkit.diffusion import bass_density, bass_recursion, bass_share

SALES = [840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890]
ESTIMATORS = ["nls_density", "nls_interval", "ols_lagged", "ols_current"]
TRUTH = [(800.0, 0.02, 0.4), (5e6, 0.05, 0.25), (3.0, 0.004, 0.7)]


@pytest.mark.parametrize(("m", "p", "q"), TRUTH)
def test_a_series_of_densities_gives_back_its_coefficients(m, p, q):
    fit = bass_fit(m * bass_density(np.arange(1, 16), p=p, q=q), estimator="nls_density")
    assert (fit.m, fit.p, fit.q) == pytest.approx((m, p, q), rel=1e-5)
    assert fit.residual_se == pytest.approx(0, abs=m * 1e-7)


@pytest.mark.parametrize(("m", "p", "q"), TRUTH)
def test_a_series_of_intervals_gives_back_its_coefficients(m, p, q):
    fit = bass_fit(m * np.diff(bass_share(np.arange(16), p=p, q=q)), estimator="nls_interval")
    assert (fit.m, fit.p, fit.q) == pytest.approx((m, p, q), rel=1e-5)


@pytest.mark.parametrize(("m", "p", "q"), TRUTH)
def test_a_series_of_steps_gives_back_its_coefficients_by_lagged_sums(m, p, q):
    steps = bass_recursion(m, p=p, q=q, periods=15).table["adoption"]
    fit = bass_fit(steps, estimator="ols_lagged")
    assert (fit.m, fit.p, fit.q) == pytest.approx((m, p, q), rel=1e-6)


def test_current_sums_solve_the_quadratic_of_their_regression():
    N = np.cumsum(SALES)
    c, b, a = np.polyfit(N, SALES, 2)
    fit = bass_fit(SALES, estimator="ols_current")
    assert fit.m == pytest.approx(max(np.roots([c, b, a]).real))
    assert (fit.p, fit.q) == pytest.approx((a / fit.m, b + a / fit.m))
    assert fit.residual_se == pytest.approx(np.sqrt(((np.polyval([c, b, a], N) - SALES) ** 2).sum() / 7))


def test_no_nearby_coefficients_fit_better():
    fit = bass_fit(SALES)

    def squares(m, p, q):
        return ((m * bass_density(np.arange(1, 11), p=p, q=q) - SALES) ** 2).sum()

    best = squares(fit.m, fit.p, fit.q)
    for change in (0.999, 1.001):
        assert squares(fit.m * change, fit.p, fit.q) > best
        assert squares(fit.m, fit.p * change, fit.q) > best
        assert squares(fit.m, fit.p, fit.q * change) > best


@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_the_unit_of_the_series_only_scales_the_market(estimator):
    fit, other = bass_fit(SALES, estimator=estimator), bass_fit(np.array(SALES) / 1000, estimator=estimator)
    assert (other.m * 1000, other.p, other.q) == pytest.approx((fit.m, fit.p, fit.q), rel=1e-5)


def test_the_four_estimators_disagree():
    markets = [bass_fit(SALES, estimator=estimator).m for estimator in ESTIMATORS]
    assert len({round(m / 100) for m in markets}) == 4


def test_a_negative_coefficient_is_said():
    # a late start: nothing for three periods makes the first coefficient negative
    fit = bass_fit([0, 0, 0, 1, 6, 20, 34, 22, 8, 2], estimator="ols_current")
    assert fit.p < 0
    assert not fit.is_plausible


def test_too_few_periods_are_refused():
    with pytest.raises(ValueError) as refusal:
        bass_fit([1, 2, 3])
    assert str(refusal.value) == (
        "`adoption` has 3 periods with 6 adopters in all; three unknowns need at least 4 periods with adopters."
    )


@pytest.mark.parametrize("estimator", ["nls_density", "nls_interval"])
def test_a_series_that_only_grows_has_no_market_yet(estimator):
    with pytest.raises(ValueError, match="No Bass curve with a rise and a limit fits this series"):
        bass_fit([1.5**t for t in range(8)], estimator=estimator)


def test_sums_that_never_come_down_have_no_market():
    with pytest.raises(ValueError, match="The parabola through the sums never comes down to 0"):
        bass_fit([5, 1, 1, 1, 2, 5, 9, 20], estimator="ols_lagged")
