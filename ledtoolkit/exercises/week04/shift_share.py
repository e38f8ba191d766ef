"""Exercise w4e1: the change of a region's jobs, split into the nation's growth, its branches, and the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import fsum
from typing import Any

from ledtoolkit.branches import branch_name
from ledtoolkit.exercises.definition import (
    Choice,
    Earlier,
    Exercise,
    Explained,
    Field,
    Given,
    Misconception,
    Tolerance,
    money,
)
from ledtoolkit.exercises.own_region import FAMILY, regions
from ledtoolkit.exercises.own_region_growth import PRINTED_DIGITS, RegionInTwoYears
from ledtoolkit.words import mark, number, percent, say

__all__ = ["SHIFT_SHARE"]

REST, SKILL, MIX = "rest", "skill", "mix"
READINGS = (
    (SKILL, mark("how much better or worse its firms are run than firms elsewhere")),
    (REST, mark("how much better or worse it did than its branches did everywhere, for whatever reason")),
    (MIX, mark("how good or bad its mix of branches is")),
)


@dataclass(frozen=True)
class RegionShift(RegionInTwoYears):
    """The parts of one region's change, from the growth rates as printed."""

    @property
    def g(self) -> float:
        """Growth of all jobs in all regions, as printed."""
        return round(self.overall_growth, PRINTED_DIGITS)

    def national_share(self, jobs: Mapping[str, float]) -> float:
        """Return the jobs that growth at the overall rate gives."""
        return fsum(jobs.values()) * self.g

    def industry_mix(self, jobs: Mapping[str, float]) -> float:
        """Return the jobs that follow from having branches that grow faster or slower."""
        return fsum(jobs[key] * (growth - self.g) for key, growth in self.national_growth.items())

    def given(self) -> Given:
        """Return the region's jobs in both years, the growth of each branch in all regions, and their product."""
        rows = [
            (
                branch_name(key),
                number(self.jobs_before[key], 0),
                number(self.jobs_after[key], 0),
                percent(growth, 2),
                number(self.jobs_before[key] * growth, 2),
            )
            for key, growth in self.national_growth.items()
        ]
        before, after = (number(fsum(jobs.values()), 0) for jobs in (self.jobs_before, self.jobs_after))
        # What stands here in the last column is the first thing to compute.
        rows.append((say("All ten branches"), before, after, percent(self.g, 2), ""))
        return Given(
            sentence=say("Your region in this exercise is {region}.", region=self.region),
            caption=say(
                "Jobs in {region} (persons), and growth in {reference} from {first} to {last}", **self.words("")
            ),
            header=(
                say("Branch"),
                str(self.first.year),
                str(self.first.last_year),
                say("Growth"),
                say("{first} times growth", **self.words("")),
            ),
            rows=tuple(rows),
            source=self.source,
        )

    def plain(self) -> dict[str, Any]:
        """Return jobs and growth rates as plain data."""
        return {
            "region": self.region,
            "jobs_before": dict(self.jobs_before),
            "jobs_after": dict(self.jobs_after),
            "growth_everywhere": dict(self.national_growth),
            "growth_of_all_jobs": self.g,
            "choices": [key for key, _ in READINGS],
        }


def region_shifts() -> list[RegionShift]:
    """Return the 28 regions."""
    return [RegionShift(table, region) for table, region in regions()]


def _tolerance(inputs: RegionShift) -> Tolerance:
    return money(inputs.table.printed_unit)


def _reading(_inputs: Any, chosen: str) -> Explained:
    if chosen == MIX:
        return Explained(
            "residual_read_as_mix",
            say("The mix of branches has a part of its own, IM. The regional share is what that leaves."),
            say("Ask which of the three parts compares branches with each other, and which compares places."),
        )
    return Explained(
        "residual_read_as_proof",
        say("The regional share is a remainder. How firms are run is one possible reason among many."),
        say("Ask what else could leave such a remainder: one large firm, a boundary, the choice of years."),
    )


def _jobs_field(name: str, label: str, answer: Callable[[Any, Earlier], float], next_step: str) -> Field:
    return Field(name, label, "money", 0, (-5_000_000, 5_000_000), _tolerance, answer, next_step, unit=mark("persons"))


FIELDS = (
    _jobs_field(
        "national_share",
        mark("National share (NS)"),
        lambda inputs, _earlier: inputs.national_share(inputs.jobs_before),
        mark("Multiply all jobs of {region} in {first} by the growth of all jobs in {reference}."),
    ),
    _jobs_field(
        "industry_mix",
        mark("Industry mix (IM)"),
        lambda inputs, _earlier: inputs.industry_mix(inputs.jobs_before),
        mark(
            "Add the ten products of jobs and growth in the last column of the table, and subtract the national share."
        ),
    ),
    _jobs_field(
        "regional_share",
        mark("Regional share (RS)"),
        lambda inputs, earlier: inputs.change - earlier["national_share"] - earlier["industry_mix"],
        mark("The three parts add up to the whole change: subtract NS and IM from the change of all jobs."),
    ),
    Choice(
        name="reading",
        label=mark("What does the regional share of {region} say?"),
        options=READINGS,
        accepted=lambda _inputs: frozenset({REST}),
        right=lambda _inputs: say("It compares the region with its own branches elsewhere; why they differ is open."),
        explain=_reading,
    ),
)

SWAPPED = mark("You exchanged industry mix and regional share.")
SWAP_BACK = mark("The mix compares branches in {reference}; the regional share compares {region} with its branches.")
MISCONCEPTIONS = (
    Misconception(
        "end_year_weights",
        "national_share",
        lambda inputs, _earlier: inputs.national_share(inputs.jobs_after),
        mark("You multiplied the jobs of {last}. They already hold the growth."),
        mark("Take the jobs of {first}."),
    ),
    Misconception(
        "regional_growth",
        "national_share",
        lambda inputs, _earlier: inputs.change,
        mark("This is the whole change of {region}, not the part that growth everywhere explains."),
        mark("Use the growth of all jobs in {reference}."),
    ),
    Misconception(
        "growth_in_percent",
        "national_share",
        lambda inputs, _earlier: 100 * inputs.national_share(inputs.jobs_before),
        mark("You multiplied by the growth in percent as if it were a plain number: that is a hundred times too much."),
        mark("Write the growth as a share first: 5 percent are 0.05."),
    ),
    Misconception(
        "regional_rates",
        "industry_mix",
        lambda inputs, _earlier: inputs.change - inputs.national_share(inputs.jobs_before),
        mark("You used the growth of the branches in {region}. Then mix and regional share are one number."),
        mark("Use the growth of each branch in {reference}."),
    ),
    Misconception(
        "parts_swapped",
        "industry_mix",
        lambda inputs, earlier: inputs.change - earlier["national_share"] - inputs.industry_mix(inputs.jobs_before),
        SWAPPED,
        SWAP_BACK,
    ),
    Misconception(
        "end_year_weights",
        "industry_mix",
        lambda inputs, _earlier: inputs.industry_mix(inputs.jobs_after),
        mark("Your weights are the jobs of {last}. They already hold what happened in between."),
        mark("Take the jobs of {first} as weights."),
    ),
    Misconception(
        "parts_swapped",
        "regional_share",
        lambda inputs, _earlier: inputs.industry_mix(inputs.jobs_before),
        SWAPPED,
        SWAP_BACK,
    ),
    Misconception(
        "mix_left_in",
        "regional_share",
        lambda inputs, earlier: inputs.change - earlier["national_share"],
        mark("You subtracted only the national share; what the branches explain is still inside."),
        mark("Subtract the industry mix as well."),
    ),
)

SHIFT_SHARE = Exercise(
    week="week04",
    topic="shift-share",
    title=mark("Why did jobs change here?"),
    question=mark(
        "Split the change of your region's jobs into three parts: national share (NS), industry mix (IM) "
        "and regional share (RS). Then say what the regional share tells. "
        "On paper: NS is all jobs times the growth of all jobs; IM is the sum of the last column minus NS; "
        "RS is the change of all jobs minus NS minus IM."
    ),
    criteria=(
        mark("Each part is right to half a percent, or to half of the last printed digit."),
        mark("Each of the four counts the same."),
        mark("If NS or IM is wrong and the three parts still add up to the change, RS counts."),
    ),
    answer_name="parts",
    points=2.0,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=region_shifts,
    family=FAMILY,
    link="lesson.ipynb#cell-id=shift-share-theory",
    model_answer="""\
import pandas as pd
from ledtoolkit import given

mine = given("week04/shift-share")
before, after = pd.Series(mine["jobs_before"]), pd.Series(mine["jobs_after"])
branch, everything = pd.Series(mine["growth_everywhere"]), mine["growth_of_all_jobs"]
own = after / before - 1
parts = {
    "national_share": (before * everything).sum(),
    "industry_mix": (before * (branch - everything)).sum(),
    "regional_share": (before * (own - branch)).sum(),
    "reading": "rest",
}
""",
)
