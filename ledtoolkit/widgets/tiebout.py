"""A land of towns to move: households vote with their feet, and what a move costs."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Any

from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.plots.tiebout import SortingDrawing, TownsReading
from ledtoolkit.tiebout import TieboutSorting, tiebout_sorting
from ledtoolkit.widgets.explorer import Control, Explorer, View
from ledtoolkit.words import mark, percent, say

__all__ = ["TieboutTownExplorer"]

TOWNS, SEED = 3, 7
SMALL_COST = 5
# Further than any two levels on the scale from 0 to 100 can lie apart.
NOBODY_MOVES = 101
# What share left inside towns counts as sorted well.
WELL = 0.15
WAYS = (
    ("slower", mark("They sort nearly as well: who wants a better town pays the small cost")),
    ("half", mark("They sort about half as far")),
    ("nobody", mark("Nobody moves at all")),
)


@lru_cache(maxsize=256)
def _sorting(towns: int, moving_cost: float, seed: int) -> TieboutSorting:
    return tiebout_sorting(towns, moving_cost, seed=seed)


class TieboutTownExplorer(Explorer):
    """Let 300 households move to the town whose service suits them, and see how far they sort.

    The start is three towns and moves that cost nothing.

    References
    ----------
    Tiebout, C. M. (1956). A pure theory of local expenditures. Journal of Political Economy 64(5): 416-424.
    """

    name = "week03/tiebout-town"
    title = mark("Voting with the feet")
    invitation = mark("If people may choose their town, do they end up among those who want the same?")
    controls = (
        Control("towns", mark("Towns"), 1, 8, 1, TOWNS),
        Control("moving_cost", mark("Cost of a move"), 0, 30, 1, 0),
        Control("seed", mark("Another start (seed)"), 1, 50, 1, SEED),
    )
    question = mark(
        "Before you look: 300 households want different levels of a service, from 0 to 100. "
        "They start in three towns at random, and each town offers the mean of what its people want. "
        "While moving is free they sort, as the picture shows. "
        "Now a move must bring a household more than 5 points nearer to what it wants. What happens?"
    )
    asked = Choice(
        name="way",
        label=mark("What a small cost does"),
        options=WAYS,
        accepted=lambda _reading: frozenset({_way(_sorting(TOWNS, SMALL_COST, SEED))}),
        right=lambda _reading: _why(),
        explain=lambda _reading, _key: Explained("", _why(), say("Move the cost from 0 up, one step at a time.")),
    )
    challenge = mark(
        "Let a move cost 10, and find a start with which less than 10% of the variety is left inside towns. "
        "What helps: more towns, or another start?"
    )
    limits = mark(
        "SYNTHETIC: the households are made up. Wishes are drawn first (300 numbers from 0 to 100), then the town "
        "where each one starts. In each round all compare the offers of the round before and move at the same time "
        "to the nearest offer, if they gain more than the cost. An empty town offers nothing; it ends when nobody "
        "moves. Variety left inside towns is the sum of squares within towns divided by that of all. "
        "There are no jobs, no house prices and no spillovers, everybody knows every town, and nobody is kept out. "
        "Sorting is also segregation: who is alike ends up apart from the others."
    )

    def model(self, **state: Any) -> TownsReading:
        """Let households move until nobody gains more than the cost."""
        towns, seed = int(state["towns"]), int(state["seed"])
        run = _sorting(towns, float(state["moving_cost"]), seed)
        return TownsReading(state["moving_cost"], _sorting(towns, NOBODY_MOVES, seed), run)

    def before_guess(self, result: TownsReading) -> View:
        """Show what free moves do; what a cost does stays open."""
        if result.moving_cost == 0:
            return View(self._drawing.sorted(result), _finding(result))
        finding = say("When moves cost something, who still moves is your guess.")
        return View(self._drawing.unsorted(result), finding)

    def after_guess(self, result: TownsReading) -> View:
        """Show who lives where in the end."""
        return View(self._drawing.sorted(result), _finding(result))

    @cached_property
    def _drawing(self) -> SortingDrawing:
        return SortingDrawing()


def _way(run: TieboutSorting) -> str:
    return "nobody" if not run.rounds else "slower" if run.within_share < WELL else "half"


def _why() -> str:
    stay = _sorting(TOWNS, SMALL_COST, SEED)
    return say(
        "A random start makes all towns nearly alike, so no other town is 5 points better for anybody: "
        "{share} of the variety stays inside towns. Somebody has to go first, and for nobody it pays.",
        share=percent(stay.within_share),
    )


def _finding(reading: TownsReading) -> str:
    words = reading.words()
    if reading.end.town_count == 1:
        return say("With one town nobody can vote with their feet: all of the variety stays inside it.")
    if not reading.end.rounds:
        return say(
            "Nobody moves: the {towns} towns offer nearly the same, and no move is worth {cost} points. "
            "{start} of the variety of wishes stays inside towns.",
            **words,
        )
    return say(
        "Households sort: in {rounds} rounds the variety of wishes left inside the {towns} towns falls from {start} "
        "to {end}.",
        **words,
    )
