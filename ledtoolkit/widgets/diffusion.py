"""Diffusion to move: how fast something new spreads when some firms lead and the others follow."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from ledtoolkit.diffusion import BassCurve, bass_curve
from ledtoolkit.exercises.definition import Field, Tolerance
from ledtoolkit.plots.diffusion import HORIZON, AdoptionDrawing
from ledtoolkit.widgets.explorer import Control, Explorer, View
from ledtoolkit.words import mark, number, percent, say

__all__ = ["DiffusionCurveExplorer"]


class DiffusionCurveExplorer(Explorer):
    """Move the pull of the new thing itself and that of others' example, and see when most firms take it up.

    The start is 500 made-up firms of which 3% a year lead, while the others follow them.

    References
    ----------
    Bass, F. M. (1969). A new product growth for model consumer durables. Management Science 15(5): 215-227.
    https://doi.org/10.1287/mnsc.15.5.215
    """

    name = "week04/diffusion-curve"
    title = mark("How something new spreads")
    invitation = mark("A few firms try it, others wait and watch. When do most of them follow?")
    controls = (
        Control("p", mark("Innovators p"), 0.001, 0.1, 0.001, 0.03),
        Control("q", mark("Imitators q"), 0.1, 0.8, 0.01, 0.38),
        Control("m", mark("Firms"), 50, 5000, 50, 500),
    )
    question = mark(
        "Before you look: 500 made-up firms hear of a better way to cool fish. "
        "Each year 3 in 100 of those without it try it on their own (p = 0.03); "
        "the others follow, the faster the more have it (q = 0.38). "
        "In which year do most firms take it up?"
    )
    asked = Field(
        name="peak",
        label=mark("Year in which most firms take it up"),
        kind="ratio",
        digits=2,
        bounds=(0, 60),
        tolerance=Tolerance(1.0),
        answer=lambda curve, _earlier: curve.peak_time,
        next_step=mark("Move q first, then p: which of the two shifts the peak more?"),
        unit=mark("years"),
    )
    challenge = mark(
        "Start anew and change only p: which p gives half of all firms the new thing by year 5? "
        "What would that cost a town, and what would it have to do for those who follow?"
    )
    limits = mark(
        "SYNTHETIC: the firms are made up. One innovation, firms that are all alike, and none that gives it up again; "
        "price, size and quality do not change on the way. "
        "With q below p there is no later peak: adoption only falls. "
        "p and q can be estimated only once much of the spreading is over, so this curve explains better than it "
        "foretells."
    )

    def model(self, **state: Any) -> BassCurve:
        """Follow adoption through the years."""
        return bass_curve(round(state["m"]), p=state["p"], q=state["q"], periods=HORIZON)

    def before_guess(self, result: BassCurve) -> View:
        """Show how far it has come in two years; when it is fastest stays open."""
        finding = say(
            "{five} of {m} firms have it by year 5, {ten} by year 10. When most of them take it up is your guess.",
            **_words(result),
        )
        return View(self._drawing.landmarks(result), finding)

    def after_guess(self, result: BassCurve) -> View:
        """Show the years and the peak."""
        return View(self._drawing.whole(result), _finding(result))

    @cached_property
    def _drawing(self) -> AdoptionDrawing:
        return AdoptionDrawing()


def _finding(curve: BassCurve) -> str:
    words = _words(curve)
    if not curve.has_later_peak:
        return say(
            "Nobody waits for others here (q is not above p): adoption only falls. "
            "{five} of {m} firms ({five_share}) have it by year 5, {ten} by year 10.",
            **words,
        )
    return say(
        "Most firms take it up around year {peak}; {five} of {m} ({five_share}) have it by year 5, {ten} by year 10.",
        **words,
        peak=number(curve.peak_time, 2),
    )


def _words(curve: BassCurve) -> dict[str, str]:
    five, ten = (float(curve.table["cumulative"].loc[year]) for year in (5, 10))
    return {
        "m": number(curve.m, 0),
        "five": number(five, 1),
        "five_share": percent(five / curve.m),
        "ten": number(ten, 1),
    }
