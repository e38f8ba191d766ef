"""What can be shown of the learner's plan: theory of change, projects, finance and cash."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.exhibit import Exhibit, Missing
from ledtoolkit.capstone.own_source import own_line, own_source
from ledtoolkit.capstone.reading import as_amount
from ledtoolkit.capstone.rows import Arrow, Finance, Project
from ledtoolkit.capstone.weighing import cash_of
from ledtoolkit.place_words import in_words
from ledtoolkit.words import mark, number, say

__all__ = ["MOST_BOXES", "PLAN_EXHIBITS", "arrows_drawn"]

MOST_BOXES = 8
STATUS = {"asked": mark("asked"), "promised": mark("promised"), "signed": mark("signed")}


def arrows_drawn(draft: Draft) -> tuple[Arrow, ...]:
    """Return the arrows between boxes that have a text, in the order of their numbers."""
    return tuple(one for one in draft.arrows if draft.boxes[one.start][1] and draft.boxes[one.end][1])


def theory_of_change(draft: Draft) -> Exhibit | Missing:
    """Return the boxes and arrows of the theory of change."""
    written = [place for place, (_, text) in enumerate(draft.boxes) if text]
    if len(written) < 2:
        sentence = say("The theory of change is missing: it needs at least two boxes.")
        return Missing("theory-of-change", sentence, say("Write what goes in and what shall change."), "")
    if len(written) > MOST_BOXES:
        sentence = say("The theory of change cannot be drawn: it has {count} boxes.", count=len(written))
        return Missing("theory-of-change", sentence, say("Join some: at most {most} fit.", most=MOST_BOXES), "")
    new = {old: place for place, old in enumerate(written)}
    numbers = {
        "boxes": [{"kind": draft.boxes[old][0] or "activity", "text": draft.boxes[old][1]} for old in written],
        "arrows": [
            {"from": new[one.start], "to": new[one.end], "assumption": one.assumption, "check": one.check}
            for one in arrows_drawn(draft)
        ],
    }
    title = say("Theory of change")
    line = own_line(draft, title, say("no unit"))
    return Exhibit("theory-of-change", title, "figure", line, own_source(draft, say("Own theory")), numbers=numbers)


def assumptions(draft: Draft) -> Exhibit | Missing:
    """Return the assumption of each arrow, by its number in the drawing, and how it will be checked."""
    drawn = arrows_drawn(draft)
    if not drawn:
        sentence = say("The table of assumptions is missing: the theory of change has no arrow yet.")
        return Missing("assumptions", sentence, say("Draw what leads to what."), "")
    columns = (say("Arrow"), say("From"), say("To"), say("We assume"), say("How we check it"))
    rows = tuple(
        (str(place), draft.boxes[one.start][1], draft.boxes[one.end][1], one.assumption, one.check)
        for place, one in enumerate(drawn, start=1)
    )
    title = say("Assumptions of the theory of change")
    line, source = own_line(draft, title, say("no unit")), own_source(draft, say("Own theory"))
    return Exhibit("assumptions", title, "table", line, source, columns=columns, rows=rows)


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
        say("Cost ({unit})", unit=in_words(draft.unit)) if draft.unit else say("Cost"),
        # The branch is called “Finance”: this column has a sentence of its own.
        say("Funding"),
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
    owner = agreed.get(one.agreed, one.owner)
    return (one.project, one.problem, owner, one.partners, step, cost, _paid(one), indicator, risk)


def _paid(project: Project) -> str:
    """Return the sums that are signed, promised and asked; who pays them stands in the table of finance."""
    sums: dict[str, float] = {}
    for one in project.finance:
        if one.amount is not None and one.status:
            sums[one.status] = sums.get(one.status, 0) + one.amount
    shown = [status for status in reversed(STATUS) if status in sums]
    return ", ".join(say("{amount} {state}", amount=_amount(sums[one]), state=say(STATUS[one])) for one in shown)


def _from_to(one: Project) -> str:
    return ", ".join(word for word in (one.baseline, one.target, one.target_date) if word)


def _amount(value: float | None) -> str:
    return "" if value is None else as_amount(value)


def finance(draft: Draft) -> Exhibit | Missing:
    """Return who pays what in each project, and whether they have signed."""
    paid = [(project, one) for project in draft.projects for one in project.finance]
    if not paid:
        sentence = say("The table of finance is missing: no project has a source of money yet.")
        return Missing(
            "finance", sentence, say("Say for each project who pays what, and whether they have signed."), ""
        )
    title = say("Who pays what ({unit})", unit=in_words(draft.unit)) if draft.unit else say("Who pays what")
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
    unit = in_words(draft.money.unit)
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
    "assumptions": assumptions,
    "action-plan": action_plan,
    "finance": finance,
    "cash-plan": cash_plan,
}
