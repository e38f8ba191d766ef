"""What a place sells more of than others do, as bars."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.comparative_advantage import presence
from ledtoolkit.plots.bars import draw_bars, explain_bars, new_bar_axes
from ledtoolkit.plots.picture import Picture
from ledtoolkit.words import number, say

__all__ = ["picture_comparative_advantage"]


def picture_comparative_advantage(rca: pd.Series[float], *, place: str, at_least: float = 1.0) -> Picture:
    """Draw one place's RCA, highest first, with the cut-off above which a product counts as present.

    Parameters
    ----------
    rca
        Revealed comparative advantage of one place (index: product), as a row of `revealed_comparative_advantage`.
    place
        Name of the place, for the title.
    at_least
        Cut-off, above 0.

    Returns
    -------
    Picture
        Full bars reach the cut-off, hatched ones do not.

    Examples
    --------
    >>> rca = pd.Series({"vegetable": 14.19, "machines": 0.14})
    >>> print(picture_comparative_advantage(rca, place="Kenya").alt)
    Kenya has a comparative advantage in 1 of 2 products.
    The highest is vegetable with 14.19, the lowest machines with 0.14.
    """
    ordered = rca.sort_values(ascending=False)
    present = presence(ordered.to_frame().T, at_least=at_least).iloc[0] == 1
    figure, axes = new_bar_axes(say("Revealed comparative advantage of {place}", place=place), len(ordered))
    cut_off = pd.Series(at_least, index=ordered.index)
    labels = [number(value, 2) for value in ordered]
    draw_bars(axes, ordered, labels=labels, marked=present, beyond=cut_off)
    explain_bars(figure, full=say("reaches the cut-off (dashed)"), hatched=say("stays below it"))
    axes.axvline(at_least, color="black", linestyle="--", linewidth=1)
    axes.set_xlabel(say("RCA (1 = the share in the reference area)"))
    alt = say(
        "{place} has a comparative advantage in {count} of {all} products. "
        "The highest is {top} with {high}, the lowest {bottom} with {low}.",
        place=place,
        count=int(present.sum()),
        all=len(ordered),
        top=ordered.index[0],
        high=number(ordered.iloc[0], 2),
        bottom=ordered.index[-1],
        low=number(ordered.iloc[-1], 2),
    )
    return Picture(figure, alt, ordered.to_frame("RCA").rename_axis(say("Product")))
