"""Voting: indicators as voters, each with its own ranking of the places.

A profile says how many indicators hold which ranking, best first: `[(3, "abcd"), (5, "acbd")]`.
Only the order counts, so no normalisation is needed and no strength can be traded for a weakness.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_list, check_matrix, check_positive

__all__ = ["borda", "condorcet_winner", "pairwise_support", "plurality"]

Profile = Iterable[tuple[float, Sequence[Hashable]]]


def plurality(profile: Profile) -> pd.Series[float]:
    """Count how many indicators put each place first.

    Everything below first place is ignored, so a place that most indicators put last can win.

    Parameters
    ----------
    profile
        Pairs of (number of indicators, ranking from best to worst); each ranking names every place once.

    Returns
    -------
    Series
        Indicators with the place on top (index: place, in alphabetical order).

    Raises
    ------
    ValueError
        If rankings name different places, one twice, or a number is not above 0.

    Examples
    --------
    >>> profile = [(3, "abcd"), (5, "acbd"), (7, "bdca"), (6, "cbda")]
    >>> plurality(profile).to_dict()
    {'a': 8.0, 'b': 7.0, 'c': 6.0, 'd': 0.0}

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    counted = _checked(profile)

    return _tally(counted, [1.0] + [0.0] * (len(counted[0][1]) - 1)).rename("first places")


def borda(profile: Profile) -> pd.Series[float]:
    r"""Give n - 1 points for each best place, n - 2 for the next, 0 for the last, and add.

    :math:`B_c = \sum_v (n - r_{vc})`. The score equals the sum of the place's wins in all pairs.
    Adding or dropping a hopeless place can change who wins.

    Parameters
    ----------
    profile
        Pairs of (number of indicators, ranking from best to worst); each ranking names every place once.

    Returns
    -------
    Series
        Points (index: place, in alphabetical order).

    Raises
    ------
    ValueError
        If rankings name different places, one twice, or a number is not above 0.

    Examples
    --------
    >>> borda([(3, "abcd"), (5, "acbd"), (7, "bdca"), (6, "cbda")]).to_dict()
    {'a': 24.0, 'b': 44.0, 'c': 38.0, 'd': 20.0}

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    counted = _checked(profile)
    n = len(counted[0][1])

    return _tally(counted, [float(n - r) for r in range(1, n + 1)]).rename("Borda points")


def pairwise_support(profile: Profile) -> pd.DataFrame:
    """Count, for each pair of places, the indicators that put the first before the second.

    The two counts of a pair add to the number of indicators.

    Parameters
    ----------
    profile
        Pairs of (number of indicators, ranking from best to worst); each ranking names every place once.

    Returns
    -------
    DataFrame
        Rows before columns (index `before`, columns `after`, in alphabetical order), 0 on the diagonal.

    Raises
    ------
    ValueError
        If rankings name different places, one twice, or a number is not above 0.

    Examples
    --------
    >>> pairwise_support([(3, "abcd"), (5, "acbd"), (7, "bdca"), (6, "cbda")]).loc["b"].to_dict()
    {'a': 13.0, 'b': 0.0, 'c': 10.0, 'd': 21.0}

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    counted = _checked(profile)
    places = sorted(counted[0][1], key=str)
    position = np.array([[ranking.index(place) for place in places] for _, ranking in counted])
    indicators = np.array([count for count, _ in counted])

    before = position[:, :, None] < position[:, None, :]
    support = (indicators[:, None, None] * before).sum(axis=0)
    return pd.DataFrame(support, index=pd.Index(places, name="before"), columns=pd.Index(places, name="after"))


def condorcet_winner(support: pd.DataFrame) -> Hashable | None:
    """Find the place that beats every other one in pairs, if there is one.

    Majorities can run in a circle (a before b, b before c, c before a); then no place wins and the answer is None.
    Kemeny's rule then looks for the ranking with the most support.

    Parameters
    ----------
    support
        Indicators (or weights) that put the row before the column, as from `pairwise_support`.

    Returns
    -------
    Hashable or None
        Label of the winner; None says that no place beats all others.

    Raises
    ------
    ValueError
        If the table is not square with the same labels on both sides.

    Examples
    --------
    >>> condorcet_winner(pairwise_support([(3, "abcd"), (5, "acbd"), (7, "bdca"), (6, "cbda")]))
    'c'
    >>> condorcet_winner(pairwise_support([(1, "abc"), (1, "bca"), (1, "cab")])) is None
    True

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    E = check_support(support)
    e = E.to_numpy()

    beats = (e > e.T).sum(axis=1)
    winners = [place for place, wins in zip(E.index, beats, strict=True) if wins == len(E) - 1]
    return winners[0] if winners else None


def check_support(support: Any) -> pd.DataFrame:
    """Return a square table of pairwise support with the same labels on both sides."""
    table = check_matrix("support", support, rows="place", columns="place")
    if list(table.index) != list(table.columns):
        raise ValueError(
            f"`support` must have the same places as rows and columns, got {list(table.index)[:5]} and "
            f"{list(table.columns)[:5]}. Use `pairwise_support`."
        )
    return table


def _checked(profile: Profile) -> list[tuple[float, list[Hashable]]]:
    pairs = check_list("profile", profile, of="pairs")
    for pair in pairs:
        if isinstance(pair, str) or not hasattr(pair, "__len__") or len(pair) != 2:
            raise ValueError(
                f"Each entry of `profile` must be a pair, got {pair!r}. "
                "Write for example (3, ['a', 'b', 'c']): 3 indicators rank a, b, c."
            )
    counted = [(check_positive("profile", n), _places(order)) for n, order in pairs]
    if not counted or not counted[0][1]:
        raise ValueError("`profile` is empty. Give pairs such as (3, ['a', 'b', 'c']): 3 indicators rank a, b, c.")
    first = set(counted[0][1])
    for _, ranking in counted:
        if len(ranking) != len(first) or set(ranking) != first:
            raise ValueError(
                f"Every ranking must name the same places once; {ranking} differs from {counted[0][1]}. "
                "Complete the ranking, or leave the place out everywhere."
            )
    return counted


def _places(ranking: Any) -> list[Hashable]:
    # a word stands for its letters: "bca" puts b first
    return list(ranking) if isinstance(ranking, str) else check_list("profile", ranking, of="places")


def _tally(counted: list[tuple[float, list[Hashable]]], points: list[float]) -> pd.Series[float]:
    places = pd.Index(sorted(counted[0][1], key=str), name="place")
    total = pd.Series(0.0, index=places)
    for count, ranking in counted:
        total += pd.Series(points, index=pd.Index(ranking)).loc[places].to_numpy() * count
    return total
