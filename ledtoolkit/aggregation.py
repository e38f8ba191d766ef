"""Aggregation: many normalised indicators become one composite index.

Adding lets a strength pay in full for a weakness; the geometric mean lets it pay in part.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_choice, check_matrix, check_table
from ledtoolkit.criteria import check_weights

__all__ = ["geometric_index", "linear_index"]


def linear_index(indicators: pd.DataFrame, weights: Any) -> pd.Series[float]:
    r"""Add the weighted indicators of each place, :math:`I_c = \sum_k w_k z_{ck}`.

    Fully compensatory: 21, 1, 1, 1 is as good as 6, 6, 6, 6. The weights then are rates of exchange
    between indicators, not their importance.

    Parameters
    ----------
    indicators
        Places (rows) by indicators (columns), on one scale, more is better.
    weights
        One weight an indicator, 0-1, adding to 1.

    Returns
    -------
    Series
        Index of each place (index: place), in the scale of the indicators.

    Raises
    ------
    ValueError
        If a figure is missing or the weights do not add to 1.

    Examples
    --------
    >>> regions = pd.DataFrame([[21, 1, 1, 1], [6, 6, 6, 6]], index=["a", "b"])
    >>> linear_index(regions, [0.25] * 4).to_dict()
    {'a': 6.0, 'b': 6.0}

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    z = check_matrix("indicators", indicators, rows="place", columns="indicator")
    w = check_weights(weights, z.columns)

    return z.mul(w).sum(axis=1).rename("index")


def geometric_index(indicators: pd.DataFrame, weights: Any, *, zeros: str = "refused") -> pd.Series[float]:
    r"""Multiply the indicators of each place, each raised to its weight, :math:`I_c = \prod_k z_{ck}^{w_k}`.

    Partly compensatory: an extra point is worth most where a place is weakest. One 0 makes the index 0,
    however good the rest; lift the scale first with `raise_floor`, or ask for zeros="kept".

    Parameters
    ----------
    indicators
        Places (rows) by indicators (columns), above 0, more is better.
    weights
        One weight an indicator, 0-1, adding to 1.
    zeros
        "refused", or "kept": then a place with a 0 that counts has index 0.

    Returns
    -------
    Series
        Index of each place (index: place), never above the linear index with the same weights.

    Raises
    ------
    ValueError
        If a figure is missing, negative or 0, or the weights do not add to 1.

    Examples
    --------
    >>> regions = pd.DataFrame([[21, 1, 1, 1], [6, 6, 6, 6]], index=["a", "b"])
    >>> geometric_index(regions, [0.25] * 4).round(2).to_dict()
    {'a': 2.14, 'b': 6.0}

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    z = check_table("indicators", indicators, rows="place", columns="indicator")
    w = check_weights(weights, z.columns)
    if check_choice("zeros", zeros, ["refused", "kept"]) == "refused" and not z.to_numpy().min() > 0:
        row, column = divmod(int(np.argmin(z.to_numpy())), z.shape[1])
        raise ValueError(
            f"{z.index[row]} has a 0 in {z.columns[column]!r}, which makes its whole index 0 whatever the rest. "
            'Lift the scale with `raise_floor`, or ask for zeros="kept".'
        )

    return pd.Series(np.prod(z.to_numpy() ** w, axis=1), index=z.index, name="index")
