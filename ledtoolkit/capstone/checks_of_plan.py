"""Checks of the action plan: owner, first step, finance, indicator, risk; one sentence for each rule that fails."""

from __future__ import annotations

from collections.abc import Callable

from ledtoolkit.capstone.check import Check
from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.reading import CRUMB, as_amount
from ledtoolkit.capstone.rows import Project
from ledtoolkit.words import mark, number, say, say_count

__all__ = ["checks_of_plan"]

LEAST_ROWS, MOST_ROWS = 3, 6
LAST_DAY = 100


def checks_of_plan(draft: Draft) -> list[Check]:
    """Look at every row of the action plan."""
    rows = len(draft.projects)
    if not rows:
        sentence = say("The action plan has no row yet. Give each project one row, three to six in all.")
        return [Check("plan", "plan", "missing", sentence)]
    enough = rows <= MOST_ROWS and (rows >= LEAST_ROWS or draft.form.id == "joint-plan")
    sentence = say_count(
        "The action plan has {count} row; three to six are asked.",
        "The action plan has {count} rows; three to six are asked.",
        rows,
    )
    found = [Check("plan", "plan", "well" if enough else "look", sentence)]
    for rule, (look, well) in RULES.items():
        problems = [(project, problem) for project in draft.projects if (problem := look(project))]
        found += [Check(f"{rule}-{project.row}", "plan", "missing", problem) for project, problem in problems]
        if not problems:
            found.append(Check(rule, "plan", "well", say(well)))
    return [*found, *_disagreed(draft)]


def _disagreed(draft: Draft) -> list[Check]:
    return [
        Check(
            f"agreed-{project.row}",
            "plan",
            "look",
            say("“{project}”: the owner has not agreed yet. Ask first.", project=project.project),
        )
        for project in draft.projects
        if project.agreed == "no"
    ]


def _owner(project: Project) -> str:
    if not project.owner:
        return say("“{project}” has no owner. Write a function, such as “head of markets”.", project=project.project)
    if not project.agreed:
        return say("“{project}”: say whether the owner has agreed, yes or no.", project=project.project)
    return ""


def _first_step(project: Project) -> str:
    if not project.first_step or project.first_step_day is None:
        return say("“{project}” has no first step with its day.", project=project.project)
    if project.first_step_day > LAST_DAY:
        return say(
            "“{project}”: the first step is on day {day}, later than day 100. Find a smaller one that comes first.",
            project=project.project,
            day=number(project.first_step_day, 0),
        )
    return ""


def _finance(project: Project) -> str:
    if project.cost is None:
        return say("“{project}” has no cost.", project=project.project)
    amounts = [one.amount for one in project.finance if one.amount is not None]
    words = {"sum": as_amount(sum(amounts)), "cost": as_amount(project.cost)}
    if abs(sum(amounts) - project.cost) > CRUMB:
        return say(
            "“{project}”: its sources of money add up to {sum}, its cost is {cost}. Add the source that is missing, "
            "also if it is only asked.",
            project=project.project,
            **words,
        )
    if any(not one.status for one in project.finance):
        return say("“{project}”: say of each source whether it is asked, promised or signed.", project=project.project)
    return ""


def _indicator(project: Project) -> str:
    if not project.indicator:
        return say("“{project}” has no indicator.", project=project.project)
    if not project.baseline:
        return say("“{project}”: the indicator has no baseline. Count before you start.", project=project.project)
    if not project.target or not project.target_date:
        return say("“{project}”: the indicator has no target with a date.", project=project.project)
    return ""


def _risk(project: Project) -> str:
    if not project.risk or not project.answer:
        return say("“{project}” has no risk with an answer.", project=project.project)
    return ""


def _why_and_with_whom(project: Project) -> str:
    if not project.problem:
        return say("“{project}”: say which problem it solves.", project=project.project)
    if not project.partners:
        return say("“{project}” has no partners.", project=project.project)
    return ""


# Each rule: what is wrong with a project, and what is said where nothing is.
RULES: dict[str, tuple[Callable[[Project], str], str]] = {
    "owner": (_owner, mark("Every project has an owner and says whether they have agreed.")),
    "first-step": (_first_step, mark("Every project has a first step within 100 days.")),
    "finance": (_finance, mark("The finance of every project adds up to its cost.")),
    "indicator": (_indicator, mark("Every indicator has a baseline, and a target with a date.")),
    "risk": (_risk, mark("Every project has a risk with an answer.")),
    "problem": (_why_and_with_whom, mark("Every project says which problem it solves, and with whom.")),
}
