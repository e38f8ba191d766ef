"""Words of week 1: what a place lives from, and what stays there."""

from __future__ import annotations

from ledtoolkit.glossary.term import Term
from ledtoolkit.words import mark

__all__ = ["TERMS"]

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
)
