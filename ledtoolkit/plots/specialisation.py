"""Specialisation as bars: branch shares that differ, regions in order, places that hold more than their part."""

from __future__ import annotations

from textwrap import fill
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ledtoolkit.plots.labels import ACROSS, mark_shares, signed, slant_names
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, WIDE, Picture, new_axes
from ledtoolkit.specialisation import hoover_index, krugman_specialisation
from ledtoolkit.words import number, percent, say

__all__ = ["picture_hoover_index", "picture_krugman", "picture_specialisation"]


def picture_krugman(region: pd.Series[float], comparison: pd.DataFrame, *, place: str) -> Picture:
    """Draw by how many points each branch share of a place lies above or below that of its comparison.

    Parameters
    ----------
    region
        Jobs of the place (index: branch).
    comparison
        Jobs of the regions to compare with (rows) by branch (columns).
    place
        Name of the place, for the title.

    Returns
    -------
    Picture
        One bar a branch; the lengths add up to Krugman's index.

    Examples
    --------
    >>> region, others = pd.Series({"farms": 1, "shops": 3}), pd.DataFrame({"farms": [3], "shops": [1]})
    >>> print(picture_krugman(region, others, place="Here").alt)
    Here differs from its comparison by a Krugman index of 1.00 (0 = same branches, 2 = none in common). Most above is
    shops, by 50.0 points of its jobs; most below farms, by 50.0.
    """
    K = krugman_specialisation(region, comparison)
    shares = comparison.div(comparison.sum(axis=1), axis=0).mean()
    gap = (region / region.sum() - shares).sort_values()
    figure, axes = new_axes(say("{place}: branch shares against the comparison", place=place), width=WIDE)
    _draw_gaps(axes, 100 * gap)
    axes.set_xlabel(fill(say("Points of share above (right) or below (left)"), ACROSS))
    alt = say(
        "{place} differs from its comparison by a Krugman index of {index} (0 = same branches, 2 = none in common). "
        "Most above is {top}, by {high} points of its jobs; most below {bottom}, by {low}.",
        place=place,
        index=number(K, 2),
        top=gap.index[-1],
        high=number(100 * gap.iloc[-1], 1),
        bottom=gap.index[0],
        low=number(-100 * gap.iloc[0], 1),
    )
    numbers = gap.iloc[::-1].to_frame(say("Difference of shares")).rename_axis(index=say("Branch"))
    return Picture(figure, alt, numbers)


def picture_specialisation(measures: pd.DataFrame) -> Picture:
    """Draw regions in order of their coefficient of specialisation, with Hachman's index beside.

    Parameters
    ----------
    measures
        As from `specialisation`.

    Returns
    -------
    Picture
        Bars 0-1 (0 = like the reference), diamonds for Hachman (1 = like the reference).

    Examples
    --------
    >>> from ledtoolkit.specialisation import specialisation
    >>> jobs = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 10.0]}, index=["here", "there"])
    >>> print(picture_specialisation(specialisation(jobs)).alt)
    Most specialised of 2 regions is there: 16.7% of its jobs would have to change branch to be like all regions
    together. Least is here with 8.3%.
    """
    ordered = measures.sort_values("coefficient")
    names = [str(name) for name in ordered.index]
    figure, axes = new_axes(say("Specialisation of regions"), height=max(2.6, 0.9 + 0.27 * len(names)))
    axes.barh(names, ordered["coefficient"], color=BLUE, label=say("Coefficient of specialisation (0 = like all)"))
    axes.plot(ordered["hachman"], names, "D", color=ORANGE, label=say("Hachman index (1 = like all)"))
    axes.set_xlim(0, 1.05)
    axes.set_xlabel(say("Index, 0 to 1"))
    figure.legend(*axes.get_legend_handles_labels(), frameon=False, fontsize=8, loc="outside lower right", ncols=2)
    top, bottom = ordered.iloc[-1], ordered.iloc[0]
    alt = say(
        "Most specialised of {all} regions is {top}: {high} of its jobs would have to change branch to be like all "
        "regions together. Least is {bottom} with {low}.",
        all=len(ordered),
        top=top.name,
        high=percent(top["coefficient"]),
        bottom=bottom.name,
        low=percent(bottom["coefficient"]),
    )
    heads = ["Krugman", say("Coefficient"), "Hachman", "Herfindahl", say("Entropy (bits)")]
    return Picture(figure, alt, ordered.iloc[::-1].set_axis(heads, axis=1).rename_axis(index=say("Region")))


def picture_hoover_index(values: pd.Series[float], reference: pd.Series[float], *, what: str, by: str) -> Picture:
    """Draw each region's share of an amount beside its share of a reference.

    Parameters
    ----------
    values, reference
        Amounts of both (index: region).
    what, by
        What is spread and what it is compared with, for the legend.

    Returns
    -------
    Picture
        Two bars a region; half of all differences is the Hoover index.

    Examples
    --------
    >>> jobs, people = pd.Series({"a": 30, "b": 10}), pd.Series({"a": 50, "b": 50})
    >>> print(picture_hoover_index(jobs, people, what="Jobs", by="People").alt)
    25.0% of Jobs would have to move to be spread like People (Hoover index). The largest surplus is in a: 75.0% of
    Jobs and 50.0% of People.
    """
    table = pd.DataFrame({what: values / values.sum(), by: reference / reference.sum()})
    table = table.loc[(table[what] - table[by]).sort_values(ascending=False).index]
    figure, axes = new_axes(say("{what} against {by} by region", what=what, by=by), width=WIDE)
    place = np.arange(len(table))
    for offset, name, colour, hatch in ((-0.2, what, BLUE, ""), (0.2, by, GREY, "//")):
        axes.bar(place + offset, table[name], 0.38, color=colour, hatch=hatch, edgecolor="white", label=name)
    axes.set_xticks(place, [str(name) for name in table.index])
    slant_names(axes)
    mark_shares(axes.yaxis)
    axes.set_ylabel(say("Share of the whole"))
    axes.legend(frameon=False)
    alt = say(
        "{index} of {what} would have to move to be spread like {by} (Hoover index). The largest surplus is in {top}: "
        "{share} of {what} and {other} of {by}.",
        index=percent(hoover_index(values, reference)),
        what=what,
        by=by,
        top=table.index[0],
        share=percent(table[what].iloc[0]),
        other=percent(table[by].iloc[0]),
    )
    return Picture(figure, alt, table.rename_axis(index=say("Region")))


def _draw_gaps(axes: Axes, points: pd.Series[Any]) -> None:
    colours = [BLUE if value > 0 else ORANGE for value in points]
    bars = axes.barh([str(name) for name in points.index], points, color=colours)
    axes.bar_label(bars, labels=[signed(value) for value in points], padding=3, fontsize=8)
    axes.axvline(0, color="black", linewidth=1)
    axes.margins(x=0.15)
