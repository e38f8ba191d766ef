"""The learner's region in two years, and how each branch grew in all regions together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ledtoolkit import datasets
from ledtoolkit.exercises.own_region import RegionTable
from ledtoolkit.words import say

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["FirstYear", "RegionInTwoYears"]

# National growth is printed in percent with two decimals; the answer follows from what is printed.
PRINTED_DIGITS = 4


@dataclass(frozen=True)
class FirstYear:
    """Jobs of the same regions some years earlier: the table, its year and the year it is compared with."""

    name: str
    year: int
    last_year: int
    load: Callable[[], pd.DataFrame]


FIRST_YEARS = {
    "nl_provinces_employment_2018": FirstYear(
        "nl_provinces_employment_2008", 2008, 2018, datasets.load_nl_provinces_employment_2008
    ),
    "de_laender_employment_2014": FirstYear(
        "de_laender_employment_2008", 2008, 2014, datasets.load_de_laender_employment_2008
    ),
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
    def jobs_before(self) -> pd.Series[float]:
        """Jobs of the region by branch in the first year, persons."""
        return _before(self.table).loc[[self.region]].iloc[0]

    @property
    def jobs_after(self) -> pd.Series[float]:
        """Jobs of the region by branch in the last year, persons."""
        return self.table.jobs.loc[[self.region]].iloc[0]

    @property
    def national_growth(self) -> pd.Series[float]:
        """Growth of each branch in all regions together, as printed."""
        return _national_growth(self.table)

    @property
    def overall_growth(self) -> float:
        """Growth of all jobs in all regions together."""
        return float(self.table.jobs.to_numpy().sum() / _before(self.table).to_numpy().sum() - 1)

    @property
    def change(self) -> float:
        """Change of all jobs of the region, persons."""
        return float(self.jobs_after.sum() - self.jobs_before.sum())

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


@cache
def _before(table: RegionTable) -> pd.DataFrame:
    return (FIRST_YEARS[table.name].load() * table.persons).round(0)


@cache
def _national_growth(table: RegionTable) -> pd.Series[float]:
    growth: pd.Series[float] = (table.jobs.sum() / _before(table).sum() - 1).round(PRINTED_DIGITS)
    return growth
