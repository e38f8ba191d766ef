"""Inequality beyond the Gini: Theil, Atkinson, Hoover and the coefficient of variation."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np

from ledtoolkit.checks import Floats, check_amount, check_choice, check_pair, check_total

__all__ = ["atkinson", "coefficient_of_variation", "hoover", "theil_l", "theil_t", "williamson"]


def theil_t(values: Any) -> float:
    r"""Compute Theil's T, the entropy index that weighs the top.

    :math:`T = \frac1n \sum \frac{x}{\mu} \ln \frac{x}{\mu}`, 0 = all equal, ln n = one has all. An amount of 0 adds
    0, the limit of x ln x. Natural logarithms.

    Parameters
    ----------
    values
        Amounts of at least 0, one a unit; not all 0.

    Returns
    -------
    float
        0 up to ln n.

    Raises
    ------
    ValueError
        If an amount is negative or missing, or all are 0.

    Examples
    --------
    Relative to the mean of 20: three times 0.5, once 1, once 2.5.

    >>> round(theil_t([10, 10, 10, 20, 50]), 4)
    0.2502

    References
    ----------
    Theil, H. (1967). Economics and information theory. Amsterdam: North-Holland.
    """
    r = _relative(values)

    return float((r * np.log(r, where=r > 0, out=np.zeros_like(r))).mean())


def theil_l(values: Any) -> float:
    r"""Compute Theil's L, the mean log deviation that weighs the bottom: :math:`L = \frac1n \sum \ln \frac{\mu}{x}`.

    Some software (REAT) calls this "Theil": say T or L whenever you print one.

    Parameters
    ----------
    values
        Amounts above 0, one a unit.

    Returns
    -------
    float
        0 = all equal, without upper bound.

    Raises
    ------
    ValueError
        If an amount is 0 (the index is infinite), negative or missing.

    Examples
    --------
    >>> round(theil_l([10, 10, 10, 20, 50]), 7)
    0.2326302

    References
    ----------
    Theil, H. (1967). Economics and information theory. Amsterdam: North-Holland.
    """
    r = _relative(values)
    if not r.min() > 0:
        raise ValueError(
            "`values` holds a 0, so Theil's L is infinite. Use `theil_t`, or leave out the units that have nothing "
            "and say so."
        )

    return float(np.log(1 / r).mean())


def atkinson(values: Any, *, aversion: float = 0.5) -> float:
    r"""Compute the share of the total that equality would save at the same welfare.

    :math:`A = 1 - \left(\frac1n \sum (x/\mu)^{1-\varepsilon}\right)^{1/(1-\varepsilon)}`, for :math:`\varepsilon = 1`
    one minus geometric over arithmetic mean. The aversion :math:`\varepsilon` is a value judgement: state it.

    Parameters
    ----------
    values
        Amounts of at least 0, one a unit; not all 0.
    aversion
        Aversion to inequality, at least 0; larger values weigh the bottom more.

    Returns
    -------
    float
        0-1. With aversion of 1 or more and somebody at 0 it is 1, the limit.

    Raises
    ------
    ValueError
        If an amount or the aversion is negative.

    Examples
    --------
    Two incomes of 1 and 9: the root mean square root is (1 + 3)/2, so 4 each would do for 5.

    >>> round(atkinson([1, 9]), 6), round(atkinson([1, 9], aversion=1), 6)
    (0.2, 0.4)

    References
    ----------
    Theil, H. (1967). Economics and information theory. Amsterdam: North-Holland. (Measures of this family;
    the index is named after A. B. Atkinson.)
    """
    r, eps = _relative(values), check_amount("aversion", aversion)
    if eps >= 1 and not r.min() > 0:
        return 1.0
    if eps == 1:
        return float(1 - np.exp(np.log(r).mean()))

    return float(1 - (r ** (1 - eps)).mean() ** (1 / (1 - eps)))


def hoover(values: Any) -> float:
    r"""Compute the share of the total that would have to move for all to be equal.

    :math:`\frac12 \sum_i |s_i - 1/n|`: the largest gap between Lorenz curve and diagonal, also called Robin Hood or
    Schutz index. `specialisation.hoover_index` compares with other shares than equal ones.

    Parameters
    ----------
    values
        Amounts of at least 0, one a unit; not all 0.

    Returns
    -------
    float
        0 up to (n - 1)/n.

    Raises
    ------
    ValueError
        If an amount is negative or missing, or all are 0.

    Examples
    --------
    >>> round(hoover([20, 50, 20, 10]), 3)
    0.25

    References
    ----------
    Hoover, E. M. (1936). The measurement of industrial localization.
    Review of Economics and Statistics 18(4): 162-171.
    """
    r = _relative(values)

    return float(np.abs(r - 1).mean() / 2)


def coefficient_of_variation(values: Any, *, form: Literal["population", "sample"] = "population") -> float:
    r"""Divide the standard deviation by the mean: :math:`v = sd(x) / \mu`.

    The population form divides by n: the listed regions are all there are (sigma convergence). The sample form
    divides by n - 1 and is larger; software differs in its default.

    Parameters
    ----------
    values
        Amounts of at least 0, one a unit; not all 0. The sample form needs two.
    form
        `population` (n) or `sample` (n - 1).

    Returns
    -------
    float
        0 = all equal, without unit.

    Raises
    ------
    ValueError
        If an amount is negative or missing, all are 0, or the form is unknown.

    Examples
    --------
    >>> coefficient_of_variation([2, 4, 6], form="sample"), round(coefficient_of_variation([2, 4, 6]), 4)
    (0.5, 0.4082)

    References
    ----------
    Rey, S. J. & Sastré-Gutiérrez, M. L. (2010). Interregional inequality dynamics in Mexico.
    Spatial Economic Analysis 5(3): 277-298. (Inequality between regions; source of the figures of week 2.)
    """
    r = _relative(values)
    ddof = {"population": 0, "sample": 1}[check_choice("form", form, ("population", "sample"))]
    if len(r) <= ddof:
        raise ValueError("`values` holds one amount, so the sample form is 0/0. Give at least two.")

    return float(r.std(ddof=ddof))


def williamson(values: Any, population: Any) -> float:
    r"""Weigh the coefficient of variation by population, so that a village does not count like a city.

    :math:`v_w = \frac{1}{\bar y} \sqrt{\sum_r (y_r - \bar y)^2 \frac{p_r}{P}}` with the national mean
    :math:`\bar y = \sum_r y_r p_r / P` in both places. Mixing it with the plain mean of the regions (as some software
    does) gives a number that is neither.

    Parameters
    ----------
    values
        Income or output per head, at least 0, one a region; not all 0.
    population
        Inhabitants, at least 0, one a region.

    Returns
    -------
    float
        0 = all equal, without unit.

    Raises
    ------
    ValueError
        If lengths differ, a figure is negative or missing, or the national mean is 0.

    Examples
    --------
    One in ten people live where income is 6, the others where it is 1: mean 1.5, squares 0.1 x 20.25 + 0.9 x 0.25.

    >>> williamson([6, 1], [10, 90])
    1.0

    References
    ----------
    Rey, S. J. & Sastré-Gutiérrez, M. L. (2010). Interregional inequality dynamics in Mexico.
    Spatial Economic Analysis 5(3): 277-298. (Inequality between regions; the measure is named after J. G. Williamson.)
    """
    y, p = check_pair("values", values, "population", population)
    share = p / p.sum()
    y_bar = y @ share
    if not y_bar > 0:
        raise ValueError("Nobody lives where `values` are above 0, so the national mean is 0. Check the order of both.")

    return float(np.sqrt((y - y_bar) ** 2 @ share) / y_bar)


def _relative(values: Any) -> Floats:
    x = check_total("values", values)
    relative: Floats = x / x.mean()
    return relative
