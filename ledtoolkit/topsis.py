"""TOPSIS: the best alternative lies near the ideal one and far from the worst."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_choice, check_matrix
from ledtoolkit.criteria import check_directions, check_weights
from ledtoolkit.normalisation import min_max
from ledtoolkit.ranking import ranks

__all__ = ["topsis"]

NORMALISATIONS = ("vector", "minmax", "none")


def topsis(
    scores: pd.DataFrame, weights: Any, *, directions: Sequence[int] | None = None, normalisation: str = "vector"
) -> pd.DataFrame:
    r"""Rank alternatives by their closeness to an ideal that takes the best of every criterion.

    :math:`v_{ak} = w_k x_{ak} / \sqrt{\sum_a x_{ak}^2}`, :math:`C_a = d_a^- / (d_a^+ + d_a^-)` with Euclidean
    distances to the best and the worst v; for a cost the best is the smallest. "minmax" and "none" replace the
    division by the root of squares and can change the order; adding an alternative can too.

    Parameters
    ----------
    scores
        Alternatives (rows) by criteria (columns), each in its own unit.
    weights
        One weight a criterion, 0-1, adding to 1.
    directions
        1 (more is better) or -1 (less is better) for each criterion; by default all 1.
    normalisation
        "vector" (Hwang & Yoon), "minmax" (0 = worst listed, 1 = best listed) or "none".

    Returns
    -------
    DataFrame
        distance_to_best, distance_to_worst, closeness (0-1) and rank (1 = best) of each alternative.

    Raises
    ------
    ValueError
        If a mark is missing, the weights do not add to 1, a criterion is 0 everywhere ("vector") or the same
        everywhere ("minmax"), or all alternatives are alike (0/0).

    Examples
    --------
    >>> four = pd.DataFrame([[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]], index=["a", "b", "c", "d"])
    >>> topsis(four, [0.3, 0.4, 0.3])["closeness"].round(4).to_dict()
    {'a': 0.5037, 'b': 0.6581, 'c': 0.7482, 'd': 0.334}

    References
    ----------
    Hwang, C.-L. & Yoon, K. (1981). Multiple attribute decision making: methods and applications.
    Berlin: Springer. https://doi.org/10.1007/978-3-642-48318-0
    """
    x = check_matrix("scores", scores, rows="alternative", columns="criterion")
    w = check_weights(weights, x.columns)
    sign = check_directions(directions, x.columns)
    r, sign = _normalised(x, sign, check_choice("normalisation", normalisation, NORMALISATIONS))
    v = w * r
    best, worst = (v * sign).max(axis=0) * sign, (v * sign).min(axis=0) * sign
    if not (best != worst).any():
        raise ValueError("All alternatives are alike on every criterion that counts (0/0). Add what sets them apart.")

    d_best = pd.Series(np.sqrt(((v - best) ** 2).sum(axis=1)), index=x.index)
    d_worst = pd.Series(np.sqrt(((v - worst) ** 2).sum(axis=1)), index=x.index)
    C = d_worst / (d_best + d_worst)
    return pd.DataFrame({"distance_to_best": d_best, "distance_to_worst": d_worst, "closeness": C, "rank": ranks(C)})


def _normalised(x: pd.DataFrame, sign: Floats, normalisation: str) -> tuple[Floats, Floats]:
    if normalisation == "minmax":
        # turned round already, so that more is better everywhere
        return min_max(x, directions=[int(one) for one in sign]).to_numpy(), np.ones_like(sign)
    if normalisation == "none":
        return x.to_numpy(), sign
    length = np.sqrt((x.to_numpy() ** 2).sum(axis=0))
    if not length.min() > 0:
        name = x.columns[int(np.argmin(length))]
        raise ValueError(f"The criterion {name!r} is 0 everywhere, so it compares nothing (0/0). Leave it out.")
    return x.to_numpy() / length, sign
