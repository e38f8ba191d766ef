"""What a place exports: how special each group of goods is, and how many groups the basket counts like."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
from matplotlib.figure import Figure

from ledtoolkit.plots.named_bars import NamedBar, NamedBars
from ledtoolkit.plots.picture import Picture
from ledtoolkit.words import number, percent, say

__all__ = ["BasketDrawing", "BasketReading"]


@dataclass(frozen=True)
class BasketReading:
    """The exports of one place beside those of its reference area, group by group.

    Attributes
    ----------
    place, reference
        Names.
    shares, reference_shares
        Shares of all exports, 0-1 (index: product group, in words).
    rca
        Revealed comparative advantage (same index).
    present
        Whether the RCA reaches the cut-off (same index).
    cut_off
        The cut-off.
    effective
        Effective number of groups, 1/H.
    view
        `"bars"` or `"table"`.
    source
        Where the figures come from.
    """

    place: str
    reference: str
    shares: pd.Series[float]
    reference_shares: pd.Series[float]
    rca: pd.Series[float]
    present: pd.Series[bool]
    cut_off: float
    effective: float
    view: str
    source: str

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        return {
            "place": self.place,
            "reference": self.reference,
            "top": str(self.rca.idxmax()),
            "high": number(float(self.rca.max()), 2),
            "bottom": str(self.rca.idxmin()),
            "low": number(float(self.rca.min()), 2),
            "count": str(int(self.present.sum())),
            "all": str(len(self.rca)),
            "cut_off": number(self.cut_off, 1),
            "effective": number(self.effective, 2),
        }


class BasketDrawing:
    """RCA by product group, as bars or as rows of numbers, the most special first."""

    def __init__(self, rows: int) -> None:
        self._bars = NamedBars(rows, 3)

    def advantages(self, reading: BasketReading) -> Picture:
        """Show the RCA, and leave open how concentrated the basket is."""
        words = reading.words()
        figure = self._draw(reading, say("Effective number of groups: your guess"), with_shares=False)
        alt = say(
            "The RCA of {place} is highest in “{top}” with {high} and lowest in “{bottom}” with {low}. "
            "{count} of {all} groups reach the cut-off of {cut_off}.",
            **words,
        )
        return Picture(figure, alt, _numbers(reading)[[say("RCA"), say("Reaches the cut-off")]])

    def basket(self, reading: BasketReading) -> Picture:
        """Show the RCA with the shares behind it and the effective number of groups."""
        words = reading.words()
        figure = self._draw(reading, say("Effective number of groups: {effective} of {all}", **words), with_shares=True)
        alt = say(
            "The RCA of {place} is highest in “{top}” with {high} and lowest in “{bottom}” with {low}. "
            "{count} of {all} groups reach the cut-off of {cut_off}. "
            "The basket counts like {effective} equally large groups.",
            **words,
        )
        return Picture(figure, alt, _numbers(reading))

    def _draw(self, reading: BasketReading, first: str, *, with_shares: bool) -> Figure:
        words = reading.words()
        in_bars = reading.view == "bars"
        rows = []
        for name in _ordered(reading):
            rca = float(reading.rca[name])
            label = _row_words(reading, name) if with_shares and not in_bars else number(rca, 2)
            present = bool(reading.present[name])
            rows.append(NamedBar(name, rca if in_bars else None, label, present, present and not in_bars))
        second = say("{count} of {all} groups reach the cut-off of {cut_off}", **words)
        third = (
            say("Dashed: the cut-off. Filled bars reach it, hatched ones do not.")
            if in_bars
            else say("In bold: groups that reach it.")
        )
        return self._bars.show(
            say("{place}: RCA by group of goods", **words),
            rows,
            (first, second, third),
            cut_off=reading.cut_off if in_bars else None,
        )


def _ordered(reading: BasketReading) -> list[str]:
    return [str(name) for name in reading.rca.sort_values(ascending=False).index]


def _row_words(reading: BasketReading, name: str) -> str:
    return say(
        "RCA {rca} = {here} here / {there} in {reference}",
        rca=number(float(reading.rca[name]), 2),
        here=percent(float(reading.shares[name]), 2),
        there=percent(float(reading.reference_shares[name]), 2),
        reference=reading.reference,
    )


def _numbers(reading: BasketReading) -> pd.DataFrame:
    columns = {
        say("Share of its exports"): reading.shares.map(lambda share: percent(share, 2)),
        say("Share in {reference}", reference=reading.reference): reading.reference_shares.map(
            lambda share: percent(share, 2)
        ),
        say("RCA"): reading.rca,
        say("Reaches the cut-off"): reading.present.map({True: say("yes"), False: say("no")}),
    }
    return pd.DataFrame(columns).loc[_ordered(reading)].rename_axis(say("Group of goods"))
