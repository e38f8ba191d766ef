"""Exercise w5e3: who starts a firm, who works for wages, and whom missing finance keeps out."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt
from typing import Any

from ledtoolkit.exercises.definition import RATIO, Choice, Earlier, Exercise, Explained, Field, Misconception
from ledtoolkit.exercises.week05.made_up_people import (
    DECISION_ONLY,
    FIRM,
    KEPT_OUT,
    OPTIONS,
    WITH_NUMBERS,
    WORKER,
    FourPeople,
    groups_of_four,
)
from ledtoolkit.words import mark, say

__all__ = ["WHO_STARTS_A_FIRM"]


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
        right=lambda inputs: _why(answer(inputs)),
        explain=lambda inputs, chosen: _explain(answer(inputs), chosen),
    )


def _why(decision: str) -> str:
    if decision == FIRM:
        return say("The profit with the usable capital is above the wage.")
    if decision == KEPT_OUT:
        return say("With the usable capital the profit is below the wage, with all the capital wanted above it.")
    return say("Even with all the capital wanted the profit is below the wage.")


def _explain(decision: str, chosen: str) -> Explained:
    if chosen == FIRM:
        why = say("The profit that this person can reach stays below the wage.")
        return Explained("limit_ignored", why, say("Compare the profit with the usable capital, not with all wanted."))
    if chosen == WORKER and decision == FIRM:
        why = say("The profit that this person can reach is above the wage.")
        return Explained("profit_unseen", why, say("Compute the profit with the usable capital, and compare."))
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
        "assets_alone",
        "usable",
        lambda inputs, earlier, place: min(earlier[f"wanted_{place}"], inputs.people[place - 1].assets),
        mark("You let person {person} use own assets only. Credit lets them use more."),
        mark("Multiply own assets by what credit allows, then take the smaller of this and the wanted capital."),
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


FIELDS: tuple[Field | Choice, ...] = (
    *(field for place in WITH_NUMBERS for field in _fields_of(place)),
    *map(_decision_field, DECISION_ONLY),
)

WHO_STARTS_A_FIRM = Exercise(
    week="week05",
    topic="who-starts-a-firm",
    title=mark("Talent, money and the wage (SYNTHETIC people)"),
    question=mark(
        "What do four people do? Go in this order: the capital wanted, k* = (talent / (2r))²; "
        "the capital they can use; the profit with it (talent times the square root of capital, "
        "minus r times capital); and the wage beside it. "
        "For the first two people give all numbers, for the other two only what follows. "
        "If you answer by code, give a function of talent and assets that returns these four."
    ),
    criteria=(
        mark("Numbers are right to 0.01 or half a percent."),
        mark("Each of the ten answers counts the same."),
        mark("If an early value is wrong and you go on correctly from it, the later values count."),
    ),
    answer_name="choice",
    points=1.5,
    fields=FIELDS,
    misconceptions=tuple(road for place in WITH_NUMBERS for road in _wrong_roads(place)),
    pool=groups_of_four,
    link="lesson.ipynb#cell-id=occupational-choice-theory",
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
