"""Exercise w8e4: what a project costs, what is still open, what must be advanced, and what a net job costs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, product
from typing import Any

from ledtoolkit.exercises.definition import Exercise, Field, Given, Misconception, money
from ledtoolkit.words import mark, number, percent, say

__all__ = ["PROJECT_BUDGET"]

# Thousand euro a quarter, and the gross jobs of the project.
COSTS_AND_JOBS = (
    ((50, 70, 40, 20), 18),
    ((30, 90, 60, 30), 24),
    ((60, 65, 45, 30), 20),
    ((35, 90, 70, 25), 28),
    ((80, 50, 30, 30), 16),
)
INCOMINGS = ((20, 20, 70, 30), (15, 10, 60, 45), (10, 30, 30, 80), (25, 15, 20, 70))
DEADWEIGHT = (0.20, 0.25, 0.30, 0.35, 0.40)
DISPLACEMENT = (0.15, 0.20, 0.25)


@dataclass(frozen=True)
class Budget:
    """Four quarters of a made-up project, thousand euro, its gross jobs, and the two shares taken off them."""

    costs: tuple[int, ...]
    incomings: tuple[int, ...]
    gross: int
    deadweight: float
    displacement: float

    @property
    def total_cost(self) -> float:
        """All costs."""
        return float(sum(self.costs))

    @property
    def cumulative(self) -> tuple[int, ...]:
        """What is in the cash box after each quarter; below 0 it must be advanced."""
        return tuple(accumulate(came - went for came, went in zip(self.incomings, self.costs, strict=True)))

    @property
    def net_jobs(self) -> float:
        """Jobs that would not have come anyway and are not lost by others."""
        return self.gross * (1 - self.deadweight) * (1 - self.displacement)

    def given(self) -> Given:
        """Return the plan and the two shares."""
        return Given(
            sentence=say(
                "A made-up project gives {gross} gross jobs. "
                "Of these {deadweight} would have come anyway (deadweight); "
                "of the rest others nearby lose {displacement} (displacement).",
                gross=self.gross,
                deadweight=percent(self.deadweight, 0),
                displacement=percent(self.displacement, 0),
            ),
            caption=say("SYNTHETIC: money of the project, thousand euro"),
            header=(say("Quarter"), say("Costs"), say("Incomings")),
            rows=tuple(
                (number(quarter, 0), number(went, 0), number(came, 0))
                for quarter, (went, came) in enumerate(zip(self.costs, self.incomings, strict=True), start=1)
            ),
            source=say("Source: made up for this exercise (SYNTHETIC)."),
        )

    def plain(self) -> dict[str, Any]:
        """Return the plan as plain data; shares are 0-1."""
        return {
            "costs": list(self.costs),
            "incomings": list(self.incomings),
            "gross_jobs": self.gross,
            "deadweight_share": self.deadweight,
            "displacement_share": self.displacement,
        }

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - no named places
        """Return nothing to fill in."""
        return {}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def budgets() -> list[Budget]:
    """Return 300 variants: costs with their jobs, incomings and the two shares in every combination."""
    return [
        Budget(costs, incomings, jobs, deadweight, displacement)
        for (costs, jobs), incomings, deadweight, displacement in product(
            COSTS_AND_JOBS, INCOMINGS, DEADWEIGHT, DISPLACEMENT
        )
    ]


FIELDS = (
    Field(
        "total_cost",
        mark("Total cost"),
        "money",
        0,
        (1, 20_000),
        money(1),
        lambda inputs, _earlier: inputs.total_cost,
        mark("Add the costs of all quarters; leave the incomings aside."),
        unit=mark("thousand euro"),
    ),
    Field(
        "gap",
        mark("Funding gap: total cost minus all incomings"),
        "money",
        0,
        (1, 20_000),
        money(1),
        lambda inputs, earlier: earlier["total_cost"] - sum(inputs.incomings),
        mark("Take all incomings off the total cost."),
        unit=mark("thousand euro"),
    ),
    Field(
        "peak_need",
        mark("Peak cash need, a positive number"),
        "money",
        0,
        (1, 20_000),
        money(1),
        lambda inputs, _earlier: float(-min(inputs.cumulative)),
        mark("Write down after each quarter what is in the cash box so far, and look for the lowest of these."),
        unit=mark("thousand euro"),
    ),
    Field(
        "net_jobs",
        mark("Net jobs"),
        "money",
        2,
        (0.1, 1_000),
        money(0.1),
        lambda inputs, _earlier: inputs.net_jobs,
        mark("Take the deadweight off the gross jobs first, then the displacement off what is left."),
    ),
    Field(
        "cost_per_net_job",
        mark("Total cost for each net job"),
        "money",
        2,
        (0.1, 10_000),
        money(0.1),
        lambda _inputs, earlier: earlier["total_cost"] / earlier["net_jobs"],
        mark("Divide the total cost by the net jobs."),
        unit=mark("thousand euro"),
    ),
)

MISCONCEPTIONS = (
    Misconception(
        "gap_for_peak",
        "peak_need",
        lambda _inputs, earlier: earlier["gap"],
        mark("This is the gap at the end. On the way there more may be missing, because money comes late."),
        mark("Follow the cash box quarter by quarter, and look for its lowest point."),
    ),
    Misconception(
        "balance_for_need",
        "peak_need",
        lambda inputs, _earlier: float(min(inputs.cumulative)),
        mark("This is the lowest balance. What must be advanced is the same amount without the minus."),
        mark("Give it as a positive number."),
    ),
    Misconception(
        "balances_added",
        "peak_need",
        lambda inputs, _earlier: float(-sum(balance for balance in inputs.cumulative if balance < 0)),
        mark("You added up the lows of all quarters. The same missing money is carried from one quarter to the next."),
        mark("Take the lowest of them, not their sum."),
    ),
    Misconception(
        "rates_added",
        "net_jobs",
        lambda inputs, _earlier: inputs.gross * (1 - inputs.deadweight - inputs.displacement),
        mark("You added the two shares. Displacement can only meet the jobs that are left after deadweight."),
        mark("Multiply what is left after the first share by what is left after the second."),
    ),
    Misconception(
        "gross_for_net",
        "net_jobs",
        lambda inputs, _earlier: float(inputs.gross),
        mark("These are the gross jobs. Some of them would have come anyway, and others lose some."),
        mark("Take both shares off."),
    ),
    Misconception(
        "cost_per_gross_job",
        "cost_per_net_job",
        lambda inputs, earlier: earlier["total_cost"] / inputs.gross,
        mark("You divided by the gross jobs, and the project looks cheaper than it is."),
        mark("Divide by the net jobs."),
    ),
    Misconception(
        "gap_per_net_job",
        "cost_per_net_job",
        lambda _inputs, earlier: earlier["gap"] / earlier["net_jobs"],
        mark("You divided the gap. What others pay is a cost too."),
        mark("Divide the total cost."),
    ),
)

PROJECT_BUDGET = Exercise(
    week="week08",
    topic="project-budget",
    title=mark("Money on the way, and what a net job costs (SYNTHETIC project)"),
    question=mark(
        "Work out what the project costs, which gap is left, how much must be advanced at the worst moment, "
        "how many net jobs it gives, and what one of them costs."
    ),
    criteria=(
        mark("Each number is right to half a percent, a whole amount also to half a thousand euro."),
        mark("Each of the five counts the same."),
        mark("If an earlier number is wrong and you go on correctly from it, the later one counts."),
    ),
    answer_name="budget",
    points=1.5,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=budgets,
    link="lesson.ipynb#cell-id=money-theory",
    model_answer="""\
from ledtoolkit import given
from ledtoolkit.cash_plan import cash_plan
from ledtoolkit.net_jobs import cost_per_job, net_jobs

mine = given("week08/project-budget")
plan = cash_plan(mine["costs"], mine["incomings"])
net = net_jobs(
    mine["gross_jobs"], deadweight_share=mine["deadweight_share"], displacement_share=mine["displacement_share"]
)
budget = {
    "total_cost": plan.total_cost,
    "gap": plan.gap,
    "peak_need": plan.peak_need,
    "net_jobs": net,
    "cost_per_net_job": cost_per_job(plan.total_cost, net),
}
""",
)
