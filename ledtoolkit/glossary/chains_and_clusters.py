"""Words of week 6: who earns what in a chain, how demand ripples, and what makes a cluster."""

from __future__ import annotations

from ledtoolkit.glossary.term import Term
from ledtoolkit.words import mark

__all__ = ["TERMS"]

TERMS = (
    Term(
        "week06",
        mark("Value chain"),
        mark("All the steps that bring a product from its start to its user, and who does each of them."),
        "Kaplinsky & Morris 2001",
    ),
    Term(
        "week06",
        mark("Margin and mark-up"),
        mark("Selling price less buying price: the margin divides it by the selling, the mark-up by the buying price."),
        "Mendoza 1995",
    ),
    Term(
        "week06",
        mark("Value added"),
        mark("Sales less all that is bought in from other firms. It pays wages, interest, rent and profit."),
        "Kaplinsky & Morris 2001",
    ),
    Term(
        "week06",
        mark("Governance of a chain"),
        mark("How a chain is steered: through a market, modular, relational, captive, or inside one firm (hierarchy)."),
        "Gereffi, Humphrey & Sturgeon 2005",
    ),
    Term(
        "week06",
        mark("Upgrading"),
        mark(
            "A firm works better (process), makes something better (product), takes a new step (functional) or chain."
        ),
        "Humphrey & Schmitz 2002",
    ),
    Term(
        "week06",
        mark("Smile curve"),
        mark("The hypothesis that much value is added at both ends of a chain, and little between."),
        "Shih 1992",
    ),
    Term(
        "week06",
        mark("Leontief inverse (L)"),
        mark("What all branches make, in all rounds of buying, for one unit of final demand for each branch."),
        "Leontief 1936",
    ),
    Term(
        "week06",
        mark("Output multiplier"),
        mark("A column of the Leontief inverse added up: all output for one unit of final demand."),
        "Miller & Blair 2009",
    ),
    Term(
        "week06",
        mark("Type I multiplier"),
        mark("All jobs for each direct one. It multiplies jobs, not money, and leaves the spending of wages out."),
        "Miller & Blair 2009",
    ),
    Term(
        "week06",
        mark("Cluster"),
        mark("Firms and institutions near each other that are linked: concentration alone is none."),
        "Porter 1998",
    ),
    Term(
        "week06",
        mark("Collective efficiency"),
        mark("What firms gain from being near each other, and from acting together on top of it."),
        "Schmitz 1995",
    ),
    Term(
        "week06",
        mark("Cluster index"),
        mark("How dense a branch is, times how many jobs it has per inhabitant, divided by how large its firms are."),
        "Sternberg & Litzenberger 2004; Litzenberger & Sternberg 2006",
    ),
    Term(
        "week06",
        mark("Life cycle of a cluster"),
        mark("Emergence, growth, sustainment, and decline or renewal."),
        "Menzel & Fornahl 2010",
    ),
    Term(
        "week06",
        mark("Triple helix"),
        mark("Government, firms and knowledge institutions that renew a place together."),
        "Etzkowitz & Leydesdorff 2000",
    ),
    Term(
        "week06",
        mark("Broker"),
        mark("Who lies on most of the shortest ways between others (betweenness), and so joins groups."),
        "Freeman 1978; Burt 1992",
    ),
)
