"""What can be shown of a place: its figures and pictures as numbers, each with its source line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from ledtoolkit import place_in_figures
from ledtoolkit.capstone.exhibit import Exhibit, Missing, SourceLine
from ledtoolkit.capstone.many_branches import ends_of, largest_of, rest_of, said_of_ends, said_of_largest
from ledtoolkit.capstone.table_exhibits import budget, output_and_income
from ledtoolkit.exposure import bartik_exposure
from ledtoolkit.place import Place
from ledtoolkit.place_in_figures import base_of, compared_with, digits_of, quotients_of, table_of, year_of
from ledtoolkit.shift_share import classic_shift_share
from ledtoolkit.words import number, percent, say

__all__ = ["PLACE_EXHIBITS", "growth_of", "has_no_table_of"]

# The share of its jobs that each branch loses in turn, as in week 2.
SHOCK = 0.1


def growth_of(place: Place) -> pd.DataFrame | None:
    """Return the parts of the change of jobs, one row a branch; None without two years that can be compared."""
    if len(place.years) < 2:
        return None
    first, last = table_of(place, place.years[0]), table_of(place)
    if not (first.sum() > 0).all():
        return None
    return classic_shift_share(first, last).by_branch(place.name)


def _source_line(place: Place, unit: str, years: str) -> SourceLine:
    kind = "synthetic" if place.kind == "fictional" else "observed"
    return SourceLine(place.source, say("jobs by branch"), years, place.name, unit, "own calculation", kind)


def key_figures(place: Place) -> Exhibit:
    """Return six figures that a text about the place can cite."""
    figures, line = place_in_figures.key_figures(place), _source_line(place, place.unit, year_of(place))
    columns, rows = (say("Figure"), say("Value")), tuple(figures.rows.items())
    return Exhibit("key-figures", figures.caption, "table", line, figures.source, columns=columns, rows=rows)


def place_jobs(place: Place) -> Exhibit:
    """Return the jobs of a place by branch, the largest first, with the shares here and in the reference area."""
    table, digits = table_of(place), digits_of(place)
    here, everywhere = table.loc[[place.name]].iloc[0], table.sum()
    rows = tuple(
        (
            str(branch),
            number(float(here[branch]), digits),
            percent(float(here[branch] / here.sum())),
            percent(float(everywhere[branch] / everywhere.sum())),
        )
        for branch in here.sort_values(ascending=False, kind="stable").index
    )
    columns = (
        say("Branch"),
        say("Jobs"),
        say("Share of all jobs in {place}", place=place.name),
        say("Share in {reference}", reference=place.reference),
    )
    title = say("Jobs in {place} by branch, {year} ({unit})", place=place.name, year=year_of(place), unit=place.unit)
    line = _source_line(place, place.unit, year_of(place))
    return Exhibit("place-jobs", title, "table", line, place.source, columns=columns, rows=rows)


def location_quotients(place: Place) -> Exhibit:
    """Return the location quotients of a place."""
    quotients = quotients_of(place)
    title = say("Location quotients of {place}, {year}", place=place.name, year=year_of(place))
    numbers = {"place": place.name, "quotients": _plain(ends_of(quotients))}
    line = _source_line(place, say("ratio"), year_of(place))
    source = said_of_ends(compared_with(place), len(quotients))
    return Exhibit("location-quotients", title, "figure", line, source, numbers=numbers)


def basic_jobs(place: Place) -> Exhibit:
    """Return the basic jobs of a place."""
    base = base_of(place)
    title = say("Basic jobs of {place}, {year} ({unit})", place=place.name, year=year_of(place), unit=place.unit)
    numbers = {
        "place": place.name,
        "unit": place.unit,
        "digits": 2 * digits_of(place),
        "basic_jobs": _plain(largest_of(base.basic_jobs)),
        "total_jobs": float(base.total_jobs),
        **rest_of(len(base.basic_jobs)),
    }
    line = _source_line(place, place.unit, year_of(place))
    source = said_of_largest(compared_with(place), len(base.basic_jobs))
    return Exhibit("basic-jobs", title, "figure", line, source, numbers=numbers)


def growth(place: Place) -> Exhibit | Missing:
    """Return the three parts of the change of jobs."""
    parts = growth_of(place)
    if parts is None:
        return Missing(
            "growth",
            say("The change of jobs is missing: {place} has figures of one year only.", place=place.name),
            say("Add an earlier year to your place on the welcome page."),
            "index.ipynb",
        )
    first, last = year_of(place, place.years[0]), year_of(place)
    words = {"place": place.name, "first": first, "last": last, "unit": place.unit}
    title = say("What changed the jobs of {place}, {first} to {last} ({unit})", **words)
    components = ("national share", "industry mix", "regional share")
    sums = {name: float(parts[name].sum()) for name in components}
    numbers = {"place": place.name, "unit": place.unit, "parts": sums}
    line = _source_line(place, place.unit, say("{first} to {last}", first=first, last=last))
    return Exhibit("growth", title, "figure", line, compared_with(place), numbers=numbers)


def exposure(place: Place) -> Exhibit:
    """Return the jobs that the place would lose directly if each branch in turn lost a tenth everywhere."""
    table = table_of(place)
    lost = bartik_exposure(table, pd.Series(-SHOCK, index=table.columns)).contribution.loc[[place.name]].iloc[0]
    title = say(
        "What {place} loses directly if one branch loses {loss} of its jobs, {year} ({unit})",
        place=place.name,
        loss=percent(SHOCK, 0),
        year=year_of(place),
        unit=place.unit,
    )
    numbers = {
        "place": place.name,
        "unit": place.unit,
        "contribution": _plain(largest_of(lost)),
        "jobs": float(table.loc[[place.name]].to_numpy().sum()),
        **rest_of(len(lost)),
    }
    line = _source_line(place, place.unit, year_of(place))
    source = said_of_largest(say("Own calculation from: {source}", source=place.source), len(lost))
    return Exhibit("exposure", title, "figure", line, source, numbers=numbers)


def _plain(values: pd.Series[float]) -> dict[str, Any]:
    return {str(name): float(value) for name, value in values.items()}


PLACE_EXHIBITS: Mapping[str, Callable[[Place], Exhibit | Missing]] = {
    "key-figures": key_figures,
    "place-jobs": place_jobs,
    "location-quotients": location_quotients,
    "basic-jobs": basic_jobs,
    "growth": growth,
    "output-and-income": output_and_income,
    "exposure": exposure,
    "budget": budget,
}


def has_no_table_of(place: Place) -> set[str]:
    """Return the exhibits for which the course has no figures of this place, whatever the learner does."""
    return {name for name in ("output-and-income", "budget") if isinstance(PLACE_EXHIBITS[name](place), Missing)}
