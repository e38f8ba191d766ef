"""Households that sort over towns, as a picture."""

from __future__ import annotations

from matplotlib.ticker import MaxNLocator

from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.picture import BLUE, Picture, new_axes
from ledtoolkit.tiebout import TieboutSorting
from ledtoolkit.words import number, percent, say

__all__ = ["picture_tiebout_sorting"]


def picture_tiebout_sorting(sorting: TieboutSorting) -> Picture:
    """Draw how much of the variety of wishes is left inside towns, round by round.

    Parameters
    ----------
    sorting
        A result of `tiebout_sorting`.

    Returns
    -------
    Picture
        A line from 100 % (towns are alike) towards 0 % (each town agrees).

    Examples
    --------
    >>> from ledtoolkit.tiebout import tiebout_sorting
    >>> picture_tiebout_sorting(tiebout_sorting(3, 0, seed=7)).alt
    'SYNTHETIC: 300 households sort over 3 towns in 6 rounds. The variety left inside towns falls from 99.9% to 10.6%.'
    >>> picture_tiebout_sorting(tiebout_sorting(3, 5, seed=7)).alt
    'SYNTHETIC: none of 300 households moves between 3 towns. The variety left inside towns stays at 99.9%.'
    """
    share = sorting.history["within_share"]
    figure, axes = new_axes(say("SYNTHETIC: voting with the feet"))
    axes.plot(share.index, share, color=BLUE, marker="o")
    for place in {0, len(share) - 1}:
        axes.annotate(percent(share.iloc[place]), (place, share.iloc[place]), xytext=(5, 6), textcoords="offset points")
    axes.set_ylim(0, 1.1)
    axes.margins(x=0.1)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    mark_shares(axes.yaxis)
    axes.set_xlabel(say("Round"))
    axes.set_ylabel(say("Variety of wishes left inside towns"))
    columns = {"within_share": say("Variety left inside towns"), "movers": say("Households that moved")}
    return Picture(figure, _finding(sorting), sorting.history.rename(columns=columns).rename_axis(say("Round")))


def _finding(sorting: TieboutSorting) -> str:
    counts = {
        "households": number(len(sorting.ideals), 0),
        "towns": number(sorting.town_count, 0),
        "start": percent(sorting.history["within_share"].iloc[0]),
    }
    if not sorting.rounds:
        return say(
            "SYNTHETIC: none of {households} households moves between {towns} towns. "
            "The variety left inside towns stays at {start}.",
            **counts,
        )
    return say(
        "SYNTHETIC: {households} households sort over {towns} towns in {rounds} rounds. "
        "The variety left inside towns falls from {start} to {end}.",
        **counts,
        rounds=number(sorting.rounds, 0),
        end=percent(sorting.within_share),
    )
