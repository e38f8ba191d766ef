"""Exercise w5e4: eight made-up firms on two axes, growth or survival, formal or informal."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, islice
from math import comb
from typing import Any

from ledtoolkit.exercises.definition import Choice, Exercise, Explained, Given
from ledtoolkit.exercises.week05.firm_cards import FIRMS, MadeUpFirm
from ledtoolkit.words import mark, say

__all__ = ["GROWTH_OR_SURVIVAL"]

ASKED = tuple(range(1, 9))
VARIANTS = 286
SURVIVAL, GROWTH, FORMAL, INFORMAL = "survival", "growth", "formal", "informal"


@dataclass(frozen=True)
class EightFirms:
    """Eight of the made-up firms."""

    firms: tuple[MadeUpFirm, ...]

    def firm(self, field_name: str) -> MadeUpFirm:
        """Return the firm that a field asks about."""
        return self.firms[int(field_name.rpartition("_")[2]) - 1]

    def given(self) -> Given:
        """Return the rule: the firms themselves are the labels of the fields."""
        sentence = say(
            "The firms are made up (SYNTHETIC), after Berner, Gómez & Knorringa (2012). "
            "Four signs tell the logic: how hard it is to enter, whether risk is spread, "
            "where the profit goes, and who the partners are. At least three of four decide. "
            "Registration is another question."
        )
        return Given(sentence, "", (), (), "")

    def plain(self) -> dict[str, Any]:
        """Return what is told of each firm."""
        return {
            "firms": {str(place): say(self.firms[place - 1].text) for place in ASKED},
            "choices": [SURVIVAL, GROWTH, FORMAL, INFORMAL],
        }

    def words(self, field_name: str) -> dict[str, str]:
        """Return number and story of the firm that a field asks about."""
        return {"firm": field_name.rpartition("_")[2], "story": say(self.firm(field_name).text)}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def eights() -> list[EightFirms]:
    """Return 286 hands of eight firms, at even distances in the list of all hands."""
    step = comb(len(FIRMS), len(ASKED)) // VARIANTS
    return [EightFirms(hand) for hand in islice(combinations(FIRMS, len(ASKED)), 0, VARIANTS * step, step)]


def _explain_logic(firm: MadeUpFirm, chosen: str) -> Explained:
    if chosen == SURVIVAL and not firm.registered:
        why = say("You may have read “not registered” as survival. A firm without papers can grow.")
        return Explained("informal_read_as_survival", why, say("Leave registration aside, and count the four signs."))
    if chosen == SURVIVAL and firm.small:
        why = say("You may have read “small” as survival. Size is none of the signs.")
        return Explained("small_read_as_survival", why, say("Leave size aside, and count the four signs."))
    why = say("Fewer than three of the four signs point this way.")
    return Explained("signs_miscounted", why, say("Go through entry, risk, profit and partners one by one."))


def _why(firm: MadeUpFirm) -> str:
    if len(firm.logic.accepted) > 1:
        return say("Two of the four signs point one way and two the other, so both count.")
    return say("At least three of the four signs point this way.")


def _logic(place: int) -> Choice:
    return Choice(
        name=f"logic_{place}",
        label=mark("Firm {firm}: “{story}” Growth or survival?"),
        options=((SURVIVAL, mark("survival: secures a living")), (GROWTH, mark("growth: builds a business"))),
        accepted=lambda inputs: frozenset(inputs.firms[place - 1].logic.accepted),
        right=lambda inputs: _why(inputs.firms[place - 1]),
        explain=lambda inputs, chosen: _explain_logic(inputs.firms[place - 1], chosen),
    )


def _form(place: int) -> Choice:
    return Choice(
        name=f"form_{place}",
        label=mark("The same firm {firm}: formal or informal?"),
        options=((FORMAL, mark("formal: registered")), (INFORMAL, mark("informal: not registered"))),
        accepted=lambda inputs: frozenset({inputs.firms[place - 1].logic.form}),
        right=lambda _inputs: say("Registration alone decides this axis."),
        explain=lambda _inputs, _chosen: Explained(
            "logic_read_as_form",
            say("You may have judged by how the firm is run. Only registration decides here."),
            say("Look for the word “registered”, “licence” or “papers”."),
        ),
    )


GROWTH_OR_SURVIVAL = Exercise(
    week="week05",
    topic="growth-or-survival",
    title=mark("Two logics, two axes (SYNTHETIC firms)"),
    question=mark(
        "Place eight made-up firms on two axes. The first is the logic of the business: survival or growth, "
        "by at least three of four signs. The second is registration: formal or informal."
    ),
    criteria=(
        mark("Each of the sixteen choices counts the same."),
        mark("Where two signs stand against two, both logics count."),
    ),
    answer_name="axes",
    points=1.5,
    fields=tuple(choice for place in ASKED for choice in (_logic(place), _form(place))),
    misconceptions=(),
    pool=eights,
    link="lesson.ipynb#cell-id=two-logics-theory",
    model_answer="""\
from ledtoolkit import given

survivors = ("plantain", "kiosk", "wedding", "weave", "bees", "lunches")
informal = ("not registered", "no licence", "never registered", "Nothing is", "without papers")
axes = {}
for place, story in given("week05/growth-or-survival")["firms"].items():
    axes["logic_" + place] = "survival" if any(clue in story for clue in survivors) else "growth"
    without = any(clue in story for clue in informal)
    axes["form_" + place] = "informal" if without else "formal"
""",
)
