"""One chain from three sides: who gets what of the price, where value is added, and who steers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import pandas as pd
from matplotlib.figure import Figure

from ledtoolkit.governance import COORDINATION, governance_table
from ledtoolkit.plots.governance import CONDITIONS, LEVELS, TYPES
from ledtoolkit.plots.named_bars import NamedBar, NamedBars, open_bar
from ledtoolkit.plots.picture import Picture
from ledtoolkit.upstreamness import SmileCurve
from ledtoolkit.words import number, percent, say

__all__ = ["ChainDrawing", "LadderReading"]


@dataclass(frozen=True)
class LadderReading:
    """What is known of one chain.

    Attributes
    ----------
    chain
        Its name.
    view
        `"ladder"`, `"smile"` or `"governance"`.
    shares
        Shares of the price in the shop, 0-1, from the shop to the start of the chain (index: stage, in words).
    earner
        The stage whose income is changed, workers or growers.
    change
        Change of that income, as a share of it.
    price_change
        What that adds to the price if all others take the same money as before, as a share of it.
    governance
        Type of governance as the course reads it, or nothing where that is left to the learner.
    outside
        Stages that nobody in the chain earns: not reported, or bought in.
    asked
        Stages whose shares are guessed first.
    source
        Where the shares come from.
    """

    chain: str
    view: str
    shares: pd.Series[float]
    earner: str
    change: float
    price_change: float
    governance: str
    outside: frozenset[str]
    asked: frozenset[str] = field(default_factory=frozenset)
    source: str = ""

    @property
    def top(self) -> str:
        """The stage with the largest share, the earner aside."""
        return str(self.shares.drop([*self.outside, self.earner]).idxmax())

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        share = float(self.shares[self.earner])
        return {
            "chain": self.chain,
            "earner": self.earner,
            "share": percent(share),
            "after": percent(share * (1 + self.change)),
            "top": self.top,
            "most": percent(float(self.shares[self.top])),
            "change": _signed(self.change, 0),
            "price_change": _signed(self.price_change, 2),
        }


class ChainDrawing:
    """The ladder, the smile and the types of governance; each is drawn once, then only moved."""

    def __init__(self) -> None:
        self._bars = cache(NamedBars)

    def ladder(self, reading: LadderReading) -> Picture:
        """Show who gets what of the price, and what the change adds to it."""
        words = reading.words()
        rows = [_rung(reading, str(stage)) for stage in reading.shares.index]
        below = (_price_line(reading), say("In bold: whose income you move. In percent of the price today."))
        alt = say(
            "Of the price of “{chain}”, {most} goes to “{top}” and {share} to “{earner}”. "
            "A change of {change} in this income changes the price by {price_change}.",
            **words,
        )
        return Picture(self._ladder(reading, rows, below), alt, _shares(reading.shares))

    def open_ladder(self, reading: LadderReading) -> Picture:
        """Show who gets what, but for the stages that are guessed."""
        words = reading.words()
        rows = [
            open_bar(str(stage)) if stage in reading.asked else _rung(reading, str(stage), moved=False)
            for stage in reading.shares.index
        ]
        below = (say("What reaches “{earner}”? Your guess.", **words), say("In percent of the price in the shop."))
        alt = say(
            "Of the price of “{chain}”, {most} goes to “{top}”. What reaches “{earner}” is still open.",
            **words,
        )
        known = reading.shares.drop(list(reading.asked))
        return Picture(self._ladder(reading, rows, below), alt, _shares(known))

    def governance(self, reading: LadderReading) -> Picture:
        """Show the five types with their three answers; the one that fits the chain is filled."""
        table = governance_table().iloc[: len(COORDINATION)]
        rows = [
            NamedBar(
                say(TYPES[row["type"]]),
                place + 1.0,
                " – ".join(say(LEVELS[row[condition]]) for condition in CONDITIONS),
                is_full=row["type"] == reading.governance,
                is_bold=row["type"] == reading.governance,
            )
            for place, row in enumerate(table.to_dict("records"))
        ]
        title = say("{chain}: who steers?", chain=reading.chain)
        below = (
            say("Complex order – in writing – able suppliers"),
            say("Longer bars: more steering by the leading firm"),
        )
        figure = self._bars(len(rows), 2).show(title, rows, below)
        return Picture(figure, _governance_alt(reading), _letters(table))

    def smile(self, curve: SmileCurve) -> Picture:
        """Show the branches of a nation from far to near the final user, with their value-added shares."""
        table = curve.branches.sort_values("upstreamness", ascending=False)
        rows = [
            NamedBar(
                say("{branch} ({steps} steps)", branch=name, steps=number(float(row["upstreamness"]), 2)),
                float(row["value added share"]),
                percent(float(row["value added share"])),
            )
            for name, row in table.iterrows()
        ]
        below = (
            say("Correlation of steps and share: {together}", together=number(curve.correlation, 2)),
            say("A smile: long bars above and below, short ones between."),
        )
        columns = {
            say("Steps to the final user"): table["upstreamness"],
            say("Value-added share"): table["value added share"].map(percent),
        }
        figure = self._bars(len(rows), 2).show(say("Chile 2013: value added along the chain"), rows, below)
        return Picture(figure, _smile_alt(table, curve), pd.DataFrame(columns).rename_axis(say("Branch")))

    def _ladder(self, reading: LadderReading, rows: Sequence[NamedBar], below: tuple[str, str]) -> Figure:
        title = say("{chain}: who gets what of the price", chain=reading.chain)
        return self._bars(len(rows), 2).show(title, rows, below)


def _rung(reading: LadderReading, stage: str, *, moved: bool = True) -> NamedBar:
    share = float(reading.shares[stage])
    if stage != reading.earner or not moved or reading.change == 0:
        return NamedBar(stage, max(0.0, share), percent(share), stage not in reading.outside, stage == reading.earner)
    words = reading.words()
    return NamedBar(stage, share * (1 + reading.change), say("{after} (today {share})", **words), is_bold=True)


def _price_line(reading: LadderReading) -> str:
    words = reading.words()
    if reading.change == 0:
        return say("“{earner}”: {share} of the price", **words)
    return say("Income {change}: price {price_change}", **words)


def _shares(shown: pd.Series[float]) -> pd.DataFrame:
    return shown.map(percent).to_frame(say("Share of the price")).rename_axis(say("Stage"))


def _governance_alt(reading: LadderReading) -> str:
    if not reading.governance:
        return say(
            "Five types of governance from market to hierarchy, each with its three answers. "
            "Which of them fits “{chain}” is left to you.",
            chain=reading.chain,
        )
    return say(
        "Five types of governance from market to hierarchy, each with its three answers. "
        "Our reading of “{chain}”: {type}, rung {rung} of 5.",
        chain=reading.chain,
        type=say(TYPES[reading.governance]),
        rung=COORDINATION.index(reading.governance) + 1,
    )


def _signed(share: float, digits: int) -> str:
    rounded = round(share, digits + 2) + 0.0  # no minus before a zero
    return say("+{share}", share=percent(rounded, digits)) if rounded > 0 else percent(rounded, digits)


def _smile_alt(table: pd.DataFrame, curve: SmileCurve) -> str:
    return say(
        "Steps to the final user and value-added share of {count} branches correlate with {together}. "
        "Farthest is “{first}” ({far} steps, {early}), nearest “{last}” ({near} steps, {late}).",
        count=len(table),
        together=number(curve.correlation, 2),
        first=table.index[0],
        far=number(float(table["upstreamness"].iloc[0]), 2),
        early=percent(float(table["value added share"].iloc[0])),
        last=table.index[-1],
        near=number(float(table["upstreamness"].iloc[-1]), 2),
        late=percent(float(table["value added share"].iloc[-1])),
    )


def _letters(table: pd.DataFrame) -> pd.DataFrame:
    columns = {name: say(text) for name, text in CONDITIONS.items()}
    words = table.assign(type=table["type"].map(lambda name: say(TYPES[name])))
    words[list(CONDITIONS)] = words[list(CONDITIONS)].map(lambda level: say(LEVELS[level]))
    return words.rename(columns=columns).set_index("type").rename_axis(say("Type"))
