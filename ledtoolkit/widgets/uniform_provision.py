"""One level for all or own levels, to move: how far apart wishes must lie until deciding locally pays."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from ledtoolkit.exercises.definition import Field, Tolerance
from ledtoolkit.plots.uniform_provision import LevelsDrawing, LevelsReading
from ledtoolkit.uniform_provision import spread_of_tastes
from ledtoolkit.widgets.explorer import Control, Explorer, View
from ledtoolkit.words import mark, say

__all__ = ["UniformOrLocalExplorer"]


class UniformOrLocalExplorer(Explorer):
    """Move tastes apart, and weigh what one level for all costs against what it saves.

    The start is three groups whose tastes lie 20 euro apart, and a saving of 60 euro a person.

    References
    ----------
    Oates, W. E. (1972). Fiscal federalism. New York: Harcourt Brace Jovanovich.
    """

    name = "week03/one-level-for-all"
    title = mark("One level for all, or each its own")
    invitation = mark("One level of service for everybody saves money. When is it still the dearer choice?")
    controls = (
        Control("spread", mark("Spread of tastes"), 0, 40, 1, 20, unit=mark("euro")),
        Control("slope", mark("Slope b"), 0.25, 2, 0.25, 1),
        Control("saving", mark("Saving per person"), 0, 200, 5, 60, unit=mark("euro")),
    )
    question = mark(
        "Before you look: of 100 people 50 want 40 units of a service, 30 want 60 and 20 want 80. "
        "With one level for all everybody gets the mean, 54. "
        "A person who gets d units too many or too few loses d × d / 2 euro. "
        "How much must one level save per person, so that it is just as good as own levels?"
    )
    asked = Field(
        name="break_even",
        label=mark("What one level must save per person"),
        kind="money",
        digits=2,
        bounds=(0, 10_000),
        tolerance=Tolerance(2, 0.1),
        answer=lambda reading, _earlier: reading.provision.mean_loss,
        next_step=mark("Move the spread of tastes: at half the spread a quarter of the loss is left."),
        unit=mark("euro"),
    )
    challenge = mark("Slope 1, saving 60 euro: find the smallest whole spread at which own levels are better.")
    limits = mark(
        "SYNTHETIC: three made-up groups, no real place. Tastes are what the first unit is worth to a person: "
        "90 - spread, 90 and 90 + spread euro, for 50, 30 and 20 of 100 people; a unit costs 30 euro. "
        "The loss of a person is then 0.305 × spread² / b on average. "
        "Nobody outside gains or loses (no spillovers), the worth of a unit falls in a straight line, "
        "and nobody moves. A road or a clinic that neighbours use as well can turn the result round."
    )

    def model(self, **state: Any) -> LevelsReading:
        """Compute own levels, the uniform level and what it costs."""
        return LevelsReading(spread_of_tastes(state["spread"], slope=state["slope"]), state["saving"])

    def before_guess(self, result: LevelsReading) -> View:
        """Show the levels; what one level for all costs stays open."""
        finding = say(
            "Groups want {low}, {middle} and {high} units; one level for all is {uniform} and saves {saving} euro "
            "a person. What it costs them is your guess.",
            **result.words(),
        )
        return View(self._drawing.levels(result), finding)

    def after_guess(self, result: LevelsReading) -> View:
        """Show what one level costs beside what it saves."""
        return View(self._drawing.losses(result), _finding(result))

    @cached_property
    def _drawing(self) -> LevelsDrawing:
        return LevelsDrawing()


def _finding(reading: LevelsReading) -> str:
    words = reading.words()
    if round(reading.gain, 2) == 0:
        return say("One level for all costs a person {loss} euro and saves as much: both are equally good.", **words)
    if reading.gain > 0:
        return say(
            "One level for all costs a person {loss} euro and saves {saving} euro: "
            "own levels are better by {gain} euro.",
            **words,
        )
    return say(
        "One level for all costs a person {loss} euro and saves {saving} euro: one level is better by {gain} euro.",
        **words,
    )
