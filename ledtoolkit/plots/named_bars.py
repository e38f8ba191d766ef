"""Bars with their names above them: drawn once, then only moved, and narrow enough for a phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from matplotlib.figure import Figure

from ledtoolkit.plots.picture import BLUE, GREY, LETTERS_PER_INCH, new_axes

__all__ = ["NamedBar", "NamedBars", "open_bar"]

WIDTH = 4.3
ROW, LINE, EDGE, TOP = 0.38, 0.26, 0.08, 0.46


@dataclass(frozen=True)
class NamedBar:
    """One row.

    Attributes
    ----------
    name, label
        What stands above the bar, and behind it.
    length
        At least 0; None draws no bar and leaves the label alone.
    is_full
        Whether it is filled; the others are hatched.
    is_bold
        Whether its name stands out.
    """

    name: str
    length: float | None
    label: str
    is_full: bool = True
    is_bold: bool = False


def open_bar(name: str) -> NamedBar:
    """Return a row that keeps its value to itself.

    Examples
    --------
    >>> open_bar("Wood and paper").label
    '?'
    """
    return NamedBar(name, None, "?")


class NamedBars:
    """A figure of so many bars, with a title above them and lines of text below, the first of these in bold."""

    def __init__(self, rows: int, lines: int) -> None:
        bottom = EDGE + LINE * lines + 0.06
        height = bottom + ROW * rows + TOP
        self.figure, self._axes = new_axes("", width=WIDTH, height=height)
        # Nothing outside the axes changes its size, so its room is fixed: layout engines draw twice.
        self.figure.set_layout_engine(None)
        self._axes.set_position((0.01, bottom / height, 0.98, ROW * rows / height))
        self._axes.set_axis_off()
        self._axes.set_ylim(rows - 0.6, -0.75)
        self._title = self.figure.text(0.01, 1 - 0.03 / height, "", va="top", fontsize=11, fontweight="bold")
        self._bars = self._axes.barh(range(rows), 1, 0.4, linewidth=1)
        self._names = [self._axes.text(0, row - 0.24, "", va="bottom", fontsize=9) for row in range(rows)]
        self._labels = [self._axes.text(0, row, "", va="center", fontsize=9) for row in range(rows)]
        self._cut = self._axes.vlines([0.0], -0.3, rows - 0.7, color="black", linestyle="--", linewidth=1)
        self._below = [
            self.figure.text(0.01, (EDGE + LINE * up) / height, "", va="bottom", fontsize=9)
            for up in reversed(range(lines))
        ]
        self._below[0].set_fontweight("bold")

    def show(
        self, title: str, bars: Sequence[NamedBar], below: Sequence[str], *, cut_off: float | None = None
    ) -> Figure:
        """Put all in its place; a cut-off is a dashed line through the bars."""
        self._title.set_text("\n".join(wrap(title, round(LETTERS_PER_INCH * WIDTH), max_lines=2, placeholder=" …")))
        longest = max((bar.length or 0.0 for bar in bars), default=0.0)
        longest = max(longest, cut_off or 0.0) or 1.0
        self._axes.set_xlim(0, 1.6 * longest)
        for row, bar in enumerate(bars):
            self._move(row, bar, longest, cut_off or 0.0)
        rows = len(self._bars)
        at = cut_off or 0.0
        self._cut.set_segments([[(at, row - 0.26), (at, row + 0.26)] for row in range(rows)])
        self._cut.set_visible(cut_off is not None)
        for text, line in zip(self._below, below, strict=True):
            text.set_text(line)
        return self.figure

    def _move(self, row: int, bar: NamedBar, longest: float, cut_off: float) -> None:
        drawn = self._bars[row]
        drawn.set(width=bar.length or 0.0, visible=bar.length is not None)
        drawn.set(
            facecolor=BLUE if bar.is_full else "none",
            edgecolor=BLUE if bar.is_full else GREY,
            hatch=None if bar.is_full else "///",
        )
        self._names[row].set(text=bar.name, fontweight="bold" if bar.is_bold else "normal")
        # A number never stands on the dashed line.
        end = 0.0 if bar.length is None else max(bar.length, cut_off) + 0.02 * longest
        self._labels[row].set(x=end, text=bar.label)
