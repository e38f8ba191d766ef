"""The life of a cohort of firms, as pictures: who is left, and when most close."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.survival import SurvivalTable
from ledtoolkit.words import number, percent, say

__all__ = ["picture_hazards", "picture_survivors"]


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
