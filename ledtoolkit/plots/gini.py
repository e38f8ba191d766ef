"""The Lorenz curve: who has least stands left, and the belly under the diagonal is the Gini."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["picture_lorenz_curve"]


def picture_lorenz_curve(curve: pd.DataFrame, *, what: str) -> Picture:
    """Draw a Lorenz curve with the diagonal of equal shares and its largest gap, the Hoover index.

    Parameters
    ----------
    curve
        As from `lorenz_curve`, against equal shares, classes or a reference.
    what
        What is spread, for the title.

    Returns
    -------
    Picture
        The curve, and its Gini as twice the area between it and the diagonal.

    Examples
    --------
    >>> from ledtoolkit.gini import lorenz_curve
    >>> print(picture_lorenz_curve(lorenz_curve([50, 20, 20, 10]), what="Income").alt)
    Income: the half that has least holds 30.0% of the whole. Gini 0.300, and 25.0% would have to move to be equal.
    """
    p, L = curve["reference share"].to_numpy(), curve["amount share"].to_numpy()
    gini = 1 - np.diff(p) @ (L[1:] + L[:-1])
    widest = int(np.argmax(p - L))
    figure, axes = new_axes(say("Lorenz curve: {what}", what=what), width=5.2, height=4.4)
    axes.fill_between(p, L, p, color=BLUE, alpha=0.15)
    axes.plot([0, 1], [0, 1], color=GREY, linewidth=1, linestyle="--", label=say("Equal shares"))
    axes.plot(p, L, color=BLUE, marker="o" if len(p) <= 20 else None, markersize=4, label=say("Lorenz curve"))
    axes.vlines(p[widest], L[widest], p[widest], color="black", linewidth=1)
    axes.text(
        0.03, 0.62, say("Gini {gini}", gini=number(gini, 3)), transform=axes.transAxes, fontsize=11, fontweight="bold"
    )
    mark_shares(axes.xaxis, axes.yaxis)
    axes.set_xlabel(say("Share of units or reference, least first"))
    axes.set_ylabel(say("Share of the whole"))
    axes.set_aspect("equal")
    axes.legend(frameon=False, loc="upper left")
    alt = say(
        "{what}: the half that has least holds {half} of the whole. Gini {gini}, and {hoover} would have to move "
        "to be equal.",
        what=what,
        half=percent(float(np.interp(0.5, p, L))),
        gini=number(gini, 3),
        hoover=percent(float(p[widest] - L[widest])),
    )
    numbers = curve.set_axis([say("Share of the reference"), say("Share of the whole")], axis=1)
    return Picture(figure, alt, numbers.rename_axis(index=say("Units so far")))
