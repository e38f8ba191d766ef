"""What regions produce beside what their people have to spend, both against a reference."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_output_and_income"]


def picture_output_and_income(output: pd.Series[float], income: pd.Series[float], *, place: str) -> Picture:
    """Draw output and income per head of each region as two marks on one line, with the reference at 1.

    Parameters
    ----------
    output, income
        Index of GDP per head and of household income per head (index: region; 1 = the reference). Regions that
        lack one of them are left out.
    place
        The region of which the alt text speaks.

    Returns
    -------
    Picture
        Regions in the order of their output, the highest on top.

    Examples
    --------
    >>> output, income = pd.Series({"North": 0.9, "West": 1.3}), pd.Series({"North": 0.95, "West": 1.1})
    >>> print(picture_output_and_income(output, income, place="North").alt)
    North: output per head is 0.900 times the reference (number 2 of 2 regions), income per head 0.950 times (number 2).
    Output reaches from 0.900 to 1.300, income from 0.950 to 1.100.
    """
    names = {"output": say("Output (GDP) per head"), "income": say("Household income per head")}
    both = pd.DataFrame({names["output"]: output, names["income"]: income}).dropna().sort_values(names["output"])
    output, income = both[names["output"]], both[names["income"]]
    figure, axes = new_axes(say("What regions produce, and what people have"), width=4.8, height=1.7 + 0.27 * len(both))
    rows = range(len(both))
    axes.hlines(rows, output, income, color=GREY, linewidth=2, zorder=1)
    axes.scatter(output, rows, color=BLUE, marker="s", s=45, label=names["output"], zorder=2)
    axes.scatter(income, rows, color=ORANGE, marker="o", s=45, label=names["income"], zorder=2)
    axes.axvline(1, color="black", linewidth=1, zorder=0)
    axes.set_yticks(list(rows), [str(name) for name in both.index])
    axes.set_xlabel(say("Index (1 = the reference)"))
    figure.legend(loc="outside lower left", frameon=False, fontsize=9)
    return Picture(figure, _finding(output, income, place), both.iloc[::-1].rename_axis(say("Region")))


def _finding(output: pd.Series[float], income: pd.Series[float], place: str) -> str:
    ranks = [int(index.rank(ascending=False)[place]) for index in (output, income)]
    return say(
        "{place}: output per head is {output} times the reference (number {first} of {n} regions), "
        "income per head {income} times (number {second}). "
        "Output reaches from {low} to {high}, income from {bottom} to {top}.",
        place=place,
        output=number(output[place], 3),
        first=ranks[0],
        n=len(output),
        income=number(income[place], 3),
        second=ranks[1],
        low=number(output.min(), 3),
        high=number(output.max(), 3),
        bottom=number(income.min(), 3),
        top=number(income.max(), 3),
    )
