"""Relatedness: how much more often two things occur together than their frequency leads one to expect."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_square
from ledtoolkit.comparative_advantage import check_presence

__all__ = ["association_strength", "cooccurrence", "cosine_similarity", "jaccard_index"]


def cooccurrence(presence: pd.DataFrame) -> pd.DataFrame:
    r"""Count in how many places two products are both present: :math:`C_{ij} = \sum_c M_{ci} M_{cj}`.

    Parameters
    ----------
    presence
        1 where a product is present, else 0; places (rows) by products (columns).

    Returns
    -------
    DataFrame
        Counts, products by products; the diagonal holds each product's ubiquity.

    Raises
    ------
    ValueError
        If the table holds anything but 0 and 1.

    Examples
    --------
    >>> cooccurrence(pd.DataFrame({"fruit": [1, 1, 0], "cars": [0, 1, 1]})).to_numpy().tolist()
    [[2.0, 1.0], [1.0, 2.0]]

    References
    ----------
    van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence data? An analysis of some well-known similarity
    measures. Journal of the American Society for Information Science and Technology 60(8): 1635-1651.
    """
    M = check_presence(presence)

    return M.T @ M


def association_strength(cooccurrence: pd.DataFrame) -> pd.DataFrame:
    r"""Divide observed by expected co-occurrences, if both occurred independently of each other.

    :math:`A_{ij} = \frac{C_{ij}}{s_i s_j / s}` with :math:`s_i = \sum_{j \ne i} C_{ij}` and :math:`s = \sum_i s_i`.
    1 = as often as expected. Unlike cosine and Jaccard it has no upper bound and does not favour what is frequent.

    Parameters
    ----------
    cooccurrence
        Counts, products by products, symmetric; the diagonal is left out of all totals.

    Returns
    -------
    DataFrame
        Association strength, at least 0, diagonal 0.

    Raises
    ------
    ValueError
        If the table is not symmetric, or a product occurs together with no other (0/0).

    Examples
    --------
    >>> counts = pd.DataFrame([[5, 2, 1], [2, 9, 0], [1, 0, 3]], index=list("abc"), columns=list("abc"))
    >>> association_strength(counts).loc["a"].to_dict()
    {'a': 0.0, 'b': 2.0, 'c': 2.0}

    References
    ----------
    van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence data? An analysis of some well-known similarity
    measures. Journal of the American Society for Information Science and Technology 60(8): 1635-1651.
    """
    C = _between_different(cooccurrence)
    s = C.sum(axis=1).to_numpy()

    return C.mul(s.sum()).div(np.outer(s, s))


def cosine_similarity(cooccurrence: pd.DataFrame) -> pd.DataFrame:
    r"""Divide co-occurrences by the geometric mean of both totals: :math:`C_{ij} / \sqrt{s_i s_j}`.

    The totals leave the diagonal out (as for `association_strength`), so the result is 0-1.

    Parameters
    ----------
    cooccurrence
        Counts, products by products, symmetric.

    Returns
    -------
    DataFrame
        Similarity, 0-1, diagonal 0.

    Raises
    ------
    ValueError
        If the table is not symmetric, or a product occurs together with no other (0/0).

    Examples
    --------
    >>> counts = pd.DataFrame([[5, 2, 2], [2, 9, 0], [2, 0, 3]], index=list("abc"), columns=list("abc"))
    >>> cosine_similarity(counts).loc["a"].round(4).to_dict()
    {'a': 0.0, 'b': 0.7071, 'c': 0.7071}

    References
    ----------
    van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence data? An analysis of some well-known similarity
    measures. Journal of the American Society for Information Science and Technology 60(8): 1635-1651.
    """
    C = _between_different(cooccurrence)
    s = C.sum(axis=1).to_numpy()

    return C.div(np.sqrt(np.outer(s, s)))


def jaccard_index(cooccurrence: pd.DataFrame) -> pd.DataFrame:
    r"""Divide co-occurrences by all occurrences of either: :math:`C_{ij} / (s_i + s_j - C_{ij})`.

    The totals leave the diagonal out (as for `association_strength`), so the result is 0-1.

    Parameters
    ----------
    cooccurrence
        Counts, products by products, symmetric.

    Returns
    -------
    DataFrame
        Index, 0-1, diagonal 0.

    Raises
    ------
    ValueError
        If the table is not symmetric, or a product occurs together with no other (0/0).

    Examples
    --------
    >>> counts = pd.DataFrame([[5, 2, 2], [2, 9, 0], [2, 0, 3]], index=list("abc"), columns=list("abc"))
    >>> jaccard_index(counts).loc["a"].to_dict()
    {'a': 0.0, 'b': 0.5, 'c': 0.5}

    References
    ----------
    van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence data? An analysis of some well-known similarity
    measures. Journal of the American Society for Information Science and Technology 60(8): 1635-1651.
    """
    C = _between_different(cooccurrence)
    s = C.sum(axis=1).to_numpy()

    return C.div(s[:, np.newaxis] + s - C.to_numpy())


def _between_different(cooccurrence: pd.DataFrame) -> pd.DataFrame:
    """Return the counts with a diagonal of 0, or say why they are no co-occurrences."""
    table = check_square("cooccurrence", cooccurrence, of="product")
    C = table.to_numpy() * (1 - np.eye(len(table)))
    if not np.array_equal(C, C.T):
        i, j = divmod(int(np.argmax(C != C.T)), len(C))
        raise ValueError(
            f"`cooccurrence` must be symmetric, but {table.index[i]} with {table.index[j]} is {C[i, j]:g} "
            f"and the other way round {C[j, i]:g}. Count each pair once and write it on both sides."
        )
    if not C.sum(axis=1).min() > 0:
        alone = table.index[int(np.argmin(C.sum(axis=1)))]
        raise ValueError(
            f"The product {alone!r} occurs together with no other, so its relatedness is 0/0. Leave it out."
        )
    return pd.DataFrame(C, index=table.index, columns=table.columns)
