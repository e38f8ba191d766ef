"""Distance to the mean, the best or the worst place."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.plots.picture import BLUE, ORANGE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_ratio_to_mean"]


def picture_ratio_to_mean(ratios: pd.Series[float], *, indicator: str) -> Picture:
    """Draw one indicator's ratios to the mean as bars from 1.

    Parameters
    ----------
    ratios
        Ratios of each place (index: place), a column of `ratio_to_mean`.
    indicator
        Name of the indicator for the title.

    Returns
    -------
    Picture
        Bars to the right are above the mean of the places, bars to the left below.

    Examples
    --------
    >>> picture_ratio_to_mean(pd.Series({"Utrecht": 1.2, "Drenthe": 0.8}), indicator="Output").alt
    'Output: Utrecht has 1.20 times the mean, Drenthe 0.80 times. 1 of 2 places are above it.'
    """
    ordered = ratios.sort_values(kind="stable")
    figure, axes = new_axes(
        say("{indicator}: distance to the mean", indicator=indicator), height=1.4 + 0.28 * len(ordered)
    )
    colours = [BLUE if value > 1 else ORANGE for value in ordered]
    bars = axes.barh([str(place) for place in ordered.index], ordered - 1, left=1, color=colours)
    axes.bar_label(bars, labels=[number(value, 2) for value in ordered], padding=3, fontsize=9)
    axes.axvline(1, color="black", linewidth=1)
    axes.set_xlabel(say("Ratio to the mean of the places (1 = the mean)"))
    axes.margins(x=0.15)
    alt = say(
        "{indicator}: {top} has {high} times the mean, {bottom} {low} times. {above} of {n} places are above it.",
        indicator=indicator,
        top=ordered.index[-1],
        high=number(float(ordered.iloc[-1]), 2),
        bottom=ordered.index[0],
        low=number(float(ordered.iloc[0]), 2),
        above=int((ordered > 1).sum()),
        n=len(ordered),
    )
    return Picture(figure, alt, ordered.iloc[::-1].to_frame(say("Ratio to the mean")).rename_axis(say("Place")))
