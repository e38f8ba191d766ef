"""What other tables of the course know of a place: output beside income, and who pays."""

from __future__ import annotations

import math

from ledtoolkit import datasets
from ledtoolkit.capstone.exhibit import Exhibit, Missing, SourceLine
from ledtoolkit.place import Place
from ledtoolkit.place_in_figures import budget_figures, year_of
from ledtoolkit.words import number, say

__all__ = ["budget", "output_and_income"]

PROVINCE = "nl/"
YEAR = "2019"


def output_and_income(place: Place) -> Exhibit | Missing:
    """Return output and income per head of a Dutch province beside their references."""
    output = datasets.load_nl_provinces_gdp()["gdp_pc_2019"]
    income = datasets.load_nl_provinces_income()["income_pps_2019"]
    if not place.id.startswith(PROVINCE) or math.isnan(output[place.name]):
        sentence = say("No table of this course holds both output and income per head of {place}.", place=place.name)
        step = say("Take this table off the list, or write both figures with their sources in your text.")
        return Missing("output-and-income", sentence, step, "")
    rows = (
        _row(say("Output (GDP) per head, euro"), float(output[place.name]), float(output["Netherlands"])),
        _row(say("Household income per head, purchasing power"), float(income[place.name]), float(income.mean())),
    )
    columns = (say("Figure"), place.name, say("Reference"), say("Index (1 = the reference)"))
    title = say("What {place} produces, and what its people have, {year}", place=place.name, year=YEAR)
    cards = [datasets.card(name) for name in ("nl_provinces_gdp", "nl_provinces_income")]
    source = say(
        "{first} {second} References: the Netherlands, and the plain mean of the twelve provinces. Own calculation.",
        first=cards[0].source,
        second=cards[1].source,
    )
    line = SourceLine(cards[0].source, title, YEAR, place.name, say("euro"), "own calculation", "observed")
    return Exhibit("output-and-income", title, "table", line, source, columns=columns, rows=rows)


def _row(name: str, here: float, reference: float) -> tuple[str, ...]:
    return name, number(here, 0), number(reference, 0), number(here / reference, 3)


def budget(place: Place) -> Exhibit | Missing:
    """Return who pays here, or in the country where no table has the budget of the place."""
    figures = budget_figures(place)
    if figures is None:
        sentence = say("No table of this course holds the budget of {place}.", place=place.name)
        step = say("Take this table off the list, or write own revenue, grants and spending of one year in your text.")
        return Missing("budget", sentence, step, "")
    year = year_of(place) if place.facts else "2016"
    calculation = "own calculation" if place.facts else "published"
    kind = "synthetic" if place.kind == "fictional" else "observed"
    line = SourceLine(figures.source, figures.caption, year, place.name, say("percent"), calculation, kind)
    columns, rows = (say("Figure"), say("Value")), tuple(figures.rows.items())
    return Exhibit("budget", figures.caption, "table", line, figures.source, columns=columns, rows=rows)
