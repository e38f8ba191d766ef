"""The learner's region in two years, and how each branch grew in all regions together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import fsum

from ledtoolkit import datasets
from ledtoolkit.datasets import Figures
from ledtoolkit.exercises.own_region import RegionTable, persons
from ledtoolkit.words import say

__all__ = ["FirstYear", "RegionInTwoYears"]

# National growth is printed in percent with two decimals; the answer follows from what is printed.
PRINTED_DIGITS = 4


@dataclass(frozen=True)
class FirstYear:
    """Jobs of the same regions some years earlier: the table, its year and the year it is compared with."""

    name: str
    year: int
    last_year: int


FIRST_YEARS = {
    "nl_provinces_employment_2018": FirstYear("nl_provinces_employment_2008", 2008, 2018),
    "de_laender_employment_2014": FirstYear("de_laender_employment_2008", 2008, 2014),
}


@dataclass(frozen=True)
class RegionInTwoYears:
    """One region in two years, and how each branch grew in all regions together."""

    table: RegionTable
    region: str

    @property
    def first(self) -> FirstYear:
        """The earlier table."""
        return FIRST_YEARS[self.table.name]

    @property
    def jobs_before(self) -> Mapping[str, float]:
        """Jobs of the region by branch in the first year, persons."""
        return _before(self.table).row(self.region)

    @property
    def jobs_after(self) -> Mapping[str, float]:
        """Jobs of the region by branch in the last year, persons."""
        return self.table.jobs.row(self.region)

    @property
    def national_growth(self) -> Mapping[str, float]:
        """Growth of each branch in all regions together, as printed."""
        return _national_growth(self.table)

    @property
    def overall_growth(self) -> float:
        """Growth of all jobs in all regions together."""
        return fsum(self.table.jobs.totals().values()) / fsum(_before(self.table).totals().values()) - 1

    @property
    def change(self) -> float:
        """Change of all jobs of the region, persons."""
        return fsum(self.jobs_after.values()) - fsum(self.jobs_before.values())

    @property
    def source(self) -> str:
        """What to cite for both years, with the licence."""
        cards = [datasets.card(name) for name in (self.first.name, self.table.name)]
        sources = " ".join(dict.fromkeys(card.source for card in cards))
        return say("Source: {source} Licence: {licence}.", source=sources, licence=cards[0].licence)

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - the same words serve every field
        """Return the region, its reference area and the two years."""
        return {
            "region": self.region,
            "reference": say(self.table.reference),
            "first": str(self.first.year),
            "last": str(self.first.last_year),
        }

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def _before(table: RegionTable) -> Figures:
    return persons(FIRST_YEARS[table.name].name, table.persons)


@cache
def _national_growth(table: RegionTable) -> Mapping[str, float]:
    before, after = _before(table).totals(), table.jobs.totals()
    return {branch: round(after[branch] / before[branch] - 1, PRINTED_DIGITS) for branch in after}
