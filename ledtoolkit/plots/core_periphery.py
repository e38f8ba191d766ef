"""Core and periphery: where manufacturing goes from different starts, and at which transport cost history decides."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.text import Text

from ledtoolkit.core_periphery import CorePeriphery, break_point, short_run, sustain_point
from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.picture import BLUE, COLOURS, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["PathDrawing", "picture_break_and_sustain", "picture_core_periphery"]

LINES = ("-", "--", "-.", ":")


def picture_core_periphery(runs: Sequence[CorePeriphery]) -> Picture:
    """Draw the share of region 1 step by step for one run or several.

    Parameters
    ----------
    runs
        Results of `core_periphery`, for example with different starts, of the same number of steps.

    Returns
    -------
    Picture
        One line a run, labelled by its transport cost and start.

    Examples
    --------
    >>> from ledtoolkit.core_periphery import core_periphery
    >>> print(picture_core_periphery([core_periphery(1.7, start=0.80), core_periphery(1.7, start=0.95)]).alt)
    After 400 steps region 1 has 50.5 of 100 jobs (transport cost 1.70, start 80.0), 100.0 of 100 jobs (transport cost
    1.70, start 95.0).
    """
    names = [_name(run) for run in runs]
    figure, axes = new_axes(say("SYNTHETIC: where manufacturing goes"))
    for n, (run, name) in enumerate(zip(runs, names, strict=True)):
        axes.plot(run.share.index, run.share, color=COLOURS[n % 6], linestyle=LINES[n % 4], linewidth=2, label=name)
    axes.axhline(0.5, color=GREY, linewidth=0.8)
    axes.set_ylim(-0.02, 1.05)
    mark_shares(axes.yaxis)
    axes.set_xlabel(say("Step"))
    axes.set_ylabel(say("Manufacturing in region 1"))
    figure.legend(*axes.get_legend_handles_labels(), frameon=False, fontsize=8, loc="outside lower center", ncols=2)
    ends = ", ".join(
        say("{jobs} of 100 jobs ({name})", jobs=number(100 * run.end, 1), name=name)
        for run, name in zip(runs, names, strict=True)
    )
    alt = say("After {steps} steps region 1 has {ends}.", steps=runs[0].share.index[-1], ends=ends)
    numbers = pd.DataFrame({name: run.share for run, name in zip(runs, names, strict=True)})
    return Picture(figure, alt, numbers.iloc[:: max(1, len(numbers) // 20)].rename_axis(index=say("Step")))


def picture_break_and_sustain(*, sigma: float = 5.0, mu: float = 0.4) -> Picture:
    """Draw what each transport cost leads to: a core, an even spread, or either, as history decides.

    Parameters
    ----------
    sigma, mu
        As in `core_periphery`.

    Returns
    -------
    Picture
        Lines are lasting shares of region 1, dots are shares on the edge between two ends.

    Examples
    --------
    >>> print(picture_break_and_sustain().alt)
    Below a transport cost of 1.627 manufacturing gathers in one region, above 1.807 it spreads evenly. In between the
    start decides.
    """
    T_break, T_sustain = break_point(sigma, mu), sustain_point(sigma, mu)
    figure, axes = new_axes(say("SYNTHETIC: which spread of manufacturing lasts"), height=4.0)
    _draw_ends(axes, T_break, T_sustain)
    edge = _edges(T_break, T_sustain, sigma, mu)
    axes.plot(edge.index, edge, "o", color="black", markersize=3, label=say("On the edge"))
    axes.plot(edge.index, 1 - edge, "o", color="black", markersize=3)
    mark_shares(axes.yaxis)
    axes.set_xlabel(say("Transport cost (units sent for one that arrives)"))
    axes.set_ylabel(say("Manufacturing in region 1"))
    figure.legend(*axes.get_legend_handles_labels(), frameon=False, fontsize=9, loc="outside lower center", ncols=3)
    alt = say(
        "Below a transport cost of {low} manufacturing gathers in one region, above {high} it spreads evenly. "
        "In between the start decides.",
        low=number(T_break, 3),
        high=number(T_sustain, 3),
    )
    points = {say("Break point"): T_break, say("Sustain point"): T_sustain}
    return Picture(figure, alt, pd.Series(points).to_frame(say("Transport cost")).rename_axis(index=say("Point")))


def _draw_ends(axes: Axes, T_break: float, T_sustain: float) -> None:
    axes.axvspan(T_break, T_sustain, color=GREY, alpha=0.15)
    for share, label in ((1.0, say("A core lasts")), (0.0, None)):
        axes.plot([1.0, T_sustain], [share, share], color=BLUE, linewidth=3, label=label)
    beyond = T_sustain + 0.4 * (T_sustain - 1)
    axes.plot(
        [T_break, beyond], [0.5, 0.5], color=ORANGE, linewidth=3, linestyle="--", label=say("An even spread lasts")
    )
    for cost, words, align, gap in (
        (T_break, say("break point"), "right", -5),
        (T_sustain, say("sustain point"), "left", 5),
    ):
        text, move = f"{words}\n{number(cost, 3)}", (gap, 0)
        axes.annotate(text, (cost, 0.25), xytext=move, textcoords="offset points", fontsize=8, ha=align)


def _name(run: CorePeriphery) -> str:
    return say(
        "transport cost {cost}, start {start}",
        cost=number(run.transport_cost, 2),
        start=number(100 * float(run.share.iloc[0]), 1),
    )


def _edges(T_break: float, T_sustain: float, sigma: float, mu: float) -> pd.Series[float]:
    """Return, for costs between both points, the share above one half from which neither region draws workers."""
    from scipy.optimize import brentq

    def gap(share: float, cost: float) -> float:
        first, second = short_run(share, cost, sigma=sigma, mu=mu).real_wages
        return first - second

    costs = np.linspace(T_break, T_sustain, 14)[1:-1]
    return pd.Series([float(brentq(gap, 0.5001, 1.0, args=(cost,))) for cost in costs], index=costs)


class PathDrawing:
    """The share of region 1 step by step, drawn once; each further run only moves the line."""

    def __init__(self) -> None:
        self.figure, self._axes = new_axes("", width=5.2, height=3.2)
        # Nothing outside the axes changes its size, so its room is fixed: layout engines draw twice.
        self.figure.set_layout_engine(None)
        self._axes.set_position((0.105, 0.10, 0.87, 0.725))
        self.figure.text(0.01, 0.985, say("SYNTHETIC: where manufacturing goes"), va="top", weight="bold", fontsize=11)
        self.figure.text(0.01, 0.90, say("Manufacturing jobs in region 1"), va="top", fontsize=9)
        self._axes.axhline(0.5, color=GREY, linewidth=0.8, linestyle="--")
        (self._line,) = self._axes.plot([], [], color=BLUE, linewidth=2.5)
        (self._from,) = self._axes.plot([], [], "o", color=BLUE, markersize=6, clip_on=False)
        self._end = self._axes.text(0, 0, "", ha="right", va="bottom", fontsize=10, fontweight="bold")
        self._open = self._axes.text(0, 0.75, "?", ha="center", va="center", fontsize=26, color=GREY)
        self._axes.set_ylim(-0.03, 1.09)
        self._steps = self._draw_sides()

    def _draw_sides(self) -> list[Text]:
        """Draw both sides as plain lines and words: axes with ticks cost two thirds of a whole drawing."""
        axes = self._axes
        axes.set_axis_off()
        axes.plot([0, 0, 1], [1, 0, 0], color="black", linewidth=0.8, transform=axes.transAxes, clip_on=False)
        for share in (0, 0.25, 0.5, 0.75, 1):
            side = axes.get_yaxis_transform()
            axes.text(-0.012, share, percent(share, 0), transform=side, ha="right", va="center", fontsize=9)
        axes.text(0.25, -0.03, say("Step"), transform=axes.transAxes, ha="center", va="top", fontsize=9)
        places = ((0, "left"), (0.5, "center"), (1, "right"))
        return [axes.text(x, -0.03, "", transform=axes.transAxes, ha=side, va="top", fontsize=9) for x, side in places]

    def whole(self, run: CorePeriphery) -> Picture:
        """Show where manufacturing goes."""
        words = _run_words(run)
        self._move(run, run.share)
        last = float(run.share.index[-1])
        self._end.set(position=(last, run.end + (0.025 if run.end < 0.9 else -0.12)), text=percent(run.end))
        self._open.set_text("")
        alt = say(
            "At transport cost {cost}, region 1 starts with {start} of manufacturing and has {end} in step {steps}.",
            **words,
        )
        every = max(1, (len(run.share) - 1) // 10)
        return Picture(self.figure, alt, _path_numbers(run.share.iloc[::every]))

    def start(self, run: CorePeriphery) -> Picture:
        """Show where it starts, and leave open where it goes."""
        self._move(run, run.share.iloc[:1])
        self._end.set_text("")
        self._open.set(position=(run.share.index[-1] / 2, 0.75), text="?")
        alt = say(
            "At transport cost {cost}, region 1 starts with {start} of manufacturing. Where it goes is still open.",
            **_run_words(run),
        )
        return Picture(self.figure, alt, _path_numbers(run.share.iloc[:1]))

    def _move(self, run: CorePeriphery, shown: pd.Series[float]) -> None:
        self._line.set_data(shown.index, shown)
        self._from.set_data([0], [run.share.iloc[0]])
        last = int(run.share.index[-1])
        self._axes.set_xlim(0, last)
        for text, step in zip(self._steps, (0, last / 2, last), strict=True):
            text.set_text(number(step, 0))


def _run_words(run: CorePeriphery) -> dict[str, str]:
    return {
        "cost": number(run.transport_cost, 2),
        "start": percent(float(run.share.iloc[0]), 0),
        "end": percent(run.end),
        "steps": str(run.share.index[-1]),
    }


def _path_numbers(share: pd.Series[float]) -> pd.DataFrame:
    columns = {say("Share of region 1"): share.map(percent), say("Share of region 2"): (1 - share).map(percent)}
    return pd.DataFrame(columns).rename_axis(index=say("Step"))
