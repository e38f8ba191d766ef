"""Log-rank test: whether two or more groups of firms survive alike."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ledtoolkit.checks import Floats, check_mapping
from ledtoolkit.kaplan_meier import check_exits

__all__ = ["LogRank", "log_rank_test"]


@dataclass(frozen=True)
class LogRank:
    """Exits seen and exits expected if all groups lived alike.

    Attributes
    ----------
    table
        Groups (index "group") by observed and expected exits.
    chisq
        Test statistic.
    degrees_of_freedom
        Groups - 1.
    p_value
        Chance of a statistic at least as large if all groups lived alike.
    """

    table: pd.DataFrame
    chisq: float
    degrees_of_freedom: int
    p_value: float


def log_rank_test(groups: Mapping[Hashable, tuple[Any, Any]]) -> LogRank:
    r"""Compare the exits of each group with its share of those at risk, time by time.

    :math:`E_g = \sum_j d_j n_{gj} / n_j` and, for two groups, :math:`\chi^2 = (O_1 - E_1)^2 / V` with the
    hypergeometric variance :math:`V = \sum_j d_j \frac{n_{1j}}{n_j} \frac{n_{2j}}{n_j} \frac{n_j - d_j}{n_j - 1}`.
    All times weigh alike and there is no continuity correction. Crossing curves can hide a difference.

    Parameters
    ----------
    groups
        Name of each group to its times and events, as `kaplan_meier` takes them; at least two groups.

    Returns
    -------
    LogRank
        Observed and expected exits, chi-square, degrees of freedom and p.

    Raises
    ------
    ValueError
        If there are fewer than two groups, or exits never happen while two groups are at risk (0/0).

    Examples
    --------
    >>> test = log_rank_test({"town": ([1, 3], [1, 1]), "village": ([2, 4], [1, 1])})
    >>> test.table["expected"].round(3).to_dict(), round(test.chisq, 3)
    ({'town': 1.333, 'village': 2.667}, 0.615)

    References
    ----------
    Mantel, N. (1966). Evaluation of survival data and two new rank order statistics arising in its consideration.
    Cancer Chemotherapy Reports 50(3): 163-170.
    """
    from scipy.stats import chi2

    check_mapping("groups", groups, of="group")
    if len(groups) < 2:
        raise ValueError(f"`groups` must hold at least two groups to compare, got {len(groups)}.")
    n, d = _at_risk_and_exits([check_exits(*group) for group in groups.values()])
    n_j, d_j = n.sum(axis=0), d.sum(axis=0)

    O, E = d.sum(axis=1), (d_j * n / n_j).sum(axis=1)  # noqa: E741 - the field's letter for observed
    V = _covariance(n / n_j, d_j * (n_j - d_j) / np.maximum(n_j - 1, 1))
    chisq = _quadratic_form((O - E)[:-1], V[:-1, :-1])
    df = len(groups) - 1
    table = pd.DataFrame({"observed": O, "expected": E}, index=pd.Index(list(groups), name="group"))
    return LogRank(table, chisq, df, float(chi2.sf(chisq, df)))


def _at_risk_and_exits(groups: list[tuple[Floats, NDArray[np.bool_]]]) -> tuple[Floats, Floats]:
    times = np.unique(np.concatenate([t[exited] for t, exited in groups]))
    if not len(times):
        raise ValueError("Nobody exits in any group, so nothing can be compared. Follow the firms for longer.")
    n = [len(t) - np.searchsorted(np.sort(t), times, side="left") for t, _ in groups]
    exits = [np.sort(t[exited]) for t, exited in groups]
    d = [np.searchsorted(t, times, side="right") - np.searchsorted(t, times, side="left") for t in exits]
    return np.array(n, dtype=float), np.array(d, dtype=float)


def _covariance(share: Floats, weight: Floats) -> Floats:
    covariance: Floats = np.diag((share * weight).sum(axis=1)) - (share * weight) @ share.T
    return covariance


def _quadratic_form(gap: Floats, V: Floats) -> float:
    if np.linalg.matrix_rank(V) < len(gap):
        raise ValueError(
            "A group is never at risk together with another one when somebody exits, so its variance is 0 and the "
            "test is 0/0. Leave that group out."
        )
    return float(gap @ np.linalg.solve(V, gap))
