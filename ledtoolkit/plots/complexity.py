"""Complexity of places with their diversity beside it, as bars."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.complexity import EconomicComplexity
from ledtoolkit.plots.bars import draw_bars, explain_bars, new_bar_axes
from ledtoolkit.plots.picture import WIDE, Picture
from ledtoolkit.words import number, say

__all__ = ["picture_complexity"]


def picture_complexity(complexity: EconomicComplexity, diversity: pd.Series[float]) -> Picture:
    """Draw each place's complexity, highest first, and write beside it how many products it has.

    Parameters
    ----------
    complexity
        As from `economic_complexity` or `complexity_by_reflections`.
    diversity
        Number of products of each place (index: place).

    Returns
    -------
    Picture
        Full bars lie above the mean, hatched ones below; the diversity stands beside them.

    Examples
    --------
    >>> from ledtoolkit.comparative_advantage import diversity
    >>> from ledtoolkit.complexity import economic_complexity
    >>> M = pd.DataFrame([[1, 1, 1, 1], [0, 1, 0, 0], [0, 0, 1, 1], [0, 0, 0, 1]], index=list("abcd"))
    >>> print(picture_complexity(economic_complexity(M), diversity(M)).alt)
    The most complex of 4 places is d with an ECI of 0.93 (diversity 1), the least b with -1.60 (diversity 1).
    Correlation of ECI and diversity: 0.11.
    """
    eci = complexity.eci
    table = pd.DataFrame({"diversity": diversity.reindex(eci.index), "ECI": eci}).sort_values("ECI", ascending=False)
    figure, axes = new_bar_axes(say("Economic complexity of places"), len(table), width=WIDE)
    labels = [
        say("{eci} (diversity {count})", eci=number(eci, 2), count=number(count, 0))
        for eci, count in zip(table["ECI"], table["diversity"], strict=True)
    ]
    draw_bars(axes, table["ECI"], labels=labels, marked=table["ECI"] > 0)
    explain_bars(figure, full=say("above the mean"), hatched=say("below the mean"))
    axes.margins(x=0.4)
    axes.set_xlabel(say("Economic complexity index (mean 0)"))
    alt = say(
        "The most complex of {all} places is {top} with an ECI of {high} (diversity {many}), "
        "the least {bottom} with {low} (diversity {few}). Correlation of ECI and diversity: {together}.",
        all=len(table),
        top=table.index[0],
        high=number(table["ECI"].iloc[0], 2),
        many=number(table["diversity"].iloc[0], 0),
        bottom=table.index[-1],
        low=number(table["ECI"].iloc[-1], 2),
        few=number(table["diversity"].iloc[-1], 0),
        together=number(float(table["diversity"].corr(table["ECI"])), 2),
    )
    return Picture(figure, alt, table.rename(columns={"diversity": say("Diversity")}).rename_axis(say("Place")))
