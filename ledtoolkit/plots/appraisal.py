"""Today's value of a project, year by year."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.appraisal import net_present_value, present_value
from ledtoolkit.plots.picture import BLUE, ORANGE, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["picture_net_present_value"]


def picture_net_present_value(cashflow: Any, rate: float) -> Picture:
    """Draw each period's net flow in today's money and the sum so far, which ends at the net present value.

    Parameters
    ----------
    cashflow
        Benefits minus costs in periods 0, 1, 2 …, money; period 0 is today.
    rate
        Discount rate per period, share.

    Returns
    -------
    Picture
        Bars for the discounted flows, a line for their sum.

    Examples
    --------
    >>> picture_net_present_value([-400, 60, 110, 120, 120, 120], 0.05).alt
    'At a discount rate of 5.0% the net present value is 53.3: the project is worth more than it costs.'
    """
    flow = np.asarray(cashflow, dtype=float)
    npv = net_present_value(flow, rate)
    periods = pd.RangeIndex(flow.size, name=say("Period"))
    discounted = np.array([present_value(np.where(periods == t, flow, 0.0), rate) for t in periods])
    running = discounted.cumsum()
    figure, axes = new_axes(say("Flows in today's money at {rate}", rate=percent(rate)))
    colours = [BLUE if value >= 0 else ORANGE for value in discounted]
    axes.bar(periods, discounted, color=colours, label=say("Discounted flow of the period"))
    axes.plot(periods, running, color="black", marker="o", markersize=4, label=say("Sum so far"))
    axes.annotate(
        number(npv, 1), (periods[-1], running[-1]), (0, 9), textcoords="offset points", ha="center", fontsize=9,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
    )  # fmt: skip
    axes.axhline(0, color="black", linewidth=0.8)
    axes.set_xlabel(say("Period (0 = today)"))
    axes.set_ylabel(say("Money of today"))
    axes.set_xticks(periods[:: max(1, flow.size // 12)])
    axes.legend(loc="lower right", frameon=False, fontsize=9)
    columns = {say("Flow"): flow, say("Discounted flow"): discounted, say("Sum so far"): running}
    return Picture(figure, _alt(npv, rate), pd.DataFrame(columns, index=periods))


def _alt(npv: float, rate: float) -> str:
    parts = {"rate": percent(rate), "npv": number(npv, 1)}
    if npv > 0:
        return say(
            "At a discount rate of {rate} the net present value is {npv}: the project is worth more than it costs.",
            **parts,
        )
    return say(
        "At a discount rate of {rate} the net present value is {npv}: the project is not worth what it costs.", **parts
    )
