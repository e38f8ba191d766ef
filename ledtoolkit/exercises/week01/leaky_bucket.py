"""Exercise w1e4: three rounds of local spending, LM3 and the multiplier of all rounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ledtoolkit.exercises.definition import RATIO, Earlier, Exercise, Field, Given, Misconception, money
from ledtoolkit.multipliers import local_multiplier
from ledtoolkit.words import mark, number, percent, say

__all__ = ["LM3", "Injection"]

# Set by us; drawn in this order, the injection changing slowest.
INJECTIONS = (20_000, 24_000, 30_000, 36_000, 40_000, 50_000, 64_000, 80_000)
LOCAL_PERCENTAGES = (15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70)


@dataclass(frozen=True)
class Injection:
    """Money that enters a place and the share of each round that stays."""

    injection: float
    local_share: float

    @property
    def leak(self) -> float:
        """Share of each round that leaves."""
        return 1 - self.local_share

    def given(self) -> Given:
        """Return the first spending and the local share."""
        return Given(
            sentence=say(
                "A festival spends money with businesses of your place. "
                "They and all who earn it after them spend the same share locally again."
            ),
            caption=say("What is known (figures set by us)"),
            header=(say("Quantity"), say("Value")),
            rows=(
                (say("First local spending, in euro"), number(self.injection, 0)),
                (say("Share that is spent locally again in each round"), percent(self.local_share, 0)),
            ),
            source=say("The method follows Sacks (2002). The figures are set by us."),
        )

    def plain(self) -> dict[str, Any]:
        """Return both numbers; the share is between 0 and 1."""
        return {"injection": self.injection, "local_share": self.local_share}

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - the same words serve every field
        """Return the local share in percent."""
        return {"share": percent(self.local_share, 0)}

    def aliases(self) -> dict[str, str]:
        """Let code write the rounds in capitals, as the formula does."""
        return {"R1": "r1", "R2": "r2", "R3": "r3", "LM3": "lm3"}


def injections() -> list[Injection]:
    """Return the 96 variants."""
    return [Injection(float(amount), share / 100) for amount in INJECTIONS for share in LOCAL_PERCENTAGES]


def _money_field(name: str, label: str, answer: Callable[[Injection, Earlier], float], next_step: str) -> Field:
    return Field(name, label, "money", 0, (100, 1_000_000), money(1), answer, next_step, unit=mark("euro"))


FIELDS = (
    _money_field(
        "r1",
        mark("Round 1 (R1): first local spending"),
        lambda inputs, _earlier: inputs.injection,
        mark("Round 1 is the first local spending itself. Copy it from the table."),
    ),
    _money_field(
        "r2",
        mark("Round 2 (R2): spent locally again"),
        lambda inputs, earlier: inputs.local_share * earlier["r1"],
        mark("Take the local share of R1: {share} of it."),
    ),
    _money_field(
        "r3",
        mark("Round 3 (R3): spent locally once more"),
        lambda inputs, earlier: inputs.local_share * earlier["r2"],
        mark("Take the local share of R2: {share} of it."),
    ),
    Field(
        "lm3",
        mark("Local multiplier of three rounds (LM3)"),
        "ratio",
        2,
        (1, 3),
        RATIO,
        lambda _inputs, earlier: local_multiplier(earlier["r1"], [earlier[name] for name in ("r1", "r2", "r3")]),
        mark("Add the three rounds and divide by the first."),
    ),
    Field(
        "limit",
        mark("Multiplier after all rounds (limit)"),
        "ratio",
        2,
        (1, 20),
        RATIO,
        lambda inputs, _earlier: 1 / inputs.leak,
        mark("Divide 1 by the share that leaks. The leak is what is not spent locally again."),
    ),
)

USED_THE_LEAK = mark("You went on with the share that leaks, not with the share that stays.")
USE_THE_SHARE = mark("Use the local share: {share}.")

MISCONCEPTIONS = (
    Misconception("leak_as_share", "r2", lambda i, earlier: i.leak * earlier["r1"], USED_THE_LEAK, USE_THE_SHARE),
    Misconception("leak_as_share", "r3", lambda i, earlier: i.leak * earlier["r2"], USED_THE_LEAK, USE_THE_SHARE),
    Misconception(
        "without_first_round",
        "lm3",
        lambda _inputs, earlier: (earlier["r2"] + earlier["r3"]) / earlier["r1"],
        mark("You left round 1 out of the sum."),
        mark("The first local spending counts too: add R1, R2 and R3, then divide by R1."),
    ),
    Misconception(
        "divided_by_two_rounds",
        "lm3",
        lambda _inputs, earlier: sum(earlier[name] for name in ("r1", "r2", "r3")) / (earlier["r1"] + earlier["r2"]),
        mark("You divided by R1 and R2 together."),
        mark("Divide the sum of the three rounds by R1 alone."),
    ),
    Misconception(
        "all_rounds_as_lm3",
        "lm3",
        lambda inputs, _earlier: 1 / inputs.leak,
        mark("This is the multiplier after all rounds. LM3 stops after three."),
        mark("Add R1, R2 and R3 only, then divide by R1."),
    ),
    Misconception(
        "lm3_as_limit",
        "limit",
        lambda inputs, _earlier: 1 + inputs.local_share + inputs.local_share**2,
        mark("This is the multiplier of three rounds. Money goes on after the third."),
        mark("Divide 1 by the share that leaks in each round."),
    ),
    Misconception(
        "leak_as_share",
        "limit",
        lambda i, _earlier: 1 / i.local_share,
        USED_THE_LEAK,
        mark("Divide 1 by the share that leaks. {share} is the share that stays."),
    ),
)

LM3 = Exercise(
    week="week01",
    topic="lm3",
    title=mark("Local multiplier LM3"),
    question=mark(
        "Money is spent in your place, and a constant share of it is spent locally again in each round. "
        "Follow it for three rounds in whole euro, compute LM3 and the multiplier after all rounds."
    ),
    criteria=(
        mark("Each round is right to half a euro; large amounts to half a percent."),
        mark("LM3 and the limit are right to 0.01; large values to half a percent."),
        mark("Each of the five values counts the same."),
        mark("If an early value is wrong and you go on correctly from it, the later values count."),
    ),
    answer_name="lm3",
    points=2.0,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=injections,
    main_field="lm3",
    link="lesson.ipynb#cell-id=leaky-bucket-theory",
    model_answer="""\
from ledtoolkit import given
from ledtoolkit.multipliers import leaky_bucket

mine = given("week01/lm3")
bucket = leaky_bucket(mine["injection"], mine["local_share"], rounds=3)
r1, r2, r3 = bucket.spending
lm3 = {"r1": r1, "r2": r2, "r3": r3, "lm3": bucket.lm3, "limit": bucket.limit}
""",
)
