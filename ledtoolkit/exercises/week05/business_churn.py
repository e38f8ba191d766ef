"""Exercise w5e1: births, deaths and fast growers among the firms of a UK region."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from typing import Any

from ledtoolkit import datasets
from ledtoolkit.datasets import Figures
from ledtoolkit.exercises.definition import (
    GROWTH,
    SHARE,
    Choice,
    Earlier,
    Exercise,
    Explained,
    Field,
    Given,
    Misconception,
)
from ledtoolkit.words import mark, number, say

__all__ = ["BUSINESS_CHURN"]

TABLE = "uk_business_demography_2024"
COUNTS = {
    "active": ("active_2024", mark("Active enterprises")),
    "births": ("births_2024", mark("Births")),
    "deaths": ("deaths_2024", mark("Deaths (provisional)")),
    "ten_or_more": ("active_10plus_2024", mark("Active enterprises with ten or more employees")),
    "high_growth": ("high_growth_2024", mark("High-growth enterprises (all have ten or more employees)")),
}
MINE, OTHER = "mine", "other"


@cache
def _regions() -> Figures:
    return datasets.read_figures(TABLE, index="region").without("United Kingdom")


@dataclass(frozen=True)
class TwoRegions:
    """The learner's region, and another to compare it with."""

    region: str
    other: str

    def count(self, name: str, region: str = "") -> float:
        """Return a count of 2024, of the learner's region unless another is named."""
        return _regions()[COUNTS[name][0]][region or self.region]

    def churn(self, region: str = "") -> float:
        """Return births and deaths as a share of active enterprises."""
        return (self.count("births", region) + self.count("deaths", region)) / self.count("active", region)

    @property
    def more_churn(self) -> str:
        """Return which of the two regions has the higher churn."""
        return MINE if self.churn() > self.churn(self.other) else OTHER

    def given(self) -> Given:
        """Return the counts of both regions."""
        rows = tuple(
            (say(label), number(self.count(name), 0), number(self.count(name, self.other), 0))
            for name, (_, label) in COUNTS.items()
        )
        card = datasets.card(TABLE)
        return Given(
            sentence=say(
                "Your region in this exercise is {region}; you compare it with {other}.",
                region=self.region,
                other=self.other,
            ),
            caption=say("Enterprises in two regions of the United Kingdom, 2024"),
            header=(say("Count"), self.region, self.other),
            rows=rows,
            source=say("Source: {source} Licence: {licence}.", source=card.source, licence=card.licence),
        )

    def plain(self) -> dict[str, Any]:
        """Return the counts of both regions as plain data."""
        return {
            "region": self.region,
            "other": self.other,
            "here": {name: self.count(name) for name in COUNTS},
            "there": {name: self.count(name, self.other) for name in COUNTS},
            "choices": [MINE, OTHER],
        }

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - the same words serve every field
        """Return both regions."""
        return {"region": self.region, "other": self.other}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def two_regions() -> list[TwoRegions]:
    """Return the 132 ordered pairs of twelve regions."""
    return [TwoRegions(region, other) for region, other in permutations(_regions().labels, 2)]


def _share(name: str, label: str, answer: Callable[[Any, Earlier], float], next_step: str) -> Field:
    return Field(name, label, "share", 1, (-1, 1), SHARE, answer, next_step, unit=mark("%"))


def _explain(inputs: TwoRegions, chosen: str) -> Explained:
    step = say("Compute births plus deaths over active enterprises for both, and compare. Do not round before.")
    wrong, right = (inputs.region, inputs.other) if chosen == MINE else (inputs.other, inputs.region)
    if _changes(inputs, wrong) > _changes(inputs, right):
        why = say("{region} has more births and deaths. Larger counts do not make a higher rate.", region=wrong)
        return Explained("counts_compared", why, step)
    why = say("In {region} births and deaths are a smaller part of the active enterprises.", region=wrong)
    return Explained("lower_churn", why, step)


def _changes(inputs: TwoRegions, region: str) -> float:
    return inputs.count("births", region) + inputs.count("deaths", region)


FIELDS = (
    _share(
        "birth_rate",
        mark("Birth rate"),
        lambda inputs, _earlier: inputs.count("births") / inputs.count("active"),
        mark("Divide the births in {region} by its active enterprises."),
    ),
    _share(
        "death_rate",
        mark("Death rate"),
        lambda inputs, _earlier: inputs.count("deaths") / inputs.count("active"),
        mark("Divide the deaths in {region} by its active enterprises."),
    ),
    # Several regions have net rates below one percent: half a point either way would let almost anything pass.
    Field(
        "net_rate",
        mark("Net rate: births minus deaths"),
        "share",
        2,
        (-1, 1),
        GROWTH,
        lambda _inputs, earlier: earlier["birth_rate"] - earlier["death_rate"],
        mark("Subtract the death rate from the birth rate."),
        unit=mark("%"),
    ),
    _share(
        "churn",
        mark("Churn: births plus deaths"),
        lambda _inputs, earlier: earlier["birth_rate"] + earlier["death_rate"],
        mark("Add birth rate and death rate."),
    ),
    _share(
        "high_growth_share",
        mark("High-growth enterprises among those with ten or more employees"),
        lambda inputs, _earlier: inputs.count("high_growth") / inputs.count("ten_or_more"),
        mark("Divide the high-growth enterprises by the enterprises with ten or more employees."),
    ),
    Choice(
        name="more_churn",
        label=mark("Where is churn higher, in {region} or in {other}?"),
        options=((MINE, mark("in my region")), (OTHER, mark("in the other region"))),
        accepted=lambda inputs: frozenset({inputs.more_churn}),
        right=lambda _inputs: say("Churn is births plus deaths over active enterprises, in both regions."),
        explain=_explain,
    ),
)


def _per_birth(name: str, field: str, why_not: str) -> Misconception:
    return Misconception(
        "per_birth",
        field,
        lambda inputs, _earlier: inputs.count(name) / inputs.count("births"),
        why_not,
        mark("Divide by the active enterprises."),
    )


MISCONCEPTIONS = (
    _per_birth("active", "birth_rate", mark("You divided the active enterprises by the births.")),
    _per_birth("deaths", "death_rate", mark("You divided by the births. A rate looks at all who could have died.")),
    Misconception(
        "net_for_churn",
        "churn",
        lambda _inputs, earlier: earlier["birth_rate"] - earlier["death_rate"],
        mark("This is the net rate: what comes minus what goes. Churn counts both."),
        mark("Add the two rates."),
    ),
    Misconception(
        "churn_for_net",
        "net_rate",
        lambda _inputs, earlier: earlier["birth_rate"] + earlier["death_rate"],
        mark("This is churn: what comes and what goes, added."),
        mark("Subtract the death rate."),
    ),
    Misconception(
        "of_all_firms",
        "high_growth_share",
        lambda inputs, _earlier: inputs.count("high_growth") / inputs.count("active"),
        mark("You divided by all enterprises. Those with fewer than ten employees cannot count as high-growth."),
        mark("Divide by the enterprises with ten or more employees."),
    ),
    Misconception(
        "per_birth",
        "high_growth_share",
        lambda inputs, _earlier: inputs.count("high_growth") / inputs.count("births"),
        mark("You divided by the births. High growth is seen among enterprises that are already there."),
        mark("Divide by the enterprises with ten or more employees."),
    ),
)

BUSINESS_CHURN = Exercise(
    week="week05",
    topic="business-churn",
    title=mark("How firms come, go and grow"),
    question=mark(
        "You get a region of the United Kingdom and another to compare it with. "
        "Compute birth rate, death rate, net rate and churn of your region, each as a share of active enterprises. "
        "Compute the share of high-growth enterprises among those with ten or more employees too. "
        "The net rate needs two decimals of a percent. "
        "Then say where churn is higher."
    ),
    criteria=(
        mark("Each rate is right to 0.2 percentage points, the net rate to 0.05."),
        mark("Each of the six counts the same."),
        mark("If a rate is wrong and you go on correctly from it, net rate and churn count."),
    ),
    answer_name="dynamics",
    points=1.5,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=two_regions,
    link="lesson.ipynb#cell-id=business-dynamics-theory",
    model_answer="""\
import pandas as pd
from ledtoolkit import given
from ledtoolkit.business_dynamics import business_dynamics, high_growth_share

mine = given("week05/business-churn")
here, there = mine["here"], mine["there"]
counts = pd.DataFrame({"here": here, "there": there}).T[["active", "births", "deaths"]]
rates = business_dynamics(counts)
dynamics = {
    "birth_rate": rates.loc["here", "birth_rate"],
    "death_rate": rates.loc["here", "death_rate"],
    "net_rate": rates.loc["here", "net_rate"],
    "churn": rates.loc["here", "churn_rate"],
    "high_growth_share": high_growth_share(here["high_growth"], here["ten_or_more"]),
    "more_churn": "mine" if rates.loc["here", "churn_rate"] > rates.loc["there", "churn_rate"] else "other",
}
""",
)
