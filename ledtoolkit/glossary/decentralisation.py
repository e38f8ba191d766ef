"""Words of week 3: who decides, who pays, and which rules hold."""

from __future__ import annotations

from ledtoolkit.glossary.term import Term
from ledtoolkit.words import mark

__all__ = ["TERMS"]

TERMS = (
    Term(
        "week03",
        mark("Decentralisation"),
        mark("Tasks, money or power move from the centre to regions, municipalities, other bodies or firms."),
        "Cheema & Rondinelli 1983",
    ),
    Term(
        "week03",
        mark("Deconcentration"),
        mark("The ministry's own staff work closer by and answer to the ministry as before."),
        "Cheema & Rondinelli 1983",
    ),
    Term(
        "week03",
        mark("Delegation"),
        mark("A body with its own management carries out a task for the government."),
        "Cheema & Rondinelli 1983",
    ),
    Term(
        "week03",
        mark("Devolution"),
        mark("An elected local government decides, and answers to local voters."),
        "Cheema & Rondinelli 1983",
    ),
    Term(
        "week03",
        mark("Privatisation"),
        mark("Firms or voluntary organisations take over a task that was public."),
        "Cheema & Rondinelli 1983",
    ),
    Term(
        "week03",
        mark("Vertical fiscal imbalance"),
        mark("The share of own spending that own revenue does not pay. Grants or loans fill the rest."),
        "Eyraud & Lusinyan 2013",
    ),
    Term(
        "week03",
        mark("Grant dependence"),
        mark("The share of grants in all that comes in: grants divided by own revenue and grants."),
        "Boadway & Shah 2009",
    ),
    Term(
        "week03",
        mark("Uniform provision"),
        mark("One level of a service for all. It costs those who want another level, and may save money."),
        "Oates 1972",
    ),
    Term(
        "week03",
        mark("Spillover"),
        mark("Somebody outside a place gains or loses from what it decides, and is not asked."),
        "Oates 1972",
    ),
    Term(
        "week03",
        mark("Voting with the feet"),
        mark("People move to the place whose services and taxes suit them."),
        "Tiebout 1956",
    ),
    Term(
        "week03",
        mark("Equalisation"),
        mark("Grants that lift a poor place to what the standard tax rate raises per head in all places together."),
        "Boadway & Shah 2009",
    ),
    Term(
        "week03",
        mark("Formal and informal rules"),
        mark(
            "Formal rules are written, and an office or court enforces them. "
            "Informal ones are lived, and people around enforce them."
        ),
        "North 1990",
    ),
    Term(
        "week03",
        mark("Commons"),
        mark(
            "Something that many use together, such as water or fish. Its users can make and guard rules of their own."
        ),
        "Ostrom 1990",
    ),
    Term(
        "week03",
        mark("Collaborative governance"),
        mark(
            "Public and other parties decide together. "
            "It takes a balance of power, a leader who helps, trust and shared rules."
        ),
        "Ansell & Gash 2008",
    ),
)
