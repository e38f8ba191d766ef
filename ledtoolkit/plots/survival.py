"""The life of a cohort of firms, as pictures: who is left, and when most close."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.named_bars import NamedBar, NamedBars, open_bar
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.survival import SurvivalTable
from ledtoolkit.words import number, percent, say

__all__ = ["CohortReading", "LadderDrawing", "picture_hazards", "picture_survivors"]


def picture_survivors(cohort: SurvivalTable, *, name: str, born: float = 1000) -> Picture:
    """Draw how many of a cohort are left at each age.

    Parameters
    ----------
    cohort
        A result of `survival_table`.
    name
        Name of the industry or place, for the title.
    born
        Size of the cohort to show.

    Returns
    -------
    Picture
        A bar an age, from birth on.

    Examples
    --------
    >>> from ledtoolkit.survival import survival_table
    >>> cohort = survival_table([363_825, 344_135, 271_925, 203_470, 163_725, 139_845])
    >>> picture_survivors(cohort, name="United Kingdom, born 2019").alt
    'United Kingdom, born 2019: of 1,000 firms 384 are left after 5 years, 38.4%. Most of those left closed in year 3:
    25.2%.'
    """
    left = cohort.survivors(born)
    figure, axes = new_axes(say("Firms still alive: {name}", name=name))
    bars = axes.bar(left.index, left, color=BLUE)
    axes.bar_label(bars, labels=[number(value, 0) for value in left], padding=2, fontsize=9)
    axes.set_ylabel(say("Firms left of {born}", born=number(born, 0)))
    return _of_cohort(figure, axes, cohort, name=name, born=born)


def picture_hazards(cohort: SurvivalTable, *, name: str, born: float = 1000) -> Picture:
    """Draw which share of those left closes in each year of life.

    Parameters
    ----------
    cohort
        A result of `survival_table`.
    name
        Name of the industry or place, for the title.
    born
        Size of the cohort to show in the table.

    Returns
    -------
    Picture
        A bar a year, the worst one in another colour and hatched.

    Examples
    --------
    >>> from ledtoolkit.survival import survival_table
    >>> picture_hazards(survival_table([200, 150, 120]), name="bakeries").alt
    'bakeries: of 1,000 firms 600 are left after 2 years, 60.0%. Most of those left closed in year 1: 25.0%.'
    """
    hazard = cohort.table["hazard"].iloc[1:]
    figure, axes = new_axes(say("Which year closes most: {name}", name=name))
    worst = [age == cohort.worst_age for age in hazard.index]
    bars = axes.bar(hazard.index, hazard, color=[ORANGE if is_worst else GREY for is_worst in worst])
    for bar, is_worst in zip(bars, worst, strict=True):
        bar.set(hatch="//" if is_worst else "", edgecolor="white")
    axes.bar_label(bars, labels=[percent(value) for value in hazard], padding=2, fontsize=9)
    mark_shares(axes.yaxis)
    axes.set_ylabel(say("Closed, of those left the year before"))
    return _of_cohort(figure, axes, cohort, name=name, born=born)


def _of_cohort(figure: Figure, axes: Axes, cohort: SurvivalTable, *, name: str, born: float) -> Picture:
    axes.set_xlabel(say("Years since birth"))
    axes.set_xticks(cohort.table.index[-len(axes.patches) :])
    axes.margins(y=0.12)
    left, last = cohort.survivors(born), len(cohort.table) - 1
    alt = say(
        "{name}: of {born} firms {left} are left after {years} years, {share}. "
        "Most of those left closed in year {worst}: {hazard}.",
        name=name,
        born=number(born, 0),
        left=number(float(left.iloc[-1]), 0),
        years=number(last, 0),
        share=percent(cohort.survival(last)),
        worst=number(cohort.worst_age, 0),
        hazard=percent(cohort.hazard(cohort.worst_age)),
    )
    hazards = ["", *(percent(value) for value in cohort.table["hazard"].iloc[1:])]
    columns = {
        "survivors": say("Firms left"),
        "survival": say("Share left"),
        "hazard": say("Closed, of those left the year before"),
    }
    numbers = left.to_frame().assign(survival=cohort.table["survival"], hazard=hazards).rename(columns=columns)
    return Picture(figure, alt, numbers.rename_axis(say("Years since birth")))


@dataclass(frozen=True)
class CohortReading:
    """The firms of one industry that were born in one year, as so many firms that live as these did.

    Attributes
    ----------
    industry
        Its name.
    cohort
        What became of its firms.
    born
        Number of firms to think of.
    view
        `"survivors"` or `"hazard"`.
    source
        Where the figures come from.
    """

    industry: str
    cohort: SurvivalTable
    born: float
    view: str
    source: str

    @property
    def last(self) -> int:
        """The last age that is known."""
        return len(self.cohort.table) - 1

    @property
    def left(self) -> pd.Series[float]:
        """Firms left at each age, 0 = born."""
        return self.cohort.survivors(self.born)

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        return {
            "industry": self.industry,
            "born": number(self.born, 0),
            "left": number(float(self.left.iloc[-1]), 0),
            "share": percent(self.cohort.survival(self.last)),
            "years": str(self.last),
            "worst": str(self.cohort.worst_age),
            "hazard": percent(self.cohort.hazard(self.cohort.worst_age)),
        }


class LadderDrawing:
    """A cohort as bars, year by year: who is left, or which part of those left closed; a kept figure for each."""

    def __init__(self) -> None:
        self._bars = cache(NamedBars)

    def ends(self, reading: CohortReading) -> Picture:
        """Show how many were born and how many are left at the end, and leave the years between open."""
        words = reading.words()
        left = reading.left
        if reading.view == "survivors":
            known = {0: _firms_bar(reading, 0), reading.last: _firms_bar(reading, reading.last)}
            rows = [known.get(age, open_bar(_after(age))) for age in left.index]
        else:
            rows = [open_bar(_in_year(age)) for age in left.index[1:]]
        alt = say(
            "{industry}: of {born} firms {left} are left after {years} years, {share}. "
            "Which year closed the largest part of those left is still open.",
            **words,
        )
        ends = left.iloc[[0, -1]].rename(index=_after)
        numbers = pd.DataFrame({say("Firms left"): ends.map(lambda firms: number(firms, 0))})
        below = (say("Which year closes the largest part of those left?"), _counted(reading))
        return Picture(self._draw(reading, rows, below), alt, numbers.rename_axis(say("Age")))

    def years(self, reading: CohortReading) -> Picture:
        """Show every year, and the worst one in bold."""
        words = reading.words()
        if reading.view == "survivors":
            rows = [_firms_bar(reading, age) for age in reading.left.index]
        else:
            rows = [_hazard_bar(reading, age) for age in reading.left.index[1:]]
        alt = say(
            "{industry}: of {born} firms {left} are left after {years} years, {share}. "
            "The largest part of those left closed in year {worst}: {hazard}.",
            **words,
        )
        below = (say("Worst is year {worst}: {hazard} of those left closed", **words), _counted(reading))
        return Picture(self._draw(reading, rows, below), alt, _year_numbers(reading))

    def _draw(self, reading: CohortReading, rows: list[NamedBar], below: tuple[str, str]) -> Figure:
        words = reading.words()
        if reading.view == "survivors":
            title = say("{industry}: firms left of {born}", **words)
        else:
            title = say("{industry}: closed in the year, of those left", **words)
        return self._bars(len(rows), 2).show(title, rows, below)


def _after(age: int) -> str:
    return say("Born") if age == 0 else say("Left after year {year}", year=age)


def _in_year(age: int) -> str:
    return say("Closed in year {year}", year=age)


def _counted(reading: CohortReading) -> str:
    if reading.view == "survivors":
        return say("Behind the bars: firms, and their share of all born")
    return say("Behind the bars: share of those left the year before")


def _firms_bar(reading: CohortReading, age: int) -> NamedBar:
    left = float(reading.left[age])
    share = percent(reading.cohort.survival(age))
    label = say("{firms} ({share})", firms=number(left, 0), share=share)
    return NamedBar(_after(age), left, label, is_bold=age == reading.cohort.worst_age)


def _hazard_bar(reading: CohortReading, age: int) -> NamedBar:
    hazard, is_worst = reading.cohort.hazard(age), age == reading.cohort.worst_age
    return NamedBar(_in_year(age), hazard, percent(hazard), is_full=is_worst, is_bold=is_worst)


def _year_numbers(reading: CohortReading) -> pd.DataFrame:
    table = reading.cohort.table
    columns = {
        say("Firms left"): reading.left.map(lambda firms: number(firms, 0)),
        say("Survival"): table["survival"].map(percent),
        say("Hazard"): ["", *table["hazard"].iloc[1:].map(percent)],
    }
    return pd.DataFrame(columns).rename(index=_after).rename_axis(say("Age"))
