"""Convergence: whether poor places grow faster, and whether differences shrink."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_positive, check_same_labels, check_vector
from ledtoolkit.inequality import coefficient_of_variation

__all__ = ["BetaConvergence", "SigmaConvergence", "beta_convergence", "log_growth", "sigma_convergence"]


def log_growth(start: Any, end: Any, *, years: float) -> pd.Series[float]:
    r"""Compute the average log growth a year: :math:`g = \frac1T \ln \frac{y_T}{y_0}`.

    Logs add up over years and treat rise and fall alike; for small rates they are close to percentages.

    Parameters
    ----------
    start, end
        Income or output per head at both dates, above 0, one a place, same unit and prices.
    years
        T, years between the two, above 0.

    Returns
    -------
    Series
        Growth a year, a share (0.02 = about 2 %), one a place.

    Raises
    ------
    ValueError
        If a figure is 0 or less, places differ, or `years` is not above 0.

    Examples
    --------
    Aguascalientes and Chiapas 1980-2000, pesos of 2000 per head:

    >>> log_growth([21022, 16200], [27782, 8684], years=20).round(4).to_list()
    [0.0139, -0.0312]

    References
    ----------
    Barro, R. J. & Sala-i-Martin, X. (1992). Convergence. Journal of Political Economy 100(2): 223-251.
    """
    y0, yT = _levels(start, end)
    T = check_positive("years", years)

    g: pd.Series[float] = (yT / y0).map(math.log) / T
    return g.rename("growth")


@dataclass(frozen=True)
class BetaConvergence:
    """The line of growth on the starting level.

    Attributes
    ----------
    alpha, beta
        Intercept and slope of g = alpha + beta ln y0.
    se_beta
        Standard error of beta, ordinary least squares.
    r2
        Share of the variance of growth that the line explains, 0-1.
    years
        Years between the two dates.
    observations
        Columns `log start`, `growth`, `predicted` and `gap` (actual minus predicted), index: place.
    """

    alpha: float
    beta: float
    se_beta: float
    r2: float
    years: float
    observations: pd.DataFrame

    @property
    def speed(self) -> float:
        """Share of the gap to the common level that closes in a year, -ln(1 + beta T)/T; negative = gaps grow."""
        closed = 1 + self.beta * self.years
        if not closed > 0:
            raise ValueError(
                f"beta x years is {self.beta * self.years:g}, at or below -1: gaps closed or turned round within the "
                "period, so the speed is undefined. Read beta alone, or take a shorter period."
            )
        return -math.log(closed) / self.years

    @property
    def half_life(self) -> float:
        """Years until half of a gap is gone, ln 2 / speed; negative = years in which a gap doubles."""
        if self.speed == 0:
            raise ValueError("beta is 0: gaps neither close nor grow, so there is no half-life.")
        return math.log(2) / self.speed


def beta_convergence(start: Any, end: Any, *, years: float) -> BetaConvergence:
    r"""Ask whether places that started poor grew faster: fit :math:`g = \alpha + \beta \ln y_0`.

    :math:`\beta < 0` means yes. Speed :math:`\lambda = -\ln(1 + \beta T)/T`, half-life :math:`\ln 2 / \lambda`.
    It does not follow that differences shrink (`sigma_convergence`): shocks open new gaps as old ones close.

    Parameters
    ----------
    start, end
        Income or output per head at both dates, above 0, one a place; at least three places.
    years
        T, years between the two, above 0.

    Returns
    -------
    BetaConvergence
        The line, its speed and half-life, and the gap of each place.

    Raises
    ------
    ValueError
        If a figure is 0 or less, there are fewer than three places, or all started equal.

    Examples
    --------
    Three places on a line by hand: growth of 3, 2 and 1 % a year from levels 1, e, e squared.

    >>> y0 = np.exp([0.0, 1.0, 2.0])
    >>> result = beta_convergence(y0, y0 * np.exp([0.3, 0.2, 0.1]), years=10)
    >>> round(result.beta, 6), round(result.speed, 6), round(result.half_life, 2)
    (-0.01, 0.010536, 65.79)

    References
    ----------
    Barro, R. J. & Sala-i-Martin, X. (1992). Convergence. Journal of Political Economy 100(2): 223-251.
    """
    from scipy.stats import linregress

    y0, _ = _levels(start, end)
    g, x = log_growth(start, end, years=years), np.log(y0)
    if len(x) < 3 or not np.ptp(x) > 0:
        raise ValueError(
            f"A line needs at least three places that start at different levels, got {len(x)} from {y0.min():g} "
            f"to {y0.max():g}."
        )

    line = linregress(x, g)
    predicted = line.intercept + line.slope * x
    table = pd.DataFrame({"log start": x, "growth": g, "predicted": predicted, "gap": g - predicted})
    alpha, beta = float(line.intercept), float(line.slope)
    return BetaConvergence(alpha, beta, float(line.stderr), float(line.rvalue**2), float(years), table)


@dataclass(frozen=True)
class SigmaConvergence:
    """Spread of levels at two dates; every pair is (start, end), standard deviations divide by n.

    Attributes
    ----------
    sd_log
        Standard deviation of ln y: the usual sigma.
    cv_log
        Standard deviation over mean of ln y; depends on the unit of money, so compare with care.
    cv
        Coefficient of variation of y itself.
    """

    sd_log: tuple[float, float]
    cv_log: tuple[float, float]
    cv: tuple[float, float]

    @property
    def variance_ratio(self) -> float:
        """Variance of ln y at the start over that at the end; above 1 = differences shrank."""
        start, end = self.sd_log
        if not end > 0:
            raise ValueError("All places are equal at the end, so the ratio of variances is undefined.")
        return (start / end) ** 2


def sigma_convergence(start: Any, end: Any) -> SigmaConvergence:
    r"""Ask whether differences between places shrank: compare :math:`\sigma = sd(\ln y)` at two dates.

    All measures here use the population form (divide by n): the listed places are all there are. Every place
    counts the same, whatever its size.

    Parameters
    ----------
    start, end
        Income or output per head at both dates, above 0, one a place.

    Returns
    -------
    SigmaConvergence
        Standard deviation of logs, its relation to the mean, and the coefficient of variation, at both dates.

    Raises
    ------
    ValueError
        If a figure is 0 or less or places differ.

    Examples
    --------
    >>> spread = sigma_convergence([1, 4], [2, 4])
    >>> tuple(round(value, 4) for value in spread.sd_log), round(spread.variance_ratio, 6)
    ((0.6931, 0.3466), 4.0)

    References
    ----------
    Barro, R. J. & Sala-i-Martin, X. (1992). Convergence. Journal of Political Economy 100(2): 223-251.
    """
    levels = _levels(start, end)
    logs = [np.log(y.to_numpy()) for y in levels]

    sd_log = (float(logs[0].std()), float(logs[1].std()))
    cv_log = (_relative_spread(logs[0]), _relative_spread(logs[1]))
    cv = (coefficient_of_variation(levels[0]), coefficient_of_variation(levels[1]))
    return SigmaConvergence(sd_log, cv_log, cv)


def _relative_spread(logs: Floats) -> float:
    if logs.mean() == 0:
        raise ValueError("The logs of the levels have mean 0, so their coefficient of variation is undefined.")
    return float(logs.std() / logs.mean())


def _levels(start: Any, end: Any) -> tuple[pd.Series[float], pd.Series[float]]:
    y0, yT = check_vector("start", start), check_vector("end", end)
    if isinstance(start, pd.Series) and isinstance(end, pd.Series):
        check_same_labels("start", list(start.index), "end", list(end.index))
    if len(y0) != len(yT):
        raise ValueError(f"`start` and `end` must hold the same places, got {len(y0)} and {len(yT)}.")
    for name, levels in (("start", y0), ("end", yT)):
        if not levels.min() > 0:
            place = int(np.argmin(levels))
            raise ValueError(
                f"`{name}` must be above 0, got {levels[place]:g} at position {place}: it has no logarithm. "
                "Leave that place out at both dates."
            )
    labels = next((given.index for given in (start, end) if isinstance(given, pd.Series)), pd.RangeIndex(len(y0)))
    return pd.Series(y0, index=labels), pd.Series(yT, index=labels)
