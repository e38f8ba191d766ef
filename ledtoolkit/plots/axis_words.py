"""Words and numbers beside the axes of a finished figure: in the language that is spoken, and none cut by its edge."""

from __future__ import annotations

from textwrap import fill
from typing import Any

from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.ticker import ScalarFormatter

from ledtoolkit.words import decimal_mark

__all__ = ["break_long_labels", "speak_numbers"]

ENGLISH = "."
SURELY = 0.9


class SpokenNumbers(ScalarFormatter):
    """Numbers as the usual axis writes them, with the decimal mark of one language."""

    def __init__(self, mark: str) -> None:
        super().__init__()
        self._mark = mark

    def __call__(self, x: float, pos: int | None = None) -> str:
        """Return the words of one mark on the axis."""
        return str(super().__call__(x, pos)).replace(ENGLISH, self._mark)


def speak_numbers(figure: Figure) -> None:
    """Write the numbers of all axes with the decimal mark of the language that is spoken."""
    mark = decimal_mark()
    for axis in (axis for axes in figure.axes for axis in (axes.xaxis, axes.yaxis)):
        # Of another type they name things, and write no decimals of their own.
        if mark != ENGLISH and type(axis.get_major_formatter()) is ScalarFormatter:
            axis.set_major_formatter(SpokenNumbers(mark))


def break_long_labels(figure: Figure) -> bool:
    """Break the names of axes that reach over the edge of the figure or into its title; say whether one did.

    The figure has been laid out, and wants to be laid out again where a name was broken.
    """
    edge: Any = figure.bbox
    broken = []
    for axes in figure.axes:
        across, up = axes.xaxis.label.get_window_extent(), axes.yaxis.label.get_window_extent()
        middle = (across.x0 + across.x1) / 2
        broken.append(_broken(axes.xaxis.label, across.width, 2 * min(middle - edge.x0, edge.x1 - middle)))
        broken.append(_broken(axes.yaxis.label, up.height, axes.bbox.height))
    return any(broken)


def _broken(label: Text, length: float, room: float) -> bool:
    words = label.get_text()
    if length <= room or not words:
        return False
    # Letters differ in width: a line that is a little shorter has room for wide ones.
    letters = int(SURELY * max(map(len, words.split("\n"))) * room / length)
    label.set_text(fill(words, max(1, letters), break_long_words=False))
    return True
