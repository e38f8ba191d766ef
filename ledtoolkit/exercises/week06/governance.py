"""Exercise w6e4: how chains are governed, and which way firms upgrade."""

from __future__ import annotations

from ledtoolkit.exercises.cards import Card, Hand, deal, hands
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.week06.governance_cards import CHAIN_CARDS, CHAINS
from ledtoolkit.exercises.week06.upgrading_cards import UPGRADING, UPGRADING_CARDS
from ledtoolkit.words import mark

__all__ = ["GOVERNANCE"]

VARIANTS = 20
CHAIN_NAMES = tuple(f"chain_{place}" for place in range(1, 7))
UPGRADING_NAMES = tuple(f"upgrading_{place}" for place in range(1, 3))
# The deck repeats the six types in one order: six in a row hold each type once.
TYPES = 6
TASK = mark(
    "Six cases are chains: find how complex the order is, whether it can be written down, and what suppliers can do. "
    "These three answers give the type. Two cases are firms that upgrade."
)


def governance_hands() -> list[Hand]:
    """Return 20 hands: five types and a case that is none of them, and two of sixteen upgradings."""
    upgradings = hands(UPGRADING_CARDS, len(UPGRADING_NAMES), VARIANTS)
    chains = [_chains(place) for place in range(VARIANTS)]
    return deal(TASK, (*CHAIN_NAMES, *UPGRADING_NAMES), chains, upgradings)


def _chains(place: int) -> tuple[Card, ...]:
    """Return one card of each type, each type from a place of its own in the deck, in a turning order."""
    rounds = len(CHAIN_CARDS) // TYPES
    taken = [CHAIN_CARDS[TYPES * ((place + kind * (1 + place // rounds)) % rounds) + kind] for kind in range(TYPES)]
    first = (5 * place) % TYPES
    return (*taken[first:], *taken[:first])


FIELDS = (*CHAINS.choices(CHAIN_NAMES), *UPGRADING.choices(UPGRADING_NAMES))

GOVERNANCE = Exercise(
    week="week06",
    topic="governance",
    title=mark("Who steers a chain, and how firms move up"),
    question=mark(
        "Give the type of governance of six chains, one of which is none of the five, and the kind of two upgradings."
    ),
    criteria=(
        mark("Each of the eight cases counts the same."),
        mark("Where careful readers would differ, both answers count."),
    ),
    answer_name="governance",
    points=1.0,
    fields=FIELDS,
    misconceptions=(),
    pool=governance_hands,
    link="lesson.ipynb#cell-id=governance-theory",
    model_answer="""\
from ledtoolkit import given

clues = {
    "onions": "market",
    "exchange": "market",
    "bricks of one size": "market",
    "potatoes": "market",
    "full drawings": "modular",
    "gear sets": "modular",
    "test protocol": "modular",
    "interfaces": "modular",
    "silk weavers": "relational",
    "software house": "relational",
    "theatre": "relational",
    "shipyard": "relational",
    "supermarket": "captive",
    "retailer": "captive",
    "dairy group": "captive",
    "fish exporter": "captive",
    "engine maker": "hierarchy",
    "cheese maker": "hierarchy",
    "perfume": "hierarchy",
    "vaccine": "hierarchy",
    "towels": "none",
    "sand": "none",
    "signs": "none",
    "flour": "none",
    "chrome": "process",
    "camera": "process",
    "by night": "process",
    "looms": "process",
    "own collections": "functional",
    "own shops": "functional",
    "names its own tea": "functional",
    "spare parts": "functional",
    "television": "chain",
    "wind turbines": "chain",
    "hospital beds": "chain",
}
cases = given("week06/governance")["cases"]
governance = {
    name: next((label for clue, label in clues.items() if clue in case), "product") for name, case in cases.items()
}
""",
)
