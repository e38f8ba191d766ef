"""Cash plan: a project can be fully funded and still run out of money on the way."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_amounts, check_label

__all__ = ["CashPlan", "cash_plan", "move_largest_source"]


@dataclass(frozen=True)
class CashPlan:
    """Money in and out, period by period.

    Attributes
    ----------
    table
        By period (index "period"): costs, incomings, balance (of the period) and cumulative balance, money.
    """

    table: pd.DataFrame

    @property
    def total_cost(self) -> float:
        """All costs, money."""
        return float(self.table["costs"].sum())

    @property
    def gap(self) -> float:
        """Funding gap: costs minus incomings of all periods; negative if money is left over."""
        return float(self.table["costs"].sum() - self.table["incomings"].sum())

    @property
    def peak_need(self) -> float:
        """Largest sum that must be advanced: the lowest cumulative balance as a positive number, 0 if never below."""
        return max(0.0, -float(self.table["cumulative"].min()))

    @property
    def peak_period(self) -> Hashable | None:
        """Period of the peak need, the first in a tie; None if nothing must be advanced."""
        if self.peak_need == 0:
            return None
        periods: list[Hashable] = self.table.index.to_list()
        return periods[int(np.argmin(self.table["cumulative"].to_numpy()))]


def cash_plan(costs: Any, incomings: Any) -> CashPlan:
    r"""Add up what comes in and goes out, period by period.

    Balance :math:`b_t = I_t - C_t`, cumulative :math:`\sum_{s \le t} b_s`, gap :math:`\sum C - \sum I`,
    peak need :math:`\max(0, -\min_t \sum_{s \le t} b_s)`: how much must be advanced, which is not the gap.
    There is no interest and no inflation.

    Parameters
    ----------
    costs
        Money out in each period, 0 or more. A Series keeps its labels, else periods are 1, 2 …
    incomings
        Money in, same periods and unit.

    Returns
    -------
    CashPlan
        Balances, gap, peak need and its period.

    Raises
    ------
    ValueError
        If an amount is negative or missing, or the periods differ.

    Examples
    --------
    Set by us, four quarters:

    >>> plan = cash_plan([40, 60, 50, 30], [30, 15, 60, 30])
    >>> plan.table["cumulative"].to_list()
    [-10.0, -55.0, -45.0, -45.0]
    >>> plan.gap, plan.peak_need, plan.peak_period
    (45.0, 55.0, 2)

    References
    ----------
    HM Treasury (2022). The Green Book: central government guidance on appraisal and evaluation.
    London: HM Treasury.
    """
    C, I = check_amounts("costs", costs), check_amounts("incomings", incomings)  # noqa: E741 - I for incomings
    if len(C) != len(I):
        raise ValueError(f"`costs` and `incomings` must cover the same periods, got {len(C)} and {len(I)}.")
    labels = costs.index.rename("period") if isinstance(costs, pd.Series) else _periods(len(C))

    balance = I - C
    columns = {"costs": C, "incomings": I, "balance": balance, "cumulative": np.cumsum(balance)}
    return CashPlan(pd.DataFrame(columns, index=labels))


def move_largest_source(incomings: Any, *, to: Hashable) -> pd.Series[float]:
    """Let the largest source arrive in another period; what that period had comes in its place.

    Parameters
    ----------
    incomings
        Money in, a period. A Series keeps its labels, else periods are 1, 2 …
    to
        Period in which the largest source shall arrive.

    Returns
    -------
    Series
        Incomings with the two amounts swapped (index "period"); the total is the same.

    Raises
    ------
    KeyError
        If there is no such period.

    Examples
    --------
    >>> earlier = move_largest_source([30, 15, 60, 30], to=1)
    >>> earlier.to_list(), cash_plan([40, 60, 50, 30], earlier).peak_need
    ([60.0, 15.0, 30.0, 30.0], 45.0)

    References
    ----------
    HM Treasury (2022). The Green Book: central government guidance on appraisal and evaluation.
    London: HM Treasury.
    """
    amounts = check_amounts("incomings", incomings)
    labels = incomings.index.rename("period") if isinstance(incomings, pd.Series) else _periods(len(amounts))
    there, largest = list(labels).index(check_label("to", to, labels)), int(np.argmax(amounts))

    swapped = amounts.copy()
    swapped[[there, largest]] = amounts[[largest, there]]
    return pd.Series(swapped, index=labels, name="incomings")


def _periods(count: int) -> pd.Index[int]:
    return pd.RangeIndex(1, count + 1, name="period")
