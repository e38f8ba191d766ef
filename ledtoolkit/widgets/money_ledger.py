"""The leaky bucket as a ledger: who is paid, what these keep here, and what a plugged leak changes."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Any

import pandas as pd

from ledtoolkit.exercises.definition import Field, Tolerance
from ledtoolkit.money_ledger import MoneyLedger, money_ledger, moved_to
from ledtoolkit.plots.money_ledger import LedgerDrawing, LedgerReading
from ledtoolkit.widgets.control import ChoiceControl, Control
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.words import mark, percent, say

__all__ = ["MoneyLedgerExplorer"]

# The canteen of the lesson, set by us.
TOTAL = 240_000
RECEIVED = {"growers": 36_000, "staff": 90_000, "builder": 14_000}
KEPT = {"growers": 0.55, "staff": 0.40, "builder": 0.45}
RECIPIENTS = (
    ("growers", mark("Growers here")),
    ("staff", mark("Staff who live here")),
    ("builder", mark("Builder here")),
)
ASKED = 24_000


@cache
def _ledger() -> MoneyLedger:
    return money_ledger(TOTAL, pd.Series(RECEIVED, dtype=float), pd.Series(KEPT))


class MoneyLedgerExplorer(Explorer):
    """Move money that leaves a canteen to somebody who lives here, and see what three rounds make of it.

    The start is the ledger of the lesson as it is.

    References
    ----------
    Sacks, J. (2002). The money trail: measuring your impact on the local economy using LM3.
    London: New Economics Foundation.
    """

    name = "week07/money-ledger"
    title = mark("The leaky bucket as a ledger")
    invitation = mark("A canteen buys from a neighbour what it bought elsewhere. How much more money is spent here?")
    controls = (
        Control("moved", mark("Moved from elsewhere"), 0, 100_000, 1_000, 0, unit=mark("euro")),
        ChoiceControl("recipient", mark("To whom"), RECIPIENTS, "growers"),
    )
    question = mark(
        "Before you look: a canteen spends 240,000 euro, and LM3 is 1.84. "
        "It moves 24,000 euro that left the place to growers here, who spend 55% of it here again. "
        "What does LM3 become?"
    )
    asked = Field(
        name="lm3",
        label=mark("LM3 after the move"),
        kind="ratio",
        digits=2,
        bounds=(1, 3),
        tolerance=Tolerance(0.05),
        answer=lambda _reading, _earlier: moved_to(_ledger(), "growers", ASKED).lm3,
        next_step=mark("Move 24,000 euro to the growers, then to the staff."),
    )
    challenge = mark(
        "Reach an LM3 of 2 with the smallest move. To whom does it go, and why? "
        "Who sold these things until now, and in which place?"
    )
    limits = mark(
        "SYNTHETIC: the canteen is made up. Growers spend 55% of what they get here again, staff 40%, the builder 45%. "
        "Three rounds count, and money that comes back through suppliers elsewhere does not. "
        "A plugged leak is a neighbour's lost sale, buying local at a higher price can cost more than it keeps, "
        "and procurement law may forbid a local preference: check before you promise."
    )

    def model(self, **state: Any) -> LedgerReading:
        """Move the money."""
        key, moved = state["recipient"], float(state["moved"])
        return LedgerReading(_ledger(), moved_to(_ledger(), key, moved), say(dict(RECIPIENTS)[key]), moved)

    def before_guess(self, result: LedgerReading) -> View:
        """Show the ledger as it is; what a move brings stays open."""
        if result.moved == 0:
            return View(self._drawing.whole(result), _as_it_is(result))
        return View(self._drawing.open(result), say("What LM3 becomes when money is moved is your guess."))

    def after_guess(self, result: LedgerReading) -> View:
        """Show three rounds after the move."""
        if result.moved == 0:
            return View(self._drawing.whole(result), _as_it_is(result))
        finding = say(
            "{moved} euro moved to “{recipient}” raises LM3 from {before} to {after}: "
            "{second} euro now stays at first, and {third} euro of it is spent here again.",
            **result.words(),
        )
        return View(self._drawing.whole(result), finding)

    @cached_property
    def _drawing(self) -> LedgerDrawing:
        return LedgerDrawing()


def _as_it_is(reading: LedgerReading) -> str:
    kept = reading.after.third_round / reading.after.second_round
    return say(
        "Of {total} euro {leaves} leaves at once. People and firms here get {second} and spend {share} of it here "
        "again: LM3 is {after}.",
        share=percent(kept),
        **reading.words(),
    )
