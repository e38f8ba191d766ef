"""Economic base: what a place lives from, read off its jobs by branch.

A place specialises where its share of a branch is above the share in a reference area.
Jobs above that share are called basic: they are taken to bring money in from outside.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_figures, check_label, check_number, check_positive, check_table

__all__ = [
    "BaseMultiplier",
    "base_multiplier",
    "employment_change",
    "location_quotient",
    "location_quotient_of",
]


def location_quotient(jobs: pd.DataFrame, *, undefined_as: float | None = None) -> pd.DataFrame:
    r"""Compare each branch's share of local jobs with its share of all jobs.

    :math:`LQ_{ir} = \frac{e_{ir} / E_r}{E_i / E}`. The reference area is the sum of the listed regions,
    so each region is part of it. Above 1 a branch is more at home here than elsewhere: a hint of exports,
    not a proof (Hoen & Oosterhaven 2006).

    Parameters
    ----------
    jobs
        Employment, regions (rows) by branches (columns), any one unit.
    undefined_as
        What to put where a region or a branch has no jobs at all, so that the quotient is 0/0.
        By default such a table is refused; some software (EconGeo) puts 0.

    Returns
    -------
    DataFrame
        Quotients, same index and columns as `jobs`, 1 = the share of the reference area.

    Raises
    ------
    ValueError
        If a figure is negative or missing, or a region or branch has no jobs.

    Examples
    --------
    >>> jobs = pd.DataFrame(
    ...     {"public": [105.7, 2448.3], "other": [186.5, 6618.3]}, index=["Groningen", "other provinces"]
    ... )
    >>> location_quotient(jobs).loc["Groningen"].round(3).to_dict()
    {'public': 1.326, 'other': 0.878}

    References
    ----------
    Florence, P. S. (1939). Report on the location of industry. London: Political and Economic Planning.
    Hoen, A. R. & Oosterhaven, J. (2006). On the measure of comparative advantage.
    Annals of Regional Science 40(3): 677-691.
    """
    table = check_table("jobs", jobs, rows="region", columns="branch")
    e = table.to_numpy()
    E_r, E_i = e.sum(axis=1, keepdims=True), e.sum(axis=0, keepdims=True)
    if undefined_as is None:
        _refuse_empty(table, E_r.ravel(), E_i.ravel())

    with np.errstate(divide="ignore", invalid="ignore"):
        LQ = _quotient(e, E_r, E_i, E_i.sum())
    if undefined_as is not None:
        LQ = np.where((E_r > 0) & (E_i > 0), LQ, undefined_as)
    return pd.DataFrame(LQ, index=table.index, columns=table.columns)


def location_quotient_of(local_jobs: Any, *, local_total: Any, reference_jobs: Any, reference_total: Any) -> Floats:
    """Compute location quotients from totals that come from elsewhere (one place, chosen branches).

    The same quotient as `location_quotient`, for a reader who has only some branches but knows the totals.

    Parameters
    ----------
    local_jobs, reference_jobs
        Jobs of one branch or several in the place and in the reference area, same unit.
    local_total, reference_total
        All jobs in the place and in the reference area, same unit.

    Returns
    -------
    ndarray
        One quotient a branch.

    Raises
    ------
    ValueError
        If a total or a reference figure is 0 or less.

    Examples
    --------
    A German city with 1,714 of 79,006 jobs in a branch that has 879,213 of 15,593,224 nationally:

    >>> float(location_quotient_of(1714, local_total=79006, reference_jobs=879213, reference_total=15593224).round(4))
    0.3848

    References
    ----------
    Florence, P. S. (1939). Report on the location of industry. London: Political and Economic Planning.
    Farhauer, O. & Kröll, A. (2014). Standorttheorien: Regional- und Stadtökonomik in Theorie und Praxis, 2nd ed.
    Wiesbaden: Springer. (Source of the example.)
    """
    e, E_i = check_figures("local_jobs", local_jobs), check_figures("reference_jobs", reference_jobs)
    E_r, E = check_positive("local_total", local_total), check_positive("reference_total", reference_total)
    if not ((e >= 0).all() and (E_i > 0).all() and (e <= E_r).all() and (E_i <= E).all()):
        raise ValueError(
            "`local_jobs` must lie between 0 and `local_total`, `reference_jobs` above 0 and up to "
            f"`reference_total`; got {e.tolist()} of {E_r:g} and {E_i.tolist()} of {E:g}. "
            "Use the same unit in all four."
        )

    return _quotient(e, E_r, E_i, E)


def _quotient(e: Any, E_r: Any, E_i: Any, E: Any) -> Floats:
    LQ: Floats = (e / E_r) / (E_i / E)
    return LQ


@dataclass(frozen=True)
class BaseMultiplier:
    """Basic jobs of one region and what they carry.

    Attributes
    ----------
    basic_jobs
        Jobs above the reference share, one a branch (index: branch), unit of the input.
    total_jobs
        All jobs of the region.
    """

    basic_jobs: pd.Series[float]
    total_jobs: float

    @property
    def basic_total(self) -> float:
        """All basic jobs, B."""
        return float(self.basic_jobs.sum())

    @property
    def multiplier(self) -> float:
        """All jobs for each basic job, k = E / B."""
        return self.total_jobs / self.basic_total

    @property
    def is_unstable(self) -> bool:
        """Whether fewer than 2 in 100 jobs are basic (limit set by us): then k says little.

        A place that looks like its reference area has almost no surplus, and E / B explodes.
        """
        return self.basic_total < 0.02 * self.total_jobs


def base_multiplier(jobs: pd.DataFrame, region: str) -> BaseMultiplier:
    r"""Split a region's jobs into basic and local, and divide all by the basic ones.

    :math:`B = \sum_i \max(0, e_{ir} - E_r E_i / E)`, :math:`k = E_r / B`. Only the surplus above the reference
    share is basic, not the whole branch. k depends on how finely branches are cut and on the reference area.

    Parameters
    ----------
    jobs
        Employment, regions (rows) by branches (columns), any one unit; the reference area is their sum.
    region
        One label of the index.

    Returns
    -------
    BaseMultiplier
        Basic jobs a branch, their sum, and k.

    Raises
    ------
    KeyError
        If the region is not in the table.
    ValueError
        If the table has gaps or negative figures, or the region has exactly the reference's structure (B = 0).

    Examples
    --------
    >>> jobs = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["here", "there"])
    >>> here = base_multiplier(jobs, "here")
    >>> here.basic_total, here.multiplier
    (10.0, 4.0)

    References
    ----------
    Andrews, R. B. (1953). Mechanics of the urban economic base: historical development of the base concept.
    Land Economics 29(2): 161-167.
    Isserman, A. M. (1977). The location quotient approach to estimating regional economic impacts.
    Journal of the American Institute of Planners 43(1): 33-41.
    """
    table = check_table("jobs", jobs, rows="region", columns="branch")
    check_label("jobs", region, table.index)
    e_r, E_i = table.loc[[region]].iloc[0], table.sum(axis=0)
    E_r, E = float(e_r.sum()), float(E_i.sum())

    basic = (e_r - E_r * E_i / E).clip(lower=0.0)
    if not basic.sum() > 1e-9 * E_r:
        raise ValueError(
            f"{region} has the same branch shares as the reference area, so it has no basic jobs and k is undefined. "
            "Choose another reference area or finer branches."
        )
    return BaseMultiplier(basic_jobs=basic.rename("basic jobs"), total_jobs=E_r)


def employment_change(multiplier: float, basic_change: float) -> float:
    r"""Predict the change of all jobs from a change of basic jobs: :math:`\Delta E = k \, \Delta B`.

    Parameters
    ----------
    multiplier
        k, at least 1.
    basic_change
        Change of basic jobs, either sign, any unit.

    Returns
    -------
    float
        Change of all jobs, same unit; the new basic jobs are among them.

    Raises
    ------
    ValueError
        If k is below 1: all jobs cannot be fewer than the basic ones.

    Examples
    --------
    >>> employment_change(3.0, 5000)
    15000.0

    References
    ----------
    Andrews, R. B. (1953). Mechanics of the urban economic base: historical development of the base concept.
    Land Economics 29(2): 161-167.
    """
    k = check_number("multiplier", multiplier)
    dB = check_number("basic_change", basic_change)
    if not k >= 1:
        raise ValueError(f"`multiplier` must be at least 1, got {k:g}. It is all jobs / basic jobs, not the reverse.")

    return k * dB


def _refuse_empty(table: pd.DataFrame, E_r: Floats, E_i: Floats) -> None:
    for totals, labels, axis in ((E_r, table.index, "region"), (E_i, table.columns, "branch")):
        if not totals.min() > 0:
            empty = labels[int(np.argmin(totals))]
            raise ValueError(f"The {axis} {empty!r} has no jobs at all, so its quotients are 0/0. Leave it out.")
