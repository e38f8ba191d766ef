"""Two groups of cities through the years: claims where there was a zone, and where there was none."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
from matplotlib.lines import Line2D
from matplotlib.text import Text

from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["ZonesDrawing", "ZonesReading", "points"]

TREATED, CONTROL = "treated", "control"
HEIGHTS = (0.0, 0.5, 1.0, 1.5)
# In 1982 claims were 1.65 times those of 1981.
HIGHEST = 1.7


@dataclass(frozen=True)
class ZonesReading:
    """What two years say of the zones.

    Attributes
    ----------
    base, end
        The years that are compared.
    estimate
        `"treated"` (cities with a zone only), `"after"` (both groups, the last year only) or `"did"`.
    paths
        Mean of the cities' claims as a share of their claims in the base year: years by treated and control.
    levels
        Mean claims of a city in the last year (index: treated, control).
    effect, placebo
        Difference in differences between the two years, and between two years before any zone; shares.
    placebo_years
        These two years.
    unopened
        Zones that had not begun in the last year.
    """

    base: int
    end: int
    estimate: str
    paths: pd.DataFrame
    levels: pd.Series[float]
    effect: float
    placebo: float
    placebo_years: tuple[int, int]
    unopened: int

    def change(self, group: str) -> float:
        """Return the mean change of a group between the two years."""
        return float(self.paths[group].loc[self.end]) - 1

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        return {
            "base": str(self.base),
            "end": str(self.end),
            "treated": percent(self.change(TREATED)),
            "control": percent(self.change(CONTROL)),
            "effect": points(self.effect),
            "placebo": points(self.placebo),
            "first": str(self.placebo_years[0]),
            "last": str(self.placebo_years[1]),
            "with_zone": number(float(self.levels[TREATED]), 0),
            "without": number(float(self.levels[CONTROL]), 0),
            "gap": percent(float(self.levels[TREATED] / self.levels[CONTROL]) - 1),
            "unopened": str(self.unopened),
        }


def points(share: float) -> str:
    """Write a difference of shares in points, with its sign.

    Examples
    --------
    >>> points(-0.039), points(0.137)
    ('-3.9', '+13.7')
    """
    rounded = round(100 * share, 1) + 0.0  # no minus before a zero
    return ("+" if rounded > 0 else "") + number(rounded, 1)


class ZonesDrawing:
    """Claims of both groups year by year, drawn once; each further picture only moves the lines."""

    def __init__(self) -> None:
        self.figure, self._axes = new_axes("", width=4.3, height=3.5)
        # Nothing outside the axes changes its size, so its room is fixed: layout engines draw twice.
        self.figure.set_layout_engine(None)
        self._axes.set_position((0.12, 0.30, 0.84, 0.50))
        self._axes.set_axis_off()
        self._axes.set_ylim(0, HIGHEST)
        self._title = self.figure.text(0.01, 0.985, "", va="top", fontsize=11, fontweight="bold")
        self.figure.text(0.01, 0.895, say("Unemployment claims, mean of cities"), va="top", fontsize=9)
        self._base = self._axes.axvline(0, color=GREY, linewidth=0.8, linestyle="--")
        self._end = self._axes.axvline(0, color=GREY, linewidth=0.8, linestyle="--")
        self._treated = self._line(BLUE, "o", say("With a zone"))
        self._control = self._line(ORANGE, "s", say("Without"))
        self.figure.legend(handles=[self._treated, self._control], loc=(0.1, 0.145), ncols=2, frameon=False, fontsize=9)
        self._years = self._draw_sides()
        self._below = [self.figure.text(0.01, y, "", va="bottom", fontsize=9) for y in (0.085, 0.02)]
        self._below[0].set_fontweight("bold")

    def treated(self, reading: ZonesReading) -> Picture:
        """Show the cities with a zone; what happened elsewhere stays open."""
        words = reading.words()
        self._move(reading, with_control=False)
        self._say(say("With a zone: {treated}", **words), say("Without a zone: ?"))
        alt = say("Claims changed by {treated} from {base} to {end} in cities with a zone.", **words)
        return Picture(self.figure, alt, self._numbers(reading, [TREATED]))

    def both(self, reading: ZonesReading) -> Picture:
        """Show both groups, and the estimate that was asked for."""
        words = reading.words()
        self._move(reading, with_control=reading.estimate != TREATED)
        if reading.estimate == TREATED:
            self._say(say("With a zone: {treated}", **words), say("Cities without a zone are left out."))
            alt = say("Claims changed by {treated} from {base} to {end} in cities with a zone.", **words)
            return Picture(self.figure, alt, self._numbers(reading, [TREATED]))
        if reading.estimate == "after":
            self._say(
                say("In {end}: {gap} with a zone", **words), say("Claims a city: {with_zone}, {without}", **words)
            )
            alt = say(
                "In {end} a city with a zone had {with_zone} claims, one without {without}: {gap}.",
                **words,
            )
        else:
            self._say(
                say("Difference in differences: {effect} points", **words),
                say("Before any zone ({first} to {last}): {placebo} points", **words),
            )
            alt = say(
                "From {base} to {end} claims changed by {treated} with a zone and by {control} without: "
                "{effect} points. From {first} to {last}, before any zone, it was {placebo} points.",
                **words,
            )
        return Picture(self.figure, alt, self._numbers(reading, [TREATED, CONTROL]))

    def _line(self, colour: str, marker: str, label: str) -> Line2D:
        (line,) = self._axes.plot([], [], color=colour, marker=marker, markersize=4, linewidth=2, label=label)
        return line

    def _draw_sides(self) -> list[Text]:
        """Draw both sides as plain lines and words: axes with ticks cost two thirds of a whole drawing."""
        axes = self._axes
        axes.plot([0, 0, 1], [1, 0, 0], color="black", linewidth=0.8, transform=axes.transAxes, clip_on=False)
        for height in HEIGHTS:
            side = axes.get_yaxis_transform()
            axes.text(-0.015, height, percent(height, 0), transform=side, ha="right", va="center", fontsize=9)
        return [axes.text(0, -0.06, "", ha="center", va="top", fontsize=9) for _ in range(2)]

    def _move(self, reading: ZonesReading, *, with_control: bool) -> None:
        self._title.set_text(say("Claims in 22 cities, {base} = 100%", **reading.words()))
        years = reading.paths.index
        self._axes.set_xlim(years[0] - 0.3, years[-1] + 0.3)
        self._treated.set_data(years, reading.paths[TREATED])
        self._control.set_data(years, reading.paths[CONTROL] if with_control else [float("nan")] * len(years))
        for line, text, year in zip((self._base, self._end), self._years, (reading.base, reading.end), strict=True):
            line.set_xdata([year, year])
            text.set(x=year, text=str(year))

    def _say(self, first: str, second: str) -> None:
        for text, words in zip(self._below, (first, second), strict=True):
            text.set_text(words)

    def _numbers(self, reading: ZonesReading, groups: list[str]) -> pd.DataFrame:
        names = {TREATED: say("With a zone"), CONTROL: say("Without")}
        shown = reading.paths[groups].map(percent).rename(columns=names)
        return shown.rename_axis(index=say("Year"), columns=None)
