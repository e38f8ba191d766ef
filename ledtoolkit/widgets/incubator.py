"""The odds of an incubator to move: graduates survive more often, also where the incubator adds nothing."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Any

from ledtoolkit.exercises.definition import Field, Tolerance
from ledtoolkit.incubator import incubator_selection
from ledtoolkit.plots.incubator import OddsDrawing, OddsReading
from ledtoolkit.widgets.explorer import Control, Explorer, View
from ledtoolkit.words import mark, say

__all__ = ["IncubatorOddsExplorer"]

SEEDS = range(1, 51)


@lru_cache(maxsize=128)
def _mean_gap(selection: float, effect: float) -> float:
    return sum(incubator_selection(selection, effect, seed=seed).gap for seed in SEEDS) / len(SEEDS)


class IncubatorOddsExplorer(Explorer):
    """Let an incubator choose well or badly, let it help or not, and compare its graduates with the others.

    The start is an incubator that chooses rather well and adds nothing.

    References
    ----------
    Hackett, S. M. & Dilts, D. M. (2004). A systematic review of business incubation research.
    Journal of Technology Transfer 29(1): 55-82.
    """

    name = "week05/incubator-odds"
    title = mark("The odds of an incubator")
    invitation = mark("Its graduates survive more often. Did the incubator help them, or did it choose them well?")
    controls = (
        Control("selection", mark("How well it chooses"), 0, 0.9, 0.05, 0.5),
        Control("effect", mark("True effect"), 0, 0.2, 0.01, 0, unit=mark("points"), scale=100),
        Control("seed", mark("Draw"), 1, 50, 1, 5),
    )
    question = mark(
        "Before you look: 2,000 firms apply for 200 places, and those that look best are admitted. "
        "The incubator adds nothing: its true effect is zero. "
        "Of the firms that were not admitted 36.7% survive. "
        "By how many percentage points more do the graduates survive?"
    )
    asked = Field(
        name="gap",
        label=mark("Gap between graduates and the others"),
        kind="ratio",
        digits=1,
        bounds=(-100, 100),
        tolerance=Tolerance(3),
        answer=lambda reading, _earlier: 100 * reading.odds.gap,
        next_step=mark("Lower how well it chooses to 0, and try other draws."),
        unit=mark("percentage points"),
    )
    challenge = mark(
        "Find settings where the raw gap equals the true effect on average over the draws. "
        "How would a real incubator have to admit its firms for that, and would you dare to?"
    )
    limits = mark(
        "SYNTHETIC: all numbers are set by us, none comes from a real incubator. "
        "How it is drawn: quality is drawn first (2,000 standard normal numbers), then noise, then survival. "
        "With s for how well it chooses, "
        "the 200 highest values of s x quality + square root of (1 - s squared) x noise enter. "
        "The chance to survive is 0.38 + 0.12 x quality, plus the true effect inside, kept between 0 and 1. "
        "Firms outside that lose customers to those inside (displacement) are not shown, "
        "nor is the cost of each extra survivor. One draw may lie 10 points beside the mean."
    )

    def model(self, **state: Any) -> OddsReading:
        """Admit, wait, and compare; and do so for every draw."""
        # The grid of a slider has crumbs, and selection and effect are what the means are kept by.
        selection, effect = round(state["selection"], 6), round(state["effect"], 6)
        odds = incubator_selection(selection, effect, seed=int(state["seed"]))
        return OddsReading(odds, _mean_gap(selection, effect), len(SEEDS))

    def before_guess(self, result: OddsReading) -> View:
        """Show the firms outside; the graduates and the gap stay open."""
        finding = say(
            "{others} of the firms that were not admitted survive, and the true effect of the incubator is {effect} "
            "points. How large the gap looks is your guess.",
            **result.words(),
        )
        return View(self._drawing.others(result), finding)

    def after_guess(self, result: OddsReading) -> View:
        """Show both groups and the gap."""
        finding = say(
            "{graduates} of the graduates survive and {others} of the others: a raw gap of {gap} points, "
            "{mean_gap} on average over {draws} draws, where the true effect is {effect}.",
            **result.words(),
        )
        return View(self._drawing.both(result), finding)

    @cached_property
    def _drawing(self) -> OddsDrawing:
        return OddsDrawing()
