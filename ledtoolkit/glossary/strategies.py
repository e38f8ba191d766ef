"""Words of week 7: what a place can do, and how it chooses, counts and looks back."""

from __future__ import annotations

from ledtoolkit.glossary.term import Term
from ledtoolkit.words import mark

__all__ = ["TERMS"]

TERMS = (
    Term(
        "week07",
        mark("Place-based policy"),
        mark("Policy that builds on what each place has and knows, instead of treating all places alike."),
        "Barca, McCann & Rodríguez-Pose 2012",
    ),
    Term(
        "week07",
        mark("LM3 of a project"),
        mark("Three rounds of spending, divided by the first: all of it, what is received here, what is spent again."),
        "Sacks 2002",
    ),
    Term(
        "week07",
        mark("Convergence"),
        mark(
            "Poor places grow faster than rich ones (beta), or differences between places shrink (sigma). "
            "The first need not bring the second."
        ),
        "Barro & Sala-i-Martin 1992",
    ),
    Term(
        "week07",
        mark("Path dependence"),
        mark("What a place can become depends on what it was, even on small accidents long ago."),
        "Arthur 1989; Martin & Sunley 2006",
    ),
    Term(
        "week07",
        mark("Lock-in"),
        mark("What once made a place strong now keeps it from changing."),
        "Martin & Sunley 2006",
    ),
    Term(
        "week07",
        mark("Civic economy"),
        mark("What citizens run for a purpose: social enterprises, sharing, swapping, local currencies."),
        "Borzaga & Defourny 2001",
    ),
    Term(
        "week07",
        mark("Velocity of a currency"),
        mark("Payments in a year divided by the mean amount in circulation."),
        "Fisher 1911; de la Rosa & Stodder 2015",
    ),
    Term(
        "week07",
        mark("PACA filter"),
        mark("First the proposals that local means can carry, that start quickly, and that show a result soon."),
        "Meyer-Stamer 2003",
    ),
    Term(
        "week07",
        mark("Net present value (NPV)"),
        mark("Benefits minus costs of all years, each brought to today's value, seen from the whole of society."),
        "Boardman et al. 2018",
    ),
    Term(
        "week07",
        mark("Counterfactual"),
        mark("What would have happened without the project. It is never seen, only estimated."),
        "Neumark & Simpson 2015",
    ),
    Term(
        "week07",
        mark("Difference in differences"),
        mark("How much more a place with the project changed than one without. Both must have been on the same road."),
        "Papke 1994",
    ),
)
