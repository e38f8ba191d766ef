"""The map of power and interest to move: who can stop a project, and who only cares."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import pandas as pd

from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.plots.stakeholder_map import (
    ACTOR,
    SCORES,
    SENTENCES,
    WHAT_TO_DO,
    StakeholderDrawing,
    StakeholderReading,
)
from ledtoolkit.stakeholders import FIELDS, stakeholder_map
from ledtoolkit.widgets.control import Control
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.widgets.live_stage import LiveStage, templates
from ledtoolkit.words import mark, say

__all__ = ["PowerInterestMapExplorer"]

# Four actors that stay, with power and interest; set by us.
STAYING = (
    ("council", mark("Town council"), 8, 7),
    ("smokers", mark("Women who smoke fish"), 2, 9),
    ("radio", mark("Local radio"), 3, 6),
    ("chain", mark("Cold-store chain"), 4, 2),
)
MOVED = ("officer", mark("Fisheries officer"))
POWER, INTEREST, CUT = 7, 3, 5
OFFERED = (
    ("smokers", mark("The women who smoke fish: they come to every meeting and speak last")),
    ("radio", mark("The local radio: it asks about the ice store each week")),
    ("officer", mark("The fisheries officer: she signs the papers of the landing and has never come")),
)
FINDINGS = {
    "finding_open": mark(
        "Those who care most are not always those who can stop a project. Who can do so here is your guess."
    ),
    "finding_closely": mark("{actor}: power {power} and interest {interest} are both high (from {cut} on): {advice}."),
    "finding_satisfied": mark("{actor}: power {power} is high (from {cut} on), interest {interest} is not: {advice}."),
    "finding_informed": mark("{actor}: interest {interest} is high (from {cut} on), power {power} is not: {advice}."),
    "finding_monitor": mark(
        "{actor}: neither power {power} nor interest {interest} is high (from {cut} on): {advice}."
    ),
}
PLACES = ("order", *FIELDS, "actor", "power", "interest", "cut", "advice")


class PowerInterestMapExplorer(Explorer):
    """Give one actor more or less power and interest, move the line, and see what to do with each.

    The start is an officer with power 7 and interest 3: keep satisfied.

    References
    ----------
    Johnson, G. & Scholes, K. Exploring corporate strategy. Harlow: Prentice Hall.
    """

    name = "week08/power-interest-map"
    title = mark("Power and interest")
    invitation = mark("Who can stop your project, and who only speaks loudest?")
    controls = (
        Control("power", mark("Power of the officer"), 0, 10, 1, POWER),
        Control("interest", mark("Interest of the officer"), 0, 10, 1, INTEREST),
        Control("cut", mark("High from here on"), 3, 7, 1, CUT),
    )
    question = mark(
        "Before you look: a fictional town plans an ice store at its fish landing. "
        "The map shows how much each actor cares. Which of these three can stop the project?"
    )
    asked = Choice(
        name="actor",
        label=mark("Who can stop the project"),
        options=OFFERED,
        accepted=lambda _reading: frozenset({MOVED[0]}),
        right=lambda _reading: _why(),
        explain=lambda _reading, _key: Explained("", _why(), say("Look for the one whose signature you need.")),
    )
    challenge = mark(
        "Choose one thing to offer the officer: a seat on the board, a morning at the landing, or a letter each month. "
        "Move her as far as you think it does, and no further. Does what to do with her change? "
        "Then move the line from 3 to 7: whose field depends on the line alone?"
    )
    limits = mark(
        "FICTIONAL: town, actors and scores are set by us. A map is a snapshot by those who drew it, and whoever is "
        "absent has no point on it: children, newcomers, people who will live here in twenty years. "
        "Interest is not support, and high interest may be against you. "
        "The grid is a rule of thumb of management textbooks; the line is set by us, and a score on it counts as high."
    )

    @cached_property
    def stage(self) -> LiveStage:
        """The map, which the page itself computes and draws."""
        words = {
            **templates({**SENTENCES, **FINDINGS}, PLACES),
            "staying": [[say(name), power, interest] for _, name, power, interest in STAYING],
            "moved": say(MOVED[1]),
            "fields": {field: say(advice) for field, advice in FIELDS.items()},
            "columns_open": [say(ACTOR), say(SCORES["interest"])],
            "columns": [say(ACTOR), *map(say, SCORES.values()), say(WHAT_TO_DO)],
        }
        return LiveStage("stakeholder_map", "power_interest_map", sentences=words, folds=self.folds())

    def model(self, **state: Any) -> StakeholderReading:
        """Place the officer and the four others in the grid."""
        rows = {say(name): (power, interest) for _, name, power, interest in STAYING}
        moved = say(MOVED[1])
        rows[moved] = (state["power"], state["interest"])
        actors = pd.DataFrame.from_dict(rows, orient="index", columns=["power", "interest"])
        return StakeholderReading(stakeholder_map(actors, cut=state["cut"]), moved, state["cut"])

    def before_guess(self, result: StakeholderReading) -> View:
        """Show how much each actor cares; power stays open."""
        return View(self._drawing.interest_alone(result), say(FINDINGS["finding_open"]))

    def after_guess(self, result: StakeholderReading) -> View:
        """Show the whole map."""
        (field,) = [field for field, advice in FIELDS.items() if advice == result.quadrant]
        return View(self._drawing.whole(result), say(FINDINGS[f"finding_{field}"], **result.words()))

    @cached_property
    def _drawing(self) -> StakeholderDrawing:
        return StakeholderDrawing()


def _why() -> str:
    return say(
        "Without her signature no fish is landed. Her power is 7 of 10, that of the women 2, of the radio 3. "
        "She cares little, so that nobody thinks of her."
    )
