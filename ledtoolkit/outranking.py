"""Outranking: places compared pair by pair, so that no strength pays for a weakness."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_matrix
from ledtoolkit.criteria import check_directions, check_weights

__all__ = ["outranking"]


def outranking(indicators: pd.DataFrame, weights: Any, *, directions: Sequence[int] | None = None) -> pd.DataFrame:
    r"""Add, for each pair of places, the weights of the indicators on which the first beats the second.

    :math:`e_{ij} = \sum_k w_k \left(1[x_{ik} > x_{jk}] + \tfrac12 1[x_{ik} = x_{jk}]\right)`, so that
    :math:`e_{ij} + e_{ji} = 1`. Only who is ahead counts, not by how much; here weights do mean importance.
    `kemeny_ranking` of the result is the non-compensatory ranking.

    Parameters
    ----------
    indicators
        Places (rows) by indicators (columns), each in its own unit; no normalisation is needed.
    weights
        One weight an indicator, 0-1, adding to 1.
    directions
        1 (more is better) or -1 (less is better) for each indicator; by default all 1.

    Returns
    -------
    DataFrame
        Rows against columns (index `place`, columns `against`), 0-1, 0 on the diagonal.

    Raises
    ------
    ValueError
        If a figure is missing or the weights do not add to 1.

    Examples
    --------
    >>> places = pd.DataFrame({"output": [3, 2], "income": [1, 1], "jobs": [5, 9]}, index=["a", "b"])
    >>> outranking(places, [0.5, 0.3, 0.2]).round(2).values.tolist()
    [[0.0, 0.65], [0.35, 0.0]]

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    table = check_matrix("indicators", indicators, rows="place", columns="indicator")
    w = check_weights(weights, table.columns)
    x = table.to_numpy() * check_directions(directions, table.columns)

    ahead, level = x[:, None, :] > x[None, :, :], x[:, None, :] == x[None, :, :]
    e = (w * (ahead + level / 2)).sum(axis=2)
    np.fill_diagonal(e, 0.0)
    return pd.DataFrame(e, index=table.index.rename("place"), columns=table.index.rename("against"))
