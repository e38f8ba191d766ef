"""Shift-share of one region as a bridge, above a list of the regions or branches it stands among."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import pandas as pd
from matplotlib.figure import Figure

from ledtoolkit.plots.labels import signed
from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["BridgeDrawing", "BridgeReading"]

WIDTH, ROW, TOP, BOTTOM, GAP = 4.3, 0.36, 0.44, 0.3, 1.35
STEPS = 4


@dataclass(frozen=True)
class BridgeReading:
    """The change of jobs of one region in its parts, beside the other regions or branch by branch.

    Attributes
    ----------
    region, country
        Names.
    first, last
        The two years.
    start
        All jobs of the region in the first year, thousand.
    parts
        Thousand jobs (index: national share, industry mix, regional share, total change).
    level
        `"total"`: `growth` and `regional` hold one row a region; `"branch"`: one row a branch.
    growth
        Growth of all jobs of each region, or of each branch in all regions, as a share.
    regional
        Regional share of each row, thousand jobs.
    by_size
        Whether the largest value stands first, or the order of the table is kept.
    source
        Where the figures come from.
    """

    region: str
    country: str
    first: int
    last: int
    start: float
    parts: pd.Series[float]
    level: str
    growth: pd.Series[float]
    regional: pd.Series[float]
    by_size: bool
    source: str

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        NS, IM, RS, change = (float(part) for part in self.parts)
        best, worst = str(self.regional.idxmax()), str(self.regional.idxmin())
        return {
            "region": self.region,
            "country": self.country,
            "first": str(self.first),
            "last": str(self.last),
            "start": number(self.start, 1),
            "change": signed(change),
            "NS": signed(NS),
            "IM": signed(IM),
            "RS": signed(RS),
            "rest": signed(change - NS),
            "best": best,
            "best_RS": signed(float(self.regional[best])),
            "worst": worst,
            "worst_RS": signed(float(self.regional[worst])),
            "count": str(len(self.regional)),
        }


@dataclass(frozen=True)
class Step:
    """One row: a bar from one value to another, its number, or a question mark where it is still open."""

    name: str
    start: float
    end: float
    label: str
    is_bold: bool = False
    is_open: bool = False


class BridgeDrawing:
    """The bridge and the list below it; one kept figure for each length of the list."""

    def __init__(self) -> None:
        self._rows = cache(BridgeRows)

    def open(self, reading: BridgeReading) -> Picture:
        """Show the change and the national share; mix and regional share stay open."""
        words = reading.words()
        title, heading = _title(reading), _growth_heading(reading)
        listed = _listed(reading, reading.growth, _percent)
        below = say("Mix and regional share together: {rest}", **words)
        figure = self._rows(len(listed)).show(title, heading, _bridge(reading, is_open=True), listed, below)
        alt = say(
            "Jobs in {region} changed by {change} thousand from {first} to {last}; growth as everywhere explains {NS}. "
            "How the rest of {rest} splits is still open.",
            **words,
        )
        numbers = pd.DataFrame({say("Growth"): {row.name: row.label for row in listed}})
        return Picture(figure, alt, numbers.rename_axis(_row_name(reading)))

    def whole(self, reading: BridgeReading) -> Picture:
        """Show all parts, and the regional share row by row."""
        words = reading.words()
        heading = (
            say("Regional share of each region, thousand")
            if reading.level == "total"
            else say("Regional share of each branch, thousand")
        )
        listed = _listed(reading, reading.regional, signed)
        below = say("Hatched: minus")
        figure = self._rows(len(listed)).show(_title(reading), heading, _bridge(reading), listed, below)
        alt = say(
            "Jobs in {region} changed by {change} thousand from {first} to {last}: national share {NS}, "
            "industry mix {IM}, regional share {RS}. The highest regional share in the list has {best} with {best_RS}, "
            "the lowest {worst} with {worst_RS}.",
            **words,
        )
        columns = {say("Growth"): reading.growth.map(_percent), say("Regional share, thousand"): reading.regional}
        order = [row.name for row in listed]
        return Picture(figure, alt, pd.DataFrame(columns).loc[order].rename_axis(_row_name(reading)))


class BridgeRows:
    """Four steps of a bridge and so many rows below them, drawn once and then only moved."""

    def __init__(self, rows: int) -> None:
        height = BOTTOM + ROW * (STEPS + GAP + rows) + TOP
        self.figure, self._axes = new_axes("", width=WIDTH, height=height)
        # Nothing outside the axes changes its size, so its room is fixed: layout engines draw twice.
        self.figure.set_layout_engine(None)
        self._axes.set_position((0.01, BOTTOM / height, 0.98, 1 - (BOTTOM + TOP) / height))
        self._axes.set_axis_off()
        at = [*range(STEPS), *(STEPS + GAP + row for row in range(rows))]
        self._axes.set(xlim=(0, 1), ylim=(STEPS + GAP + rows - 0.6, -0.75))
        self._title = self.figure.text(0.01, 1 - 0.03 / height, "", va="top", fontsize=11, fontweight="bold")
        self._heading = self._axes.text(0, STEPS + GAP - 0.85, "", va="bottom", fontsize=10, fontweight="bold")
        self._below = self.figure.text(0.01, 0.07 / height, "", va="bottom", fontsize=9)
        self._bars = self._axes.barh(at, 1, 0.36, linewidth=1)
        self._names = [self._axes.text(0, y - 0.22, "", va="bottom", fontsize=9) for y in at]
        self._labels = [self._axes.text(1, y, "", va="center", ha="right", fontsize=9) for y in at]
        self._at = at
        self._zero = self._axes.vlines([0.0], 0, 1, color="black", linewidth=0.8)

    def show(self, title: str, heading: str, bridge: Sequence[Step], listed: Sequence[Step], below: str) -> Figure:
        """Put all in its place; bridge and list have scales of their own."""
        self._title.set_text(title)
        self._heading.set_text(heading)
        self._below.set_text(below)
        zeros = []
        for first, steps in ((0, bridge), (STEPS, listed)):
            low, room = _scale(steps)
            rows = range(first, first + len(steps))
            # Short lines: a name above a bar is never crossed out.
            zeros += [[(-low / room, self._at[row] - 0.22), (-low / room, self._at[row] + 0.22)] for row in rows]
            for row, step in zip(rows, steps, strict=True):
                self._move(row, step, low, room)
        self._zero.set_segments(zeros)
        return self.figure

    def _move(self, row: int, step: Step, low: float, room: float) -> None:
        bar, is_gain = self._bars[row], step.end >= step.start
        left = min(step.start, step.end)
        bar.set(
            x=(left - low) / room,
            width=abs(step.end - step.start) / room,
            visible=not step.is_open,
            facecolor=BLUE if is_gain else "none",
            edgecolor=BLUE if is_gain else GREY,
            hatch=None if is_gain else "///",
        )
        self._names[row].set(text=step.name, fontweight="bold" if step.is_bold else "normal")
        self._labels[row].set_text("?" if step.is_open else step.label)


def _scale(steps: Sequence[Step]) -> tuple[float, float]:
    """Return the lowest value, and the span that leaves a fifth of the width for the numbers."""
    ends = [0.0, *(end for step in steps if not step.is_open for end in (step.start, step.end))]
    low = min(ends)
    return low, ((max(ends) - low) or 1.0) / 0.80


def _bridge(reading: BridgeReading, *, is_open: bool = False) -> list[Step]:
    NS, IM, RS, change = (float(part) for part in reading.parts)
    return [
        Step(say("In step with all regions (NS)"), 0.0, NS, signed(NS)),
        Step(say("Its mix of branches (IM)"), NS, NS + IM, signed(IM), is_open=is_open),
        Step(say("What is left: regional share (RS)"), NS + IM, NS + IM + RS, signed(RS), is_open=is_open),
        Step(say("Change of all jobs"), 0.0, change, signed(change), is_bold=True),
    ]


def _listed(reading: BridgeReading, values: pd.Series[float], written: Callable[[float], str]) -> list[Step]:
    ordered = values.sort_values(ascending=False, kind="stable") if reading.by_size else values
    return [
        Step(str(name), 0.0, float(at), written(float(at)), str(name) == reading.region) for name, at in ordered.items()
    ]


def _title(reading: BridgeReading) -> str:
    return say("{region}, {first} to {last}: thousand jobs", **reading.words())


def _growth_heading(reading: BridgeReading) -> str:
    if reading.level == "total":
        return say("Growth of all jobs in each region")
    return say("Growth of each branch in all regions")


def _row_name(reading: BridgeReading) -> str:
    return say("Region") if reading.level == "total" else say("Branch")


def _percent(share: float) -> str:
    return percent(round(share, 4) + 0.0, 2)  # no minus before a zero
