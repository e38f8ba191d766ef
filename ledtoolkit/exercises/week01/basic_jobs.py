"""Exercise w1e2: basic jobs of the same three branches, all basic jobs, and the multiplier k."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import ClassVar

from ledtoolkit.branches import branch_name
from ledtoolkit.exercises.definition import RATIO, Earlier, Exercise, Field, Given, Misconception, Tolerance, money
from ledtoolkit.exercises.own_region import FAMILY
from ledtoolkit.exercises.week01.location_quotients import RegionBranches, region_branches
from ledtoolkit.words import mark, number, say

__all__ = ["BASIC_JOBS", "RegionBase"]

NAMES = ("basic_1", "basic_2", "basic_3")


@dataclass(frozen=True)
class RegionBase(RegionBranches):
    """The learner's region and branches; the basic jobs of the other seven branches are printed."""

    names: ClassVar[tuple[str, ...]] = NAMES

    @property
    def total(self) -> float:
        """All jobs of the region."""
        return fsum(self.table.jobs.row(self.region).values())

    def basic(self, branch: str) -> float:
        """Return the basic jobs of a branch."""
        return self.table.basic_jobs(self.region)[branch]

    def surplus(self, branch: str) -> float:
        """Return the jobs above the reference share, negative where there are fewer."""
        return self.table.surplus[branch][self.region]

    def whole(self, branch: str) -> float:
        """Return what a learner gets who counts the whole of a specialised branch."""
        specialised = self.table.quotients[branch][self.region] >= 1
        return self.table.jobs[branch][self.region] if specialised else 0.0

    def printed(self) -> list[str]:
        """Return the branches whose basic jobs are printed."""
        return [branch for branch in self.table.jobs.columns if branch not in self.branches]

    def given(self) -> Given:
        """Return all jobs of the region, with the basic jobs of seven branches filled in."""
        jobs, everywhere = self.table.jobs, self.table.jobs.totals()
        asked = say("asked")
        rows = [
            (
                branch_name(branch),
                number(jobs[branch][self.region], 0),
                number(everywhere[branch], 0),
                asked if branch in self.branches else number(self.basic(branch), 0),
            )
            for branch in jobs.columns
        ]
        rows.append((say("All ten branches"), number(self.total, 0), number(fsum(everywhere.values()), 0), asked))
        return Given(
            sentence=say("Your region in this exercise is {region}.", region=self.region),
            caption=say("Jobs in {region} ({unit})", region=self.region, unit=say(self.table.unit)),
            header=(say("Branch"), self.region, say(self.table.reference), say("Basic jobs here")),
            rows=tuple(rows),
            source=self.table.source,
        )


def region_bases() -> list[RegionBase]:
    """Return the variants of the location quotients again: the same region and branches."""
    return [RegionBase(found.table, found.region, found.branches) for found in region_branches()]


def _jobs_tolerance(inputs: RegionBase) -> Tolerance:
    return money(inputs.table.printed_unit)


def _basic_field(name: str) -> Field:
    def answer(inputs: RegionBase, _earlier: Earlier) -> float:
        return inputs.basic(inputs.branch(name))

    return Field(
        name=name,
        label=mark("Basic jobs in {branch}"),
        kind="money",
        digits=0,
        bounds=(200, 5_000_000),
        tolerance=_jobs_tolerance,
        answer=answer,
        next_step=mark(
            "Take the jobs in {branch} and subtract what {region} would have with the share of {reference}: "
            "all jobs of {region} times the branch's jobs in {reference}, divided by all jobs there. Do it in one go. "
            "If the result is below 0, write 0."
        ),
        unit=mark("persons"),
    )


def _basic_total(inputs: RegionBase, earlier: Earlier) -> float:
    return sum(earlier[name] for name in NAMES) + sum(inputs.basic(branch) for branch in inputs.printed())


FIELDS = (
    *(_basic_field(name) for name in NAMES),
    Field(
        "basic_total",
        mark("All basic jobs (B)"),
        "money",
        0,
        (200, 5_000_000),
        _jobs_tolerance,
        _basic_total,
        mark("Add the basic jobs of all ten branches: your three and the seven that are printed."),
        unit=mark("persons"),
    ),
    Field(
        "k",
        mark("Multiplier (k): all jobs for each basic job"),
        "ratio",
        2,
        (1, 1000),
        RATIO,
        lambda inputs, earlier: inputs.total / earlier["basic_total"],
        mark("Divide all jobs of {region} by the basic jobs."),
    ),
)


def _misconceptions(name: str) -> tuple[Misconception, ...]:
    def whole(inputs: RegionBase, _earlier: Earlier) -> float:
        return inputs.whole(inputs.branch(name))

    def negative(inputs: RegionBase, _earlier: Earlier) -> float:
        return inputs.surplus(inputs.branch(name))

    return (
        Misconception(
            "whole_branch",
            name,
            whole,
            mark("You counted the whole branch as basic. Only the jobs above the reference share are."),
            mark("Subtract the jobs that {region} would have in {branch} with the share of {reference}."),
        ),
        Misconception(
            "negative_surplus",
            name,
            negative,
            mark("The branch has fewer jobs here than its reference share, and basic jobs cannot be fewer than none."),
            mark("Write 0 for a branch below its share."),
        ),
    )


MISCONCEPTIONS = (
    *(road for name in NAMES for road in _misconceptions(name)),
    Misconception(
        "whole_branch",
        "basic_total",
        lambda inputs, _earlier: sum(inputs.whole(str(branch)) for branch in inputs.table.jobs.columns),
        mark("You added the whole of every specialised branch. Only the jobs above the reference share are basic."),
        mark("Add the basic jobs of the ten branches, as the table and your three fields give them."),
    ),
    Misconception(
        "negative_surplus",
        "basic_total",
        lambda _inputs, _earlier: 0.0,
        mark("You let branches below their share cancel those above it: then the sum is always 0."),
        mark("Count a branch below its share as 0, then add."),
    ),
    Misconception(
        "local_for_each_basic",
        "k",
        lambda inputs, earlier: (inputs.total - earlier["basic_total"]) / earlier["basic_total"],
        mark("You divided the other jobs by the basic jobs. The basic jobs themselves belong to all jobs."),
        mark("Divide all jobs of {region} by the basic jobs."),
    ),
    Misconception(
        "share_of_basic",
        "k",
        lambda inputs, earlier: earlier["basic_total"] / inputs.total,
        mark("This is the share of jobs that are basic. The multiplier is the other way round."),
        mark("Divide all jobs of {region} by the basic jobs."),
    ),
)

BASIC_JOBS = Exercise(
    week="week01",
    topic="basic-jobs",
    title=mark("Basic jobs and the base multiplier"),
    question=mark(
        "Take the region and the three branches of the first question. "
        "Compute the basic jobs of each branch, all basic jobs of the region (B) and the multiplier k. "
        "The basic jobs of the other seven branches are printed."
    ),
    criteria=(
        mark("Jobs are right to half of the last printed digit; large numbers to half a percent."),
        mark("k is right to 0.01; large values to half a percent."),
        mark("Each of the five values counts the same."),
        mark("If an early value is wrong and you go on correctly from it, the later values count."),
    ),
    answer_name="basic_jobs",
    points=1.5,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=region_bases,
    family=FAMILY,
    link="lesson.ipynb#cell-id=economic-base-theory",
    main_field="k",
    model_answer="""\
from ledtoolkit import given

mine = given("week01/basic-jobs")
here, everywhere = mine["jobs_here"], mine["jobs_everywhere"]
all_here, all_everywhere = sum(here.values()), sum(everywhere.values())
basic = {branch: max(0.0, here[branch] - all_here * everywhere[branch] / all_everywhere) for branch in here}
basic_jobs = {branch: basic[branch] for branch in mine["branches"]}
basic_jobs["basic_total"] = sum(basic.values())
basic_jobs["k"] = all_here / basic_jobs["basic_total"]
""",
)
