"""Exercise w3e4: grants that lift poor places to the standard, without paying or punishing effort."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Any

from ledtoolkit.exercises.definition import Earlier, Exercise, Field, Given, Misconception, Tolerance
from ledtoolkit.words import mark, number, percent, say

__all__ = ["EQUALISATION"]

PEOPLE = ((10, 20, 40, 30), (15, 25, 50, 10), (30, 20, 10, 40), (12, 18, 36, 24), (40, 10, 30, 20))
# Tax base per head, thousand euro: the order decides who is poor.
BASE_PER_HEAD = ((30, 20, 40, 45), (18, 50, 35, 25), (42, 28, 22, 33), (25, 36, 16, 48), (50, 24, 38, 19))
RATES = (0.02, 0.03, 0.04, 0.05)
# What each place raises, beside what the standard rate would raise.
EFFORTS = ((0.8, 1.2, 1.0, 0.9), (1.25, 0.75, 0.9, 1.1), (0.9, 0.7, 1.3, 0.8), (1.1, 0.85, 0.75, 1.2))
PLACES = (1, 2, 3, 4)
# Letters, so that no message holds a number that could be taken for an answer.
LETTERS = {1: "A", 2: "B", 3: "C", 4: "D"}


@dataclass(frozen=True)
class FourPlaces:
    """Four made-up places: people (thousand), tax base (million euro), revenue (million euro), the standard rate."""

    people: tuple[int, ...]
    bases: tuple[int, ...]
    revenue: tuple[float, ...]
    rate: float

    @property
    def standard(self) -> float:
        """Tax base per head of all four together, thousand euro."""
        return sum(self.bases) / sum(self.people)

    def gap(self, place: int, standard: float) -> float:
        """Return what the standard rate raises less in a place than at the standard; negative in a rich one."""
        people, base = self.people[place - 1], self.bases[place - 1]
        return self.rate * (standard - base / people) * people

    def gap_to_revenue(self, place: int, standard: float) -> float:
        """Return the gap of somebody who looks at what a place does raise."""
        return self.rate * standard * self.people[place - 1] - self.revenue[place - 1]

    def given(self) -> Given:
        """Return people, bases and revenue; the revenue is not needed."""
        rows = tuple(
            (
                say("Place {place}", place=LETTERS[place]),
                number(self.people[place - 1], 0),
                number(self.bases[place - 1], 0),
                number(self.revenue[place - 1], 1),
            )
            for place in PLACES
        )
        return Given(
            sentence=say("The places are made up. The standard tax rate is {rate}.", rate=percent(self.rate, 0)),
            caption=say("SYNTHETIC: four places"),
            header=(
                say("Place"),
                say("People, thousand"),
                say("Tax base, million euro"),
                say("Tax really raised, million euro"),
            ),
            rows=rows,
            source=say("Source: made up for this exercise (SYNTHETIC). On equalisation: Boadway & Shah (2009)."),
        )

    def plain(self) -> dict[str, Any]:
        """Return all numbers as plain data."""
        return {
            "people": list(self.people),
            "bases": list(self.bases),
            "revenue": list(self.revenue),
            "rate": self.rate,
        }

    def words(self, field_name: str) -> dict[str, str]:
        """Return the letter of the place that a field asks about."""
        _, _, place = field_name.rpartition("_")
        return {"place": LETTERS[int(place)]} if place.isdecimal() else {}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def four_places() -> list[FourPlaces]:
    """Return 400 variants: people, bases, rates and efforts in every combination."""
    return [_places(*numbers) for numbers in product(PEOPLE, BASE_PER_HEAD, RATES, EFFORTS)]


def _places(people: tuple[int, ...], per_head: tuple[int, ...], rate: float, efforts: tuple[float, ...]) -> FourPlaces:
    bases = tuple(heads * base for heads, base in zip(people, per_head, strict=True))
    revenue = tuple(round(rate * base * effort, 1) for base, effort in zip(bases, efforts, strict=True))
    return FourPlaces(people, bases, revenue, rate)


def _grant(inputs: FourPlaces, earlier: Earlier, place: int) -> float:
    return max(0.0, inputs.gap(place, earlier["standard"]))


def _grant_field(place: int) -> Field:
    return Field(
        f"grant_{place}",
        mark("Grant to place {place}"),
        "money",
        2,
        (0, 1000),
        Tolerance(0.05, 0.005),
        lambda inputs, earlier: _grant(inputs, earlier, place),
        mark(
            "Subtract the tax base per head of place {place} from the standard. "
            "Multiply by the standard rate and by the people. "
            "If the result is below 0, write 0."
        ),
        unit=mark("million euro"),
    )


FIELDS = (
    Field(
        "standard",
        mark("Standard: tax base per head of all four together"),
        "ratio",
        2,
        (1, 1000),
        Tolerance(0.01, 0.001),
        lambda inputs, _earlier: inputs.standard,
        mark("Add the four tax bases, add the people, and divide the first sum by the second."),
        unit=mark("thousand euro"),
    ),
    *(_grant_field(place) for place in PLACES),
)


def _mean_of_ratios(inputs: FourPlaces, _earlier: Earlier) -> float:
    ratios = [base / people for base, people in zip(inputs.bases, inputs.people, strict=True)]
    return sum(ratios) / len(ratios)


Wrong = Callable[[FourPlaces, int, Earlier], float]
WRONG_GRANTS: tuple[tuple[str, Wrong, str, str], ...] = (
    (
        "actual_revenue",
        lambda inputs, place, earlier: max(0.0, inputs.gap_to_revenue(place, earlier["standard"])),
        mark("You used the tax that is really raised. Then a place that tries harder gets less."),
        mark("Use the tax base and the standard rate; leave the last column alone."),
    ),
    (
        "negative_grant",
        lambda inputs, place, earlier: inputs.gap(place, earlier["standard"]),
        mark("Place {place} is above the standard, and in this scheme nobody pays in."),
        mark("Write 0 for a place above the standard."),
    ),
    (
        "grant_per_head",
        lambda inputs, place, earlier: _grant(inputs, earlier, place) / inputs.people[place - 1],
        mark("This is the grant for one head, in thousand euro."),
        mark("Multiply it by the people of place {place}."),
    ),
    (
        "in_thousand_euro",
        lambda inputs, place, earlier: 1000 * _grant(inputs, earlier, place),
        mark("This is in thousand euro, and the box asks for million euro."),
        mark("A thousand people times a thousand euro are a million euro: divide by 1,000."),
    ),
)


def _wrong_grants(place: int) -> tuple[Misconception, ...]:
    def value_of(wrong: Wrong) -> Callable[[Any, Earlier], float]:
        return lambda inputs, earlier: wrong(inputs, place, earlier)

    return tuple(
        Misconception(id_, f"grant_{place}", value_of(wrong), why, step) for id_, wrong, why, step in WRONG_GRANTS
    )


MISCONCEPTIONS = (
    Misconception(
        "mean_of_ratios",
        "standard",
        _mean_of_ratios,
        mark("You took the mean of four bases per head: a small place then counts as much as a large one."),
        mark("Divide the sum of the bases by the sum of the people."),
    ),
    Misconception(
        "in_euro",
        "standard",
        lambda inputs, _earlier: 1000 * inputs.standard,
        mark("This is in euro, and the box asks for thousand euro."),
        mark("Divide by 1,000."),
    ),
    *(road for place in PLACES for road in _wrong_grants(place)),
)

EQUALISATION = Exercise(
    week="week03",
    topic="equalisation",
    title=mark("Grants that close a gap (SYNTHETIC places)"),
    question=mark(
        "Four places have different tax bases. Compute the standard, which is the tax base per head of all four "
        "together, and the grant of each place. A grant closes the gap between the standard "
        "and the place's own base per head, at the standard rate; nobody pays in."
    ),
    criteria=(
        mark("The standard is right to 0.01, the grants to 0.05 million euro or half a percent."),
        mark("Each of the five values counts the same."),
        mark("If the standard is wrong and you go on correctly from it, the grants count."),
    ),
    answer_name="grants",
    points=1.5,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=four_places,
    link="lesson.ipynb#cell-id=equalisation-theory",
    model_answer="""\
import pandas as pd
from ledtoolkit import given
from ledtoolkit.equalisation import equalisation_grants

mine = given("week03/equalisation")
names = [f"grant_{place}" for place in (1, 2, 3, 4)]
found = equalisation_grants(pd.Series(mine["bases"], index=names), mine["people"], rate=mine["rate"])
grants = {"standard": float(found.standard_bases["base"])}
grants |= {name: float(found.grants[name]) for name in names}
""",
)
