"""What a place lives from, as a picture."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_location_quotients"]


def picture_location_quotients(quotients: pd.Series[float], *, place: str) -> Picture:
    """Draw one place's location quotients as bars from 1, the share of the reference area.

    Parameters
    ----------
    quotients
        Location quotients of one place (index: branch), as a row of `location_quotient`.
    place
        Name of the place, for the title.

    Returns
    -------
    Picture
        Bars to the right of 1 are branches that are more at home here than elsewhere.

    Examples
    --------
    >>> quotients = pd.Series({"public": 1.326, "industry": 0.988})
    >>> picture_location_quotients(quotients, place="Groningen").alt
    'Groningen is most specialised in public, with a location quotient of 1.33. The lowest is industry, with 0.99.'
    """
    ordered = quotients.sort_values()
    figure, axes = new_axes(say("Location quotients of {place}", place=place))
    colours = [BLUE if value > 1 else GREY for value in ordered]
    bars = axes.barh([str(name) for name in ordered.index], ordered - 1, left=1, color=colours)
    axes.bar_label(bars, labels=[number(value, 2) for value in ordered], padding=3)
    axes.axvline(1, color="black", linewidth=1)
    # Long branch names leave the axes narrow: the label ends with them and reaches back below the names.
    axes.set_xlabel(say("Location quotient (1 = the share of the reference area)"), loc="right")
    axes.margins(x=0.2)
    alt = say(
        "{place} is most specialised in {top}, with a location quotient of {high}. The lowest is {bottom}, with {low}.",
        place=place,
        top=ordered.index[-1],
        high=number(ordered.iloc[-1], 2),
        bottom=ordered.index[0],
        low=number(ordered.iloc[0], 2),
    )
    numbers = ordered.iloc[::-1].to_frame(say("Location quotient")).rename_axis(say("Branch"))
    return Picture(figure, alt, numbers)
