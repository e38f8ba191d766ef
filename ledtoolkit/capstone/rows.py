"""The rows of a paper: stakeholders, options, projects, arrows and money, read from what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ledtoolkit.capstone.reading import AMOUNT, MARK, RATE, SHARE, Reader
from ledtoolkit.words import say

__all__ = [
    "Actor",
    "Arrow",
    "Criterion",
    "Finance",
    "Money",
    "Option",
    "Project",
    "actors_of",
    "arrows_of",
    "criteria_of",
    "money_of",
    "options_of",
    "projects_of",
]


@dataclass(frozen=True)
class Actor:
    """One stakeholder, by function; a score that is not there is None."""

    name: str
    kind: str
    power: float | None
    interest: float | None
    position: str
    offer: str
    ask: str


@dataclass(frozen=True)
class Criterion:
    """One criterion of the choice and its weight as typed: shares, percentages or any numbers in proportion."""

    name: str
    weight: float | None


@dataclass(frozen=True)
class Option:
    """One option: marks in the order of the criteria, the three facts of the PACA filter, and a reason."""

    name: str
    scores: tuple[float | None, ...]
    local_means_share: float | None
    weeks_to_start: float | None
    months_to_result: float | None
    reason: str


@dataclass(frozen=True)
class Finance:
    """One source of money of a project: asked, promised or signed."""

    source: str
    amount: float | None
    status: str


@dataclass(frozen=True)
class Project:
    """One row of the action plan; `row` is its number on the page, from 1."""

    row: int
    project: str
    problem: str
    owner: str
    agreed: str
    partners: str
    first_step: str
    first_step_day: float | None
    cost: float | None
    finance: tuple[Finance, ...]
    indicator: str
    baseline: str
    target: str
    target_date: str
    risk: str
    answer: str


@dataclass(frozen=True)
class Arrow:
    """One step from a box to another: what is assumed, and how that will be checked."""

    start: int
    end: int
    assumption: str
    check: str


@dataclass(frozen=True)
class Money:
    """Money of the project by year (first today) and by quarter, and its jobs; None where a box cannot be read."""

    unit: str
    rate: float | None
    costs: tuple[float, ...] | None
    benefits: tuple[float, ...] | None
    cash_costs: tuple[float, ...] | None
    cash_incomings: tuple[float, ...] | None
    gross_jobs: float | None
    deadweight: float | None
    displacement: float | None


def _written(row: Any) -> bool:
    """Whether somebody typed anything into a row; a choice alone, such as the state of money, is nothing yet."""
    if isinstance(row, dict):
        return any(
            _written(inner) for name, inner in row.items() if name not in {"agreed", "status", "kind", "position"}
        )
    if isinstance(row, list):
        return any(_written(inner) for inner in row)
    return isinstance(row, str) and bool(row.strip())


def actors_of(rows: list[dict[str, str]], reader: Reader) -> tuple[Actor, ...]:
    """Read the stakeholders; rows without a word are left out."""
    found = []
    for place, row in enumerate(rows, start=1):
        if not _written(row):
            continue
        at = ("actors", place - 1)
        power = reader.number(MARK, row["power"], say("actor {row}, power", row=place), *at, "power")
        interest = reader.number(MARK, row["interest"], say("actor {row}, interest", row=place), *at, "interest")
        name = row["name"].strip() or say("actor {row}", row=place)
        words = row["offer"].strip(), row["ask"].strip()
        found.append(Actor(name, row["kind"], power, interest, row["position"], *words))
    return tuple(found)


def criteria_of(rows: list[dict[str, str]], reader: Reader) -> tuple[Criterion, ...]:
    """Read the criteria; blank ones at the end are left out, since marks stand in their order."""
    found = []
    for place, row in enumerate(rows, start=1):
        where, at = say("criterion {row}, weight", row=place), ("criteria", place - 1)
        weight = reader.number(AMOUNT, row["weight"], where, *at, "weight")
        found.append(Criterion(row["name"].strip() or say("criterion {row}", row=place), weight))
    while found and not _written(rows[len(found) - 1]):
        found.pop()
    return tuple(found)


def options_of(value: dict[str, Any], reader: Reader) -> tuple[Option, ...]:
    """Read the options; rows without a word are left out."""
    names = [criterion["name"].strip() or str(place) for place, criterion in enumerate(value["criteria"], start=1)]
    found: list[Option] = []
    for place, row in enumerate(value["options"], start=1):
        if not _written(row):
            continue
        scores, facts = _scores(row, names, reader, place), _facts(row, reader, place)
        name = row["name"].strip() or say("option {row}", row=place)
        if any(name == other.name for other in found):
            # Scores and ranks are told by name.
            name = f"{name} ({place})"
        found.append(Option(name, scores, *facts, row["reason"].strip()))
    return tuple(found)


def _scores(row: dict[str, Any], names: list[str], reader: Reader, place: int) -> tuple[float | None, ...]:
    return tuple(
        reader.number(
            *(MARK, text, say("option {row}, {criterion}", row=place, criterion=name)),
            *("options", place - 1, "scores", at),
        )
        for at, (name, text) in enumerate(zip(names, row["scores"], strict=False))
    )


def _facts(row: dict[str, Any], reader: Reader, place: int) -> tuple[float | None, float | None, float | None]:
    local = say("option {row}, local means", row=place)
    weeks = say("option {row}, weeks to the start", row=place)
    months = say("option {row}, months to a result", row=place)
    at = ("options", place - 1)
    return (
        reader.number(SHARE, row["local_means_share"], local, *at, "local_means_share"),
        reader.number(AMOUNT, row["weeks_to_start"], weeks, *at, "weeks_to_start"),
        reader.number(AMOUNT, row["months_to_result"], months, *at, "months_to_result"),
    )


def projects_of(rows: list[dict[str, Any]], reader: Reader) -> tuple[Project, ...]:
    """Read the action plan; rows without a word are left out, and the others keep their numbers."""
    found: list[Project] = []
    for place, row in enumerate(rows, start=1):
        if not _written(row):
            continue
        at = place - 1
        day, cost = say("project {row}, day", row=place), say("project {row}, cost", row=place)
        read: dict[str, Any] = {
            "first_step_day": reader.number(AMOUNT, row["first_step_day"], day, "projects", at, "first_step_day"),
            "cost": reader.number(AMOUNT, row["cost"], cost, "projects", at, "cost"),
            "finance": _finance(row["finance"], reader, at),
            "project": row["project"].strip() or say("project {row}", row=place),
        }
        words: dict[str, Any] = {name: text.strip() for name, text in row.items() if name not in read}
        found.append(Project(row=place, **words, **read))
    return tuple(found)


def _finance(rows: list[dict[str, str]], reader: Reader, project: int) -> tuple[Finance, ...]:
    found = []
    for at, row in enumerate(rows):
        if not _written(row):
            continue
        where = say("project {row}, source {source}", row=project + 1, source=at + 1)
        amount = reader.number(AMOUNT, row["amount"], where, "projects", project, "finance", at, "amount")
        found.append(Finance(row["source"].strip(), amount, row["status"]))
    return tuple(found)


def arrows_of(change: dict[str, Any]) -> tuple[Arrow, ...]:
    """Read the arrows; those that lead to no box, or from a box to itself, are left out."""
    count = len(change["boxes"])
    return tuple(
        Arrow(arrow["from"], arrow["to"], arrow["assumption"].strip(), arrow["check"].strip())
        for arrow in change["arrows"]
        if 0 <= arrow["from"] < count and 0 <= arrow["to"] < count and arrow["from"] != arrow["to"]
    )


def money_of(value: dict[str, Any], reader: Reader) -> Money:
    """Read the money of the project."""
    return Money(
        unit=value["unit"].strip(),
        rate=reader.number(RATE, value["rate"], say("the discount rate"), "rate"),
        costs=reader.numbers(AMOUNT, value["costs"], say("costs by year"), "costs"),
        benefits=reader.numbers(AMOUNT, value["benefits"], say("benefits by year"), "benefits"),
        cash_costs=reader.numbers(AMOUNT, value["cash_costs"], say("costs by quarter"), "cash_costs"),
        cash_incomings=reader.numbers(AMOUNT, value["cash_incomings"], say("incomings by quarter"), "cash_incomings"),
        gross_jobs=reader.number(AMOUNT, value["gross_jobs"], say("gross jobs"), "gross_jobs"),
        deadweight=reader.number(SHARE, value["deadweight"], say("deadweight"), "deadweight"),
        displacement=reader.number(SHARE, value["displacement"], say("displacement"), "displacement"),
    )
