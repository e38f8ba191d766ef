"""Who becomes an entrepreneur, to move: credit and the wage draw the borders on a map of talents and assets."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Any

from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.occupational_choice import occupational_map
from ledtoolkit.plots.occupational_choice import MapDrawing, MapReading
from ledtoolkit.widgets.control import ChoiceControl, Control
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.words import mark, percent, say

__all__ = ["WhoBecomesEntrepreneurExplorer"]

CREDIT, WAGE, HIGHER_WAGE = 1.5, 2.0, 3.0
SHOWN = (("all", mark("All")), ("kept_out", mark("Only whom finance keeps out")))
WAYS = (
    ("falls", mark("It falls: fewer people want a firm")),
    ("same", mark("It stays the same: finance has nothing to do with wages")),
    ("rises", mark("It rises: a firm must earn more now, and that takes more capital")),
)


@lru_cache(maxsize=256)
def _reading(credit_limit: float, wage: float, shown: str) -> MapReading:
    return MapReading(occupational_map(credit_limit=credit_limit, wage=wage), credit_limit, wage, shown)


class WhoBecomesEntrepreneurExplorer(Explorer):
    """Move credit and the wage, and see who runs a firm, who works, and whom finance keeps out.

    The start is an economy in which most people do what their talent tells them, and few are kept out.

    References
    ----------
    Evans, D. S. & Jovanovic, B. (1989). An estimated model of entrepreneurial choice under liquidity constraints.
    Journal of Political Economy 97(4): 808-827.
    """

    name = "week05/who-becomes-entrepreneur"
    title = mark("Who becomes an entrepreneur?")
    invitation = mark("Talent decides who would run a firm. Does the lack of money keep many of them out?")
    controls = (
        Control("credit_limit", mark("Credit limit"), 1, 5, 0.1, CREDIT),
        Control("wage", mark("Wage"), 1, 4, 0.1, WAGE),
        ChoiceControl("shown", mark("Show"), SHOWN, "all"),
    )
    question = mark(
        "Before you look: people can use 1.5 times their own assets (credit limit 1.5), and the wage is 2. "
        "Finance keeps 2.9% of them out of a firm that they would run. "
        "The wage rises to 3, and credit stays as it is. What becomes of this share?"
    )
    asked = Choice(
        name="way",
        label=mark("The share kept out by finance"),
        options=WAYS,
        accepted=lambda _reading_at_start: frozenset({_way()}),
        right=lambda _reading_at_start: _why(),
        explain=lambda _reading_at_start, _key: Explained("", _why(), say("Move the wage, and watch both borders.")),
    )
    challenge = mark(
        "Halve the share that finance keeps out, with credit only: leave the wage at 2. "
        "Which credit limit does it take, and who is still kept out?"
    )
    limits = mark(
        "SYNTHETIC: a model, no survey. Everybody stands on a grid that we set: talents 0.5 to 5, assets 0.1 to 4, "
        "equally many people at each point. Output is talent times the square root of capital, "
        "and a unit of capital costs 1.1. Talent is given and cannot be learned. "
        "There is no risk, no saving, and no informal credit from family or traders."
    )

    def model(self, **state: Any) -> MapReading:
        """Let everybody on the grid decide."""
        # The grid of a slider has crumbs, and at a wage of 1.1 some people earn just that.
        return _reading(round(state["credit_limit"], 6), round(state["wage"], 6), state["shown"])

    def before_guess(self, result: MapReading) -> View:
        """Show the wage of the start; what another wage does stays open."""
        if result.wage == WAGE:
            return View(self._drawing.whole(result), _finding(result))
        finding = say("At another wage than at the start, what people decide is your guess.")
        return View(self._drawing.open(result), finding)

    def after_guess(self, result: MapReading) -> View:
        """Show what everybody decides."""
        return View(self._drawing.whole(result), _finding(result))

    @cached_property
    def _drawing(self) -> MapDrawing:
        return MapDrawing()


def _way() -> str:
    before, after = (_reading(CREDIT, wage, "all").kept_out for wage in (WAGE, HIGHER_WAGE))
    return "same" if before == after else "rises" if after > before else "falls"


def _why() -> str:
    before, after = (_reading(CREDIT, wage, "all") for wage in (WAGE, HIGHER_WAGE))
    return say(
        "Fewer people run a firm: {firms_before} before, {firms_after} now. But those who still would need a larger "
        "one, and so more capital: the share kept out goes from {kept_before} to {kept_after}.",
        firms_before=percent(float(before.shares["firm"])),
        firms_after=percent(float(after.shares["firm"])),
        kept_before=percent(before.kept_out),
        kept_after=percent(after.kept_out),
    )


def _finding(reading: MapReading) -> str:
    return say(
        "{firms} of the people run a firm. Another {kept} would run one, but finance keeps them out.",
        **reading.words(),
    )
