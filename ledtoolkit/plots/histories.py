"""Towns that began alike, drawn once and then only moved: twenty of them as bars, all of them as a spread."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ledtoolkit.checks import Floats
from ledtoolkit.path_dependence import PolyaRuns, UrnDistribution
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, percent, say, say_count

__all__ = ["HistoryDrawing", "HistoryReading"]

TOWNS, BINS = 20, 20
EDGES = np.linspace(0, 1, BINS + 1)
# A share of 0.15 is 0.15000000000000002 in binary: it belongs above the edge, as on paper.
CRUMB = 1e-9


@dataclass(frozen=True)
class HistoryReading:
    """Histories of towns that began alike, beside the exact chances of every end.

    Attributes
    ----------
    start, draws
        Balls of each colour at the start, and balls drawn.
    runs, exact
        As from `polya_urn` and `polya_distribution`.
    """

    start: int
    draws: int
    runs: PolyaRuns
    exact: UrnDistribution

    @property
    def towns(self) -> Floats:
        """Shares of the first twenty towns, or of fewer if there are fewer."""
        return np.asarray(self.runs.shares, dtype=np.float64)[:TOWNS]

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        return {
            "start": str(self.start),
            "draws": number(self.draws, 0),
            "count": number(len(self.runs.shares), 0),
            "mean": percent(self.runs.mean),
            "expected": percent(self.exact.expected_share),
            "spread": number(self.runs.spread, 3),
            "exact_spread": number(self.exact.spread, 3),
            "low": percent(float(self.towns.min())),
            "high": percent(float(self.towns.max())),
            "outside": percent(self.runs.outside(0.25, 0.75)),
            "exact_outside": percent(self.exact.outside(0.25, 0.75)),
            "inside": percent(self.runs.inside(0.4, 0.6)),
            "exact_inside": percent(self.exact.inside(0.4, 0.6)),
        }


class HistoryDrawing:
    """Above: towns as bars of two colours. Below: where all towns ended, beside the exact chances."""

    def __init__(self) -> None:
        self.figure, above = new_axes("", width=4.3, height=4.5)
        below = self.figure.add_subplot()
        # Nothing outside the axes changes its size, so its room is fixed: layout engines draw twice.
        self.figure.set_layout_engine(None)
        above.set_position((0.11, 0.625, 0.84, 0.245))
        below.set_position((0.11, 0.225, 0.84, 0.255))
        self._title = self.figure.text(0.01, 0.99, "", va="top", fontsize=11, fontweight="bold")
        self.figure.text(0.01, 0.925, say("First colour full, second hatched; dashed: the start"), va="top", fontsize=9)
        self._draw_towns(above)
        self._draw_spread(below)
        self._open = self.figure.text(0.545, 0.35, "?", ha="center", va="center", fontsize=26, color=GREY)
        self._below = [self.figure.text(0.01, y, "", va="bottom", fontsize=9) for y in (0.075, 0.015)]
        self._below[0].set_fontweight("bold")

    def start(self, reading: HistoryReading) -> Picture:
        """Show how all towns begin; where they end stays open."""
        words = reading.words()
        self._move_towns(np.full(reading.towns.size, reading.exact.expected_share))
        self._show_spread(None, None)
        self._say(reading, (say("On average: ?"), say("Standard deviation: ?")))
        alt = say("All towns begin with {expected} of the first colour. Where they end is still open.", **words)
        return Picture(self.figure, alt, _numbers(np.full(reading.towns.size, reading.exact.expected_share)))

    def ends(self, reading: HistoryReading) -> Picture:
        """Show where the towns ended, and how all of them spread."""
        words = reading.words()
        self._move_towns(reading.towns)
        shares = reading.runs.shares.to_numpy()
        found = np.histogram(shares + CRUMB, EDGES)[0] / shares.size
        chances = np.histogram(reading.exact.share + CRUMB, EDGES, weights=reading.exact.probability)[0]
        self._show_spread(found, chances)
        first = say("On average {mean} (exactly {expected})", **words)
        second = say("Standard deviation {spread} (exactly {exact_spread})", **words)
        self._say(reading, (first, second))
        alt = say(
            "The towns shown ended between {low} and {high} of the first colour. All {count} end at {mean} on average "
            "(exactly {expected}) with a standard deviation of {spread} (exactly {exact_spread}).",
            **words,
        )
        return Picture(self.figure, alt, _numbers(reading.towns))

    def _draw_towns(self, axes: Axes) -> None:
        at = range(1, TOWNS + 1)
        self._second = axes.bar(at, 1, 0.85, facecolor="none", edgecolor=ORANGE, hatch="////", linewidth=0.5)
        # On a ground of its own, so that no hatching shines through.
        self._first = axes.bar(at, 0.5, 0.85, facecolor=BLUE, edgecolor=BLUE, linewidth=0.5)
        axes.axhline(0.5, color="black", linewidth=1, linestyle="--")
        axes.set_xlim(0.3, TOWNS + 0.7)
        axes.set_ylim(0, 1)
        axes.set_axis_off()
        for share in (0, 0.5, 1):
            axes.text(0.15, share, percent(share, 0), ha="right", va="center", fontsize=9)

    def _draw_spread(self, axes: Axes) -> None:
        self._spread = axes
        self._bars = axes.bar(EDGES[:-1], 0, 1 / BINS, align="edge", facecolor=BLUE, edgecolor="white", linewidth=0.5)
        (self._line,) = axes.plot([], [], color=ORANGE, linewidth=2)
        axes.set_xlim(0, 1)
        axes.set_axis_off()
        axes.plot([0, 1], [0, 0], color="black", linewidth=0.8, transform=axes.transAxes, clip_on=False)
        for share in (0, 0.25, 0.5, 0.75, 1):
            side = axes.get_xaxis_transform()
            axes.text(share, -0.05, percent(share, 0), transform=side, ha="center", va="top", fontsize=9)
        self._heading = self.figure.text(0.01, 0.55, "", va="top", fontsize=9)
        self._top = axes.text(-0.012, 1, "", transform=axes.transAxes, ha="right", va="center", fontsize=9)

    def _move_towns(self, shares: Floats) -> None:
        for place, (first, second) in enumerate(zip(self._first, self._second, strict=True)):
            for bar in (first, second):
                bar.set_visible(place < shares.size)
            first.set_height(shares[place] if place < shares.size else 0)

    def _show_spread(self, found: Floats | None, chances: Floats | None) -> None:
        self._open.set_visible(found is None)
        self._line.set_visible(chances is not None)
        for place, bar in enumerate(self._bars):
            bar.set_height(0 if found is None else found[place])
        if found is None or chances is None:
            self._top.set_text("")
            return
        self._line.set_data(np.repeat(EDGES, 2), np.concatenate(([0], np.repeat(chances, 2), [0])))
        top = float(max(found.max(), chances.max()))
        self._spread.set_ylim(0, top)
        self._top.set_text(percent(top, 0))

    def _say(self, reading: HistoryReading, below: tuple[str, str]) -> None:
        shown, words = reading.towns.size, reading.words()
        title = say_count(
            "SYNTHETIC: one town after {draws} draws",
            "SYNTHETIC: {count} towns after {draws} draws",
            shown,
            draws=words["draws"],
        )
        self._title.set_text(title)
        self._heading.set_text(say("Where all {count} ended; line: exact chances", **words))
        for text, line in zip(self._below, below, strict=True):
            text.set_text(line)


def _numbers(shares: Floats) -> pd.DataFrame:
    table = pd.DataFrame({say("Share of the first colour"): [percent(share) for share in shares]})
    return table.set_axis(range(1, len(table) + 1)).rename_axis(index=say("Town"))
