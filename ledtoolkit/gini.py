"""Lorenz curve and Gini: how far a distribution lies from equal shares, or from the shares of a reference."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_pair, check_total

__all__ = ["corrected_gini", "gini", "grouped_gini", "lorenz_curve", "lorenz_gini"]


def gini(values: Any) -> float:
    r"""Measure how unequal amounts are, 0 = all equal, (n - 1)/n = one has all.

    :math:`G = \frac{2 \sum_i i \, x_{(i)}}{n \sum_i x_i} - \frac{n + 1}{n}` with the amounts in ascending order.
    This is half the mean difference of all pairs, relative to the mean (population form).

    Parameters
    ----------
    values
        Amounts of at least 0, one a unit, any one unit of measure; not all 0. Every unit counts the same.

    Returns
    -------
    float
        0 up to (n - 1)/n. `corrected_gini` reaches 1.

    Raises
    ------
    ValueError
        If an amount is negative or missing, or all are 0.

    Examples
    --------
    >>> round(gini([20, 50, 20, 10]), 3)
    0.3

    References
    ----------
    Gini, C. (1912). Variabilità e mutabilità. Bologna: Cuppini.
    """
    x = np.sort(check_total("values", values))
    n = len(x)

    i = np.arange(1.0, n + 1)
    return float(2 * (i @ x) / (n * x.sum()) - (n + 1) / n)


def corrected_gini(values: Any) -> float:
    r"""Stretch the Gini coefficient to the full range 0-1: :math:`G^* = G \, \frac{n}{n - 1}`.

    The population form cannot exceed (n - 1)/n, which matters with few units (ten regions: 0.9).
    Say which of the two you print; they are easily mixed up.

    Parameters
    ----------
    values
        Amounts as in `gini`, at least two.

    Returns
    -------
    float
        0-1.

    Raises
    ------
    ValueError
        As in `gini`, or if there is one amount only.

    Examples
    --------
    >>> round(corrected_gini([20, 50, 20, 10]), 3)
    0.4

    References
    ----------
    Gini, C. (1912). Variabilità e mutabilità. Bologna: Cuppini.
    """
    n = len(check_total("values", values))
    if n < 2:
        raise ValueError("`values` holds one amount, so nothing can be unequal. Give at least two.")

    return gini(values) * n / (n - 1)


def grouped_gini(class_mean: Any, class_size: Any) -> float:
    r"""Compute the Gini coefficient of data that come in classes.

    :math:`G = 1 - \sum_k p_k (L_k + L_{k-1})` with the classes in ascending order of their means, p their share of
    members and L the cumulated share of the sum. Every member is given the mean of its class, so inequality
    within classes is missing and the result is a lower bound.

    Parameters
    ----------
    class_mean
        Mean amount of each class, at least 0.
    class_size
        Number of members of each class, at least 0.

    Returns
    -------
    float
        0 to below 1.

    Raises
    ------
    ValueError
        If lengths differ, a figure is negative, or nobody has anything.

    Examples
    --------
    >>> round(grouped_gini([500, 1500, 2500, 4000, 7500, 15000], [1000, 1200, 1600, 400, 200, 600]), 4)
    0.5278

    References
    ----------
    Dörsam, P. (2004). Wirtschaftsstatistik anschaulich dargestellt. Heidenau: PD-Verlag.
    """
    means, sizes = check_pair("class_mean", class_mean, "class_size", class_size)

    return lorenz_gini(means * sizes, sizes)


def lorenz_curve(amounts: Any, reference: Any = None) -> pd.DataFrame:
    r"""Cumulate shares, beginning with the units that have least.

    Point k is :math:`\left(\sum_{j \le k} p_j, \; \sum_{j \le k} s_j\right)`, s the shares of the amounts and p those
    of the reference, in ascending order of s/p. The diagonal means equal shares.

    Parameters
    ----------
    amounts
        Amounts of at least 0, one a unit; not all 0.
    reference
        What equal would mean, one a unit (population, all jobs). By default every unit counts the same.

    Returns
    -------
    DataFrame
        Columns `reference share` and `amount share`, cumulated from 0 to 1, index = number of units so far.

    Raises
    ------
    ValueError
        If lengths differ, a figure is negative or missing, or all are 0.

    Examples
    --------
    >>> lorenz_curve([50, 20, 20, 10])["amount share"].round(2).to_list()
    [0.0, 0.1, 0.3, 0.5, 1.0]

    References
    ----------
    Hoover, E. M. (1936). The measurement of industrial localization.
    Review of Economics and Statistics 18(4): 162-171.
    """
    x = check_total("amounts", amounts)
    p = np.ones_like(x) if reference is None else check_pair("amounts", x, "reference", reference)[1]
    order = np.argsort(_ratio(x, p), kind="stable")

    cumulated = [np.concatenate([[0.0], np.cumsum(part[order]) / part.sum()]) for part in (p, x)]
    index = pd.RangeIndex(len(x) + 1, name="units")
    return pd.DataFrame(dict(zip(("reference share", "amount share"), cumulated, strict=True)), index=index)


def lorenz_gini(amounts: Any, reference: Any) -> float:
    r"""Measure how far amounts are from the shares of a reference: twice the area under the diagonal.

    :math:`G = 1 - \sum_k p_k (L_k + L_{k-1})` along the Lorenz curve, units in ascending order of amount / reference.
    The area itself, at most 0.5, is also in use (EconGeo prints it): double it before you compare.

    Parameters
    ----------
    amounts
        Amounts of at least 0, one a unit, for example jobs of one branch in each region.
    reference
        Amounts to compare with, one a unit, for example all jobs or inhabitants of each region.

    Returns
    -------
    float
        0 = same shares as the reference, towards 1 = all in a unit that hardly counts in the reference.

    Raises
    ------
    ValueError
        As in `lorenz_curve`.

    Examples
    --------
    >>> round(lorenz_gini([0, 10, 10, 30, 50], [10, 15, 20, 25, 30]), 3)
    0.31

    References
    ----------
    Hoover, E. M. (1936). The measurement of industrial localization.
    Review of Economics and Statistics 18(4): 162-171.
    """
    curve = lorenz_curve(amounts, reference).to_numpy()
    p, L = np.diff(curve[:, 0]), curve[:, 1]

    return float(1 - p @ (L[1:] + L[:-1]))


def _ratio(x: Floats, p: Floats) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = x / p
    # a unit that is in neither adds nothing to the curve, wherever it stands
    ratio[(x == 0) & (p == 0)] = 0.0
    return ratio
