"""Exposure: what a place would gain or lose if each of its branches did as that branch does elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import (
    check_amounts,
    check_amounts_of,
    check_matrix,
    check_same_labels,
    check_table,
    check_vector,
)

__all__ = ["Exposure", "bartik_exposure", "branch_growth", "leave_one_out_growth"]


@dataclass(frozen=True)
class Exposure:
    """What the branch mix of each region predicts.

    Attributes
    ----------
    contribution
        Predicted change of jobs by region (rows) and branch (columns), unit of the input.
    jobs
        All jobs of each region at the start (index: region).
    """

    contribution: pd.DataFrame
    jobs: pd.Series[float]

    @property
    def predicted_change(self) -> pd.Series[float]:
        """Predicted change of all jobs (index: region), unit of the input."""
        return self.contribution.sum(axis=1).rename("predicted change")

    @property
    def predicted_growth(self) -> pd.Series[float]:
        """Exposure B, the predicted change as a share of jobs at the start (index: region)."""
        return (self.predicted_change / self.jobs).rename("predicted growth")


def bartik_exposure(jobs: pd.DataFrame, growth: pd.Series[float] | pd.DataFrame) -> Exposure:
    r"""Apply the growth of each branch elsewhere to the branch shares a region starts with.

    :math:`B_r = \sum_i \frac{e_{ir}}{E_r} g_i`, with shares of the first year. :math:`B_r E_r` is the national share
    plus the industry mix of classic shift-share. It measures what comes from outside, not how well a region competes,
    and lets neither wages nor firms nor policy react.

    Parameters
    ----------
    jobs
        Employment in the first year, regions (rows) by branches (columns), any one unit.
    growth
        Growth of each branch as a share (0.05 = 5 %), one figure a branch; or one a region and branch
        (`leave_one_out_growth`).

    Returns
    -------
    Exposure
        Predicted change by region and branch, its sum, and its share of the region's jobs.

    Raises
    ------
    ValueError
        If a figure is missing or negative, a region has no jobs, a branch shrinks by more than all of it,
        or the labels differ.

    Examples
    --------
    Industry loses a tenth; Noord-Brabant 2018 had 166.7 thousand of 1,427.6 thousand jobs there:

    >>> jobs = pd.DataFrame({"industry": [166.7], "other": [1260.9]}, index=["Noord-Brabant"])
    >>> shock = bartik_exposure(jobs, pd.Series({"industry": -0.10, "other": 0.0}))
    >>> shock.predicted_change.round(2).to_dict(), shock.predicted_growth.round(4).to_dict()
    ({'Noord-Brabant': -16.67}, {'Noord-Brabant': -0.0117})

    References
    ----------
    Bartik, T. J. (1991). Who benefits from state and local economic development policies?
    Kalamazoo, MI: W. E. Upjohn Institute for Employment Research.
    Goldsmith-Pinkham, P., Sorkin, I. & Swift, H. (2020). Bartik instruments: what, when, why, and how.
    American Economic Review 110(8): 2586-2624.
    """
    e = check_table("jobs", jobs, rows="region", columns="branch")
    g = _check_growth(growth, e)
    E_r = e.sum(axis=1)
    if not (E_r > 0).all():
        raise ValueError(f"{E_r.idxmin()} has no jobs at all, so its shares are 0/0. Leave that region out.")

    return Exposure(contribution=e * g, jobs=E_r.rename("jobs"))


def branch_growth(before: Any, after: Any) -> pd.Series[float]:
    r"""Compute the growth of each branch in the reference area: :math:`g_i = E_i' / E_i - 1`.

    The reference area includes the region itself; `leave_one_out_growth` takes each region out.

    Parameters
    ----------
    before, after
        Jobs of each branch in the first and the last year, same unit and order.

    Returns
    -------
    Series
        Growth over the whole period as a share (index: branch), not per year.

    Raises
    ------
    ValueError
        If a branch had no jobs in the first year (x/0), or the labels differ.

    Examples
    --------
    >>> branch_growth([400, 150], [440, 135]).round(3).to_list()
    [0.1, -0.1]

    References
    ----------
    Bartik, T. J. (1991). Who benefits from state and local economic development policies?
    Kalamazoo, MI: W. E. Upjohn Institute for Employment Research.
    """
    E0 = before if isinstance(before, pd.Series) else pd.Series(check_amounts("before", before))
    E0 = check_amounts_of("before", E0, E0.index, of="branch", labels_of="before")
    E1 = check_amounts_of("after", after, E0.index, of="branch", labels_of="before")
    if not (E0 > 0).all():
        raise ValueError(
            f"The branch {E0.idxmin()!r} had no jobs in the first year, so its growth is undefined. "
            "Leave it out or join it to another branch."
        )

    return (E1 / E0 - 1).rename("growth")


def leave_one_out_growth(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    r"""Compute the growth of each branch in all regions but one, for each region in turn.

    :math:`g_{i,-r} = \frac{E_i' - e_{ir}'}{E_i - e_{ir}} - 1`: a region's own boom no longer predicts itself.
    The totals are the sums of the listed regions; for one region beside a nation, list the rest of the nation too.

    Parameters
    ----------
    before, after
        Employment in the first and the last year, regions (rows) by branches (columns), same unit.

    Returns
    -------
    DataFrame
        Growth elsewhere as a share, regions by branches, for `bartik_exposure`.

    Raises
    ------
    ValueError
        If the labels differ, there is only one region, or all jobs of a branch stand in one region (x/0).

    Examples
    --------
    >>> before = pd.DataFrame({"industry": [90.0, 310.0]}, index=["here", "elsewhere"])
    >>> after = pd.DataFrame({"industry": [120.0, 320.0]}, index=["here", "elsewhere"])
    >>> leave_one_out_growth(before, after)["industry"].round(4).to_dict()
    {'here': 0.0323, 'elsewhere': 0.3333}

    References
    ----------
    Goldsmith-Pinkham, P., Sorkin, I. & Swift, H. (2020). Bartik instruments: what, when, why, and how.
    American Economic Review 110(8): 2586-2624.
    """
    e0 = check_table("before", before, rows="region", columns="branch")
    e1 = check_table("after", after, rows="region", columns="branch")
    check_same_labels("rows of before", list(e0.index), "rows of after", list(e1.index))
    check_same_labels("columns of before", list(e0.columns), "columns of after", list(e1.columns))
    elsewhere0, elsewhere1 = e0.sum(axis=0) - e0, e1.sum(axis=0) - e1
    left = elsewhere0.to_numpy()
    # sums of decimals leave crumbs: less than a thousand-millionth of the branch is nothing
    if not (left > 1e-9 * e0.sum(axis=0).to_numpy()).all():
        region, branch = divmod(int(np.argmin(left)), left.shape[1])
        raise ValueError(
            f"Without {e0.index[region]} the branch {e0.columns[branch]!r} had no jobs in the first year, "
            "so its growth elsewhere is undefined. Add regions or join branches."
        )

    return elsewhere1 / elsewhere0 - 1


def _check_growth(growth: Any, jobs: pd.DataFrame) -> pd.Series[float] | pd.DataFrame:
    g: pd.Series[float] | pd.DataFrame
    if isinstance(growth, pd.DataFrame):
        g = check_matrix("growth", growth, rows="region", columns="branch")
        check_same_labels("rows of growth", list(g.index), "jobs", list(jobs.index))
        check_same_labels("columns of growth", list(g.columns), "jobs", list(jobs.columns))
    else:
        values = check_vector("growth", growth)
        if isinstance(growth, pd.Series):
            check_same_labels("growth", list(growth.index), "columns of jobs", list(jobs.columns))
        if len(values) != len(jobs.columns):
            raise ValueError(
                f"`growth` must hold one rate for each branch: {len(jobs.columns)} are asked for, got {len(values)}. "
                "Give them in the order of the columns of `jobs`."
            )
        g = pd.Series(values, index=jobs.columns)
    smallest = float(np.min(g.to_numpy()))
    if not smallest >= -1:
        raise ValueError(
            f"`growth` must be at least -1 (the whole branch is gone), got {smallest:g}. "
            f"Divide percentages by 100: {smallest / 100:g}."
        )
    return g
