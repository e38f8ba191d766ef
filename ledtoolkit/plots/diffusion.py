"""Adoption of an innovation over time."""

from __future__ import annotations

import numpy as np

from ledtoolkit.diffusion import BassCurve
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["picture_adoption"]


def picture_adoption(curve: BassCurve) -> Picture:
    """Draw the adopters of each period, innovators and imitators apart, and their sum so far.

    Parameters
    ----------
    curve
        A result of `bass_curve` or `bass_recursion`.

    Returns
    -------
    Picture
        Bars for each period (left axis) and the share of the market reached (right axis).

    Examples
    --------
    >>> from ledtoolkit.diffusion import bass_curve
    >>> picture_adoption(bass_curve(500, p=0.03, q=0.38, periods=10)).alt
    'After 10 periods 406.4 of 500 have adopted (81%). Adoption is fastest at 6.19 periods.'
    """
    table = curve.table
    t = table.index.to_numpy()
    figure, axes = new_axes(say("Adoption: innovators first, imitators after them"))
    axes.bar(t, table["innovators"], color=ORANGE, hatch="//", edgecolor="white", label=say("Innovators"))
    axes.bar(t, table["imitators"], bottom=table["innovators"], color=BLUE, edgecolor="white", label=say("Imitators"))
    axes.set_xlabel(say("Period"))
    axes.set_ylabel(say("Adopters in the period"))
    reached = axes.twinx()
    reached.plot([0, *t], [0, *(table["cumulative"] / curve.m)], color="black", marker="o", markersize=3)
    reached.set_ylim(0, 1.02)
    reached.yaxis.set_major_formatter(lambda value, _: percent(value, 0))
    reached.set_ylabel(say("Share of the market (line)"))
    reached.spines["top"].set_visible(False)
    if curve.has_later_peak and curve.peak_time <= t[-1]:
        axes.axvline(curve.peak_time, color=GREY, linestyle="--", label=say("Fastest adoption"))
    figure.legend(loc="outside lower center", ncols=3, frameon=False, fontsize=9)
    columns = {
        "cumulative": say("Adopters so far"),
        "adoption": say("Adopters in the period"),
        "innovators": say("Innovators"),
        "imitators": say("Imitators"),
    }
    return Picture(figure, _alt(curve), table.rename(columns=columns).rename_axis(say("Period")))


def _alt(curve: BassCurve) -> str:
    last = float(np.asarray(curve.table["cumulative"])[-1])
    parts = {
        "n": len(curve.table),
        "reached": number(last, 1),
        "m": number(curve.m, 0),
        "share": percent(last / curve.m, 0),
    }
    if curve.has_later_peak:
        return say(
            "After {n} periods {reached} of {m} have adopted ({share}). Adoption is fastest at {peak} periods.",
            **parts,
            peak=number(curve.peak_time, 2),
        )
    return say("After {n} periods {reached} of {m} have adopted ({share}). Adoption falls from the start.", **parts)
