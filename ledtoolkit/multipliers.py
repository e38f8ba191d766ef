"""Local multipliers: how often money changes hands here before it leaks out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ledtoolkit.checks import check_amounts, check_number, check_positive, check_whole

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["LeakyBucket", "leaky_bucket", "lm3", "local_multiplier"]


@dataclass(frozen=True)
class LeakyBucket:
    """Money that stays, round by round.

    Attributes
    ----------
    spending
        Local spending in each round (index: round 1, 2, 3 …), unit of the injection.
    local_share
        Share of each round that is spent locally again, 0-1.
    """

    spending: pd.Series[float]
    local_share: float

    @property
    def injection(self) -> float:
        """First local spending, round 1."""
        return float(self.spending.iloc[0])

    @property
    def lm3(self) -> float:
        """Local multiplier of the first three rounds, 1 + c + c²."""
        c = self.local_share
        return 1 + c + c**2

    @property
    def limit(self) -> float:
        """Multiplier after all rounds, 1 / (1 - c)."""
        return 1 / (1 - self.local_share)

    @property
    def total(self) -> float:
        """All local spending after all rounds, unit of the injection."""
        return self.injection * self.limit


def leaky_bucket(injection: float, local_share: float, *, rounds: int = 4) -> LeakyBucket:
    r"""Follow money through the rounds in which a constant share of it stays local.

    :math:`R_n = c^{n-1} R_1`; three rounds give :math:`LM3 = 1 + c + c^2`, all rounds :math:`1 / (1 - c)`.
    The rest leaks out at every round. A larger area leaks less by definition.

    Parameters
    ----------
    injection
        Local spending in round 1, money, above 0.
    local_share
        Share c of each round that is spent locally again, from 0 to below 1.
    rounds
        How many rounds to list, at least 3.

    Returns
    -------
    LeakyBucket
        Spending a round, LM3, the limit and the total.

    Raises
    ------
    ValueError
        If the share is a percentage, negative or 1 (then the money never leaves and the limit is undefined).

    Examples
    --------
    The neighbourhood of the New Economics Foundation, where 80 of 100 stay:

    >>> bucket = leaky_bucket(10, 0.8)
    >>> bucket.spending.round(2).to_list()
    [10.0, 8.0, 6.4, 5.12]
    >>> round(bucket.lm3, 2), round(bucket.limit, 2), round(bucket.total, 2)
    (2.44, 5.0, 50.0)

    References
    ----------
    Sacks, J. (2002). The money trail: measuring your impact on the local economy using LM3.
    London: New Economics Foundation.
    Ward, B. & Lewis, J. (2002). Plugging the leaks: making the most of every pound that enters your local economy.
    London: New Economics Foundation.
    """
    import pandas as pd

    R1 = check_positive("injection", injection)
    c = _check_local_share(local_share)
    n = np.arange(1, check_whole("rounds", rounds, at_least=3) + 1)

    R = c ** (n - 1) * R1
    return LeakyBucket(pd.Series(R, index=pd.Index(n, name="round"), name="local spending"), c)


def lm3(r1: float, r2: float, r3: float) -> float:
    r"""Divide three rounds of local spending by the first: :math:`LM3 = (R_1 + R_2 + R_3) / R_1`.

    R2 and R3 count local re-spending only. The result lies between 1 (all leaks) and 3 (all stays).

    Parameters
    ----------
    r1, r2, r3
        Local spending in rounds 1 to 3, money, one unit; no round is larger than the one before.

    Returns
    -------
    float
        Local multiplier of three rounds, 1-3.

    Raises
    ------
    ValueError
        If R1 is 0, an amount is negative, or a round exceeds the one before.

    Examples
    --------
    >>> round(lm3(240_000, 140_000, 62_100), 3)
    1.842

    References
    ----------
    Sacks, J. (2002). The money trail: measuring your impact on the local economy using LM3.
    London: New Economics Foundation.
    """
    R1, R2, R3 = check_amounts("rounds", [r1, r2, r3])
    if not R1 >= R2 >= R3:
        raise ValueError(
            f"A round cannot be larger than the one before, got {R1:g}, {R2:g}, {R3:g}. "
            "Count only the part that is spent locally again."
        )

    return local_multiplier(R1, [R1, R2, R3])


def local_multiplier(initial_spend: float, local_rounds: Sequence[float]) -> float:
    r"""Add the local spending of all counted rounds and divide by what was spent at first.

    :math:`\sum_n R_n / S`. Money paid to a supplier elsewhere does not count in round 1, so R1 may be smaller
    than the spending S. Compare only multipliers with the same number of rounds.

    Parameters
    ----------
    initial_spend
        What was spent at first, local or not, money, above 0.
    local_rounds
        Local spending in rounds 1, 2 …, money, same unit; no round may be larger than `initial_spend`.

    Returns
    -------
    float
        Local spending for each unit spent, 0 up to the number of rounds.

    Raises
    ------
    ValueError
        If the first spending is 0, or a round exceeds it.

    Examples
    --------
    Northumberland 2005, one pound to a local supplier, two rounds:

    >>> local_multiplier(1.0, [1.0, 0.76])
    1.76

    References
    ----------
    Sacks, J. (2002). The money trail: measuring your impact on the local economy using LM3.
    London: New Economics Foundation.
    """
    S = check_positive("initial_spend", initial_spend)
    R = check_amounts("local_rounds", local_rounds)
    if not R.max() <= S:
        raise ValueError(
            f"`local_rounds` holds {R.max():g}, more than the {S:g} spent at first. Count local re-spending only."
        )

    return float(R.sum() / S)


def _check_local_share(local_share: float) -> float:
    c = check_number("local_share", local_share)
    if 0 <= c < 1:
        return c
    problem = f"`local_share` must be a share from 0 to below 1, got {c:g}."
    if c == 1:
        raise ValueError(f"{problem} If nothing ever leaks, the money circulates for ever and has no limit.")
    if 1 < c <= 100:
        raise ValueError(f"{problem} Divide the percentage by 100: {c / 100:g}.")
    raise ValueError(f"{problem} It is local spending / all spending.")
