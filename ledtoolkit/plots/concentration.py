"""Geographic concentration: branches in order, quotients of regions, and what chance explains."""

from __future__ import annotations

from textwrap import fill

import pandas as pd

from ledtoolkit.concentration import EllisonGlaeser, regional_gini
from ledtoolkit.plots.labels import ACROSS, slant_names
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, WIDE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_ellison_glaeser", "picture_locational_gini", "picture_regional_gini"]


def picture_locational_gini(gini: pd.Series[float]) -> Picture:
    """Draw branches in order of their locational Gini.

    Parameters
    ----------
    gini
        As from `locational_gini` (index: branch), 0-1.

    Returns
    -------
    Picture
        The longest bar is the branch that sits in the fewest places.

    Examples
    --------
    >>> picture_locational_gini(pd.Series({"farms": 0.46, "shops": 0.05})).alt
    'Of 2 branches farms is most concentrated (locational Gini 0.460) and shops least (0.050).'
    """
    ordered = gini.sort_values()
    names = [str(name) for name in ordered.index]
    figure, axes = new_axes(
        say("Which branches sit in few regions"), width=WIDE, height=max(2.4, 0.9 + 0.27 * len(names))
    )
    bars = axes.barh(names, ordered, color=BLUE)
    axes.bar_label(bars, labels=[number(value, 2) for value in ordered], padding=3)
    axes.margins(x=0.12)
    axes.set_xlabel(say("Locational Gini (0 = spread like all jobs)"))
    alt = say(
        "Of {all} branches {top} is most concentrated (locational Gini {high}) and {bottom} least ({low}).",
        all=len(ordered),
        top=ordered.index[-1],
        high=number(ordered.iloc[-1], 3),
        bottom=ordered.index[0],
        low=number(ordered.iloc[0], 3),
    )
    return Picture(figure, alt, ordered.iloc[::-1].to_frame(say("Locational Gini")).rename_axis(index=say("Branch")))


def picture_regional_gini(values: pd.Series[float], total: pd.Series[float], *, what: str) -> Picture:
    """Draw the quotients whose inequality the regional Gini measures, each region the same width.

    Parameters
    ----------
    values, total
        Jobs of the branch and all jobs (index: region), or of the region and the nation (index: branch).
    what
        Name of the branch or region, for the title.

    Returns
    -------
    Picture
        Quotients in ascending order and their mean.

    Examples
    --------
    >>> what, jobs, total = "Mining", pd.Series({"a": 90, "b": 0}), pd.Series({"a": 90, "b": 10})
    >>> picture_regional_gini(jobs, total, what=what).alt
    'Mining: quotients run from 0.000 in b to 1.000 in a; their Gini is 0.500.'
    """
    quotient, gini = (values / total).sort_values(), regional_gini(values, total)
    figure, axes = new_axes(say("{what}: quotients and their inequality", what=what), width=WIDE)
    bars = axes.bar([str(name) for name in quotient.index], quotient, color=BLUE)
    axes.bar_label(bars, labels=[number(value, 3) for value in quotient], padding=2, fontsize=8)
    axes.axhline(quotient.mean(), color=GREY, linestyle="--", label=say("Mean of the quotients"))
    axes.margins(y=0.12)
    slant_names(axes)
    axes.set_ylabel(say("Jobs / total"))
    axes.legend(frameon=False, loc="upper left")
    alt = say(
        "{what}: quotients run from {low} in {bottom} to {high} in {top}; their Gini is {gini}.",
        what=what,
        low=number(quotient.iloc[0], 3),
        bottom=quotient.index[0],
        high=number(quotient.iloc[-1], 3),
        top=quotient.index[-1],
        gini=number(gini, 3),
    )
    return Picture(figure, alt, quotient.iloc[::-1].to_frame(say("Quotient")).rename_axis(index=say("Unit")))


def picture_ellison_glaeser(index: EllisonGlaeser, *, branch: str) -> Picture:
    """Draw a branch's concentration beside what chance would bring with plants of these sizes.

    Parameters
    ----------
    index
        As from `ellison_glaeser`.
    branch
        Name of the branch, for the title.

    Returns
    -------
    Picture
        Two bars; their distance is the excess that gamma measures.

    Examples
    --------
    >>> from ledtoolkit.concentration import ellison_glaeser
    >>> print(picture_ellison_glaeser(ellison_glaeser([20, 0], [500, 500], plant_herfindahl=0.5), branch="Mining").alt)
    Mining: concentration 0.500, of which 0.250 would come by chance with plants of these sizes. What is left gives a
    gamma of 1.000 (0 = as by chance).
    """
    by_chance = index.plant_herfindahl * index.room
    names = [say("By chance, with plants\nof these sizes"), say("Found")]
    figure, axes = new_axes(say("{branch}: found against chance", branch=branch), height=2.6)
    bars = axes.barh(names, [by_chance, index.raw_concentration], color=[GREY, ORANGE])
    axes.bar_label(bars, labels=[number(value, 3) for value in (by_chance, index.raw_concentration)], padding=3)
    axes.margins(x=0.15)
    axes.set_xlabel(fill(say("Concentration G (sum of squared differences of shares)"), ACROSS))
    alt = say(
        "{branch}: concentration {found}, of which {chance} would come by chance with plants of these sizes. What is "
        "left gives a gamma of {gamma} (0 = as by chance).",
        branch=branch,
        found=number(index.raw_concentration, 3),
        chance=number(by_chance, 3),
        gamma=number(index.gamma, 3),
    )
    values = {say("Found"): index.raw_concentration, say("By chance"): by_chance, say("Gamma"): index.gamma}
    numbers = pd.Series(values).to_frame(say("Value")).rename_axis(index=say("Quantity"))
    return Picture(figure, alt, numbers)
