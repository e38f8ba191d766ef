"""The cards of exercise w4e5: levels of systemic competitiveness, and the corners of the diamond.

After Esser et al. (1996) and Porter (1990); typical cases, written for this course.
The decks are mixed, so that the order of a hand says nothing.
"""

from __future__ import annotations

from ledtoolkit.exercises.cards import Labels, Trap, card
from ledtoolkit.words import mark

__all__ = ["CORNERS", "CORNER_CARDS", "LEVELS", "LEVEL_CARDS"]

META, MACRO, MESO, MICRO = "meta", "macro", "meso", "micro"
FACTORS, DEMAND, RELATED, RIVALRY, GOVERNMENT = "factors", "demand", "related", "rivalry", "government"

TARGETED = Trap(
    "meso_and_micro_mixed",
    mark("You mixed what firms do themselves with what is done for firms."),
    mark("Ask who acts: a firm and its partners, or an institution that supports them."),
)
FIFTH = Trap(
    "government_as_corner",
    mark("In the diamond the government stands outside: it changes the corners, it is none."),
    mark("Ask which corner the measure changes: inputs, customers, suppliers, or rivalry."),
)

LEVELS = Labels(
    options=(
        (META, mark("meta: shared values, and the will to agree")),
        (MACRO, mark("macro: the frame for everybody, such as money, taxes, trade law")),
        (MESO, mark("meso: institutions and measures that support certain firms or branches")),
        (MICRO, mark("micro: what firms do, alone and with each other")),
    ),
    unlike={
        META: mark("The meta level is about values, learning and the ability to agree on a direction."),
        MACRO: mark("The macro level holds for all branches and places alike."),
        MESO: mark("The meso level is institutions and measures made for certain branches, firms or places."),
        MICRO: mark("The micro level is firms themselves, and what they do with each other."),
    },
    next_step=mark("Ask who acts, and for whom: everybody, some, or the firm itself?"),
)

CORNERS = Labels(
    options=(
        (FACTORS, mark("factor conditions: skills, knowledge, space, infrastructure")),
        (DEMAND, mark("demand conditions: customers at home who ask for more")),
        (RELATED, mark("related and supporting industries: suppliers and neighbours in branch")),
        (RIVALRY, mark("strategy, structure and rivalry: how firms are run and compete")),
        (GOVERNMENT, mark("government, as a corner of its own")),
    ),
    unlike={
        FACTORS: mark("Factor conditions are what goes in: people, knowledge, land, capital, infrastructure."),
        DEMAND: mark("Demand conditions are about customers at home: how many, how early, how critical."),
        RELATED: mark("This corner is about suppliers and about branches that share technology or customers."),
        RIVALRY: mark("This corner is about how firms are run and how hard they compete at home."),
        GOVERNMENT: mark("The government influences all corners; the diamond has none for it."),
    },
    next_step=mark("Ask what firms get from it: inputs, customers, suppliers, or a push from rivals?"),
)

LEVEL_CARDS = (
    card(
        mark("After years of quarrel unions, employers and the mayor sign a common vision for the valley."),
        mark("It builds the will and the ability to agree."),
        META,
    ),
    card(
        mark("The central bank brings inflation down from twenty to four percent."),
        mark("A stable frame for all firms."),
        MACRO,
    ),
    card(
        mark("The province opens a test centre where food firms may try new packaging."),
        mark("An institution made for one branch."),
        MESO,
        traps={MICRO: TARGETED},
    ),
    card(
        mark("A carpentry with nine workers changes to one-piece flow and halves its delivery time."),
        mark("A firm changes how it works."),
        MICRO,
        traps={MESO: TARGETED},
    ),
    card(
        mark("A country writes the same company law for foreign and home firms."),
        mark("A rule for everybody."),
        MACRO,
    ),
    card(
        mark("Schools, media and associations present failed founders as people who have learned."),
        mark("A shared value changes: how failure is seen."),
        META,
    ),
    card(
        mark("Four dairies buy a drying tower together and use it in turn."),
        mark("Firms act together; no institution is needed for it."),
        MICRO,
        traps={MESO: TARGETED},
    ),
    card(
        mark("A vocational school starts a course for boat mechanics after talks with six shipyards."),
        mark("A training institution serves one branch."),
        MESO,
        traps={MICRO: TARGETED},
    ),
    card(
        mark("The government lowers import duties on all machinery."),
        mark("The frame of trade changes for all branches; a duty for one branch alone would be meso."),
        MACRO,
    ),
    card(
        mark("A development agency gives export advice to makers of natural cosmetics."),
        mark("Support made for certain firms."),
        MESO,
        traps={MICRO: TARGETED},
    ),
    card(
        mark("A garage trains its own apprentices because it finds no staff."),
        mark("A firm solves its own problem."),
        MICRO,
        traps={MESO: TARGETED},
    ),
    card(
        mark("Villagers, investors and officials meet each month and report openly what was promised and done."),
        mark("It builds trust and the habit of agreeing; as a standing body some would place it at the meso level."),
        META,
        MESO,
    ),
    card(
        mark("A budget rule keeps the state's debt from growing faster than output."),
        mark("A stable frame for all firms."),
        MACRO,
    ),
    card(
        mark("Supplier and customer put their engineers into one office for half a year."),
        mark("Two firms work on something new together."),
        MICRO,
        traps={MESO: TARGETED},
    ),
    card(
        mark("The city reserves a site beside the university for firms in medical technology."),
        mark("A measure for certain firms in one place."),
        MESO,
        traps={MICRO: TARGETED},
    ),
    card(
        mark("A nation comes to see technical work as being as worthy as office work."),
        mark("A shared value changes: how work is seen."),
        META,
    ),
)

CORNER_CARDS = (
    card(
        mark("A polytechnic trains two hundred welders a year for the shipyards."),
        mark("Skills are an input."),
        FACTORS,
        traps={GOVERNMENT: FIFTH},
    ),
    card(
        mark("Dutch growers sell to buyers who return a whole load for one wilted flower."),
        mark("Customers at home who ask for much push firms ahead of others."),
        DEMAND,
    ),
    card(
        mark("Italian shoemakers find makers of soles, heels and machines in the next street."),
        mark("Suppliers close by help firms to try something new."),
        RELATED,
    ),
    card(
        mark("Nine brass-band instrument makers in one valley compete for the same customers."),
        mark("Rivals next door push each other."),
        RIVALRY,
    ),
    card(
        mark("The city is the first to order electric buses, and local builders learn from it."),
        mark("Here the public body is an early customer: it works through demand."),
        DEMAND,
        traps={GOVERNMENT: FIFTH},
    ),
    card(
        mark("A competition authority breaks up an agreement between cement makers."),
        mark("The office stands outside; what changes is rivalry."),
        RIVALRY,
        traps={GOVERNMENT: FIFTH},
    ),
    card(
        mark("The port is dredged, so that larger ships can come."),
        mark("Infrastructure is an input."),
        FACTORS,
        traps={GOVERNMENT: FIFTH},
    ),
    card(
        mark("Software, film and music firms share studios and staff."),
        mark("Branches that share skills and customers help each other along."),
        RELATED,
        FACTORS,
    ),
    card(
        mark("Family firms think in decades and keep profits in the firm."),
        mark("How firms are owned and run belongs to strategy and structure."),
        RIVALRY,
    ),
    card(
        mark("An ageing country needs home care early; its makers of aids are ahead when others age."),
        mark("Early demand at home gives a lead."),
        DEMAND,
    ),
)
