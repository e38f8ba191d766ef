"""Checks of the action plan: owner, first step, finance, indicator, risk; one sentence for each rule that fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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
    for name, rule in RULES.items():
        problems = [(project, problem) for project in draft.projects if (problem := rule.problem(project))]
        found += [Check(f"{name}-{project.row}", "plan", "missing", problem) for project, problem in problems]
        if not problems:
            found.append(Check(name, "plan", "well", say(rule.well)))
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


@dataclass(frozen=True)
class Rule:
    """What every project has: what it lacks otherwise, the first that applies, and what is said where none does."""

    well: str
    lacks: tuple[tuple[Callable[[Project], bool], str], ...]

    def problem(self, project: Project) -> str:
        """Return what is wrong with a project, or nothing."""
        sentence = next((sentence for is_lacking, sentence in self.lacks if is_lacking(project)), "")
        return say(sentence, **_words(project)) if sentence else ""


def _words(project: Project) -> dict[str, str]:
    """Return what fills the sentences about a project."""
    return {
        "project": project.project,
        "day": number(project.first_step_day or 0, 0),
        "sum": as_amount(_financed(project)),
        "cost": as_amount(project.cost or 0),
    }


def _financed(project: Project) -> float:
    return sum(one.amount for one in project.finance if one.amount is not None)


RULES = {
    "owner": Rule(
        mark("Every project has an owner and says whether they have agreed."),
        (
            (
                lambda one: not one.owner,
                mark("“{project}” has no owner. Write a function, such as “head of markets”."),
            ),
            (lambda one: not one.agreed, mark("“{project}”: say whether the owner has agreed, yes or no.")),
        ),
    ),
    "first-step": Rule(
        mark("Every project has a first step within 100 days."),
        (
            (
                lambda one: not one.first_step or one.first_step_day is None,
                mark("“{project}” has no first step with its day."),
            ),
            (
                lambda one: (one.first_step_day or 0) > LAST_DAY,
                mark(
                    "“{project}”: the first step is on day {day}, later than day 100. "
                    "Find a smaller one that comes first."
                ),
            ),
        ),
    ),
    "finance": Rule(
        mark("The finance of every project adds up to its cost."),
        (
            (lambda one: one.cost is None, mark("“{project}” has no cost.")),
            (
                lambda one: abs(_financed(one) - (one.cost or 0)) > CRUMB,
                mark(
                    "“{project}”: its sources of money add up to {sum}, its cost is {cost}. "
                    "Add the source that is missing, also if it is only asked."
                ),
            ),
            (
                lambda one: any(not paid.status for paid in one.finance),
                mark("“{project}”: say of each source whether it is asked, promised or signed."),
            ),
        ),
    ),
    "indicator": Rule(
        mark("Every indicator has a baseline, and a target with a date."),
        (
            (lambda one: not one.indicator, mark("“{project}” has no indicator.")),
            (
                lambda one: not one.baseline,
                mark("“{project}”: the indicator has no baseline. Count before you start."),
            ),
            (
                lambda one: not one.target or not one.target_date,
                mark("“{project}”: the indicator has no target with a date."),
            ),
        ),
    ),
    "risk": Rule(
        mark("Every project has a risk with an answer."),
        ((lambda one: not one.risk or not one.answer, mark("“{project}” has no risk with an answer.")),),
    ),
    "problem": Rule(
        mark("Every project says which problem it solves, and with whom."),
        (
            (lambda one: not one.problem, mark("“{project}”: say which problem it solves.")),
            (lambda one: not one.partners, mark("“{project}” has no partners.")),
        ),
    ),
}
