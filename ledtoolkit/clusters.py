"""Clusters measured: how dense, how many and how small-scale a branch is in a place, beside a reference area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_amounts_of, check_positive, check_same_labels, check_table

__all__ = ["ClusterIndex", "cluster_index", "cluster_index_table"]


@dataclass(frozen=True)
class ClusterIndex:
    """The cluster index of one branch in one place and its three terms.

    Attributes
    ----------
    density
        How dense: share of the branch's jobs / share of the area.
    stock
        How many for the people: share of the branch's jobs / share of the population.
    size
        How large the firms: share of the branch's jobs / share of its firms.
    """

    density: float
    stock: float
    size: float

    @property
    def index(self) -> float:
        """Density x stock / size; 1 = as in the reference area."""
        return self.density * self.stock / self.size


def cluster_index(
    *,
    jobs: float,
    reference_jobs: float,
    area: float,
    reference_area: float,
    population: float,
    reference_population: float,
    firms: float,
    reference_firms: float,
) -> ClusterIndex:
    r"""Multiply how dense and how numerous a branch is, and divide by how large its firms are.

    :math:`CI_{ij} = \frac{e_{ij}/e_i}{a_j/a} \cdot \frac{e_{ij}/e_i}{p_j/p} \Big/ \frac{e_{ij}/e_i}{b_{ij}/b_i}`:
    large firms count against a cluster of many. Area makes city states stand out. Concentration is not cooperation,
    and values from lists of different length do not compare.

    Parameters
    ----------
    jobs, reference_jobs
        e, jobs of the branch in the place and in the reference area.
    area, reference_area
        a, land area, same unit.
    population, reference_population
        p, people.
    firms, reference_firms
        b, firms of the branch.

    Returns
    -------
    ClusterIndex
        The three terms and their combination.

    Raises
    ------
    ValueError
        If a figure is 0 or less, or the place exceeds its reference area.

    Examples
    --------
    >>> city = cluster_index(
    ...     jobs=1743, reference_jobs=5740, area=50, reference_area=576,
    ...     population=488, reference_population=4621, firms=35, reference_firms=53,
    ... )
    >>> round(city.index, 5)
    21.87491

    References
    ----------
    Sternberg, R. & Litzenberger, T. (2004). Regional clusters in Germany: their geography and their relevance for
    entrepreneurial activities. European Planning Studies 12(6): 767-791.
    Litzenberger, T. & Sternberg, R. (2006). Der Clusterindex: eine Methodik zur Identifizierung regionaler Cluster am
    Beispiel deutscher Industriebranchen. Geographische Zeitschrift 94(4): 209-224.
    """
    e_ij, e_i = _check_part("jobs", jobs, reference_jobs)
    a_j, a = _check_part("area", area, reference_area)
    p_j, p = _check_part("population", population, reference_population)
    b_ij, b_i = _check_part("firms", firms, reference_firms)

    return ClusterIndex(*_terms(e_ij / e_i, a_j / a, p_j / p, b_ij / b_i))


def cluster_index_table(
    jobs: pd.DataFrame, *, firms: pd.DataFrame, area: Any, population: Any, undefined_as: float | None = None
) -> pd.DataFrame:
    r"""Compute the cluster index of every branch in every region; the reference area is the sum of the regions.

    The formula of `cluster_index`, cell by cell.

    Parameters
    ----------
    jobs, firms
        Jobs and firms, regions (rows) by branches (columns), same labels.
    area, population
        Land area and people of each region.
    undefined_as
        What to put in the terms where a region has no job or no firm of a branch (0/0). By default it is refused.

    Returns
    -------
    DataFrame
        Columns `density`, `stock`, `size`, `cluster_index`; index region and branch.

    Raises
    ------
    ValueError
        If labels differ, a figure is negative or missing, an area or population is 0, or a cell is empty.

    Examples
    --------
    >>> jobs = pd.DataFrame({"boats": [30.0, 10.0]}, index=["lake", "hills"])
    >>> firms = pd.DataFrame({"boats": [6.0, 4.0]}, index=["lake", "hills"])
    >>> table = cluster_index_table(jobs, firms=firms, area=[1, 3], population=[50, 50])
    >>> table.loc[("lake", "boats")].to_dict()
    {'density': 3.0, 'stock': 1.5, 'size': 1.25, 'cluster_index': 3.6}

    References
    ----------
    Sternberg, R. & Litzenberger, T. (2004). Regional clusters in Germany: their geography and their relevance for
    entrepreneurial activities. European Planning Studies 12(6): 767-791.
    """
    e, b = (
        check_table(name, table, rows="region", columns="branch") for name, table in (("jobs", jobs), ("firms", firms))
    )
    check_same_labels("rows of jobs", list(e.index), "rows of firms", list(b.index))
    check_same_labels("columns of jobs", list(e.columns), "columns of firms", list(b.columns))
    a = check_amounts_of("area", area, e.index, of="region", labels_of="jobs")
    p = check_amounts_of("population", population, e.index, of="region", labels_of="jobs")
    _refuse_nothing({"area": a, "population": p})
    if undefined_as is None:
        _refuse_empty_cells({"job": e, "firm": b})

    with np.errstate(divide="ignore", invalid="ignore"):
        density, stock, size = _terms(e / e.sum(), _beside(a / a.sum(), e), _beside(p / p.sum(), e), b / b.sum())
    long = {"density": density.stack(), "stock": stock.stack(), "size": size.stack()}
    terms = pd.DataFrame(long).rename_axis(["region", "branch"])
    terms["cluster_index"] = terms["density"] * terms["stock"] / terms["size"]
    if undefined_as is not None:
        terms.loc[((e == 0) | (b == 0)).to_numpy().ravel()] = undefined_as
    return terms


def _terms(jobs_share: Any, area_share: Any, population_share: Any, firms_share: Any) -> tuple[Any, Any, Any]:
    return jobs_share / area_share, jobs_share / population_share, jobs_share / firms_share


def _beside(values: pd.Series[float], table: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(dict.fromkeys(table.columns, values), columns=table.columns)


def _check_part(name: str, part: float, whole: float) -> tuple[float, float]:
    here, all_of_it = check_positive(name, part), check_positive(f"reference_{name}", whole)
    if not here <= all_of_it:
        raise ValueError(
            f"`{name}` must not exceed `reference_{name}`, got {here:g} of {all_of_it:g}. "
            "The reference area contains the place; use the same unit in both."
        )
    return here, all_of_it


def _refuse_nothing(amounts: dict[str, pd.Series[float]]) -> None:
    for name, values in amounts.items():
        if not (values > 0).all():
            raise ValueError(f"`{name}` of {values.idxmin()} is 0, so nothing can be divided by it. Leave it out.")


def _refuse_empty_cells(tables: dict[str, pd.DataFrame]) -> None:
    for one, table in tables.items():
        values = table.to_numpy()
        if not values.min() > 0:
            region, branch = divmod(int(np.argmin(values)), values.shape[1])
            raise ValueError(
                f"{table.index[region]} has no {one} in {table.columns[branch]!r}, so its cluster index is 0/0. "
                "Leave it out, or say with `undefined_as` what to put there."
            )
