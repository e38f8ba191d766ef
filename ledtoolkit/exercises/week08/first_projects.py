"""Exercise w8e1: six projects through the PACA filter, one criterion at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Any

from ledtoolkit.exercises.cards import hands
from ledtoolkit.exercises.definition import Choice, Exercise, Explained, Given
from ledtoolkit.exercises.week08.project_cards import (
    CLEAR,
    EXACTLY_FOUR_WEEKS,
    EXACTLY_SIX_MONTHS,
    ProjectCard,
)
from ledtoolkit.paca import PacaLimits
from ledtoolkit.words import mark, number, say

__all__ = ["FIRST_PROJECTS"]

ASKED = tuple(range(1, 7))
PASS, FAIL = "pass", "fail"
LIMITS = PacaLimits()


@dataclass(frozen=True)
class SixProjects:
    """Six project cards, in the order in which they are asked."""

    cards: tuple[ProjectCard, ...]

    def given(self) -> Given:
        """Return the cards as a table."""
        rows = tuple(
            (
                say("{number}: {case}", number=place, case=say(card.text)),
                say("{local} of {all}", local=number(card.local, 0), all=number(card.means, 0)),
                number(card.weeks, 0),
                number(card.months, 0),
            )
            for place, card in zip(ASKED, self.cards, strict=True)
        )
        return Given(
            sentence=say(
                "A project passes on means if more than half of them is in local hands already. "
                "It passes on start if it begins within 4 weeks, and on result if one shows within 6 months. "
                "Exactly 4 weeks and exactly 6 months pass."
            ),
            caption=say("Six projects that we made up"),
            header=(
                say("Project"),
                say("Local means, thousand euro"),
                say("Weeks to the start"),
                say("Months to a result"),
            ),
            rows=rows,
            source=say("Made up for this exercise. Criteria after Meyer-Stamer (2003); the limits are set by us."),
        )

    def plain(self) -> dict[str, Any]:
        """Return the facts of each card."""
        return {
            "projects": {
                place: {
                    "local_means_share": card.local / card.means,
                    "weeks_to_start": card.weeks,
                    "months_to_result": card.months,
                }
                for place, card in zip(ASKED, self.cards, strict=True)
            },
            "choices": [PASS, FAIL],
        }

    def words(self, field_name: str) -> dict[str, str]:
        """Return the number of the project that a field asks about."""
        return {"project": field_name.rpartition("_")[2]}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def project_hands() -> list[SixProjects]:
    """Return 15 hands: each pair of a card at exactly 4 weeks and one at 6 months, among four of the others."""
    pairs = list(product(EXACTLY_FOUR_WEEKS, EXACTLY_SIX_MONTHS))
    others = hands(CLEAR, 4, len(pairs))
    return [
        _turned((four, *other[:2], six, *other[2:]), place)
        for place, ((four, six), other) in enumerate(zip(pairs, others, strict=True))
    ]


def _turned(cards: tuple[ProjectCard, ...], place: int) -> SixProjects:
    first = place % len(cards)
    return SixProjects((*cards[first:], *cards[:first]))


@dataclass(frozen=True)
class Criterion:
    """One criterion: its field, its label, the facts of a card put to it, and why a card passes or fails."""

    name: str
    label: str
    passes: Callable[[ProjectCard], bool]
    passing: str
    failing: str
    next_step: str


CRITERIA = (
    Criterion(
        "means",
        mark("Project {project}: local means"),
        lambda card: card.local / card.means > LIMITS.local_means_share,
        mark("{local} of {means} thousand euro is more than half."),
        mark("{local} of {means} thousand euro is not more than half: others could stop it."),
        mark("Compare the part in local hands with half of all means, whatever the amount."),
    ),
    Criterion(
        "start",
        mark("Project {project}: quick start"),
        lambda card: card.weeks <= LIMITS.weeks_to_start,
        mark("Weeks to the start: {weeks}. The limit is {limit_weeks}, and exactly as many still pass."),
        mark("Weeks to the start: {weeks}. The limit is {limit_weeks}."),
        mark("Compare the weeks to the start with the limit, and leave the size of the project aside."),
    ),
    Criterion(
        "result",
        mark("Project {project}: visible result"),
        lambda card: card.months <= LIMITS.months_to_result,
        mark("Months to a result: {months}. The limit is {limit_months}, and exactly as many still pass."),
        mark("Months to a result: {months}. The limit is {limit_months}."),
        mark("Compare the months to a result with the limit; a quick start is no result yet."),
    ),
)


def _reason(criterion: Criterion, card: ProjectCard) -> str:
    reason = criterion.passing if criterion.passes(card) else criterion.failing
    return say(
        reason,
        local=number(card.local, 0),
        means=number(card.means, 0),
        weeks=card.weeks,
        limit_weeks=number(LIMITS.weeks_to_start, 0),
        months=card.months,
        limit_months=number(LIMITS.months_to_result, 0),
    )


def _explain(criterion: Criterion, card: ProjectCard, chosen: str) -> Explained:
    step = say(criterion.next_step)
    if chosen == PASS and card.is_large:
        why = say("You may have let a large budget speak for the project. The filter asks whose money it is, and when.")
        return Explained("large_budget_read_as_good", why, step)
    if criterion.name == "start" and (card.is_small if chosen == PASS else card.is_large):
        why = say("You may have read “quick” as “small”. A small project can wait long, a large one can begin at once.")
        return Explained("quick_read_as_small", why, step)
    if chosen == FAIL:
        return Explained("limit_read_too_strictly", say("The facts of this card reach the limit."), step)
    return Explained("limit_not_applied", say("The facts of this card do not reach the limit."), step)


def _choice(criterion: Criterion, place: int) -> Choice:
    def card_of(inputs: Any) -> ProjectCard:
        held: ProjectCard = inputs.cards[place - 1]
        return held

    return Choice(
        name=f"{criterion.name}_{place}",
        label=criterion.label,
        options=((PASS, mark("pass")), (FAIL, mark("fail"))),
        accepted=lambda inputs: frozenset({PASS if criterion.passes(card_of(inputs)) else FAIL}),
        right=lambda inputs: _reason(criterion, card_of(inputs)),
        explain=lambda inputs, chosen: _explain(criterion, card_of(inputs), chosen),
    )


FIRST_PROJECTS = Exercise(
    week="week08",
    topic="first-projects",
    title=mark("Which projects can start on Monday"),
    question=mark(
        "Put six projects through the PACA filter. Say for each criterion whether the project passes or fails."
    ),
    criteria=(mark("Each of the eighteen choices counts the same."),),
    answer_name="filtered",
    points=1.5,
    fields=tuple(_choice(criterion, place) for place in ASKED for criterion in CRITERIA),
    misconceptions=(),
    pool=project_hands,
    link="lesson.ipynb#cell-id=first-projects-theory",
    model_answer="""\
import pandas as pd

from ledtoolkit import given
from ledtoolkit.paca import paca_filter

facts = pd.DataFrame(given("week08/first-projects")["projects"]).T
tests = paca_filter(facts)
columns = {"means": "local_means", "start": "quick_start", "result": "visible_result"}
filtered = {
    f"{name}_{place}": "pass" if tests.loc[place, column] else "fail"
    for place in tests.index
    for name, column in columns.items()
}
""",
)
