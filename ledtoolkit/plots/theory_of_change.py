"""How a plan is meant to work: boxes from what is put in to what changes, arrows that each rest on an assumption."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import fill, shorten
from typing import TypeAlias

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch
from matplotlib.path import Path

from ledtoolkit.checks import check_choice
from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import mark, say

__all__ = ["KINDS", "Arrow", "Box", "picture_theory_of_change"]

KINDS = {
    "input": mark("Input"),
    "activity": mark("Activity"),
    "output": mark("Output"),
    "outcome": mark("Outcome"),
    "impact": mark("Impact"),
}
# One row holds so many boxes; more of a kind stand in a further row. All lengths are in inches.
MOST_IN_A_ROW = 3
WIDTH, MARGIN, GAP = 6.0, 0.95, 0.4
BOX_HEIGHT, STEP = 0.7, 1.2
# Arrows that pass a row go round it: out at the level of LANE, down or up at the right edge, one beside the other.
LANE, NEXT_TO = 0.18, 0.22
# An arrow's number stands nearer to where it begins: where arrows cross, two numbers would cover each other.
NUMBER_AT = 0.35
LETTERS_PER_INCH = 13
MOST_LETTERS = 110


@dataclass(frozen=True)
class Box:
    """One link of the chain.

    Attributes
    ----------
    kind
        One of `KINDS`.
    text
        What is done or what changes, in a few words.
    """

    kind: str
    text: str


@dataclass(frozen=True)
class Arrow:
    """One step from a box to another.

    Attributes
    ----------
    start, end
        Places of the boxes, from 0.
    assumption
        Why the one should lead to the other.
    check
        How that will be found out.
    """

    start: int
    end: int
    assumption: str
    check: str


Way: TypeAlias = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Spot:
    """Where a box is drawn: its row from the top, its middle, and half its width."""

    row: int
    x: float
    reach: float

    @property
    def y(self) -> float:
        """Height of its middle."""
        return -STEP * self.row

    @property
    def top(self) -> float:
        """Height of its upper edge."""
        return self.y + BOX_HEIGHT / 2

    @property
    def bottom(self) -> float:
        """Height of its lower edge."""
        return self.y - BOX_HEIGHT / 2


def picture_theory_of_change(boxes: Sequence[Box], arrows: Sequence[Arrow]) -> Picture:
    """Draw a theory of change from inputs, on top, to impact; arrows carry the number of their assumption.

    Parameters
    ----------
    boxes
        At least one.
    arrows
        Between boxes; one from a box to itself is left out of the drawing.

    Returns
    -------
    Picture
        The assumptions and how they are checked are the picture's numbers, one row an arrow.

    Raises
    ------
    ValueError
        If there is no box, a kind is unknown, or an arrow leads to no box.

    Examples
    --------
    >>> boxes = [Box("activity", "Train welders"), Box("outcome", "Yard fills its jobs")]
    >>> print(picture_theory_of_change(boxes, [Arrow(0, 1, "They stay", "Ask after a year")]).alt)
    Activity: Train welders. Outcome: Yard fills its jobs.
    Arrow 1 from “Train welders” to “Yard fills its jobs”, assuming: They stay.
    """
    _check(boxes, arrows)
    spots, rows = _spots(boxes)
    ways = _ways(spots, arrows)
    width = max(WIDTH, *(x + NEXT_TO for way in ways.values() for x, _ in way)) if ways else WIDTH
    figure, axes = new_axes(say("Theory of change"), width=width, height=0.5 + STEP * rows)
    axes.set_axis_off()
    axes.set_xlim(0, width)
    axes.set_ylim(BOX_HEIGHT / 2 - STEP * rows, BOX_HEIGHT / 2 + 2 * LANE)
    for box, spot in zip(boxes, spots, strict=True):
        _draw_box(axes, box, spot)
    for place, way in ways.items():
        _draw_arrow(axes, way, str(place))
    return Picture(figure, _alt(boxes, arrows), _numbers(boxes, arrows))


def _check(boxes: Sequence[Box], arrows: Sequence[Arrow]) -> None:
    if not boxes:
        raise ValueError("A theory of change needs at least one box, got none. Write what is done first.")
    for box in boxes:
        check_choice("kind", box.kind, KINDS)
    for place, arrow in enumerate(arrows, start=1):
        if not (0 <= arrow.start < len(boxes) and 0 <= arrow.end < len(boxes)):
            raise ValueError(
                f"Arrow {place} leads from box {arrow.start} to box {arrow.end}, and there are boxes 0 to "
                f"{len(boxes) - 1}. Let it begin and end at one of them."
            )


def _spots(boxes: Sequence[Box]) -> tuple[list[Spot], int]:
    """Place the boxes of a kind in rows of their own, and count the rows."""
    found: dict[int, Spot] = {}
    row = 0
    for kind in KINDS:
        places = [place for place, box in enumerate(boxes) if box.kind == kind]
        for first in range(0, len(places), MOST_IN_A_ROW):
            beside = places[first : first + MOST_IN_A_ROW]
            room = (WIDTH - MARGIN) / len(beside)
            for column, place in enumerate(beside):
                found[place] = Spot(row, MARGIN + room * (column + 0.5), (room - GAP) / 2)
            row += 1
    return [found[place] for place in range(len(boxes))], row


def _draw_box(axes: Axes, box: Box, spot: Spot) -> None:
    corner = (spot.x - spot.reach, spot.bottom)
    style = "round,pad=0,rounding_size=0.08"
    axes.add_patch(
        FancyBboxPatch(
            corner, 2 * spot.reach, BOX_HEIGHT, boxstyle=style, facecolor="none", edgecolor=BLUE, linewidth=1.5
        )
    )
    words = fill(shorten(box.text, MOST_LETTERS, placeholder=" …"), round(LETTERS_PER_INCH * 2 * spot.reach))
    axes.text(spot.x, spot.y, words, ha="center", va="center", fontsize=8.5)
    axes.text(0, spot.y, say(KINDS[box.kind]), ha="left", va="center", fontsize=8.5, color=GREY, fontweight="bold")


def _ways(spots: Sequence[Spot], arrows: Sequence[Arrow]) -> dict[int, Way]:
    """Lay the way of each arrow, by its number."""
    ways: dict[int, Way] = {}
    long = 0
    for place, arrow in enumerate(arrows, start=1):
        start, end = spots[arrow.start], spots[arrow.end]
        if start.row == end.row and start is not end:
            side = 1 if end.x > start.x else -1
            ways[place] = ((start.x + side * start.reach, start.y), (end.x - side * end.reach, end.y))
        elif start.row + 1 == end.row:
            ways[place] = ((start.x, start.bottom), (end.x, end.top))
        elif start is not end:
            ways[place] = _round_the_rows(start, end, long)
            long += 1
    return ways


def _round_the_rows(start: Spot, end: Spot, order: int) -> Way:
    # Three lanes, so that neighbours do not run in one line.
    edge, lane = WIDTH + NEXT_TO * order, LANE - 0.05 * (order % 3)
    out, back = start.bottom - lane, end.top + lane
    leave, arrive = start.x + 0.5 * start.reach, end.x + 0.5 * end.reach
    return ((leave, start.bottom), (leave, out), (edge, out), (edge, back), (arrive, back), (arrive, end.top))


def _draw_arrow(axes: Axes, way: Way, number: str) -> None:
    patch = FancyArrowPatch(path=Path(way), arrowstyle="-|>", mutation_scale=12, color="black")
    axes.add_patch(patch)
    (x, y), (next_x, next_y) = way[len(way) // 2 - 1 :][:2]
    at = NUMBER_AT if len(way) == 2 else 0.5
    axes.annotate(
        number, (x + at * (next_x - x), y + at * (next_y - y)), ha="center", va="center", fontsize=8,
        bbox={"boxstyle": "circle,pad=0.2", "facecolor": "white", "edgecolor": GREY, "linewidth": 0.8},
    )  # fmt: skip


def _alt(boxes: Sequence[Box], arrows: Sequence[Arrow]) -> str:
    told = [say("{kind}: {text}.", kind=say(KINDS[box.kind]), text=box.text.rstrip(".")) for box in boxes]
    for place, arrow in enumerate(arrows, start=1):
        ways = {"number": place, "start": boxes[arrow.start].text, "end": boxes[arrow.end].text}
        assumption = arrow.assumption.strip().rstrip(".")
        if assumption:
            told.append(
                say("Arrow {number} from “{start}” to “{end}”, assuming: {assumption}.", **ways, assumption=assumption)
            )
        else:
            told.append(say("Arrow {number} from “{start}” to “{end}”, without an assumption.", **ways))
    return " ".join(told)


def _numbers(boxes: Sequence[Box], arrows: Sequence[Arrow]) -> pd.DataFrame:
    columns = {
        say("From"): [boxes[arrow.start].text for arrow in arrows],
        say("To"): [boxes[arrow.end].text for arrow in arrows],
        say("Assumption"): [arrow.assumption for arrow in arrows],
        say("How it is checked"): [arrow.check for arrow in arrows],
    }
    return pd.DataFrame(columns, index=pd.RangeIndex(1, len(arrows) + 1, name=say("Arrow")))
