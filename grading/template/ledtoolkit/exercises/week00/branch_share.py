"""Exercise with numbers: how much of the work of a region lies in one branch, here and everywhere.

From the template, and complete: it can be asked as it is. To make it yours, from top to bottom:
inputs and pool (steps 1 and 2), fields (3), wrong roads (4), exercise (5).
Then give the module the name of its concept, and write new frozen variants into `week00.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ledtoolkit.branches import branch_name
from ledtoolkit.exercises.definition import SHARE, Exercise, Field, Given, Misconception
from ledtoolkit.exercises.own_region import FAMILY, RegionTable, regions
from ledtoolkit.words import mark, number, say

__all__ = ["BRANCH_SHARE", "RegionBranch", "region_branches"]

BRANCHES = 3


# Step 1: the numbers of one variant. A form and a sheet print `given`, code gets `plain`.
@dataclass(frozen=True)
class RegionBranch:
    """One branch of one region; pairs stand for the region and for all regions together."""

    table: RegionTable
    region: str
    branch: str
    jobs: tuple[float, float]
    all_jobs: tuple[float, float]

    def share(self, place: int) -> float:
        """Return the branch's share of all jobs, in the region (0) or in all regions (1)."""
        return self.jobs[place] / self.all_jobs[place]

    def given(self) -> Given:
        """Return the jobs of the branch and of all branches."""
        rows = ((branch_name(self.branch), self.jobs), (say("All ten branches"), self.all_jobs))
        return Given(
            sentence=say("Your region in this exercise is {region}.", region=self.region),
            caption=say("Jobs in {region} ({unit})", region=self.region, unit=say(self.table.unit)),
            header=(say("Branch"), self.region, say(self.table.reference)),
            rows=tuple((name, number(here, 0), number(everywhere, 0)) for name, (here, everywhere) in rows),
            source=self.table.source,
        )

    def plain(self) -> dict[str, Any]:
        """Return region, branch and jobs as plain data."""
        (here, everywhere), (all_here, all_everywhere) = self.jobs, self.all_jobs
        return {
            "region": self.region,
            "branch": self.branch,
            "jobs_here": here,
            "jobs_everywhere": everywhere,
            "all_jobs_here": all_here,
            "all_jobs_everywhere": all_everywhere,
        }

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - the same words serve every field
        """Return branch, region and reference area."""
        return {"branch": branch_name(self.branch), "region": self.region, "reference": say(self.table.reference)}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


# Step 2: all variants, always in the same order. Exercises of the family "own-region" ask each learner about the
# same region in every week: the pool's size is a multiple of 28 and the region is the index modulo 28.
def region_branches() -> list[RegionBranch]:
    """Return 28 regions times the three branches in which each differs most from all regions together."""
    drawn = [_most_different(table, region) for table, region in regions()]
    return [three[turn] for turn in range(BRANCHES) for three in drawn]


def _most_different(table: RegionTable, region: str) -> list[RegionBranch]:
    here, everywhere = table.jobs.row(region), table.jobs.totals()
    all_jobs = (sum(here.values()), sum(everywhere.values()))
    difference = {branch: abs(here[branch] / all_jobs[0] - everywhere[branch] / all_jobs[1]) for branch in here}
    return [
        RegionBranch(table, region, branch, (here[branch], everywhere[branch]), all_jobs)
        for branch in sorted(difference, key=difference.__getitem__, reverse=True)[:BRANCHES]
    ]


# Step 3: what is asked. `earlier` holds the fields above: whoever slips there and goes on rightly loses only there.
# Tolerances: SHARE, RATIO, GROWTH, money(printed unit).
FIELDS = (
    Field(
        "share_here",
        mark("Share of {branch} in all jobs of {region}"),
        "share",
        1,
        (0.0005, 1),
        SHARE,
        lambda inputs, _earlier: inputs.share(0),
        mark("Divide the jobs in {branch} by all jobs, both in {region}."),
    ),
    Field(
        "share_everywhere",
        mark("Share of {branch} in all jobs of {reference}"),
        "share",
        1,
        (0.0005, 1),
        SHARE,
        lambda inputs, _earlier: inputs.share(1),
        mark("Divide the jobs in {branch} by all jobs, both in {reference}."),
    ),
    Field(
        "difference",
        mark("Difference: the share here minus the share there"),
        "share",
        1,
        (-1, 1),
        SHARE,
        lambda _inputs, earlier: earlier["share_here"] - earlier["share_everywhere"],
        mark("Subtract the share in {reference} from the share in {region}."),
        unit=mark("percentage points"),
    ),
)

# Step 4: wrong formulas that you have seen learners write, each with the reason and the next step.
# No sentence may hold a number of the answer.
MISCONCEPTIONS = (
    Misconception(
        "share_of_national_branch",
        "share_here",
        lambda inputs, _earlier: inputs.jobs[0] / inputs.jobs[1],
        mark("This is the part of all jobs in {branch} that lies in {region}."),
        mark("Stay in the column of {region}: divide the branch by all ten branches."),
    ),
    Misconception(
        "sign_reversed",
        "difference",
        lambda _inputs, earlier: earlier["share_everywhere"] - earlier["share_here"],
        mark("You subtracted the share in {region} from the share in {reference}."),
        mark("Start with {region}: the sign tells whether the branch has more of the work there."),
    ),
    Misconception(
        "ratio_of_shares",
        "difference",
        lambda _inputs, earlier: earlier["share_here"] / earlier["share_everywhere"],
        mark("You divided the shares by each other: that is the location quotient."),
        mark("Subtract them: the question asks how many points lie between the two."),
    ),
)

# Step 5: the exercise. Its id (week and topic) decides who gets which variant: do not change it in a running course.
# The model answer takes another road than the fields above, so that a slip in one of the two is found.
BRANCH_SHARE = Exercise(
    week="week00",
    topic="branch-share",
    title=mark("How much of the work lies in one branch"),
    question=mark(
        "You get a real region and one of its branches. "
        "Compute the share of the branch in all jobs, in your region and in all regions together. "
        "Then subtract the second from the first."
    ),
    criteria=(
        mark("Each share, and the difference, is right to 0.2 percentage points."),
        mark("Each of the three values counts the same."),
        mark("If a share is wrong and you go on correctly from it, the difference counts."),
    ),
    answer_name="branch_share",
    points=4.0,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=region_branches,
    family=FAMILY,
    main_field="difference",
    link="lesson.ipynb#cell-id=branch-share-theory",
    model_answer="""\
from ledtoolkit import given
from ledtoolkit.economic_base import location_quotient_of

mine = given("week00/branch-share")
share_everywhere = mine["jobs_everywhere"] / mine["all_jobs_everywhere"]
quotient = location_quotient_of(
    mine["jobs_here"],
    local_total=mine["all_jobs_here"],
    reference_jobs=mine["jobs_everywhere"],
    reference_total=mine["all_jobs_everywhere"],
).item()
branch_share = {
    "share_here": quotient * share_everywhere,
    "share_everywhere": share_everywhere,
    "difference": (quotient - 1) * share_everywhere,
}
""",
)
