"""Words of week 5: who starts a firm, who survives, and who grows."""

from __future__ import annotations

from ledtoolkit.glossary.term import Term
from ledtoolkit.words import mark

__all__ = ["TERMS"]

TERMS = (
    Term(
        "week05",
        mark("Survival enterprise"),
        mark("A business that secures a living: easy to enter, risks spread, income shared."),
        "Berner, Gómez & Knorringa 2012",
    ),
    Term(
        "week05",
        mark("Growth enterprise"),
        mark("A business that specialises, takes risk and puts its profit back into itself."),
        "Berner, Gómez & Knorringa 2012",
    ),
    Term(
        "week05",
        mark("Informal enterprise"),
        mark("A business that is not registered. It may survive or grow: that is another question."),
        "Chen 2012",
    ),
    Term(
        "week05",
        mark("Productive, unproductive, destructive"),
        mark(
            "What enterprising people do follows the rules of the game: they create value, only move it, or destroy it."
        ),
        "Baumol 1990",
    ),
    Term(
        "week05",
        mark("Early-stage activity (TEA)"),
        mark(
            "Share of the people of 18 to 64 who are starting a business or run a new one, up to 42 months old. "
            "Who does both counts once."
        ),
        "Global Entrepreneurship Monitor",
    ),
    Term(
        "week05",
        mark("Churn"),
        mark("Births and deaths of firms together, as a share of the active firms. The net rate is their difference."),
        "Eurostat & OECD 2007",
    ),
    Term(
        "week05",
        mark("Survival rate"),
        mark("The share of the firms born in one year that are still active some years later."),
        "Eurostat & OECD 2007; Kaplan & Meier 1958",
    ),
    Term(
        "week05",
        mark("Hazard"),
        mark("The share of the firms left a year ago that closed since. It looks at one year alone."),
        "Kaplan & Meier 1958",
    ),
    Term(
        "week05",
        mark("High-growth enterprise"),
        mark("A firm with ten or more employees that grows by more than 20% a year for three years."),
        "Eurostat & OECD 2007",
    ),
    Term(
        "week05",
        mark("Occupational choice"),
        mark("Run a firm or work for wages? Talent decides who would, own assets and credit decide who can."),
        "Lucas 1978; Evans & Jovanovic 1989",
    ),
    Term(
        "week05",
        mark("Incubator"),
        mark("Space, services and contacts for young firms that it chose. That they survive is not yet its effect."),
        "Hackett & Dilts 2004",
    ),
    Term(
        "week05",
        mark("Entrepreneurial ecosystem"),
        mark("The people, organisations and rules of a place that make it easier or harder to start and to grow."),
        "Stam 2015",
    ),
    Term(
        "week05",
        mark("Binding constraint"),
        mark("The one thing that holds firms back most: as long as it is there, other help changes little."),
        "Hausmann, Rodrik & Velasco 2008",
    ),
)
