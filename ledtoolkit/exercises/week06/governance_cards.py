"""The cards of exercise w6e4 about chains: how they are governed.

After Gereffi, Humphrey & Sturgeon (2005); typical cases, written for this course.
Each chain tells three things: how complex the order is, whether it can be written down, and what suppliers can do.
The deck repeats the six answers in one order; a hand is turned, so that its order says nothing.
"""

from __future__ import annotations

from ledtoolkit.exercises.cards import Labels, Trap, card
from ledtoolkit.words import mark

__all__ = ["CHAINS", "CHAIN_CARDS"]

MARKET, MODULAR, RELATIONAL, CAPTIVE, HIERARCHY, NONE = (
    "market",
    "modular",
    "relational",
    "captive",
    "hierarchy",
    "none",
)

POWER = Trap(
    "powerful_buyer_read_as_hierarchy",
    mark("A powerful buyer is not yet a hierarchy: that is one firm which does the step itself."),
    mark(
        "Ask whether the supplier is a firm of its own, and then our three questions about the order and the supplier."
    ),
)
LEFT_OUT = Trap(
    "exclusion_read_as_a_type",
    mark("In a captive chain and in a hierarchy the order is complex. What is ordered here is plain."),
    mark("Ask how complex the order is, before you ask what the supplier can do."),
)
CHAINS = Labels(
    options=(
        (MARKET, mark("market: simple orders, price decides")),
        (MODULAR, mark("modular: complex, but written down for able suppliers")),
        (RELATIONAL, mark("relational: complex, cannot be written down, suppliers are able and trusted")),
        (CAPTIVE, mark("captive: complex, written down for suppliers who can do little alone")),
        (HIERARCHY, mark("hierarchy: the firm does it itself")),
        (NONE, mark("none of the five: unlikely, or the supplier is left out")),
    ),
    unlike={
        MARKET: mark("In a market the order is simple, easy to describe, and suppliers need no help."),
        MODULAR: mark("In a modular chain a complex order is written down, and suppliers manage it on their own."),
        RELATIONAL: mark(
            "In a relational chain the order cannot be written down, and able suppliers work it out together."
        ),
        CAPTIVE: mark("In a captive chain the order is written down, and weak suppliers are led step by step."),
        HIERARCHY: mark("In a hierarchy the order cannot be written down and no supplier is able: the firm does it."),
        NONE: mark("The three answers of this case do give one of the five types."),
    },
    next_step=mark("Ask three things: is the order complex, can it be written down, can suppliers manage alone?"),
)

CHAIN_CARDS = (
    card(
        mark("Traders buy onions by weight at the town gate. Any farmer can deliver, nothing has to be explained."),
        mark("Low complexity, easy to describe, able suppliers: price is enough."),
        MARKET,
    ),
    card(
        mark("A brand sends full drawings; board makers with their own machines build to them for several brands."),
        mark("High complexity, written down, able suppliers."),
        MODULAR,
    ),
    card(
        mark(
            "A fashion house and its silk weavers, masters of their craft, find each cloth together, without a drawing."
        ),
        mark("High complexity, not written down, able suppliers: trust carries it."),
        RELATIONAL,
    ),
    card(
        mark("A supermarket writes rules for many crops; small growers follow its technician step by step."),
        mark("High complexity, written down, suppliers who can do little alone; they stay firms of their own."),
        CAPTIVE,
        traps={HIERARCHY: POWER},
    ),
    card(
        mark("An engine maker casts its newest blocks itself: nobody outside can, and the process is not on paper."),
        mark("High complexity, not written down, no able supplier: it does it itself."),
        HIERARCHY,
    ),
    card(
        mark("A hotel wants plain towels, easy to describe; the only weaver nearby cannot keep to any order."),
        mark("Simple and easy to describe, yet the supplier is not able: it is left out, no type fits."),
        NONE,
        traps={HIERARCHY: LEFT_OUT, CAPTIVE: LEFT_OUT},
    ),
    card(
        mark("Green coffee of a standard grade is sold on an exchange to whoever bids most."),
        mark("Low complexity, a grade describes it, many sellers are able."),
        MARKET,
    ),
    card(
        mark("A bicycle group uses gear sets that a specialist makes to a public standard, for all makers."),
        mark("High complexity, a standard holds it, the supplier is able."),
        MODULAR,
    ),
    card(
        mark(
            "A hospital and a software house that knows medicine develop a system week by week, as needs become clear."
        ),
        mark("High complexity, cannot be written down in advance, an able partner."),
        RELATIONAL,
    ),
    card(
        mark(
            "A retailer delivers patterns, cloth and inspectors; the sewing shops work to its sheets and need its help."
        ),
        mark("High complexity, written down, suppliers who can do little alone. Power is great, ownership separate."),
        CAPTIVE,
        traps={HIERARCHY: POWER},
    ),
    card(
        mark("A cheese maker runs its own ripening caves: the craft is in no book, and nobody else masters it."),
        mark("High complexity, not written down, no able supplier: it keeps the step."),
        HIERARCHY,
    ),
    card(
        mark("A town orders sand, easy to describe; the diggers have neither sieve nor lorry and cannot deliver."),
        mark("Simple and easy to describe, yet no able supplier: exclusion, none of the five."),
        NONE,
        traps={HIERARCHY: LEFT_OUT, CAPTIVE: LEFT_OUT},
    ),
    card(
        mark("A builder buys bricks of one size from any of nine kilns, week by week."),
        mark("Low complexity, easy to describe, able suppliers."),
        MARKET,
    ),
    card(
        mark(
            "A phone brand gives a long test protocol to assemblers who run their own lines and serve its rivals too."
        ),
        mark("High complexity, written down, able suppliers."),
        MODULAR,
    ),
    card(
        mark(
            "A theatre and a master carpenter work out each stage set in talk and trial; they have done so for years."
        ),
        mark("High complexity, not written down, an able partner, trust."),
        RELATIONAL,
    ),
    card(
        mark("A dairy group gives cows' diets, milking times and credit to herders who ask its advice at each step."),
        mark("High complexity, written down, suppliers who can do little alone."),
        CAPTIVE,
        traps={HIERARCHY: POWER},
    ),
    card(
        mark("A perfume house blends in its own cellar: the recipe is a feeling, and no supplier could do it."),
        mark("High complexity, not written down, no able supplier."),
        HIERARCHY,
    ),
    card(
        mark(
            "Simple wishes that nobody manages to describe: a village asks for “nice signs”, able painters stand ready."
        ),
        mark("Low complexity that still cannot be described is unlikely; none of the five."),
        NONE,
    ),
    card(
        mark("A canteen buys potatoes of any sort from whoever is cheapest on the morning market."),
        mark("Low complexity, easy to describe, able suppliers."),
        MARKET,
    ),
    card(
        mark("A solar firm publishes exact interfaces; makers of inverters with their own laboratories build to them."),
        mark("High complexity, written down, able suppliers."),
        MODULAR,
    ),
    card(
        mark("A shipyard and a maker of cranes settle each new vessel by visiting each other for months."),
        mark("High complexity, not written down, able suppliers: closeness carries it."),
        RELATIONAL,
    ),
    card(
        mark("A fish exporter lends nets and ice and tells each crew, by a long list, how to handle the catch."),
        mark("High complexity, written down, suppliers who can do little alone."),
        CAPTIVE,
        traps={HIERARCHY: POWER},
    ),
    card(
        mark("A vaccine maker grows its cultures itself; what its staff know is in no manual and nobody else has it."),
        mark("High complexity, not written down, no able supplier."),
        HIERARCHY,
    ),
    card(
        mark("A bakery needs plain flour of one grade; the mill in the valley cannot even weigh it right."),
        mark("Simple and easy to describe, yet no able supplier: it is left out."),
        NONE,
        traps={HIERARCHY: LEFT_OUT, CAPTIVE: LEFT_OUT},
    ),
)
