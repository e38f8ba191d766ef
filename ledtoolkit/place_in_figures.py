"""A place in figures, as lessons and papers write them: by the names of its branches, with years, digits and source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledtoolkit import datasets
from ledtoolkit.branches import branch_names
from ledtoolkit.economic_base import BaseMultiplier, base_multiplier, location_quotient
from ledtoolkit.fiscal_decentralisation import grant_dependence, vertical_fiscal_imbalance
from ledtoolkit.place_words import in_words
from ledtoolkit.words import number, percent, say

if TYPE_CHECKING:
    import pandas as pd

    from ledtoolkit.place import Place

__all__ = [
    "PlaceFigures",
    "base_of",
    "budget_figures",
    "compared_with",
    "digits_of",
    "key_figures",
    "quotients_of",
    "table_of",
    "year_of",
]

COUNTRIES_TABLE = "imf_decentralisation_2016"


@dataclass(frozen=True)
class PlaceFigures:
    """A few figures of a place in words: what each is called and what it is, under a caption, with the source."""

    caption: str
    rows: dict[str, str]
    source: str


def table_of(place: Place, year: int | None = None) -> pd.DataFrame:
    """Return the place and the rest of its reference area by the names of the branches; the latest year by default."""
    return place.table(year).rename(columns=branch_names())


def quotients_of(place: Place, year: int | None = None) -> pd.Series[float]:
    """Return the location quotients of a place.

    Examples
    --------
    >>> from ledtoolkit.place import place_named
    >>> round(float(quotients_of(place_named("fiction/lakeside_fiction"))["Industry (B-E)"]), 2)
    1.61
    """
    return location_quotient(table_of(place, year)).loc[[place.name]].iloc[0]


def base_of(place: Place, year: int | None = None) -> BaseMultiplier:
    """Return the basic jobs of a place.

    Examples
    --------
    >>> from ledtoolkit.place import place_named
    >>> round(base_of(place_named("fiction/lakeside_fiction")).basic_total, 2)
    30.38
    """
    return base_multiplier(table_of(place, year), place.name)


def year_of(place: Place, year: int | None = None) -> str:
    """Return a year as it is written: those of an invented place count from its start.

    Examples
    --------
    >>> from ledtoolkit.place import place_named
    >>> year_of(place_named("nl/Drenthe")), year_of(place_named("fiction/lakeside_fiction"))
    ('2018', 'year 6')
    """
    year = place.years[-1] if year is None else year
    return say("year {number}", number=year) if place.kind == "fictional" else str(year)


def digits_of(place: Place) -> int:
    """Return the decimals of its latest jobs: counted one by one, or printed in thousands with one decimal."""
    return 0 if (place.jobs.iloc[-1] % 1 == 0).all() else 1


def compared_with(place: Place) -> str:
    """Return the source line of what is calculated against the reference area."""
    return say(
        "Compared with {reference}. Own calculation from: {source}", reference=place.reference, source=place.source
    )


def key_figures(place: Place) -> PlaceFigures:
    """Return six figures that a text about the place can cite.

    Examples
    --------
    >>> from ledtoolkit.place import place_named
    >>> list(key_figures(place_named("nl/Groningen")).rows.values())[-1]
    '11.17'
    """
    here, quotients, base = table_of(place).loc[[place.name]].iloc[0], quotients_of(place), base_of(place)
    digits, share = digits_of(place), float(here.max()) / base.total_jobs
    rows = {
        say("All jobs ({unit})", unit=place.unit): number(base.total_jobs, digits),
        say("Largest branch"): say("{branch}: {share} of all jobs", branch=here.idxmax(), share=percent(share)),
        say("Highest location quotient"): _named(quotients.idxmax(), float(quotients.max())),
        say("Lowest location quotient"): _named(quotients.idxmin(), float(quotients.min())),
        say("Basic jobs ({unit})", unit=place.unit): number(base.basic_total, 2 * digits),
        say("All jobs for each basic job (k)"): number(base.multiplier, 2),
    }
    caption = say("{place} in figures, {year}", place=place.name, year=year_of(place))
    return PlaceFigures(caption, rows, compared_with(place))


def _named(branch: object, quotient: float) -> str:
    return say("{branch}: {quotient}", branch=branch, quotient=number(quotient, 2))


def budget_figures(place: Place) -> PlaceFigures | None:
    """Return who pays in a place, or in its country where no table has its own budget; None where none has either.

    Examples
    --------
    >>> from ledtoolkit.place import place_named
    >>> list(budget_figures(place_named("fiction/lakeside_fiction")).rows.values())[-2:]
    ['80.6%', '80.0%']
    """
    if {"own_revenue_mln", "grants_mln", "spending_mln"} <= set(place.facts):
        return _own_budget(place)
    countries = datasets.load_imf_decentralisation_2016()
    if place.country in countries.index.get_level_values("country"):
        return _budget_of_country(place, countries)
    return None


def _own_budget(place: Place) -> PlaceFigures:
    revenue, grants, spending = (place.facts[f"{name}_mln"] for name in ("own_revenue", "grants", "spending"))
    rows = {
        say("Own revenue (million)"): number(revenue, 1),
        say("Grants (million)"): number(grants, 1),
        say("Own spending (million)"): number(spending, 1),
        say("Vertical fiscal imbalance"): percent(vertical_fiscal_imbalance(revenue, spending)),
        say("Grant dependence"): percent(grant_dependence(revenue, grants)),
    }
    caption = say("{place}: who pays, in one year", place=place.name)
    return PlaceFigures(caption, rows, say("Own calculation from: {source}", source=place.source))


def _budget_of_country(place: Place, countries: pd.DataFrame) -> PlaceFigures:
    chosen = countries.xs(place.country, level="country")
    found, year = chosen.iloc[0], chosen.index[0]
    rows = {
        say("Share of public spending"): percent(found["expenditure_share"]),
        say("Share of public revenue that is their own"): percent(found["own_revenue_share"]),
        say("Vertical fiscal imbalance"): percent(found["vertical_fiscal_imbalance"]),
    }
    caption = say(
        "{country}, {year}: all regions and municipalities (no table here has the budget of {place} alone)",
        place=place.name,
        country=in_words(place.country),
        year=year,
    )
    return PlaceFigures(caption, rows, datasets.card(COUNTRIES_TABLE).source)
