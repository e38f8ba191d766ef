"""The region that a learner draws: 12 Dutch provinces and 16 German Länder, the same one in every week."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from ledtoolkit import datasets
from ledtoolkit.words import mark, say

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["FAMILY", "RegionTable", "regions"]

# Exercises of this family take the region from index modulo 28, so that all pools whose size is a multiple agree.
FAMILY = "own-region"


@dataclass(frozen=True)
class RegionTable:
    """Jobs by branch of a group of regions in the year that is used where one is needed.

    Attributes
    ----------
    name
        The table's name among the datasets.
    reference
        The sum of the regions, in words.
    unit
        What is counted, in words.
    persons
        Persons in one unit of the published table.
    printed_unit
        Persons in the last printed digit; nothing can be asked more precisely than half of it.
    load
        The loader.
    """

    name: str
    reference: str
    unit: str
    persons: int
    printed_unit: int
    load: Callable[[], pd.DataFrame]

    @property
    def jobs(self) -> pd.DataFrame:
        """Persons, regions (rows) by branches (columns)."""
        return _persons(self.load, self.persons)

    @property
    def quotients(self) -> pd.DataFrame:
        """Location quotients, same shape as the jobs; the reference area is the sum of the regions."""
        return _quotients(self.load)

    @property
    def surplus(self) -> pd.DataFrame:
        """Persons above (or below) the share of the reference area, same shape as the jobs."""
        return _surplus(self)

    def basic_jobs(self, region: str) -> dict[str, float]:
        """Persons above the reference share in one region, by branch."""
        return _basic_jobs(self, region)

    @property
    def source(self) -> str:
        """What to cite, with the licence."""
        card = datasets.card(self.name)
        return say("Source: {source} Licence: {licence}.", source=card.source, licence=card.licence)


TABLES = (
    RegionTable(
        "nl_provinces_employment_2018",
        mark("the 12 provinces of the Netherlands"),
        mark("employed persons, 2018, rounded to hundreds"),
        1000,
        100,
        datasets.load_nl_provinces_employment_2018,
    ),
    RegionTable(
        "de_laender_employment_2014",
        mark("the 16 Länder of Germany"),
        mark("employees, 30 June 2014"),
        1,
        1,
        datasets.load_de_laender_employment_2014,
    ),
)


def regions() -> list[tuple[RegionTable, str]]:
    """Return the 28 regions in their fixed order, each with its table.

    Examples
    --------
    >>> [region for _, region in regions()][:2], len(regions())
    (['Groningen', 'Friesland'], 28)
    """
    return [(table, str(region)) for table in TABLES for region in table.jobs.index]


@cache
def _quotients(load: Callable[[], pd.DataFrame]) -> pd.DataFrame:
    from ledtoolkit.economic_base import location_quotient

    return location_quotient(load())


@cache
def _persons(load: Callable[[], pd.DataFrame], persons: int) -> pd.DataFrame:
    return (load() * persons).round(0)


@cache
def _surplus(table: RegionTable) -> pd.DataFrame:
    import pandas as pd

    e = table.jobs
    reference_share = e.sum() / e.to_numpy().sum()
    return e - pd.DataFrame(np.outer(e.sum(axis=1), reference_share), e.index, e.columns)


@cache
def _basic_jobs(table: RegionTable, region: str) -> dict[str, float]:
    from ledtoolkit.economic_base import base_multiplier

    basic = base_multiplier(table.jobs, region).basic_jobs
    return {str(branch): float(jobs) for branch, jobs in basic.items()}
