"""Kemeny's rule: how much support the best rankings have."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_kemeny_scores"]

MOST_DRAWN = 10


def picture_kemeny_scores(scores: pd.Series[float]) -> Picture:
    """Draw the ten rankings with the most support.

    Parameters
    ----------
    scores
        A result of `kemeny_scores`, highest first.

    Returns
    -------
    Picture
        Bars nearly alike: the data hardly prefer the first ranking to the next.

    Examples
    --------
    >>> from ledtoolkit.kemeny import kemeny_scores
    >>> from ledtoolkit.voting import pairwise_support
    >>> picture_kemeny_scores(kemeny_scores(pairwise_support([(2, "ab"), (1, "ba")]))).alt
    'The ranking a > b has the most support, 2.00; the next, b > a, has 1.00. 2 rankings are possible.'
    """
    names = [" > ".join(map(str, ranking)) for ranking in scores.index]
    named = pd.Series(scores.to_numpy(), index=pd.Index(names, name=say("Ranking")))
    drawn = named.iloc[:MOST_DRAWN][::-1]
    figure, axes = new_axes(say("Support for the best rankings"), height=1.4 + 0.28 * len(drawn))
    colours = [BLUE if value == named.iloc[0] else GREY for value in drawn]
    bars = axes.barh(drawn.index, drawn, color=colours)
    axes.bar_label(bars, labels=[number(value, 2) for value in drawn], padding=3, fontsize=9)
    axes.set_xlabel(say("Votes in pairs that agree with the ranking"))
    axes.margins(x=0.15)
    second = min(1, len(named) - 1)
    alt = say(
        "The ranking {best} has the most support, {most}; the next, {second}, has {less}. {n} rankings are possible.",
        best=named.index[0],
        most=number(float(named.iloc[0]), 2),
        second=named.index[second],
        less=number(float(named.iloc[second]), 2),
        n=len(named),
    )
    return Picture(figure, alt, drawn[::-1].to_frame(say("Support")))
