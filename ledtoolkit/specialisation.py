"""Specialisation: how far a region's branches are from those of others."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_amounts_of, check_choice, check_pair, check_table, check_total

__all__ = ["hoover_index", "krugman_specialisation", "shannon_entropy", "specialisation"]


def krugman_specialisation(
    region: Any, comparison: Any, *, average: Literal["of shares", "pooled"] = "of shares"
) -> float:
    r"""Add up how far a region's branch shares are from those of the regions it is compared with.

    :math:`K = \sum_i |s_{ir} - \bar s_i|`, 0 = same structure, 2 = no branch in common. Several comparison regions
    are averaged. `of shares` gives each the same weight, however small it is; `pooled` adds their jobs first, so
    that large ones count for more. The two differ: name yours. Half of K runs from 0 to 1.

    Parameters
    ----------
    region
        Jobs of the region, one a branch.
    comparison
        Jobs of the regions to compare with (rows) by branch (columns); one row for a single region or the nation.
    average
        `of shares` (unweighted mean of shares) or `pooled` (shares of the summed jobs).

    Returns
    -------
    float
        0-2.

    Raises
    ------
    ValueError
        If branches differ, a figure is negative, or a region has no jobs.

    Examples
    --------
    >>> krugman_specialisation([20, 10, 70, 0, 0], [[0, 0, 0, 60, 40]])
    2.0

    References
    ----------
    Krugman, P. (1991b). Geography and trade. Cambridge, MA: MIT Press.
    """
    others = check_table("comparison", comparison, rows="region", columns="branch")
    e = check_amounts_of("region", region, others.columns, of="branch", labels_of="comparison")
    s = _row_shares(e.to_frame().T).to_numpy()[0]
    shares, pooled = _row_shares(others).mean(), others.sum() / others.to_numpy().sum()
    way = check_choice("average", average, ("of shares", "pooled"))
    s_bar = {"of shares": shares, "pooled": pooled}[way].to_numpy()

    return float(np.abs(s - s_bar).sum())


def specialisation(jobs: pd.DataFrame) -> pd.DataFrame:
    r"""Put five measures of one region's structure side by side, the reference being all regions together.

    With shares :math:`s_{ir} = e_{ir}/E_r` and :math:`s_i = E_i/E`: Krugman :math:`\sum_i |s_{ir} - s_i|`,
    coefficient of specialisation half of it, Hachman :math:`1/\sum_i (s_{ir}^2 / s_i)`, Herfindahl
    :math:`\sum_i s_{ir}^2`, entropy :math:`-\sum_i s_{ir} \log_2 s_{ir}`. The first three compare with the
    reference, the last two with an even spread.

    Parameters
    ----------
    jobs
        Employment, regions (rows) by branches (columns), any one unit.

    Returns
    -------
    DataFrame
        One row a region; columns `krugman` (0-2), `coefficient` (0-1), `hachman` (0-1, 1 = like the reference),
        `herfindahl` (1/n-1), `entropy` (bits, log2 n = even).

    Raises
    ------
    ValueError
        If a figure is negative or missing, or a region or branch has no jobs.

    Examples
    --------
    >>> jobs = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["here", "there"])
    >>> specialisation(jobs).loc["here"].round(3).to_dict()
    {'krugman': 0.5, 'coefficient': 0.25, 'hachman': 0.8, 'herfindahl': 0.625, 'entropy': 0.811}

    References
    ----------
    Krugman, P. (1991b). Geography and trade. Cambridge, MA: MIT Press.
    Hoover, E. M. & Giarratani, F. (1985). An introduction to regional economics, 3rd ed. New York: Knopf.
    Frenken, K., Van Oort, F. & Verburg, T. (2007). Related variety, unrelated variety and regional economic growth.
    Regional Studies 41(5): 685-697.
    """
    table = check_table("jobs", jobs, rows="region", columns="branch")
    s_r, s = _row_shares(table), table.sum() / table.to_numpy().sum()
    if not s.min() > 0:
        raise ValueError(f"The branch {s.idxmin()!r} has no jobs at all, so Hachman's index is 0/0. Leave it out.")

    krugman = (s_r - s).abs().sum(axis=1)
    hachman = 1 / (s_r**2 / s).sum(axis=1)
    herfindahl = (s_r**2).sum(axis=1)
    entropy = s_r.apply(lambda row: shannon_entropy(row, unit="bits"), axis=1)
    measures = {"krugman": krugman, "coefficient": krugman / 2, "hachman": hachman}
    return pd.DataFrame(measures | {"herfindahl": herfindahl, "entropy": entropy}).rename_axis(columns="measure")


def shannon_entropy(values: Any, *, unit: Literal["bits", "nats"] = "bits") -> float:
    r"""Measure diversity by entropy: :math:`-\sum_i s_i \log s_i`, a share of 0 adding 0.

    0 = all in one branch, log n = even. In bits (log2) it counts yes-or-no questions; in nats (ln) it belongs
    to Theil's T: :math:`\ln n - T`.

    Parameters
    ----------
    values
        Amounts of at least 0, one a branch; not all 0.
    unit
        `bits` (logarithm to base 2, as EconGeo) or `nats` (natural logarithm, as most others).

    Returns
    -------
    float
        0 up to log n.

    Raises
    ------
    ValueError
        If an amount is negative or missing, all are 0, or the unit is unknown.

    Examples
    --------
    >>> shannon_entropy([25, 25, 25, 25])
    2.0

    References
    ----------
    Frenken, K., Van Oort, F. & Verburg, T. (2007). Related variety, unrelated variety and regional economic growth.
    Regional Studies 41(5): 685-697.
    """
    e = check_total("values", values)
    log = {"bits": np.log2, "nats": np.log}[check_choice("unit", unit, ("bits", "nats"))]
    s = e[e > 0] / e.sum()

    return float((s * log(1 / s)).sum())


def hoover_index(values: Any, reference: Any) -> float:
    r"""Say what part of an amount would have to move to be spread like a reference.

    :math:`H = \frac12 \sum_r \left| \frac{x_r}{X} - \frac{p_r}{P} \right|`, 0 = same shares, 1 = nothing in common.
    Jobs of a branch against inhabitants tell where it sits; some software prints it as a percentage.

    Parameters
    ----------
    values
        Amounts of at least 0, one a region (jobs of one branch).
    reference
        Amounts to compare with, one a region (inhabitants, area, all jobs).

    Returns
    -------
    float
        0-1.

    Raises
    ------
    ValueError
        If lengths differ, a figure is negative or missing, or all are 0.

    Examples
    --------
    >>> round(hoover_index([0, 10, 10, 30, 50], [10, 15, 20, 25, 30]), 3)
    0.25

    References
    ----------
    Hoover, E. M. (1936). The measurement of industrial localization.
    Review of Economics and Statistics 18(4): 162-171.
    """
    x, p = check_pair("values", values, "reference", reference)

    return float(np.abs(x / x.sum() - p / p.sum()).sum() / 2)


def _row_shares(jobs: pd.DataFrame) -> pd.DataFrame:
    e: Floats = jobs.to_numpy()
    E_r = e.sum(axis=1, keepdims=True)
    if not E_r.min() > 0:
        raise ValueError(f"{jobs.index[int(np.argmin(E_r))]} has no jobs at all, so it has no shares. Leave it out.")
    return pd.DataFrame(e / E_r, index=jobs.index, columns=jobs.columns)
