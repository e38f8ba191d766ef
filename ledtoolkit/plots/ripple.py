"""What extra final demand for one branch sets going in all branches, as bars."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
from matplotlib.figure import Figure

from ledtoolkit.plots.named_bars import NamedBar, NamedBars, open_bar
from ledtoolkit.plots.picture import Picture
from ledtoolkit.words import mark, number, say

__all__ = ["RippleDrawing", "RippleReading"]

AMOUNTS = {
    "output": mark("{amount} thousand million pesos of output"),
    "jobs": mark("{amount} jobs"),
    "wages": mark("{amount} thousand million pesos of wages"),
}
TITLES = {
    "output": mark("{branch}: output, thousand million pesos"),
    "jobs": mark("{branch}: jobs"),
    "wages": mark("{branch}: wages, thousand million pesos"),
}
# From here on a decimal says nothing more.
LARGE = 100


@dataclass(frozen=True)
class RippleReading:
    """What extra final demand for one branch sets going.

    Attributes
    ----------
    branch
        The branch that more is bought from.
    demand
        Extra final demand, thousand million pesos.
    measure
        `"output"`, `"jobs"` or `"wages"`.
    direct, indirect
        Effect in each branch (index: branch); only the branch itself has a direct one.
    for_each, direct_for_each
        Effect in all branches, and in the branch itself alone, for each thousand million pesos of final demand for
        each branch (index: branch).
    source
        Where the figures come from.
    """

    branch: str
    demand: float
    measure: str
    direct: pd.Series[float]
    indirect: pd.Series[float]
    for_each: pd.Series[float]
    direct_for_each: pd.Series[float]
    source: str

    @property
    def effects(self) -> pd.Series[float]:
        """Direct and indirect effect together in each branch."""
        return self.direct + self.indirect

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        whole, own = float(self.effects.sum()), float(self.direct.sum())
        suppliers = self.effects.drop(self.branch)
        return {
            "branch": self.branch,
            "demand": number(self.demand, 0),
            "whole": say(AMOUNTS[self.measure], amount=_amount(whole)),
            "own": _amount(own),
            "own_amount": say(AMOUNTS[self.measure], amount=_amount(own)),
            "type_1": number(whole / own, 2),
            "for_each": number(whole / self.demand, 2 if whole < self.demand * 10 else 1),
            "supplier": str(suppliers.idxmax()),
            "supplied": _amount(float(suppliers.max())),
        }


class RippleDrawing:
    """Where the effect is felt, branch by branch; drawn once, then only moved."""

    def __init__(self, rows: int) -> None:
        self._bars = NamedBars(rows, 2)

    def own_part(self, reading: RippleReading) -> Picture:
        """Show what happens in the branch itself, and leave its suppliers open."""
        words = reading.words()
        own = NamedBar(reading.branch, float(reading.direct.sum()), say("{own} directly", **words), is_bold=True)
        rows = [own, *(open_bar(str(name)) for name in reading.effects.index if name != reading.branch)]
        below = (
            say("Directly: {own_amount}", **words),
            say("Demand: {demand} thousand million pesos more", **words),
        )
        alt = say(
            "{demand} thousand million pesos more for “{branch}” brings {own_amount} directly. "
            "What its suppliers add is still open.",
            **words,
        )
        numbers = reading.direct[[reading.branch]].to_frame(say("Directly")).rename_axis(say("Branch"))
        return Picture(self._show(reading, rows, below), alt, numbers)

    def whole(self, reading: RippleReading) -> Picture:
        """Show what happens in all branches, the largest effect first."""
        words = reading.words()
        effects = reading.effects.sort_values(ascending=False, kind="stable")
        rows = [_bar(reading, str(name), float(effect)) for name, effect in effects.items()]
        below = (
            say("In all: {whole}", **words),
            say("Filled: the branch itself. Hatched: its suppliers and theirs.", **words),
        )
        alt = say(
            "{demand} thousand million pesos more for “{branch}” brings {whole}, {own} of them directly. "
            "The supplier that feels most of it is “{supplier}” with {supplied}.",
            **words,
        )
        columns = {
            say("Directly"): reading.direct[effects.index],
            say("Through suppliers"): reading.indirect[effects.index],
            say("Together"): effects,
        }
        numbers = pd.DataFrame(columns).map(_amount).rename_axis(say("Branch"))
        return Picture(self._show(reading, rows, below), alt, numbers)

    def _show(self, reading: RippleReading, rows: list[NamedBar], below: tuple[str, str]) -> Figure:
        return self._bars.show(say(TITLES[reading.measure], branch=reading.branch), rows, below)


def _bar(reading: RippleReading, name: str, effect: float) -> NamedBar:
    if name != reading.branch:
        return NamedBar(name, effect, _amount(effect), is_full=False)
    label = say("{effect} ({own} directly)", effect=_amount(effect), own=reading.words()["own"])
    return NamedBar(name, effect, label, is_bold=True)


def _amount(value: float) -> str:
    return number(value, 0 if value >= LARGE or value == 0 else 1)
