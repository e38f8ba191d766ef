"""The exporter that a learner draws: 16 countries and 17 Spanish provinces, the same one all through week 2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ledtoolkit import datasets
from ledtoolkit.datasets import Figures
from ledtoolkit.exercises.share_quotients import share_quotients
from ledtoolkit.words import mark, say

__all__ = ["FAMILY", "ExportTable", "exporters"]

# Exercises of this family take the exporter from index modulo 33, so that all pools whose size is a multiple agree.
FAMILY = "own-exporter"


@dataclass(frozen=True)
class ExportTable:
    """Exports by product group of a group of places, beside their published total.

    Attributes
    ----------
    name, index
        The table's name among the datasets, and its column of places.
    total_row
        The row that holds the reference area.
    reference, unit
        The reference area and what is counted, in words.
    digits
        Decimals of the published figures.
    """

    name: str
    index: str
    total_row: str
    reference: str
    unit: str
    digits: int

    @property
    def exports(self) -> Figures:
        """Exports, places (rows) by product groups (columns), without the reference area."""
        return _exports(self)

    @property
    def everywhere(self) -> Mapping[str, float]:
        """Exports of the reference area by product group; it holds more places than the listed ones."""
        return _everywhere(self)

    @property
    def rca(self) -> Figures:
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
        "country",
        "World",
        mark("the world"),
        mark("million US dollars, 2021"),
        0,
    ),
    ExportTable(
        "spain_provinces_exports_2022",
        "province",
        "Spain (all provinces)",
        mark("Spain"),
        mark("million, currency not stated in the source, 2022"),
        1,
    ),
)


def exporters() -> list[tuple[ExportTable, str]]:
    """Return the 33 exporters in their fixed order, each with its table.

    Examples
    --------
    >>> [place for _, place in exporters()][:2], len(exporters())
    (['Netherlands', 'Germany'], 33)
    """
    return [(table, place) for table in TABLES for place in table.exports.labels]


@cache
def _exports(table: ExportTable) -> Figures:
    return _published(table).without(table.total_row)


@cache
def _everywhere(table: ExportTable) -> Mapping[str, float]:
    return _published(table).row(table.total_row)


@cache
def _rca(table: ExportTable) -> Figures:
    return share_quotients(table.exports, table.everywhere)


@cache
def _published(table: ExportTable) -> Figures:
    return datasets.read_figures(table.name, index=table.index)
