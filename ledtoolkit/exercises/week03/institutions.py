"""Exercise w3e5: forms of decentralisation, and rules that are written or lived."""

from __future__ import annotations

from ledtoolkit.exercises.cards import Hand, deal, hands
from ledtoolkit.exercises.definition import Exercise
from ledtoolkit.exercises.week03.institution_cards import FORM_CARDS, FORMS, RULE_CARDS, RULES
from ledtoolkit.words import mark

__all__ = ["INSTITUTIONS"]

VARIANTS = 210
FORM_NAMES = tuple(f"form_{place}" for place in range(1, 5))
RULE_NAMES = tuple(f"rule_{place}" for place in range(1, 5))
TASK = mark(
    "Four cases are about who takes over a task of the state, four about rules that people keep. "
    "Ask of a task: who decides now, and whom do they answer to? Ask of a rule: who sees to it?"
)


def institution_hands() -> list[Hand]:
    """Return 210 hands: four of twelve forms, and each way to take four of ten rules."""
    forms, rules = hands(FORM_CARDS, len(FORM_NAMES), VARIANTS), hands(RULE_CARDS, len(RULE_NAMES), VARIANTS)
    return deal(TASK, (*FORM_NAMES, *RULE_NAMES), forms, rules)


FIELDS = (*FORMS.choices(FORM_NAMES), *RULES.choices(RULE_NAMES))

INSTITUTIONS = Exercise(
    week="week03",
    topic="institutions",
    title=mark("Who decides, and which rule holds"),
    question=mark(
        "Say of four tasks in which form they were decentralised, and of four cases what kind of rule they show."
    ),
    criteria=(
        mark("Each of the eight cases counts the same."),
        mark("Where careful readers would differ, both answers count."),
    ),
    answer_name="institutions",
    points=1.0,
    fields=FIELDS,
    misconceptions=(),
    pool=institution_hands,
    link="lesson.ipynb#cell-id=forms-theory",
    model_answer="""\
from ledtoolkit import given

clues = {
    "regional offices": "deconcentration",
    "appointed by the president": "deconcentration",
    "four provincial towns": "deconcentration",
    "water board": "delegation",
    "housing agency": "delegation",
    "port authority": "delegation",
    "district council": "devolution",
    "youth care": "devolution",
    "County assemblies": "devolution",
    "bus company": "privatisation",
    "advisory service": "privatisation",
    "tendered": "privatisation",
    "permit": "formal rule",
    "statutes": "formal rule",
    "Public purchases": "formal rule",
    "Council members": "formal rule",
    "asks for cash": "breach of law",
    "wins the tender": "breach of law",
}
cases = given("week03/institutions")["cases"]
institutions = {
    name: next((label for clue, label in clues.items() if clue in case), "informal rule")
    for name, case in cases.items()
}
""",
)
