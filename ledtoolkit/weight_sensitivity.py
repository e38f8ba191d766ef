"""Sensitivity of ranks to weights: whether the order survives another opinion."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.aggregation import linear_index
from ledtoolkit.checks import Floats, check_label, check_matrix, check_positive, check_whole
from ledtoolkit.criteria import check_weights
from ledtoolkit.ranking import DUST, ranks

__all__ = ["RankRange", "leaders_by_weight", "rank_range", "ranks_after_weight_shift"]


def leaders_by_weight(indicators: pd.DataFrame, weights: Any, *, criterion: Any) -> pd.DataFrame:
    r"""Find which place leads as the weight of one criterion runs from 0 to 1.

    The other weights keep their proportions, so each score is a straight line
    :math:`S_c(w) = w\,z_{ck} + (1 - w) R_c`, with R the index over the other criteria; the leader changes where
    the highest lines cross.

    Parameters
    ----------
    indicators
        Places (rows) by criteria (columns), on one scale, more is better; at least two criteria.
    weights
        One weight a criterion, 0-1, adding to 1; not all of it on `criterion`.
    criterion
        The column whose weight varies.

    Returns
    -------
    DataFrame
        One row a stretch (index: stretch): from_weight, to_weight, leader (of ties, the first listed).

    Raises
    ------
    KeyError
        If the criterion is not in the table.
    ValueError
        If a figure is missing, the weights do not add to 1, or the other criteria have no weight.

    Examples
    --------
    Three projects; the last column is long-run jobs (set by us). Below a weight of 0.182 the hall wins:

    >>> projects = pd.DataFrame(
    ...     [[10, 2, 10, 4], [5, 4, 9, 10], [5, 7, 3, 9]],
    ...     index=["hall", "hub", "training"], columns=["local", "quick", "visible", "jobs"],
    ... )
    >>> leaders_by_weight(projects, [0.25] * 4, criterion="jobs").round(3).values.tolist()
    [[0.0, 0.182, 'hall'], [0.182, 1.0, 'hub']]

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    z = check_matrix("indicators", indicators, rows="place", columns="criterion")
    check_label("indicators", criterion, z.columns)
    w = pd.Series(check_weights(weights, z.columns), index=z.columns)
    others = w.drop(criterion)
    if not others.sum() > 0:
        raise ValueError(f"All weight lies on {criterion!r}, so the others have no proportions. Give them some weight.")

    at_one = z[criterion].to_numpy(float)
    at_zero = linear_index(z[others.index], others / others.sum()).to_numpy(float)
    return _upper_envelope(at_zero, at_one, z.index)


def ranks_after_weight_shift(indicators: pd.DataFrame, weights: Any, *, shift: float = 0.1) -> pd.DataFrame:
    r"""Rank the places again after each weight is moved up or down, the others making room in proportion.

    :math:`w_k' = w_k \pm \delta`, kept between 0 and 1, :math:`w_j' = w_j (1 - w_k') / (1 - w_k)`.

    Parameters
    ----------
    indicators
        Places (rows) by criteria (columns), on one scale, more is better.
    weights
        One weight a criterion, below 1 each, adding to 1.
    shift
        Change of one weight, share above 0; 0.1 by default (set by us).

    Returns
    -------
    DataFrame
        Ranks (1 = best): places by (criterion, change of its weight); the first column, ("", 0.0), is unshifted.

    Raises
    ------
    ValueError
        If a figure is missing, the weights do not add to 1, or one criterion has all of it.

    Examples
    --------
    >>> projects = pd.DataFrame({"quick": [9.0, 1.0], "jobs": [2.0, 8.0]}, index=["hall", "hub"])
    >>> ranks_after_weight_shift(projects, [0.45, 0.55])["jobs"].T.values.tolist()
    [[1, 2], [2, 1]]

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    z = check_matrix("indicators", indicators, rows="place", columns="criterion")
    w = check_weights(weights, z.columns)
    delta = check_positive("shift", shift)
    if not w.max() < 1:
        raise ValueError("One criterion has all the weight, so the others cannot make room. Spread the weights first.")

    columns = {("", 0.0): ranks(linear_index(z, w))}
    for k, name in enumerate(z.columns):
        for change in (-delta, delta):
            columns[name, change] = ranks(linear_index(z, _shifted(w, k, change)))
    table = pd.DataFrame(columns)
    table.columns.names = ["criterion", "change"]
    return table


@dataclass(frozen=True)
class RankRange:
    """Ranks of the places over many sets of weights.

    Attributes
    ----------
    summary
        Places by best, median and worst rank, and `first_share`, the share of draws in which the place leads (0-1).
    ranks
        Rank of each place (columns) in each draw (rows); 1 = best.
    """

    summary: pd.DataFrame
    ranks: pd.DataFrame


def rank_range(indicators: pd.DataFrame, *, draws: int = 1000, seed: int = 1) -> RankRange:
    r"""Rank the places under weights drawn evenly from all that are possible.

    :math:`w \sim \text{Dirichlet}(1, \dots, 1)`: every set of weights that adds to 1 is as likely as any other.
    A place whose best and worst rank lie far apart owes its rank to the weights.

    Parameters
    ----------
    indicators
        Places (rows) by criteria (columns), on one scale, more is better.
    draws
        Number of sets of weights.
    seed
        Start of the random numbers; the same seed gives the same ranks.

    Returns
    -------
    RankRange
        Summary and all ranks.

    Raises
    ------
    ValueError
        If a figure is missing.

    Examples
    --------
    A place that is best in everything leads whatever the weights:

    >>> places = pd.DataFrame({"output": [1.0, 0.5, 0.0], "income": [1.0, 0.0, 0.5]}, index=["a", "b", "c"])
    >>> rank_range(places, draws=200).summary.loc["a"].to_list()
    [1.0, 1.0, 1.0, 1.0]

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    z = check_matrix("indicators", indicators, rows="place", columns="criterion")
    n = check_whole("draws", draws, at_least=1)
    rng = np.random.default_rng(check_whole("seed", seed))

    W = rng.dirichlet(np.ones(z.shape[1]), size=n)
    scores = W @ z.to_numpy().T
    level = np.round(scores / (DUST * max(float(np.abs(scores).max()), 1e-300)))
    table = pd.DataFrame(level, columns=z.index, index=pd.RangeIndex(n, name="draw"))
    rank = table.rank(axis=1, method="min", ascending=False).astype(int)
    summary = pd.DataFrame(
        {"best": rank.min(), "median": rank.median(), "worst": rank.max(), "first_share": (rank == 1).mean()}
    )
    return RankRange(summary, rank)


def _shifted(w: Floats, k: int, change: float) -> Floats:
    new = float(np.clip(w[k] + change, 0, 1))
    shifted: Floats = w * (1 - new) / (1 - w[k])
    shifted[k] = new
    return shifted


def _upper_envelope(at_zero: Any, at_one: Any, places: pd.Index[Any]) -> pd.DataFrame:
    slope = at_one - at_zero
    meets = [
        (at_zero[j] - at_zero[i]) / (slope[i] - slope[j])
        for i in range(len(places))
        for j in range(i)
        if slope[i] != slope[j]
    ]
    ends = np.unique(np.round([0.0, 1.0, *(w for w in meets if 0 < w < 1)], 12))
    rows: list[list[Any]] = []
    for start, end in pairwise(ends):
        middle = (start + end) / 2
        leader = places[int(np.argmax(at_zero + slope * middle))]
        if rows and rows[-1][2] == leader:
            rows[-1][1] = float(end)
        else:
            rows.append([float(start), float(end), leader])
    index = pd.RangeIndex(1, len(rows) + 1, name="stretch")
    return pd.DataFrame(rows, columns=["from_weight", "to_weight", "leader"], index=index)
