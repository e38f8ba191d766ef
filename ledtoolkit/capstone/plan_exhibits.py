"""What can be shown of the learner's plan: theory of change, projects, finance and cash."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.exhibit import Exhibit, Missing
from ledtoolkit.capstone.own_source import own_line, own_source
from ledtoolkit.capstone.rows import Finance, Project
from ledtoolkit.capstone.weighing import cash_of
from ledtoolkit.words import mark, number, say

__all__ = ["PLAN_EXHIBITS"]

STATUS = {"asked": mark("asked"), "promised": mark("promised"), "signed": mark("signed")}


def theory_of_change(draft: Draft) -> Exhibit | Missing:
    """Return the boxes and arrows of the theory of change."""
    if sum(1 for _, text in draft.boxes if text) < 2:
        sentence = say("The theory of change is missing: it needs at least two boxes.")
        return Missing("theory-of-change", sentence, say("Write what goes in and what shall change."), "")
    numbers = {
        "boxes": [{"kind": kind or "activity", "text": text} for kind, text in draft.boxes],
        "arrows": [
            {"from": one.start, "to": one.end, "assumption": one.assumption, "check": one.check} for one in draft.arrows
        ],
    }
    title = say("Theory of change")
    line = own_line(draft, title, say("no unit"))
    return Exhibit("theory-of-change", title, "figure", line, own_source(draft, say("Own theory")), numbers=numbers)


def action_plan(draft: Draft) -> Exhibit | Missing:
    """Return the action plan, one row a project."""
    if not draft.projects:
        sentence = say("The action plan is missing: it has no project yet.")
        return Missing("action-plan", sentence, say("Give each project one row, three to six in all."), "")
    columns = (
        say("Project"),
        say("Problem"),
        say("Owner (has agreed?)"),
        say("Partners"),
        say("First step, by day"),
        say("Cost ({unit})", unit=draft.unit) if draft.unit else say("Cost"),
        say("Indicator: baseline, target, date"),
        say("Risk and answer"),
    )
    title = say("Action plan")
    line = own_line(draft, title, draft.unit)
    rows = tuple(_plan_row(project) for project in draft.projects)
    return Exhibit("action-plan", title, "table", line, own_source(draft, say("Own plan")), columns=columns, rows=rows)


def _plan_row(one: Project) -> tuple[str, ...]:
    agreed = {"yes": say("{owner} (yes)", owner=one.owner), "no": say("{owner} (no)", owner=one.owner)}
    day = one.first_step_day
    step = one.first_step if day is None else say("{step} (day {day})", step=one.first_step, day=number(day, 0))
    indicator = "; ".join(word for word in (one.indicator, _from_to(one)) if word)
    risk = ". ".join(word.rstrip(".") for word in (one.risk, one.answer) if word)
    cost = _amount(one.cost)
    return (one.project, one.problem, agreed.get(one.agreed, one.owner), one.partners, step, cost, indicator, risk)


def _from_to(one: Project) -> str:
    return ", ".join(word for word in (one.baseline, one.target, one.target_date) if word)


def _amount(value: float | None) -> str:
    return "" if value is None else number(value, 0 if value == round(value) else 1)


def finance(draft: Draft) -> Exhibit | Missing:
    """Return who pays what in each project, and whether they have signed."""
    paid = [(project, one) for project in draft.projects for one in project.finance]
    if not paid:
        sentence = say("The table of finance is missing: no project has a source of money yet.")
        return Missing(
            "finance", sentence, say("Say for each project who pays what, and whether they have signed."), ""
        )
    title = say("Who pays what ({unit})", unit=draft.unit) if draft.unit else say("Who pays what")
    columns = (say("Project"), say("Source of money"), say("Amount"), say("State"))
    rows = tuple(_finance_row(project, one) for project, one in paid)
    line = own_line(draft, title, draft.unit)
    return Exhibit("finance", title, "table", line, own_source(draft, say("Own plan")), columns=columns, rows=rows)


def _finance_row(project: Project, one: Finance) -> tuple[str, str, str, str]:
    status = say(STATUS[one.status]) if one.status else ""
    return project.project, one.source, _amount(one.amount), status


def cash_plan(draft: Draft) -> Exhibit | Missing:
    """Return costs and incomings by quarter."""
    plan = cash_of(draft)
    if plan is None:
        sentence = say("The cash plan is missing: it has no costs by quarter yet.")
        return Missing("cash-plan", sentence, say("Write costs and incomings of each quarter."), "")
    unit = draft.money.unit
    title = say("Costs, incomings and balance by quarter ({unit})", unit=unit) if unit else say("Cash by quarter")
    numbers = {
        "costs": [float(value) for value in plan.table["costs"]],
        "incomings": [float(value) for value in plan.table["incomings"]],
        "unit": unit,
    }
    line = own_line(draft, title, unit)
    return Exhibit("cash-plan", title, "figure", line, own_source(draft, say("Own plan")), numbers=numbers)


PLAN_EXHIBITS: Mapping[str, Callable[[Draft], Exhibit | Missing]] = {
    "theory-of-change": theory_of_change,
    "action-plan": action_plan,
    "finance": finance,
    "cash-plan": cash_plan,
}
