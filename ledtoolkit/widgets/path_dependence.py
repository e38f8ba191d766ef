"""Path dependence to move: towns that begin alike, and how much their beginning decides."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Any

from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.path_dependence import PolyaRuns, UrnDistribution, polya_distribution, polya_urn
from ledtoolkit.plots.histories import HistoryDrawing, HistoryReading
from ledtoolkit.widgets.explorer import Control, Explorer, View
from ledtoolkit.words import mark, say

__all__ = ["HistoryMattersExplorer"]

START, DRAWS, RUNS, SEED = 1, 200, 200, 2
FEWEST_TO_JUDGE = 200
ALIKE, APART, AWAY = "alike", "apart", "away"
ENDS = (
    (ALIKE, mark("nearly all near half and half, so on average half")),
    (APART, mark("on average half, but every second town below a quarter or above three quarters")),
    (AWAY, mark("on average well away from half, because one colour wins everywhere")),
)


@lru_cache(maxsize=32)
def _runs(start: int, draws: int, runs: int) -> PolyaRuns:
    return polya_urn(start, start, draws=draws, runs=runs, seed=SEED)


@lru_cache(maxsize=32)
def _exact(start: int, draws: int) -> UrnDistribution:
    return polya_distribution(start, start, draws=draws)


def _why(reading: HistoryReading) -> str:
    return say(
        "{outside} of the towns ended below 25% or above 75% (exactly {exact_outside}), the mean is {mean}: "
        "early draws decide, and each town settles elsewhere.",
        **reading.words(),
    )


class HistoryMattersExplorer(Explorer):
    """Let towns that begin alike grow by chance, and see how far apart they end.

    The start is one ball of each colour: each ball that is drawn goes back with one more of its colour.

    References
    ----------
    Arthur, W. B. (1989). Competing technologies, increasing returns, and lock-in by historical events.
    Economic Journal 99(394): 116-131.
    Arthur, W. B., Ermoliev, Y. M. & Kaniovski, Y. M. (1987). Path-dependent processes and the emergence of
    macro-structure. European Journal of Operational Research 30(3): 294-303.
    """

    name = "week07/history-matters"
    title = mark("History matters")
    invitation = mark("Two hundred towns begin exactly alike. Where will they be after two hundred small accidents?")
    controls = (
        Control("start", mark("Balls of each colour at the start"), 1, 20, 1, START),
        Control("draws", mark("Draws"), 10, 500, 1, DRAWS),
        Control("runs", mark("Towns"), 1, 2_000, 1, RUNS),
    )
    question = mark(
        "Before you look: 200 towns begin with two firms, one in each of two branches. "
        "Each new firm joins one of the firms that are there, drawn by lot, in its branch; 200 times. "
        "In the game firms are balls, and branches colours. Where do the towns end?"
    )
    asked = Choice(
        name="ends",
        label=mark("Where the towns end"),
        options=ENDS,
        accepted=lambda _reading: frozenset({APART}),
        right=_why,
        explain=lambda reading, _key: Explained("", _why(reading), say("Now let the towns begin with more balls.")),
    )
    challenge = mark(
        "Let 90% of at least 200 towns end between 40% and 60%. How many balls must they begin with, "
        "and how many draws may there be? What would be the balls in your place?"
    )
    limits = mark(
        "SYNTHETIC: balls, not firms. Nobody learns, nothing closes, no policy and no shock from outside. "
        "Share = balls of the first colour / all balls after the last draw. "
        "That chance alone can make such towns does not show that chance made yours."
    )

    def model(self, **state: Any) -> HistoryReading:
        """Draw the towns, and compute the exact chances beside them."""
        start, draws, runs = (round(state[name]) for name in ("start", "draws", "runs"))
        return HistoryReading(start, draws, _runs(start, draws, runs), _exact(start, draws))

    def before_guess(self, result: HistoryReading) -> View:
        """Show how the towns begin; where they end stays open."""
        finding = say("All towns begin with {start} + {start} balls. Where they end is your guess.", **result.words())
        return View(self._drawing.start(result), finding)

    def after_guess(self, result: HistoryReading) -> View:
        """Show where they end."""
        return View(self._drawing.ends(result), _finding(result))

    @cached_property
    def _drawing(self) -> HistoryDrawing:
        return HistoryDrawing()


def _finding(reading: HistoryReading) -> str:
    words = reading.words()
    if len(reading.runs.shares) < FEWEST_TO_JUDGE:
        return say(
            "Towns that begin with {start} + {start} balls end outside 25 to 75% in {exact_outside} of all histories "
            "and inside 40 to 60% in {exact_inside}. Fewer than 200 towns are too few to judge.",
            **words,
        )
    return say(
        "{count} towns began with {start} + {start} balls: {outside} ended outside 25 to 75% "
        "(exactly {exact_outside}), {inside} inside 40 to 60% (exactly {exact_inside}).",
        **words,
    )
