"""Shift-share to look into: how much of a region's growth came with the country, its branches, and itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import pandas as pd

from ledtoolkit import datasets
from ledtoolkit.branches import branch_names
from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.place import place_named
from ledtoolkit.plots.shift_share_bridge import BridgeDrawing, BridgeReading
from ledtoolkit.shift_share import ShiftShare, classic_shift_share
from ledtoolkit.widgets.control import ChoiceControl
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.widgets.regions import GROUPS, Regions
from ledtoolkit.words import mark, say

__all__ = ["ShiftShareBridgeExplorer"]

START = "nl/Noord-Brabant"
GAIN, LOSS = "gain", "loss"
SIGNS = (
    (GAIN, mark("it added jobs: its branches grew faster than jobs as a whole")),
    (LOSS, mark("it took jobs away: its branches grew more slowly than jobs as a whole")),
)
LEVELS = (("total", mark("regions")), ("branch", mark("branches")))
ORDERS = (("region", mark("as in the table")), ("RS", mark("largest first")))


@dataclass(frozen=True)
class Period:
    """Jobs of a country's regions in two years, thousand."""

    name: str
    first: int
    last: int
    divisor: float
    before: Callable[[], pd.DataFrame]
    after: Callable[[], pd.DataFrame]

    @property
    def jobs(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        """Regions by branches, in words, in both years."""
        before, after = (load().rename(columns=branch_names()) / self.divisor for load in (self.before, self.after))
        return before, after


PERIODS = {
    "nl": Period(
        "nl_provinces_employment_2018",
        2008,
        2018,
        1.0,
        datasets.load_nl_provinces_employment_2008,
        datasets.load_nl_provinces_employment_2018,
    ),
    "de": Period(
        "de_laender_employment_2014",
        2008,
        2014,
        1000.0,
        datasets.load_de_laender_employment_2008,
        datasets.load_de_laender_employment_2014,
    ),
}


def _why(reading: BridgeReading) -> str:
    if reading.parts["industry mix"] < 0:
        return say(
            "The mix gives {IM} thousand jobs: branches that shrank or grew slowly everywhere weigh more here.",
            **reading.words(),
        )
    return say(
        "The mix gives {IM} thousand jobs: branches that grew fast everywhere weigh more here.", **reading.words()
    )


class ShiftShareBridgeExplorer(Explorer):
    """Split the change of a region's jobs into national share, industry mix and regional share.

    The start is Noord-Brabant from 2008 to 2018: a mix of branches that cost jobs, and a region that gained more.

    References
    ----------
    Dunn, E. S. (1960). A statistical and analytical technique for regional analysis.
    Papers and Proceedings of the Regional Science Association 6: 97-112.
    """

    name = "week04/shift-share-bridge"
    title = mark("A bridge from then to now")
    invitation = mark("Did jobs grow here because of the country, because of the branches, or because of the place?")
    question = mark(
        "Before you look: from 2008 to 2018 jobs grew by 4.94% in the twelve Dutch provinces together. "
        "Noord-Brabant gained 94.3 thousand; growth at that rate alone would give 65.8 thousand. "
        "What did its mix of branches do?"
    )
    challenge = mark(
        "Find a region with a positive industry mix and a negative regional share. "
        "It has the right branches and still falls behind them: what could be the reason?"
    )
    limits = mark(
        "Only two years are compared: another first or last year can turn a sign. "
        "Ten branches are broad, and finer ones move jobs from the regional share to the mix. "
        "The reference is the sum of the regions of one country; Europe would give other parts. "
        "The regional share is what is left over: it may be skill, luck, a boundary or a head office that moved. "
        "It proves no cause. "
        "Dutch figures count employed persons from 2008 to 2018, German figures employees subject to social insurance "
        "from 2008 to 2014."
    )
    asked = Choice(
        name="industry_mix",
        label=mark("What the mix of branches did"),
        options=SIGNS,
        accepted=lambda reading: frozenset({GAIN if reading.parts["industry mix"] >= 0 else LOSS}),
        right=_why,
        explain=lambda reading, _key: Explained(
            "", _why(reading), say("Let the list show the branches: which of them shrank everywhere?")
        ),
    )

    def __init__(self) -> None:
        self.controls = (
            ChoiceControl("region", mark("Region"), Regions(place_named(START)).options(), START),
            ChoiceControl("level", mark("The list shows"), LEVELS, "total"),
            ChoiceControl("sort", mark("Order"), ORDERS, "region"),
        )

    def model(self, **state: Any) -> BridgeReading:
        """Split the change of one region, and list its country's regions or its own branches."""
        family, _, region = state["region"].partition("/")
        period, found = PERIODS[family], _found(family)
        by_branch = state["level"] == "branch"
        regional = found.parts.parts["regional share"]
        return BridgeReading(
            region=region,
            country=say(GROUPS[family]),
            first=period.first,
            last=period.last,
            start=float(found.start[region]),
            parts=found.parts.by_region.loc[region],
            level=state["level"],
            growth=found.branch_growth if by_branch else found.region_growth,
            regional=regional.loc[region] if by_branch else regional.sum(axis=1),
            by_size=state["sort"] == "RS",
            source=_source(period),
        )

    def before_guess(self, result: BridgeReading) -> View:
        """Show the change and what growth as everywhere explains; how the rest splits stays open."""
        finding = say(
            "Jobs in {region} changed by {change} thousand from {first} to {last}; growth as everywhere explains {NS}. "
            "What the mix of branches did is your guess.",
            **result.words(),
        )
        return View(self._drawing.open(result), finding, result.source)

    def after_guess(self, result: BridgeReading) -> View:
        """Show all parts."""
        return View(self._drawing.whole(result), _finding(result), result.source)

    @cached_property
    def _drawing(self) -> BridgeDrawing:
        return BridgeDrawing()


@dataclass(frozen=True)
class Found:
    """What one country's tables give, worked out once."""

    parts: ShiftShare
    start: pd.Series[float]
    region_growth: pd.Series[float]
    branch_growth: pd.Series[float]


@cache
def _found(family: str) -> Found:
    before, after = PERIODS[family].jobs
    return Found(
        parts=classic_shift_share(before, after),
        start=before.sum(axis=1),
        region_growth=after.sum(axis=1) / before.sum(axis=1) - 1,
        branch_growth=after.sum() / before.sum() - 1,
    )


@cache
def _source(period: Period) -> str:
    card = datasets.card(period.name)
    return f"{card.source} {card.licence}"


def _finding(reading: BridgeReading) -> str:
    words = reading.words()
    if reading.level == "total":
        return say(
            "Of the change of {change} thousand jobs in {region} {NS} came with growth everywhere and {IM} with its "
            "mix of branches; {RS} is left over as regional share.",
            **words,
        )
    return say(
        "The regional share of {region} is {RS} thousand jobs: {best} did best with {best_RS}, "
        "{worst} did worst with {worst_RS}.",
        **words,
    )
