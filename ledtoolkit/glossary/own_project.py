"""Concepts of week 8: from an idea to a project that starts."""

from __future__ import annotations

from ledtoolkit.glossary.term import Term
from ledtoolkit.words import mark

__all__ = ["TERMS"]

TERMS = (
    Term(
        "week08",
        mark("Phase two"),
        mark("A project that fails one point of the PACA filter: it stays in the plan, with the reason."),
        "Meyer-Stamer 2003; set by us",
    ),
    Term(
        "week08",
        mark("Power-interest grid"),
        mark("Actors by how far they can help or stop a project, and by how much they care: what to do with each."),
        "Johnson & Scholes",
    ),
    Term(
        "week08",
        mark("Salience"),
        mark("How much an actor's claim counts: by power, by legitimacy and by urgency."),
        "Mitchell, Agle & Wood 1997",
    ),
    Term(
        "week08",
        mark("Theory of change"),
        mark("The road from inputs, activities and outputs to outcomes and impact, with what each step assumes."),
        "Weiss 1995",
    ),
    Term(
        "week08",
        mark("Output and outcome"),
        mark("An output is there when the work is done. An outcome is a change for people, with a date."),
        "Weiss 1995",
    ),
    Term(
        "week08",
        mark("Impact"),
        mark("The lasting change in a place that a project is for."),
        "Weiss 1995",
    ),
    Term(
        "week08",
        mark("Deadweight"),
        mark("The share of jobs, or of any effect, that would have come without the project."),
        "Additionality Guide 2014",
    ),
    Term(
        "week08",
        mark("Displacement"),
        mark("The share of the rest that others nearby lose because of the project."),
        "Additionality Guide 2014",
    ),
    Term(
        "week08",
        mark("Net jobs"),
        mark("Gross jobs times what is left after deadweight, times what is left after displacement."),
        "Additionality Guide 2014",
    ),
    Term(
        "week08",
        mark("Funding gap"),
        mark("All costs of a project minus all the money that comes in."),
        "Green Book",
    ),
    Term(
        "week08",
        mark("Peak cash need"),
        mark("The lowest point of the cash box on the way: so much must be advanced, whatever comes in later."),
        "Green Book",
    ),
    Term(
        "week08",
        mark("Source line"),
        mark("Publisher, table, year, place and unit of a figure, and whether it is your own calculation."),
        "Policy paper of this course, evidence rule",
    ),
)
