"""Who manages and who works, as a picture."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ledtoolkit.plots.picture import BLUE, ORANGE, Picture, new_axes
from ledtoolkit.span_of_control import SpanOfControl
from ledtoolkit.words import number, percent, say

__all__ = ["picture_span_of_control"]


def picture_span_of_control(economy: SpanOfControl) -> Picture:
    """Draw profit against ability, and the wage that everybody else earns.

    Parameters
    ----------
    economy
        A result of `span_of_control`.

    Returns
    -------
    Picture
        A rising line that crosses the wage at the cut-off.

    Examples
    --------
    >>> from ledtoolkit.span_of_control import span_of_control
    >>> picture_span_of_control(span_of_control(alpha=0.4, pareto_shape=3)).alt
    '40.0% of people manage: those with an ability of 1.36 or more. They employ 1.5 workers each on average, at a wage
    of 0.69; at twice the cut-off ability a manager earns 3.2 times the wage.'
    """
    cut = economy.cutoff_ability
    ability = np.linspace(0.5 * cut, 2 * cut, 61)
    profit = [economy.profit(z) for z in ability]
    figure, axes = new_axes(say("Who manages and who works (span of control)"))
    axes.plot(ability, profit, color=BLUE, label=say("Profit of a manager of that ability"))
    axes.axhline(economy.wage, color=ORANGE, linestyle="--", label=say("Wage"))
    axes.axvline(cut, color="black", linewidth=0.8)
    axes.annotate(say("manages from here on"), (cut, max(profit)), xytext=(5, -4), textcoords="offset points", va="top")
    axes.set_xlabel(say("Ability"))
    axes.set_ylabel(say("Income"))
    figure.legend(loc="outside lower left", ncols=2, frameon=False, fontsize=9)
    alt = say(
        "{share} of people manage: those with an ability of {cut} or more. They employ {workers} workers each on "
        "average, at a wage of {wage}; at twice the cut-off ability a manager earns {times} times the wage.",
        share=percent(economy.entrepreneur_share),
        cut=number(cut, 2),
        workers=number(economy.workers_per_firm, 1),
        wage=number(economy.wage, 2),
        times=number(economy.profit(2 * cut) / economy.wage, 1),
    )
    columns = {say("Ability"): ability[::10], say("Profit"): profit[::10], say("Wage"): economy.wage}
    return Picture(figure, alt, pd.DataFrame(columns).set_index(say("Ability")))
