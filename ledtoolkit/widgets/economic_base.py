"""The economic base to move: what a place lives from, and what it would mean to have more of it."""

from __future__ import annotations

import math
from functools import cache, cached_property
from typing import Any

import pandas as pd

from ledtoolkit.economic_base import base_multiplier, employment_change, location_quotient_of
from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.place import Place, place_named
from ledtoolkit.plots.economic_base import BaseDrawing, BaseReading
from ledtoolkit.widgets.control import ChoiceControl, Control
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.widgets.regions import Region, Regions
from ledtoolkit.widgets.spoken import Spoken
from ledtoolkit.words import mark, number, say

__all__ = ["BaseExplorer"]

START, START_BRANCH = "nl/Groningen", "O-Q"


class BaseExplorer(Explorer):
    """Choose a region and a branch, add basic jobs, and see what the economic base says and what it cannot say.

    The start is Groningen in 2018, where one public branch holds nearly all basic jobs, or the place that is given.

    Parameters
    ----------
    place
        The learner's own place, a real or a fictional one; it stands first among the regions and is the start.

    References
    ----------
    Andrews, R. B. (1953). Mechanics of the urban economic base: historical development of the base concept.
    Land Economics 29(2): 161-167.
    """

    name = "week01/base"
    title = mark("What a place lives from")
    invitation = mark("Which branches bring money in from outside, and how many other jobs stand beside them?")
    question = mark(
        "Before you look: the bars show the jobs of {place} by branch. In which branch is it most specialised "
        "compared with {reference}, so that its location quotient is the highest?"
    )
    challenge = mark(
        "Find a region with a multiplier k below 7. What do such regions have in common, "
        "and does a low k make them poor?"
    )
    limits = mark(
        "Broad branches hide specialisation: a car town and a shipyard town are both industry. "
        "With these ten, k runs from 5.4 to 66.2 over the 28 regions; "
        "finer branches or another reference area change it. "
        "In a public branch “basic” means paid from outside, not exported. Pensions, grants, commuters and visitors "
        "bring money in too and are not seen here. Never promise jobs with k."
    )

    def __init__(self, place: Place | None = None) -> None:
        self._regions = Regions(place or place_named(START))
        start = self._regions.start
        here = self._regions.region(start.id)
        if start.id != START:
            self.name = f"{self.name}/{start.id}"
        self.words = {"place": start.name, "reference": start.reference}
        self.asked = _asked(here)
        branch = START_BRANCH if START_BRANCH in here.branches else next(iter(here.branches))
        self.controls = (
            ChoiceControl("region", mark("Region"), self._regions.options(), start.id),
            ChoiceControl("branch", mark("Branch"), _options(here), branch),
            _extra_jobs(here, start),
        )

    @cached_property
    def inputs(self) -> dict[str, Any]:
        """The pickers and the slider; the branches are those of the region."""
        inputs = super().inputs
        inputs["region"].observe(
            lambda change: inputs["branch"].offer(self._regions.region(change["new"]).branches.items()), "value"
        )
        return inputs

    def model(self, **state: Any) -> BaseReading:
        """Read one region beside its reference area."""
        region = self._regions.region(state["region"])
        e, E_i = region.jobs, region.reference_jobs
        quotients = location_quotient_of(e, local_total=e.sum(), reference_jobs=E_i, reference_total=E_i.sum())
        base = base_multiplier(pd.DataFrame({"here": e, "elsewhere": E_i - e}).T, "here")
        return BaseReading(
            place=region.name,
            unit=region.unit,
            digits=1 if self._regions.in_thousands else 0,
            jobs=e,
            expected=e.sum() * E_i / E_i.sum(),
            quotients=pd.Series(quotients, index=e.index),
            base=base,
            branch=region.branches[state["branch"]],
            extra=state["extra"],
            change=employment_change(base.multiplier, state["extra"]),
            source=region.source,
        )

    def before_guess(self, result: BaseReading) -> View:
        """Show the jobs and the multiplier; which branches are above the reference share stays open."""
        finding = say(
            "{place} has {total} {unit}, {basic} of them basic: {k} jobs in all for each basic one. "
            "Which branch stands out is your guess.",
            **result.words(),
        )
        return View(self._drawing(len(result.jobs)).jobs(result), finding, result.source)

    def after_guess(self, result: BaseReading) -> View:
        """Show the basic jobs branch by branch."""
        return View(self._drawing(len(result.jobs)).surplus(result), _finding(result), result.source)

    @cached_property
    def _drawing(self) -> Any:
        return cache(BaseDrawing)


def _finding(reading: BaseReading) -> str:
    words = reading.words()
    if reading.base.is_unstable:
        return say(
            "{place} is so much like its reference area that only {basic} of {total} {unit} are basic. "
            "A multiplier of {k} then says very little.",
            **words,
        )
    if reading.base.basic_jobs[reading.branch] > 0:
        return say(
            "{branch_basic} of the {basic} basic jobs of {place} ({unit}) are in {branch}, "
            "with a location quotient of {quotient}. "
            "For each basic job there are {k} jobs in all.",
            **words,
        )
    return say(
        "{branch} has no basic jobs in {place}: its location quotient is {quotient}. "
        "For each basic job elsewhere there are {k} jobs in all.",
        **words,
    )


def _options(region: Region) -> tuple[tuple[str, str], ...]:
    return tuple((key, Spoken(name)) for key, name in region.branches.items())


def _asked(region: Region) -> Choice:
    return Choice(
        name="branch",
        label=mark("Branch with the highest location quotient"),
        options=_options(region),
        accepted=lambda reading: frozenset(
            key for key, name in region.branches.items() if reading.quotients[name] >= reading.quotients.max() - 1e-9
        ),
        right=_why_right,
        explain=lambda reading, key: _why_not(reading, region.branches[key]),
    )


def _why_right(reading: BaseReading) -> str:
    return say(
        "Its share of the jobs is {quotient} times its share in the reference area.",
        quotient=number(float(reading.quotients.max()), 2),
    )


def _why_not(reading: BaseReading, branch: str) -> Explained:
    return Explained(
        "",
        say(
            "Its location quotient is {highest}, that of your choice {quotient}.",
            highest=number(float(reading.quotients.max()), 2),
            quotient=number(float(reading.quotients[branch]), 2),
        ),
        say("Look at the share of a branch here beside its share elsewhere: many or few jobs alone do not tell."),
    )


def _extra_jobs(region: Region, start: Place) -> Control:
    """Return the slider for more basic jobs: up to ten thousand in a region, up to a few in a hundred in a village."""
    label, unit = mark("Extra basic jobs"), Spoken(region.unit)
    if start.kind == "real":
        return Control("extra", label, 0, 10, 0.5, 1, unit=mark("thousand"))
    highest = 10.0 ** math.floor(math.log10(0.04 * float(region.jobs.sum())))
    least = 0.1 if region.unit == say("thousand jobs") else 1.0
    step = max(highest / 10, least)
    return Control("extra", label, 0, 10 * step, step, 2 * step, unit=unit)
