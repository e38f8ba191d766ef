"""How near products are to what a place sells already, as bars."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.plots.bars import draw_bars, explain_bars, new_bar_axes
from ledtoolkit.plots.picture import Picture
from ledtoolkit.words import number, say

__all__ = ["picture_density"]


def picture_density(densities: pd.Series[float], presence: pd.Series[float], *, place: str) -> Picture:
    """Draw the density around each product of one place: absent products are the possible next steps.

    Parameters
    ----------
    densities
        A row of `density` (index: product), 0-1.
    presence
        The same row of presences, 1 or 0.
    place
        Name of the place, for the title.

    Returns
    -------
    Picture
        Full bars are absent products, nearest first; hatched bars are present already.

    Examples
    --------
    >>> picture_density(pd.Series({"wine": 0.39, "fruit": 0.6}), pd.Series({"wine": 0, "fruit": 1}), place="Lleida").alt
    'Of the products that Lleida does not sell yet, wine is nearest to what it sells, with a density of 0.39.'
    """
    table = pd.DataFrame({"density": densities, "presence": presence}).sort_values(
        ["presence", "density"], ascending=[True, False]
    )
    absent = table["presence"] == 0
    figure, axes = new_bar_axes(say("How near products are to what {place} sells", place=place), len(table))
    draw_bars(axes, table["density"], labels=[number(value, 2) for value in table["density"]], marked=absent)
    axes.set_xlim(0, 1)
    axes.set_xlabel(say("Density, 0 to 1"))
    explain_bars(figure, full=say("not sold yet"), hatched=say("sold already"))
    if absent.any():
        nearest = table.index[0]
        alt = say(
            "Of the products that {place} does not sell yet, {nearest} is nearest to what it sells, "
            "with a density of {density}.",
            place=place,
            nearest=nearest,
            density=number(table["density"].iloc[0], 2),
        )
    else:
        alt = say("{place} sells every product of the table, so there is no next step to show.", place=place)
    names = {"density": say("Density"), "presence": say("Present (1) or absent (0)")}
    return Picture(figure, alt, table.rename(columns=names).rename_axis(say("Product")))
