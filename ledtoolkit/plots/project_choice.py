"""Which project comes first: by weighted marks, or by its money over the years; as bars with their names above them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ledtoolkit.plots.labels import signed
from ledtoolkit.plots.named_bars import NamedBar, NamedBars, open_bar
from ledtoolkit.plots.picture import Picture
from ledtoolkit.words import number, percent, say

__all__ = ["ChoiceDrawing", "ChoiceReading"]


@dataclass(frozen=True)
class ChoiceReading:
    """Five projects weighed, and one project followed through its years.

    Attributes
    ----------
    view
        `"scores"` or `"money"`.
    weight
        Weight of long-run jobs; the other criteria share the rest.
    scores
        Weighted score of each project (index: project).
    passes
        Whether it passes the filter (same index).
    rate
        Discount rate.
    flow
        Benefits minus costs of the worked project in today's money, year by year.
    break_even
        The rate at which it is worth nothing.
    ratio
        Its benefit-cost ratio.
    """

    view: str
    weight: float
    scores: pd.Series[float]
    passes: pd.Series[bool]
    rate: float
    flow: pd.Series[float]
    break_even: float
    ratio: float

    @property
    def ordered(self) -> pd.Series[float]:
        """The scores, highest first."""
        return self.scores.sort_values(ascending=False, kind="stable")

    @property
    def value(self) -> float:
        """Net present value of the worked project."""
        return float(self.flow.sum())

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        first, second = self.ordered.index[:2]
        return {
            "weight": percent(self.weight, 0),
            "first": str(first),
            "high": number(float(self.scores[first]), 2),
            "second": str(second),
            "lead": number(float(self.scores[first] - self.scores[second]), 2),
            "rate": percent(self.rate, 1),
            "value": number(abs(self.value), 1),
            "ratio": number(self.ratio, 2),
            "break_even": percent(self.break_even, 1),
        }


class ChoiceDrawing:
    """Scores of the projects, or the years of one; one kept figure for each."""

    def __init__(self, projects: int, years: int) -> None:
        self._projects, self._years = NamedBars(projects, 2), NamedBars(years, 2)

    def unscored(self, reading: ChoiceReading) -> Picture:
        """Show the projects, and leave their scores open."""
        words = reading.words()
        rows = [open_bar(str(name)) for name in reading.scores.index]
        figure = self._projects.show(
            say("Long-run jobs weigh {weight}", **words), rows, (say("Which comes first?"), _filter_line())
        )
        alt = say("Long-run jobs weigh {weight}. Which of the projects comes first is still open.", **words)
        return Picture(figure, alt, _passes(reading).to_frame(say("Passes the filter")).rename_axis(say("Project")))

    def scores(self, reading: ChoiceReading) -> Picture:
        """Show the scores, the highest first."""
        words, ordered = reading.words(), reading.ordered
        rows = [
            NamedBar(str(name), score, number(score, 2), bool(reading.passes[str(name)]), place == 0)
            for place, (name, score) in enumerate(ordered.items())
        ]
        first = say("First: {first}, {lead} ahead of {second}", **words)
        figure = self._projects.show(
            say("Scores when long-run jobs weigh {weight}", **words), rows, (first, _filter_line())
        )
        alt = say(
            "Long-run jobs weigh {weight}. {first} comes first with {high}, {lead} ahead of {second}.",
            **words,
        )
        columns = {say("Score"): ordered, say("Passes the filter"): _passes(reading)[ordered.index]}
        return Picture(figure, alt, pd.DataFrame(columns).rename_axis(say("Project")))

    def money(self, reading: ChoiceReading) -> Picture:
        """Show what each year of the worked project is worth today."""
        words = reading.words()
        rows = [
            NamedBar(say("Year {year}", year=year), abs(amount), signed(amount), amount >= 0)
            for year, amount in reading.flow.items()
        ]
        below = (_value_line(reading), say("Full: brings money. Hatched: costs money."))
        title = say("SYNTHETIC: each year in today's money, at {rate}", **words)
        alt = say("SYNTHETIC project at a discount rate of {rate}. {value}", rate=words["rate"], value=below[0])
        numbers = reading.flow.to_frame(say("Worth today, thousand euro")).rename_axis(say("Year"))
        return Picture(self._years.show(title, rows, below), alt, numbers)


def _filter_line() -> str:
    return say("Full: passes the PACA filter. Hatched: fails it.")


def _passes(reading: ChoiceReading) -> pd.Series[str]:
    return reading.passes.map({True: say("yes"), False: say("no")})


def _value_line(reading: ChoiceReading) -> str:
    if reading.value > 0:
        return say("Worth {value} thousand euro more than it costs", **reading.words())
    return say("Costs {value} thousand euro more than it is worth", **reading.words())
