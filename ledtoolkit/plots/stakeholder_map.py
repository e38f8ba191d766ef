"""A map of power and interest to move: one actor, four others that stay, and a line from which a score is high."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
from matplotlib.text import Text

from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.stakeholders import FIELDS, HIGHEST, QUADRANTS
from ledtoolkit.words import mark, number, say

__all__ = ["ACTOR", "SCORES", "SENTENCES", "WHAT_TO_DO", "StakeholderDrawing", "StakeholderReading"]

# What stands in the map and is said of it; the explorer's own map in the page says the same.
SENTENCES = {
    "interest": mark("Interest (0-10)"),
    "power": mark("Power (0-10)"),
    "title_open": mark("FICTIONAL: who cares? Who has power is your guess"),
    "title": mark("FICTIONAL: who can, and who cares?"),
    "alt_open": mark("FICTIONAL. By interest, the highest first: {order}. Who has power is still open."),
    "alt": mark(
        "FICTIONAL. Manage closely: {closely}. Keep satisfied: {satisfied}. Keep informed: {informed}. "
        "Monitor: {monitor}."
    ),
    "nobody": mark("nobody"),
}
ACTOR, WHAT_TO_DO = mark("Actor"), mark("What to do")
SCORES = {"power": mark("Power"), "interest": mark("Interest")}

# The fields by power and interest, and where each writes what to do: at the corners, away from the points.
CORNERS = {(True, True): (0.99, 0.985), (True, False): (0.01, 0.985), (False, True): (0.99, 0.015)}
LAST_CORNER = (0.01, 0.015)


@dataclass(frozen=True)
class StakeholderReading:
    """Actors in the grid, and which of them is moved.

    Attributes
    ----------
    actors
        As from `stakeholder_map`, names as index, in the learner's language.
    moved
        Name of the actor that moves.
    cut
        From here on a score is high.
    """

    actors: pd.DataFrame
    moved: str
    cut: float

    @property
    def quadrant(self) -> str:
        """What to do with the actor that moves."""
        return str(self.actors.loc[[self.moved], "quadrant"].iloc[0])

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about the actor that moves."""
        scores = self.actors.loc[[self.moved]].iloc[0]
        return {
            "actor": self.moved,
            "power": number(float(scores["power"]), 0),
            "interest": number(float(scores["interest"]), 0),
            "cut": number(self.cut, 0),
            "advice": say(self.quadrant),
        }


class StakeholderDrawing:
    """The map, drawn once: a further picture moves one point, its name and the two lines."""

    def __init__(self) -> None:
        self.figure, self._axes = new_axes("", width=5.4, height=4.4)
        # Nothing outside the axes changes its size, so its room is fixed: layout engines draw twice.
        self.figure.set_layout_engine(None)
        self._axes.set_position((0.1, 0.13, 0.88, 0.78))
        self._title = self._axes.set_title("", loc="left", fontsize=11, fontweight="bold")
        self._axes.set_xlim(-0.7, HIGHEST + 0.7)
        self._axes.set_ylim(-1.2, HIGHEST + 1.2)
        self._axes.set_xlabel(say(SENTENCES["interest"]))
        self._points = self._axes.scatter([], [], s=50, zorder=3)
        self._across = self._axes.axhline(0, color="black", linewidth=0.8, linestyle="--")
        self._up = self._axes.axvline(0, color="black", linewidth=0.8, linestyle="--")
        self._names = [self._axes.annotate("", (0, 0), xytext=(0, 7), textcoords="offset points") for _ in range(5)]
        self._fields = [self._field(field, advice) for field, advice in QUADRANTS.items()]

    def interest_alone(self, reading: StakeholderReading) -> Picture:
        """Show how much each actor cares, in a row; who has power stays open."""
        # One above the other by interest, so that names do not touch and the height says nothing more.
        self._place(reading, 2 * reading.actors["interest"].rank(method="first") - 1)
        for artist in (self._across, *self._fields):
            artist.set_visible(False)
        self._axes.set_yticks([])
        self._axes.set_ylabel("")
        self._title.set_text(say(SENTENCES["title_open"]))
        order = reading.actors["interest"].sort_values(ascending=False, kind="stable").index
        alt = say(SENTENCES["alt_open"], order="; ".join(order))
        return Picture(self.figure, alt, _numbers(reading, ("interest",)))

    def whole(self, reading: StakeholderReading) -> Picture:
        """Show each actor at its interest and power, and what to do in each field."""
        self._place(reading, reading.actors["power"])
        for artist in (self._across, *self._fields):
            artist.set_visible(True)
        self._axes.set_yticks(range(0, int(HIGHEST) + 1, 2))
        self._axes.set_ylabel(say(SENTENCES["power"]))
        self._title.set_text(say(SENTENCES["title"]))
        self._across.set_ydata([reading.cut, reading.cut])
        actors = reading.actors
        who = {field: "; ".join(actors.index[actors["quadrant"] == advice]) for field, advice in FIELDS.items()}
        alt = say(SENTENCES["alt"], **{field: names or say(SENTENCES["nobody"]) for field, names in who.items()})
        return Picture(self.figure, alt, _numbers(reading, ("power", "interest")))

    def _field(self, field: tuple[bool, bool], advice: str) -> Text:
        at = CORNERS.get(field, LAST_CORNER)
        side = "right" if field[1] else "left"
        text = self._axes.annotate(say(advice), at, xycoords="axes fraction", color=GREY, style="italic", ha=side)
        text.set_verticalalignment("top" if field[0] else "bottom")
        return text

    def _place(self, reading: StakeholderReading, height: pd.Series[float]) -> None:
        actors = reading.actors
        self._points.set_offsets(list(zip(actors["interest"], height, strict=True)))
        self._points.set_color([ORANGE if name == reading.moved else BLUE for name in actors.index])
        self._up.set_xdata([reading.cut, reading.cut])
        for text, name, x, y in zip(self._names, actors.index, actors["interest"], height, strict=True):
            text.set_text(name)
            text.xy = (float(x), float(y))
            text.set_horizontalalignment("right" if x > 0.82 * HIGHEST else "left" if x < 0.18 * HIGHEST else "center")
            text.set_fontweight("bold" if name == reading.moved else "normal")
            text.set_fontsize(9)


def _numbers(reading: StakeholderReading, scores: tuple[str, ...]) -> pd.DataFrame:
    columns = {say(SCORES[score]): [number(value, 0) for value in reading.actors[score]] for score in scores}
    if len(scores) > 1:
        columns[say(WHAT_TO_DO)] = [say(advice) for advice in reading.actors["quadrant"]]
    return pd.DataFrame(columns, index=reading.actors.index).rename_axis(say(ACTOR))
