"""How rich the places are that sell the same, as bars of EXPY."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.plots.bars import draw_bars, explain_bars, new_bar_axes
from ledtoolkit.plots.picture import WIDE, Picture
from ledtoolkit.words import number, say

__all__ = ["picture_export_sophistication"]


def picture_export_sophistication(basket_income: pd.Series[float], income: pd.Series[float]) -> Picture:
    """Draw the income level of each place's basket beside the place's own income.

    Parameters
    ----------
    basket_income
        EXPY (index: place), as from `expy`.
    income
        Own income per head (index: place), same unit.

    Returns
    -------
    Picture
        Bars are EXPY, points the own income; full bars lie above it.

    Examples
    --------
    >>> both = pd.Series({"poor": 3200.0, "rich": 8000.0}), pd.Series({"poor": 1000.0, "rich": 9000.0})
    >>> print(picture_export_sophistication(*both).alt)
    In 1 of 2 places the basket stands for a higher income than the place has.
    Highest EXPY: rich with 8,000, lowest: poor with 3,200.
    """
    ordered = basket_income.sort_values(ascending=False)
    own = income.reindex(ordered.index)
    above = ordered > own
    figure, axes = new_bar_axes(say("Income level of what places sell (EXPY)"), len(ordered), width=WIDE)
    draw_bars(
        axes,
        ordered,
        labels=[
            say("EXPY {level}, own income {own}", level=number(value, 0), own=number(income, 0))
            for value, income in zip(ordered, own, strict=True)
        ],
        marked=above,
        beyond=own,
    )
    explain_bars(figure, full=say("EXPY above the own income"), hatched=say("EXPY not above it"))
    axes.plot(own, range(len(own)), "D", color="black", markersize=5)
    axes.set_xlabel(say("Income per head (bar: EXPY, diamond: own income)"))
    alt = say(
        "In {count} of {all} places the basket stands for a higher income than the place has. "
        "Highest EXPY: {top} with {high}, lowest: {bottom} with {low}.",
        count=int(above.sum()),
        all=len(ordered),
        top=ordered.index[0],
        high=number(ordered.iloc[0], 0),
        bottom=ordered.index[-1],
        low=number(ordered.iloc[-1], 0),
    )
    numbers = pd.DataFrame({"EXPY": ordered, say("Own income"): own}).rename_axis(say("Place"))
    return Picture(figure, alt, numbers)
