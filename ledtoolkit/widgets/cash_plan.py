"""The plan board to move: when money comes, how low the cash box gets, and what is left of gross jobs."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from ledtoolkit.cash_plan import cash_plan, move_largest_source
from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.net_jobs import net_jobs
from ledtoolkit.plots.plan_board import PlanDrawing, PlanReading
from ledtoolkit.widgets.control import Control
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.words import mark, say

__all__ = ["PlanBoardExplorer"]

# Thousand euro a quarter, and gross jobs; set by us.
COSTS, INCOMINGS, GROSS = (40, 60, 50, 30), (30, 15, 60, 30), 20
QUARTER, DEADWEIGHT, DISPLACEMENT = 3, 0.30, 0.25


def _why(reading: PlanReading) -> str:
    return say(
        "At the end of quarter {quarter} the cash box stands at minus {need}; the gap in the end is {gap}.",
        **reading.words(),
    )


class PlanBoardExplorer(Explorer):
    """Let the largest source come in another quarter, and take deadweight and displacement off the jobs.

    The start is the worked example of week 8: costs of 180, incomings of 135 and 20 gross jobs.

    References
    ----------
    Homes and Communities Agency (2014). Additionality guide, 4th ed. London: HCA.
    """

    name = "week08/plan-board"
    title = mark("The plan board")
    invitation = mark("The money is promised. Will it come before the bills do?")
    controls = (
        Control("quarter", mark("Quarter of the largest source"), 1, 4, 1, QUARTER),
        Control("deadweight", mark("Deadweight"), 0, 0.9, 0.05, DEADWEIGHT, unit=mark("%"), scale=100),
        Control("displacement", mark("Displacement"), 0, 0.9, 0.05, DISPLACEMENT, unit=mark("%"), scale=100),
    )
    question = mark(
        "Before you look: a project costs 40, 60, 50 and 30 thousand euro in four quarters. "
        "It brings in 30, 15, 60 and 30. At the end of which quarter must most money be advanced?"
    )
    asked = Choice(
        name="quarter",
        label=mark("Quarter in which most must be advanced"),
        options=(
            ("1", mark("The first")),
            ("2", mark("The second")),
            ("3", mark("The third")),
            ("4", mark("The fourth")),
        ),
        accepted=lambda reading: frozenset({str(reading.plan.peak_period)}),
        right=_why,
        explain=lambda reading, _quarter: Explained(
            "", _why(reading), say("Add quarter by quarter what came in, and take off what went out.")
        ),
    )
    challenge = mark(
        "Bring the money that must be advanced from 55 down to the gap of 45, without a euro more: "
        "in which quarter must the largest source come? Whom would you ask for that?"
    )
    limits = mark(
        "FICTIONAL: all amounts are set by us. There is no interest and no inflation, and money comes on the last day "
        "of a quarter as safely as on paper. "
        "Deadweight and displacement are guesses until somebody asks those who were hired, and those next door. "
        "Leakage and substitution are left out. Net jobs do not say how good the jobs are, or how long they last."
    )

    def model(self, **state: Any) -> PlanReading:
        """Let the largest source change places, and take both shares off the jobs."""
        quarter = int(state["quarter"])
        plan = cash_plan(COSTS, move_largest_source(INCOMINGS, to=quarter).to_numpy())
        net = net_jobs(GROSS, deadweight_share=state["deadweight"], displacement_share=state["displacement"])
        return PlanReading(plan, quarter, GROSS, net)

    def before_guess(self, result: PlanReading) -> View:
        """Show what goes out and comes in; the balance stays open."""
        finding = say(
            "In the end {gap} thousand euro is missing, and of {gross} gross jobs {net} are net. "
            "When the cash box is lowest is your guess.",
            **result.words(),
        )
        return View(self._drawing.flows(result), finding)

    def after_guess(self, result: PlanReading) -> View:
        """Show the balance too."""
        finding = say(
            "With the largest source in quarter {largest}, {need} thousand euro must be advanced in quarter {quarter}; "
            "the gap is {gap}. Of {gross} gross jobs {net} are net, at {each} thousand euro each.",
            **result.words(),
        )
        return View(self._drawing.whole(result), finding)

    @cached_property
    def _drawing(self) -> PlanDrawing:
        return PlanDrawing()
