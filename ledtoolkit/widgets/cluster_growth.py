"""A cluster that grows, to move: how much firms attract firms, how much crowding repels, who had a head start."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Any

from ledtoolkit.cluster_growth import LocationGrowth, location_growth
from ledtoolkit.exercises.definition import Field, Tolerance
from ledtoolkit.plots.cluster_growth import GrowthDrawing
from ledtoolkit.widgets.explorer import Control, Explorer, View
from ledtoolkit.words import mark, percent, say

__all__ = ["ClusterGrowthExplorer"]

SPILL_OVER, CROWDING = 1.5, 0.5


@lru_cache(maxsize=256)
def _runs(spill_over: float, crowding: float, head_start: int) -> LocationGrowth:
    return location_growth(spill_over, crowding=crowding, head_start=head_start)


class ClusterGrowthExplorer(Explorer):
    """Let 200 firms choose among ten towns, one after another, and see how large the largest town gets.

    The start is strong spill-overs, little crowding and no head start: half of the firms end in one town.

    References
    ----------
    Menzel, M.-P. & Fornahl, D. (2010). Cluster life cycles: dimensions and rationales of cluster evolution.
    Industrial and Corporate Change 19(1): 205-238.
    Arthur, W. B. (1989). Competing technologies, increasing returns, and lock-in by historical events.
    Economic Journal 99(394): 116-131.
    """

    name = "week06/cluster-growth"
    title = mark("A cluster grows")
    invitation = mark("Firms choose towns one after another. When do they gather, and who decides where?")
    controls = (
        Control("spill_over", mark("Spill-over (attracts)"), 0, 2, 0.1, SPILL_OVER),
        Control("crowding", mark("Crowding (repels)"), 0, 2, 0.1, CROWDING),
        Control("head_start", mark("Head start of town 1"), 0, 20, 1, 0, unit=mark("firms")),
    )
    question = mark(
        "Before you look: 200 firms choose one after another among ten equal towns. "
        "Firms attract firms (spill-over 1.5), crowding repels a little (0.5). "
        "Of 100 firms, how many end in the largest town, on average over 60 runs?"
    )
    asked = Field(
        name="largest",
        label=mark("Firms in the largest town, of 100"),
        kind="ratio",
        digits=0,
        bounds=(0, 100),
        tolerance=Tolerance(5),
        answer=lambda growth, _earlier: 100 * growth.mean_largest_share,
        next_step=mark("Take the spill-over down to 0, and give town 1 a head start of five firms."),
        unit=mark("firms"),
    )
    challenge = mark(
        "Leave the spill-over at 1.5 and bring the largest town below 30% on average. "
        "What could crowding be in your place: rents, traffic, wages?"
    )
    limits = mark(
        "SYNTHETIC: the firms come from a model, not from any place. None closes, none works with another, "
        "and there is no policy: gathering is not yet a cluster. "
        "The rule: firms choose one after another, and a town with n firms is chosen with a probability proportional "
        "to exp(s ln(1 + n) - c n / 40), with spill-over s and crowding c; n includes the head start. "
        "The share of the largest town is its firms (head start included) divided by all firms, "
        "averaged over 60 runs, each with a seed of its own; the challenge is judged on that average."
    )

    def model(self, **state: Any) -> LocationGrowth:
        """Let the firms choose in sixty runs."""
        return _runs(round(state["spill_over"], 6), round(state["crowding"], 6), int(state["head_start"]))

    def before_guess(self, result: LocationGrowth) -> View:
        """Show what chance alone does; what attraction adds stays open."""
        alone = _runs(0.0, CROWDING, 0)
        finding = say(
            "If firms did not attract firms, the largest of ten towns would have {share} of them by chance. "
            "What attraction makes of it is your guess.",
            share=percent(alone.mean_largest_share),
        )
        return View(self._drawing.open(result), finding)

    def after_guess(self, result: LocationGrowth) -> View:
        """Show where the firms go."""
        runs = len(result.firms)
        finding = say(
            "On average over {runs} runs the largest town has {share} of the firms. Town 1 is the largest in {first}.",
            runs=runs,
            share=percent(result.mean_largest_share),
            first=int((result.largest_town == 1).sum()),
        )
        return View(self._drawing.whole(result), finding)

    @cached_property
    def _drawing(self) -> GrowthDrawing:
        return GrowthDrawing()
