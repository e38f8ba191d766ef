"""Gibrat's law: whether large firms grow at another rate than small ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ledtoolkit.checks import check_pair

__all__ = ["GibratRegression", "gibrat_regression"]


@dataclass(frozen=True)
class GibratRegression:
    """Regression of log size on log size of an earlier date.

    Attributes
    ----------
    beta
        Slope; 1 under Gibrat's law, below 1 small firms grow faster.
    intercept
        Constant.
    se_beta
        Standard error of the slope.
    firms
        Number of firms.
    """

    beta: float
    intercept: float
    se_beta: float
    firms: int

    @property
    def growth_slope(self) -> float:
        """Slope of log growth on log size: beta - 1."""
        return self.beta - 1

    @property
    def t_beta_minus_1(self) -> float:
        """Distance of beta from 1 (not from 0) in standard errors."""
        if not self.se_beta > 1e-12:
            raise ValueError("All firms lie exactly on the line, so the standard error is 0 and t is x/0.")
        return (self.beta - 1) / self.se_beta

    @property
    def p_value(self) -> float:
        """Chance of a t at least as far from 0, either side, if beta is 1."""
        from scipy.stats import t

        return float(2 * t.sf(abs(self.t_beta_minus_1), self.firms - 2))


def gibrat_regression(size_start: Any, size_end: Any) -> GibratRegression:
    r"""Regress log size on earlier log size and hold the slope against 1.

    :math:`\ln s' = a + \beta \ln s + u`. Gibrat's law says :math:`\beta = 1`: growth does not depend on size.
    Firms that closed are not in the data, and small ones close more often, so that survivors alone make
    small firms look faster than they are.

    Parameters
    ----------
    size_start
        Size of each firm at the first date (jobs, sales), above 0.
    size_end
        Size of the same firms at the second date, same order and unit, above 0.

    Returns
    -------
    GibratRegression
        Slope, intercept and the test against 1.

    Raises
    ------
    ValueError
        If a size is 0, missing or negative, fewer than 3 firms are given, or all start at the same size.

    Examples
    --------
    Ten times the size at the start, only five times at the end: small firms grew faster.

    >>> law = gibrat_regression([10, 100, 1000], [20, 100, 500])
    >>> round(law.beta, 3), round(law.growth_slope, 3)
    (0.699, -0.301)

    References
    ----------
    Gibrat, R. (1931). Les inégalités économiques. Paris: Sirey.
    """
    from scipy.stats import linregress

    s0, s1 = check_pair("size_start", size_start, "size_end", size_end)
    if not min(s0.min(), s1.min()) > 0:
        raise ValueError("A size is 0, and its logarithm does not exist. Leave out firms that had closed or not begun.")
    if len(s0) < 3:
        raise ValueError(f"A line with a standard error needs at least 3 firms, got {len(s0)}.")
    if not np.ptp(np.log(s0)) > 1e-12:
        raise ValueError("All firms start at the same size, so the slope is 0/0. Add firms of other sizes.")

    line = linregress(np.log(s0), np.log(s1))
    return GibratRegression(float(line.slope), float(line.intercept), float(line.stderr), len(s0))
