"""Births and deaths of firms, as a picture."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import percent, say

__all__ = ["picture_business_dynamics"]


def picture_business_dynamics(rates: pd.DataFrame) -> Picture:
    """Draw birth and death rate of each place, the largest churn on top.

    Parameters
    ----------
    rates
        A result of `business_dynamics`.

    Returns
    -------
    Picture
        A dot for births and a cross for deaths in each row, with a line between them: the net rate.

    Examples
    --------
    >>> from ledtoolkit.business_dynamics import business_dynamics
    >>> counts = pd.DataFrame(
    ...     {"active": [595_280, 76_590], "births": [75_550, 9_030], "deaths": [61_245, 7_850]},
    ...     index=["London", "North East"],
    ... )
    >>> picture_business_dynamics(business_dynamics(counts)).alt
    'London has the highest churn: 12.69% of its firms were born and 10.29% closed, 22.98% together. North East has the
    lowest: 22.04%. In 2 of 2 places more firms were born than closed.'
    """
    ordered = rates.sort_values("churn_rate", kind="stable")
    birth, death, churn = ordered["birth_rate"], ordered["death_rate"], ordered["churn_rate"]
    place = np.arange(len(ordered))
    figure, axes = new_axes(say("Firms come and go"), height=1.8 + 0.3 * len(ordered))
    axes.hlines(place, np.minimum(birth, death), np.maximum(birth, death), color=GREY, linewidth=2)
    axes.scatter(birth, place, color=BLUE, s=50, zorder=3, label=say("Birth rate"))
    axes.scatter(death, place, color=ORANGE, s=50, marker="X", zorder=3, label=say("Death rate"))
    axes.set_yticks(place, [str(name) for name in ordered.index])
    axes.set_xlabel(say("Share of the active firms of the year"))
    axes.xaxis.set_major_formatter(lambda value, _: percent(value, 1))
    axes.margins(x=0.1, y=0.1 if len(ordered) > 3 else 0.4)
    figure.legend(loc="outside lower left", ncols=2, frameon=False, fontsize=9)
    alt = say(
        "{top} has the highest churn: {births} of its firms were born and {deaths} closed, {churn} together. "
        "{last} has the lowest: {low}. In {more} of {all} places more firms were born than closed.",
        top=ordered.index[-1],
        births=percent(birth.iloc[-1], 2),
        deaths=percent(death.iloc[-1], 2),
        churn=percent(churn.iloc[-1], 2),
        last=ordered.index[0],
        low=percent(churn.iloc[0], 2),
        more=int((ordered["net_rate"] > 0).sum()),
        all=len(ordered),
    )
    return Picture(figure, alt, _numbers(ordered.iloc[::-1]))


def _numbers(rates: pd.DataFrame) -> pd.DataFrame:
    columns = {
        "birth_rate": say("Birth rate"),
        "death_rate": say("Death rate"),
        "net_rate": say("Net rate"),
        "churn_rate": say("Churn"),
    }
    return rates.rename(columns=columns).rename_axis(index=say("Place"), columns=None)
