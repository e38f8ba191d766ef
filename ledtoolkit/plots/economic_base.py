"""What a place lives from, as a picture."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap

import pandas as pd

from ledtoolkit.economic_base import BaseMultiplier
from ledtoolkit.plots.picture import BLUE, GREY, LETTERS_PER_INCH, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["BaseDrawing", "BaseReading", "picture_basic_jobs", "picture_location_quotients"]

MOST_ROWS = 15
WIDTH = 4.3


def picture_location_quotients(quotients: pd.Series[float], *, place: str) -> Picture:
    """Draw one place's location quotients as bars from 1, the share of the reference area.

    Parameters
    ----------
    quotients
        Location quotients of one place (index: branch), as a row of `location_quotient`.
    place
        Name of the place, for the title.

    Returns
    -------
    Picture
        Bars to the right of 1 are branches that are more at home here than elsewhere.

    Examples
    --------
    >>> quotients = pd.Series({"public": 1.326, "industry": 0.988})
    >>> picture_location_quotients(quotients, place="Groningen").alt
    'Groningen is most specialised in public, with a location quotient of 1.33. The lowest is industry, with 0.99.'
    """
    ordered = quotients.sort_values()
    # Names stand above their bars: branches have long ones, and phones are narrow.
    figure, axes = new_axes(
        say("Location quotients of {place}", place=place), width=4.8, height=0.9 + 0.4 * len(ordered)
    )
    rows, colours = range(len(ordered)), [BLUE if value > 1 else GREY for value in ordered]
    bars = axes.barh(rows, ordered - 1, height=0.45, left=1, color=colours)
    axes.bar_label(bars, labels=[number(value, 2) for value in ordered], padding=3, fontsize=9)
    for row, name in zip(rows, ordered.index, strict=True):
        axes.text(0, row + 0.26, str(name), transform=axes.get_yaxis_transform(), va="bottom", fontsize=9)
    axes.vlines(
        [1] * len(ordered), [row - 0.23 for row in rows], [row + 0.23 for row in rows], color="black", linewidth=1
    )
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.set_xlabel(say("Location quotient (1 = the share of the reference area)"))
    axes.margins(x=0.15, y=0.06)
    alt = say(
        "{place} is most specialised in {top}, with a location quotient of {high}. The lowest is {bottom}, with {low}.",
        place=place,
        top=ordered.index[-1],
        high=number(ordered.iloc[-1], 2),
        bottom=ordered.index[0],
        low=number(ordered.iloc[0], 2),
    )
    numbers = ordered.iloc[::-1].to_frame(say("Location quotient")).rename_axis(say("Branch"))
    return Picture(figure, alt, numbers)


def picture_basic_jobs(base: BaseMultiplier, *, place: str, unit: str, digits: int = 2, rest: str = "") -> Picture:
    """Draw the basic jobs of a place branch by branch, with the multiplier k.

    Parameters
    ----------
    base
        A result of `base_multiplier`.
    place, unit
        Name of the place and what is counted, for the title.
    digits
        Decimals of the jobs.
    rest
        What the sum of several small branches is called, which is never the largest; empty where there is none.

    Returns
    -------
    Picture
        One bar a branch; branches without basic jobs stay empty.

    Examples
    --------
    >>> base = BaseMultiplier(pd.Series({"public": 26.0, "farms": 0.2, "shops": 0.0}), 292.2)
    >>> picture_basic_jobs(base, place="Groningen", unit="thousand").alt.partition(". ")[0]
    'Groningen has 26.20 basic jobs (thousand), 99.2% of them in public'
    """
    ordered = base.basic_jobs.sort_values(ascending=False)
    labels = [number(value, digits) for value in ordered]
    title = say("Basic jobs of {place} ({unit})", place=place, unit=unit)
    # As in the picture of the quotients: names above their bars, for long names and narrow phones.
    figure, axes = new_axes(title, width=4.8, height=0.9 + 0.4 * len(ordered))
    bars = axes.barh(range(len(ordered)), ordered, height=0.45, color=BLUE)
    axes.bar_label(bars, labels=labels, padding=3, fontsize=9)
    for row, name in enumerate(ordered.index):
        axes.text(0, row - 0.26, str(name), transform=axes.get_yaxis_transform(), va="bottom", fontsize=9)
    axes.set_yticks([])
    axes.invert_yaxis()
    axes.margins(x=0.15, y=0.06)
    axes.set_xlabel(say("Jobs above the share of the reference area"))
    top = ordered.drop(index=rest, errors="ignore")
    alt = say(
        "{place} has {total} basic jobs ({unit}), {share} of them in {top}. "
        "For each basic job there are {k} jobs in all.",
        place=place,
        unit=unit,
        total=number(base.basic_total, digits),
        share=percent(float(top.iloc[0]) / base.basic_total),
        top=top.index[0],
        k=number(base.multiplier, 2),
    )
    return Picture(figure, alt, ordered.to_frame(say("Basic jobs")).rename_axis(say("Branch")))


@dataclass(frozen=True)
class BaseReading:
    """One place beside its reference area, branch by branch, and what a few more basic jobs would do.

    Attributes
    ----------
    place, unit
        Name of the place, and what is counted.
    digits
        Decimals of the jobs.
    jobs, expected, quotients
        Jobs, jobs at the reference shares, and location quotients (index: branch).
    base
        Basic jobs and the multiplier.
    branch
        The branch that is looked at.
    extra, change
        More basic jobs, and what they would add in all by the multiplier.
    source
        Where the figures come from.
    """

    place: str
    unit: str
    digits: int
    jobs: pd.Series[float]
    expected: pd.Series[float]
    quotients: pd.Series[float]
    base: BaseMultiplier
    branch: str
    extra: float
    change: float
    source: str

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        return {
            "place": self.place,
            "unit": self.unit,
            "total": number(float(self.jobs.sum()), self.digits),
            "basic": number(self.base.basic_total, self.digits and self.digits + 1),
            "k": number(self.base.multiplier, 2),
            "branch": self.branch,
            "jobs": number(float(self.jobs[self.branch]), self.digits),
            "branch_basic": number(float(self.base.basic_jobs[self.branch]), self.digits and self.digits + 1),
            "quotient": number(float(self.quotients[self.branch]), 2),
            "extra": number(self.extra, self.digits),
            "change": number(self.change, self.digits),
        }


class BaseDrawing:
    """The jobs of a place as bars, what lies above the reference share filled; drawn once, then only moved."""

    def __init__(self, rows: int) -> None:
        self._rows = min(rows, MOST_ROWS)
        # Narrow, so that its words are not small on a phone.
        height = 1.55 + 0.38 * self._rows
        self.figure, self._axes = new_axes("", width=WIDTH, height=height)
        # Nothing outside the axes changes its size, so its room is fixed: layout engines draw twice.
        self.figure.set_layout_engine(None)
        self._axes.set_position((0.01, 0.92 / height, 0.98, 1 - 1.52 / height))
        self._axes.set_axis_off()
        self._title = self.figure.text(0.01, 1 - 0.03 / height, "", va="top", fontsize=11, fontweight="bold")
        at = range(self._rows)
        self._bars = self._axes.barh(at, 1, 0.4, facecolor="none", edgecolor=GREY, hatch="///", linewidth=1)
        self._surplus = self._axes.barh(at, 1, 0.4, color=BLUE)
        self._marks = self._axes.vlines([0.0] * self._rows, -0.22, 0.22, color="black", linewidth=1.5)
        self._names = [self._axes.text(0, row - 0.24, "", va="bottom", fontsize=9) for row in at]
        self._labels = [self._axes.text(0, row, "", va="center", fontsize=9) for row in at]
        self._axes.set_ylim(self._rows - 0.6, -0.85)
        lines = zip((0.60, 0.34, 0.08), ("bold", "normal", "normal"), strict=True)
        self._below = [
            self.figure.text(0.01, up / height, "", va="bottom", fontsize=9, fontweight=weight) for up, weight in lines
        ]

    def jobs(self, reading: BaseReading) -> Picture:
        """Show the jobs, and leave open in which branches the place is more at home than its reference area."""
        shown = self._move(reading)
        for artist in (*self._surplus, self._marks):
            artist.set_visible(False)
        for label, jobs in zip(self._labels, reading.jobs[shown], strict=False):
            label.set(x=jobs + 0.02 * self._longest, text=number(jobs, reading.digits))
        words = reading.words()
        self._say_below(
            say("Basic: {basic} of {total}. Multiplier k = {k}", **words),
            say("In which branches are the basic jobs?"),
            "",
        )
        alt = say(
            "{place} has {total} jobs ({unit}), {basic} of them basic. {branch} has {jobs} jobs. "
            "By the multiplier {k}, {extra} more basic jobs would make {change}.",
            **words,
        )
        return Picture(self.figure, alt, _named(reading.jobs.to_frame(say("Jobs"))))

    def surplus(self, reading: BaseReading) -> Picture:
        """Show what lies above the reference share, with the location quotients."""
        shown = self._move(reading)
        expected, jobs = reading.expected[shown], reading.jobs[shown]
        for bar, low, high in zip(self._surplus, expected, jobs, strict=False):
            bar.set(x=low, width=max(0.0, high - low), visible=True)
        self._marks.set_segments([[(x, row - 0.22), (x, row + 0.22)] for row, x in enumerate(expected)])
        self._marks.set_visible(True)
        for label, x, value, quotient in zip(
            self._labels, expected.clip(lower=jobs), jobs, reading.quotients[shown], strict=False
        ):
            told = say("{jobs} (LQ {quotient})", jobs=number(value, reading.digits), quotient=number(quotient, 2))
            label.set(x=x + 0.02 * self._longest, text=told)
        words = reading.words()
        self._say_below(
            say("Basic: {basic} of {total}. Multiplier k = {k}", **words),
            say("By k, {extra} more basic jobs would make {change} in all", **words),
            say("Line: the reference area's share. Filled: basic jobs."),
        )
        special = str(reading.quotients.idxmax())
        alt = say(
            "{place} has {basic} basic jobs ({unit}), {branch_basic} of them in {branch}. "
            "Its location quotient is highest in {special}: {highest}. "
            "By the multiplier {k}, {extra} more basic jobs would make {change}.",
            **words,
            special=special,
            highest=number(float(reading.quotients.max()), 2),
        )
        return Picture(self.figure, alt, _all_numbers(reading))

    def _move(self, reading: BaseReading) -> list[str]:
        """Put bars, names and labels in their places; of many branches the largest are drawn."""
        largest = set(reading.jobs.nlargest(self._rows).index)
        shown = [str(name) for name in reading.jobs.index if name in largest]
        # Of the jobs alone: the expected ones would tell before the guess.
        self._longest = float(reading.jobs[shown].max())
        self._axes.set_xlim(0, 1.6 * self._longest)
        for row, name in enumerate(shown):
            self._bars[row].set_width(reading.jobs[name])
            self._names[row].set(text=name, fontweight="bold" if name == reading.branch else "normal")
        title = say("{place}: {unit} by branch", **reading.words())
        self._title.set_text("\n".join(wrap(title, round(LETTERS_PER_INCH * WIDTH), max_lines=2, placeholder=" …")))
        return shown

    def _say_below(self, *lines: str) -> None:
        for text, line in zip(self._below, lines, strict=True):
            text.set_text(line)


def _named(numbers: pd.DataFrame) -> pd.DataFrame:
    return numbers.rename_axis(say("Branch"))


def _all_numbers(reading: BaseReading) -> pd.DataFrame:
    columns = {
        say("Jobs"): reading.jobs,
        say("Jobs at the reference share"): reading.expected,
        say("Location quotient"): reading.quotients,
        say("Basic jobs"): reading.base.basic_jobs,
    }
    return _named(pd.DataFrame(columns))
