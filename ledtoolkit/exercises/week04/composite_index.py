"""Exercise w4e2: a composite index of three indicators, and what the weights do to a rank."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from ledtoolkit import datasets
from ledtoolkit.datasets import Figures
from ledtoolkit.exercises.definition import SHARE, Earlier, Exercise, Field, Given, Misconception, Tolerance
from ledtoolkit.province_indicators import TABLES, indicator_figures
from ledtoolkit.words import mark, number, percent, say

__all__ = ["COMPOSITE_INDEX"]

OUTPUT, INCOME, KNOWLEDGE = "output", "income", "knowledge"
INDICATORS = {
    OUTPUT: mark("GDP per head"),
    INCOME: mark("Income per head"),
    KNOWLEDGE: mark("Knowledge jobs"),
}
WEIGHTS = (
    (0.6, 0.2, 0.2),
    (0.2, 0.6, 0.2),
    (0.2, 0.2, 0.6),
    (0.4, 0.2, 0.4),
    (0.45, 0.35, 0.2),
    (0.7, 0.2, 0.1),
    (0.1, 0.2, 0.7),
    (0.2, 0.7, 0.1),
)
PRINTED_DIGITS = 4
EXACT = Tolerance(0.0)


@cache
def _indicators() -> Figures:
    return indicator_figures()


@cache
def _normalised() -> Figures:
    """Return each indicator between 0 and 1, as `normalisation.min_max` does with frames."""
    stretched = {}
    for key, column in _indicators().columns.items():
        worst, best = min(column.values()), max(column.values())
        stretched[key] = {province: (x - worst) / (best - worst) for province, x in column.items()}
    return Figures(stretched)


@dataclass(frozen=True)
class Weighted:
    """One province and one set of weights."""

    province: str
    weights: tuple[float, float, float]

    def value(self, indicator: str) -> float:
        """Return the province's own value."""
        return _indicators()[indicator][self.province]

    @property
    def asked(self) -> str:
        """The indicator whose z is asked: the one with the largest weight, the first of equal ones."""
        return max(zip(INDICATORS, self.weights, strict=True), key=lambda pair: pair[1])[0]

    @property
    def printed_z(self) -> dict[str, float]:
        """The z of the two other indicators, as printed."""
        return {key: round(self.normalised(key), PRINTED_DIGITS) for key in INDICATORS if key != self.asked}

    def normalised(self, indicator: str) -> float:
        """Return the value between 0 (lowest province) and 1 (highest)."""
        return _normalised()[indicator][self.province]

    def weighted(self, values: list[float]) -> float:
        """Return the weighted sum of three values."""
        return sum(weight * value for weight, value in zip(self.weights, values, strict=True))

    def others(self) -> dict[str, float]:
        """Return the indices of the other nine provinces, as printed."""
        table = _normalised().without(self.province)
        return {name: round(self.weighted(list(row.values())), PRINTED_DIGITS) for name, row in table.rows()}

    def rank(self, index: float) -> float:
        """Return the place of an index among the others, 1 for the highest."""
        return 1.0 + sum(other > index for other in self.others().values())

    def given(self) -> Given:
        """Return own values, extremes and weights, two of the three z, and the indices of the other nine."""
        table = _indicators()
        z_all = {key: self.normalised(key) for key in INDICATORS}
        rows = [
            (self.province, *(_printed(key, self.value(key)) for key in INDICATORS), "?"),
            (say("Lowest of ten"), *(_printed(key, min(table[key].values())) for key in INDICATORS), ""),
            (say("Highest of ten"), *(_printed(key, max(table[key].values())) for key in INDICATORS), ""),
            (say("z"), *("?" if key == self.asked else number(z, PRINTED_DIGITS) for key, z in z_all.items()), ""),
            (say("Weight"), *(number(weight, 2) for weight in self.weights), ""),
            *((name, "", "", "", number(at, PRINTED_DIGITS)) for name, at in self.others().items()),
        ]
        cards = [datasets.card(name) for name in TABLES]
        return Given(
            sentence=say("Your province in this exercise is {province}.", province=self.province),
            caption=say(
                "GDP per head (2019, euro), household income per head (2019, purchasing power standards), "
                "and the share of jobs in information and business services (2018)"
            ),
            header=(say("Quantity"), *(say(label) for label in INDICATORS.values()), say("Index")),
            rows=tuple(rows),
            source=say(
                "Sources: {sources} Own calculation.", sources=" ".join(dict.fromkeys(card.source for card in cards))
            ),
        )

    def plain(self) -> dict[str, Any]:
        """Return values, extremes, weights and the other indices as plain data."""
        table = _indicators()
        return {
            "province": self.province,
            "values": {key: self.value(key) for key in INDICATORS},
            "lowest": {key: min(table[key].values()) for key in INDICATORS},
            "highest": {key: max(table[key].values()) for key in INDICATORS},
            "asked": self.asked,
            "z_of_the_others": self.printed_z,
            "weights": dict(zip(INDICATORS, self.weights, strict=True)),
            "other_indices": self.others(),
        }

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - the same words serve every field
        """Return the province, and the indicator whose z is asked."""
        return {"province": self.province, "indicator": say(INDICATORS[self.asked])}

    def aliases(self) -> dict[str, str]:
        """Let code name the z by its indicator."""
        return {self.asked: "z"}


def _printed(indicator: str, value: float) -> str:
    return percent(value, 2) if indicator == KNOWLEDGE else number(value, 0)


def weighted_provinces() -> list[Weighted]:
    """Return ten provinces times eight sets of weights; the province is the index modulo 10."""
    return [Weighted(province, weights) for weights in WEIGHTS for province in _indicators().labels]


def _index(inputs: Weighted, earlier: Earlier) -> float:
    z = {**inputs.printed_z, inputs.asked: earlier["z"]}
    return inputs.weighted([z[indicator] for indicator in INDICATORS])


FIELDS = (
    Field(
        "z",
        mark("Between lowest and highest (z): {indicator}"),
        "ratio",
        3,
        (0, 1),
        SHARE,
        lambda inputs, _earlier: inputs.normalised(inputs.asked),
        mark("Subtract the lowest value from that of {province}, and divide by highest minus lowest."),
    ),
    Field(
        "index",
        mark("Index: weighted sum of the three"),
        "ratio",
        3,
        (0, 1),
        SHARE,
        _index,
        mark("Multiply each z by its weight, and add."),
    ),
    Field(
        "rank",
        mark("Rank of {province} among the ten (best = first)"),
        "ratio",
        0,
        (1, 10),
        EXACT,
        lambda inputs, earlier: inputs.rank(earlier["index"]),
        mark("Count the provinces with a higher index; the rank is the next place after them."),
    ),
)


def _plain_mean(inputs: Weighted, earlier: Earlier) -> float:
    return (sum(inputs.printed_z.values()) + earlier["z"]) / len(INDICATORS)


MISCONCEPTIONS = (
    Misconception(
        "share_of_highest",
        "z",
        lambda inputs, _earlier: inputs.value(inputs.asked) / max(_indicators()[inputs.asked].values()),
        mark("You divided by the highest value. Then the lowest province does not start at 0."),
        mark("Subtract the lowest value first, above and below the line."),
    ),
    Misconception(
        "raw_values",
        "index",
        lambda inputs, _earlier: inputs.weighted([inputs.value(indicator) for indicator in INDICATORS]),
        mark("You weighted the raw values: euro, purchasing power and shares cannot be added."),
        mark("Weight the z values, which all run over the same range."),
    ),
    Misconception(
        "weights_left_out",
        "index",
        _plain_mean,
        mark("You took the plain mean. Your weights are not equal."),
        mark("Multiply each z by its own weight, and add."),
    ),
    Misconception(
        "worst_first",
        "rank",
        lambda inputs, earlier: 11 - inputs.rank(earlier["index"]),
        mark("You counted from the lowest index."),
        mark("Begin with the highest index."),
    ),
)

COMPOSITE_INDEX = Exercise(
    week="week04",
    topic="composite-index",
    title=mark("An index, and what its weights decide"),
    question=mark(
        "Three indicators of your province become one index. Two of them already stand between 0 (lowest of ten) "
        "and 1 (highest of ten): bring the third there, weight all three to an index, and find the rank of your "
        "province. Weights are choices: yours are printed."
    ),
    criteria=(
        mark("z and index are right to 0.002, the rank is exact."),
        mark("Each of the three counts the same."),
        mark("If an early value is wrong and you go on correctly from it, the later values count."),
    ),
    answer_name="index",
    points=2.0,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=weighted_provinces,
    link="lesson.ipynb#cell-id=composite-index-theory",
    main_field="index",
    model_answer="""\
import pandas as pd
from ledtoolkit import given

mine = given("week04/composite-index")
value, low, high = (pd.Series(mine[name]) for name in ("values", "lowest", "highest"))
z = (value - low) / (high - low)
total = float((z * pd.Series(mine["weights"])).sum())
better = [other for other in mine["other_indices"].values() if other > total]
index = {"z": float(z[mine["asked"]]), "index": total, "rank": float(len(better) + 1)}
""",
)
