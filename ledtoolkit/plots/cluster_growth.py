"""Where SYNTHETIC firms settled, as bars of towns: in one run, or on average from the largest to the smallest."""

from __future__ import annotations

import pandas as pd
from matplotlib.text import Text

from ledtoolkit.cluster_growth import LocationGrowth
from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["GrowthDrawing", "picture_location_growth"]

TOWNS = 10


def picture_location_growth(growth: LocationGrowth, *, seed: int) -> Picture:
    """Draw the firms of each town in one run, with the average over all runs in words.

    Parameters
    ----------
    growth
        As from `location_growth`.
    seed
        One of its runs.

    Returns
    -------
    Picture
        The largest town is full, the others hatched; the dashed line is an even spread.

    Examples
    --------
    >>> from ledtoolkit.cluster_growth import location_growth
    >>> print(picture_location_growth(location_growth(), seed=1).alt.partition(". ")[2])
    On average over 60 runs the largest town has 50.0% of the firms.
    """
    run = growth.firms.loc[[seed]].iloc[0]
    largest = growth.largest_town.loc[[seed]].iloc[0]
    figure, axes = new_axes(say("SYNTHETIC: firms of each town, run {seed}", seed=seed))
    bars = axes.bar([str(town) for town in run.index], run.to_numpy(), color=BLUE)
    for bar, town in zip(bars, run.index, strict=True):
        if town != largest:
            bar.set(facecolor="none", edgecolor=GREY, hatch="///")
    axes.bar_label(bars, labels=[number(float(firms), 0) for firms in run.to_numpy()], padding=2, fontsize=8)
    axes.axhline(float(run.to_numpy().mean()), color="black", linestyle="--", linewidth=0.8)
    axes.set_xlabel(say("Town"))
    axes.set_ylabel(say("Firms (dashed: spread evenly)"))
    alt = say(
        "SYNTHETIC run {seed}: town {town} is largest with {firms} firms, {share} of all. "
        "On average over {runs} runs the largest town has {mean} of the firms.",
        seed=seed,
        town=largest,
        firms=number(float(run.max()), 0),
        share=percent(float(run.max() / run.sum())),
        runs=len(growth.firms),
        mean=percent(growth.mean_largest_share),
    )
    return Picture(figure, alt, run.to_frame(say("Firms")).rename_axis(say("Town")))


class GrowthDrawing:
    """Mean shares of ten towns from the largest to the smallest, drawn once; another run only moves the bars."""

    def __init__(self) -> None:
        self.figure, self._axes = new_axes("", width=5.2, height=3.2)
        # Nothing outside the axes changes its size, so its room is fixed: layout engines draw twice.
        self.figure.set_layout_engine(None)
        self._axes.set_position((0.01, 0.125, 0.98, 0.70))
        self._axes.set_axis_off()
        self._axes.set_xlim(0.4, TOWNS + 0.6)
        self._axes.set_ylim(0, 1.1)
        self.figure.text(0.01, 0.985, say("SYNTHETIC: where firms settle"), va="top", weight="bold", fontsize=11)
        self.figure.text(0.01, 0.90, say("Share of all firms (dashed: spread evenly)"), va="top", fontsize=9)
        self._axes.axhline(0, color="black", linewidth=0.8)
        self._axes.axhline(1 / TOWNS, color="black", linestyle="--", linewidth=0.8)
        at = range(1, TOWNS + 1)
        self._bars = self._axes.bar(at, 0, 0.7, color=BLUE)
        for bar in list(self._bars)[1:]:
            bar.set(facecolor="none", edgecolor=GREY, hatch="///")
        self._labels = [self._axes.text(rank, 0, "", ha="center", va="bottom", fontsize=9) for rank in at]
        self._labels[0].set_fontweight("bold")
        self._open = self._axes.text(1 + TOWNS / 2, 0.55, "", ha="center", va="center", fontsize=26, color=GREY)
        self._name_ranks()

    def _name_ranks(self) -> list[Text]:
        """Name the bars in plain words: axes with ticks cost two thirds of a whole drawing."""
        names = ((1, "center", number(1, 0)), (TOWNS, "center", number(TOWNS, 0)))
        words = say("Towns of each run, from the largest to the smallest")
        return [
            self._axes.text(at, -0.035, text, ha=side, va="top", fontsize=9)
            for at, side, text in (*names, ((1 + TOWNS) / 2, "center", words))
        ]

    def whole(self, growth: LocationGrowth) -> Picture:
        """Show the mean shares of all ten ranks."""
        shares = growth.mean_share_by_rank
        self._move(shares)
        self._open.set_text("")
        alt = say(
            "SYNTHETIC: on average over {runs} runs the largest town has {largest} of the firms, the second {second}, "
            "the smallest {smallest}. Spread evenly each had {even}.",
            runs=len(growth.firms),
            largest=percent(float(shares.iloc[0])),
            second=percent(float(shares.iloc[1])),
            smallest=percent(float(shares.iloc[-1])),
            even=percent(1 / len(shares)),
        )
        numbers = shares.map(percent).to_frame(say("Mean share of all firms"))
        return Picture(self.figure, alt, numbers.rename_axis(say("Rank of the town")))

    def open(self, growth: LocationGrowth) -> Picture:
        """Show the even spread only, and leave open where the firms go."""
        self._move(pd.Series(0.0, index=growth.mean_share_by_rank.index))
        self._open.set_text("?")
        even = percent(1 / growth.firms.shape[1])
        alt = say("SYNTHETIC: spread evenly each town had {even} of the firms. What they do is still open.", even=even)
        numbers = pd.Series({say("Spread evenly"): even}).to_frame(say("Share of each town"))
        return Picture(self.figure, alt, numbers.rename_axis(say("Spread")))

    def _move(self, shares: pd.Series[float]) -> None:
        shown = bool(shares.any())
        for bar, label, share in zip(self._bars, self._labels, shares, strict=True):
            bar.set_height(float(share))
            # No number stands on the dashed line.
            above = max(float(share), 1 / TOWNS)
            label.set(y=above + 0.015, text=percent(float(share), 0) if shown else "")
