"""The made-up people of exercise w5e3: talent and own assets, and an economy that offers wages and credit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product
from math import sqrt
from typing import Any

from ledtoolkit.exercises.definition import Given
from ledtoolkit.words import mark, number, say

__all__ = [
    "DECISION_ONLY",
    "FIRM",
    "KEPT_OUT",
    "OPTIONS",
    "WITH_NUMBERS",
    "WORKER",
    "FourPeople",
    "Person",
    "groups_of_four",
]

WITH_NUMBERS, DECISION_ONLY = (1, 2), (3, 4)
PEOPLE = (*WITH_NUMBERS, *DECISION_ONLY)
NUMBERS = ("wanted", "usable", "profit")
# Letters, so that no message holds a number that could be taken for an answer.
LETTERS = {1: "A", 2: "B", 3: "C", 4: "D"}
FIRM, WORKER, KEPT_OUT = "firm", "worker", "kept out by finance"
OPTIONS = (
    (FIRM, mark("starts a firm")),
    (WORKER, mark("works for wages")),
    (KEPT_OUT, mark("would start a firm, is kept out by finance")),
)
INTERESTS, WAGES, CREDIT = (1.0, 1.1, 1.25), (2.0, 2.5, 3.0, 3.5), (1.0, 1.2, 1.5, 2.0, 2.5)
TALENTS, ASSETS = (2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0), (0.1, 0.2, 0.5, 1.0, 2.0, 3.0, 5.0)
CLEAR = 0.05
# Finance keeps one of the first two out, whose numbers are asked.
GROUPS = (
    (KEPT_OUT, FIRM, WORKER, KEPT_OUT),
    (WORKER, KEPT_OUT, FIRM, FIRM),
    (KEPT_OUT, WORKER, FIRM, WORKER),
    (FIRM, KEPT_OUT, KEPT_OUT, WORKER),
    (KEPT_OUT, FIRM, WORKER, WORKER),
)


@dataclass(frozen=True)
class Person:
    """Talent, own assets and what the economy offers; output is talent times the square root of capital."""

    talent: float
    assets: float
    interest: float
    wage: float
    credit: float

    @property
    def wanted(self) -> float:
        """Capital that makes the profit largest."""
        return (self.talent / (2 * self.interest)) ** 2

    @property
    def usable(self) -> float:
        """The smaller of wanted capital and what own assets and credit allow."""
        return min(self.wanted, self.credit * self.assets)

    def profit(self, capital: float) -> float:
        """Return output minus the cost of capital."""
        return self.talent * sqrt(capital) - self.interest * capital

    def decision(self, profit: float) -> str:
        """Return what a person does who can reach this profit."""
        if profit >= self.wage:
            return FIRM
        return KEPT_OUT if self.profit(self.wanted) >= self.wage else WORKER

    @property
    def is_clear(self) -> bool:
        """Whether neither profit lies so near the wage that rounding decides."""
        profits = (self.profit(self.usable), self.profit(self.wanted))
        return all(abs(profit - self.wage) > CLEAR for profit in profits)


@dataclass(frozen=True)
class FourPeople:
    """Four made-up people in one economy."""

    people: tuple[Person, ...]

    def person(self, field_name: str) -> Person:
        """Return the person that a field asks about."""
        return self.people[int(field_name.rpartition("_")[2]) - 1]

    def given(self) -> Given:
        """Return talent and assets of the four, and what the economy offers."""
        first = self.people[0]
        rows = tuple(
            (say("Person {letter}", letter=LETTERS[place]), number(person.talent, 1), number(person.assets, 1))
            for place, person in zip(PEOPLE, self.people, strict=True)
        )
        return Given(
            sentence=say(
                "The people are made up. Capital costs r = {interest} for each unit, repayment included; "
                "a worker earns w = {wage}; a person can use {credit} times their own assets. "
                "Output is talent times the square root of capital.",
                interest=number(first.interest, 2),
                wage=number(first.wage, 1),
                credit=number(first.credit, 1),
            ),
            caption=say("SYNTHETIC: talent and assets of four people"),
            header=(say("Person"), say("Talent (θ)"), say("Own assets (a)")),
            rows=rows,
            source=say("Source: made up for this exercise (SYNTHETIC), after the model of Evans & Jovanovic (1989)."),
        )

    def plain(self) -> dict[str, Any]:
        """Return all numbers as plain data."""
        first = self.people[0]
        return {
            "people": [{"talent": person.talent, "assets": person.assets} for person in self.people],
            "interest": first.interest,
            "wage": first.wage,
            "credit": first.credit,
            "choices": [key for key, _ in OPTIONS],
        }

    def cases(self) -> list[tuple[tuple[float, float], tuple[str, ...]]]:
        """Return talent and assets of each person, and the fields that a function called with them answers."""
        asked = [(*(f"{name}_{place}" for name in NUMBERS), f"decision_{place}") for place in WITH_NUMBERS]
        asked += [("",) * len(NUMBERS) + (f"decision_{place}",) for place in DECISION_ONLY]
        return [((person.talent, person.assets), names) for person, names in zip(self.people, asked, strict=True)]

    def words(self, field_name: str) -> dict[str, str]:
        """Return the letter of the person that a field asks about."""
        _, _, place = field_name.rpartition("_")
        return {"person": LETTERS[int(place)]} if place.isdecimal() else {}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def groups_of_four() -> list[FourPeople]:
    """Return 300 variants: sixty economies, and five groups in each, with every decision in every group."""
    economies = product(INTERESTS, WAGES, CREDIT)
    return [_group(*economy, turn) for economy in economies for turn in range(len(GROUPS))]


def _group(interest: float, wage: float, credit: float, turn: int) -> FourPeople:
    by_decision = _people(interest, wage, credit)
    taken: list[Person] = []
    for place, kind in enumerate(GROUPS[turn]):
        left = [person for person in by_decision[kind] if person not in taken]
        taken.append(left[(5 * turn + 3 * place) % len(left)])
    return FourPeople(tuple(taken))


@cache
def _people(interest: float, wage: float, credit: float) -> dict[str, list[Person]]:
    everybody = [Person(talent, assets, interest, wage, credit) for talent, assets in product(TALENTS, ASSETS)]
    clear = [person for person in everybody if person.is_clear]
    return {kind: [each for each in clear if each.decision(each.profit(each.usable)) == kind] for kind, _ in OPTIONS}
