"""Words of week 2: what a place sells to the world, and what the world does to it."""

from __future__ import annotations

from ledtoolkit.glossary.term import Term
from ledtoolkit.words import mark

__all__ = ["TERMS"]

TERMS = (
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
