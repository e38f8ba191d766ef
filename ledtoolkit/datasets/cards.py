"""The card of a table: what it measures, where it comes from, how far it can be trusted."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ledtoolkit.checks import check_choice

__all__ = ["DATA", "Card", "card", "table_names"]

DATA = Path(__file__).parent.parent / "data"


@dataclass(frozen=True)
class Card:
    """Facts about one bundled table.

    Attributes
    ----------
    name
        Name of the table, as in its loader.
    title, measures, unit, years, rows, columns
        What stands in the table; `columns` describes the stored file, label columns included.
    source
        The source to cite wherever a figure is shown ("own selection" or "own calculation" where that applies).
    licence
        Licence of the figures.
    grade
        A: from the publisher's own page, API answer or workbook. B: through a compilation that names its official
        or published source. C: from a secondary or undocumented page, lesson text only.
    caveats
        What a reader must know before using a figure; says where blanks stand and why.
    checks
        Sums and limits that the figures keep; the tests compute them.
    """

    name: str
    title: str
    measures: str
    unit: str
    years: str
    rows: str
    columns: str
    source: str
    licence: str
    grade: str
    caveats: str
    checks: str


def table_names() -> list[str]:
    """List the names of all bundled tables.

    Returns
    -------
    list of str
        Names in alphabetical order, as `card` takes them.

    Examples
    --------
    >>> table_names()[0], len(table_names())
    ('de_laender_employed_2015', 37)
    """
    return sorted(path.stem for path in DATA.glob("*.csv"))


@cache
def card(name: str) -> Card:
    """Return the card of a bundled table: source, licence, unit, grade of evidence, caveats.

    Parameters
    ----------
    name
        Name of the table, for example ``"nl_provinces_gdp"``.

    Returns
    -------
    Card
        All facts about the table as text.

    Raises
    ------
    ValueError
        If there is no such table.

    Examples
    --------
    >>> card("nl_provinces_employment_2018").unit
    'thousand persons'
    >>> card("lm3_cases").grade
    'C'
    """
    check_choice("name", name, table_names())
    facts = tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
    return Card(name=name, **facts)
