"""Exercise w6e2: how demand for one branch ripples through the others, and how many jobs hang on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from math import fsum
from typing import Any

from ledtoolkit import datasets
from ledtoolkit.chilean_branches import CHILEAN_BRANCHES, chilean_branch_name
from ledtoolkit.datasets import Figures
from ledtoolkit.exercises.definition import RATIO, Earlier, Exercise, Field, Given, Misconception, money
from ledtoolkit.words import mark, number, say

__all__ = ["RIPPLE"]

TABLE = "io_chile_2013"
DEMAND = (20, 50, 80, 120)
# The answers follow from what is printed.
INVERSE_DIGITS, JOBS_DIGITS, CHECK_DIGITS = 4, 2, 3


@cache
def _table() -> Figures:
    return datasets.read_figures(TABLE, index="branch")


@cache
def _leontief() -> Figures:
    """Return the Leontief inverse as printed, as `input_output.leontief_inverse` does with frames."""
    import numpy as np

    x = np.array([_table()["total_demand"][branch] for branch in CHILEAN_BRANCHES])
    Z = np.array([[_table()[buyer][seller] for buyer in CHILEAN_BRANCHES] for seller in CHILEAN_BRANCHES])
    L = np.linalg.inv(np.eye(len(x)) - Z / x)
    printed = [[round(entry, INVERSE_DIGITS) for entry in column] for column in L.T.tolist()]
    return Figures(
        {j: dict(zip(CHILEAN_BRANCHES, l_j, strict=True)) for j, l_j in zip(CHILEAN_BRANCHES, printed, strict=True)}
    )


@cache
def _jobs_coefficients() -> Mapping[str, float]:
    table = _table()
    return {i: round(jobs / table["total_demand"][i], JOBS_DIGITS) for i, jobs in table["employees"].items()}


@dataclass(frozen=True)
class Ripple:
    """One branch of Chile in 2013, and extra final demand for it in thousand million pesos."""

    branch: str
    demand: int

    @property
    def column(self) -> Mapping[str, float]:
        """What each branch produces for a unit of final demand for this one."""
        return _leontief()[self.branch]

    @property
    def direct_jobs(self) -> float:
        """Jobs in the branch itself for each thousand million pesos of its output."""
        return _jobs_coefficients()[self.branch]

    @property
    def all_jobs(self) -> float:
        """Jobs in all branches for each thousand million pesos of final demand."""
        return fsum(jobs * self.column[i] for i, jobs in _jobs_coefficients().items())

    @property
    def type_1(self) -> float:
        """Jobs in all branches for each direct one."""
        return self.all_jobs / self.direct_jobs

    @property
    def row_sum(self) -> float:
        """What somebody gets who adds the row instead of the column."""
        return fsum(_leontief().row(self.branch).values())

    def given(self) -> Given:
        """Return the column of the Leontief inverse, the job coefficients and the demand."""
        rows = tuple(
            (
                chilean_branch_name(key),
                number(self.column[key], INVERSE_DIGITS),
                number(_jobs_coefficients()[key], JOBS_DIGITS),
            )
            for key in CHILEAN_BRANCHES
        )
        card = datasets.card(TABLE)
        return Given(
            sentence=say(
                "Your branch in this exercise is {branch}, in Chile. "
                "Suppose final demand for it grows by {demand} thousand million pesos. "
                "The column of L is the output that one unit of final demand sets going in each branch; "
                "a jobs coefficient is the jobs for each thousand million pesos of output. "
                "To check your second value: divided by the branch's own jobs coefficient it gives {type_1}, "
                "the type I multiplier.",
                branch=chilean_branch_name(self.branch),
                demand=number(self.demand, 0),
                type_1=number(self.type_1, CHECK_DIGITS),
            ),
            caption=say("What demand for {branch} sets going in Chile, 2013", branch=chilean_branch_name(self.branch)),
            header=(say("Branch"), say("Column of L"), say("Jobs coefficient")),
            rows=rows,
            source=say(
                "Source: {source} Licence: {licence}. Own calculation.", source=card.source, licence=card.licence
            ),
        )

    def plain(self) -> dict[str, Any]:
        """Return column, coefficients and demand as plain data."""
        return {
            "branch": self.branch,
            "column": dict(self.column),
            "jobs_coefficients": dict(_jobs_coefficients()),
            "demand": float(self.demand),
            "type_1": round(self.type_1, CHECK_DIGITS),
        }

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - the same words serve every field
        """Return the branch."""
        return {"branch": chilean_branch_name(self.branch)}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def ripples() -> list[Ripple]:
    """Return twelve branches times four amounts of demand."""
    return [Ripple(branch, demand) for demand, branch in product(DEMAND, CHILEAN_BRANCHES)]


FIELDS = (
    Field(
        "output_multiplier",
        mark("Output multiplier"),
        "ratio",
        3,
        (1, 10),
        RATIO,
        lambda inputs, _earlier: fsum(inputs.column.values()),
        mark("Add the column: the output of all branches for one unit of final demand."),
    ),
    Field(
        "all_jobs",
        mark("Jobs in all branches for each thousand million pesos"),
        "ratio",
        2,
        (0, 1000),
        RATIO,
        lambda inputs, _earlier: inputs.all_jobs,
        mark("Multiply each entry of the column by the jobs coefficient beside it, and add."),
    ),
    Field(
        "jobs",
        mark("Jobs from the extra demand"),
        "money",
        0,
        (20, 200_000),
        money(1),
        lambda inputs, earlier: earlier["all_jobs"] * inputs.demand,
        mark("Multiply the jobs for each thousand million pesos by the extra demand."),
        unit=mark("jobs"),
    ),
)


def _output_as_demand(inputs: Ripple, earlier: Earlier) -> float:
    return earlier["all_jobs"] * inputs.demand * earlier["output_multiplier"]


MISCONCEPTIONS = (
    Misconception(
        "row_sum",
        "output_multiplier",
        lambda inputs, _earlier: inputs.row_sum,
        mark("You added a row of the inverse: what {branch} delivers to all. The multiplier is its column."),
        mark("Add the column that is printed."),
    ),
    Misconception(
        "direct_only",
        "all_jobs",
        lambda inputs, _earlier: inputs.direct_jobs,
        mark("These are the jobs in the branch itself. Its suppliers need people too."),
        mark("Multiply every entry of the column by its jobs coefficient, and add."),
    ),
    Misconception(
        "type_1_times_money",
        "jobs",
        lambda inputs, _earlier: inputs.type_1 * inputs.demand,
        mark("You multiplied the type I multiplier by money. It multiplies jobs, not pesos."),
        mark("Multiply the demand by the jobs for each thousand million pesos."),
    ),
    Misconception(
        "direct_only",
        "jobs",
        lambda inputs, _earlier: inputs.direct_jobs * inputs.demand,
        mark("These are the jobs in the branch itself."),
        mark("Use the jobs in all branches."),
    ),
    Misconception(
        "output_as_demand",
        "jobs",
        _output_as_demand,
        mark("You multiplied by the output multiplier as well: the column already holds all rounds."),
        mark("Multiply the jobs for each thousand million pesos by the demand alone."),
    ),
)

RIPPLE = Exercise(
    week="week06",
    topic="ripple",
    title=mark("How far demand ripples"),
    question=mark(
        "You get one column of the Leontief inverse of Chile, the jobs that each branch needs, and extra demand. "
        "Compute the output multiplier, the jobs in all branches for each thousand million pesos, "
        "and the jobs from the extra demand."
    ),
    criteria=(
        mark("Ratios are right to 0.01 or half a percent, jobs to half a percent."),
        mark("Each of the three counts the same."),
        mark("If the jobs in all branches are wrong and you go on correctly, the last value counts."),
    ),
    answer_name="ripple",
    points=1.5,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=ripples,
    link="lesson.ipynb#cell-id=ripple-theory",
    model_answer="""\
import pandas as pd
from ledtoolkit import given

mine = given("week06/ripple")
column, jobs = pd.Series(mine["column"]), pd.Series(mine["jobs_coefficients"])
everywhere = float(column.to_numpy() @ jobs.to_numpy())
ripple = {
    "output_multiplier": float(column.to_numpy().sum()),
    "all_jobs": everywhere,
    "jobs": everywhere * mine["demand"],
}
""",
)
