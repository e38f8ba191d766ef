"""Survival curves with firms lost from sight, as a picture."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

import pandas as pd

from ledtoolkit.kaplan_meier import KaplanMeier
from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.picture import COLOURS, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_survival_curves"]

LINES = ("-", "--", "-.", ":")


def picture_survival_curves(curves: Mapping[str, KaplanMeier], *, unit: str) -> Picture:
    """Draw the survival curves of one or more groups; a tick marks firms that were lost from sight.

    Parameters
    ----------
    curves
        Name of each group to its result of `kaplan_meier`.
    unit
        Unit of time, for the axis (years, months).

    Returns
    -------
    Picture
        A falling step line a group, each with its own dash pattern.

    Examples
    --------
    >>> from ledtoolkit.kaplan_meier import kaplan_meier
    >>> curves = {"town": kaplan_meier([1, 2, 3, 3], [1, 0, 1, 1]), "village": kaplan_meier([2, 4, 5], [1, 0, 0])}
    >>> picture_survival_curves(curves, unit="years").alt
    'Half of the firms have closed: town after 3 years; village: more than half are left at the end.'
    """
    figure, axes = new_axes(say("Firms still alive (Kaplan-Meier)"))
    for place, (name, curve) in enumerate(curves.items()):
        time, left = [0.0, *curve.table.index], [1.0, *curve.table["survival"]]
        colour = COLOURS[place % len(COLOURS)]
        axes.step(time, left, where="post", color=colour, linestyle=LINES[place % len(LINES)], label=str(name))
        lost = curve.table["survival"][_lost(curve)]
        axes.plot(lost.index, lost, linestyle="", marker="|", markersize=9, color=colour)
    axes.axhline(0.5, color="black", linewidth=0.6)
    axes.set_ylim(0, 1.05)
    mark_shares(axes.yaxis)
    axes.set_xlabel(say("Time since birth, {unit} (a tick: lost from sight)", unit=unit))
    figure.legend(loc="outside lower left", ncols=3, frameon=False, fontsize=9)
    medians = "; ".join(_median(str(name), curve, unit) for name, curve in curves.items())
    alt = say("Half of the firms have closed: {medians}.", medians=medians)
    columns = {
        "at_risk": say("At risk"),
        "events": say("Exits"),
        "survival": say("Share left"),
        "std_error": say("Standard error"),
    }
    tables = pd.concat([curve.table for curve in curves.values()], keys=[str(name) for name in curves])
    labels = [say("{group}, time {time}", group=group, time=f"{time:g}") for group, time in tables.index]
    errors = [number(value, 4) if isfinite(value) else "" for value in tables["std_error"]]
    numbers = tables.assign(std_error=errors).set_axis(labels, axis=0).rename(columns=columns)
    return Picture(figure, alt, numbers.rename_axis(say("Group and time")))


def _lost(curve: KaplanMeier) -> pd.Series[bool]:
    at_risk, events = curve.table["at_risk"], curve.table["events"]
    return at_risk - at_risk.shift(-1, fill_value=0) > events


def _median(name: str, curve: KaplanMeier, unit: str) -> str:
    if curve.median is None:
        return say("{name}: more than half are left at the end", name=name)
    return say("{name} after {time} {unit}", name=name, time=f"{curve.median:g}", unit=unit)
