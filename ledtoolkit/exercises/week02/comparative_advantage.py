"""Exercise w2e1: revealed comparative advantage of three product groups of the learner's exporter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from math import fsum
from typing import Any

from ledtoolkit.exercises.definition import RATIO, Earlier, Exercise, Field, Given, Misconception
from ledtoolkit.exercises.own_exporter import FAMILY, ExportTable, exporters
from ledtoolkit.product_groups import product_group_name
from ledtoolkit.words import mark, number, say

__all__ = ["COMPARATIVE_ADVANTAGE"]

NAMES = ("rca_1", "rca_2", "rca_3")
TRIPLES = 6
# A ratio is asked to 0.01: below this even a right one could not be told from its neighbours.
SMALLEST = 0.1
NEAR_ONE = 0.05


@dataclass(frozen=True)
class ExportedGroups:
    """Three product groups of one exporter; `rca_1` to `rca_3` ask about them."""

    table: ExportTable
    place: str
    groups: tuple[str, str, str]

    def group(self, name: str) -> str:
        """Return the product group that a field asks about."""
        return self.groups[NAMES.index(name)]

    def rca(self, name: str) -> float:
        """Return the comparative advantage that a field asks for."""
        return self.table.rca[self.group(name)][self.place]

    def part_of_product(self, name: str) -> float:
        """Return the place's part of all exports of the product."""
        group = self.group(name)
        return self.table.exports[group][self.place] / self.table.everywhere[group]

    def share_of_exports(self, name: str) -> float:
        """Return the product's share of the place's exports."""
        here = self.table.exports.row(self.place)
        return here[self.group(name)] / fsum(here.values())

    def given(self) -> Given:
        """Return the exports of the three groups and the totals, here and everywhere."""
        here, everywhere = self.table.exports.row(self.place), self.table.everywhere
        rows = [(product_group_name(key), here[key], everywhere[key]) for key in self.groups]
        rows.append((say("All eleven groups"), fsum(here.values()), fsum(everywhere.values())))
        digits = self.table.digits
        return Given(
            sentence=say("Your exporter in this exercise is {place}.", place=self.place),
            caption=say("Exports of {place} ({unit})", place=self.place, unit=say(self.table.unit)),
            header=(say("Product group"), self.place, say(self.table.reference)),
            rows=tuple((name, number(local, digits), number(all_, digits)) for name, local, all_ in rows),
            source=self.table.source,
        )

    def plain(self) -> dict[str, Any]:
        """Return exporter, groups and exports as plain data."""
        here, everywhere = self.table.exports.row(self.place), self.table.everywhere
        return {
            "table": self.table.name,
            "place": self.place,
            "groups": list(self.groups),
            "exports_here": dict(here),
            "exports_everywhere": dict(everywhere),
        }

    def words(self, field_name: str) -> dict[str, str]:
        """Return product group, exporter and reference area."""
        return {
            "group": product_group_name(self.group(field_name)),
            "place": self.place,
            "reference": say(self.table.reference),
        }

    def aliases(self) -> dict[str, str]:
        """Let code name a field by its product group."""
        return dict(zip(self.groups, NAMES, strict=True))


def exported_groups() -> list[ExportedGroups]:
    """Return 33 exporters times six triples; the exporter is the index modulo 33.

    Each triple has groups on both sides of 1, none near 1 and none too small to be told from another.
    Of the triples that qualify six are taken at even distances.
    """
    drawn = [(table, place, _triples(table, place)) for table, place in exporters()]
    return [ExportedGroups(table, place, triples[turn]) for turn in range(TRIPLES) for table, place, triples in drawn]


def _triples(table: ExportTable, place: str) -> list[tuple[str, str, str]]:
    rca = table.rca.row(place)
    clear = [group for group, quotient in rca.items() if quotient >= SMALLEST and abs(quotient - 1) >= NEAR_ONE]
    both_sides = [
        triple
        for triple in combinations(clear, 3)
        if min(rca[group] for group in triple) < 1 < max(rca[group] for group in triple)
    ]
    return [both_sides[turn * len(both_sides) // TRIPLES] for turn in range(TRIPLES)]


def _field(name: str) -> Field:
    return Field(
        name=name,
        label=mark("Revealed comparative advantage in {group}"),
        kind="ratio",
        digits=2,
        bounds=(0.005, 100),
        tolerance=RATIO,
        answer=lambda inputs, _earlier: inputs.rca(name),
        next_step=mark(
            "Take two shares: {group} in all exports of {place}, and {group} in all exports of {reference}. "
            "Divide the first by the second, and round only at the end."
        ),
    )


WRONG_ROADS: tuple[tuple[str, Callable[[ExportedGroups, str], float], str, str], ...] = (
    (
        "inverted_ratio",
        lambda inputs, name: 1 / inputs.rca(name),
        mark("You divided the share in {reference} by the share in {place}."),
        mark("Turn it round: the share in the exports of {place} stands above the line."),
    ),
    (
        "part_of_product",
        lambda inputs, name: inputs.part_of_product(name),
        mark("This is the part of all {group} exported by {reference} that comes from {place}. It grows with size."),
        mark("Compare two shares of a basket: of {place}, and of {reference}."),
    ),
    (
        "share_of_exports",
        lambda inputs, name: inputs.share_of_exports(name),
        mark("This is the share of {group} in the exports of {place}. It does not yet say whether that is much."),
        mark("Divide it by the share of {group} in the exports of {reference}."),
    ),
)


def _misconceptions(name: str) -> tuple[Misconception, ...]:
    def value_of(wrong: Callable[[ExportedGroups, str], float]) -> Callable[[Any, Earlier], float]:
        return lambda inputs, _earlier: wrong(inputs, name)

    return tuple(Misconception(id_, name, value_of(wrong), why, step) for id_, wrong, why, step in WRONG_ROADS)


COMPARATIVE_ADVANTAGE = Exercise(
    week="week02",
    topic="comparative-advantage",
    title=mark("What does your exporter sell more than others?"),
    question=mark(
        "You get a real exporter, a country or a Spanish province, and three of its product groups. "
        "Compute the revealed comparative advantage of each group. "
        "The reference area is the last column of the table. "
        "Round to two decimals, and only at the end."
    ),
    criteria=(
        mark("Each value is right to 0.01; large ones to half a percent."),
        mark("Each of the three counts the same."),
        mark("A right value that is 100 times too large (50 instead of 0.50) earns half."),
    ),
    answer_name="advantage",
    points=1.5,
    fields=tuple(_field(name) for name in NAMES),
    misconceptions=tuple(road for name in NAMES for road in _misconceptions(name)),
    pool=exported_groups,
    family=FAMILY,
    link="lesson.ipynb#cell-id=comparative-advantage-theory",
    model_answer="""\
import pandas as pd
from ledtoolkit import given
from ledtoolkit.comparative_advantage import revealed_comparative_advantage

mine = given("week02/comparative-advantage")
here, everywhere = pd.Series(mine["exports_here"]), pd.Series(mine["exports_everywhere"])
rca = revealed_comparative_advantage(here.to_frame(mine["place"]).T, reference=everywhere)
advantage = {group: float(rca[group].iloc[0]) for group in mine["groups"]}
""",
)
