"""Human development: the index and its three parts."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ledtoolkit.plots.picture import BLUE, COLOURS, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_human_development"]


def picture_human_development(parts: pd.DataFrame) -> Picture:
    """Draw the index of each place as a bar and its three parts as marks.

    Parameters
    ----------
    parts
        A result of `human_development_index`: life, education, income and hdi (index: place).

    Returns
    -------
    Picture
        The mark furthest to the left is what holds a place back.

    Examples
    --------
    >>> parts = pd.DataFrame({"life": [0.96], "education": [0.93], "income": [0.98], "hdi": [0.957]}, index=["Norway"])
    >>> picture_human_development(parts).alt
    'Norway has the highest index, 0.957, and Norway the lowest, 0.957. What holds Norway back most: Schooling, 0.930.'
    """
    ordered = parts.sort_values("hdi", kind="stable")
    figure, axes = new_axes(say("Human Development Index and its parts"), height=1.9 + 0.28 * len(ordered))
    rows = np.arange(len(ordered))
    axes.barh(rows, ordered["hdi"], color=BLUE, alpha=0.35, label=say("Index"))
    names = {"life": say("Long life"), "education": say("Schooling"), "income": say("Income")}
    for k, (column, name) in enumerate(names.items()):
        axes.scatter(ordered[column], rows, color=COLOURS[k + 1], marker="osD"[k], s=36, zorder=2, label=name)
    axes.set_yticks(rows, [str(place) for place in ordered.index])
    axes.set_xlim(0, 1.02)
    axes.set_xlabel(say("Share of the way between the goalposts"))
    figure.legend(loc="outside lower center", ncols=4, frameon=False, fontsize=9)
    last = ordered[list(names)].iloc[0]
    weakest = str(last.index[int(np.argmin(last))])
    alt = say(
        "{top} has the highest index, {high}, and {bottom} the lowest, {low}. "
        "What holds {bottom} back most: {part}, {value}.",
        top=ordered.index[-1],
        high=number(float(ordered["hdi"].iloc[-1]), 3),
        bottom=ordered.index[0],
        low=number(float(ordered["hdi"].iloc[0]), 3),
        part=names[weakest],
        value=number(float(last.min()), 3),
    )
    numbers = ordered.iloc[::-1].rename(columns={**names, "hdi": say("Index")}).rename_axis(say("Place"))
    return Picture(figure, alt, numbers)
