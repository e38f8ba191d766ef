"""Words of week 4: whether a place does better than its branches, and what makes firms innovate."""

from __future__ import annotations

from ledtoolkit.glossary.term import Term
from ledtoolkit.words import mark

__all__ = ["TERMS"]

TERMS = (
    Term(
        "week04",
        mark("Territorial competitiveness"),
        mark("How well a place sells to the world and keeps its people well off. No exchange rate protects it."),
        "Camagni 2002",
    ),
    Term(
        "week04",
        mark("Systemic competitiveness"),
        mark(
            "Firms become strong at four levels at once: meta (values), macro (frame), meso (support), micro (firms)."
        ),
        "Esser et al. 1996",
    ),
    Term(
        "week04",
        mark("Diamond"),
        mark(
            "Four corners that push each other: inputs, demand, related industries, rivalry. Government stands outside."
        ),
        "Porter 1990",
    ),
    Term(
        "week04",
        mark("Shift-share"),
        mark("It splits the change of jobs into national share, industry mix and regional share."),
        "Dunn 1960",
    ),
    Term(
        "week04",
        mark("National share (NS)"),
        mark("The jobs that a place would have gained if all its jobs had grown as jobs did everywhere."),
        "Dunn 1960",
    ),
    Term(
        "week04",
        mark("Industry mix (IM)"),
        mark(
            "Jobs gained or lost because the branches of a place grew faster or more slowly everywhere than jobs did."
        ),
        "Dunn 1960",
    ),
    Term(
        "week04",
        mark("Regional share (RS)"),
        mark("What is left: how far branches did better or worse here than everywhere. A remainder, no proof."),
        "Dunn 1960; Esteban-Marquillas 1972",
    ),
    Term(
        "week04",
        mark("Composite index"),
        mark("Several indicators, brought to one scale, weighted and put together to one number."),
        "OECD & JRC 2008",
    ),
    Term(
        "week04",
        mark("Min-max scale"),
        mark("It puts the lowest place at 0 and the highest at 1. One extreme place sets the scale for all."),
        "OECD & JRC 2008",
    ),
    Term(
        "week04",
        mark("Compensation"),
        mark("A strength pays for a weakness: in full where parts are added, in part where they are multiplied."),
        "OECD & JRC 2008",
    ),
    Term(
        "week04",
        mark("Innovation system"),
        mark("Firms, schools, research and government that learn from each other, and the links between them."),
        "Lundvall 1992; Cooke 2001",
    ),
    Term(
        "week04",
        mark("Learning region"),
        mark("A region whose firms and institutions are good at learning from each other."),
        "Morgan 1997",
    ),
    Term(
        "week04",
        mark("Thin, locked-in, fragmented"),
        mark("Three failures of innovation systems: too few actors, ties to yesterday's branch only, no links."),
        "Tödtling & Trippl 2005",
    ),
    Term(
        "week04",
        mark("Innovators and imitators"),
        mark("Who takes up something new on their own (p), and who follows those that have it (q)."),
        "Bass 1969",
    ),
)
