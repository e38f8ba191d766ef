"""What a place lives from, as a picture."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.economic_base import BaseMultiplier
from ledtoolkit.plots.bars import draw_bars, new_bar_axes
from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["picture_basic_jobs", "picture_location_quotients"]


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
    # Names stand above their bars: branches have long ones, and phones are narrow.
    figure, axes = new_axes(
        say("Location quotients of {place}", place=place), width=4.8, height=0.9 + 0.4 * len(ordered)
    )
    rows, colours = range(len(ordered)), [BLUE if value > 1 else GREY for value in ordered]
    bars = axes.barh(rows, ordered - 1, height=0.45, left=1, color=colours)
    axes.bar_label(bars, labels=[number(value, 2) for value in ordered], padding=3, fontsize=9)
    for row, name in zip(rows, ordered.index, strict=True):
        axes.text(0, row + 0.26, str(name), transform=axes.get_yaxis_transform(), va="bottom", fontsize=9)
    axes.vlines(
        [1] * len(ordered), [row - 0.23 for row in rows], [row + 0.23 for row in rows], color="black", linewidth=1
    )
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.set_xlabel(say("Location quotient (1 = the share of the reference area)"))
    axes.margins(x=0.15, y=0.06)
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


def picture_basic_jobs(base: BaseMultiplier, *, place: str, unit: str, digits: int = 2) -> Picture:
    """Draw the basic jobs of a place branch by branch, with the multiplier k.

    Parameters
    ----------
    base
        A result of `base_multiplier`.
    place, unit
        Name of the place and what is counted, for the title.
    digits
        Decimals of the jobs.

    Returns
    -------
    Picture
        One bar a branch; branches without basic jobs stay empty.

    Examples
    --------
    >>> base = BaseMultiplier(pd.Series({"public": 26.0, "farms": 0.2, "shops": 0.0}), 292.2)
    >>> picture_basic_jobs(base, place="Groningen", unit="thousand").alt.partition(". ")[0]
    'Groningen has 26.20 basic jobs (thousand), 99.2% of them in public'
    """
    ordered = base.basic_jobs.sort_values(ascending=False)
    labels = [number(value, digits) for value in ordered]
    title = say("Basic jobs of {place} ({unit})", place=place, unit=unit)
    figure, axes = new_bar_axes(title, len(ordered))
    draw_bars(axes, ordered, labels=labels, marked=ordered > 0)
    axes.set_xlabel(say("Jobs above the share of the reference area"))
    alt = say(
        "{place} has {total} basic jobs ({unit}), {share} of them in {top}. "
        "For each basic job there are {k} jobs in all.",
        place=place,
        unit=unit,
        total=number(base.basic_total, digits),
        share=percent(float(ordered.iloc[0]) / base.basic_total),
        top=ordered.index[0],
        k=number(base.multiplier, 2),
    )
    return Picture(figure, alt, ordered.to_frame(say("Basic jobs")).rename_axis(say("Branch")))
