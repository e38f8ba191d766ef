"""Kemeny's rule (Condorcet-Kemeny-Young-Levenglick): the ranking that most pairwise votes support."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_list
from ledtoolkit.voting import check_support

__all__ = ["KemenyRanking", "kemeny_ranking", "kemeny_score", "kemeny_scores"]

# 8! = 40,320 rankings are listed in a moment; ten times as many for each further place are not.
MOST_LISTED = 8


def kemeny_score(support: pd.DataFrame, ranking: Sequence[Hashable]) -> float:
    r"""Add the support for every pair in the order of a ranking, :math:`\sum_{i \prec j} e_{ij}`.

    Parameters
    ----------
    support
        Indicators (or weights) that put the row before the column, as from `pairwise_support` or `outranking`.
    ranking
        All places, best first.

    Returns
    -------
    float
        Votes that agree with the ranking, unit of `support`.

    Raises
    ------
    ValueError
        If the ranking does not name every place once.

    Examples
    --------
    >>> from ledtoolkit.voting import pairwise_support
    >>> support = pairwise_support([(3, "abcd"), (5, "acbd"), (7, "bdca"), (6, "cbda")])
    >>> kemeny_score(support, "cbda"), kemeny_score(support, "abcd")
    (85.0, 69.0)

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    E = check_support(support)
    order = list(ranking) if isinstance(ranking, str) else check_list("ranking", ranking, of="places")
    if len(order) != len(E) or set(order) != set(E.index):
        raise ValueError(f"`ranking` must name each of {list(E.index)} once, got {order}.")

    e = E.loc[order, order].to_numpy()
    return float(np.triu(e, k=1).sum())


def kemeny_scores(support: pd.DataFrame) -> pd.Series[float]:
    """List the support of every possible ranking, best first: at most 8 places (40,320 rankings).

    Parameters
    ----------
    support
        Indicators (or weights) that put the row before the column, as from `pairwise_support` or `outranking`.

    Returns
    -------
    Series
        Support (index: ranking, a tuple of places from best to worst), highest first.

    Raises
    ------
    ValueError
        If there are more than 8 places; `kemeny_ranking` finds the best one without listing.

    Examples
    --------
    >>> from ledtoolkit.voting import pairwise_support
    >>> kemeny_scores(pairwise_support([(2, "ab"), (1, "ba")])).to_dict()
    {('a', 'b'): 2.0, ('b', 'a'): 1.0}

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    E = check_support(support)
    n = len(E)
    if n > MOST_LISTED:
        raise ValueError(
            f"{n} places have too many rankings to list; at most {MOST_LISTED} are allowed. "
            "Use `kemeny_ranking` for the best one."
        )
    order = np.array(list(permutations(range(n))))
    e = E.to_numpy()

    score = np.zeros(len(order))
    for earlier, later in combinations(range(n), 2):
        score += e[order[:, earlier], order[:, later]]
    names = pd.Index([tuple(E.index[row]) for row in order], name="ranking", tupleize_cols=False)
    return pd.Series(score, index=names, name="support").sort_values(ascending=False, kind="stable")


@dataclass(frozen=True)
class KemenyRanking:
    """The ranking with the most support.

    Attributes
    ----------
    ranking
        Places from best to worst; where several rankings have the same support, one of them.
    score
        Votes that agree with it, unit of the support.
    share
        Part of all pairwise votes that agree with it, 0.5-1.
    rivals
        How many other rankings have the same support; None with more than 8 places, where they are not counted.
    """

    ranking: tuple[Hashable, ...]
    score: float
    share: float
    rivals: int | None


def kemeny_ranking(support: pd.DataFrame) -> KemenyRanking:
    r"""Find the ranking that the most pairwise votes support.

    It maximises :math:`\sum_{i \prec j} e_{ij}` over all rankings. A Condorcet winner always comes first.
    The search is exact (an integer programme), so it also serves more places than can be listed.

    Parameters
    ----------
    support
        Indicators (or weights) that put the row before the column, as from `pairwise_support` or `outranking`.

    Returns
    -------
    KemenyRanking
        Ranking, its score, the share of votes that agree, and how many other rankings do as well.

    Raises
    ------
    ValueError
        If the table is not square, or there are no votes.

    Examples
    --------
    >>> from ledtoolkit.voting import pairwise_support
    >>> best = kemeny_ranking(pairwise_support([(3, "abcd"), (5, "acbd"), (7, "bdca"), (6, "cbda")]))
    >>> best.ranking, best.score, round(best.share, 3)
    (('c', 'b', 'd', 'a'), 85.0, 0.675)

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    E = check_support(support)
    e = E.to_numpy(float).copy()
    np.fill_diagonal(e, 0.0)
    if not e.sum() > 0:
        raise ValueError("`support` holds no votes at all, so every ranking is as good. Check the table.")

    ranking = tuple(E.index[i] for i in _linear_order(e))
    score = kemeny_score(E, ranking)
    return KemenyRanking(ranking, score, score / float(e.sum()), _rivals(E, score))


def _rivals(E: pd.DataFrame, score: float) -> int | None:
    if len(E) > MOST_LISTED:
        return None
    return int((kemeny_scores(E) >= score - 1e-9 * abs(score)).sum()) - 1


def _linear_order(e: Floats) -> list[int]:
    """Solve the linear ordering problem: one 0/1 variable a pair, no circle of three."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array

    n = len(e)
    if n < 3:
        return sorted(range(n), key=lambda i: -e[i].sum())
    pair = {ij: k for k, ij in enumerate(combinations(range(n), 2))}
    gain = np.array([e[i, j] - e[j, i] for i, j in pair])
    triples = [(pair[i, j], pair[j, k], pair[i, k]) for i, j, k in combinations(range(n), 3)]
    rows = np.repeat(np.arange(len(triples)), 3)
    circle = csr_array((np.tile([1.0, 1.0, -1.0], len(triples)), (rows, np.ravel(triples))))
    # i before j, j before k but not i before k (or all the reverse) would be a circle
    found: Any = milp(
        -gain / max(float(np.abs(gain).max()), 1e-300),
        constraints=LinearConstraint(circle, 0.0, 1.0),
        integrality=np.ones(len(pair), dtype=int),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0.0},
    )
    before = np.zeros(n)
    for (i, j), k in pair.items():
        before[i if found.x[k] > 0.5 else j] += 1
    return [int(i) for i in np.argsort(-before, kind="stable")]
