"""Exercise w2e4: manufacturing jobs in places with much and with little Chinese competition."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from statistics import median
from typing import Any

from ledtoolkit import datasets
from ledtoolkit.exercises.definition import RATIO, Earlier, Exercise, Field, Given, Misconception
from ledtoolkit.exercises.two_draws import TwoDraws
from ledtoolkit.words import mark, number, say

__all__ = ["HIGH_AND_LOW_EXPOSURE"]

DRAWN = 5
TABLE = "us_china_shock_2000_2007"
Zone = tuple[str, float, float]


@dataclass(frozen=True)
class Zones:
    """Five zones of the more exposed half and five of the less exposed half: name, exposure and change."""

    high: tuple[Zone, ...]
    low: tuple[Zone, ...]

    def mean(self, half: tuple[Zone, ...]) -> float:
        """Return the mean change of the manufacturing share over zones."""
        return sum(change for _, _, change in half) / len(half)

    def given(self) -> Given:
        """Return the ten zones."""
        halves = ((say("high"), self.high), (say("low"), self.low))
        rows = [
            (name, half, number(exposure, 2), number(change, 3))
            for half, zones in halves
            for name, exposure, change in zones
        ]
        card = datasets.card(TABLE)
        return Given(
            sentence=say(
                "You get ten labour-market areas of the United States. "
                "Exposure is the growth of imports from China for each worker from 2000 to 2007, in 1,000 US dollars; "
                "“high” are areas from the more exposed half of the 50 largest ones."
            ),
            caption=say(
                "Exposure to imports, and change of the share of manufacturing "
                "(percentage points of the working-age population, per decade)"
            ),
            header=(
                say("Area"),
                say("Half"),
                say("Exposure"),
                say("Change"),
            ),
            rows=tuple(rows),
            source=say("Source: {source} Licence: {licence}.", source=card.source, licence=card.licence),
        )

    def plain(self) -> dict[str, Any]:
        """Return the changes in both halves as plain data."""
        return {
            "high": {name: change for name, _, change in self.high},
            "low": {name: change for name, _, change in self.low},
        }

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - no named places
        """Return nothing to fill in."""
        return {}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


@cache
def _halves() -> tuple[tuple[Zone, ...], tuple[Zone, ...]]:
    """Return the zones above and up to the median exposure, each in the order of the table."""
    zones = [
        (
            f"{line['name'] or line['czone']} ({line['state']})",
            float(line["import_exposure"]),
            float(line["change_mfg_employment_share"]),
        )
        for line in datasets.read_lines(TABLE)
    ]
    middle = median(exposure for _, exposure, _ in zones)
    return tuple(zone for zone in zones if zone[1] > middle), tuple(zone for zone in zones if zone[1] <= middle)


def zone_draws() -> TwoDraws:
    """Return every way to take five zones of each half."""
    high, low = _halves()
    return TwoDraws((high, DRAWN), (low, DRAWN), Zones)


def _field(name: str, label: str, half: str, next_step: str) -> Field:
    def answer(inputs: Zones, _earlier: Earlier) -> float:
        return inputs.mean(getattr(inputs, half))

    return Field(name, label, "ratio", 3, (-50, 50), RATIO, answer, next_step, unit=mark("percentage points"))


FIELDS = (
    _field(
        "mean_high",
        mark("Mean change, high exposure"),
        "high",
        mark("Add the five changes of the areas with high exposure and divide by five. Keep the minus signs."),
    ),
    _field(
        "mean_low",
        mark("Mean change, low exposure"),
        "low",
        mark("Add the five changes of the areas with low exposure and divide by five. Keep the minus signs."),
    ),
    Field(
        "difference",
        mark("Difference: high minus low"),
        "ratio",
        3,
        (-50, 50),
        RATIO,
        lambda _inputs, earlier: earlier["mean_high"] - earlier["mean_low"],
        mark("Start with the mean of the highly exposed areas and subtract the other mean. Minus a minus is a plus."),
        unit=mark("percentage points"),
    ),
)


def _wrong_means(name: str, half: str) -> tuple[Misconception, ...]:
    def total(inputs: Zones, _earlier: Earlier) -> float:
        return inputs.mean(getattr(inputs, half)) * DRAWN

    def without_sign(inputs: Zones, _earlier: Earlier) -> float:
        return -inputs.mean(getattr(inputs, half))

    return (
        Misconception(
            "sum_for_mean",
            name,
            total,
            mark("You added the five changes. A mean divides the sum by five."),
            mark("Divide your sum by five."),
        ),
        Misconception(
            "sign_lost",
            name,
            without_sign,
            mark("You lost the sign: a minus says that the manufacturing share fell."),
            mark("Keep the minus signs when you add."),
        ),
    )


MISCONCEPTIONS = (
    *_wrong_means("mean_high", "high"),
    *_wrong_means("mean_low", "low"),
    Misconception(
        "order_reversed",
        "difference",
        lambda _inputs, earlier: earlier["mean_low"] - earlier["mean_high"],
        mark("You subtracted the highly exposed areas from the others."),
        mark("Start with the mean of the highly exposed areas."),
    ),
    Misconception(
        "high_only",
        "difference",
        lambda _inputs, earlier: earlier["mean_high"],
        mark("This is the mean of the highly exposed areas alone. The share fell elsewhere as well."),
        mark("Subtract what happened in the areas with low exposure."),
    ),
)

HIGH_AND_LOW_EXPOSURE = Exercise(
    week="week02",
    topic="high-and-low-exposure",
    title=mark("Where imports grew most"),
    question=mark(
        "Compute the mean change of the manufacturing share in the five areas with high exposure, "
        "in the five with low exposure, and the difference, high minus low. "
        "The difference is a comparison, not yet a proof of cause: areas differ in more than exposure."
    ),
    criteria=(
        mark("Each value is right to 0.01 percentage points, or half a percent."),
        mark("Each of the three counts the same."),
        mark("If a mean is wrong and you go on correctly from it, the difference counts."),
    ),
    answer_name="shock",
    points=1.5,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=zone_draws,
    link="lesson.ipynb#cell-id=china-shock-theory",
    model_answer="""\
from statistics import fmean
from ledtoolkit import given

mine = given("week02/high-and-low-exposure")
mean_high, mean_low = fmean(mine["high"].values()), fmean(mine["low"].values())
shock = {"mean_high": mean_high, "mean_low": mean_low, "difference": mean_high - mean_low}
""",
)
