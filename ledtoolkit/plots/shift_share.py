"""Shift-share as a bridge of bars, and structure against location as a map of four quarters."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from ledtoolkit.plots.labels import label_points, signed
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.shift_share import ShiftShare
from ledtoolkit.words import mark, number, say

__all__ = ["picture_shift_share", "picture_structure_and_location"]

COMPONENTS = {
    "national share": mark("National share"),
    "industry mix": mark("Industry mix"),
    "regional share": mark("Regional share"),
    "competitive effect": mark("Competitive effect"),
    "allocation effect": mark("Allocation effect"),
    "total change": mark("Total change"),
}


def picture_shift_share(result: ShiftShare, region: Any, *, unit: str = "") -> Picture:
    """Draw the components of one region as a bridge from no change to the total change.

    Parameters
    ----------
    result
        As from `classic_shift_share` or `esteban_marquillas`.
    region
        One label of its regions.
    unit
        What the jobs are counted in; empty where only the table says it.

    Returns
    -------
    Picture
        Each bar starts where the one before ended; the last one is the sum.

    Examples
    --------
    >>> from ledtoolkit.shift_share import classic_shift_share
    >>> before = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["here", "there"])
    >>> after = pd.DataFrame({"farms": [27.0, 9.0], "shops": [14.0, 34.0]}, index=["here", "there"])
    >>> picture_shift_share(classic_shift_share(before, after), "here").alt
    'Jobs in here changed by +1.00: National share +2.00, Industry mix -3.00, Regional share +2.00.'
    """
    parts = result.by_region.loc[region]
    parts.index = pd.Index([say(COMPONENTS[name]) for name in parts.index], name=say("Component"))
    figure, axes = new_axes(say("What changed jobs in {region}", region=region))
    _draw_bridge(axes, parts)
    axes.set_ylabel(say("Change of jobs ({unit})", unit=unit or say("unit of the table")))
    listed = ", ".join(f"{name} {signed(value)}" for name, value in parts.iloc[:-1].items())
    alt = say(
        "Jobs in {region} changed by {total}: {parts}.", region=region, total=signed(parts.iloc[-1]), parts=listed
    )
    return Picture(figure, alt, parts.to_frame(say("Change of jobs")))


def picture_structure_and_location(factors: pd.DataFrame) -> Picture:
    """Draw each region by its structure factor (right = growing branches) and location factor (up = outgrew them).

    Parameters
    ----------
    factors
        As from `multiplicative_shift_share`.

    Returns
    -------
    Picture
        Lines at 1 cut the plane into four quarters.

    Examples
    --------
    >>> factors = pd.DataFrame(
    ...     {"structure factor": [1.02, 0.97], "location factor": [0.96, 1.05], "regional factor": [0.9792, 1.0185]},
    ...     index=["Coast", "Hills"],
    ... )
    >>> print(picture_structure_and_location(factors).alt)
    Of 2 regions 1 had a structure that helped (factor above 1) and 1 a location that helped. Hills grew most
    relative to the reference area, by a factor of 1.018 (structure 0.970, location 1.050).
    """
    x, y = factors["structure factor"], factors["location factor"]
    figure, axes = new_axes(say("Structure and location of regional growth"), height=4.6)
    axes.axvline(1, color=GREY, linewidth=1)
    axes.axhline(1, color=GREY, linewidth=1)
    axes.scatter(x, y, color=BLUE)
    label_points(axes, x, y)
    axes.margins(x=0.18, y=0.1)
    axes.set_xlabel(say("Structure factor (above 1 = branches that grow)"))
    axes.set_ylabel(say("Location factor (above 1 = grew more than its branches)"))
    best = factors.loc[[factors["regional factor"].idxmax()]].iloc[0]
    alt = say(
        "Of {all} regions {structure} had a structure that helped (factor above 1) and {location} a location that "
        "helped. {best} grew most relative to the reference area, by a factor of {factor} (structure {its_structure}, "
        "location {its_location}).",
        all=len(factors),
        structure=int((x > 1).sum()),
        location=int((y > 1).sum()),
        best=best.name,
        factor=number(best["regional factor"], 3),
        its_structure=number(best["structure factor"], 3),
        its_location=number(best["location factor"], 3),
    )
    names = [say("Structure factor"), say("Location factor"), say("Regional factor")]
    numbers = factors.set_axis(names, axis=1).rename_axis(index=say("Region"))
    return Picture(figure, alt, numbers)


def _draw_bridge(axes: Axes, parts: pd.Series[float]) -> None:
    starts = [0.0, *parts.iloc[:-1].cumsum().iloc[:-1], 0.0]
    colours = [BLUE if value >= 0 else ORANGE for value in parts.iloc[:-1]] + [GREY]
    wrapped = [name.replace(" ", "\n") for name in parts.index]
    bars = axes.bar(wrapped, parts.to_numpy(), bottom=starts, color=colours, width=0.6)
    ends = [start + value for start, value in zip(starts, parts, strict=True)]
    for position, (bar, end) in enumerate(zip(bars, ends, strict=True)):
        above = max(bar.get_y(), bar.get_y() + bar.get_height())
        axes.annotate(
            signed(parts.iloc[position]), (position, above), xytext=(0, 3), textcoords="offset points", ha="center"
        )
        if position < len(parts) - 1:
            axes.plot([position + 0.3, position + 0.7], [end, end], color=GREY, linewidth=0.8)
    axes.axhline(0, color="black", linewidth=1)
    low, high = min(0.0, *ends), max(0.0, *ends)
    axes.set_ylim(low - 0.05 * (high - low) * (low < 0), high + 0.12 * (high - low))
