"""What the page says beside a paper's tables: ranks, tests, sums, values, balances and net jobs, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ledtoolkit.capstone.checks_of_money import cash_sentence
from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.reading import CRUMB, as_amount, as_computed
from ledtoolkit.capstone.rows import Project
from ledtoolkit.capstone.weighing import (
    Weighed,
    appraisal_of,
    cash_of,
    filtered_of,
    has_one_weight,
    jobs_of,
    quadrants_of,
    weighed_of,
)
from ledtoolkit.stakeholders import FIELDS
from ledtoolkit.words import number, say

__all__ = ["results_of"]

Result = dict[str, Any]


def results_of(draft: Draft) -> dict[str, Result]:
    """Return what is to be said of each part that a form of paper has."""
    made: Mapping[str, Callable[[Draft], Result]] = {
        "stakeholders": stakeholders,
        "options": options,
        "plan": plan,
        "money": money,
    }
    return {part: made[part](draft) for part in draft.form.parts if part in made}


def result(*said: str, tables: list[dict[str, Any]] | None = None, **more: Any) -> Result:
    """Return sentences and tables to be shown."""
    return {"said": [sentence for sentence in said if sentence], "tables": tables or [], **more}


def stakeholders(draft: Draft) -> Result:
    """Return the map, and what to do with each actor."""
    placed = quadrants_of(draft)
    if not placed:
        return result(say("Give an actor power and interest, and it stands on the map."))
    rows = [
        [actor.name, number(actor.power or 0, 1), number(actor.interest or 0, 1), say(quadrant)]
        for actor, quadrant in placed
    ]
    header = [say("Actor"), say("Power"), say("Interest"), say("What to do")]
    caption = say("What to do with each actor")
    alt = say(
        "Map of power (upwards) and interest (to the right): {actors}.",
        actors="; ".join(f"{row[0]}: {row[3]}" for row in rows),
    )
    points = [{"name": actor.name, "power": actor.power, "interest": actor.interest} for actor, _ in placed]
    drawn = {
        "cut": draft.cut,
        "actors": points,
        "alt": alt,
        "words": {
            "interest": say("Interest (0-10)"),
            "power": say("Power (0-10)"),
            "fields": {field: say(advice) for field, advice in FIELDS.items()},
        },
    }
    return result(tables=[{"caption": caption, "header": header, "rows": rows}], map=drawn)


def options(draft: Draft) -> Result:
    """Return the ranking with its stability, and the three tests of the PACA filter."""
    weighed, tested = weighed_of(draft), filtered_of(draft)
    tables = []
    if weighed:
        order = sorted(weighed.scores, key=lambda pair: -pair[1])
        rows = [[name, number(score, 2)] for name, score in order]
        caption = say("Options by weighted score")
        tables.append({"caption": caption, "header": [say("Option"), say("Weighted score")], "rows": rows})
    if tested:
        header = [say("Option"), say("More than half local"), say("Start in 4 weeks"), say("Result in 6 months")]
        passes = {True: say("pass"), False: say("fail")}
        rows = [[option.name, *(passes[test] for test in tests)] for option, tests in tested]
        tables.append({"caption": say("The three tests of PACA"), "header": header, "rows": rows})
    if not weighed:
        return result(
            say("Two options with a score for each criterion, and a weight for each, give a ranking."), tables=tables
        )
    return result(_stability(draft, weighed), tables=tables)


def _stability(draft: Draft, weighed: Weighed) -> str:
    words = {"winner": weighed.winner, "lead": number(weighed.lead, 2)}
    if has_one_weight(draft):
        return say(
            "{winner} leads by {lead} on the only criterion with a weight: one alone cannot be weighed.", **words
        )
    if weighed.rivals:
        return say(
            "{winner} leads by {lead}. Move one weight by 0.1, and {rivals} can come first: the choice hangs on the "
            "weights.",
            rivals=", ".join(weighed.rivals),
            **words,
        )
    return say("{winner} leads by {lead}, and still leads when any one weight moves by 0.1.", **words)


def plan(draft: Draft) -> Result:
    """Return for each project whether its sources of money add up to its cost."""
    rows = [row for project in draft.projects if (row := _sums(project))]
    if not rows:
        return result(say("Give a project its cost and who pays, and we add up."))
    unit = draft.unit or say("no unit yet")
    header = [say("Project"), say("Cost"), say("Found"), say("Still open"), say("Signed")]
    return result(tables=[{"caption": say("Cost and money ({unit})", unit=unit), "header": header, "rows": rows}])


def _sums(project: Project) -> list[str] | None:
    if project.cost is None:
        return None
    found = sum(source.amount or 0 for source in project.finance)
    signed = sum(source.amount or 0 for source in project.finance if source.status == "signed")
    gap = project.cost - found
    return [project.project, *map(as_amount, (project.cost, found, 0 if abs(gap) < CRUMB else gap, signed))]


def money(draft: Draft) -> Result:
    """Return the value today, the balance of each quarter with its gap and peak, and net jobs."""
    unit = draft.money.unit or say("no unit yet")
    return result(_value(draft, unit), _need(draft, unit), *_jobs(draft), tables=_balances(draft, unit))


def _value(draft: Draft, unit: str) -> str:
    found = appraisal_of(draft)
    if not found:
        return say("Costs and benefits by year and a discount rate give the value today.")
    return say(
        "Today's value of the benefits {benefits}, of the costs {costs} ({unit}): net present value {value}, "
        "ratio of benefits to costs {ratio}.",
        benefits=as_computed(found.present_benefits),
        costs=as_computed(found.present_costs),
        value=as_computed(found.net_present_value),
        ratio=number(found.benefit_cost_ratio, 2),
        unit=unit,
    )


def _need(draft: Draft, unit: str) -> str:
    flow = cash_of(draft)
    if flow is None:
        return say("What each quarter pays and receives gives the balance and the peak cash need.")
    if flow.gap < CRUMB:
        return cash_sentence(flow)
    return say(
        "Funding gap {gap}, peak cash need {peak} ({unit}): somebody must advance the peak.",
        gap=as_amount(flow.gap),
        peak=as_amount(flow.peak_need),
        unit=unit,
    )


def _balances(draft: Draft, unit: str) -> list[dict[str, Any]]:
    flow = cash_of(draft)
    if flow is None:
        return []
    balances = flow.table["cumulative"].items()
    rows = [[say("Quarter {row}", row=quarter), as_amount(balance)] for quarter, balance in balances]
    caption = say("Cash box ({unit})", unit=unit)
    return [{"caption": caption, "header": [say("Quarter"), say("Balance")], "rows": rows}]


def _jobs(draft: Draft) -> list[str]:
    jobs = jobs_of(draft)
    if jobs is None:
        return []
    said = [say("{gross} gross jobs are {net} net jobs.", gross=number(jobs.gross, 1), net=number(jobs.net, 1))]
    if jobs.cost_each is not None:
        said.append(say("Each net job costs {cost}.", cost=as_computed(jobs.cost_each)))
    return said
