"""Spatial autocorrelation: whether neighbours are more alike than chance would have it."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_choice, check_list, check_same_labels, check_square, check_vector

__all__ = ["SpatialAutocorrelation", "gearys_c", "morans_i", "spatial_weights"]


def spatial_weights(
    neighbours: Mapping[Any, Sequence[Any]] | Sequence[Sequence[int]],
    *,
    style: Literal["row_standardised", "binary"] = "row_standardised",
) -> pd.DataFrame:
    r"""Turn lists of neighbours into a table of weights, :math:`w_{ij} > 0` where j is a neighbour of i.

    `binary` gives each neighbour 1, so that places with many neighbours weigh more; `row_standardised` divides
    by their number, so that :math:`\sum_j w_{ij} = 1` and W z is the mean of the neighbours. Name the one you use.

    Parameters
    ----------
    neighbours
        Unit to its neighbours; or a list of lists of positions, counted from 0.
    style
        `row_standardised` or `binary`.

    Returns
    -------
    DataFrame
        Weights, units (rows) by units (columns), 0 on the diagonal.

    Raises
    ------
    ValueError
        If a unit has no neighbour, is its own neighbour, or names an unknown one.

    Examples
    --------
    >>> spatial_weights({"a": ["b"], "b": ["a", "c"], "c": ["b"]}).loc["b"].to_dict()
    {'a': 0.5, 'b': 0.0, 'c': 0.5}

    References
    ----------
    Cliff, A. D. & Ord, J. K. (1981). Spatial processes: models and applications. London: Pion.
    """
    if isinstance(neighbours, Mapping):
        lists = dict(neighbours)
    else:
        lists = dict(enumerate(check_list("neighbours", neighbours, of="lists of neighbours")))
    if not lists:
        raise ValueError("`neighbours` is empty. List at least two units, each with its neighbours.")
    check_choice("style", style, ("row_standardised", "binary"))
    for unit, near in lists.items():
        _refuse_neighbours(unit, near, lists)

    W = pd.DataFrame(0.0, index=list(lists), columns=list(lists))
    for unit, near in lists.items():
        W.loc[unit, list(near)] = 1.0 if style == "binary" else 1 / len(near)
    return W


@dataclass(frozen=True)
class SpatialAutocorrelation:
    """A statistic of neighbours' likeness, and what chance alone would give.

    Attributes
    ----------
    statistic
        Moran's I or Geary's C.
    expected
        Its expected value without spatial autocorrelation.
    variance_normal
        Its variance if the values are drawn from a normal distribution.
    variance_randomisation
        Its variance if these values are shuffled over the units.
    deviations
        Columns `deviation` z of each unit from the mean and `neighbours` W z, index: unit.
    """

    statistic: float
    expected: float
    variance_normal: float
    variance_randomisation: float
    deviations: pd.DataFrame

    @property
    def z_normal(self) -> float:
        """Distance from the expected value in standard deviations, under normality."""
        return _standardised(self.statistic - self.expected, self.variance_normal)

    @property
    def z_randomisation(self) -> float:
        """Distance from the expected value in standard deviations, under shuffling."""
        return _standardised(self.statistic - self.expected, self.variance_randomisation)

    @property
    def p_value(self) -> float:
        """Two-sided chance of a z (under shuffling) this far from 0; software with one-sided default prints half."""
        return math.erfc(abs(self.z_randomisation) / math.sqrt(2))


def morans_i(values: Any, weights: pd.DataFrame) -> SpatialAutocorrelation:
    r"""Measure whether values above the mean have neighbours above the mean.

    :math:`I = \frac{n}{S_0} \frac{z' W z}{z' z}` with :math:`z = x - \bar x`, :math:`S_0 = \sum w_{ij}`. Without
    autocorrelation it is :math:`-1/(n-1)` on average, not 0; above that like sits beside like.

    Parameters
    ----------
    values
        One number a unit, either sign; as a Series it is matched to the weights by its labels.
    weights
        Units by units, at least 0, 0 on the diagonal, as from `spatial_weights`.

    Returns
    -------
    SpatialAutocorrelation
        I, its expected value, variances, z and p.

    Raises
    ------
    ValueError
        If there are fewer than four units, all values are equal, or the weights do not fit.

    Examples
    --------
    Four places in a row, poor beside poor and rich beside rich:

    >>> row = spatial_weights([[1], [0, 2], [1, 3], [2]], style="binary")
    >>> result = morans_i([1, 1, 3, 3], row)
    >>> round(result.statistic, 3), round(result.expected, 3)
    (0.333, -0.333)

    References
    ----------
    Cliff, A. D. & Ord, J. K. (1981). Spatial processes: models and applications. London: Pion.
    """
    z, W = _deviations(values, weights)
    n, S0, S1, S2, b2 = _moments(z, W.to_numpy())
    E = -1 / (n - 1)
    normal = (n**2 * S1 - n * S2 + 3 * S0**2) / ((n**2 - 1) * S0**2) - E**2
    shuffled = n * ((n**2 - 3 * n + 3) * S1 - n * S2 + 3 * S0**2) - b2 * ((n**2 - n) * S1 - 2 * n * S2 + 6 * S0**2)
    randomisation = shuffled / ((n - 1) * (n - 2) * (n - 3) * S0**2) - E**2

    Wz = W.to_numpy() @ z
    I = n / S0 * (z @ Wz) / (z @ z)  # noqa: E741 - Moran's I is called I
    scatter = pd.DataFrame({"deviation": z, "neighbours": Wz}, index=W.index)
    return SpatialAutocorrelation(float(I), E, float(normal), float(randomisation), scatter)


def gearys_c(values: Any, weights: pd.DataFrame) -> SpatialAutocorrelation:
    r"""Measure how much neighbours differ, 1 = as much as any two units.

    :math:`C = \frac{n - 1}{2 S_0} \frac{\sum_{ij} w_{ij} (x_i - x_j)^2}{z' z}`. Below 1 neighbours are alike, above
    1 unlike: the other way round than Moran's I, and more sensitive to differences nearby.

    Parameters
    ----------
    values, weights
        As in `morans_i`.

    Returns
    -------
    SpatialAutocorrelation
        C, its expected value 1, variances, z (negative = alike) and p.

    Raises
    ------
    ValueError
        As in `morans_i`.

    Examples
    --------
    >>> row = spatial_weights([[1], [0, 2], [1, 3], [2]], style="binary")
    >>> gearys_c([1, 1, 3, 3], row).statistic
    0.5

    References
    ----------
    Cliff, A. D. & Ord, J. K. (1981). Spatial processes: models and applications. London: Pion.
    """
    z, W = _deviations(values, weights)
    n, S0, S1, S2, b2 = _moments(z, W.to_numpy())
    normal = ((2 * S1 + S2) * (n - 1) - 4 * S0**2) / (2 * (n + 1) * S0**2)
    shuffled = (
        (n - 1) * S1 * (n**2 - 3 * n + 3 - (n - 1) * b2)
        - (n - 1) * S2 * (n**2 + 3 * n - 6 - (n**2 - n + 2) * b2) / 4
        + S0**2 * (n**2 - 3 - (n - 1) ** 2 * b2)
    )
    randomisation = shuffled / (n * (n - 2) * (n - 3) * S0**2)

    differences = (z[:, np.newaxis] - z) ** 2
    C = (n - 1) / (2 * S0) * (W.to_numpy() * differences).sum() / (z @ z)
    scatter = pd.DataFrame({"deviation": z, "neighbours": W.to_numpy() @ z}, index=W.index)
    return SpatialAutocorrelation(float(C), 1.0, float(normal), float(randomisation), scatter)


def _standardised(distance: float, variance: float) -> float:
    if not variance > 1e-12:
        raise ValueError(
            "The statistic is the same for every order of the values, so it has no z. This happens when each unit is "
            "everybody's neighbour: draw the neighbours closer."
        )
    return distance / math.sqrt(variance)


def _moments(z: Floats, W: Floats) -> tuple[int, float, float, float, float]:
    """Return n, the sums S0, S1, S2 of Cliff and Ord, and the kurtosis b2."""
    S0 = W.sum()
    S1 = ((W + W.T) ** 2).sum() / 2
    S2 = ((W.sum(axis=0) + W.sum(axis=1)) ** 2).sum()
    b2 = len(z) * (z**4).sum() / (z @ z) ** 2
    return len(z), float(S0), float(S1), float(S2), float(b2)


def _deviations(values: Any, weights: pd.DataFrame) -> tuple[Floats, pd.DataFrame]:
    W, x = check_square("weights", weights, of="unit"), check_vector("values", values)
    if isinstance(values, pd.Series):
        known = sorted(map(str, values.index)) == sorted(map(str, W.index))
        W = W.reindex(index=values.index, columns=values.index) if known else W
        check_same_labels("values", list(values.index), "weights", list(W.index))
    if len(x) != len(W) or len(x) < 4:
        raise ValueError(f"`values` and `weights` must hold the same units, at least 4; got {len(x)} and {len(W)}.")
    if np.diag(W).any():
        raise ValueError("`weights` has figures on its diagonal, but no unit is its own neighbour. Set them to 0.")
    if not W.to_numpy().sum() > 0:
        raise ValueError("`weights` holds only zeros, so nobody has a neighbour. Give at least one pair.")
    if not np.ptp(x) > 0:
        raise ValueError(f"All `values` are {x[0]:g}, so nothing can be alike or unlike. The statistic is 0/0.")
    return x - x.mean(), W


def _refuse_neighbours(unit: Hashable, near: Sequence[Hashable], units: Mapping[Any, Any]) -> None:
    unknown = [name for name in near if name not in units]
    if unknown:
        raise ValueError(f"{unit} has the neighbour {unknown[0]!r}, which is no unit. Add or correct it.")
    if unit in near:
        raise ValueError(f"{unit} is listed as its own neighbour. Take it out of its list.")
    if len(set(near)) != len(near):
        raise ValueError(f"{unit} lists a neighbour twice. List each one once.")
    if not near:
        raise ValueError(f"{unit} has no neighbour, so its mean of neighbours is 0/0. Leave it out or join it to one.")
