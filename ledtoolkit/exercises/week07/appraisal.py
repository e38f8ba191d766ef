"""Exercise w7e4: what a project costs and brings society over the years."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Any

from ledtoolkit.exercises.definition import (
    RATIO,
    Choice,
    Earlier,
    Exercise,
    Explained,
    Field,
    Given,
    Misconception,
    money,
)
from ledtoolkit.words import mark, number, percent, say

__all__ = ["APPRAISAL"]

RATES = (0.03, 0.05, 0.08)
INVESTMENTS = (300, 350, 400, 450, 500)
RUNNING = (40, 60)
# Benefits of the years one to five, as parts of the investment.
BENEFITS = (
    (0.30, 0.42, 0.45, 0.45, 0.45),
    (0.20, 0.35, 0.45, 0.50, 0.50),
    (0.35, 0.38, 0.38, 0.38, 0.36),
    (0.10, 0.30, 0.45, 0.50, 0.55),
    (0.25, 0.30, 0.35, 0.40, 0.42),
    (0.40, 0.40, 0.36, 0.32, 0.30),
    (0.15, 0.40, 0.42, 0.46, 0.50),
    (0.30, 0.34, 0.38, 0.42, 0.46),
    (0.22, 0.28, 0.40, 0.46, 0.52),
    (0.28, 0.40, 0.44, 0.42, 0.38),
)
YEARS = range(6)
FACTOR_DIGITS = 4
YES, NO = "yes", "no"


@dataclass(frozen=True)
class Project:
    """A made-up project in thousand euro: costs and benefits from year 0 on, money spent before, wages in the costs."""

    rate: float
    costs: tuple[float, ...]
    benefits: tuple[float, ...]
    spent_before: float
    wages: float

    def factors(self) -> list[float]:
        """Return the discount factors, as printed."""
        return [round((1 + self.rate) ** -year, FACTOR_DIGITS) for year in YEARS]

    def present(self, flow: tuple[float, ...]) -> float:
        """Return the present value of a flow that starts now."""
        return sum(amount * factor for amount, factor in zip(flow, self.factors(), strict=True))

    @property
    def wages_flow(self) -> tuple[float, ...]:
        """Wages of the running years."""
        return (0.0, *(self.wages for _ in YEARS[1:]))

    def given(self) -> Given:
        """Return the flows, the factors and two figures that do not belong in the sum."""
        rows = [
            (str(year), number(cost, 0), number(benefit, 0), number(factor, FACTOR_DIGITS))
            for year, cost, benefit, factor in zip(YEARS, self.costs, self.benefits, self.factors(), strict=True)
        ]
        rows.append((say("Spent on a study before year 0"), number(self.spent_before, 0), "", ""))
        rows.append((say("Wages within the costs of each later year"), number(self.wages, 0), "", ""))
        return Given(
            sentence=say(
                "A made-up project is judged from the view of society, at a discount rate of {rate}.",
                rate=percent(self.rate, 0),
            ),
            caption=say("SYNTHETIC: costs and benefits, thousand euro"),
            header=(say("Year"), say("Costs"), say("Benefits"), say("Discount factor")),
            rows=tuple(rows),
            source=say("Source: made up for this exercise (SYNTHETIC)."),
        )

    def plain(self) -> dict[str, Any]:
        """Return all numbers as plain data."""
        return {
            "rate": self.rate,
            "factors": self.factors(),
            "costs": list(self.costs),
            "benefits": list(self.benefits),
            "spent_before": self.spent_before,
            "wages": self.wages,
            "choices": [YES, NO],
        }

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - no named places
        """Return nothing to fill in."""
        return {}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def projects() -> list[Project]:
    """Return 300 variants: rates, investments, running costs and benefits in every combination."""
    return [_project(*numbers) for numbers in product(RATES, INVESTMENTS, RUNNING, BENEFITS)]


def _project(rate: float, investment: int, running: int, benefits: tuple[float, ...]) -> Project:
    costs = (float(investment), *(float(running) for _ in YEARS[1:]))
    gains = (0.0, *(float(round(investment * part)) for part in benefits))
    return Project(rate, costs, gains, spent_before=round(investment * 0.12), wages=running * 0.6)


def _amount(
    name: str,
    label: str,
    answer: Callable[[Any, Earlier], float],
    next_step: str,
    bounds: tuple[float, float] = (5, 5_000),
) -> Field:
    return Field(name, label, "money", 1, bounds, money(0.1), answer, next_step, unit=mark("thousand euro"))


def _is_worth(inputs: Project) -> str:
    return YES if inputs.present(inputs.benefits) > inputs.present(inputs.costs) else NO


def _right(inputs: Project) -> str:
    if _is_worth(inputs) == YES:
        return say("Both say the same: the net present value is above 0, and the ratio above 1.")
    return say("Both say the same: the net present value is below 0, and the ratio below 1.")


def _explain(_inputs: Project, chosen: str) -> Explained:
    if chosen == YES:
        why = say("Costs are larger than benefits, both at today's value.")
    else:
        why = say("Benefits are larger than costs, both at today's value.")
    return Explained("against_the_value", why, say("Look at the sign of the net present value."))


FIELDS: tuple[Field | Choice, ...] = (
    _amount(
        "benefits",
        mark("Present value of the benefits"),
        lambda inputs, _earlier: inputs.present(inputs.benefits),
        mark("Multiply the benefits of each year by its factor, and add."),
    ),
    _amount(
        "costs",
        mark("Present value of the costs"),
        lambda inputs, _earlier: inputs.present(inputs.costs),
        mark("Multiply the costs of each year by its factor, and add; the first year counts in full."),
    ),
    _amount(
        "net",
        mark("Net present value (NPV)"),
        lambda _inputs, earlier: earlier["benefits"] - earlier["costs"],
        mark("Subtract the present value of the costs from that of the benefits."),
        bounds=(-999, 999),
    ),
    Field(
        "ratio",
        mark("Benefit-cost ratio (BCR)"),
        "ratio",
        3,
        (0, 20),
        RATIO,
        lambda _inputs, earlier: earlier["benefits"] / earlier["costs"],
        mark("Divide the present value of the benefits by that of the costs."),
    ),
    Choice(
        name="worth",
        label=mark("Does the project bring society more than it costs?"),
        options=((YES, mark("yes")), (NO, mark("no"))),
        accepted=lambda inputs: frozenset({_is_worth(inputs)}),
        right=_right,
        explain=_explain,
    ),
)


def _one_year_later(flow: str) -> Callable[[Any, Earlier], float]:
    return lambda inputs, _earlier: inputs.present(getattr(inputs, flow)) / (1 + inputs.rate)


MISCONCEPTIONS = (
    Misconception(
        "first_flow_discounted",
        "benefits",
        _one_year_later("benefits"),
        mark("You discounted everything by one year too many. The first flow happens now."),
        mark("Give the first year the factor that is printed beside it."),
    ),
    Misconception(
        "wages_as_benefit",
        "benefits",
        lambda inputs, _earlier: inputs.present(inputs.benefits) + inputs.present(inputs.wages_flow),
        mark("You counted wages as a benefit. For society labour is an input: wages are a cost."),
        mark("Leave the wages where they are, among the costs."),
    ),
    Misconception(
        "first_flow_discounted",
        "costs",
        _one_year_later("costs"),
        mark("You discounted everything by one year too many. The first flow happens now."),
        mark("Give the first year the factor that is printed beside it."),
    ),
    Misconception(
        "sunk_cost",
        "costs",
        lambda inputs, _earlier: inputs.present(inputs.costs) + inputs.spent_before,
        mark("You added money that is spent already. No decision brings it back."),
        mark("Leave out what was spent before."),
    ),
    Misconception(
        "wages_taken_out",
        "costs",
        lambda inputs, _earlier: inputs.present(inputs.costs) - inputs.present(inputs.wages_flow),
        mark("You took the wages out of the costs. For society labour is an input: wages are a cost."),
        mark("Leave the wages where they are, among the costs."),
    ),
    Misconception(
        "sign_reversed",
        "net",
        lambda _inputs, earlier: earlier["costs"] - earlier["benefits"],
        mark("You subtracted the benefits from the costs."),
        mark("Start with the benefits."),
    ),
    Misconception(
        "net_over_cost",
        "ratio",
        lambda _inputs, earlier: (earlier["benefits"] - earlier["costs"]) / earlier["costs"],
        mark("You divided the net value by the costs. The ratio takes all benefits."),
        mark("Put the present value of the benefits above the line."),
    ),
    Misconception(
        "running_costs_netted",
        "ratio",
        lambda inputs, earlier: (earlier["benefits"] - earlier["costs"] + inputs.costs[0]) / inputs.costs[0],
        mark("You took the running costs off the benefits. Some do, and say the same yes or no; here we do not."),
        mark("Put all costs below the line."),
    ),
)

APPRAISAL = Exercise(
    week="week07",
    topic="appraisal",
    title=mark("Is it worth it? (SYNTHETIC project)"),
    question=mark(
        "Judge a project from society's view. Compute the present value of its benefits and of its costs, "
        "the net present value and the benefit-cost ratio. "
        "Leave the last two rows of the table out: neither add them nor take them off. "
        "Then say whether the project brings more than it costs."
    ),
    criteria=(
        mark("Money is right to 50 euro or half a percent, the ratio to 0.01 or half a percent."),
        mark("Each of the five answers counts the same."),
        mark("If a present value is wrong and you go on correctly from it, the later values count."),
    ),
    answer_name="appraisal",
    points=1.5,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=projects,
    link="lesson.ipynb#cell-id=appraisal-theory",
    main_field="net",
    model_answer="""\
from ledtoolkit import given

mine = given("week07/appraisal")
benefits, costs = (
    sum(amount * factor for amount, factor in zip(mine[flow], mine["factors"])) for flow in ("benefits", "costs")
)
appraisal = {"benefits": benefits, "costs": costs, "net": benefits - costs, "ratio": benefits / costs}
appraisal["worth"] = "yes" if benefits / costs > 1 else "no"
""",
)
