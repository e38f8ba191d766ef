"""Money in and out of a project, as a picture."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ledtoolkit.cash_plan import CashPlan
from ledtoolkit.checks import check_choice
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import mark, number, say

__all__ = ["picture_cash_plan"]

# What the rows of a plan are called, and the sentence about the one in which most must be advanced.
CALLED = {
    "period": (mark("Period"), mark("In period {period} most must be advanced: {need}.")),
    "quarter": (mark("Quarter"), mark("In quarter {period} most must be advanced: {need}.")),
    "year": (mark("Year"), mark("In year {period} most must be advanced: {need}.")),
}


def picture_cash_plan(plan: CashPlan, *, period: str = "period") -> Picture:
    """Draw costs, incomings and the cumulative balance, with the peak of what must be advanced.

    Parameters
    ----------
    plan
        A result of `cash_plan`.
    period
        What its rows are: "quarter", "year", or just "period".

    Returns
    -------
    Picture
        Two bars a period and a line; its lowest point is the peak need.

    Raises
    ------
    ValueError
        If `period` is another word.

    Examples
    --------
    >>> from ledtoolkit.cash_plan import cash_plan
    >>> picture_cash_plan(cash_plan([40, 60, 50, 30], [30, 15, 60, 30])).alt
    'The project costs 180.0 and brings in 135.0, a gap of 45.0. In period 2 most must be advanced: 55.0.'
    """
    called, peak = CALLED[check_choice("period", period, CALLED)]
    table = plan.table
    place, periods = np.arange(len(table)), [str(period) for period in table.index]
    figure, axes = new_axes(say("When money comes in and goes out"))
    axes.bar(place - 0.2, table["costs"], 0.38, color=GREY, label=say("Costs"))
    axes.bar(place + 0.2, table["incomings"], 0.38, color=BLUE, hatch="//", edgecolor="white", label=say("Incomings"))
    axes.plot(place, table["cumulative"], color=ORANGE, marker="o", label=say("Balance so far"))
    axes.axhline(0, color="black", linewidth=0.8)
    if plan.peak_period is not None:
        at = list(table.index).index(plan.peak_period)
        label = say("advance {need}", need=number(plan.peak_need, 1))
        axes.annotate(label, (at, -plan.peak_need), xytext=(0, -8), textcoords="offset points", ha="center", va="top")
    axes.margins(y=0.15)
    axes.set_xticks(place, periods)
    axes.set_xlabel(say(called))
    figure.legend(loc="outside lower left", ncols=3, frameon=False, fontsize=9)
    columns = {
        "costs": say("Costs"),
        "incomings": say("Incomings"),
        "balance": say("Balance"),
        "cumulative": say("Balance so far"),
    }
    numbers = pd.DataFrame(table.rename(columns=columns)).rename_axis(say(called))
    return Picture(figure, _finding(plan, peak), numbers)


def _finding(plan: CashPlan, peak: str) -> str:
    facts = {
        "cost": number(plan.total_cost, 1),
        "income": number(plan.total_cost - plan.gap, 1),
        "gap": number(plan.gap, 1),
    }
    if plan.peak_period is None:
        return say(
            "The project costs {cost} and brings in {income}, a gap of {gap}. Nothing must be advanced.", **facts
        )
    gap = say("The project costs {cost} and brings in {income}, a gap of {gap}.", **facts)
    return f"{gap} {say(peak, period=plan.peak_period, need=number(plan.peak_need, 1))}"
