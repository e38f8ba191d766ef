"""Scores of projects, from what their marks add."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_weighted_sum"]


def picture_weighted_sum(result: pd.DataFrame) -> Picture:
    """Draw the weighted scores of the alternatives.

    Parameters
    ----------
    result
        A result of `weighted_sum`.

    Returns
    -------
    Picture
        Bars, the winner on top; a small lead is not worth much, since marks are opinions.

    Examples
    --------
    >>> from ledtoolkit.weighted_sum import weighted_sum
    >>> projects = pd.DataFrame([[10, 2, 10, 4], [5, 4, 9, 10]], index=["market hall", "processing hub"])
    >>> picture_weighted_sum(weighted_sum(projects, [0.25] * 4)).alt
    'processing hub comes first with 7.00, a lead of 0.50 over market hall.'
    """
    ordered = result.sort_values("score", kind="stable")
    score = ordered["score"]
    figure, axes = new_axes(say("Weighted scores"), height=1.4 + 0.32 * len(ordered))
    bars = axes.barh([str(name) for name in ordered.index], score, color=[GREY] * (len(ordered) - 1) + [BLUE])
    axes.bar_label(bars, labels=[number(value, 2) for value in score], padding=3, fontsize=9)
    axes.set_xlabel(say("Score"))
    axes.margins(x=0.12)
    second = max(len(ordered) - 2, 0)
    alt = say(
        "{first} comes first with {high}, a lead of {lead} over {second}.",
        first=ordered.index[-1],
        high=number(float(score.iloc[-1]), 2),
        lead=number(float(score.iloc[-1] - score.iloc[second]), 2),
        second=ordered.index[second],
    )
    numbers = ordered.iloc[::-1].rename(columns={"score": say("Score"), "rank": say("Rank")})
    return Picture(figure, alt, numbers.rename_axis(say("Alternative")))
