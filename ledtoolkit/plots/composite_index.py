"""A composite index of places: its ingredients before they are mixed, and the ranks that the weights make."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ledtoolkit.plots.named_bars import NamedBar, NamedBars
from ledtoolkit.plots.picture import Picture
from ledtoolkit.words import number, percent, say

__all__ = ["IndexDrawing", "IndexReading"]


@dataclass(frozen=True)
class IndexReading:
    """One way to mix three indicators.

    Attributes
    ----------
    place
        The place whose rank is looked at.
    normalised
        Places (rows) by indicators (columns: output, income, knowledge), 0-1.
    weights
        Weights, 0-1, adding to 1 (index: indicator).
    index
        Composite index (index: place).
    rank
        Rank, 1 = highest (index: place).
    aggregation
        `"additive"` or `"geometric"`.
    is_cut
        Whether the income weight was cut to what the output weight leaves.
    source
        Where the figures come from.
    """

    place: str
    normalised: pd.DataFrame
    weights: pd.Series[float]
    index: pd.Series[float]
    rank: pd.Series[int]
    aggregation: str
    is_cut: bool
    source: str

    @property
    def ordered(self) -> list[str]:
        """The places, best first; equal ones in the order of the table."""
        return [str(name) for name in self.rank.sort_values(kind="stable").index]

    def parts(self, name: str) -> dict[str, str]:
        """Return the normalised indicators of one place, as written."""
        row = self.normalised.loc[[name]].iloc[0]
        return {str(key): number(float(at), 2) for key, at in row.to_dict().items()}

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        first, second = self.ordered[:2]
        return {
            "place": self.place,
            "rank": str(self.rank[self.place]),
            "index": number(float(self.index[self.place]), 3),
            "first": first,
            "second": second,
            "first_index": number(float(self.index[first]), 3),
            "second_index": number(float(self.index[second]), 3),
            "count": str(len(self.index)),
            **{f"{key}_weight": percent(float(weight), 0) for key, weight in self.weights.to_dict().items()},
            **self.parts(self.place),
        }


class IndexDrawing:
    """Ten places: first their three indicators, then the index that a set of weights makes of them."""

    def __init__(self, rows: int) -> None:
        self._bars = NamedBars(rows, 2)

    def ingredients(self, reading: IndexReading) -> Picture:
        """Show the three indicators, and leave index and ranks open."""
        words = reading.words()
        rows = [_ingredients(reading, str(name)) for name in reading.normalised.index]
        below = (say("Which rank does {place} get?", **words), _weights(reading))
        figure = self._bars.show(say("Ingredients, from 0 to 1 (highest)"), rows, below)
        alt = say(
            "Three indicators of {count} provinces, from 0 (lowest) to 1 (highest). "
            "{place}: output {output}, income {income}, knowledge {knowledge}. Its rank is still open.",
            **words,
        )
        return Picture(figure, alt, _numbers(reading))

    def ranking(self, reading: IndexReading) -> Picture:
        """Show the index of each place, the highest first."""
        words = reading.words()
        rows = [_bar(reading, name) for name in reading.ordered]
        below = (say("{place}: rank {rank} of {count}", **words), _weights(reading))
        title = (
            say("Index, weighted parts added")
            if reading.aggregation == "additive"
            else say("Index, weighted parts multiplied")
        )
        alt = say(
            "With weights of {output_weight} for output, {income_weight} for income and {knowledge_weight} for "
            "knowledge {first} leads with {first_index}; {place} has rank {rank} of {count} with {index}.",
            **words,
        )
        numbers = _numbers(reading)
        numbers[say("Index")], numbers[say("Rank")] = reading.index.map(_three), reading.rank
        numbers = numbers.loc[reading.ordered]
        return Picture(self._bars.show(title, rows, below), alt, numbers)


def _ingredients(reading: IndexReading, name: str) -> NamedBar:
    label = say("output {output} · income {income} · knowledge {knowledge}", **reading.parts(name))
    return NamedBar(name, None, label, is_bold=name == reading.place)


def _bar(reading: IndexReading, name: str) -> NamedBar:
    index = float(reading.index[name])
    label = say("{rank}. {index}", rank=reading.rank[name], index=number(index, 3))
    return NamedBar(name, index, label, is_full=name == reading.place, is_bold=name == reading.place)


def _weights(reading: IndexReading) -> str:
    return say(
        "Weights: output {output_weight}, income {income_weight}, knowledge {knowledge_weight}", **reading.words()
    )


def _numbers(reading: IndexReading) -> pd.DataFrame:
    names = {"output": say("Output"), "income": say("Income"), "knowledge": say("Knowledge")}
    columns = reading.normalised.map(_three).rename(columns=names)
    return columns.rename_axis(index=say("Province"), columns=None)


def _three(value: float) -> str:
    return number(value, 3)
