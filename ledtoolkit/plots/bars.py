"""Horizontal bars with their numbers, some of them marked by colour and by hatching."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from ledtoolkit.plots.picture import BLUE, GREY, NARROW, new_axes

__all__ = ["draw_bars", "explain_bars", "new_bar_axes"]

# Of a name beside a bar; longer ones take two lines.
LETTERS = 26
HOLLOW: dict[str, Any] = {"facecolor": "none", "edgecolor": GREY, "hatch": "///"}


def new_bar_axes(title: str, bars: int, *, width: float = NARROW) -> tuple[Figure, Axes]:
    """Start a figure for so many bars."""
    return new_axes(title, width=width, height=1.6 + 0.34 * bars)


def draw_bars(
    axes: Axes,
    values: pd.Series[float],
    *,
    labels: Sequence[str],
    marked: pd.Series[bool],
    beyond: pd.Series[float] | None = None,
) -> None:
    """Draw one bar an entry, the first on top, with its number; bars that are not marked are grey and hatched.

    `beyond` holds, for each bar, what else stands in its row: the number is put to the right of that.
    """
    axes.barh(range(len(values)), values.to_numpy(), color=BLUE)
    for bar, mark in zip(axes.patches, marked, strict=True):
        if not mark:
            bar.set(**HOLLOW)
    ends = values if beyond is None else beyond.where(beyond > values, values)
    for row, (end, label) in enumerate(zip(ends, labels, strict=True)):
        side = 1 if end >= 0 else -1
        axes.annotate(
            label,
            (end, row),
            xytext=(5 * side, 0),
            textcoords="offset points",
            ha="left" if side > 0 else "right",
            va="center",
            fontsize=9,
        )
    axes.set_yticks(range(len(values)), [fill(str(name), LETTERS) for name in values.index], fontsize=9)
    axes.invert_yaxis()
    axes.axvline(0, color="black", linewidth=0.8)
    axes.margins(x=0.22)


def explain_bars(figure: Figure, *, full: str, hatched: str) -> None:
    """Say below the figure what full and hatched bars mean; without words for one of them, there is none of it."""
    handles = [Patch(color=BLUE, label=full)] * bool(full) + [Patch(label=hatched, **HOLLOW)] * bool(hatched)
    if handles:
        figure.legend(handles=handles, loc="outside lower left", ncols=1, frameon=False, fontsize=9)
