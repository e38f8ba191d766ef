"""A ripple to follow: what extra demand for one branch sets going in all branches."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Any

import pandas as pd

from ledtoolkit import datasets
from ledtoolkit.chilean_branches import CHILEAN_BRANCHES, chilean_branch_name, chilean_branch_names
from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.input_output import leontief_inverse, technical_coefficients
from ledtoolkit.interindustry_multipliers import demand_impact, satellite_coefficients, satellite_effects
from ledtoolkit.plots.ripple import RippleDrawing, RippleReading
from ledtoolkit.widgets.control import ChoiceControl, Control
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.words import mark, number, say

__all__ = ["RippleTableExplorer"]

TABLE = "io_chile_2013"
START, DEMAND = "agriculture_fishing", 50
MEASURES = (("output", mark("Output")), ("jobs", mark("Jobs")), ("wages", mark("Wages")))
COLUMNS = {"output": "total_demand", "jobs": "employees", "wages": "wage"}


class RippleTableExplorer(Explorer):
    """Let buyers want more from one branch of Chile, and see what that sets going in all twelve.

    The start is 50 thousand million pesos more for agriculture and fishing, in jobs.

    References
    ----------
    Leontief, W. (1936). Quantitative input and output relations in the economic system of the United States.
    Review of Economics and Statistics 18(3): 105-125.
    Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed.
    Cambridge: Cambridge University Press.
    """

    name = "week06/ripple-table"
    title = mark("How far demand ripples")
    invitation = mark("Somebody buys more from one branch. Who else has work from it?")
    question = mark(
        "Before you look: buyers want 50 thousand million pesos more from one branch of Chile. "
        "Directly, personal services need most people for that: 79 for each thousand million pesos; "
        "agriculture needs 64. Which branch brings most jobs, its own and its suppliers' together?"
    )
    challenge = mark(
        "Find the two branches that bring more than 2.9 jobs for each direct one, "
        "and yet fewer than 25 jobs for each thousand million pesos. "
        "Is a high multiplier a reason to choose a branch?"
    )
    limits = mark(
        "Each branch buys in fixed proportions: prices do not change, nobody runs out of people, land or machines, "
        "and households do not spend the new wages. "
        "This is a nation: in a town most suppliers are elsewhere, and the ripple is smaller. "
        "Jobs are employees of 2013, also those who work few hours."
    )

    def __init__(self) -> None:
        branches = tuple(CHILEAN_BRANCHES.items())
        self.controls = (
            ChoiceControl("branch", mark("Branch"), branches, START),
            Control("demand", mark("More final demand, in thousand million pesos"), 1, 200, 1, DEMAND),
            ChoiceControl("measure", mark("Count"), MEASURES, "jobs"),
        )
        self.asked = Choice(
            name="branch",
            label=mark("Branch with most jobs in all"),
            options=branches,
            accepted=lambda reading: frozenset(
                key for key in CHILEAN_BRANCHES if chilean_branch_name(key) == reading.for_each.idxmax()
            ),
            right=_why_right,
            explain=_why_not,
        )

    def model(self, **state: Any) -> RippleReading:
        """Follow the demand through all rounds of buying."""
        L, coefficients = _economy()
        v, demand = coefficients[state["measure"]], float(state["demand"])
        f = pd.Series(0.0, index=L.index)
        f[state["branch"]] = demand
        names = chilean_branch_names()
        impact = demand_impact(v, L, final_demand=f).rename(index=names)
        card = datasets.card(TABLE)
        return RippleReading(
            branch=names[state["branch"]],
            demand=demand,
            measure=state["measure"],
            direct=impact["direct"],
            indirect=impact["indirect"],
            for_each=satellite_effects(v, L).rename(index=names),
            direct_for_each=v.rename(index=names),
            source=f"{card.title}. {card.source}",
        )

    def before_guess(self, result: RippleReading) -> View:
        """Show the branch itself; what its suppliers add stays open."""
        finding = say(
            "{demand} thousand million pesos more for “{branch}” brings {own_amount} directly. "
            "What its suppliers add, and which branch brings most jobs in all, is your guess.",
            **result.words(),
        )
        return View(self._drawing.own_part(result), finding, result.source)

    def after_guess(self, result: RippleReading) -> View:
        """Show all branches."""
        return View(self._drawing.whole(result), _finding(result), result.source)

    @cached_property
    def _drawing(self) -> RippleDrawing:
        return RippleDrawing(len(CHILEAN_BRANCHES))


@cache
def _economy() -> tuple[pd.DataFrame, dict[str, pd.Series[float]]]:
    """Return the Leontief inverse, and what each branch needs for one unit of its own output."""
    table = datasets.load_io_chile_2013()
    output = table["total_demand"]
    L = leontief_inverse(technical_coefficients(table[list(CHILEAN_BRANCHES)], output))
    return L, {measure: satellite_coefficients(table[column], output) for measure, column in COLUMNS.items()}


def _finding(reading: RippleReading) -> str:
    words = reading.words()
    if reading.measure == "jobs":
        return say(
            "{demand} thousand million pesos more for “{branch}” brings {whole}, {own} of them directly: "
            "{for_each} jobs for each thousand million pesos, {type_1} for each direct one (type I multiplier).",
            **words,
        )
    if reading.measure == "wages":
        return say(
            "{demand} thousand million pesos more for “{branch}” brings {whole}, {own} of them directly: "
            "{for_each} for each thousand million pesos, {type_1} for each direct one (type I multiplier).",
            **words,
        )
    return say(
        "{demand} thousand million pesos more for “{branch}” brings {whole}: "
        "{for_each} for each of final demand (output multiplier).",
        **words,
    )


def _why_right(reading: RippleReading) -> str:
    first, second = reading.for_each.nlargest(2).index
    return say(
        "It brings {jobs} jobs for each thousand million pesos, {own} of them directly. "
        "Next is “{second}” with {others}.",
        jobs=number(float(reading.for_each[first]), 1),
        own=number(float(reading.direct_for_each[first]), 1),
        second=second,
        others=number(float(reading.for_each[second]), 1),
    )


def _why_not(reading: RippleReading, key: str) -> Explained:
    chosen = chilean_branch_name(key)
    return Explained(
        "",
        say(
            "It brings {jobs} jobs for each thousand million pesos, your choice {chosen} ({own} directly).",
            jobs=number(float(reading.for_each.max()), 1),
            chosen=number(float(reading.for_each[chosen]), 1),
            own=number(float(reading.direct_for_each[chosen]), 1),
        ),
        say("Direct jobs are not all jobs: ask whom the branch buys from, and how many people they need."),
    )
