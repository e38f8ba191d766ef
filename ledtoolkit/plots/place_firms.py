"""The firms of the learner's place, where a table of the course counts them."""

from __future__ import annotations

import pandas as pd

from ledtoolkit import datasets
from ledtoolkit.place import Place
from ledtoolkit.plots.place import Remark
from ledtoolkit.plots.shown_table import ShownTable
from ledtoolkit.words import number, percent, say

__all__ = ["shown_firms"]

TABLE = "de_laender_firms_2015"
SECTIONS = ["C", "F", "G", "H", "I", "J", "L", "M", "N"]
LAND = "de/"


def shown_firms(place: Place) -> ShownTable | Remark:
    """Show how many firms a place has and how many that is for each 1,000 people, or say what to ask for.

    German Länder stand in a table of the course, fictional places bring their own figures; no table has others.

    Parameters
    ----------
    place
        Any place.

    Examples
    --------
    >>> from ledtoolkit.place import place_named
    >>> shown_firms(place_named("fiction/lakeside_fiction")).numbers["Value"].to_list()
    ['9,400', '29.4', '80.0%']
    """
    if place.id.startswith(LAND):
        return _land(place)
    if {"firms", "population"} <= set(place.facts):
        return _with_facts(place)
    return Remark(
        say(
            "No table of this course counts the firms of {place}. Ask your statistical office or your chamber of "
            "commerce for one year: active firms, births, deaths, and firms with ten or more employees.",
            place=place.name,
        )
    )


def _land(place: Place) -> ShownTable:
    table = datasets.load_de_laender_firms_2015()
    firms, people = table[SECTIONS].sum(axis=1), table["pop"]
    rows = {
        say("Firms in nine sections of the economy"): number(float(firms[place.name]), 0),
        say("Firms for each 1,000 people"): number(1000 * float(firms[place.name] / people[place.name]), 1),
        say("The same in {reference}", reference=place.reference): number(1000 * float(firms.sum() / people.sum()), 1),
    }
    card = datasets.card(TABLE)
    source = say(
        "Own calculation from: {source} Licence: {licence}. Sections C, F, G, H, I, J, L, M and N.",
        source=card.source,
        licence=card.licence,
    )
    return _shown(rows, say("Firms in {place}, 2015", place=place.name), source)


def _with_facts(place: Place) -> ShownTable:
    firms, people = place.facts["firms"], place.facts["population"]
    rows = {
        say("All firms"): number(firms, 0),
        say("Firms for each 1,000 people"): number(1000 * firms / people, 1),
    }
    if (informal := place.facts.get("informal_firms_share")) is not None:
        rows[say("Share of them that is informal")] = percent(informal)
    return _shown(
        rows, say("Firms in {place}", place=place.name), say("Own calculation from: {source}", source=place.source)
    )


def _shown(rows: dict[str, str], caption: str, source: str) -> ShownTable:
    numbers = pd.Series(rows).to_frame(say("Value")).rename_axis(say("Figure"))
    return ShownTable(numbers, caption, source=source)
