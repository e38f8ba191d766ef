"""Core and periphery: how cheaper transport can empty one of two equal regions."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

from ledtoolkit.checks import check_number, check_positive, check_share, check_whole

__all__ = ["CorePeriphery", "ShortRun", "break_point", "core_periphery", "short_run", "sustain_point"]


@dataclass(frozen=True)
class ShortRun:
    """Two regions while manufacturing workers stay where they are; each pair is (region 1, region 2).

    Attributes
    ----------
    wages
        Manufacturing wages w.
    price_indices
        Prices G of the manufactures, those from the other region included.
    incomes
        Incomes Y; together 1.
    real_wages
        Wages in terms of what they buy, w G^(-mu).
    """

    wages: tuple[float, float]
    price_indices: tuple[float, float]
    incomes: tuple[float, float]
    real_wages: tuple[float, float]


@dataclass(frozen=True)
class CorePeriphery:
    """Where manufacturing goes when workers follow the real wage.

    Attributes
    ----------
    share
        Share of manufacturing in region 1 after each step (index: step, 0 = start), 0-1.
    transport_cost, sigma, mu
        The quantities of the run, as given.
    """

    share: pd.Series[float]
    transport_cost: float
    sigma: float
    mu: float

    @property
    def end(self) -> float:
        """Share of region 1 after the last step."""
        return float(self.share.iloc[-1])


def core_periphery(
    transport_cost: float,
    *,
    sigma: float = 5.0,
    mu: float = 0.4,
    start: float = 0.52,
    steps: int = 400,
    speed: float = 1.0,
) -> CorePeriphery:
    r"""Let manufacturing workers move, step by step, to where the real wage is higher.

    Each step solves wages, prices and incomes of both regions (`short_run`), then
    :math:`\lambda \leftarrow \lambda + \gamma \lambda (\omega_1 - \bar\omega)`, kept between 0 and 1, with
    :math:`\bar\omega = \lambda \omega_1 + (1 - \lambda) \omega_2`. Above the sustain point regions even out, below
    the break point they part, between the two the start decides.

    Parameters
    ----------
    transport_cost
        T, units that must leave for one to arrive, at least 1. (Krugman 1991 writes 1/T, the share that arrives.)
    sigma
        Elasticity of substitution between varieties, above 1.
    mu
        Share of income spent on manufactures, 0-1.
    start
        Share of manufacturing in region 1 at the start, 0-1.
    steps
        Number of steps, at least 1.
    speed
        How strongly workers react, gamma, above 0.

    Returns
    -------
    CorePeriphery
        The share of region 1 step by step.

    Raises
    ------
    ValueError
        If a quantity lies outside its range.

    Examples
    --------
    >>> round(core_periphery(2.1).end, 3), core_periphery(1.5).end > 0.98
    (0.5, True)
    >>> round(core_periphery(1.7, start=0.80).end, 2), round(core_periphery(1.7, start=0.95).end, 2)
    (0.5, 1.0)

    References
    ----------
    Krugman, P. (1991a). Increasing returns and economic geography. Journal of Political Economy 99(3): 483-499.
    Fujita, M., Krugman, P. & Venables, A. J. (1999). The spatial economy: cities, regions, and international trade.
    Cambridge, MA: MIT Press.
    """
    share, gamma = check_share("start", start), check_positive("speed", speed)
    path, wages = [share], (1.0, 1.0)

    for _ in range(check_whole("steps", steps, at_least=1)):
        state = short_run(share, transport_cost, sigma=sigma, mu=mu, first_guess=wages)
        (w1, w2), wages = state.real_wages, state.wages
        average = share * w1 + (1 - share) * w2
        share = min(1.0, max(0.0, share + gamma * share * (w1 - average)))
        path.append(share)
    index = pd.RangeIndex(len(path), name="step")
    return CorePeriphery(pd.Series(path, index=index, name="share of region 1"), transport_cost, sigma, mu)


def short_run(
    share: float,
    transport_cost: float,
    *,
    sigma: float = 5.0,
    mu: float = 0.4,
    first_guess: tuple[float, float] = (1, 1),
) -> ShortRun:
    r"""Solve wages, prices and incomes of two regions for a given spread of manufacturing.

    :math:`Y_1 = \mu \lambda w_1 + (1 - \mu)/2`,
    :math:`G_1^{1-\sigma} = \lambda w_1^{1-\sigma} + (1 - \lambda)(w_2 T)^{1-\sigma}`,
    :math:`w_1^\sigma = Y_1 G_1^{\sigma-1} + Y_2 G_2^{\sigma-1} T^{1-\sigma}`, the same for region 2, and
    :math:`\omega_r = w_r G_r^{-\mu}`. Labour of each kind sums to 1; farm income is split half and half.

    Parameters
    ----------
    share
        Share of manufacturing in region 1, 0-1.
    transport_cost, sigma, mu
        As in `core_periphery`.
    first_guess
        Wages from which the solution starts; the result does not depend on them.

    Returns
    -------
    ShortRun
        Wages, price indices, incomes and real wages. The wage of a region without manufacturing is what a firm
        that came could pay.

    Raises
    ------
    ValueError
        If a quantity lies outside its range.

    Examples
    --------
    Two equal regions pay the same wage:

    >>> state = short_run(0.5, 1.7)
    >>> tuple(round(w, 6) for w in state.wages), tuple(round(y, 6) for y in state.incomes)
    ((1.0, 1.0), (0.5, 0.5))

    References
    ----------
    Fujita, M., Krugman, P. & Venables, A. J. (1999). The spatial economy: cities, regions, and international trade.
    Cambridge, MA: MIT Press.
    """
    lam, T = check_share("share", share), check_number("transport_cost", transport_cost)
    if not T >= 1:
        raise ValueError(
            f"`transport_cost` must be at least 1, got {T:g}. It counts units sent for one that arrives: "
            "1 / the share that arrives."
        )
    _check_preferences(sigma, mu)
    arriving = T ** (1 - sigma)

    w1, w2 = first_guess
    change = 1.0
    while change > 1e-12:
        Y1, Y2 = mu * lam * w1 + (1 - mu) / 2, mu * (1 - lam) * w2 + (1 - mu) / 2
        at1, at2 = lam * w1 ** (1 - sigma), (1 - lam) * w2 ** (1 - sigma)
        G1, G2 = (at1 + at2 * arriving) ** (1 / (1 - sigma)), (at1 * arriving + at2) ** (1 / (1 - sigma))
        demand1, demand2 = Y1 * G1 ** (sigma - 1), Y2 * G2 ** (sigma - 1)
        new1, new2 = (demand1 + demand2 * arriving) ** (1 / sigma), (demand1 * arriving + demand2) ** (1 / sigma)
        # What is spent on manufactures is what their workers earn, so the mean wage is 1: a quarter of the rounds.
        mean = lam * new1 + (1 - lam) * new2
        new = new1 / mean, new2 / mean
        change, (w1, w2) = max(abs(new[0] - w1), abs(new[1] - w2)), new
    return ShortRun((w1, w2), (G1, G2), (Y1, Y2), (w1 * G1**-mu, w2 * G2**-mu))


def break_point(sigma: float = 5.0, mu: float = 0.4) -> float:
    r"""Return the transport cost below which two equal regions cannot stay equal.

    :math:`T_B = \left[\frac{(\rho - \mu)(1 - \mu)}{(\rho + \mu)(1 + \mu)}\right]^{-1/(\sigma - 1)}`,
    :math:`\rho = (\sigma - 1)/\sigma`. It rises with :math:`\mu` and falls with :math:`\sigma`.

    Parameters
    ----------
    sigma, mu
        As in `core_periphery`; mu below rho.

    Returns
    -------
    float
        T, above 1.

    Raises
    ------
    ValueError
        If mu is not below rho: then manufacturing gathers at any transport cost ("black hole").

    Examples
    --------
    >>> round(break_point(5, 0.4), 3)
    1.627

    References
    ----------
    Fujita, M., Krugman, P. & Venables, A. J. (1999). The spatial economy: cities, regions, and international trade.
    Cambridge, MA: MIT Press.
    """
    rho = _check_no_black_hole(sigma, mu)

    T_B: float = ((rho - mu) * (1 - mu) / ((rho + mu) * (1 + mu))) ** (-1 / (sigma - 1))
    return T_B


def sustain_point(sigma: float = 5.0, mu: float = 0.4) -> float:
    r"""Return the transport cost up to which a core, once there, holds.

    Root above 1 of :math:`T^{-\sigma\mu} \left[\frac{1+\mu}{2} T^{1-\sigma} + \frac{1-\mu}{2} T^{\sigma-1}\right] = 1`:
    there a firm in the empty region could just pay the core's real wage. It lies above the break point, so that
    between the two history decides.

    Parameters
    ----------
    sigma, mu
        As in `break_point`.

    Returns
    -------
    float
        T, above the break point.

    Raises
    ------
    ValueError
        As in `break_point`.

    Examples
    --------
    >>> round(sustain_point(5, 0.4), 3)
    1.807

    References
    ----------
    Fujita, M., Krugman, P. & Venables, A. J. (1999). The spatial economy: cities, regions, and international trade.
    Cambridge, MA: MIT Press.
    """
    from scipy.optimize import brentq

    rho = _check_no_black_hole(sigma, mu)
    # in x = ln T the condition is a sum of two exponentials: it falls from 1 to a minimum, then rises through 1
    down, up = sigma * (rho + mu), sigma * (rho - mu)
    minimum = math.log((1 + mu) * down / ((1 - mu) * up)) / (down + up)
    beyond = math.log(2 / (1 - mu)) / up

    def surplus(x: float) -> float:
        return (1 + mu) / 2 * math.exp(-down * x) + (1 - mu) / 2 * math.exp(up * x) - 1

    return math.exp(float(brentq(surplus, minimum, beyond, xtol=1e-13)))


def _check_preferences(sigma: float, mu: float) -> float:
    if not check_number("sigma", sigma) > 1:
        raise ValueError(f"`sigma` must be above 1, got {sigma:g}. Varieties must be substitutes for each other.")
    if not 0 < check_share("mu", mu) < 1:
        raise ValueError(f"`mu` must lie between 0 and 1, got {mu:g}. Both sectors must exist.")
    return (sigma - 1) / sigma


def _check_no_black_hole(sigma: float, mu: float) -> float:
    rho = _check_preferences(sigma, mu)
    if not mu < rho:
        raise ValueError(
            f"With `mu` {mu:g} not below rho = (sigma - 1)/sigma = {rho:g} manufacturing gathers at any transport "
            "cost, so there is no such point. Choose a smaller `mu` or a larger `sigma`."
        )
    return rho
