"""The cards of exercise w3e5: forms of decentralisation, formal and informal rules.

After Cheema & Rondinelli (1983) and North (1990); typical cases, written for this course.
The decks are mixed, so that the order of a hand says nothing.
"""

from __future__ import annotations

from ledtoolkit.exercises.cards import Labels, Trap, card
from ledtoolkit.words import mark

__all__ = ["FORMS", "FORM_CARDS", "RULES", "RULE_CARDS"]

DECONCENTRATION, DELEGATION, DEVOLUTION, PRIVATISATION = "deconcentration", "delegation", "devolution", "privatisation"
FORMAL, INFORMAL, BREACH = "formal rule", "informal rule", "breach of law"

NEARBY = Trap(
    "deconcentration_read_as_devolution",
    mark("An office nearby is not yet a local decision: who is answerable to whom has not changed."),
    mark("Ask whom the deciding official answers to: a ministry, or people elected here."),
)
UNWRITTEN = Trap(
    "informal_read_as_illegal",
    mark("A rule that nobody wrote down is not against the law."),
    mark("Ask whether a law forbids it. If not, ask whether it is written or only lived."),
)

FORMS = Labels(
    options=(
        (DECONCENTRATION, mark("deconcentration: the ministry's own staff, closer by")),
        (DELEGATION, mark("delegation: a body of its own does it for the government")),
        (DEVOLUTION, mark("devolution: elected local government decides")),
        (PRIVATISATION, mark("privatisation: firms or voluntary organisations do it")),
    ),
    unlike={
        DECONCENTRATION: mark(
            "In deconcentration the central ministry still decides, through its own staff elsewhere."
        ),
        DELEGATION: mark("In delegation a body with its own management carries out a task for the government."),
        DEVOLUTION: mark("In devolution a local government decides that is answerable to local voters."),
        PRIVATISATION: mark("In privatisation a firm or a voluntary organisation takes over the task."),
    },
    next_step=mark("Ask two things: who decides now, and whom do they answer to?"),
)

RULES = Labels(
    options=(
        (FORMAL, mark("a formal rule: written, and enforced by an office")),
        (INFORMAL, mark("an informal rule: lived, and enforced by people around")),
        (BREACH, mark("no rule, but a breach of the law")),
    ),
    unlike={
        FORMAL: mark("A formal rule is written down, and an office or court stands behind it."),
        INFORMAL: mark("An informal rule is lived, and neighbours or colleagues keep each other to it."),
        BREACH: mark("A breach of the law needs a law that forbids it."),
    },
    next_step=mark("Ask: is it written, and who sees to it that people keep to it?"),
)

FORM_CARDS = (
    card(
        mark("The ministry of health opens regional offices. Their directors follow orders from the capital."),
        mark("The ministry's own staff sit closer by; decisions and reports still go to the capital."),
        DECONCENTRATION,
        traps={DEVOLUTION: NEARBY},
    ),
    card(
        mark("A water board with its own management runs the pipes for the government, which sets the tariff."),
        mark("A body of its own carries out the task; the government keeps the last word."),
        DELEGATION,
    ),
    card(
        mark("An elected district council sets its property tax and decides which roads are repaired."),
        mark("People answerable to local voters decide, and have money of their own."),
        DEVOLUTION,
    ),
    card(
        mark("The city sells its bus company; three firms now run the lines."),
        mark("Firms take over a task that was public."),
        PRIVATISATION,
    ),
    card(
        mark("A governor appointed by the president signs permits that were signed in the capital before."),
        mark("The signature moved, the answerability did not: the governor serves the president."),
        DECONCENTRATION,
        traps={DEVOLUTION: NEARBY},
    ),
    card(
        mark("A national housing agency with its own budget lets flats in all towns on behalf of the ministry."),
        mark("The agency manages itself and acts for the ministry."),
        DELEGATION,
    ),
    card(
        mark("By law municipalities take over youth care, with a grant and the freedom to organise it as they decide."),
        mark("The power to decide goes to elected councils. With too little money it may still fail."),
        DEVOLUTION,
    ),
    card(
        mark("A farmers' association takes over the advisory service that the state has closed."),
        mark("A voluntary organisation takes over a public task."),
        PRIVATISATION,
    ),
    card(
        mark("The tax office moves two hundred of its staff from the capital to four provincial towns."),
        mark("Staff of the same office work elsewhere; nothing else changes."),
        DECONCENTRATION,
        traps={DEVOLUTION: NEARBY},
    ),
    card(
        mark("A port authority owned by the state plans, builds and lets quays under a contract with the ministry."),
        mark("A body of its own acts under a contract; the state still owns it."),
        DELEGATION,
    ),
    card(
        mark("County assemblies elected since a new constitution pass their own budgets for health and farming."),
        mark("Elected assemblies decide on tasks and money."),
        DEVOLUTION,
    ),
    card(
        mark("Waste collection is tendered: a firm does it for seven years, paid by the city and held to a contract."),
        mark("A firm does the work. Because the city orders and pays, some call it delegation by contract."),
        PRIVATISATION,
        DELEGATION,
    ),
)

RULE_CARDS = (
    card(
        mark("A building permit must be decided within eight weeks; otherwise it counts as given."),
        mark("It is written in law, and a court will apply it."),
        FORMAL,
    ),
    card(
        mark("Traders at the night market leave the first row to those who have been there longest."),
        mark("Nobody wrote it down; the other traders see to it."),
        INFORMAL,
        traps={BREACH: UNWRITTEN},
    ),
    card(
        mark("An inspector asks for cash and then overlooks a missing fire exit."),
        mark("A law forbids the payment and asks for the exit: habit does not make it a rule to build on."),
        BREACH,
    ),
    card(
        mark("Fishers in the bay do not use fine nets in spring; whoever does finds that nobody buys the catch."),
        mark("The bay's own custom, kept up by those who live from it."),
        INFORMAL,
        traps={BREACH: UNWRITTEN},
    ),
    card(
        mark("The statutes of the irrigation group fix who gets water when, and its fines go to the group's cash box."),
        mark("It is written and has its own enforcement; where no court stands behind it, some call it informal."),
        FORMAL,
        INFORMAL,
    ),
    card(
        mark("In this valley a handshake before two elders closes the lease of a field."),
        mark("Lived and trusted: elders and neighbours enforce it."),
        INFORMAL,
        traps={BREACH: UNWRITTEN},
    ),
    card(
        mark("Public purchases above a fixed sum must be announced and open to all bidders."),
        mark("It is written in procurement law, with an office and courts behind it."),
        FORMAL,
    ),
    card(
        mark("Civil servants of the province do not leave the office before the director does."),
        mark("Nobody wrote it down, and everybody keeps to it."),
        INFORMAL,
        traps={BREACH: UNWRITTEN},
    ),
    card(
        mark("Council members with a stake in a plan must leave the room, says the municipal code."),
        mark("It stands in the code, and a decision without it can be annulled."),
        FORMAL,
    ),
    card(
        mark("A contractor wins the tender because his cousin showed him the other bids."),
        mark("The law forbids it, however often it happens."),
        BREACH,
    ),
)
