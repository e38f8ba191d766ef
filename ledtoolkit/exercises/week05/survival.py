"""Exercise w5e2: how many new firms of an industry are left after three and after five years."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from ledtoolkit import datasets
from ledtoolkit.datasets import Figures
from ledtoolkit.exercises.definition import SHARE, Earlier, Exercise, Field, Given, Misconception, money
from ledtoolkit.industries import industry_name
from ledtoolkit.words import mark, number, say

__all__ = ["SURVIVAL"]

TABLE = "uk_survival_by_industry_2019"
COHORTS = (400, 750, 1200, 2000, 3500, 5000)
YEARS = (1, 2, 3, 4, 5)


@cache
def _table() -> Figures:
    return datasets.read_figures(TABLE, index="industry")


@dataclass(frozen=True)
class Cohort:
    """One industry's firms born in 2019, and a number of new firms to think about."""

    industry: str
    firms: int

    def alive(self, year: int) -> float:
        """Return how many of the firms born in 2019 were left after some years; all of them after none."""
        column = f"alive_{year}y" if year else "births_2019"
        return _table()[column][self.industry]

    def survival(self, year: int) -> float:
        """Return the share of the firms born that were left."""
        return self.alive(year) / self.alive(0)

    def given(self) -> Given:
        """Return the firms left year by year."""
        rows = [(say("Born in 2019"), number(self.alive(0), 0))]
        rows += [(say("Left after year {year}", year=year), number(self.alive(year), 0)) for year in YEARS]
        card = datasets.card(TABLE)
        return Given(
            sentence=say(
                "Your industry in this exercise is: {industry}. "
                "Suppose {firms} firms of this kind start in your place.",
                industry=industry_name(self.industry),
                firms=number(self.firms, 0),
            ),
            caption=say(
                "Enterprises in the United Kingdom born in 2019: {industry}", industry=industry_name(self.industry)
            ),
            header=(say("Enterprises"), say("Number")),
            rows=tuple(rows),
            source=say("Source: {source} Licence: {licence}.", source=card.source, licence=card.licence),
        )

    def plain(self) -> dict[str, Any]:
        """Return the firms left year by year as plain data."""
        return {
            "industry": industry_name(self.industry),
            "alive": [self.alive(year) for year in (0, *YEARS)],
            "firms": self.firms,
        }

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - the same words serve every field
        """Return the number of firms to think about."""
        return {"firms": number(self.firms, 0)}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def cohorts() -> list[Cohort]:
    """Return 16 industries times six numbers of new firms."""
    return [Cohort(industry, firms) for firms, industry in product(COHORTS, _table().labels)]


FIELDS = (
    Field(
        "survival_3",
        mark("Survival after three years"),
        "share",
        1,
        (0, 1),
        SHARE,
        lambda inputs, _earlier: inputs.survival(3),
        mark("Divide the firms left after three years by the firms born."),
        unit=mark("%"),
    ),
    Field(
        "survival_5",
        mark("Survival after five years"),
        "share",
        1,
        (0, 1),
        SHARE,
        lambda inputs, _earlier: inputs.survival(5),
        mark("Divide the firms left after five years by the firms born."),
        unit=mark("%"),
    ),
    Field(
        "hazard_3",
        mark("Hazard of the third year"),
        "share",
        1,
        (0, 1),
        SHARE,
        lambda inputs, _earlier: 1 - inputs.alive(3) / inputs.alive(2),
        mark("Of the firms still there after two years, take the share that is gone a year later."),
        unit=mark("%"),
    ),
    Field(
        "survivors",
        mark("Of {firms} new firms, left after five years"),
        "money",
        0,
        (3, 20_000),
        money(1),
        lambda inputs, earlier: inputs.firms * earlier["survival_5"],
        mark("Multiply the new firms by the survival after five years."),
        unit=mark("firms"),
    ),
)


def _mean_of_years(inputs: Cohort, _earlier: Earlier) -> float:
    return sum(inputs.alive(year) / inputs.alive(year - 1) for year in YEARS) / len(YEARS)


MISCONCEPTIONS = (
    Misconception(
        "last_year_only",
        "survival_3",
        lambda inputs, _earlier: inputs.alive(3) / inputs.alive(2),
        mark("You compared with the firms of the year before. Survival looks back to the start."),
        mark("Divide by the firms born."),
    ),
    Misconception(
        "mean_of_years",
        "survival_5",
        _mean_of_years,
        mark("You took the mean of five yearly rates. Losses add up: each year acts on what the last one left."),
        mark("Divide the firms left after five years by the firms born."),
    ),
    Misconception(
        "last_year_only",
        "survival_5",
        lambda inputs, _earlier: inputs.alive(5) / inputs.alive(4),
        mark("You compared with the firms of the year before. Survival looks back to the start."),
        mark("Divide by the firms born."),
    ),
    Misconception(
        "hazard_of_born",
        "hazard_3",
        lambda inputs, _earlier: (inputs.alive(2) - inputs.alive(3)) / inputs.alive(0),
        mark("You divided by the firms born. Who is gone already can no longer be lost in the third year."),
        mark("Divide by the firms still there after two years."),
    ),
    Misconception(
        "lost_since_start",
        "hazard_3",
        lambda _inputs, earlier: 1 - earlier["survival_3"],
        mark("This is the loss of three years together. The hazard is the loss of one year."),
        mark("Look only at the third year: from two years to three."),
    ),
    Misconception(
        "deaths_for_survivors",
        "survivors",
        lambda inputs, earlier: inputs.firms * (1 - earlier["survival_5"]),
        mark("These are the firms that are gone."),
        mark("Multiply by the share that is left."),
    ),
)

SURVIVAL = Exercise(
    week="week05",
    topic="survival",
    title=mark("Who is left after five years?"),
    question=mark(
        "You get the firms of one industry that were born in 2019, and how many were left each year. "
        "Compute survival after three and after five years, the hazard of the third year, "
        "and how many of the new firms in the task you would expect to be left after five years."
    ),
    criteria=(
        mark("Shares are right to 0.2 percentage points, the number of firms to half a firm or half a percent."),
        mark("Each of the four counts the same."),
        mark("If the survival after five years is wrong and you go on correctly from it, the number counts."),
    ),
    answer_name="survival",
    points=1.5,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=cohorts,
    link="lesson.ipynb#cell-id=survival-theory",
    model_answer="""\
from ledtoolkit import given
from ledtoolkit.survival import survival_table

mine = given("week05/survival")
table = survival_table(mine["alive"])
survival = {
    "survival_3": table.survival(3),
    "survival_5": table.survival(5),
    "hazard_3": table.hazard(3),
    "survivors": mine["firms"] * table.survival(5),
}
""",
)
