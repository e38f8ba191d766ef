"""Core and periphery to move: cheaper transport, and where manufacturing goes then."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Any

from ledtoolkit.core_periphery import CorePeriphery, break_point, core_periphery
from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.plots.core_periphery import PathDrawing
from ledtoolkit.widgets.explorer import Control, Explorer, View
from ledtoolkit.words import mark, percent, say

__all__ = ["CorePeripheryExplorer"]

COST, BETTER_ROAD, START, STEPS = 2.1, 1.5, 0.52, 400
# How near counts as even, and what share makes a core.
EVEN, GATHERED = 0.006, 0.98
WAYS = (
    ("gains", mark("It gains manufacturing: it can sell more easily to the larger one")),
    ("same", mark("It keeps about half: the better road helps both alike")),
    ("loses", mark("It loses its manufacturing to the larger one")),
)


@lru_cache(maxsize=256)
def _path(transport_cost: float, start: float) -> CorePeriphery:
    # All steps at once: fewer of them are the beginning of the same path.
    return core_periphery(transport_cost, start=start, steps=STEPS)


class CorePeripheryExplorer(Explorer):
    """Make transport cheaper between two nearly equal regions, and watch manufacturing spread or gather.

    The start is dear transport and a region that is only a little larger, which does not last.

    References
    ----------
    Krugman, P. (1991a). Increasing returns and economic geography. Journal of Political Economy 99(3): 483-499.
    Fujita, M., Krugman, P. & Venables, A. J. (1999). The spatial economy: cities, regions, and international trade.
    Cambridge, MA: MIT Press.
    """

    name = "week01/core-periphery"
    title = mark("Core and periphery")
    invitation = mark("A better road joins two regions: does it help the smaller one?")
    controls = (
        Control("transport_cost", mark("Transport cost"), 1.2, 2.5, 0.01, COST),
        Control("start", mark("Region 1 at the start"), 0.50, 0.99, 0.01, START, unit=mark("%"), scale=100),
        Control("steps", mark("Steps"), 50, STEPS, 10, STEPS),
    )
    question = mark(
        "Before you look: two regions are alike, but region 1 has 52% of manufacturing and region 2 has 48%. "
        "2.1 lorries must leave for one to arrive. A better road brings that down to 1.5. "
        "What becomes of region 2, the smaller one?"
    )
    asked = Choice(
        name="way",
        label=mark("What becomes of the smaller region"),
        options=WAYS,
        accepted=lambda _run: frozenset({_way(_path(BETTER_ROAD, START).end)}),
        right=lambda _run: _why(),
        explain=lambda _run, _key: Explained("", _why(), say("Move the transport cost from 2.10 down, and watch.")),
    )
    challenge = mark(
        "Find a transport cost at which history decides: a region that starts with 80% falls back to half, "
        "and one that starts with 95% keeps nearly all."
    )
    limits = mark(
        "SYNTHETIC: the numbers come from a model, not from any place. It knows two regions, one kind of worker "
        "who can move, and no land, no housing cost, no government and no commuting. "
        "It shows that a better road can empty a region; it does not say that yours will."
    )

    def model(self, **state: Any) -> CorePeriphery:
        """Let manufacturing workers move to where the real wage is higher."""
        run = _path(state["transport_cost"], state["start"])
        steps = int(state["steps"])
        return CorePeriphery(run.share.iloc[: steps + 1], run.transport_cost, run.sigma, run.mu)

    def before_guess(self, result: CorePeriphery) -> View:
        """Show what dear transport does; what cheaper transport does stays open."""
        if result.transport_cost >= COST:
            return View(self._drawing.whole(result), _finding(result))
        finding = say("With cheaper transport than at the start, where manufacturing goes is your guess.")
        return View(self._drawing.start(result), finding)

    def after_guess(self, result: CorePeriphery) -> View:
        """Show where manufacturing goes."""
        return View(self._drawing.whole(result), _finding(result))

    @cached_property
    def _drawing(self) -> PathDrawing:
        return PathDrawing()


def _way(end: float) -> str:
    return "same" if abs(end - 0.5) <= EVEN else "loses" if end > 0.5 else "gains"


def _why() -> str:
    return say(
        "With dear transport each region makes what it needs; with cheap transport firms serve both from the larger "
        "market, workers follow, and region 1 ends with {end}.",
        end=percent(_path(BETTER_ROAD, START).end),
    )


def _finding(run: CorePeriphery) -> str:
    words = {"start": percent(float(run.share.iloc[0]), 0), "end": percent(run.end), "steps": run.share.index[-1]}
    if run.share.iloc[0] == 0.5:
        if run.transport_cost < break_point(run.sigma, run.mu):
            return say("Two exactly equal regions stay equal; but here a small push would make one of them a core.")
        return say("Two equal regions stay equal, and after a small push they would come back to it.")
    if run.end >= GATHERED:
        return say("Manufacturing gathers in region 1: from {start} to {end}. Region 2 becomes the periphery.", **words)
    if abs(run.end - 0.5) <= EVEN:
        return say("Manufacturing spreads out: region 1 starts with {start} and ends with {end}.", **words)
    # Only an even spread and a core last: what lies between is on its way to one of them.
    if run.end > run.share.iloc[0]:
        return say("Manufacturing is gathering: region 1 goes from {start} to {end} in {steps} steps, so far.", **words)
    return say("Manufacturing is spreading out: region 1 goes from {start} to {end} in {steps} steps, so far.", **words)
