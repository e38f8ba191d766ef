"""Indicators on one scale, side by side."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ledtoolkit.plots.picture import COLOURS, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_normalised"]

MARKERS = "osD^vPX"


def picture_normalised(normalised: pd.DataFrame, *, scale: str) -> Picture:
    """Draw every place as a row and every indicator as a mark on the common scale.

    Parameters
    ----------
    normalised
        Places (rows) by up to seven indicators (columns), as from `min_max`, `goalposts` or `z_score`.
    scale
        Name of the scale for the axis, in the learner's words.

    Returns
    -------
    Picture
        Marks of one place far apart: strong in one thing and weak in another.

    Examples
    --------
    >>> two = pd.DataFrame({"output": [1.0, 0.0], "income": [0.8, 0.3]}, index=["Utrecht", "Drenthe"])
    >>> picture_normalised(two, scale="0 = lowest, 1 = highest").alt
    'Drenthe is the most uneven place: 0.00 for output and 0.30 for income. 2 places are drawn.'
    """
    ordered = normalised.loc[normalised.mean(axis=1).sort_values(kind="stable").index]
    figure, axes = new_axes(
        say("The same places on {n} indicators", n=ordered.shape[1]), height=1.6 + 0.28 * len(ordered)
    )
    rows = np.arange(len(ordered))
    axes.hlines(rows, ordered.min(axis=1), ordered.max(axis=1), color="0.75", linewidth=1.5, zorder=1)
    for k, name in enumerate(ordered.columns):
        axes.scatter(
            ordered[name], rows, color=COLOURS[k % 7], marker=MARKERS[k % 7], s=42, label=str(name), zorder=2, alpha=0.9
        )
    axes.set_yticks(rows, [str(place) for place in ordered.index])
    axes.set_xlabel(scale)
    figure.legend(loc="outside lower center", ncols=4, frameon=False, fontsize=9)
    return Picture(figure, _alt(ordered), ordered.iloc[::-1].rename_axis(say("Place")))


def _alt(ordered: pd.DataFrame) -> str:
    spread = (ordered.max(axis=1) - ordered.min(axis=1)).to_numpy(float)
    uneven = int(np.argmax(spread))
    marks = ordered.iloc[uneven]
    low, high = int(np.argmin(marks)), int(np.argmax(marks))
    return say(
        "{place} is the most uneven place: {low} for {weak} and {high} for {strong}. {n} places are drawn.",
        place=ordered.index[uneven],
        low=number(float(marks.iloc[low]), 2),
        weak=ordered.columns[low],
        high=number(float(marks.iloc[high]), 2),
        strong=ordered.columns[high],
        n=len(ordered),
    )
