"""Exercise w2e3: the growth that a region's branches predict, and what really happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import fsum
from statistics import fmean
from typing import Any

from ledtoolkit.branches import branch_name
from ledtoolkit.exercises.definition import SHARE, Earlier, Exercise, Field, Given, Misconception
from ledtoolkit.exercises.own_region import FAMILY, regions
from ledtoolkit.exercises.own_region_growth import RegionInTwoYears
from ledtoolkit.words import mark, number, percent, say

__all__ = ["PREDICTED_GROWTH"]


@dataclass(frozen=True)
class RegionGrowth(RegionInTwoYears):
    """What the branches of one region predict, and what happened."""

    @property
    def actual(self) -> float:
        """Growth of all jobs of the region."""
        return fsum(self.jobs_after.values()) / fsum(self.jobs_before.values()) - 1

    def predicted(self, jobs: Mapping[str, float]) -> float:
        """Return national growth weighted with the branches' shares in `jobs`."""
        return fsum(jobs[key] * growth for key, growth in self.national_growth.items()) / fsum(jobs.values())

    def given(self) -> Given:
        """Return the region's jobs in both years and the growth of each branch in all regions."""
        rows = [
            (branch_name(key), number(self.jobs_before[key], 0), percent(growth, 2))
            for key, growth in self.national_growth.items()
        ]
        rows.append((say("All ten branches"), number(fsum(self.jobs_before.values()), 0), ""))
        last = say("All ten branches in {year}", year=self.first.last_year)
        rows.append((last, number(fsum(self.jobs_after.values()), 0), ""))
        reference = say(self.table.reference)
        return Given(
            sentence=say("Your region in this exercise is {region}.", region=self.region),
            caption=say(
                "Jobs in {region} in {first} (persons), and how each branch grew in {reference} from {first} to {last}",
                region=self.region,
                first=self.first.year,
                last=self.first.last_year,
                reference=reference,
            ),
            header=(
                say("Branch"),
                say("{region}, {year}", region=self.region, year=self.first.year),
                say("Growth in {reference}", reference=reference),
            ),
            rows=tuple(rows),
            source=self.source,
        )

    def plain(self) -> dict[str, Any]:
        """Return the region's jobs and the branches' growth as plain data."""
        return {
            "region": self.region,
            "jobs_before": dict(self.jobs_before),
            "all_jobs_after": fsum(self.jobs_after.values()),
            "growth_everywhere": dict(self.national_growth),
        }


def region_growths() -> list[RegionGrowth]:
    """Return the 28 regions."""
    return [RegionGrowth(table, region) for table, region in regions()]


def _share_field(name: str, label: str, answer: Callable[[Any, Earlier], float], next_step: str, unit: str) -> Field:
    return Field(name, label, "share", 1, (-0.9, 5), SHARE, answer, next_step, unit=unit)


FIELDS = (
    _share_field(
        "predicted",
        mark("Growth that the branches predict"),
        lambda inputs, _earlier: inputs.predicted(inputs.jobs_before),
        mark(
            "Take the share of each branch in the jobs of {region} in {first}. "
            "Multiply it by the branch's growth in {reference}, and add the ten products."
        ),
        mark("%"),
    ),
    _share_field(
        "actual",
        mark("Growth that really happened"),
        lambda inputs, _earlier: inputs.actual,
        mark("Divide all jobs of {region} in {last} by all jobs in {first}, and subtract 1."),
        mark("%"),
    ),
    _share_field(
        "difference",
        mark("Difference: real growth minus predicted growth"),
        lambda _inputs, earlier: earlier["actual"] - earlier["predicted"],
        mark("Subtract the predicted growth from the real growth; the sign tells which is larger."),
        mark("percentage points"),
    ),
)

MISCONCEPTIONS = (
    Misconception(
        "overall_growth",
        "predicted",
        lambda inputs, _earlier: inputs.overall_growth,
        mark("This is the growth of all jobs in {reference}. It is the same for every region."),
        mark("Weight the growth of each branch with its share in the jobs of {region} in {first}."),
    ),
    Misconception(
        "unweighted_mean",
        "predicted",
        lambda inputs, _earlier: fmean(inputs.national_growth.values()),
        mark("You took the plain mean of the ten growth rates: a small branch then weighs as much as a large one."),
        mark("Weight the growth of each branch with its share in the jobs of {region} in {first}."),
    ),
    Misconception(
        "end_year_shares",
        "predicted",
        lambda inputs, _earlier: inputs.predicted(inputs.jobs_after),
        mark("Your weights are the shares of {last}. They already hold what happened in between."),
        mark("Take the shares of {first}: a prediction may use only what was known at the start."),
    ),
    Misconception(
        "per_last_year",
        "actual",
        lambda inputs, _earlier: inputs.actual / (1 + inputs.actual),
        mark("You divided the change by the jobs of {last}. Growth is measured from where it starts."),
        mark("Divide the change by the jobs of {first}."),
    ),
    Misconception(
        "sign_reversed",
        "difference",
        lambda _inputs, earlier: earlier["predicted"] - earlier["actual"],
        mark("You subtracted the real growth from the predicted one."),
        mark("Start with the real growth and subtract the predicted growth."),
    ),
)

PREDICTED_GROWTH = Exercise(
    week="week02",
    topic="predicted-growth",
    title=mark("What your region's branches would lead you to expect"),
    question=mark(
        "Suppose each branch of your region had grown as it did in all regions together. "
        "Compute the growth of all jobs that this predicts, the growth that really happened, and the difference."
    ),
    criteria=(
        mark("Each value is right to 0.2 percentage points."),
        mark("Each of the three counts the same."),
        mark("If an early value is wrong and you go on correctly from it, the difference counts."),
        mark("In code growth is a share: 5 percent are 0.05."),
    ),
    answer_name="growth",
    points=1.5,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=region_growths,
    family=FAMILY,
    link="lesson.ipynb#cell-id=exposure-theory",
    model_answer="""\
import pandas as pd
from ledtoolkit import given
from ledtoolkit.exposure import bartik_exposure

mine = given("week02/predicted-growth")
before = pd.Series(mine["jobs_before"])
exposure = bartik_exposure(before.to_frame(mine["region"]).T, pd.Series(mine["growth_everywhere"]))
predicted = float(exposure.predicted_growth.iloc[0])
actual = mine["all_jobs_after"] / before.sum() - 1
growth = {"predicted": predicted, "actual": actual, "difference": actual - predicted}
""",
)
