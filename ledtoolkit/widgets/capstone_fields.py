"""The tables of a paper as forms: what each row asks for, in the learner's words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ledtoolkit.words import say

__all__ = ["field_words"]

Column = dict[str, Any]
MOST_ROWS = 30
MOST_PROJECTS = 6
MOST_BOXES = 8


def field_words() -> dict[str, Any]:
    """Return the labels of all tables and of the numbers beside them."""
    return {
        "tables": {
            "actors": actors(),
            "criteria": criteria(),
            "options": options(),
            "projects": projects(),
            "boxes": boxes(),
            "arrows": arrows(),
        },
        "money": money(),
        "cut": say("High from here on (0-10)"),
        "cut_hint": say("5 in the course; a score on the line counts as high."),
        "unit": say("Amounts of money are in"),
        "unit_hint": say("For example: thousand euro."),
    }


def column(name: str, label: str, kind: str = "text", **more: Any) -> Column:
    """Return one thing that a row asks for."""
    return {"name": name, "label": label, "kind": kind, **more}


def choice(name: str, label: str, options: Sequence[tuple[str, str]]) -> Column:
    """Return one thing to choose, with nothing chosen at first."""
    return column(name, label, "choice", options=[["", say("Choose …")], *([key, text] for key, text in options)])


def actors() -> dict[str, Any]:
    """Return what is asked of each actor: a function, never a person's name."""
    kinds = (
        ("state", say("State")),
        ("business", say("Business")),
        ("civic", say("Civic")),
        ("knowledge", say("Knowledge")),
    )
    positions = (("for", say("For")), ("neutral", say("Neutral")), ("against", say("Against")))
    return {
        "title": say("Actors"),
        "legend": say("Actor {number}", number="{number}"),
        "named": say("Actor {number}: {name}", number="{number}", name="{name}"),
        "hint": say("A function, not a person's name: fisheries officer."),
        "add": say("Add an actor"),
        "most": MOST_ROWS,
        "columns": [
            column("name", say("Function")),
            choice("kind", say("Kind"), kinds),
            column("power", say("Power (0-10)"), "number"),
            column("interest", say("Interest (0-10)"), "number"),
            choice("position", say("Position"), positions),
            column("offer", say("What they offer"), "long"),
            column("ask", say("What we ask"), "long"),
        ],
    }


def criteria() -> dict[str, Any]:
    """Return what is asked of each criterion."""
    return {
        "title": say("Criteria, stated before the choice"),
        "legend": say("Criterion {number}", number="{number}"),
        "named": say("Criterion {number}: {name}", number="{number}", name="{name}"),
        "hint": say("Weights are any numbers: we divide by their sum."),
        "add": say("Add a criterion"),
        "most": MOST_ROWS,
        "columns": [
            column("name", say("Criterion")),
            column("weight", say("Weight"), "number"),
        ],
    }


def options() -> dict[str, Any]:
    """Return what is asked of each option: its scores and the three facts of the PACA filter."""
    return {
        "title": say("Options, one of them to do nothing"),
        "legend": say("Option {number}", number="{number}"),
        "named": say("Option {number}: {name}", number="{number}", name="{name}"),
        "hint": say(
            "Scores on one scale from 0 to 10; more is better. "
            "In a box with % 60 is 60% and 1 is 1%; below 1 you write a share: 0.6 is 60%."
        ),
        "add": say("Add an option"),
        "most": MOST_ROWS,
        "columns": [
            column("name", say("Option")),
            column("scores", say("Scores"), "list"),
            column("local_means_share", say("Part of the means in local hands (%)"), "number"),
            column("weeks_to_start", say("Weeks until it starts"), "number"),
            column("months_to_result", say("Months until a result shows"), "number"),
            column("reason", say("Why chosen, rejected or put into phase two"), "long"),
        ],
    }


def projects() -> dict[str, Any]:
    """Return what is asked of each project of the action plan."""
    return {
        "title": say("Projects"),
        "legend": say("Project {number}", number="{number}"),
        "named": say("Project {number}: {name}", number="{number}", name="{name}"),
        "add": say("Add a project"),
        "most": MOST_PROJECTS,
        "moves": True,
        "columns": [
            column("project", say("Project")),
            column("problem", say("Problem it answers"), "long"),
            column("owner", say("Owner, by function")),
            choice("agreed", say("Has the owner agreed?"), (("yes", say("Yes")), ("no", say("No")))),
            column("partners", say("Partners"), "long"),
            column("first_step", say("First step"), "long"),
            column("first_step_day", say("On day (1-100)"), "number"),
            column("cost", say("Cost"), "number"),
            column("finance", say("Who pays"), "rows", table=finance()),
            column("indicator", say("Indicator")),
            column("baseline", say("Its value now")),
            column("target", say("Its target")),
            column("target_date", say("By when")),
            column("risk", say("Largest risk"), "long"),
            column("answer", say("What you do then"), "long"),
        ],
    }


def finance() -> dict[str, Any]:
    """Return what is asked of each source of money."""
    statuses = (("asked", say("Asked")), ("promised", say("Promised")), ("signed", say("Signed")))
    return {
        "title": say("Sources of money"),
        "legend": say("Source {number}", number="{number}"),
        "named": say("Source {number}: {name}", number="{number}", name="{name}"),
        "add": say("Add a source of money"),
        "most": MOST_ROWS,
        "columns": [
            column("source", say("Source")),
            column("amount", say("Amount"), "number"),
            choice("status", say("How sure"), statuses),
        ],
    }


def boxes() -> dict[str, Any]:
    """Return what is asked of each step of the theory of change."""
    kinds = (
        ("input", say("Input")),
        ("activity", say("Activity")),
        ("output", say("Output")),
        ("outcome", say("Outcome")),
        ("impact", say("Impact")),
    )
    return {
        "title": say("Steps, at most eight"),
        "legend": say("Step {number}", number="{number}"),
        "named": say("Step {number}: {name}", number="{number}", name="{name}"),
        "add": say("Add a step"),
        "most": MOST_BOXES,
        "moves": True,
        "columns": [
            column("text", say("What is there or happens"), wide=True),
            choice("kind", say("Kind of step"), kinds),
        ],
    }


def arrows() -> dict[str, Any]:
    """Return what is asked of each arrow: the assumption it rests on."""
    return {
        "title": say("Arrows, each on an assumption"),
        "legend": say("Arrow {number}", number="{number}"),
        "named": say("Arrow {number}: {name}", number="{number}", name="{name}"),
        "add": say("Add an arrow"),
        "most": MOST_ROWS,
        # The number of a row of another table: nothing chosen is -1.
        "columns": [
            column("from", say("From"), "choice", place=True),
            column("to", say("To"), "choice", place=True),
            column("assumption", say("What must be so"), "long"),
            column("check", say("How you will check it"), "long"),
        ],
    }


def money() -> dict[str, Any]:
    """Return what is asked about costs, benefits, cash and jobs."""
    return {
        "unit": say("Amounts are in"),
        "rate": say("Discount rate (%)"),
        "rate_hint": say("What a council earns or pays elsewhere, for example 3.5; as a share 0.035."),
        "gross_jobs": say("Gross jobs"),
        "deadweight": say("Deadweight (%)"),
        "deadweight_hint": say("Would have come anyway. 30 is 30% and 1 is 1%; below 1 you write a share: 0.3 is 30%."),
        "displacement": say("Displacement (%)"),
        "displacement_hint": say("Lost by others nearby."),
        "jobs": say("Net jobs"),
        "years": periods(
            say("Costs and benefits for everybody here"),
            say("Year"),
            [say("Costs"), say("Benefits")],
            {"row_head": say("Year {row}", row="{row}"), "first": 0, "more_rows": say("Add a year")},
        ),
        "quarters": periods(
            say("What the project's own cash box pays and receives"),
            say("Quarter"),
            [say("Pays"), say("Receives")],
            {"row_head": say("Quarter {row}", row="{row}"), "first": 1, "more_rows": say("Add a quarter")},
        ),
    }


def periods(table: str, corner: str, columns: list[str], words: dict[str, Any]) -> dict[str, Any]:
    """Return the words of a small table with a row for each period."""
    cell = say("{column}, {row}", column="{column}", row="{row}")
    sizes = {"least": 4, "most": 40, "at_once": 1}
    return {"table": table, "corner": corner, "columns": columns, "cell": cell, **sizes, **words}
