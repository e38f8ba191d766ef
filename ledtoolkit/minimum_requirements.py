"""Minimum requirements: what a place has beyond the smallest share that a comparable place gets by with."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ledtoolkit.checks import check_table

__all__ = ["MinimumRequirements", "minimum_requirements"]


@dataclass(frozen=True)
class MinimumRequirements:
    """Basic jobs above the smallest share found among comparable places.

    Attributes
    ----------
    basic_jobs
        Regions (rows) by branches (columns), unit of the input.
    minimum_share
        Smallest share of each branch among the places (index: branch), 0-1.
    multiplier
        All jobs for each basic job, one a region.
    """

    basic_jobs: pd.DataFrame
    minimum_share: pd.Series[float]
    multiplier: pd.Series[float]


def minimum_requirements(jobs: pd.DataFrame) -> MinimumRequirements:
    r"""Call basic what lies above the smallest share that a comparable place gets by with.

    :math:`B_{ir} = E_r (s_{ir} - \min_c s_{ic})`. Because shares add to 1, k = 1 / (1 - sum of the minima)
    is the same for every place in the table: the method describes the group, not one place.

    Parameters
    ----------
    jobs
        Employment, comparable places (rows) by branches (columns), any one unit.

    Returns
    -------
    MinimumRequirements
        Basic jobs, the minima, and k of each place.

    Raises
    ------
    ValueError
        If a place has no jobs, or all places have the same shares.

    Examples
    --------
    >>> jobs = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["here", "there"])
    >>> minimum_requirements(jobs).multiplier.to_dict()
    {'here': 2.0, 'there': 2.0}

    References
    ----------
    Ullman, E. L. & Dacey, M. F. (1960). The minimum requirements approach to the urban economic base.
    Papers and Proceedings of the Regional Science Association 6: 175-194.
    """
    table = check_table("jobs", jobs, rows="region", columns="branch")
    E_r = table.sum(axis=1)
    if not (E_r > 0).all():
        raise ValueError(f"{E_r.idxmin()} has no jobs at all. Leave that place out.")
    share = table.div(E_r, axis=0)
    minimum = share.min(axis=0).rename("minimum share")
    if not minimum.sum() < 1 - 1e-9:
        raise ValueError("All places have the same branch shares, so nothing is basic. Compare with other places.")

    basic = (share - minimum).mul(E_r, axis=0)
    return MinimumRequirements(basic, minimum, (E_r / basic.sum(axis=1)).rename("multiplier"))
