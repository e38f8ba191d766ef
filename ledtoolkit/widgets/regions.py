"""The regions that an explorer offers: the learner's place first, then the 28 whose figures come with the course."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ledtoolkit.branches import BRANCHES, branch_name
from ledtoolkit.place import Place, place_ids, place_named
from ledtoolkit.widgets.spoken import Spoken
from ledtoolkit.words import mark, say

__all__ = ["Region", "Regions"]

GROUPS = {"nl": mark("Netherlands"), "de": mark("Germany")}
THOUSAND = "thousand"


@dataclass(frozen=True)
class Region:
    """One region as an explorer needs it.

    Attributes
    ----------
    name, unit, source
        In words.
    branches
        Key to name of each branch, in the order of its table.
    jobs, reference_jobs
        Its jobs and those of the area that it is part of, latest year (index: branch name).
    """

    name: str
    unit: str
    source: str
    branches: dict[str, str]
    jobs: pd.Series[float]
    reference_jobs: pd.Series[float]


class Regions:
    """The regions by id, all counted in one unit: that of the place at the start.

    Parameters
    ----------
    start
        The place that stands first.
    """

    def __init__(self, start: Place) -> None:
        self.start = start
        self.in_thousands = start.kind != "own" or THOUSAND in start.unit.casefold()
        self._found: dict[str, Region] = {}

    def options(self) -> tuple[tuple[str, ...], ...]:
        """Return id, name and country of each region, as a control offers them."""
        given = [region for region in place_ids() if region.partition("/")[0] in GROUPS]
        rest = [_option(region) for region in given if region != self.start.id]
        if self.start.id not in given:
            return ((self.start.id, Spoken(self.start.name), ""), *rest)
        family = self.start.id.partition("/")[0]
        return (_option(self.start.id), *sorted(rest, key=lambda option: option[2] != GROUPS[family]))

    def region(self, region_id: str) -> Region:
        """Return one of them."""
        if region_id not in self._found:
            place = self.start if region_id == self.start.id else place_named(region_id)
            self._found[region_id] = self._counted(place)
        return self._found[region_id]

    def _counted(self, place: Place) -> Region:
        factor = self._factor(place)
        names = [branch_name(key) if key in BRANCHES else key for key in map(str, place.jobs.columns)]
        index = pd.Index(names, name="branch")
        jobs, reference = (
            pd.Series(table.iloc[-1].to_numpy(dtype=float) * factor, index=index)
            for table in (place.jobs, place.reference_jobs)
        )
        unit = say("thousand jobs") if self.in_thousands else place.unit if place.kind == "own" else say("jobs")
        branches = dict(zip(map(str, place.jobs.columns), names, strict=True))
        return Region(place.name, unit, place.source, branches, jobs, reference)

    def _factor(self, place: Place) -> float:
        if place.kind == "own":
            return 1.0
        given, wanted = (1000.0 if thousand else 1.0 for thousand in (THOUSAND in place.unit, self.in_thousands))
        return given / wanted


def _option(region_id: str) -> tuple[str, str, str]:
    family, _, name = region_id.partition("/")
    return region_id, Spoken(name), GROUPS[family]
