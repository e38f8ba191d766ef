"""The leaky bucket to move: how much of the money that comes in is spent here again."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from ledtoolkit.exercises.definition import Field, Tolerance
from ledtoolkit.multipliers import LeakyBucket, leaky_bucket
from ledtoolkit.plots.multipliers import COLUMNS, SENTENCES, BucketDrawing
from ledtoolkit.widgets.explorer import Control, Explorer, View
from ledtoolkit.widgets.live_stage import LiveStage, templates
from ledtoolkit.words import mark, number, say

__all__ = ["LeakyBucketExplorer"]

FINDINGS = {
    "finding_listed": mark(
        "Each euro is spent {lm3} times here in the first three rounds; what all rounds make of it is your guess."
    ),
    "finding_all": mark(
        "Each euro is spent {lm3} times here in the first three rounds and {limit} times in all rounds together."
    ),
}
PLACES = ("money", "share", "rounds", "last", "lm3", "limit", "total")


class LeakyBucketExplorer(Explorer):
    """Move the first spending and the share that stays, and watch the buckets run dry.

    The start is the example of the New Economics Foundation: 10 euro, 80% of which stay in each round.

    References
    ----------
    Ward, B. & Lewis, J. (2002). Plugging the leaks: making the most of every pound that enters your local economy.
    London: New Economics Foundation.
    """

    name = "week01/leaky-bucket"
    title = mark("The leaky bucket")
    invitation = mark("Of each euro that comes in, how much is spent here again, and what does that add up to?")
    controls = (
        Control("injection", mark("First spending"), 10, 10_000, 10, 10, unit=mark("euro")),
        Control("local_share", mark("Share spent here again"), 0, 0.95, 0.01, 0.80, unit=mark("%"), scale=100),
        Control("rounds", mark("Rounds shown"), 3, 10, 1, 4),
    )
    question = mark(
        "Before you look: 10 euro is spent here, and in every round 80% of it is spent here again. "
        "What does all this spending add up to, when the last cent has leaked away?"
    )
    asked = Field(
        name="total",
        label=mark("What all rounds add up to"),
        kind="money",
        digits=2,
        bounds=(0, 100_000),
        tolerance=Tolerance(0.5, 0.05),
        answer=lambda bucket, _earlier: bucket.total,
        next_step=mark("Move the share that is spent here again, and see how the total follows."),
        unit=mark("euro"),
    )
    challenge = mark("Find the smallest share spent here again that lifts three rounds (LM3) to at least 1.75 times.")
    limits = mark(
        "This is spending, not profit and not jobs. A larger area leaks less by definition: what a village loses, "
        "its province may keep. Here every round keeps the same share; in real life each round differs. "
        "A plugged leak is a neighbour's lost sale, buying local at a higher price can cost more than it keeps, "
        "and procurement law may forbid a local preference: check before you promise."
    )

    @cached_property
    def stage(self) -> LiveStage:
        """The picture, which the page itself computes and draws."""
        sentences = templates({**SENTENCES, **FINDINGS}, PLACES)
        columns = [say(column) for column in COLUMNS]
        return LiveStage("leaky_bucket", sentences={**sentences, "columns": columns}, folds=self.folds())

    def model(self, **state: Any) -> LeakyBucket:
        """Follow the money."""
        return leaky_bucket(state["injection"], state["local_share"], rounds=int(state["rounds"]))

    def before_guess(self, result: LeakyBucket) -> View:
        """Show the listed rounds; what all of them add up to stays open."""
        finding = say(FINDINGS["finding_listed"], lm3=number(result.lm3, 2))
        return View(self._drawing.listed_rounds(result), finding)

    def after_guess(self, result: LeakyBucket) -> View:
        """Show the listed rounds and the total."""
        finding = say(FINDINGS["finding_all"], lm3=number(result.lm3, 2), limit=number(result.limit, 2))
        return View(self._drawing.all_rounds(result), finding)

    @cached_property
    def _drawing(self) -> BucketDrawing:
        return BucketDrawing()
