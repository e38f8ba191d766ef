"""A ledger of money in three rounds, as bars; a further ledger only moves them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ledtoolkit.money_ledger import MoneyLedger
from ledtoolkit.plots.named_bars import NamedBar, NamedBars, open_bar
from ledtoolkit.plots.picture import Picture
from ledtoolkit.words import number, say

__all__ = ["LedgerDrawing", "LedgerReading"]


@dataclass(frozen=True)
class LedgerReading:
    """A ledger before and after money was moved to a local recipient.

    Attributes
    ----------
    before, after
        Both ledgers; the same while nothing has been moved.
    recipient
        Who gets the money, in the learner's language.
    moved
        How much, euro.
    """

    before: MoneyLedger
    after: MoneyLedger
    recipient: str
    moved: float

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        return {
            "recipient": self.recipient,
            "moved": number(self.moved, 0),
            "total": number(self.after.total, 0),
            "second": number(self.after.second_round, 0),
            "third": number(self.after.third_round, 0),
            "leaves": number(self.after.total - self.after.second_round, 0),
            "before": number(self.before.lm3, 2),
            "after": number(self.after.lm3, 2),
        }


class LedgerDrawing:
    """Three rounds as bars, drawn once."""

    def __init__(self) -> None:
        self._bars = NamedBars(3, 2)

    def whole(self, reading: LedgerReading) -> Picture:
        """Show all three rounds and the multiplier."""
        words, names = reading.words(), _names()
        rows = [
            NamedBar(names["total"], reading.after.total, words["total"]),
            NamedBar(names["second"], reading.after.second_round, words["second"]),
            NamedBar(names["third"], reading.after.third_round, words["third"], is_full=False),
        ]
        alt = say(
            "SYNTHETIC: of {total} euro {second} goes to people and firms here, and they spend {third} of it here "
            "again. LM3 is {after}.",
            **words,
        )
        return self._picture(reading, rows, say("Three rounds (LM3): {after} times", **words), alt)

    def open(self, reading: LedgerReading) -> Picture:
        """Show what is spent, and leave open what it brings here."""
        words, names = reading.words(), _names()
        rows = [NamedBar(names["total"], reading.after.total, words["total"])]
        rows += [open_bar(names[name]) for name in ("second", "third")]
        alt = say("SYNTHETIC: {moved} of {total} euro is moved. What LM3 becomes is still open.", **words)
        return self._picture(reading, rows, say("Three rounds (LM3): ? times"), alt)

    def _picture(self, reading: LedgerReading, rows: list[NamedBar], told: str, alt: str) -> Picture:
        moved = say("Moved to “{recipient}”: {moved} euro", **reading.words())
        figure = self._bars.show(say("SYNTHETIC: a canteen's money in euro"), rows, (told, moved))
        amounts = {row.name: row.label for row in rows}
        return Picture(figure, alt, pd.DataFrame({say("Euro"): amounts}).rename_axis(say("Round")))


def _names() -> dict[str, str]:
    return {
        "total": say("All that is spent (R1)"),
        "second": say("To people and firms here (R2)"),
        "third": say("Spent here again by them (R3)"),
    }
