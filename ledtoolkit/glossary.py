"""The key concepts of the course in one or two plain sentences each, with a reference."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ledtoolkit.words import mark, say

__all__ = ["TERMS", "Term", "glossary"]


@dataclass(frozen=True)
class Term:
    """One concept: the week that teaches it, its name, what it means, and where to read on."""

    week: str
    name: str
    meaning: str
    reference: str


TERMS = (
    Term(
        "week01",
        mark("Local economic development (LED)"),
        mark(
            "Local government, community groups and firms work together: they manage what a place has, "
            "to create jobs and stimulate the economy of that place."
        ),
        "Zaaijer & Sara 1993, quoted by Helmsing 2003",
    ),
    Term(
        "week01",
        mark("Economic base"),
        mark("What a place sells outside. It brings in the money that shops and services in the place live on."),
        "North 1955; Andrews 1953",
    ),
    Term(
        "week01",
        mark("Location quotient"),
        mark("The share of a branch in local jobs, divided by its share in a larger area. Above 1: more at home here."),
        "Florence 1939; Isserman 1977",
    ),
    Term(
        "week01",
        mark("Basic jobs"),
        mark("Jobs above the share of the larger area. They are taken to bring in money from outside."),
        "Isserman 1977",
    ),
    Term(
        "week01",
        mark("Base multiplier (k)"),
        mark("All jobs divided by the basic jobs. It depends on the branches and on the area compared with."),
        "Andrews 1953",
    ),
    Term(
        "week01",
        mark("Agglomeration"),
        mark("Firms near each other share workers, suppliers and ideas, so that a place with firms attracts more."),
        "Marshall 1890; Jacobs 1969",
    ),
    Term(
        "week01",
        mark("Core and periphery"),
        mark("Two regions drift apart: firms go where customers are, and customers go where firms are."),
        "Krugman 1991a",
    ),
    Term(
        "week01",
        mark("Output and income"),
        mark("Output (GDP) is counted where it is produced, household income where people live."),
        "Eurostat, regional accounts",
    ),
    Term(
        "week01",
        mark("Leakage"),
        mark("The part of spending that leaves a place at each round."),
        "Ward & Lewis 2002",
    ),
    Term(
        "week01",
        mark("Local multiplier LM3"),
        mark("Local spending of three rounds, divided by the first. From 1 (all leaks) to 3 (all stays)."),
        "Sacks 2002",
    ),
    Term(
        "week01",
        mark("Institutions"),
        mark("The rules and habits, written or not, that let people and firms work together."),
        "North 1990",
    ),
    Term(
        "week02",
        mark("Globalisation"),
        mark(
            "Firms, people and rules tie places together across borders. It connects some places and passes others by."
        ),
        "Dicken 2015",
    ),
    Term(
        "week02",
        mark("Glocalisation"),
        mark(
            "Rules move up and down from the nation, while networks of firms become more local and worldwide at once."
        ),
        "Swyngedouw 2004",
    ),
    Term(
        "week02",
        mark("Revealed comparative advantage (RCA)"),
        mark("The share of a product in the exports of a place, divided by its share in those of a larger area."),
        "Balassa 1965",
    ),
    Term(
        "week02",
        mark("Herfindahl index (H)"),
        mark("The sum of squared shares: from near 0, many small parts, to 1, one part has all."),
        "Hirschman 1964",
    ),
    Term(
        "week02",
        mark("Effective number"),
        mark("1 divided by the Herfindahl index: so many equal parts would be as concentrated."),
        "Hirschman 1964",
    ),
    Term(
        "week02",
        mark("Proximity of products"),
        mark("How often places that sell one product well also sell the other well, from 0 to 1."),
        "Hidalgo et al. 2007",
    ),
    Term(
        "week02",
        mark("Density"),
        mark("How near a product is to all that a place sells already, from 0 to 1."),
        "Hidalgo et al. 2007",
    ),
    Term(
        "week02",
        mark("Global production network"),
        mark("The firms, states and organisations that together make and sell a product, and share its value."),
        "Henderson et al. 2002",
    ),
    Term(
        "week02",
        mark("Strategic coupling"),
        mark("What a place has meets what leading firms in a production network need."),
        "Coe et al. 2004",
    ),
    Term(
        "week02",
        mark("Embeddedness"),
        mark("What ties a firm: rules and habits from home (societal), partners (network), or a place (territorial)."),
        "Hess 2004",
    ),
    Term(
        "week02",
        mark("Value capture"),
        mark("Who keeps the value that is made: owners, workers or the state, here or elsewhere."),
        "Henderson et al. 2002; Coe et al. 2004",
    ),
    Term(
        "week02",
        mark("Exposure"),
        mark("How much a place gains or loses if each of its branches does as that branch does elsewhere."),
        "Bartik 1991; Autor, Dorn & Hanson 2013",
    ),
)


def glossary(week: str | None = None) -> pd.DataFrame:
    """Return the terms of a week, or of the whole course, in the order of the alphabet.

    Examples
    --------
    >>> glossary("week01").index[:2].to_list()
    ['Agglomeration', 'Base multiplier (k)']
    """
    chosen = [term for term in TERMS if week in {None, term.week}]
    rows = {say(term.name): (say(term.meaning), term.reference) for term in chosen}
    columns = [say("Meaning"), say("Read on")]
    table = pd.DataFrame.from_dict(rows, orient="index", columns=columns)
    return table.sort_index(key=lambda names: names.str.lower()).rename_axis(say("Concept"))
