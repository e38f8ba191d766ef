"""Several measures of inequality over time, each set to 1 at the start."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.plots.picture import COLOURS, GREY, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_inequality_over_time"]

MARKERS = ("o", "s", "^", "D", "v", "P", "X")


def picture_inequality_over_time(measures: pd.DataFrame, *, what: str) -> Picture:
    """Draw measures of inequality relative to their first value, so that different scales compare.

    Parameters
    ----------
    measures
        One row a date, in order of time, one column a measure (its name is the label); the first row above 0.
    what
        What is unequal, for the title.

    Returns
    -------
    Picture
        One line a measure, all starting at 1.

    Examples
    --------
    >>> measures = pd.DataFrame({"Gini": [0.35, 0.28], "Theil T": [0.20, 0.14]}, index=[1940, 1960])
    >>> picture_inequality_over_time(measures, what="GDP per head of states").alt
    'GDP per head of states, 1940 to 1960: Gini from 0.350 to 0.280, Theil T from 0.200 to 0.140.'
    """
    relative = measures / measures.iloc[0]
    figure, axes = new_axes(say("{what}: inequality over time", what=what))
    axes.axhline(1, color=GREY, linewidth=1)
    place = range(len(relative))
    for name, colour, marker in zip(relative.columns, COLOURS, MARKERS, strict=False):
        axes.plot(place, relative[name], color=colour, marker=marker, label=str(name))
    axes.set_xticks(list(place), [str(date) for date in relative.index])
    axes.set_ylabel(say("Measure, first date = 1"))
    axes.legend(frameon=False, fontsize=9)
    listed = ", ".join(
        say(
            "{name} from {first} to {last}", name=name, first=number(column.iloc[0], 3), last=number(column.iloc[-1], 3)
        )
        for name, column in measures.items()
    )
    first, last = measures.index[0], measures.index[-1]
    alt = say("{what}, {first} to {last}: {measures}.", what=what, first=first, last=last, measures=listed)
    return Picture(figure, alt, measures.rename_axis(index=say("Date"), columns=say("Measure")))
