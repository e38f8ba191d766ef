"""Exercise w1e3: whether what a province produces ends up as income of its people."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum, isnan
from typing import Any

from ledtoolkit import datasets
from ledtoolkit.exercises.definition import SHARE, Earlier, Exercise, Field, Given, Misconception
from ledtoolkit.words import mark, number, say

__all__ = ["OUTPUT_INCOME_GAP", "OutputAndIncome"]


@dataclass(frozen=True)
class OutputAndIncome:
    """Output and income per head of a province and of what it is compared with, 2019."""

    province: str
    gdp: float
    gdp_reference: float
    income: float
    income_reference: float

    @property
    def gdp_index(self) -> float:
        """GDP per head, Netherlands = 1."""
        return self.gdp / self.gdp_reference

    @property
    def income_index(self) -> float:
        """Household income per head, mean of the twelve provinces = 1."""
        return self.income / self.income_reference

    def given(self) -> Given:
        """Return the four figures."""
        sources = say(
            "Sources: {gdp} {income} The second reference is our own mean of the twelve provinces.",
            gdp=datasets.card("nl_provinces_gdp").source,
            income=datasets.card("nl_provinces_income").source,
        )
        return Given(
            sentence=say("Your province in this exercise is {province}.", province=self.province),
            caption=say("Output and income per inhabitant in {province}, 2019", province=self.province),
            header=(say("Measure"), self.province, say("Compared with")),
            rows=(
                (
                    say("GDP per head, euro"),
                    number(self.gdp, 0),
                    say("{value} (Netherlands)", value=number(self.gdp_reference, 0)),
                ),
                (
                    say("Disposable household income per head, purchasing power standard"),
                    number(self.income, 0),
                    say("{value} (mean of the twelve provinces)", value=number(self.income_reference, 0)),
                ),
            ),
            source=sources,
        )

    def plain(self) -> dict[str, Any]:
        """Return the four figures as plain data."""
        return {
            "province": self.province,
            "gdp_per_head": self.gdp,
            "gdp_reference": self.gdp_reference,
            "income_per_head": self.income,
            "income_reference": self.income_reference,
        }

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - the same words serve every field
        """Return the province."""
        return {"province": self.province}

    def aliases(self) -> dict[str, str]:
        """Let code use the field's name only."""
        return {}


def provinces() -> list[OutputAndIncome]:
    """Return the ten provinces with both figures; Noord-Brabant and Limburg have no GDP per head here."""
    gdp = datasets.read_figures("nl_provinces_gdp", index="province", codes=["nuts2"])["gdp_pc_2019"]
    income = datasets.read_figures("nl_provinces_income", index="province", codes=["nuts2_2016"])["income_pps_2019"]
    mean = float(round(fsum(income.values()) / len(income)))
    return [
        OutputAndIncome(province, here, gdp["Netherlands"], income[province], mean)
        for province, here in gdp.items()
        if province != "Netherlands" and not isnan(here)
    ]


FIELD = Field(
    "gap",
    mark("Gap: GDP index minus income index"),
    "share",
    1,
    (-1.5, 1.5),
    SHARE,
    lambda inputs, _earlier: inputs.gdp_index - inputs.income_index,
    mark(
        "GDP index = GDP per head of {province} / GDP per head of the Netherlands. "
        "Income index = income of {province} / mean income of the twelve. Subtract the second from the first."
    ),
    unit=mark("percentage points"),
)


def _amounts(inputs: OutputAndIncome, _earlier: Earlier) -> float:
    return inputs.gdp - inputs.income


MISCONCEPTIONS = (
    Misconception(
        "sign_reversed",
        "gap",
        lambda inputs, _earlier: inputs.income_index - inputs.gdp_index,
        mark("You subtracted the GDP index from the income index."),
        mark("Start with the GDP index and subtract the income index; the sign tells which is ahead."),
    ),
    Misconception(
        "difference_of_amounts",
        "gap",
        _amounts,
        mark("You subtracted two amounts of money that are not in the same unit."),
        mark("First divide each by its reference, then subtract the two indices."),
    ),
    Misconception(
        "difference_of_amounts",
        "gap",
        lambda inputs, earlier: _amounts(inputs, earlier) / 100,
        mark("You subtracted two amounts of money that are not in the same unit."),
        mark("First divide each by its reference, then subtract the two indices."),
    ),
    Misconception(
        "ratio_of_indices",
        "gap",
        lambda inputs, _earlier: inputs.gdp_index / inputs.income_index,
        mark("You divided the indices by each other."),
        mark("Subtract them: the question asks how many points lie between the two."),
    ),
)

OUTPUT_INCOME_GAP = Exercise(
    week="week01",
    topic="output-income-gap",
    title=mark("What is produced and what people have"),
    question=mark(
        "GDP counts where it is produced, household income where people live. "
        "Compute both indices of your province, and subtract the income index from the GDP index. "
        "A gap of one or two points says little, because the second reference is a plain mean."
    ),
    criteria=(
        mark("The gap has the right sign."),
        mark("The gap is right to 0.2 percentage points."),
    ),
    answer_name="gap",
    points=1.0,
    fields=(FIELD,),
    misconceptions=MISCONCEPTIONS,
    pool=provinces,
    link="lesson.ipynb#cell-id=output-and-income-theory",
    model_answer="""\
from ledtoolkit import given

mine = given("week01/output-income-gap")
output = mine["gdp_per_head"] / mine["gdp_reference"]
income = mine["income_per_head"] / mine["income_reference"]
gap = output - income
""",
)
