"""Exercise w5e3: who starts a firm, who works for wages, and whom missing finance keeps out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import product
from math import sqrt
from typing import Any

from ledtoolkit.exercises.definition import RATIO, Choice, Earlier, Exercise, Explained, Field, Given, Misconception
from ledtoolkit.words import mark, number, say

__all__ = ["WHO_STARTS_A_FIRM"]

PEOPLE = (1, 2, 3, 4)
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
EACH = 5


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

    def cases(self) -> list[tuple[float, float]]:
        """Return talent and assets of each person: what a function that answers is called with."""
        return [(person.talent, person.assets) for person in self.people]

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
    return [_group(*economy, turn) for economy in economies for turn in range(EACH)]


def _group(interest: float, wage: float, credit: float, turn: int) -> FourPeople:
    by_decision = _people(interest, wage, credit)
    kinds = (FIRM, WORKER, KEPT_OUT, (FIRM, WORKER, KEPT_OUT)[turn % 3])
    taken: list[Person] = []
    for place, kind in enumerate(kinds):
        left = [person for person in by_decision[kind] if person not in taken]
        taken.append(left[(5 * turn + 3 * place) % len(left)])
    first = turn % len(taken)
    return FourPeople((*taken[first:], *taken[:first]))


@cache
def _people(interest: float, wage: float, credit: float) -> dict[str, list[Person]]:
    everybody = [Person(talent, assets, interest, wage, credit) for talent, assets in product(TALENTS, ASSETS)]
    clear = [person for person in everybody if person.is_clear]
    return {kind: [each for each in clear if each.decision(each.profit(each.usable)) == kind] for kind, _ in OPTIONS}


def _ratio(name: str, label: str, answer: Callable[[Any, Earlier], float], next_step: str) -> Field:
    return Field(name, label, "ratio", 3, (-100, 100), RATIO, answer, next_step)


def _usable(inputs: FourPeople, earlier: Earlier, place: int) -> float:
    person = inputs.people[place - 1]
    return min(earlier[f"wanted_{place}"], person.credit * person.assets)


def _fields_of(place: int) -> tuple[Field | Choice, ...]:
    return (
        _ratio(
            f"wanted_{place}",
            mark("Person {person}: wanted capital (k*)"),
            lambda inputs, _earlier: inputs.people[place - 1].wanted,
            mark("Divide talent by twice r, and square the result."),
        ),
        _ratio(
            f"usable_{place}",
            mark("Person {person}: usable capital"),
            lambda inputs, earlier: _usable(inputs, earlier, place),
            mark("Multiply own assets by what credit allows, and take the smaller of this and the wanted capital."),
        ),
        _ratio(
            f"profit_{place}",
            mark("Person {person}: profit with the usable capital"),
            lambda inputs, earlier: inputs.people[place - 1].profit(earlier[f"usable_{place}"]),
            mark("Take the square root of the usable capital, multiply by talent, and subtract r times the capital."),
        ),
        _decision_field(place),
    )


def _decision_field(place: int) -> Choice:
    def answer(inputs: FourPeople) -> str:
        person = inputs.people[place - 1]
        return person.decision(person.profit(person.usable))

    return Choice(
        name=f"decision_{place}",
        label=mark("Person {person}: what follows?"),
        options=OPTIONS,
        accepted=lambda inputs: frozenset({answer(inputs)}),
        right=lambda _inputs: say(
            "Profit beside the wage decides; with all the capital wanted it might decide otherwise."
        ),
        explain=lambda _inputs, chosen: _explain(chosen),
    )


def _explain(chosen: str) -> Explained:
    if chosen == FIRM:
        why = say("The profit that this person can reach stays below the wage.")
        return Explained("limit_ignored", why, say("Compare the profit with the usable capital, not with all wanted."))
    if chosen == WORKER:
        why = say("With enough capital this person would earn more than the wage.")
        return Explained("limit_unseen", why, say("Compute the profit with the wanted capital as well."))
    why = say("Finance is not what decides here.")
    return Explained("finance_blamed", why, say("Compare both profits, wanted and usable, with the wage."))


Wrong = Callable[[FourPeople, Earlier, int], float]
WRONG_ROADS: tuple[tuple[str, str, Wrong, str, str], ...] = (
    (
        "limit_ignored",
        "usable",
        lambda _inputs, earlier, place: earlier[f"wanted_{place}"],
        mark("You let person {person} use all the capital wanted. Assets and credit set a limit."),
        mark("Take the smaller of wanted capital and own assets times what credit allows."),
    ),
    (
        "credit_alone",
        "usable",
        lambda inputs, earlier, place: min(earlier[f"wanted_{place}"], inputs.people[place - 1].credit),
        mark("You took what credit allows for one unit of assets as the limit."),
        mark("Multiply it by the person's own assets."),
    ),
    (
        "cost_forgotten",
        "profit",
        lambda inputs, earlier, place: inputs.people[place - 1].talent * sqrt(earlier[f"usable_{place}"]),
        mark("This is the output. The capital has to be paid for."),
        mark("Subtract r times the capital."),
    ),
)


def _wrong_roads(place: int) -> tuple[Misconception, ...]:
    def value_of(wrong: Wrong) -> Callable[[Any, Earlier], float]:
        return lambda inputs, earlier: wrong(inputs, earlier, place)

    return tuple(
        Misconception(id_, f"{quantity}_{place}", value_of(wrong), why, step)
        for id_, quantity, wrong, why, step in WRONG_ROADS
    )


WHO_STARTS_A_FIRM = Exercise(
    week="week05",
    topic="who-starts-a-firm",
    title=mark("Talent, money and the wage (SYNTHETIC people)"),
    question=mark(
        "For four people compute the capital wanted, k* = (talent / (2r))², the capital they can use, "
        "the profit with it (talent times the square root of capital, minus r times capital), and what follows. "
        "Who answers by code may give a function of talent and assets that returns these four."
    ),
    criteria=(
        mark("Numbers are right to 0.01 or half a percent."),
        mark("Each of the sixteen answers counts the same."),
        mark("If an early value is wrong and you go on correctly from it, the later values count."),
    ),
    answer_name="choice",
    points=1.5,
    fields=tuple(field for place in PEOPLE for field in _fields_of(place)),
    misconceptions=tuple(road for place in PEOPLE for road in _wrong_roads(place)),
    pool=groups_of_four,
    link="lesson.ipynb#occupational-choice",
    model_answer="""\
from ledtoolkit import given

mine = given("week05/who-starts-a-firm")


def profit(talent, capital):
    return talent * capital**0.5 - mine["interest"] * capital


def choice(talent, assets):
    wanted = (talent / (2 * mine["interest"])) ** 2
    usable = min(wanted, mine["credit"] * assets)
    if profit(talent, usable) >= mine["wage"]:
        decision = "firm"
    elif profit(talent, wanted) >= mine["wage"]:
        decision = "kept out by finance"
    else:
        decision = "worker"
    return wanted, usable, profit(talent, usable), decision
""",
)
