"""TOPSIS: near the best, far from the worst."""

from __future__ import annotations

from textwrap import fill

import pandas as pd

from ledtoolkit.plots.labels import ACROSS
from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_topsis"]


def picture_topsis(result: pd.DataFrame) -> Picture:
    """Draw the closeness of each alternative to the ideal one.

    Parameters
    ----------
    result
        A result of `topsis`.

    Returns
    -------
    Picture
        Bars from 0 (the worst of everything) to 1 (the best of everything).

    Examples
    --------
    >>> from ledtoolkit.topsis import topsis
    >>> four = pd.DataFrame([[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]], index=["a", "b", "c", "d"])
    >>> picture_topsis(topsis(four, [0.3, 0.4, 0.3])).alt
    'c comes first with a closeness of 0.748, before b with 0.658. The last is d with 0.334.'
    """
    ordered = result.sort_values("closeness", kind="stable")
    closeness = ordered["closeness"]
    figure, axes = new_axes(say("Closeness to the ideal alternative (TOPSIS)"), height=1.4 + 0.32 * len(ordered))
    bars = axes.barh([str(name) for name in ordered.index], closeness, color=[GREY] * (len(ordered) - 1) + [BLUE])
    axes.bar_label(bars, labels=[number(value, 3) for value in closeness], padding=3, fontsize=9)
    axes.set_xlim(0, 1.08)
    axes.set_xlabel(fill(say("Closeness (0 = the worst of everything, 1 = the best of everything)"), ACROSS))
    second = max(len(ordered) - 2, 0)
    alt = say(
        "{first} comes first with a closeness of {high}, before {second} with {next}. The last is {last} with {low}.",
        first=ordered.index[-1],
        high=number(float(closeness.iloc[-1]), 3),
        second=ordered.index[second],
        next=number(float(closeness.iloc[second]), 3),
        last=ordered.index[0],
        low=number(float(closeness.iloc[0]), 3),
    )
    columns = {
        "distance_to_best": say("Distance to the best"),
        "distance_to_worst": say("Distance to the worst"),
        "closeness": say("Closeness"),
        "rank": say("Rank"),
    }
    return Picture(figure, alt, ordered.iloc[::-1].rename(columns=columns).rename_axis(say("Alternative")))
