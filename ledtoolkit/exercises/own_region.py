"""The region that a learner draws: 12 Dutch provinces and 16 German Länder, the same one in every week."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import fsum

from ledtoolkit import datasets
from ledtoolkit.datasets import Figures
from ledtoolkit.exercises.share_quotients import share_quotients
from ledtoolkit.words import mark, say

__all__ = ["FAMILY", "RegionTable", "persons", "regions"]

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
    """

    name: str
    reference: str
    unit: str
    persons: int
    printed_unit: int

    @property
    def jobs(self) -> Figures:
        """Persons, regions (rows) by branches (columns)."""
        return persons(self.name, self.persons)

    @property
    def quotients(self) -> Figures:
        """Location quotients, same shape as the jobs; the reference area is the sum of the regions."""
        return _quotients(self)

    @property
    def surplus(self) -> Figures:
        """Persons above (or below) the share of the reference area, same shape as the jobs."""
        return _surplus(self)

    def basic_jobs(self, region: str) -> dict[str, float]:
        """Persons above the reference share in one region, by branch."""
        return {branch: max(0.0, jobs) for branch, jobs in self.surplus.row(region).items()}

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
    ),
    RegionTable(
        "de_laender_employment_2014",
        mark("the 16 Länder of Germany"),
        mark("employees, 30 June 2014"),
        1,
        1,
    ),
)


def regions() -> list[tuple[RegionTable, str]]:
    """Return the 28 regions in their fixed order, each with its table.

    Examples
    --------
    >>> [region for _, region in regions()][:2], len(regions())
    (['Groningen', 'Friesland'], 28)
    """
    return [(table, region) for table in TABLES for region in table.jobs.labels]


@cache
def persons(name: str, unit: int) -> Figures:
    """Return the jobs of a table in persons, where `unit` says how many persons one published unit is."""
    return datasets.employment_figures(name).each(lambda jobs: round(jobs * unit, 0))


@cache
def _quotients(table: RegionTable) -> Figures:
    return share_quotients(table.jobs, table.jobs.totals())


@cache
def _surplus(table: RegionTable) -> Figures:
    e, E_r, E_i = table.jobs, table.jobs.row_totals(), table.jobs.totals()
    E = fsum(E_i.values())
    return Figures({i: {r: e[i][r] - E_r[r] * E_i[i] / E for r in e.labels} for i in e.columns})
