"""A project's cash box to move: bars of what goes out and comes in, and the balance so far."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ledtoolkit.cash_plan import CashPlan
from ledtoolkit.net_jobs import cost_per_job
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["PlanDrawing", "PlanReading"]

LOWEST, HIGHEST = -95, 75


@dataclass(frozen=True)
class PlanReading:
    """Money and jobs of a project.

    Attributes
    ----------
    plan
        Four periods, thousand euro.
    largest
        Period in which the largest source arrives.
    gross, net
        Jobs before and after deadweight and displacement.
    """

    plan: CashPlan
    largest: int
    gross: float
    net: float

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        return {
            "cost": number(self.plan.total_cost, 0),
            "income": number(self.plan.total_cost - self.plan.gap, 0),
            "gap": number(self.plan.gap, 0),
            "need": number(self.plan.peak_need, 0),
            "quarter": str(self.plan.peak_period),
            "largest": str(self.largest),
            "gross": number(self.gross, 0),
            "net": number(self.net, 1),
            "each": number(cost_per_job(self.plan.total_cost, self.net), 1),
        }


class PlanDrawing:
    """The cash box, drawn once for four periods: a further picture moves bars, line and words."""

    def __init__(self) -> None:
        self.figure, self._axes = new_axes("", width=5.4, height=3.8)
        # Nothing outside the axes changes its size, so its room is fixed: layout engines draw twice.
        self.figure.set_layout_engine(None)
        self._axes.set_position((0.09, 0.29, 0.9, 0.6))
        title = say("FICTIONAL project: the cash box, thousand euro")
        self._axes.set_title(title, loc="left", fontsize=11, fontweight="bold")
        at = range(1, 5)
        self._costs = self._axes.bar([x - 0.2 for x in at], 0, 0.38, color=GREY, label=say("Costs"))
        self._incomings = self._axes.bar(
            [x + 0.2 for x in at], 0, 0.38, color=BLUE, hatch="//", edgecolor="white", label=say("Incomings")
        )
        (self._line,) = self._axes.plot([], [], color=ORANGE, marker="o", label=say("Balance so far"))
        self._need = self._axes.annotate("", (0, 0), xytext=(0, -9), textcoords="offset points", ha="center", va="top")
        self._axes.axhline(0, color="black", linewidth=0.8)
        self._axes.set_ylim(LOWEST, HIGHEST)
        self._axes.set_xlim(0.4, 4.6)
        self._axes.set_xticks(list(at))
        self._axes.set_xlabel(say("Quarter"))
        self._axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.19), ncols=3, frameon=False, fontsize=9)
        self._jobs = self.figure.text(0.99, 0.02, "", ha="right", va="bottom", fontsize=10, fontweight="bold")

    def flows(self, reading: PlanReading) -> Picture:
        """Show what goes out and comes in; how low the cash box gets stays open."""
        self._move(reading)
        self._line.set_visible(False)
        self._need.set_text("")
        alt = say(
            "FICTIONAL. Four quarters cost {cost} and bring in {income} thousand euro; the largest source comes in "
            "quarter {largest}. When the cash box is lowest is still open.",
            **reading.words(),
        )
        return Picture(self.figure, alt, _numbers(reading, ("costs", "incomings")))

    def whole(self, reading: PlanReading) -> Picture:
        """Show the balance so far as well, and its lowest point."""
        words = reading.words()
        self._move(reading)
        self._line.set_visible(True)
        self._line.set_data(range(1, 5), reading.plan.table["cumulative"].to_numpy())
        self._need.set_text(say("advance {need}", **words))
        place = list(reading.plan.table.index).index(reading.plan.peak_period) + 1
        self._need.xy = (place, -reading.plan.peak_need)
        alt = say(
            "FICTIONAL. Four quarters cost {cost} and bring in {income} thousand euro, a gap of {gap}. "
            "With the largest source in quarter {largest}, {need} must be advanced in quarter {quarter}.",
            **words,
        )
        return Picture(self.figure, alt, _numbers(reading, ("costs", "incomings", "balance", "cumulative")))

    def _move(self, reading: PlanReading) -> None:
        table = reading.plan.table
        for bars, name in ((self._costs, "costs"), (self._incomings, "incomings")):
            for bar, amount in zip(bars, table[name], strict=True):
                bar.set_height(amount)
        self._jobs.set_text(say("{gross} gross jobs, {net} net: {each} thousand euro each", **reading.words()))


def _numbers(reading: PlanReading, names: tuple[str, ...]) -> pd.DataFrame:
    heads = {
        "costs": say("Costs"),
        "incomings": say("Incomings"),
        "balance": say("Balance"),
        "cumulative": say("Balance so far"),
    }
    table = reading.plan.table[list(names)].map(lambda amount: number(amount, 0))
    return table.rename(columns=heads).rename_axis(say("Quarter"))
