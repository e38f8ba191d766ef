"""The exporter that a learner draws: 16 countries and 17 Spanish provinces, the same one all through week 2."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ledtoolkit import datasets
from ledtoolkit.words import mark, say

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["FAMILY", "ExportTable", "exporters"]

# Exercises of this family take the exporter from index modulo 33, so that all pools whose size is a multiple agree.
FAMILY = "own-exporter"


@dataclass(frozen=True)
class ExportTable:
    """Exports by product group of a group of places, beside their published total.

    Attributes
    ----------
    name
        The table's name among the datasets.
    total_row
        The row that holds the reference area.
    reference, unit
        The reference area and what is counted, in words.
    digits
        Decimals of the published figures.
    load
        The loader.
    """

    name: str
    total_row: str
    reference: str
    unit: str
    digits: int
    load: Callable[[], pd.DataFrame]

    @property
    def exports(self) -> pd.DataFrame:
        """Exports, places (rows) by product groups (columns), without the reference area."""
        return _exports(self.load, self.total_row)

    @property
    def everywhere(self) -> pd.Series[float]:
        """Exports of the reference area by product group; it holds more places than the listed ones."""
        return _loaded(self.load).loc[[self.total_row]].iloc[0]

    @property
    def rca(self) -> pd.DataFrame:
        """Revealed comparative advantage, same shape as the exports."""
        return _rca(self)

    @property
    def source(self) -> str:
        """What to cite, with the licence."""
        card = datasets.card(self.name)
        return say("Source: {source} Licence: {licence}.", source=card.source, licence=card.licence)


TABLES = (
    ExportTable(
        "exports_by_hs_group_2021",
        "World",
        mark("the world"),
        mark("million US dollars, 2021"),
        0,
        datasets.load_exports_by_hs_group_2021,
    ),
    ExportTable(
        "spain_provinces_exports_2022",
        "Spain (all provinces)",
        mark("Spain"),
        mark("million, currency not stated in the source, 2022"),
        1,
        datasets.load_spain_provinces_exports_2022,
    ),
)


def exporters() -> list[tuple[ExportTable, str]]:
    """Return the 33 exporters in their fixed order, each with its table.

    Examples
    --------
    >>> [place for _, place in exporters()][:2], len(exporters())
    (['Netherlands', 'Germany'], 33)
    """
    return [(table, str(place)) for table in TABLES for place in table.exports.index]


@cache
def _loaded(load: Callable[[], pd.DataFrame]) -> pd.DataFrame:
    return load()


@cache
def _exports(load: Callable[[], pd.DataFrame], total_row: str) -> pd.DataFrame:
    return load().drop(index=total_row)


@cache
def _rca(table: ExportTable) -> pd.DataFrame:
    from ledtoolkit.comparative_advantage import revealed_comparative_advantage

    return revealed_comparative_advantage(table.exports, reference=table.everywhere)
