"""Who becomes an entrepreneur, as a map of talents and assets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap
from matplotlib.patches import Patch, Polygon, Rectangle
from matplotlib.text import Text

from ledtoolkit.occupational_choice import DECISIONS, decision_shares
from ledtoolkit.plots.picture import BLUE, COLOURS, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["MapDrawing", "MapReading", "picture_occupational_map"]

# light to dark, so that the three fields differ in print without colour as well
FIELDS = dict(zip(DECISIONS, (COLOURS[4], "#E8E8E8", ORANGE), strict=True))


def picture_occupational_map(decisions: pd.DataFrame, *, credit_limit: float, wage: float) -> Picture:
    """Draw the decision of everybody on the grid of talents and assets.

    Parameters
    ----------
    decisions
        A result of `occupational_map`.
    credit_limit, wage
        What it was computed with, for the title.

    Returns
    -------
    Picture
        A map of three fields, named in the legend with their shares.

    Examples
    --------
    >>> from ledtoolkit.occupational_choice import occupational_map
    >>> picture_occupational_map(occupational_map(credit_limit=1.5, wage=2), credit_limit=1.5, wage=2).alt
    'SYNTHETIC grid, credit up to 1.5 times own assets, wage 2.0: 42.7% run a firm, 54.3% work for others, and 2.9%
    would run a firm but are kept out by finance.'
    """
    codes = decisions.map(DECISIONS.index).astype(int)
    shares = decision_shares(decisions)
    figure, axes = new_axes(say("SYNTHETIC grid: talent decides who would, assets who can"), height=4.2)
    palette = ListedColormap([FIELDS[decision] for decision in DECISIONS])
    axes.pcolormesh(decisions.columns, decisions.index, codes, cmap=palette, vmin=-0.5, vmax=2.5, rasterized=True)
    axes.set_xlabel(say("Own assets"))
    axes.set_ylabel(say("Talent"))
    handles = [
        Patch(facecolor=FIELDS[name], edgecolor="black", label=f"{say(name)}: {percent(shares[name])}")
        for name in DECISIONS
    ]
    figure.legend(handles=handles, loc="outside lower left", ncols=3, frameon=False, fontsize=9)
    alt = say(
        "SYNTHETIC grid, credit up to {limit} times own assets, wage {wage}: {firms} run a firm, {workers} work for "
        "others, and {kept} would run a firm but are kept out by finance.",
        limit=number(credit_limit, 1),
        wage=number(wage, 1),
        firms=percent(shares["firm"]),
        workers=percent(shares["worker"]),
        kept=percent(shares["kept out by finance"]),
    )
    rows = [say(decision) for decision in DECISIONS]
    numbers = pd.DataFrame({say("Share of people"): shares.to_numpy()}, index=pd.Index(rows, name=say("Decision")))
    return Picture(figure, alt, numbers)


@dataclass(frozen=True)
class MapReading:
    """What everybody on the grid decides in one economy.

    Attributes
    ----------
    decisions
        Result of `occupational_map`.
    credit_limit, wage
        What it was computed with.
    shown
        `"all"`, or `"kept_out"` to show only whom finance keeps out.
    """

    decisions: pd.DataFrame
    credit_limit: float
    wage: float
    shown: str

    @cached_property
    def shares(self) -> pd.Series[float]:
        """Share of the people by decision."""
        return decision_shares(self.decisions)

    @property
    def kept_out(self) -> float:
        """Share of the people whom finance keeps out."""
        return float(self.shares["kept out by finance"])

    @property
    def willing(self) -> float:
        """Share of the people who would run a firm if finance set no limit."""
        return float(self.shares["firm"]) + self.kept_out

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        return {
            "limit": number(self.credit_limit, 1),
            "wage": number(self.wage, 1),
            "firms": percent(float(self.shares["firm"])),
            "workers": percent(float(self.shares["worker"])),
            "kept": percent(self.kept_out),
            "willing": percent(self.willing),
        }


class MapDrawing:
    """The map of talents and assets, drawn once; each further economy only moves the borders of its fields."""

    def __init__(self) -> None:
        self.figure, self._axes = new_axes("", width=4.6, height=4.4)
        # Nothing outside the axes changes its size, so its room is fixed: layout engines draw twice.
        self.figure.set_layout_engine(None)
        self._axes.set_position((0.09, 0.30, 0.88, 0.56))
        self.figure.text(
            0.01,
            0.985,
            say("SYNTHETIC: talent decides who would,\nassets who can"),
            va="top",
            weight="bold",
            fontsize=11,
        )
        self._economy = self.figure.text(0.97, 0.87, "", ha="right", va="bottom", fontsize=9)
        self._fields = {
            name: Polygon([(0, 0)], closed=True, edgecolor="none") for name in ("firm", "kept out by finance")
        }
        for field in self._fields.values():
            self._axes.add_patch(field)
        self._open = self._axes.text(2.05, 2.75, "?", ha="center", va="center", fontsize=26, color=GREY)
        self._keys = self._draw_keys()
        _draw_sides(self._axes)

    def _draw_keys(self) -> dict[str, tuple[Rectangle, Text]]:
        keys = {}
        for line, name in enumerate(DECISIONS):
            bottom = 0.155 - 0.06 * line
            box = Rectangle((0.02, bottom), 0.05, 0.035, transform=self.figure.transFigure, edgecolor="black")
            self.figure.add_artist(box)
            keys[name] = (box, self.figure.text(0.09, bottom, "", va="bottom", fontsize=9))
        return keys

    def whole(self, reading: MapReading) -> Picture:
        """Show who runs a firm, who works, and whom finance keeps out."""
        self._move(reading)
        self._open.set_text("")
        words = reading.words()
        told = {
            "firm": say("Run a firm: {firms}", **words),
            "worker": say("Work for wages: {workers}", **words),
            "kept out by finance": say("Would run a firm, finance keeps them out: {kept}", **words),
        }
        for name, (_, text) in self._keys.items():
            text.set(text=told[name], fontweight="bold" if name == "kept out by finance" else "normal")
        alt = say(
            "SYNTHETIC grid, credit up to {limit} times own assets, wage {wage}: {firms} run a firm, "
            "{workers} work for others, and {kept} would run a firm but are kept out by finance.",
            **words,
        )
        shares = {told_of: percent(float(reading.shares[name])) for name, told_of in _names().items()}
        shares[say("Would run a firm if finance set no limit")] = words["willing"]
        return Picture(self.figure, alt, _map_numbers(shares))

    def open(self, reading: MapReading) -> Picture:
        """Show the grid alone, and leave open what people decide."""
        words = reading.words()
        for field in self._fields.values():
            field.set_visible(False)
        self._open.set_text("?")
        self._economy.set_text(_economy(reading))
        for name, (box, text) in self._keys.items():
            box.set(facecolor="none", hatch=None)
            text.set(text=_names()[name], fontweight="normal")
        alt = say(
            "SYNTHETIC grid, credit up to {limit} times own assets, wage {wage}: who decides what is still open.",
            **words,
        )
        return Picture(self.figure, alt, _map_numbers(dict.fromkeys(_names().values(), "?")))

    def _move(self, reading: MapReading) -> None:
        self._economy.set_text(_economy(reading))
        looks = _looks(reading.shown)
        for name, field in self._fields.items():
            field.set_xy(_outline(reading.decisions, name))
            field.set(visible=True, **looks[name])
        for name, (box, _) in self._keys.items():
            box.set(**looks[name])


def _looks(shown: str) -> dict[str, dict[str, Any]]:
    """Return how each field is filled: the hatch tells those kept out apart without colour."""
    firm = BLUE if shown == "all" else "none"
    return {
        "firm": {"facecolor": firm, "hatch": None},
        "worker": {"facecolor": "none", "hatch": None},
        "kept out by finance": {"facecolor": ORANGE, "hatch": "///"},
    }


def _outline(decisions: pd.DataFrame, name: str) -> list[tuple[float, float]]:
    """Return the border of a field as steps; at each talent finance keeps out the poorest, and the rest run a firm."""
    decided = decisions.to_numpy()
    poor = (decided == "kept out by finance").sum(axis=1)
    able = poor + (decided == "firm").sum(axis=1)
    first, last = (0 * poor, poor) if name == "kept out by finance" else (poor, able)
    half = 0.05
    edges = np.repeat(decisions.index.to_numpy(), 2) + np.tile([-half, half], len(decisions))
    left, right = (half + 0.1 * np.repeat(side, 2) for side in (first, last))
    return [*zip(left, edges, strict=True), *zip(right[::-1], edges[::-1], strict=True)]


def _draw_sides(axes: Axes) -> None:
    """Draw both sides as plain lines and words: axes with ticks cost two thirds of a whole drawing."""
    axes.set_axis_off()
    axes.set_xlim(0.05, 4.05)
    axes.set_ylim(0.45, 5.05)
    axes.plot([0, 0, 1], [1, 0, 0], color="black", linewidth=0.8, transform=axes.transAxes, clip_on=False)
    for assets in (1, 2, 3, 4):
        axes.text(assets, 0.36, number(assets, 0), ha="center", va="top", fontsize=9)
    for talent in (1, 2, 3, 4, 5):
        axes.text(0.0, talent, number(talent, 0), ha="right", va="center", fontsize=9)
    axes.text(1, -0.08, say("Own assets"), transform=axes.transAxes, ha="right", va="top", fontsize=9)
    axes.text(-0.09, 1.02, say("Talent"), transform=axes.transAxes, ha="left", va="bottom", fontsize=9)


def _economy(reading: MapReading) -> str:
    return say("credit limit {limit}, wage {wage}", **reading.words())


def _names() -> dict[str, str]:
    return {
        "firm": say("Run a firm"),
        "worker": say("Work for wages"),
        "kept out by finance": say("Would run a firm, finance keeps them out"),
    }


def _map_numbers(shares: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame({say("Share of people"): shares}).rename_axis(say("Decision"))
