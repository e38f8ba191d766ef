"""Labels on figures: changes with their sign, names beside points, shares on an axis."""

from __future__ import annotations

from textwrap import fill

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import Bbox

from ledtoolkit.words import number, percent

__all__ = ["ACROSS", "label_points", "label_points_apart", "mark_shares", "signed", "slant_names"]

# Letters of a label below the axes of a narrow figure; longer ones take a second line.
ACROSS = 42
# Of a name beside a point; longer ones take a second line.
LETTERS_OF_POINT = 36


def signed(value: float) -> str:
    """Write a change with its sign and two decimals, none from a thousand on."""
    digits = 0 if abs(value) >= 1000 else 2
    rounded = round(value, digits) + 0.0  # no minus before a zero
    return ("+" if rounded > 0 else "") + number(rounded, digits)


def label_points(axes: Axes, x: pd.Series[float], y: pd.Series[float]) -> None:
    """Write the name of each point beside it: below where a near neighbour stands above, else above."""
    width, height = float(x.max() - x.min()), float(y.max() - y.min())
    for name, at_x, at_y in zip(x.index, x, y, strict=True):
        above = (y > at_y) & (y - at_y < 0.05 * height) & ((x - at_x).abs() < 0.25 * width)
        offset = (4, -11) if above.any() else (4, 4)
        axes.annotate(str(name), (at_x, at_y), xytext=offset, textcoords="offset points", fontsize=9)


def label_points_apart(figure: Figure, x: pd.Series[float], y: pd.Series[float]) -> None:
    """Write the name of each point where it covers least: right or left, above or below, near or a line away.

    Call it last: it measures names on the figure as it is laid out.
    """
    (axes,) = figure.axes
    figure.draw_without_rendering()
    points = axes.transData.transform(np.column_stack([x, y]))
    taken = [Bbox.from_extents(*(point - 3), *(point + 3)) for point in points]
    names = [_in_lines(str(name)) for name in x.index]
    for name, at_x, at_y in zip(names, x, y, strict=True):
        texts = [
            axes.annotate(
                name, (at_x, at_y), xytext=(4 * side, up), textcoords="offset points", fontsize=9,
                ha="left" if side > 0 else "right", va="bottom" if up > 0 else "top", in_layout=False,
            )
            for up in (2, -2, 13, -13) for side in (1, -1)
        ]  # fmt: skip
        boxes = [text.get_window_extent() for text in texts]
        covered = [
            box.count_overlaps(taken) + 9 * (not figure.bbox.x0 < box.x0 < box.x1 < figure.bbox.x1) for box in boxes
        ]
        best = covered.index(min(covered))
        for text in texts[:best] + texts[best + 1 :]:
            text.remove()
        taken.append(boxes[best])


def _in_lines(name: str) -> str:
    """Break a long name into two lines of about one length: each finds room on one side of its point."""
    return name if len(name) <= LETTERS_OF_POINT else fill(name, len(name) // 2 + LETTERS_OF_POINT // 6)


def mark_shares(*sides: Axis) -> None:
    """Write shares along an axis as round percentages in the learner's language."""
    for side in sides:
        side.set_major_locator(MaxNLocator(nbins=6, steps=[1, 2, 5, 10]))
        side.set_major_formatter(lambda share, _: percent(share, 0 if abs(100 * share % 1 - 0.5) > 0.49 else 1))


def slant_names(axes: Axes) -> None:
    """Slant the names below more than six bars, each ending at its bar, so that they do not touch."""
    if len(axes.get_xticks()) > 6:
        axes.tick_params(axis="x", rotation=35)
        for name in axes.get_xticklabels():
            name.set(ha="right", rotation_mode="anchor")
