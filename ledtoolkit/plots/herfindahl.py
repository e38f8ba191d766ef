"""Shares of a whole from large to small, beside the number of equal ones that would be as concentrated."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.herfindahl import equivalent_number, herfindahl
from ledtoolkit.plots.labels import mark_shares, slant_names
from ledtoolkit.plots.picture import BLUE, ORANGE, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["picture_concentration"]


def picture_concentration(values: pd.Series[float], *, what: str) -> Picture:
    """Draw shares as bars and mark the share that each of the equivalent number of equal units would have.

    Parameters
    ----------
    values
        Amounts of at least 0 (index: unit).
    what
        What is divided, for the title.

    Returns
    -------
    Picture
        Bars from the largest share to the smallest; a line at H, the share of each equivalent unit.

    Examples
    --------
    >>> print(picture_concentration(pd.Series({"tea": 50, "tin": 20, "wool": 20, "art": 10}), what="Exports").alt)
    Exports are as concentrated as 2.94 equal parts would be (Herfindahl index 0.340). The largest of 4 is tea with
    50.0%.
    """
    shares = (values / values.sum()).sort_values(ascending=False)
    H, effective = herfindahl(values), equivalent_number(values)
    figure, axes = new_axes(say("{what}: shares and their concentration", what=what))
    bars = axes.bar([str(name) for name in shares.index], shares, color=BLUE)
    axes.bar_label(bars, labels=[percent(share) for share in shares], padding=2, fontsize=8)
    axes.axhline(H, color=ORANGE, linestyle="--")
    line = say("{count} equal parts of {share} each", count=number(effective, 2), share=percent(H))
    axes.annotate(
        line, (0.99, H), xycoords=("axes fraction", "data"), xytext=(0, 4), textcoords="offset points", ha="right"
    )
    axes.margins(y=0.12)
    slant_names(axes)
    mark_shares(axes.yaxis)
    axes.set_ylabel(say("Share of the whole"))
    alt = say(
        "{what} are as concentrated as {count} equal parts would be (Herfindahl index {index}). The largest of {all} "
        "is {first} with {share}.",
        what=what,
        count=number(effective, 2),
        index=number(H, 3),
        all=len(shares),
        first=shares.index[0],
        share=percent(shares.iloc[0]),
    )
    return Picture(figure, alt, shares.to_frame(say("Share")).rename_axis(index=say("Unit")))
