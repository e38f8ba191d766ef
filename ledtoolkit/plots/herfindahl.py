"""Shares of a whole from large to small, beside the number of equal ones that would be as concentrated."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.herfindahl import equivalent_number, herfindahl
from ledtoolkit.plots.bars import draw_bars, explain_bars, new_bar_axes
from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.picture import ORANGE, Picture
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
    figure, axes = new_bar_axes(say("{what}: shares and their concentration", what=what), len(shares))
    # a number that would stand on the line stands to the right of it
    line = pd.Series(H, index=shares.index).where(shares > 0.75 * H, 0.0)
    draw_bars(axes, shares, labels=[percent(share) for share in shares], marked=shares > H, beyond=line)
    axes.axvline(H, color=ORANGE, linestyle="--")
    explain_bars(
        figure,
        full=say("above an equal part"),
        hatched=say("below; dashed: {count} equal parts of {share} each", count=number(effective, 2), share=percent(H)),
    )
    mark_shares(axes.xaxis)
    axes.set_xlabel(say("Share of the whole"))
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
