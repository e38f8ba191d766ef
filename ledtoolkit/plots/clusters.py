"""The three terms of a cluster index, as bars on a scale of times."""

from __future__ import annotations

from textwrap import fill

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import LogLocator, NullLocator

from ledtoolkit.clusters import ClusterIndex
from ledtoolkit.plots.labels import ACROSS
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_cluster_index"]

# From here on a second decimal says nothing more.
LARGE = 10


def picture_cluster_index(result: ClusterIndex, *, branch: str, place: str) -> Picture:
    """Draw density, stock, size and the index as times the reference area, so that their product can be seen.

    Parameters
    ----------
    result
        As from `cluster_index`, all terms above 0.
    branch, place
        Names, for the title.

    Returns
    -------
    Picture
        Bars to the right of 1 raise the index, except size, by which it is divided (hatched).

    Examples
    --------
    >>> print(picture_cluster_index(ClusterIndex(30.568, 1.781, 0.919), branch="information", place="Berlin").alt)
    The cluster index of information in Berlin is 59.2: how dense 30.57, times how many 1.78,
    divided by how large 0.92. It shows concentration, not cooperation.
    """
    names = [
        say("How dense"),
        say("How many per inhabitant"),
        say("How large the firms (divides)"),
        say("Cluster index"),
    ]
    values = pd.Series([result.density, result.stock, result.size, result.index], index=names)
    figure, axes = new_axes(say("Cluster index of {branch} in {place}", branch=branch, place=place), height=2.8)
    _draw_terms(axes, values)
    alt = say(
        "The cluster index of {branch} in {place} is {index}: how dense {density}, times how many {stock}, "
        "divided by how large {size}. "
        "It shows concentration, not cooperation.",
        branch=branch,
        place=place,
        index=number(result.index, 1 if result.index >= LARGE else 2),
        density=number(result.density, 2),
        stock=number(result.stock, 2),
        size=number(result.size, 2),
    )
    return Picture(figure, alt, values.to_frame(say("Times the reference area")).rename_axis(say("Term")))


def _draw_terms(axes: Axes, values: pd.Series[float]) -> None:
    bars = axes.barh(range(4), values - 1, left=1, color=[BLUE, BLUE, GREY, ORANGE])
    bars[2].set(facecolor="none", edgecolor=GREY, hatch="///")
    for row, value in enumerate(values):
        right = value >= 1
        axes.annotate(
            number(value, 2), (value, row), xytext=(4 if right else -4, 0), textcoords="offset points",
            ha="left" if right else "right", va="center", fontsize=9,
        )  # fmt: skip
    axes.set_xscale("log", base=2)
    axes.xaxis.set_major_locator(LogLocator(base=2, numticks=12))
    axes.xaxis.set_minor_locator(NullLocator())
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:g}")
    axes.axvline(1, color="black", linewidth=1)
    axes.set_yticks(range(4), list(values.index))
    axes.invert_yaxis()
    axes.margins(x=0.25)
    axes.set_xlabel(fill(say("Times the reference area (each step doubles)"), ACROSS))
