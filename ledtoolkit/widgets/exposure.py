"""Exposure to a shock from outside: one branch changes everywhere, and regions feel it by their branch mix."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import pandas as pd

from ledtoolkit.branches import BRANCHES, branch_name
from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.exposure import bartik_exposure
from ledtoolkit.place import place_ids, place_named
from ledtoolkit.plots.exposure import ShockDrawing, ShockReading
from ledtoolkit.widgets.control import ChoiceControl, Control
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.widgets.regions import GROUPS, Regions
from ledtoolkit.widgets.spoken import Spoken
from ledtoolkit.words import mark, percent, say

__all__ = ["ShockExposureExplorer"]

START, START_BRANCH = "nl/Noord-Brabant", "B-E"


class ShockExposureExplorer(Explorer):
    """Let one branch grow or shrink in a whole country, and see which regions feel it most.

    The start is Noord-Brabant in 2018, and an industry that loses a tenth of its jobs everywhere.

    References
    ----------
    Bartik, T. J. (1991). Who benefits from state and local economic development policies?
    Kalamazoo, MI: W. E. Upjohn Institute for Employment Research.
    Autor, D. H., Dorn, D. & Hanson, G. H. (2013). The China syndrome: local labor market effects of import competition
    in the United States. American Economic Review 103(6): 2121-2168.
    """

    name = "week02/shock-exposure"
    title = mark("Exposed to a shock")
    invitation = mark("The world market hits one branch. Which regions feel it, and how much?")
    question = mark(
        "Before you look: in every Dutch province industry loses one job in ten. "
        "The bars show how many jobs that is. "
        "Which province is hit hardest for its size: where is this the largest share of all jobs?"
    )
    challenge = mark(
        "Find a change of one branch that costs a region at least 3% of all its jobs. "
        "Which branch needs the smallest change for that, and could the world market do that to it?"
    )
    limits = mark(
        "Only the first loss is counted: wages, firms, customers, suppliers and policy do not react, and nobody moves. "
        "A branch is assumed to change alike everywhere; in truth one region makes what the shock hits, "
        "the next makes what it spares. Losses last longer than a table of jobs can say. "
        "Dutch figures count employed persons in 2018, German figures employees subject to social insurance in 2014."
    )

    def __init__(self) -> None:
        self._regions = Regions(place_named(START))
        self._tables: dict[str, pd.DataFrame] = {}
        branches = tuple((key, Spoken(branch_name(key))) for key in BRANCHES)
        self.controls = (
            ChoiceControl("region", mark("Region"), self._regions.options(), START),
            ChoiceControl("branch", mark("Branch"), branches, START_BRANCH),
            Control("change", mark("Change of the branch"), -0.30, 0.30, 0.01, -0.10, unit=mark("%"), scale=100),
        )
        provinces = tuple((name, Spoken(name)) for name in self._jobs("nl").index)
        self.asked = Choice(
            name="region",
            label=mark("Region hit hardest for its size"),
            options=provinces,
            accepted=lambda reading: frozenset({reading.hit_hardest}),
            right=_why_right,
            explain=_why_not,
        )

    def model(self, **state: Any) -> ShockReading:
        """Let one branch change in every region of the country."""
        region, branch = self._regions.region(state["region"]), branch_name(state["branch"])
        family = state["region"].partition("/")[0]
        # The grid of the slider has crumbs: nothing is exactly nothing here.
        change = round(state["change"], 6) + 0.0
        jobs = self._jobs(family)
        growth = pd.Series(0.0, index=jobs.columns)
        growth[branch] = change
        shock = bartik_exposure(jobs, growth)
        return ShockReading(
            region=region.name,
            country=say(GROUPS[family]),
            branch=branch,
            change=change,
            branch_share=float(region.jobs[branch] / region.jobs.sum()),
            jobs=shock.predicted_change,
            shares=shock.predicted_growth,
            source=region.source,
        )

    def before_guess(self, result: ShockReading) -> View:
        """Show the jobs; their share of all jobs stays open."""
        finding = say("{told} Which region feels it most for its size is your guess.", told=_jobs_told(result))
        return View(self._drawing.jobs(result), finding, result.source)

    def after_guess(self, result: ShockReading) -> View:
        """Show what it is of all jobs."""
        return View(self._drawing.shares(result), _finding(result), result.source)

    def _jobs(self, family: str) -> pd.DataFrame:
        """Return the jobs of a country's regions by branch, in thousands, latest year."""
        if family not in self._tables:
            regions = [self._regions.region(place) for place in place_ids() if place.startswith(f"{family}/")]
            table = pd.DataFrame({region.name: region.jobs for region in regions}).T
            self._tables[family] = table.rename_axis(index="region", columns="branch")
        return self._tables[family]

    @cached_property
    def _drawing(self) -> ShockDrawing:
        return ShockDrawing()


def _jobs_told(reading: ShockReading) -> str:
    words = reading.words()
    if reading.change < 0:
        return say("A change of {change} in {branch} costs {region} {jobs} thousand jobs directly.", **words)
    if reading.change > 0:
        return say("A change of {change} in {branch} brings {region} {jobs} thousand jobs directly.", **words)
    return say("Nothing changes in {branch} and in {region}.", **words)


def _finding(reading: ShockReading) -> str:
    words = reading.words()
    if reading.change < 0:
        return say(
            "{branch} has {branch_share} of the jobs of {region}: a change of {change} costs it {jobs} thousand jobs "
            "directly, {share} of all. Hit hardest for its size is {hardest}, with {hardest_share}.",
            **words,
        )
    if reading.change > 0:
        return say(
            "{branch} has {branch_share} of the jobs of {region}: a change of {change} brings it {jobs} thousand jobs "
            "directly, {share} of all. Most for its size gains {hardest}, with {hardest_share}.",
            **words,
        )
    return say("{branch} has {branch_share} of the jobs of {region}. Without a change nothing happens.", **words)


def _why_right(reading: ShockReading) -> str:
    return say("It loses {hardest_share} of all its jobs, the largest share of the {count} regions.", **reading.words())


def _why_not(reading: ShockReading, region: str) -> Explained:
    return Explained(
        "",
        say(
            "It loses {hardest_share} of all its jobs, your choice {chosen}.",
            chosen=percent(abs(float(reading.shares[region])), 2),
            **reading.words(),
        ),
        say("Many jobs lost are not yet a large share: divide by all jobs of the region."),
    )
