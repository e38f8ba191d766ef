"""How far ranks depend on weights."""

from __future__ import annotations

from textwrap import fill

import numpy as np
import pandas as pd

from ledtoolkit.plots.labels import ACROSS
from ledtoolkit.plots.picture import BLUE, COLOURS, GREY, Picture, new_axes
from ledtoolkit.weight_sensitivity import RankRange
from ledtoolkit.words import number, percent, say

__all__ = ["picture_leaders", "picture_rank_range"]

HATCHES = ("", "//", "..", "xx", "\\\\", "++", "oo")


def picture_rank_range(ranges: RankRange) -> Picture:
    """Draw the best, median and worst rank of each place over many sets of weights.

    Parameters
    ----------
    ranges
        A result of `rank_range`.

    Returns
    -------
    Picture
        A long line: the rank of that place is a matter of opinion.

    Examples
    --------
    >>> from ledtoolkit.weight_sensitivity import rank_range
    >>> places = pd.DataFrame({"output": [1.0, 0.5, 0.0], "income": [1.0, 0.0, 0.5]}, index=["a", "b", "c"])
    >>> picture_rank_range(rank_range(places, draws=200)).alt
    'Over 200 sets of weights, a leads most often (100% of them). The widest range is that of b: rank 2 to 3.'
    """
    table = ranges.summary.sort_values(["median", "worst", "best"], ascending=False, kind="stable")
    figure, axes = new_axes(say("Ranks under {n} sets of weights", n=len(ranges.ranks)), height=1.6 + 0.28 * len(table))
    rows = np.arange(len(table))
    axes.hlines(rows, table["best"], table["worst"], color=GREY, linewidth=3, alpha=0.5)
    axes.scatter(table["median"], rows, color=BLUE, s=45, zorder=2, label=say("Median rank"))
    axes.set_yticks(rows, [str(place) for place in table.index])
    axes.set_xticks(range(1, len(table) + 1))
    axes.set_xlabel(fill(say("Rank (1 = best); the line runs from the best to the worst rank"), ACROSS))
    axes.legend(loc="upper right", frameon=False, fontsize=9)
    leader = int(np.argmax(table["first_share"]))
    widest = int(np.argmax(table["worst"] - table["best"]))
    wide = table.iloc[widest]
    alt = say(
        "Over {n} sets of weights, {leader} leads most often ({share} of them). "
        "The widest range is that of {place}: rank {best} to {worst}.",
        n=len(ranges.ranks),
        leader=table.index[leader],
        share=percent(float(table["first_share"].iloc[leader]), 0),
        place=table.index[widest],
        best=number(float(wide["best"]), 0),
        worst=number(float(wide["worst"]), 0),
    )
    columns = {
        "best": say("Best rank"),
        "median": say("Median rank"),
        "worst": say("Worst rank"),
        "first_share": say("Share of draws in first place"),
    }
    return Picture(figure, alt, table.iloc[::-1].rename(columns=columns).rename_axis(say("Place")))


def picture_leaders(stretches: pd.DataFrame, *, criterion: str) -> Picture:
    """Draw who leads as the weight of one criterion runs from 0 to 1.

    Parameters
    ----------
    stretches
        A result of `leaders_by_weight`.
    criterion
        Name of the criterion whose weight varies.

    Returns
    -------
    Picture
        One bar, cut where the leader changes.

    Examples
    --------
    >>> stretches = pd.DataFrame({"from_weight": [0, 0.182], "to_weight": [0.182, 1], "leader": ["hall", "hub"]})
    >>> picture_leaders(stretches, criterion="jobs").alt
    'Who leads as the weight of jobs rises from 0 to 1: hall from 0.00 to 0.18; hub from 0.18 to 1.00.'
    """
    figure, axes = new_axes(say("Who leads at which weight of {criterion}", criterion=criterion), height=2.0)
    leaders = list(dict.fromkeys(stretches["leader"]))
    listed = list(stretches[["from_weight", "to_weight", "leader"]].itertuples(index=False, name=None))
    for start, end, leader in listed:
        k = leaders.index(leader) % 7
        axes.barh([0], [end - start], left=[start], color=COLOURS[k], hatch=HATCHES[k], edgecolor="white", height=0.6)
        axes.annotate(
            str(leader),
            ((start + end) / 2, 0),
            (0, 30),
            textcoords="offset points",
            ha="center",
            va="bottom",
            fontsize=9,
        )
    axes.set(yticks=[], xlim=(0, 1), ylim=(-0.4, 0.8))
    axes.spines["left"].set_visible(False)
    axes.set_xticks([0, *stretches["to_weight"]], [number(one, 2) for one in [0, *stretches["to_weight"]]])
    axes.set_xlabel(say("Weight of {criterion}", criterion=criterion))
    told = [
        say("{leader} from {start} to {end}", leader=leader, start=number(start, 2), end=number(end, 2))
        for start, end, leader in listed
    ]
    alt = say(
        "Who leads as the weight of {criterion} rises from 0 to 1: {stretches}.",
        criterion=criterion,
        stretches="; ".join(told),
    )
    columns = {"from_weight": say("From weight"), "to_weight": say("To weight"), "leader": say("Leader")}
    return Picture(figure, alt, stretches.rename(columns=columns).rename_axis(say("Stretch")))
