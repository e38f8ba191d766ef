"""Exercise w2e5: how firms are embedded, and what happens to the value they make."""

from __future__ import annotations

from ledtoolkit.exercises.cards import Hand, deal, hands
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.week02.embeddedness_cards import EMBEDDEDNESS, EMBEDDEDNESS_CARDS, VALUE, VALUE_CARDS
from ledtoolkit.words import mark

__all__ = ["EMBEDDEDNESS_OF_FIRMS"]

VARIANTS = 84
FIRMS = tuple(f"firm_{place}" for place in range(1, 10))
VALUES = tuple(f"value_{place}" for place in range(1, 4))
TASK = mark(
    "Nine cases are about how a firm is embedded, three about the value it makes. "
    "Ask of a firm: what would it lose if this rule, this tie or this place were gone?"
)


def embedded_hands() -> list[Hand]:
    """Return 84 hands: nine of eighteen firms, and each way to take three of nine cases about value."""
    firms, values = hands(EMBEDDEDNESS_CARDS, len(FIRMS), VARIANTS), hands(VALUE_CARDS, len(VALUES), VARIANTS)
    return deal(TASK, (*FIRMS, *VALUES), firms, values)


FIELDS = (*EMBEDDEDNESS.choices(FIRMS), *VALUE.choices(VALUES))

EMBEDDEDNESS_OF_FIRMS = Exercise(
    week="week02",
    topic="embeddedness",
    title=mark("What ties firms, and who keeps the value"),
    question=mark(
        "Sort nine firms by what the case tells about their embeddedness, "
        "and three cases by what happens to the value. "
        "The cases are typical ones; none is a named firm."
    ),
    criteria=(
        mark("Each of the twelve cases counts the same."),
        mark("Where careful readers would differ, both answers count."),
    ),
    answer_name="embeddedness",
    points=1.5,
    fields=FIELDS,
    misconceptions=(),
    pool=embedded_hands,
    link="lesson.ipynb#cell-id=embeddedness-theory",
    model_answer="""\
from ledtoolkit import given

clues = {
    "as at home": "societal",
    "apprenticeships": "societal",
    "relatives": "societal",
    "used to work": "societal",
    "at headquarters": "societal",
    "through church": "societal",
    "same Dutch importer": "network",
    "certified suppliers": "network",
    "three customers": "network",
    "co-operative": "network",
    "association": "network",
    "never met": "network",
    "second pit": "creation",
    "million shirts": "creation",
    "hundred beds": "creation",
    "levy": "capture",
    "share of the yearly profit": "capture",
    "brand's rights": "capture",
    "cut waste": "enhancement",
    "its own models": "enhancement",
    "cheese": "enhancement",
}
cases = given("week02/embeddedness")["cases"]
embeddedness = {
    name: next((label for clue, label in clues.items() if clue in case), "territorial") for name, case in cases.items()
}
""",
)
