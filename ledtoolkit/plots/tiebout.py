"""Households that sort over towns, as pictures."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.ticker import MaxNLocator
from numpy.typing import ArrayLike

from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.picture import BLUE, ORANGE, Picture, new_axes
from ledtoolkit.tiebout import TieboutSorting
from ledtoolkit.words import number, percent, say

__all__ = ["SortingDrawing", "TownsReading", "picture_tiebout_sorting"]

MOST_TOWNS = 8
# Half of the height of a stroke, in rows.
STROKE = 0.34


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
    return Picture(figure, _finding(sorting), _rounds(sorting.history))


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


def _rounds(history: pd.DataFrame) -> pd.DataFrame:
    columns = {"within_share": say("Variety left inside towns"), "movers": say("Households that moved")}
    shown = history.assign(within_share=history["within_share"].map(percent))
    return shown.rename(columns=columns).rename_axis(say("Round"))


@dataclass(frozen=True)
class TownsReading:
    """One run of sorting, with the places where households start.

    Attributes
    ----------
    moving_cost
        Distance that a move must save at least.
    start, end
        Before anybody has moved, and when nobody moves any more.
    """

    moving_cost: float
    start: TieboutSorting
    end: TieboutSorting

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        return {
            "households": number(len(self.end.ideals), 0),
            "towns": number(self.end.town_count, 0),
            "cost": number(self.moving_cost, 0),
            "start": percent(self.start.within_share),
            "end": percent(self.end.within_share),
            "rounds": number(self.end.rounds, 0),
        }


class SortingDrawing:
    """Each household as a stroke in the row of its town, drawn once; each further run only moves the strokes."""

    def __init__(self) -> None:
        self.figure, self._axes = new_axes("", width=5.2, height=3.9)
        # Nothing outside the axes changes its size, so its room is fixed: layout engines draw twice.
        self.figure.set_layout_engine(None)
        self._axes.set_position((0.06, 0.30, 0.84, 0.54))
        self._axes.set_axis_off()
        self._axes.set_xlim(-1, 101)
        # One path for all households: a path for each took half of the drawing's time.
        self._strokes = PathPatch(_strokes([], []), edgecolor=BLUE, facecolor="none", linewidth=0.7)
        self._axes.add_patch(self._strokes)
        (self._offers,) = self._axes.plot([], [], "D", color=ORANGE, markeredgecolor="black", markersize=7)
        side = self._axes.get_yaxis_transform()
        self._names, self._counts = (
            [self._axes.text(x, row, "", ha=ha, va="center", fontsize=9, transform=side) for row in range(MOST_TOWNS)]
            for x, ha in ((-0.02, "right"), (1.02, "left"))
        )
        self._below = self._draw_words()

    def _draw_words(self) -> list[Text]:
        """Write what does not move, and return the lines below."""
        words, ends = self.figure.text, self._axes.get_xaxis_transform()
        words(0.01, 0.985, say("SYNTHETIC: voting with the feet"), va="top", fontsize=11, fontweight="bold")
        words(0.01, 0.905, say("Town"), va="top", fontsize=9)
        words(0.99, 0.905, say("Households"), va="top", ha="right", fontsize=9)
        for at, side, end in ((0, "left", say("wants little")), (100, "right", say("wants much"))):
            self._axes.text(at, -0.02, end, ha=side, va="top", fontsize=9, transform=ends)
        key = say("Stroke: what a household wants. Diamond: what its town offers.")
        words(0.01, 0.165, key, va="bottom", fontsize=9)
        bold = words(0.01, 0.085, "", va="bottom", fontsize=10, fontweight="bold")
        return [bold, words(0.01, 0.01, "", va="bottom", fontsize=9)]

    def sorted(self, reading: TownsReading) -> Picture:
        """Show where everybody lives in the end."""
        words = reading.words()
        self._below[0].set_text(say("Variety left inside towns: {end} (start: {start})", **words))
        self._below[1].set_text(
            say("After round {rounds} nobody moves any more.", **words) if reading.end.rounds else say("Nobody moves.")
        )
        return Picture(self._move(reading.end), _finding(reading.end), _rounds(reading.end.history))

    def unsorted(self, reading: TownsReading) -> Picture:
        """Show where everybody starts, and leave open who moves."""
        words = reading.words()
        self._below[0].set_text(say("Variety left inside towns: ? (start: {start})", **words))
        self._below[1].set_text(say("Who moves when a move costs {cost}?", **words))
        alt = say(
            "SYNTHETIC: {households} households start in {towns} towns at random. The variety inside towns is {start}. "
            "Who moves is still open.",
            **words,
        )
        return Picture(self._move(reading.start), alt, _rounds(reading.start.history))

    def _move(self, sorting: TieboutSorting) -> Figure:
        offers = sorting.offers.sort_values()
        empty = [town for town in range(1, sorting.town_count + 1) if town not in offers.index]
        row_of = {town: row for row, town in enumerate([*offers.index, *empty])}
        self._strokes.set_path(_strokes(sorting.ideals.to_numpy(), sorting.towns.map(row_of).to_numpy()))
        self._offers.set_data(offers, range(len(offers)))
        households = sorting.towns.value_counts()
        for row, (name, count) in enumerate(zip(self._names, self._counts, strict=True)):
            town = [*offers.index, *empty, *range(MOST_TOWNS)][row]
            is_shown = row < sorting.town_count
            name.set_text(number(town, 0) if is_shown else "")
            count.set_text(number(int(households.get(town, 0)), 0) if is_shown else "")
        self._axes.set_ylim(sorting.town_count - 0.5, -0.5)
        return self.figure


def _strokes(at: ArrayLike, rows: ArrayLike) -> Path:
    """Return one path of upright strokes, each by itself."""
    across, middle = np.repeat(at, 2), np.repeat(rows, 2)
    ends = np.tile([-STROKE, STROKE], len(across) // 2)
    codes = np.tile([Path.MOVETO, Path.LINETO], len(across) // 2)
    return Path(np.column_stack([across, middle + ends]), codes)
