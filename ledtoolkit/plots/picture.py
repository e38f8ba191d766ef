"""A picture: a figure made without pyplot, its finding in words, and its numbers as a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from io import StringIO
from textwrap import fill
from typing import Any

import matplotlib as mpl
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.figure import Figure
from matplotlib.text import Text

from ledtoolkit.words import number, say

__all__ = ["BLUE", "COLOURS", "GREY", "NARROW", "ORANGE", "WIDE", "Picture", "new_axes"]

# Okabe & Ito's colours, told apart by colour-blind readers; never the only carrier of meaning.
# The grey keeps a contrast of 4 to 1 on white and on a dark page.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#767676")
BLUE, ORANGE, GREY = COLOURS[0], COLOURS[1], COLOURS[6]

# Text stays text: small files, sharp at any size, readable by a screen reader's find command.
SVG_SETTINGS: dict[Any, Any] = {"svg.fonttype": "none", "font.family": "sans-serif"}
# Names of groups are used by nobody and return in every figure of a page, where an id may stand once.
GROUP_NAME = re.compile(r'<g id="[^"]*"')
# In inches: on a telephone the figure shrinks to two thirds, and its words are still read.
NARROW = 5.2
# For names beside each other that need the room.
WIDE = 6.4
# Of a bold title; so few that a line of wide letters fits too.
LETTERS_PER_INCH = 9
# Whatever names a day or a program would make two drawings of the same numbers differ.
NO_METADATA = ("Creator", "Date", "Format", "Type")


@dataclass(frozen=True)
class Picture:
    """A figure, what it shows in one or two sentences with numbers, and the numbers themselves.

    Attributes
    ----------
    figure
        A matplotlib figure made without pyplot.
    alt
        The finding in words and numbers, for who does not see the figure.
    numbers
        The numbers drawn, as a table with named index and columns.
    """

    figure: Figure
    alt: str
    numbers: pd.DataFrame

    def svg(self) -> str:
        """Return the figure as an SVG element that announces itself by its alt text.

        It has no ground of its own and its black ink is the ink of the page, so that it reads on light and dark.
        """
        buffer = StringIO()
        for text in _texts(self.figure):
            # A `$` that a learner typed is money, and a backslash behind it would stop the drawing.
            text.set_parse_math(False)
        # The ids that are used follow from the alt text: the same in every run, others in another picture.
        with mpl.rc_context({**SVG_SETTINGS, "svg.hashsalt": self.alt or "picture"}):
            self.figure.savefig(buffer, format="svg", facecolor="none", metadata=dict.fromkeys(NO_METADATA))
        drawing = buffer.getvalue()
        drawing = drawing[drawing.index("<svg") :].replace(": #000000", ": currentColor")
        drawing = GROUP_NAME.sub("<g", drawing)
        label = escape(self.alt, quote=True)
        style = "max-width:100%;height:auto;fill:currentColor"
        return drawing.replace("<svg ", f'<svg role="img" aria-label="{label}" style="{style}" ', 1)

    def table(self) -> str:
        """Return the numbers as an HTML table, written as in the learner's language."""
        corner = f'<th scope="col">{escape(str(self.numbers.index.name or ""))}</th>'
        heads = "".join(f'<th scope="col">{escape(str(column))}</th>' for column in self.numbers.columns)
        rows = "".join(
            f'<tr><th scope="row">{escape(str(label))}</th>{"".join(f"<td>{_cell(value)}</td>" for value in row)}</tr>'
            for label, row in zip(self.numbers.index, self.numbers.to_numpy(dtype=object), strict=True)
        )
        return f'<table class="led-numbers"><thead><tr>{corner}{heads}</tr></thead><tbody>{rows}</tbody></table>'

    def _repr_html_(self) -> str:
        summary = escape(say("The numbers of this figure as a table"))
        # A table that is wider than a telephone moves by itself, not the page.
        wide = f'<div class="wide" style="overflow-x:auto" tabindex="0" role="group" aria-label="{summary}">'
        return (
            f'<figure class="led-picture" style="margin:0">{self.svg()}<figcaption>{escape(self.alt)}</figcaption>'
            f"<details><summary>{summary}</summary>{wide}{self.table()}</div></details></figure>"
        )


def new_axes(title: str, *, width: float = NARROW, height: float = 3.6) -> tuple[Figure, Axes]:
    """Start a figure in the house style: one pair of axes, a title on the left, no box around it.

    Width and height are in inches. The title begins at the edge of the figure and breaks where the figure ends, so
    that long names leave it whole.
    """
    figure = Figure(figsize=(width, height), layout="constrained")
    axes = figure.add_subplot()
    if title:
        lines = fill(title, round(LETTERS_PER_INCH * width))
        figure.suptitle(lines, x=0.01, ha="left", fontsize=11, fontweight="bold")
    axes.spines[["top", "right"]].set_visible(False)
    axes.patch.set_visible(False)
    return figure, axes


def _texts(artist: Artist) -> Iterator[Text]:
    """Yield each text below it. Axes that are switched off are left out: to be asked, they would make their ticks."""
    if isinstance(artist, Text):
        yield artist
    for child in artist.get_children():
        if not isinstance(child, Axis) or child.axes.axison:
            yield from _texts(child)


def _cell(value: object) -> str:
    # Two decimals carry a ratio or an amount; a share below 1 needs four to be computed with.
    if isinstance(value, float):
        return number(value, 2 if abs(value) >= 1 or value == 0 else 4)
    return escape(str(value))
