"""Net present value against the discount rate, and where it crosses zero."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.appraisal import net_present_value
from ledtoolkit.plots.picture import BLUE, ORANGE, Picture, new_axes
from ledtoolkit.rate_of_return import InternalRates, internal_rates_of_return
from ledtoolkit.words import percent, say

__all__ = ["picture_internal_rates"]


def picture_internal_rates(cashflow: Any, *, highest_rate: float = 0.30) -> Picture:
    """Draw the net present value at every discount rate and mark each rate of return.

    Parameters
    ----------
    cashflow
        Benefits minus costs in periods 0, 1, 2 …, money, at least one of either sign.
    highest_rate
        Right end of the axis, share.

    Returns
    -------
    Picture
        A curve that crosses zero more than once has more than one rate of return.

    Examples
    --------
    >>> picture_internal_rates([-100, 230, -132]).alt
    'The net present value is 0 at more than one rate: 10.0%; 20.0%. None of them is the return of the project.'
    >>> picture_internal_rates([-400, 60, 110, 120, 120, 120]).alt
    'The net present value is 0 at one discount rate, the internal rate of return: 9.3%.'
    """
    found = internal_rates_of_return(cashflow)
    r = np.linspace(0, highest_rate, 121)
    value = np.array([net_present_value(cashflow, one) for one in r])
    figure, axes = new_axes(say("What the project is worth at each discount rate"))
    axes.plot(r, value, color=BLUE)
    axes.axhline(0, color="black", linewidth=0.8)
    inside = [one for one in found.rates if 0 <= one <= highest_rate]
    axes.scatter(inside, [0.0] * len(inside), color=ORANGE, zorder=3, s=50)
    for one in inside:
        # beside the curve: to the left where it rises through zero, to the right where it falls
        rises = net_present_value(cashflow, one + 0.001) > 0
        side, align = (-6, "right") if rises else (6, "left")
        axes.annotate(percent(one), (one, 0), (side, 9), textcoords="offset points", ha=align, fontsize=10)
    axes.xaxis.set_major_formatter(lambda rate, _: percent(rate, 0))
    axes.set_xlabel(say("Discount rate"))
    axes.set_ylabel(say("Net present value"))
    step = r[::10]
    labels = pd.Index([percent(one) for one in step], name=say("Discount rate"))
    return Picture(figure, _alt(found), pd.DataFrame({say("Net present value"): value[::10]}, index=labels))


def _alt(found: InternalRates) -> str:
    rates = "; ".join(percent(one) for one in found.rates)
    if not found.rates:
        return say("The net present value is 0 at no discount rate: this flow has no internal rate of return.")
    if found.is_unique:
        return say(
            "The net present value is 0 at one discount rate, the internal rate of return: {rates}.", rates=rates
        )
    return say(
        "The net present value is 0 at more than one rate: {rates}. None of them is the return of the project.",
        rates=rates,
    )
