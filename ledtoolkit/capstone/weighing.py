"""What follows from the numbers of a draft: quadrants, scores and their stability, filter, value, cash and jobs.

Each is None where too little is filled in; the theory itself stands in the centre.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from ledtoolkit.appraisal import Appraisal, appraise
from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.rows import Actor, Criterion, Option
from ledtoolkit.cash_plan import CashPlan, cash_plan
from ledtoolkit.net_jobs import cost_per_job, net_jobs
from ledtoolkit.paca import paca_filter
from ledtoolkit.stakeholders import stakeholder_map
from ledtoolkit.weight_sensitivity import ranks_after_weight_shift
from ledtoolkit.weighted_sum import weighted_sum

__all__ = [
    "NetJobs",
    "Weighed",
    "appraisal_of",
    "cash_of",
    "filtered_of",
    "has_one_weight",
    "jobs_of",
    "quadrants_of",
    "weighed_of",
]


@dataclass(frozen=True)
class Weighed:
    """Options in order of their weighted scores.

    Attributes
    ----------
    scores
        Name and score of each option, in the order given.
    winner, lead
        The first of them, and how far it is ahead of the second.
    rivals
        Options that come first, or level with the winner, after one weight moves by 0.1; none: the choice is stable.
    weights_sum
        Sum of the weights as typed; the scores use their proportions.
    """

    scores: tuple[tuple[str, float], ...]
    winner: str
    lead: float
    rivals: tuple[str, ...]
    weights_sum: float


@dataclass(frozen=True)
class NetJobs:
    """Gross and net jobs, and the cost of a net one in the unit of the money, if both are known."""

    gross: float
    net: float
    cost_each: float | None


def quadrants_of(draft: Draft) -> tuple[tuple[Actor, str], ...]:
    """Return the actors with both scores, and what the power-interest map says of each.

    Examples
    --------
    >>> from ledtoolkit.capstone.parts import Parts
    >>> from ledtoolkit.capstone.draft import draft_of
    >>> from ledtoolkit.place import place_named
    >>> actors = [{"name": "bank", "power": "6", "interest": "2,5"}, {"name": "school"}]
    >>> draft = draft_of(Parts({"stakeholders": {"actors": actors}}), place_named("nl/Drenthe"))
    >>> [(actor.name, quadrant) for actor, quadrant in quadrants_of(draft)]
    [('bank', 'keep satisfied')]
    """
    scored = [actor for actor in draft.actors if actor.power is not None and actor.interest is not None]
    if not scored:
        return ()
    table = pd.DataFrame({"power": [a.power for a in scored], "interest": [a.interest for a in scored]}, dtype=float)
    return tuple(zip(scored, stakeholder_map(table, cut=draft.cut)["quadrant"], strict=True))


def weighed_of(draft: Draft) -> Weighed | None:
    """Return the weighted scores of the options that have every mark, or None for fewer than two of them."""
    return _weighed(draft.criteria, draft.options)


def has_one_weight(draft: Draft) -> bool:
    """Whether all weight lies on one criterion, so that there is nothing to weigh it against."""
    return sum(1 for criterion in draft.criteria if criterion.weight) == 1


# Checks, exhibits and the page ask the same of one draft.
@lru_cache(maxsize=8)
def _weighed(criteria: tuple[Criterion, ...], options: tuple[Option, ...]) -> Weighed | None:
    weights = [criterion.weight for criterion in criteria]
    scored = [option for option in options if _has_all_marks(option, len(weights))]
    given = [weight for weight in weights if weight is not None]
    if len(scored) < 2 or not weights or len(given) < len(weights) or not sum(given) > 0:
        return None
    marks = pd.DataFrame([option.scores for option in scored], dtype=float)
    shares = pd.Series(given) / sum(given)
    result = weighted_sum(marks, shares.to_numpy())
    order = result["score"].sort_values(ascending=False, kind="stable")
    winner = int(order.index[0])
    rivals = sorted(_rivals(marks, shares, winner))
    return Weighed(
        tuple((option.name, float(score)) for option, score in zip(scored, result["score"], strict=True)),
        scored[winner].name,
        float(order.iloc[0] - order.iloc[1]),
        tuple(scored[rival].name for rival in rivals),
        float(sum(given)),
    )


def _has_all_marks(option: Option, count: int) -> bool:
    return len(option.scores) == count and all(score is not None for score in option.scores)


def _rivals(marks: pd.DataFrame, shares: pd.Series[float], winner: int) -> set[int]:
    # One criterion with all the weight leaves nothing to move it against: then its marks alone decide.
    if not shares.max() < 1:
        best = marks[shares.idxmax()]
        return {int(place) for place in best.index[best == best.max()]} - {winner}
    ranks = ranks_after_weight_shift(marks, shares.to_numpy(), shift=0.1)
    return {int(place) for place in ranks.index[(ranks == 1).any(axis=1)]} - {winner}


def filtered_of(draft: Draft) -> tuple[tuple[Option, tuple[bool, bool, bool]], ...]:
    """Return the options whose three PACA facts are known: local means, quick start, visible result."""
    known = [option for option in draft.options if None not in _facts(option)]
    if not known:
        return ()
    names = ["local_means_share", "weeks_to_start", "months_to_result"]
    tests = paca_filter(pd.DataFrame([_facts(option) for option in known], columns=names, dtype=float))
    rows = tests[["local_means", "quick_start", "visible_result"]].to_numpy(bool).tolist()
    return tuple((option, (row[0], row[1], row[2])) for option, row in zip(known, rows, strict=True))


def _facts(option: Option) -> tuple[float | None, float | None, float | None]:
    return option.local_means_share, option.weeks_to_start, option.months_to_result


def appraisal_of(draft: Draft) -> Appraisal | None:
    """Return benefits and costs by year in today's money; the shorter row is filled up with 0."""
    money = draft.money
    if not money.costs or not money.benefits or money.rate is None or not sum(money.costs) > 0:
        return None
    years = max(len(money.costs), len(money.benefits))
    benefits, costs = (row + (0.0,) * (years - len(row)) for row in (money.benefits, money.costs))
    return appraise(benefits, costs, money.rate)


def cash_of(draft: Draft) -> CashPlan | None:
    """Return the cash plan by quarter; the shorter row is filled up with 0."""
    costs, incomings = draft.money.cash_costs, draft.money.cash_incomings
    if not costs or incomings is None:
        return None
    quarters = max(len(costs), len(incomings))
    return cash_plan(*(row + (0.0,) * (quarters - len(row)) for row in (costs, incomings)))


def jobs_of(draft: Draft) -> NetJobs | None:
    """Return net jobs and what one costs, all costs of the cash plan over net jobs."""
    money = draft.money
    if money.gross_jobs is None or money.deadweight is None or money.displacement is None:
        return None
    net = net_jobs(money.gross_jobs, deadweight_share=money.deadweight, displacement_share=money.displacement)
    plan = cash_of(draft)
    each = cost_per_job(plan.total_cost, net) if plan is not None and net > 0 else None
    return NetJobs(money.gross_jobs, net, each)
