"""A local currency: stock, trade, and what it keeps here."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.local_currency import CurrencyCircuit
from ledtoolkit.plots.named_bars import NamedBar, NamedBars, open_bar
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["CurrencyDrawing", "picture_currency_circuit"]


def picture_currency_circuit(circuit: CurrencyCircuit) -> Picture:
    """Draw the money in circulation, the trade it makes in a year, and the part that would have leaked.

    Parameters
    ----------
    circuit
        A result of `currency_circuit`.

    Returns
    -------
    Picture
        Three bars in the currency's unit.

    Examples
    --------
    >>> from ledtoolkit.local_currency import currency_circuit
    >>> picture_currency_circuit(currency_circuit(100_000, 9.6, leak_share=0.3)).alt
    'A stock of 100,000 that changes hands 9.60 times a year makes 960,000 of trade; 30% of it, 288,000, would have
    left the place.'
    """
    bars = pd.Series(
        {say("In circulation"): circuit.stock, say("Trade in a year"): circuit.trade, say("Kept here"): circuit.kept}
    )
    figure, axes = new_axes(say("A local currency in one year"), height=2.4)
    drawn = axes.barh(bars.index[::-1], bars[::-1], color=[ORANGE, BLUE, GREY])
    axes.bar_label(drawn, labels=[number(value, 0) for value in bars[::-1]], padding=4, fontsize=9)
    axes.xaxis.set_major_formatter(lambda value, _: number(value, 0))
    axes.set_xlabel(say("Units of the currency"))
    axes.margins(x=0.14)
    axes.locator_params(axis="x", nbins=5)
    return Picture(figure, _alt(circuit), bars.to_frame(say("Amount")).rename_axis(say("Quantity")))


class CurrencyDrawing:
    """Stock, trade and what is kept as three bars; drawn once, then only moved."""

    def __init__(self) -> None:
        self._bars = NamedBars(3, 1)

    def stock(self, circuit: CurrencyCircuit) -> Picture:
        """Show the money in circulation; what it makes in a year stays open."""
        words = _words(circuit)
        figure = self._bars.show(
            say("SYNTHETIC: a local currency, one year"),
            (_bar_of_stock(circuit), open_bar(say("Trade in a year")), open_bar(say("Kept here"))),
            (say("Units of the currency"),),
        )
        alt = say(
            "A stock of {stock} changes hands {velocity} times a year. What trade that makes is still open.", **words
        )
        numbers = pd.DataFrame({say("Amount"): [words["stock"]]}, index=[say("In circulation")])
        return Picture(figure, alt, numbers.rename_axis(say("Quantity")))

    def trade(self, circuit: CurrencyCircuit) -> Picture:
        """Show the trade of a year too, and the part of it that would have left."""
        words = _words(circuit)
        rows = (
            _bar_of_stock(circuit),
            NamedBar(say("Trade in a year"), circuit.trade, words["trade"]),
            NamedBar(say("Kept here: trade that would have left"), circuit.kept, words["kept"], is_full=False),
        )
        figure = self._bars.show(say("SYNTHETIC: a local currency, one year"), rows, (say("Units of the currency"),))
        amounts = [words[name] for name in ("stock", "trade", "kept")]
        names = [say("In circulation"), say("Trade in a year"), say("Kept here")]
        numbers = pd.DataFrame({say("Amount"): amounts}, index=names).rename_axis(say("Quantity"))
        return Picture(figure, _alt(circuit), numbers)


def _bar_of_stock(circuit: CurrencyCircuit) -> NamedBar:
    return NamedBar(say("In circulation"), circuit.stock, number(circuit.stock, 0))


def _words(circuit: CurrencyCircuit) -> dict[str, str]:
    return {
        "stock": number(circuit.stock, 0),
        "velocity": number(circuit.velocity, 2),
        "trade": number(circuit.trade, 0),
        "share": percent(circuit.leak_share, 0),
        "kept": number(circuit.kept, 0),
    }


def _alt(circuit: CurrencyCircuit) -> str:
    return say(
        "A stock of {stock} that changes hands {velocity} times a year makes {trade} of trade; "
        "{share} of it, {kept}, would have left the place.",
        **_words(circuit),
    )
