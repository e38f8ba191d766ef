"""Outranking: a table of pairs and the ranking it supports best."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.kemeny import KemenyRanking, kemeny_ranking
from ledtoolkit.plots.picture import Picture, new_axes
from ledtoolkit.plots.voting import draw_pairs
from ledtoolkit.words import number, percent, say

__all__ = ["picture_outranking"]


def picture_outranking(matrix: pd.DataFrame) -> Picture:
    """Draw the weights on which each place beats each other one, in the order of Kemeny's ranking.

    Parameters
    ----------
    matrix
        A result of `outranking`.

    Returns
    -------
    Picture
        Filled cells above the diagonal agree with the ranking; filled cells below it are what it overrules.

    Examples
    --------
    >>> from ledtoolkit.outranking import outranking
    >>> places = pd.DataFrame({"output": [3, 2], "income": [1, 1], "jobs": [5, 9]}, index=["a", "b"])
    >>> picture_outranking(outranking(places, [0.5, 0.3, 0.2])).alt
    'The ranking with most support is a, b. It agrees with 65% of all weight in pairs, a score of 0.650.'
    """
    best = kemeny_ranking(matrix)
    order = list(best.ranking)
    ordered = matrix.loc[order, order]
    figure, axes = new_axes(say("Weight with which the row beats the column"), height=1.8 + 0.4 * len(order))
    draw_pairs(axes, ordered, digits=3)
    return Picture(figure, _alt(best), ordered.rename_axis(index=say("Place"), columns=say("Against")))


def _alt(best: KemenyRanking) -> str:
    parts = {
        "ranking": ", ".join(map(str, best.ranking)),
        "share": percent(best.share, 0),
        "score": number(best.score, 3),
    }
    if not best.rivals:
        return say(
            "The ranking with most support is {ranking}. "
            "It agrees with {share} of all weight in pairs, a score of {score}.",
            **parts,
        )
    return say(
        "A ranking with most support is {ranking}. It agrees with {share} of all weight in pairs, a score of {score}; "
        "other rankings with the same score: {rivals}.",
        **parts,
        rivals=best.rivals,
    )
