"""A local currency to move: how much circulates, how fast, and what that keeps in the place."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from ledtoolkit.exercises.definition import Field, Tolerance
from ledtoolkit.local_currency import CurrencyCircuit, currency_circuit
from ledtoolkit.plots.local_currency import CurrencyDrawing
from ledtoolkit.widgets.explorer import Control, Explorer, View
from ledtoolkit.words import mark, number, percent, say

__all__ = ["CurrencyCircuitExplorer"]

STOCK, VELOCITY, LEAK = 100_000, 9.6, 0.3


class CurrencyCircuitExplorer(Explorer):
    """Move the stock of a local currency and how fast it circulates, and see what trade it keeps here.

    The start is a stock of 100,000 that changes hands 9.6 times a year; the share that would have leaked is set by us.

    References
    ----------
    Fisher, I. (1911). The purchasing power of money. New York: Macmillan.
    de la Rosa, J. L. & Stodder, J. (2015). On velocity in several complementary currencies. International Journal of
    Community Currency Research 19(D): 114-127. https://doi.org/10.15133/j.ijccr.2015.012
    """

    name = "week07/currency-circuit"
    title = mark("A currency of our own")
    invitation = mark("A town prints money that only its own shops take. How much trade does that keep here?")
    controls = (
        Control("stock", mark("In circulation"), 10_000, 1_000_000, 10_000, STOCK, unit=mark("thousand"), scale=0.001),
        Control("velocity", mark("Times it changes hands a year"), 1, 12, 0.1, VELOCITY),
        Control("leak_share", mark("Part that would have left"), 0, 1, 0.01, LEAK, unit=mark("%"), scale=100),
    )
    question = mark(
        "Before you look: 100,000 of a local currency circulates, and each unit changes hands 9.6 times a year. "
        "People grow wary, and it changes hands half as often. How much trade does it make in that year?"
    )
    asked = Field(
        name="trade",
        label=mark("Trade at half the speed"),
        kind="money",
        digits=0,
        bounds=(1_000, 100_000_000),
        tolerance=Tolerance(5_000),
        answer=lambda circuit, _earlier: circuit.trade / 2,
        next_step=mark("Move how often it changes hands, and see how trade follows."),
    )
    challenge = mark("Keep 500,000 a year in the place without printing more. What would people have to do for that?")
    limits = mark(
        "SYNTHETIC: the part that would have left is set by us; nobody knows what people would have bought otherwise. "
        "Trade that stays is not new income, and issuing or redeeming the currency is not trade. "
        "A currency lives from acceptance and trust, and taxes are due in national money. "
        "Compare speeds only where they are counted alike."
    )

    def model(self, **state: Any) -> CurrencyCircuit:
        """Let the stock circulate for a year."""
        return currency_circuit(state["stock"], state["velocity"], leak_share=state["leak_share"])

    def before_guess(self, result: CurrencyCircuit) -> View:
        """Show the stock; the trade stays open."""
        finding = say(
            "{stock} changes hands {velocity} times a year. What trade that makes is your guess.", **_words(result)
        )
        return View(self._drawing.stock(result), finding)

    def after_guess(self, result: CurrencyCircuit) -> View:
        """Show the trade, and what of it is kept here."""
        finding = say(
            "{stock} that changes hands {velocity} times a year makes {trade} of trade; "
            "{kept} of it ({share}) would have left the place.",
            **_words(result),
        )
        return View(self._drawing.trade(result), finding)

    @cached_property
    def _drawing(self) -> CurrencyDrawing:
        return CurrencyDrawing()


def _words(circuit: CurrencyCircuit) -> dict[str, str]:
    return {
        "stock": number(circuit.stock, 0),
        "velocity": number(circuit.velocity, 1),
        "trade": number(circuit.trade, 0),
        "kept": number(circuit.kept, 0),
        "share": percent(circuit.leak_share, 0),
    }
