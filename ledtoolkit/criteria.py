"""Criteria and their weights: what counts in an index or a choice, how much, and in which direction."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_amounts, check_list, check_same_labels

__all__ = ["budget_allocation", "check_directions", "check_weights", "equal_weights"]


def equal_weights(criteria: Sequence[Hashable] | pd.Index[Any]) -> pd.Series[float]:
    r"""Give every criterion the same weight, :math:`w_k = 1/K`.

    Equal weights are a choice too: two overlapping criteria then count double.

    Parameters
    ----------
    criteria
        Names of the criteria.

    Returns
    -------
    Series
        Weights (index: criterion), adding to 1.

    Raises
    ------
    ValueError
        If there is no criterion or one stands there twice.

    Examples
    --------
    >>> equal_weights(["output", "income", "knowledge", "jobs"]).to_list()
    [0.25, 0.25, 0.25, 0.25]

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    index = pd.Index(check_list("criteria", criteria, of="criteria"), name="criterion")
    if len(index) == 0 or not index.is_unique:
        raise ValueError(f"`criteria` must be one or more different names, got {list(index)}.")

    return pd.Series(1 / len(index), index=index, name="weight")


def budget_allocation(points: Mapping[Hashable, float] | pd.Series[float]) -> pd.Series[float]:
    r"""Turn points that people gave to criteria into weights, :math:`w_k = b_k / \sum_j b_j`.

    In the budget allocation process each expert spreads for example 100 points; add or average them first.

    Parameters
    ----------
    points
        Points of each criterion, 0 or more, any total above 0.

    Returns
    -------
    Series
        Weights (index: criterion), adding to 1.

    Raises
    ------
    ValueError
        If a number of points is negative or missing, or all are 0.

    Examples
    --------
    >>> budget_allocation({"output": 60, "income": 20, "knowledge": 20}).to_list()
    [0.6, 0.2, 0.2]

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    named = pd.Series(points)
    b = check_amounts("points", named)
    if not b.sum() > 0:
        raise ValueError("`points` are all 0, so nothing counts. Give at least one criterion some points.")

    return pd.Series(b / b.sum(), index=named.index.rename("criterion"), name="weight")


def check_weights(weights: Any, criteria: pd.Index[Any]) -> Floats:
    """Return one weight a criterion, 0-1, adding to 1 within a millionth (room for printed digits).

    Weights with labels (Series, dict) are put in the order of `criteria`; plain lists are taken in their order.

    Examples
    --------
    >>> check_weights([50, 30, 20], pd.Index(["a", "b", "c"]))
    Traceback (most recent call last):
    ValueError: `weights` must add to 1, got 100. Divide each of them by 100.
    """
    if isinstance(weights, (pd.Series, Mapping)):
        named = pd.Series(weights)
        check_same_labels("weights", sorted(map(str, named.index)), "criteria", sorted(map(str, criteria)))
        weights = named.loc[list(criteria)]
    w = check_amounts("weights", weights)
    if w.size != len(criteria):
        raise ValueError(f"`weights` has {w.size} entries for {len(criteria)} criteria. Give one weight a criterion.")
    if not abs(w.sum() - 1) <= 1e-6:
        raise ValueError(f"`weights` must add to 1, got {w.sum():g}. Divide each of them by {w.sum():g}.")
    return w


def check_directions(directions: Any, criteria: pd.Index[Any]) -> Floats:
    """Return one direction a criterion: 1 where more is better, -1 where less is; all 1 if none is given.

    Examples
    --------
    >>> check_directions([1, -1], pd.Index(["jobs", "cost"]))
    array([ 1., -1.])
    """
    if directions is None:
        return np.ones(len(criteria))
    if isinstance(directions, (pd.Series, Mapping)):
        named = pd.Series(directions)
        check_same_labels("directions", sorted(map(str, named.index)), "criteria", sorted(map(str, criteria)))
        directions = named.loc[list(criteria)]
    found = check_list("directions", directions, of="directions")
    if len(found) != len(criteria) or any(one not in (1, -1) for one in found):
        raise ValueError(
            f"`directions` must hold 1 (more is better) or -1 (less is better) for each of {len(criteria)} criteria, "
            f"got {found}."
        )
    return np.asarray(found, dtype=float)
