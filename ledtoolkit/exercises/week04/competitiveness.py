"""Exercise w4e5: at which level a measure works, and which corner of the diamond a fact belongs to."""

from __future__ import annotations

from ledtoolkit.exercises.cards import Hand, deal, hands
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.week04.competitiveness_cards import CORNER_CARDS, CORNERS, LEVEL_CARDS, LEVELS
from ledtoolkit.words import mark

__all__ = ["LEVELS_AND_CORNERS"]

VARIANTS = 210
MEASURES = tuple(f"measure_{place}" for place in range(1, 9))
FACTS = tuple(f"fact_{place}" for place in range(1, 5))
TASK = mark(
    "Eight cases are measures or habits: at which level do they work? "
    "Four are facts about a place: to which corner of Porter's diamond do they belong?"
)


def competitiveness_hands() -> list[Hand]:
    """Return 210 hands: eight of sixteen measures, and each way to take four of ten facts."""
    measures, facts = hands(LEVEL_CARDS, len(MEASURES), VARIANTS), hands(CORNER_CARDS, len(FACTS), VARIANTS)
    return deal(TASK, (*MEASURES, *FACTS), measures, facts)


FIELDS = (*LEVELS.choices(MEASURES), *CORNERS.choices(FACTS))

LEVELS_AND_CORNERS = Exercise(
    week="week04",
    topic="competitiveness",
    title=mark("Levels and corners of competitiveness"),
    question=mark(
        "Sort eight cases by the level at which they work: meta, macro, meso or micro. "
        "Then sort four facts by the corner of the diamond."
    ),
    criteria=(
        mark("Each of the twelve cases counts the same."),
        mark("Where careful readers would differ, both answers count."),
    ),
    answer_name="levels",
    points=1.0,
    fields=FIELDS,
    misconceptions=(),
    pool=competitiveness_hands,
    link="lesson.ipynb#cell-id=levels-theory",
    model_answer="""\
from ledtoolkit import given

clues = {
    "common vision": "meta",
    "failed founders": "meta",
    "report openly": "meta",
    "technical work": "meta",
    "inflation": "macro",
    "company law": "macro",
    "import duties": "macro",
    "budget rule": "macro",
    "test centre": "meso",
    "vocational school": "meso",
    "export advice": "meso",
    "reserves a site": "meso",
    "one-piece flow": "micro",
    "four dairies": "micro",
    "own apprentices": "micro",
    "engineers": "micro",
    "polytechnic": "factors",
    "dredged": "factors",
    "next street": "related",
    "share studios": "related",
    "instrument makers": "rivalry",
    "cement": "rivalry",
    "family firms": "rivalry",
}
cases = given("week04/competitiveness")["cases"]
levels = {
    name: next((label for clue, label in clues.items() if clue in case.lower()), "demand")
    for name, case in cases.items()
}
""",
)
