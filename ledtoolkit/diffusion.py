"""Diffusion of an innovation: some adopt on their own, the others because others did (Bass)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_amount, check_positive, check_vector, check_whole

__all__ = ["BassCurve", "bass_curve", "bass_density", "bass_recursion", "bass_share"]


@dataclass(frozen=True)
class BassCurve:
    """Adoption period by period.

    Attributes
    ----------
    table
        cumulative, adoption, innovators and imitators (number) at the end of or during each period
        (index: period 1, 2, 3 …).
    m, p, q
        Size of the market (number), coefficient of innovation and of imitation (per period).
    """

    table: pd.DataFrame
    m: float
    p: float
    q: float

    @property
    def peak_time(self) -> float:
        """Time of the fastest adoption, ln(q/p) / (p + q), in periods.

        Where q < p it is negative: the peak of the formula lies before the start, and adoption only falls.
        Without imitation (q = 0) there is none, and it is refused.
        """
        if not self.q > 0:
            raise ValueError("Without imitation (q = 0) adoption falls from the start: there is no peak.")
        return float(np.log(self.q / self.p) / (self.p + self.q))

    @property
    def has_later_peak(self) -> bool:
        """Whether adoption first rises: imitation stronger than innovation, q > p."""
        return self.q > self.p


def bass_share(t: Any, *, p: float, q: float) -> Floats:
    r"""Compute the share of the market that has adopted by time t.

    :math:`F(t) = \frac{1 - e^{-(p+q)t}}{1 + (q/p) e^{-(p+q)t}}`, from 0 at the start to 1.

    Parameters
    ----------
    t
        Times in periods since the start, one or several, 0 or more.
    p, q
        Coefficient of innovation (above 0) and of imitation (0 or more), per period.

    Returns
    -------
    ndarray
        Shares, 0-1, one a time.

    Raises
    ------
    ValueError
        If p is not above 0, or q or a time is negative.

    Examples
    --------
    >>> (500 * bass_share([5, 10], p=0.03, q=0.38)).round(1).tolist()
    [165.6, 406.4]

    References
    ----------
    Bass, F. M. (1969). A new product growth for model consumer durables. Management Science 15(5): 215-227.
    https://doi.org/10.1287/mnsc.15.5.215
    """
    t, p, q = _checked(t, p, q)

    F: Floats = (1 - np.exp(-(p + q) * t)) / (1 + (q / p) * np.exp(-(p + q) * t))
    return F


def bass_density(t: Any, *, p: float, q: float) -> Floats:
    r"""Compute the speed of adoption at time t, as a share of the market per period.

    :math:`f(t) = \frac{dF}{dt} = \frac{((p+q)^2/p)\, e^{-(p+q)t}}{(1 + (q/p) e^{-(p+q)t})^2}`.
    The density at one moment is not the adoption during a period, which is a difference of F.

    Parameters
    ----------
    t
        Times in periods since the start, one or several, 0 or more.
    p, q
        Coefficient of innovation (above 0) and of imitation (0 or more), per period.

    Returns
    -------
    ndarray
        Share of the market per period, one a time; p at the start.

    Raises
    ------
    ValueError
        If p is not above 0, or q or a time is negative.

    Examples
    --------
    >>> bass_density([0], p=0.03, q=0.38).round(6).tolist()
    [0.03]

    References
    ----------
    Bass, F. M. (1969). A new product growth for model consumer durables. Management Science 15(5): 215-227.
    https://doi.org/10.1287/mnsc.15.5.215
    """
    t, p, q = _checked(t, p, q)

    f: Floats = ((p + q) ** 2 / p) * np.exp(-(p + q) * t) / (1 + (q / p) * np.exp(-(p + q) * t)) ** 2
    return f


def bass_curve(m: float, *, p: float, q: float, periods: int) -> BassCurve:
    r"""Follow adoption through the periods: :math:`N_t = m F(t)`, :math:`n_t = N_t - N_{t-1}`.

    Of each period's adopters :math:`p (m - N_t)` are called innovators and the rest imitators; R's `diffusion`
    takes N at the end of the period as here, Bass himself N at its start (`bass_recursion`).

    Parameters
    ----------
    m
        Size of the market, number of adopters in the end, above 0.
    p, q
        Coefficient of innovation (above 0) and of imitation (0 or more), per period.
    periods
        How many periods to list, at least 1.

    Returns
    -------
    BassCurve
        Table of adoption and the time of the peak.

    Raises
    ------
    ValueError
        If m or p is not above 0, or q is negative.

    Examples
    --------
    Five hundred firms and a new machine:

    >>> curve = bass_curve(500, p=0.03, q=0.38, periods=10)
    >>> round(curve.peak_time, 2), curve.table["cumulative"].loc[[5, 10]].round(1).to_list()
    (6.19, [165.6, 406.4])

    References
    ----------
    Bass, F. M. (1969). A new product growth for model consumer durables. Management Science 15(5): 215-227.
    https://doi.org/10.1287/mnsc.15.5.215
    """
    market = check_positive("m", m)
    t = np.arange(1, check_whole("periods", periods, at_least=1) + 1)

    N = market * bass_share(t, p=p, q=q)
    n = np.diff(N, prepend=0.0)
    return BassCurve(_table(t, N, n, p * (market - N)), market, float(p), float(q))


def bass_recursion(m: float, *, p: float, q: float, periods: int) -> BassCurve:
    r"""Follow adoption step by step: :math:`n_t = (p + q N_{t-1}/m)(m - N_{t-1})`.

    The equation of the story told in words: whoever has not adopted yet does so on their own (p) or because of
    those who have (q N/m). Its steps differ a little from the smooth curve, most where adoption is fastest.

    Parameters
    ----------
    m
        Size of the market, number of adopters in the end, above 0.
    p, q
        Coefficient of innovation (above 0) and of imitation (0 or more), per period; p + q at most 1.
    periods
        How many periods to list, at least 1.

    Returns
    -------
    BassCurve
        Table of adoption; innovators are p (m - N) with N at the start of the period.

    Raises
    ------
    ValueError
        If m or p is not above 0, q is negative, or p + q exceeds 1 (the steps would jump over the market).

    Examples
    --------
    >>> bass_recursion(100, p=0.1, q=0.5, periods=2).table["adoption"].round(6).to_list()
    [10.0, 13.5]

    References
    ----------
    Bass, F. M. (1969). A new product growth for model consumer durables. Management Science 15(5): 215-227.
    https://doi.org/10.1287/mnsc.15.5.215
    """
    market = check_positive("m", m)
    t, p, q = _checked(np.arange(1, check_whole("periods", periods, at_least=1) + 1), p, q)
    if not p + q <= 1:
        raise ValueError(f"p + q must be at most 1 for whole periods, got {p + q:g}. Use shorter periods.")

    N = np.zeros(t.size + 1)
    for s in range(t.size):
        N[s + 1] = N[s] + (p + q * N[s] / market) * (market - N[s])
    return BassCurve(_table(t.astype(int), N[1:], np.diff(N), p * (market - N[:-1])), market, p, q)


def _table(t: Any, N: Floats, n: Floats, innovators: Floats) -> pd.DataFrame:
    columns = {"cumulative": N, "adoption": n, "innovators": innovators, "imitators": n - innovators}
    return pd.DataFrame(columns, index=pd.Index(t, name="period"))


def _checked(t: Any, p: float, q: float) -> tuple[Floats, float, float]:
    times = check_vector("t", np.atleast_1d(t))
    if not times.min() >= 0:
        raise ValueError(f"`t` must be 0 or more, got {times.min():g}. Count periods from the start.")
    return times, check_positive("p", p), check_amount("q", q)
