"""Analytic hierarchy process: weights from comparisons in pairs, and how well these agree.

Entry (i, j) says how many times more important i is than j on Saaty's scale 1-9; entry (j, i) is its reciprocal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_choice, check_list, check_matrix, check_positive
from ledtoolkit.criteria import check_weights
from ledtoolkit.random_index import random_index_of

__all__ = ["Priorities", "global_priorities", "group_comparisons", "priorities"]

METHODS = ("eigenvector", "row_geometric_mean", "normalised_column_mean")

# Comparisons printed with two decimals (0.14 for 1/7, 0.13 for 1/8) miss their reciprocal by up to 4 per cent.
RECIPROCAL_TOLERANCE = 0.05


@dataclass(frozen=True)
class Priorities:
    """Weights from pairwise comparisons and the consistency of the judgements.

    Attributes
    ----------
    weights
        Priority of each criterion (index: criterion), 0-1, adding to 1.
    lambda_max
        Largest eigenvalue of the matrix; n when the judgements agree perfectly.
    consistency_index
        (lambda_max - n) / (n - 1), at least 0.
    random_index
        Mean consistency index of random matrices of this size, from the table that was named; 0 for n below 3.
    """

    weights: pd.Series[float]
    lambda_max: float
    consistency_index: float
    random_index: float

    @property
    def consistency_ratio(self) -> float:
        """Inconsistency as a share of that of random judgements; two criteria cannot contradict each other: 0."""
        return self.consistency_index / self.random_index if len(self.weights) > 2 else 0.0

    @property
    def is_consistent(self) -> bool:
        """Whether the ratio stays below Saaty's limit of 0.10."""
        return self.consistency_ratio < 0.10


def priorities(
    comparisons: pd.DataFrame, *, method: str = "eigenvector", random_index: float | str = "saaty"
) -> Priorities:
    r"""Turn pairwise comparisons into weights and a consistency ratio.

    :math:`A w = \lambda_{max} w`, :math:`CI = (\lambda_{max} - n)/(n - 1)`, :math:`CR = CI / RI(n)`, below 0.10
    acceptable. The row geometric mean and the normalised column mean are hand methods; the three agree only when
    the judgements do. A ratio is comparable only with ratios from the same table of random indices.

    Parameters
    ----------
    comparisons
        Square, positive, 1 on the diagonal, entry (j, i) the reciprocal of (i, j) (two decimals will do).
    method
        "eigenvector" (Saaty), "row_geometric_mean" or "normalised_column_mean".
    random_index
        "saaty", "alonso_lamata" or "donegan_dodd", or the random index itself.

    Returns
    -------
    Priorities
        Weights and consistency.

    Raises
    ------
    ValueError
        If the matrix is not square, positive and reciprocal, or its size is not in the table.

    Examples
    --------
    >>> comparisons = pd.DataFrame([[1, 6, 3], [1 / 6, 1, 1 / 2], [1 / 3, 2, 1]], index=["jobs", "speed", "cost"])
    >>> result = priorities(comparisons)
    >>> result.weights.round(3).to_dict(), abs(round(result.consistency_ratio, 9))
    ({'jobs': 0.667, 'speed': 0.111, 'cost': 0.222}, 0.0)

    References
    ----------
    Saaty, T. L. (1980). The analytic hierarchy process. New York: McGraw-Hill.
    """
    table = check_comparisons(comparisons)
    check_choice("method", method, METHODS)
    A, n = table.to_numpy(float), len(table)
    RI = (
        random_index_of(n, random_index)
        if isinstance(random_index, str)
        else check_positive("random_index", random_index)
    )

    w, lambda_max = _solve(A, method)
    CI = (lambda_max - n) / (n - 1) if n > 1 else 0.0
    return Priorities(_named(w, table.index), lambda_max, CI, RI)


def global_priorities(
    criteria: pd.DataFrame, alternatives: Sequence[pd.DataFrame], *, mode: str = "distributive"
) -> pd.Series[float]:
    r"""Weigh alternatives through a hierarchy of two levels.

    :math:`g_a = \sum_k w_k \, l_{ak}`: the weight of each criterion times the local priority under it.
    "distributive" takes local priorities that add to 1, so a copy of an alternative can change the order;
    "ideal" first divides them by the largest, which prevents that.

    Parameters
    ----------
    criteria
        Comparisons of the criteria.
    alternatives
        One matrix of comparisons of the alternatives for each criterion, in the order of `criteria`.
    mode
        "distributive" or "ideal".

    Returns
    -------
    Series
        Priority of each alternative (index: alternative), adding to 1.

    Raises
    ------
    ValueError
        If there is not one matrix a criterion, or the matrices compare different alternatives.

    Examples
    --------
    >>> two = pd.DataFrame([[1, 3], [1 / 3, 1]])
    >>> hall_first = pd.DataFrame([[1, 4], [1 / 4, 1]], index=["hall", "hub"])
    >>> hub_first = pd.DataFrame([[1, 1 / 9], [9, 1]], index=["hall", "hub"])
    >>> global_priorities(two, [hall_first, hub_first]).round(3).to_dict()
    {'hall': 0.625, 'hub': 0.375}

    References
    ----------
    Saaty, T. L. (1980). The analytic hierarchy process. New York: McGraw-Hill.
    """
    w, _ = _solve(check_comparisons(criteria).to_numpy(float), "eigenvector")
    check_choice("mode", mode, ["distributive", "ideal"])
    tables = [check_comparisons(one) for one in check_list("alternatives", alternatives, of="matrices")]
    if len(tables) != len(w):
        raise ValueError(f"`alternatives` has {len(tables)} matrices for {len(w)} criteria. Give one a criterion.")
    names = tables[0].index
    if any(list(table.index) != list(names) for table in tables):
        raise ValueError(f"Every matrix must compare the same alternatives in the same order: {list(names)}.")
    local = np.column_stack([_solve(table.to_numpy(float), "eigenvector")[0] for table in tables])
    if mode == "ideal":
        local = local / local.max(axis=0)

    g = local @ w
    return _named(g / g.sum(), names)


def group_comparisons(matrices: Sequence[pd.DataFrame], *, weights: Any = None) -> pd.DataFrame:
    r"""Join the judgements of several people by their geometric mean, :math:`a_{ij} = \prod_p a_{ij,p}^{w_p}`.

    Only this mean keeps :math:`a_{ji} = 1/a_{ij}`; the arithmetic mean of 1/9 and 9 would be 4.56 both ways.

    Parameters
    ----------
    matrices
        One matrix of comparisons a person, with the same criteria.
    weights
        Weight of each person, 0-1, adding to 1; by default all alike.

    Returns
    -------
    DataFrame
        Joint comparisons.

    Raises
    ------
    ValueError
        If there is no matrix or they compare different criteria.

    Examples
    --------
    >>> group_comparisons([[[1, 9], [1 / 9, 1]], [[1, 1 / 9], [9, 1]]]).round(6).values.tolist()
    [[1.0, 1.0], [1.0, 1.0]]

    References
    ----------
    Saaty, T. L. (1980). The analytic hierarchy process. New York: McGraw-Hill.
    """
    tables = [check_comparisons(one) for one in check_list("matrices", matrices, of="matrices")]
    if not tables or any(list(table.index) != list(tables[0].index) for table in tables):
        raise ValueError("`matrices` must hold at least one matrix, all with the same criteria in the same order.")
    people = pd.RangeIndex(len(tables))
    w = np.full(len(tables), 1 / len(tables)) if weights is None else check_weights(weights, people)

    a = np.exp(np.tensordot(w, np.log([table.to_numpy(float) for table in tables]), axes=1))
    return pd.DataFrame(a, index=tables[0].index, columns=tables[0].columns)


def check_comparisons(comparisons: Any) -> pd.DataFrame:
    """Return a square, positive matrix whose entries (i, j) and (j, i) are reciprocals."""
    table = check_matrix("comparisons", comparisons, rows="criterion", columns="criterion")
    if set(table.columns) == set(table.index):
        table = table[list(table.index)]
    A = table.to_numpy(float)
    if A.shape[0] != A.shape[1] or not A.min() > 0:
        raise ValueError(
            f"`comparisons` must be square and above 0, got shape {A.shape} with smallest entry {A.min():g}. "
            "Compare every criterion with every other; use 1/5 where it is five times less important."
        )
    off = np.abs(A * A.T - 1)
    if not off.max() <= RECIPROCAL_TOLERANCE:
        i, j = divmod(int(np.argmax(off)), len(A))
        i, j = min(i, j), max(i, j)
        raise ValueError(
            f"{table.index[i]} against {table.index[j]} is {A[i, j]:g}, but the reverse is {A[j, i]:g}. "
            f"It must be the reciprocal, {1 / A[i, j]:g}."
        )
    table.columns = table.index
    return table


def _solve(A: Floats, method: str) -> tuple[Floats, float]:
    """Return the weights by a named method, adding to 1, and the largest eigenvalue."""
    eigenvalues, vectors = np.linalg.eig(A)
    largest = int(np.argmax(eigenvalues.real))
    w = {
        "eigenvector": np.abs(vectors[:, largest].real),
        "row_geometric_mean": np.exp(np.log(A).mean(axis=1)),
        "normalised_column_mean": (A / A.sum(axis=0)).mean(axis=1),
    }[method]
    return w / w.sum(), float(eigenvalues[largest].real)


def _named(w: Floats, names: pd.Index[Any]) -> pd.Series[float]:
    return pd.Series(w, index=names, name="priority")
