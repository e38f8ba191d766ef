"""Exercise w8e3: six cards of a theory of change in order, and an assumption put to its arrow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice, permutations
from math import factorial
from typing import Any

from ledtoolkit.exercises.definition import Choice, Exercise, Explained, Given, Place
from ledtoolkit.exercises.week08.change_stories import STORIES, Story
from ledtoolkit.words import mark, say

__all__ = ["THEORY_OF_CHANGE"]

STEPS = ("1", "2", "3", "4", "5", "6")
OUTPUT, OUTCOMES = "3", ("4", "5")
NO_ARROW = "none"
CARD_NAMES = tuple(f"place_{letter}" for letter in "abcdef")
PLACES = tuple(zip(STEPS, (mark("1st"), mark("2nd"), mark("3rd"), mark("4th"), mark("5th"), mark("6th")), strict=True))
ARROWS = (
    ("1", mark("from input to activity")),
    ("2", mark("from activity to output")),
    ("3", mark("from output to the outcome within a year")),
    ("4", mark("from the outcome within a year to the one after three years")),
    ("5", mark("from the outcome after three years to impact")),
    (NO_ARROW, mark("to no arrow: it is a result itself")),
)
WHY = {
    "1": mark("This goes into the project: an input."),
    "2": mark("This is what people do with what went in: an activity."),
    "3": mark("This is there and can be counted when the work is done: an output."),
    "4": mark("This is a change for people, soon after the work: the first outcome."),
    "5": mark("This is a change for people that lasts or grows: the later outcome."),
    "6": mark("This is what the whole project is for: its impact."),
}


@dataclass(frozen=True)
class Shuffled:
    """A story whose six steps lie on the table in another order; `steps` gives each card's step, by field."""

    story: Story
    steps: Mapping[str, str]

    def given(self) -> Given:
        """Return the cards as they lie; the assumption stands beside its field."""
        rows = tuple((say("{letter}: {text}", letter=_letter(name), text=self.text(name)),) for name in CARD_NAMES)
        return Given(
            sentence=say(
                "The project: {project}. The order runs from input, activity and output "
                "to the outcome within a year, the outcome after three years, and impact. "
                "The assumption belongs to one of the five arrows between them.",
                project=say(self.story.name),
            ),
            caption=say("Cards of a project that we made up"),
            header=(say("Card"),),
            rows=rows,
            source=say("Made up for this exercise, after Weiss (1995)."),
        )

    def text(self, name: str) -> str:
        """Return what stands on the card of a field."""
        return say(self.story.steps[int(self.steps[name]) - 1])

    def before(self, name: str) -> str:
        """Return the field of the card that leads to this one, or nothing."""
        earlier = str(int(self.steps[name]) - 1)
        return next((other for other, step in self.steps.items() if step == earlier), "")

    def plain(self) -> dict[str, Any]:
        """Return the cards by field, and the assumption."""
        cards = {name: self.text(name) for name in CARD_NAMES}
        return {"cards": cards, "assumption": say(self.story.assumption), "arrows": [key for key, _ in ARROWS]}

    def words(self, field_name: str) -> dict[str, str]:
        """Return the letter and the words of a card."""
        if field_name not in self.steps:
            return {"assumption": say(self.story.assumption)}
        return {"letter": _letter(field_name), "text": self.text(field_name)}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def _letter(name: str) -> str:
    return name.removeprefix("place_").upper()


def shuffled_stories() -> list[Shuffled]:
    """Return each story with its cards in an order of its own, none of them the right one."""
    apart = factorial(len(STEPS)) // len(STORIES)
    orders = islice(permutations(STEPS), apart // 2 + 1, None, apart)
    return [
        Shuffled(story, dict(zip(CARD_NAMES, order, strict=True))) for story, order in zip(STORIES, orders, strict=True)
    ]


def _why_not_there(inputs: Shuffled, name: str, place: str) -> Explained:
    step = inputs.steps[name]
    ask = say("Ask: what must be there before this can happen, and what does it make possible?")
    if step == OUTPUT and place in (*OUTCOMES, "6"):
        why = say(
            "What is finished and counted at the end of the work is an output. An outcome is a change for people."
        )
        return Explained("output_placed_as_outcome", why, ask)
    if step in OUTCOMES and place == OUTPUT:
        why = say("This card says when people's lives or sales change: an outcome, not what the work delivers.")
        return Explained("outcome_placed_as_output", why, ask)
    return Explained(
        "wrong_neighbour",
        say("What leads to this card does not stand directly before it, or nothing leads to it."),
        ask,
    )


def _place(name: str) -> Place:
    return Place(
        name=name,
        label=mark("Card {letter}: “{text}”"),
        options=PLACES,
        accepted=lambda inputs: frozenset({inputs.steps[name]}),
        right=lambda inputs: say(WHY[inputs.steps[name]]),
        explain=lambda inputs, place: _why_not_there(inputs, name, place),
        before=lambda inputs: inputs.before(name),
    )


def _why_not_that_arrow(chosen: str) -> Explained:
    ask = say("Ask: at which step does the story stop if this turns out not to be so?")
    if chosen == NO_ARROW:
        why = say("An assumption is no result: the project does not bring it about, it needs it.")
        return Explained("assumption_treated_as_result", why, ask)
    return Explained("other_arrow", say("The step at the end of that arrow can be reached without it."), ask)


ARROW = Choice(
    name="arrow",
    label=mark("The assumption belongs: “{assumption}”"),
    options=ARROWS,
    accepted=lambda inputs: frozenset({str(inputs.story.arrow)}),
    right=lambda inputs: say(inputs.story.reason),
    explain=lambda _inputs, chosen: _why_not_that_arrow(chosen),
)

THEORY_OF_CHANGE = Exercise(
    week="week08",
    topic="theory-of-change",
    title=mark("From what goes in to what changes"),
    question=mark("Put the six cards of a project in order, and say to which arrow the assumption belongs."),
    criteria=(
        mark("A card counts if it comes directly after the card that leads to it, the first card if it stands first."),
        mark("The assumption counts as much as one card."),
    ),
    answer_name="order",
    points=1.0,
    fields=(*(_place(name) for name in CARD_NAMES), ARROW),
    misconceptions=(),
    pool=shuffled_stories,
    link="lesson.ipynb#cell-id=theory-of-change-theory",
    model_answer="""\
from ledtoolkit import given

goes_in = ("Two presses", "garage", "looms", "minibuses", "meeting", "grant", "empty", "meters", "laptops", "money")
goes_in += ("Money", "A boat")
is_done = ("trainer", "The mechanics", "Weavers", "Volunteers", "helps", "Builders", "opens", "shows", "bookkeeping")
is_done += ("rangers", "miners", "fetches")
is_there = ("Forty women", "certificate", "Twelve", "Thirty", "board", "water", "Three", "Ninety ponds", "finished")
is_there += ("kilometres", "business", "tonnes")
needed = {"Families": "1", "looms": "2", "boat calls": "2", "volunteers": "1", "Buyers": "4", "Rooms": "4"}
needed |= {"bakers": "5", "young": "5"}
mine = given("week08/theory-of-change")


def step(card):
    for place, clues in (("4", ["Within"]), ("5", ["After three"]), ("1", goes_in), ("2", is_done), ("3", is_there)):
        if any(clue in card for clue in clues):
            return place
    return "6"


order = {name: step(card) for name, card in mine["cards"].items()}
order["arrow"] = next((arrow for clue, arrow in needed.items() if clue in mine["assumption"]), "3")
""",
)
