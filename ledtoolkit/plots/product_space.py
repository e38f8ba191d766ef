"""How near products are to what a place sells already, as bars."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pandas as pd

from ledtoolkit.plots.bars import draw_bars, explain_bars, new_bar_axes
from ledtoolkit.plots.named_bars import NamedBar, NamedBars, open_bar
from ledtoolkit.plots.picture import Picture
from ledtoolkit.words import number, say

__all__ = ["NearnessDrawing", "NearnessReading", "picture_density"]

LISTED = 3


def picture_density(densities: pd.Series[float], presence: pd.Series[float], *, place: str) -> Picture:
    """Draw the density around each product of one place: absent products are the possible next steps.

    Parameters
    ----------
    densities
        A row of `density` (index: product), 0-1.
    presence
        The same row of presences, 1 or 0.
    place
        Name of the place, for the title.

    Returns
    -------
    Picture
        Full bars are absent products, nearest first; hatched bars are present already.

    Examples
    --------
    >>> picture_density(pd.Series({"wine": 0.39, "fruit": 0.6}), pd.Series({"wine": 0, "fruit": 1}), place="Lleida").alt
    'Of the products that Lleida does not sell yet, wine is nearest to what it sells, with a density of 0.39.'
    """
    table = pd.DataFrame({"density": densities, "presence": presence}).sort_values(
        ["presence", "density"], ascending=[True, False]
    )
    absent = table["presence"] == 0
    figure, axes = new_bar_axes(say("How near products are to what {place} sells", place=place), len(table))
    draw_bars(axes, table["density"], labels=[number(value, 2) for value in table["density"]], marked=absent)
    axes.set_xlim(0, 1)
    axes.set_xlabel(say("Density, 0 to 1"))
    explain_bars(figure, full=say("not sold yet"), hatched=say("sold already"))
    if absent.any():
        nearest = table.index[0]
        alt = say(
            "Of the products that {place} does not sell yet, {nearest} is nearest to what it sells, "
            "with a density of {density}.",
            place=place,
            nearest=nearest,
            density=number(table["density"].iloc[0], 2),
        )
    else:
        alt = say("{place} sells every product of the table, so there is no next step to show.", place=place)
    names = {"density": say("Density"), "presence": say("Present (1) or absent (0)")}
    return Picture(figure, alt, table.rename(columns=names).rename_axis(say("Product")))


@dataclass(frozen=True)
class NearnessReading:
    """How near each group of goods is to what one place sells.

    Attributes
    ----------
    place
        Its name.
    density
        Density, 0-1 (index: product group, in words).
    present
        Whether the place sells more of it than its share (same index).
    shown
        `"present"` or `"absent"`: which groups are drawn.
    least
        Groups of at least this density are drawn filled.
    nearest
        Density of the nearest absent groups, nearest first.
    source
        Where the figures come from.
    """

    place: str
    density: pd.Series[float]
    present: pd.Series[bool]
    shown: str
    least: float
    nearest: pd.Series[float]
    source: str

    @property
    def rows(self) -> pd.Series[float]:
        """Density of the groups that are drawn, in the order of the table."""
        return self.density[self.present if self.shown == "present" else ~self.present]

    @property
    def reaches(self) -> pd.Series[bool]:
        """Whether each of them has the density asked for, judged by the two decimals that a reader sees."""
        return self.rows.round(2) >= self.least

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it, but for the nearest absent group."""
        return {
            "place": self.place,
            "sold": str(int(self.present.sum())),
            "all": str(len(self.present)),
            "shown": str(len(self.rows)),
            "reach": str(int(self.reaches.sum())),
            "least": number(self.least, 2),
        }


class NearnessDrawing:
    """How near groups of goods are to what a place sells, as bars; one kept figure for each number of them."""

    def __init__(self) -> None:
        self._bars = cache(NamedBars)

    def open(self, reading: NearnessReading) -> Picture:
        """Show what the place sells and what not, and leave open which absent group is nearest."""
        words = reading.words()
        if reading.shown == "present":
            below: tuple[str, ...] = (say("Which new group is nearest?"), say("Filled bars: at least {least}", **words))
            return self._draw(reading, _values(reading), below, _alt_present(reading))
        rows = [open_bar(str(name)) for name in reading.rows.index]
        sold = map(str, reading.present.index[reading.present])
        below = (say("Which is nearest to what {place} sells:", **words), *sold)
        alt = say(
            "{place} sells more than its share of {sold} of {all} groups of goods. "
            "How near the {shown} others are to these is still open.",
            **words,
        )
        return self._draw(reading, rows, below, alt)

    def whole(self, reading: NearnessReading) -> Picture:
        """Show how near each group is, with a list of the nearest absent ones."""
        alt = _alt_present(reading) if reading.shown == "present" else _alt_absent(reading)
        nearest = [say("{density} {name}", density=number(at, 2), name=name) for name, at in reading.nearest.items()]
        below = (say("Nearest new groups:"), *nearest, say("Filled bars: at least {least}", **reading.words()))
        return self._draw(reading, _values(reading), below, alt)

    def _draw(self, reading: NearnessReading, rows: list[NamedBar], below: tuple[str, ...], alt: str) -> Picture:
        title = (
            say("{place}: groups it sells, and how near to all it sells", **reading.words())
            if reading.shown == "present"
            else say("{place}: new groups, and how near to what it sells", **reading.words())
        )
        cut_off = None if rows[0].length is None else reading.least
        figure = self._bars(len(rows), len(below)).show(title, rows, below, cut_off=cut_off)
        numbers = pd.Series({row.name: row.label for row in rows}).to_frame(say("How near, 0 to 1"))
        return Picture(figure, alt, numbers.rename_axis(say("Group of goods")))


def _values(reading: NearnessReading) -> list[NamedBar]:
    return [
        NamedBar(str(name), float(at), number(float(at), 2), bool(reading.reaches[str(name)]))
        for name, at in reading.rows.sort_values(ascending=False).items()
    ]


def _alt_absent(reading: NearnessReading) -> str:
    return say(
        "Of the {shown} groups of goods that {place} does not sell much of, “{nearest}” is nearest to what it "
        "sells, with {density} on a scale from 0 to 1. At {least} or more: {reach} of {shown}.",
        **reading.words(),
        nearest=reading.nearest.index[0],
        density=number(float(reading.nearest.iloc[0]), 2),
    )


def _alt_present(reading: NearnessReading) -> str:
    best = reading.rows.sort_values(ascending=False)
    return say(
        "{place} sells more than its share of {sold} of {all} groups of goods. Of these, “{name}” is nearest to all "
        "that it sells, itself counted, with {density} on a scale from 0 to 1. At {least} or more: {reach} of {shown}.",
        **reading.words(),
        name=best.index[0],
        density=number(float(best.iloc[0]), 2),
    )
