"""Exercise w3e1: how far a Swedish municipality pays its own way, in two years."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ledtoolkit import datasets
from ledtoolkit.exercises.definition import SHARE, Earlier, Exercise, Field, Given, Misconception
from ledtoolkit.words import mark, number, say

__all__ = ["OWN_REVENUE"]

TABLE = "sweden_municipalities_1979_1987"
YEARS = (1979, 1987)


@dataclass(frozen=True)
class Budget:
    """Spending, own revenue and grants of one year, kronor per inhabitant at 1985 prices."""

    spending: float
    own_revenue: float
    grants: float

    @property
    def imbalance(self) -> float:
        """Share of own spending that own revenue does not pay."""
        return 1 - self.own_revenue / self.spending

    @property
    def dependence(self) -> float:
        """Grants as a share of own revenue and grants."""
        return self.grants / (self.own_revenue + self.grants)


@dataclass(frozen=True)
class Municipality:
    """One municipality in 1979 and 1987."""

    name: str
    budgets: dict[int, Budget]

    def given(self) -> Given:
        """Return both budgets."""
        first, last = (self.budgets[year] for year in YEARS)
        rows = (
            (say("Own spending"), first.spending, last.spending),
            (say("Own revenue: taxes and fees"), first.own_revenue, last.own_revenue),
            (say("Grants from the state"), first.grants, last.grants),
        )
        card = datasets.card(TABLE)
        return Given(
            sentence=say("Your municipality in this exercise is {name}, in Sweden.", name=self.name),
            caption=say("Budget of {name}, Swedish kronor per inhabitant at 1985 prices", name=self.name),
            header=(say("Per inhabitant"), *(str(year) for year in YEARS)),
            rows=tuple((label, number(before, 0), number(after, 0)) for label, before, after in rows),
            source=say("Source: {source} Licence: {licence}.", source=card.source, licence=card.licence),
        )

    def plain(self) -> dict[str, Any]:
        """Return both budgets as plain data."""
        return {
            "municipality": self.name,
            **{
                str(year): {"spending": budget.spending, "own_revenue": budget.own_revenue, "grants": budget.grants}
                for year, budget in self.budgets.items()
            },
        }

    def words(self, field_name: str) -> dict[str, str]:
        """Return the municipality, and the year that a field asks about."""
        return {"name": self.name, "year": field_name.rpartition("_")[2]}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def municipalities() -> list[Municipality]:
    """Return the 33 municipalities."""
    table = datasets.read_figures(TABLE, index="municipality", codes=["code"])
    return [
        Municipality(
            name,
            {
                year: Budget(row[f"expenditure_{year}"], row[f"own_revenue_{year}"], row[f"grants_{year}"])
                for year in YEARS
            },
        )
        for name, row in table.rows()
    ]


def _in_year(year: int, quantity: Callable[[Budget], float]) -> Callable[[Any, Earlier], float]:
    return lambda inputs, _earlier: quantity(inputs.budgets[year])


def _fields_of(year: int) -> tuple[Field, Field]:
    imbalance = Field(
        f"imbalance_{year}",
        mark("Vertical fiscal imbalance in {year}"),
        "share",
        1,
        (-2, 1),
        SHARE,
        _in_year(year, lambda budget: budget.imbalance),
        mark("Divide own revenue by own spending of {year}, and subtract the result from 1 (100%)."),
        unit=mark("%"),
    )
    dependence = Field(
        f"dependence_{year}",
        mark("Grant dependence in {year}"),
        "share",
        1,
        (0, 1),
        SHARE,
        _in_year(year, lambda budget: budget.dependence),
        mark("Divide the grants of {year} by own revenue and grants together."),
        unit=mark("%"),
    )
    return imbalance, dependence


FIELDS = (
    *_fields_of(1979),
    *_fields_of(1987),
    Field(
        "change",
        mark("Change of the imbalance from 1979 to 1987"),
        "share",
        1,
        (-2, 2),
        SHARE,
        lambda _inputs, earlier: earlier["imbalance_1987"] - earlier["imbalance_1979"],
        mark("Subtract the imbalance of 1979 from that of 1987; the sign tells whether it grew."),
        unit=mark("percentage points"),
    ),
)


def _misconceptions_of(year: int) -> tuple[Misconception, ...]:
    return (
        Misconception(
            "total_revenue",
            f"imbalance_{year}",
            _in_year(year, lambda budget: 1 - (budget.own_revenue + budget.grants) / budget.spending),
            mark("You counted grants as own revenue. Then hardly any place would depend on others."),
            mark("Leave the grants out: only taxes and fees are own revenue."),
        ),
        Misconception(
            "own_share",
            f"imbalance_{year}",
            _in_year(year, lambda budget: budget.own_revenue / budget.spending),
            mark("This is the part of spending that own revenue does pay."),
            mark("The imbalance is the rest: subtract it from 1 (100%)."),
        ),
        Misconception(
            "grants_of_spending",
            f"dependence_{year}",
            _in_year(year, lambda budget: budget.grants / budget.spending),
            mark("You divided grants by spending. Grant dependence looks at where revenue comes from."),
            mark("Divide grants by own revenue and grants together."),
        ),
        Misconception(
            "grants_to_own",
            f"dependence_{year}",
            _in_year(year, lambda budget: budget.grants / budget.own_revenue),
            mark("You divided grants by own revenue alone. A share needs the whole below the line."),
            mark("Divide grants by own revenue and grants together."),
        ),
    )


MISCONCEPTIONS = (
    *_misconceptions_of(1979),
    *_misconceptions_of(1987),
    Misconception(
        "percent_of_1979",
        "change",
        lambda _inputs, earlier: earlier["imbalance_1987"] / earlier["imbalance_1979"] - 1,
        mark("You gave the change in percent of 1979. The difference of two shares is counted in percentage points."),
        mark("Subtract the imbalance of 1979 from that of 1987, and do not divide."),
    ),
    Misconception(
        "sign_reversed",
        "change",
        lambda _inputs, earlier: earlier["imbalance_1979"] - earlier["imbalance_1987"],
        mark("You subtracted the later year from the earlier one."),
        mark("Start with 1987, so that a plus says that the imbalance grew."),
    ),
)

OWN_REVENUE = Exercise(
    week="week03",
    topic="own-revenue",
    title=mark("Who pays for what a municipality does"),
    question=mark(
        "You get the budget of a Swedish municipality in two years. "
        "Compute its vertical fiscal imbalance and its grant dependence in both years, "
        "and the change of the imbalance in percentage points."
    ),
    criteria=(
        mark("Each value is right to 0.2 percentage points."),
        mark("Each of the five counts the same."),
        mark("If an imbalance is wrong and you go on correctly from it, the change counts."),
        mark("In code a share is a number from 0 to 1: 34.2 percent are 0.342."),
    ),
    answer_name="own_revenue",
    points=1.5,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=municipalities,
    link="lesson.ipynb#cell-id=fiscal-imbalance-theory",
    model_answer="""\
from ledtoolkit import given
from ledtoolkit.fiscal_decentralisation import grant_dependence, vertical_fiscal_imbalance

mine = given("week03/own-revenue")
before, after = mine["1979"], mine["1987"]
own_revenue = {
    "imbalance_1979": vertical_fiscal_imbalance(before["own_revenue"], before["spending"]),
    "dependence_1979": grant_dependence(before["own_revenue"], before["grants"]),
    "imbalance_1987": vertical_fiscal_imbalance(after["own_revenue"], after["spending"]),
    "dependence_1987": grant_dependence(after["own_revenue"], after["grants"]),
}
own_revenue["change"] = own_revenue["imbalance_1987"] - own_revenue["imbalance_1979"]
""",
)
