"""Exercise w1e1: location quotients of three branches of the learner's region."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import fsum
from typing import Any, ClassVar

from ledtoolkit.branches import branch_name
from ledtoolkit.exercises.definition import RATIO, Earlier, Exercise, Field, Given, Misconception
from ledtoolkit.exercises.own_region import FAMILY, RegionTable, regions
from ledtoolkit.words import mark, number, say

__all__ = ["LOCATION_QUOTIENTS", "RegionBranches"]

NAMES = ("lq_1", "lq_2", "lq_3")
TRIPLES = 10


@dataclass(frozen=True)
class RegionBranches:
    """Three branches of one region; `names` are the fields that ask about them."""

    table: RegionTable
    region: str
    branches: tuple[str, str, str]

    names: ClassVar[tuple[str, ...]] = NAMES

    def quotient(self, name: str) -> float:
        """Return the location quotient that a field asks for."""
        return self.table.quotients[self.branch(name)][self.region]

    def branch(self, name: str) -> str:
        """Return the branch that a field asks about."""
        return self.branches[self.names.index(name)]

    def national_part(self, name: str) -> float:
        """Return the region's part of all jobs in a branch, what learners take for the quotient."""
        column = self.table.jobs[self.branch(name)]
        return column[self.region] / fsum(column.values())

    def given(self) -> Given:
        """Return the jobs of the three branches and the totals, here and in all regions."""
        here, everywhere = self.table.jobs.row(self.region), self.table.jobs.totals()
        rows = [(branch_name(key), here[key], everywhere[key]) for key in self.branches]
        rows.append((say("All ten branches"), fsum(here.values()), fsum(everywhere.values())))
        return Given(
            sentence=say("Your region in this exercise is {region}.", region=self.region),
            caption=say("Jobs in {region} ({unit})", region=self.region, unit=say(self.table.unit)),
            header=(say("Branch"), self.region, say(self.table.reference)),
            rows=tuple((name, number(local, 0), number(all_, 0)) for name, local, all_ in rows),
            source=self.table.source,
        )

    def plain(self) -> dict[str, Any]:
        """Return region, branches and jobs as plain data."""
        return {
            "table": self.table.name,
            "region": self.region,
            "branches": list(self.branches),
            "jobs_here": self.table.jobs.row(self.region),
            "jobs_everywhere": self.table.jobs.totals(),
        }

    def words(self, field_name: str) -> dict[str, str]:
        """Return branch, region and reference area."""
        branch = {"branch": branch_name(self.branch(field_name))} if field_name in self.names else {}
        return {**branch, "region": self.region, "reference": say(self.table.reference)}

    def aliases(self) -> dict[str, str]:
        """Let code name a field by its branch."""
        return dict(zip(self.branches, self.names, strict=True))


def region_branches() -> list[RegionBranches]:
    """Return 28 regions times ten branch triples; the region is the index modulo 28.

    Each triple has quotients on both sides of 1 and none within 0.02 of 1. Of the triples that qualify
    ten are taken at even distances, so that a region's branches all occur.
    """
    drawn = [(table, region, _triples(table, region)) for table, region in regions()]
    return [RegionBranches(table, region, triples[turn]) for turn in range(TRIPLES) for table, region, triples in drawn]


def _triples(table: RegionTable, region: str) -> list[tuple[str, str, str]]:
    quotients = table.quotients.row(region)
    clear = [branch for branch, quotient in quotients.items() if abs(quotient - 1) >= 0.02]
    both_sides = [
        triple
        for triple in combinations(clear, 3)
        if min(quotients[branch] for branch in triple) < 1 < max(quotients[branch] for branch in triple)
    ]
    return [both_sides[turn * len(both_sides) // TRIPLES] for turn in range(TRIPLES)]


def _field(name: str) -> Field:
    def answer(inputs: RegionBranches, _earlier: Earlier) -> float:
        return inputs.quotient(name)

    return Field(
        name=name,
        label=mark("Location quotient of {branch}"),
        kind="ratio",
        digits=2,
        bounds=(0.005, 50),
        tolerance=RATIO,
        answer=answer,
        next_step=mark(
            "Take two shares: {branch} in all jobs of {region}, and {branch} in all jobs of {reference}. "
            "Divide the first by the second, and round only at the end."
        ),
    )


def _misconceptions(name: str) -> tuple[Misconception, ...]:
    def inverted(inputs: RegionBranches, _earlier: Earlier) -> float:
        return 1 / inputs.quotient(name)

    def national_part(inputs: RegionBranches, _earlier: Earlier) -> float:
        return inputs.national_part(name)

    return (
        Misconception(
            "inverted_ratio",
            name,
            inverted,
            mark("You divided the share in {reference} by the share in {region}."),
            mark("Turn it round: the share in {region} stands above the line."),
        ),
        Misconception(
            "share_of_national_branch",
            name,
            national_part,
            mark("This is the part of all jobs in {branch} that lies in {region}: one share, not a quotient of two."),
            mark("Compare the branch's share of jobs in {region} with its share of jobs in {reference}."),
        ),
    )


LOCATION_QUOTIENTS = Exercise(
    week="week01",
    topic="location-quotients",
    title=mark("Location quotients of your region"),
    question=mark(
        "You get a real region and three of its branches. "
        "Compute the location quotient of each branch. "
        "The reference area is the last column of the table. "
        "Round to two decimals, and only at the end."
    ),
    criteria=(
        mark("Each location quotient is right to 0.01; large ones to half a percent."),
        mark("Each of the three counts the same."),
        mark("A right value that is 100 times too large (50 instead of 0.50) earns half."),
    ),
    answer_name="location_quotients",
    points=1.5,
    fields=tuple(_field(name) for name in NAMES),
    misconceptions=tuple(road for name in NAMES for road in _misconceptions(name)),
    pool=region_branches,
    family=FAMILY,
    link="lesson.ipynb#cell-id=location-quotient-theory",
    model_answer="""\
from ledtoolkit import given
from ledtoolkit.economic_base import location_quotient_of

mine = given("week01/location-quotients")
here, everywhere = mine["jobs_here"], mine["jobs_everywhere"]
location_quotients = {
    branch: location_quotient_of(
        here[branch],
        local_total=sum(here.values()),
        reference_jobs=everywhere[branch],
        reference_total=sum(everywhere.values()),
    ).item()
    for branch in mine["branches"]
}
""",
)
