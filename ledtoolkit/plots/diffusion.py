"""Adoption of an innovation over time."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ledtoolkit.diffusion import BassCurve
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["AdoptionDrawing", "picture_adoption"]

# Years that an adoption drawing has room for, and those at which it names how far adoption has come.
HORIZON, LANDMARKS = 30, (5, 10)


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


class AdoptionDrawing:
    """How many firms have taken up something new, year by year; drawn once, then only moved."""

    def __init__(self) -> None:
        self.figure, self._axes = new_axes("", width=5.2, height=3.5)
        # Nothing outside the axes changes its size, so its room is fixed: layout engines draw twice.
        self.figure.set_layout_engine(None)
        self._axes.set_position((0.105, 0.26, 0.87, 0.60))
        title = say("SYNTHETIC: how something new spreads among firms")
        self.figure.text(0.01, 0.985, title, va="top", weight="bold", fontsize=11)
        # The bar of a year stands between its beginning and its end.
        middles = [year - 0.5 for year in range(1, HORIZON + 1)]
        self._bars = self._axes.bar(middles, 0, 0.8, facecolor="none", edgecolor=GREY, hatch="///")
        (self._line,) = self._axes.plot([], [], color=BLUE, linewidth=2.5)
        (self._dots,) = self._axes.plot([], [], "o", color=BLUE, markersize=7)
        self._peak = self._axes.axvline(0, color="black", linestyle="--", linewidth=1)
        self._open = self._axes.text(HORIZON / 2, 0.5, "?", ha="center", va="center", fontsize=26, color=GREY)
        self._axes.set(xlim=(0, HORIZON + 0.6), ylim=(0, 1.08))
        self._lines = [self.figure.text(0.01, y, "", va="bottom", fontsize=9) for y in (0.10, 0.02)]
        self._lines[0].set_fontweight("bold")
        self._draw_sides()

    def _draw_sides(self) -> None:
        """Draw both sides as plain lines and words: axes with ticks cost two thirds of a whole drawing."""
        axes = self._axes
        axes.set_axis_off()
        axes.plot([0, 0, 1], [1, 0, 0], color="black", linewidth=0.8, transform=axes.transAxes, clip_on=False)
        for share in (0, 0.25, 0.5, 0.75, 1):
            axes.text(-0.3, share, percent(share, 0), ha="right", va="center", fontsize=9)
        for year in range(0, HORIZON + 1, 5):
            axes.text(year, -0.03, number(year, 0), ha="center", va="top", fontsize=9)
        axes.text(0.5, -0.12, say("Year"), transform=axes.transAxes, ha="center", va="top", fontsize=9)

    def landmarks(self, curve: BassCurve) -> Picture:
        """Show how far adoption has come in two years, and leave open when it is fastest."""
        reached = _reached(curve)
        self._move(curve, is_open=True)
        self._dots.set_data(reached.index, reached / curve.m)
        words = _curve_words(curve)
        self._lines[0].set_text(say("In which year do most firms take it up?"))
        self._lines[1].set_text(say("Dots: firms that have it by years 5 and 10"))
        alt = say(
            "Of {m} firms {five} have taken it up by year 5 and {ten} by year 10. When it is fastest is still open.",
            **words,
        )
        return Picture(self.figure, alt, _adopters(curve, reached))

    def whole(self, curve: BassCurve) -> Picture:
        """Show the firms of each year, how many have it so far, and the peak."""
        words = _curve_words(curve)
        self._move(curve, is_open=False)
        self._lines[0].set_text(_peak_words(curve))
        self._lines[1].set_text(say("Line: firms that have it so far. Bars: firms of that year"))
        alt = say(
            "Of {m} firms {five} have taken it up by year 5 and {ten} by year 10. {peak}.",
            **words,
            peak=_peak_words(curve),
        )
        return Picture(self.figure, alt, _adopters(curve, curve.table["cumulative"].iloc[:20]))

    def _move(self, curve: BassCurve, *, is_open: bool) -> None:
        table = curve.table.iloc[:HORIZON]
        for bar, new in zip(self._bars, table["adoption"], strict=True):
            bar.set(height=new / curve.m, visible=not is_open)
        self._line.set_data([0, *table.index], [0, *(table["cumulative"] / curve.m)])
        self._peak.set_xdata([curve.peak_time, curve.peak_time])
        self._line.set_visible(not is_open)
        self._peak.set_visible(not is_open and 0 < curve.peak_time <= HORIZON)
        self._dots.set_visible(is_open)
        self._open.set_visible(is_open)


def _reached(curve: BassCurve) -> pd.Series[float]:
    reached: pd.Series[float] = curve.table["cumulative"].loc[list(LANDMARKS)]
    return reached


def _curve_words(curve: BassCurve) -> dict[str, str]:
    five, ten = (number(float(at), 1) for at in _reached(curve))
    return {"m": number(curve.m, 0), "five": five, "ten": ten}


def _peak_words(curve: BassCurve) -> str:
    if not curve.has_later_peak:
        return say("No later peak: adoption only falls")
    return say("Fastest at year {peak}", peak=number(curve.peak_time, 2))


def _adopters(curve: BassCurve, reached: pd.Series[float]) -> pd.DataFrame:
    columns = {
        say("Firms that have it"): reached.map(lambda firms: number(firms, 1)),
        say("Share of all firms"): (reached / curve.m).map(percent),
    }
    return pd.DataFrame(columns).rename_axis(say("Year"))
