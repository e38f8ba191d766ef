"""Survival of a cohort of firms: how many are left, and in which year most of those left close."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_amounts, check_positive, check_whole

__all__ = ["SurvivalTable", "survival_table"]


@dataclass(frozen=True)
class SurvivalTable:
    """Life of a cohort, year by year.

    Attributes
    ----------
    table
        By age in years (index "age", 0 = birth): alive, closed (since the age before), survival (share of the births
        still alive), hazard (share of those alive before that closed; none at age 0, where the column says NaN).
    """

    table: pd.DataFrame

    @property
    def worst_age(self) -> int:
        """Age at which the hazard is largest; the earlier one in a tie."""
        return int(np.argmax(self.table["hazard"].to_numpy()[1:])) + 1

    def survival(self, age: int) -> float:
        """Share of the births still alive at an age, 0-1."""
        return float(self.table["survival"].iloc[self._place(age, first=0)])

    def hazard(self, age: int) -> float:
        """Share of those alive a year before that closed by this age, 0-1."""
        return float(self.table["hazard"].iloc[self._place(age, first=1)])

    def survivors(self, born: float) -> pd.Series[float]:
        """Firms left at each age of another cohort that would live as this one did."""
        return (self.table["survival"] * check_positive("born", born)).rename("survivors")

    def _place(self, age: int, *, first: int) -> int:
        last = len(self.table) - 1
        if not first <= check_whole("age", age) <= last:
            raise ValueError(f"`age` must lie between {first} and {last} years, got {age:g}.")
        return int(age)


def survival_table(alive: Any) -> SurvivalTable:
    r"""Follow one cohort: share still alive, and hazard of each year.

    :math:`S_t = N_t / N_0` and :math:`h_t = 1 - S_t / S_{t-1}`: the hazard divides by the survivors of the year
    before, not by all births. All are followed to the end; if some are lost from sight use `kaplan_meier`.
    Closure is not failure: a firm may be sold or its owner retire.

    Parameters
    ----------
    alive
        Firms born, then alive after 1, 2 … years; never rising, no gaps.

    Returns
    -------
    SurvivalTable
        Alive, closed, survival and hazard by age.

    Raises
    ------
    ValueError
        If a year is missing, survivors rise, nobody was born, or nobody is left before the last year.

    Examples
    --------
    Firms born in the United Kingdom in 2019:

    >>> cohort = survival_table([363_825, 344_135, 271_925, 203_470, 163_725, 139_845])
    >>> round(cohort.survival(5), 4), cohort.worst_age, round(cohort.hazard(3), 4)
    (0.3844, 3, 0.2517)

    References
    ----------
    Eurostat & OECD (2007). Eurostat-OECD manual on business demography statistics. Luxembourg: Office for
    Official Publications of the European Communities.
    """
    _refuse_missing_years(alive)
    N = check_amounts("alive", alive)
    if len(N) < 2:
        raise ValueError("`alive` holds births only. Add the survivors after one year or more.")
    if not N[:-1].min() > 0:
        raise ValueError("`alive` reaches 0 before the last year, so the next hazard is 0/0. Stop at the first 0.")
    if not (np.diff(N) <= 0).all():
        age = int(np.argmax(np.diff(N) > 0)) + 1
        raise ValueError(f"`alive` rises from {N[age - 1]:g} to {N[age]:g} at age {age}. Dead firms do not return.")

    S = N / N[0]
    h = 1 - S[1:] / S[:-1]
    closed = -np.diff(N, prepend=N[0])
    columns = {"alive": N, "closed": closed, "survival": S, "hazard": np.append(np.nan, h)}
    return SurvivalTable(pd.DataFrame(columns, index=pd.RangeIndex(len(N), name="age")))


def _refuse_missing_years(alive: Any) -> None:
    missing = np.flatnonzero(pd.isna(np.asarray(alive, dtype=object).ravel()))
    if len(missing):
        raise ValueError(
            f"`alive` has no figure at age {missing[0]}, so the hazard around it is unknown. "
            "Take a cohort whose years are all published; a filled gap would be an invention."
        )
