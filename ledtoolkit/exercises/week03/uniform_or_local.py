"""Exercise w3e3: what one level of service for all costs towns with different tastes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Any

from ledtoolkit.exercises.definition import RATIO, Earlier, Exercise, Field, Given, Misconception, money
from ledtoolkit.words import mark, number, say

__all__ = ["UNIFORM_OR_LOCAL"]

COSTS = (20.0, 30.0, 40.0, 50.0)
SLOPES = (0.5, 1.0, 2.0, 2.5)
WANTED = ((40.0, 60.0, 80.0), (30.0, 50.0, 80.0), (20.0, 50.0, 60.0), (25.0, 45.0, 85.0), (35.0, 55.0, 95.0))
PEOPLE = ((50, 30, 20), (20, 30, 50), (60, 30, 10), (25, 60, 15), (10, 50, 40))
TOWNS = (1, 2, 3)
# Letters, so that no message holds a number that could be taken for an answer.
LETTERS = {1: "A", 2: "B", 3: "C"}
MONEY = money(0.1)
# The town in the middle is near the uniform level and never loses a thousand; the others lose more than three.
LOSS_BOUNDS = {1: (3, 20_000), 2: (0, 999), 3: (3, 20_000)}


@dataclass(frozen=True)
class Towns:
    """Three made-up towns: what the first unit is worth to a person, the slope, the cost, and the people."""

    worth: tuple[float, ...]
    slope: float
    cost: float
    people: tuple[int, ...]

    def wanted(self, town: int) -> float:
        """Return the level a town would choose."""
        return (self.worth[town - 1] - self.cost) / self.slope

    def weighted_mean(self, values: list[float]) -> float:
        """Return a mean over people, not over towns."""
        pairs = zip(values, self.people, strict=True)
        return sum(value * people for value, people in pairs) / sum(self.people)

    def given(self) -> Given:
        """Return tastes and people of the three towns, slope and cost."""
        rows = tuple(
            (say("Town {town}", town=LETTERS[town]), number(self.worth[town - 1], 1), number(self.people[town - 1], 0))
            for town in TOWNS
        )
        return Given(
            sentence=say(
                "The towns are made up. In each the worth of one more unit to a person falls by {slope} euro "
                "for each unit (b = {slope}), and a unit costs {cost} euro a person (c = {cost}).",
                slope=number(self.slope, 1),
                cost=number(self.cost, 0),
            ),
            caption=say("SYNTHETIC: tastes and people of three towns"),
            header=(say("Town"), say("Worth of the first unit to a person (a), euro"), say("People, thousand")),
            rows=rows,
            source=say("Source: made up for this exercise (SYNTHETIC), after the model of Oates (1972)."),
        )

    def plain(self) -> dict[str, Any]:
        """Return all numbers as plain data."""
        return {"a": list(self.worth), "b": self.slope, "c": self.cost, "people": list(self.people)}

    def words(self, field_name: str) -> dict[str, str]:
        """Return the letter of the town that a field asks about."""
        _, _, town = field_name.rpartition("_")
        return {"town": LETTERS[int(town)]} if town.isdecimal() else {}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def towns() -> list[Towns]:
    """Return 400 variants: costs, slopes, wanted levels and people in every combination."""
    return [
        Towns(tuple(cost + slope * level for level in wanted), slope, cost, people)
        for cost, slope, wanted, people in product(COSTS, SLOPES, WANTED, PEOPLE)
    ]


def _loss(inputs: Towns, earlier: Earlier, town: int) -> float:
    return 0.5 * inputs.slope * (earlier[f"wanted_{town}"] - earlier["uniform"]) ** 2


def _wanted_field(town: int) -> Field:
    return Field(
        f"wanted_{town}",
        mark("Level that town {town} wants"),
        "ratio",
        1,
        (0.1, 1000),
        RATIO,
        lambda inputs, _earlier: inputs.wanted(town),
        mark("Subtract the cost c from a of town {town}, and divide by b."),
        unit=mark("units"),
    )


def _loss_field(town: int) -> Field:
    return Field(
        f"loss_{town}",
        mark("Loss of a person in town {town}"),
        "money",
        2,
        LOSS_BOUNDS[town],
        MONEY,
        lambda inputs, earlier: _loss(inputs, earlier, town),
        mark("Take the distance between the level wanted and the uniform level, square it, multiply by b, and halve."),
        unit=mark("euro"),
    )


FIELDS = (
    *(_wanted_field(town) for town in TOWNS),
    Field(
        "uniform",
        mark("Uniform level: the mean over all people"),
        "ratio",
        1,
        (0.1, 1000),
        RATIO,
        lambda inputs, earlier: inputs.weighted_mean([earlier[f"wanted_{town}"] for town in TOWNS]),
        mark("Multiply each wanted level by the people who want it, add, and divide by all people."),
        unit=mark("units"),
    ),
    *(_loss_field(town) for town in TOWNS),
    Field(
        "mean_loss",
        mark("Mean loss of a person, over all people"),
        "money",
        2,
        (3, 20_000),
        MONEY,
        lambda inputs, earlier: inputs.weighted_mean([earlier[f"loss_{town}"] for town in TOWNS]),
        mark("Multiply each loss by the people who bear it, add, and divide by all people."),
        unit=mark("euro"),
    ),
)


def _wrong_losses(town: int) -> tuple[Misconception, ...]:
    def without_half(inputs: Towns, earlier: Earlier) -> float:
        return 2 * _loss(inputs, earlier, town)

    def without_square(inputs: Towns, earlier: Earlier) -> float:
        return 0.5 * inputs.slope * abs(earlier[f"wanted_{town}"] - earlier["uniform"])

    return (
        Misconception(
            "no_half",
            f"loss_{town}",
            without_half,
            mark("You took the whole rectangle. The loss is a triangle, half of it."),
            mark("Halve it."),
        ),
        Misconception(
            "no_square",
            f"loss_{town}",
            without_square,
            mark("You did not square the distance. The loss grows with its square: twice as far costs four times."),
            mark("Square the distance before you multiply."),
        ),
    )


def _plain_mean(quantity: str) -> Callable[[Any, Earlier], float]:
    return lambda _inputs, earlier: sum(earlier[f"{quantity}_{town}"] for town in TOWNS) / len(TOWNS)


def _unweighted(field: str, quantity: str, why_not: str) -> Misconception:
    return Misconception(
        "unweighted_mean",
        field,
        _plain_mean(quantity),
        why_not,
        mark("Weight each town with its people."),
    )


MISCONCEPTIONS = (
    _unweighted("uniform", "wanted", mark("You took the plain mean of three towns: a small town then counts as much.")),
    *(road for town in TOWNS for road in _wrong_losses(town)),
    _unweighted(
        "mean_loss", "loss", mark("You took the plain mean of three losses, as if the towns were of one size.")
    ),
)

UNIFORM_OR_LOCAL = Exercise(
    week="week03",
    topic="uniform-or-local",
    title=mark("What one level for all costs (SYNTHETIC towns)"),
    question=mark(
        "Three towns want different levels of a service. "
        "Compute the level each wants, q = (a - c)/b, and the uniform level as the mean over all people. "
        "Then compute the loss of a person in each town, ½·b·(q - uniform level)², "
        "and the mean loss over all people."
    ),
    criteria=(
        mark("Levels are right to 0.01 or half a percent, losses to 0.05 euro or half a percent."),
        mark("Each of the eight values counts the same."),
        mark("If an early value is wrong and you go on correctly from it, the later values count."),
    ),
    answer_name="uniform",
    points=2.0,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=towns,
    link="lesson.ipynb#cell-id=uniform-provision-theory",
    main_field="mean_loss",
    model_answer="""\
from ledtoolkit import given
from ledtoolkit.uniform_provision import uniform_provision_loss

mine = given("week03/uniform-or-local")
found = uniform_provision_loss(mine["a"], mine["people"], slope=mine["b"], cost=mine["c"])
uniform = {f"wanted_{town}": float(level) for town, level in zip((1, 2, 3), found.own_levels)}
uniform["uniform"] = float(found.uniform_level)
uniform |= {f"loss_{town}": float(loss) for town, loss in zip((1, 2, 3), found.loss_per_person)}
uniform["mean_loss"] = float(found.mean_loss)
""",
)
