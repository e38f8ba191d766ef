"""Weighted sum: alternatives scored on several criteria and added up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.aggregation import linear_index
from ledtoolkit.checks import Floats, check_choice, check_matrix
from ledtoolkit.criteria import check_directions, check_weights
from ledtoolkit.normalisation import min_max
from ledtoolkit.ranking import ranks

__all__ = ["weighted_sum"]

NORMALISATIONS = ("none", "minmax", "inverse_sum")


def weighted_sum(
    scores: pd.DataFrame, weights: Any, *, directions: Sequence[int] | None = None, normalisation: str = "none"
) -> pd.DataFrame:
    r"""Score alternatives by :math:`V = \sum_k w_k x_k` and rank them.

    The scale decides as much as the weights, so it has a name: "none" takes marks that are on one scale already;
    "minmax" stretches each criterion from 0 (worst listed) to 1 (best); "inverse_sum" turns a cost x into 1/x and
    divides each criterion by its sum (scikit-criteria).

    Parameters
    ----------
    scores
        Alternatives (rows) by criteria (columns).
    weights
        One weight a criterion, 0-1, adding to 1.
    directions
        1 (more is better) or -1 (less is better) for each criterion; by default all 1.
    normalisation
        "none", "minmax" or "inverse_sum".

    Returns
    -------
    DataFrame
        score and rank (1 = best) of each alternative, in the order given.

    Raises
    ------
    ValueError
        If a mark is missing, the weights do not add to 1, a criterion is the same everywhere ("minmax"),
        a cost is 0 or a sum not above 0 ("inverse_sum"), or marks of which less is better are added as they are.

    Examples
    --------
    Five projects, marks set by us for local means, quick start, visible result and long-run jobs:

    >>> projects = pd.DataFrame(
    ...     [[4, 4, 4, 5], [1, 3, 5, 2], [10, 2, 10, 4], [5, 4, 9, 10], [5, 7, 3, 9]],
    ...     index=["business park", "branding", "market hall", "processing hub", "supplier training"],
    ... )
    >>> weighted_sum(projects, [0.25] * 4)["score"].to_dict()
    {'business park': 4.25, 'branding': 2.75, 'market hall': 6.5, 'processing hub': 7.0, 'supplier training': 6.0}

    References
    ----------
    Hwang, C.-L. & Yoon, K. (1981). Multiple attribute decision making: methods and applications.
    Berlin: Springer. https://doi.org/10.1007/978-3-642-48318-0
    """
    x = check_matrix("scores", scores, rows="alternative", columns="criterion")
    w = check_weights(weights, x.columns)
    sign = check_directions(directions, x.columns)
    z = _normalised(x, sign, check_choice("normalisation", normalisation, NORMALISATIONS))

    V = linear_index(z, w)
    return pd.DataFrame({"score": V, "rank": ranks(V)})


def _normalised(x: pd.DataFrame, sign: Floats, normalisation: str) -> pd.DataFrame:
    if normalisation == "minmax":
        return min_max(x, directions=[int(one) for one in sign])
    if normalisation == "none":
        if (sign < 0).any():
            name = x.columns[int(np.argmin(sign))]
            raise ValueError(
                f"Less is better for {name!r}, so its marks cannot be added as they are. "
                'Turn the marks round, or ask for normalisation="minmax".'
            )
        return x
    return _inverse_sum(x, sign)


def _inverse_sum(x: pd.DataFrame, sign: Floats) -> pd.DataFrame:
    values = x.to_numpy(float).copy()
    costs = values[:, sign < 0]
    if costs.size and not np.abs(costs).min() > 0:
        raise ValueError('A criterion of which less is better holds a 0, and 1/0 is undefined. Use "minmax".')
    values[:, sign < 0] = 1 / costs
    total = values.sum(axis=0)
    if not total.min() > 0:
        name = x.columns[int(np.argmin(total))]
        raise ValueError(f'The criterion {name!r} adds to {total.min():g}, but must be above 0. Use "minmax".')
    return pd.DataFrame(values / total, index=x.index, columns=x.columns)
