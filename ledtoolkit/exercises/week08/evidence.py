"""Exercise w8e5: sentences from draft plans, and what each lacks."""

from __future__ import annotations

from ledtoolkit.exercises.cards import Hand
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.week08.evidence_labels import EVIDENCE
from ledtoolkit.exercises.week08.sentences_about_figures import SENTENCES_ABOUT_FIGURES
from ledtoolkit.exercises.week08.sentences_that_conclude import SENTENCES_THAT_CONCLUDE
from ledtoolkit.words import mark

__all__ = ["EVIDENCE_OF_A_PLAN"]

VARIANTS = 30
SENTENCE_NAMES = tuple(f"sentence_{place}" for place in range(1, 9))
# With these two steps through the deck each sentence stands in four hands, and each hand has all four labels,
# none of them more than three times.
FROM_HAND_TO_HAND, FROM_CARD_TO_CARD = 46, 13
TASK = mark(
    "Eight sentences come from draft plans that we made up. "
    "Two faults can stand in one sentence: then the first of these counts: "
    "double counting, wrong inference, source missing."
)


def evidence_hands() -> list[Hand]:
    """Return 30 hands of eight of the sixty sentences."""
    deck = (*SENTENCES_ABOUT_FIGURES, *SENTENCES_THAT_CONCLUDE)
    return [
        Hand(
            TASK,
            {
                name: deck[(FROM_HAND_TO_HAND * hand + FROM_CARD_TO_CARD * place) % len(deck)]
                for place, name in enumerate(SENTENCE_NAMES)
            },
        )
        for hand in range(VARIANTS)
    ]


EVIDENCE_OF_A_PLAN = Exercise(
    week="week08",
    topic="evidence",
    title=mark("What carries a sentence of a plan"),
    question=mark(
        "Read eight sentences from draft plans as a sceptical councillor would. "
        "Say of each whether it is supported, lacks its source, concludes wrongly, or counts something twice."
    ),
    criteria=(
        mark("Each of the eight sentences counts the same."),
        mark("Where careful readers would differ, both answers count."),
    ),
    answer_name="evidence",
    points=1.0,
    fields=EVIDENCE.choices(SENTENCE_NAMES),
    misconceptions=(),
    pool=evidence_hands,
    link="lesson.ipynb#cell-id=evidence-theory",
    model_answer="""\
from ledtoolkit import given

supported = ("covered", "members", "employed", "hired", "Costs", "Passengers", "dyers", "tannery", "Three", "rates")
supported += ("promised", "pupils", "expects", "household", "night")
missing = ("Every", "About", "Women", "loses", "known", "Rents", "picker", "store", "twelve", "customers", "outer")
missing += ("sewing", "highland", "thirds", "glass")
wrong = ("proves", "after", "Since", "Towns", "highest", "processing", "graduates", "cluster", "incubator", "garment")
wrong += ("county", "ratio", "Nobody", "ministry's", "Forty")
clues = dict.fromkeys(supported, "supported") | dict.fromkeys(missing, "source missing")
clues |= dict.fromkeys(wrong, "wrong inference")
cases = given("week08/evidence")["cases"]
evidence = {
    name: next((label for clue, label in clues.items() if clue in case), "double counting")
    for name, case in cases.items()
}
""",
)
