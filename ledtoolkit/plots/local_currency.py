"""A local currency: stock, trade, and what it keeps here."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.local_currency import CurrencyCircuit
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["picture_currency_circuit"]


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
    alt = say(
        "A stock of {stock} that changes hands {velocity} times a year makes {trade} of trade; "
        "{share} of it, {kept}, would have left the place.",
        stock=number(circuit.stock, 0),
        velocity=number(circuit.velocity, 2),
        trade=number(circuit.trade, 0),
        share=percent(circuit.leak_share, 0),
        kept=number(circuit.kept, 0),
    )
    return Picture(figure, alt, bars.to_frame(say("Amount")).rename_axis(say("Quantity")))
