"""Geographic concentration: whether a branch sits in fewer places than all jobs do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_amounts_of, check_list, check_pair, check_share, check_table, check_total
from ledtoolkit.gini import gini, lorenz_gini
from ledtoolkit.herfindahl import herfindahl

__all__ = ["EllisonGlaeser", "ellison_glaeser", "ellison_glaeser_of_plants", "locational_gini", "regional_gini"]


def locational_gini(jobs: pd.DataFrame) -> pd.Series[float]:
    r"""Measure for each branch how far its regional shares are from those of all jobs.

    Gini of the Lorenz curve of the branch against all jobs, regions in ascending order of their quotients:
    0 = spread like all jobs, towards 1 = in one small region. Some software (EconGeo) prints the area under the
    diagonal, at most 0.5: half of this.

    Parameters
    ----------
    jobs
        Employment, regions (rows) by branches (columns), any one unit.

    Returns
    -------
    Series
        Gini of each branch (index: branch), 0-1.

    Raises
    ------
    ValueError
        If a figure is negative or missing, or a branch has no jobs.

    Examples
    --------
    >>> jobs = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["here", "there"])
    >>> locational_gini(jobs).to_dict()
    {'farms': 0.25, 'shops': 0.25}

    References
    ----------
    Krugman, P. (1991b). Geography and trade. Cambridge, MA: MIT Press.
    """
    table = check_table("jobs", jobs, rows="region", columns="branch")
    E_i, E_r = table.sum(), table.sum(axis=1).to_numpy()
    if not E_i.min() > 0:
        raise ValueError(f"The branch {E_i.idxmin()!r} has no jobs at all, so it has no place. Leave it out.")

    G = [lorenz_gini(table[branch].to_numpy(), E_r) for branch in table.columns]
    return pd.Series(G, index=table.columns, name="locational Gini")


def regional_gini(values: Any, total: Any) -> float:
    r"""Compute the Gini of quotients, each region (or branch) counting the same.

    :math:`G = \frac{2 \sum_i i \, q_{(i)}}{n \sum_i q_i} - \frac{n+1}{n}` with
    :math:`q_i = e_i / E_i` in ascending order. Concentration: jobs of a branch by region over all jobs by region.
    Specialisation: jobs of a region by branch over national jobs by branch. It is not the locational Gini, which
    weighs units by size.

    Parameters
    ----------
    values
        Jobs of the branch, one a region (or of the region, one a branch).
    total
        All jobs, one a region (or national jobs, one a branch), above 0.

    Returns
    -------
    float
        0 up to (n - 1)/n.

    Raises
    ------
    ValueError
        If lengths differ, a figure is negative or missing, or a total is 0.

    Examples
    --------
    >>> round(regional_gini([500, 500, 1000, 7000, 1000], [20000, 15000, 20000, 40000, 5000]), 7)
    0.4068966

    References
    ----------
    Farhauer, O. & Kröll, A. (2014). Standorttheorien: Regional- und Stadtökonomik in Theorie und Praxis, 2nd ed.
    Wiesbaden: Springer.
    """
    e, E = check_pair("values", values, "total", total)
    if not E.min() > 0:
        raise ValueError(f"`total` is 0 at position {int(np.argmin(E))}, so its quotient is undefined. Leave it out.")

    return gini(e / E)


@dataclass(frozen=True)
class EllisonGlaeser:
    """Concentration of a branch beyond what few large plants bring by chance.

    Attributes
    ----------
    gamma
        Excess concentration: 0 = as if plants were thrown at a map of jobs, negative = spread out more evenly.
    raw_concentration
        G, the sum of squared differences of shares.
    plant_herfindahl
        H, the Herfindahl index of plant sizes.
    room
        1 - sum of squared shares of all jobs.
    """

    gamma: float
    raw_concentration: float
    plant_herfindahl: float
    room: float

    @property
    def scaled_concentration(self) -> float:
        """G / (1 - sum of x squared), which some texts print as G; its expected value by chance is H."""
        return self.raw_concentration / self.room


def ellison_glaeser(values: Any, total: Any, *, plant_herfindahl: float) -> EllisonGlaeser:
    r"""Subtract from a branch's concentration what chance and few plants explain.

    :math:`\gamma = \frac{G - (1 - \sum x_r^2) H}{(1 - \sum x_r^2)(1 - H)}` with :math:`G = \sum_r (s_r - x_r)^2`, s the
    branch's and x all jobs' regional shares, H the Herfindahl index of its plants.

    Parameters
    ----------
    values
        Jobs of the branch, one a region.
    total
        All jobs, one a region, same order.
    plant_herfindahl
        Sum of squared plant shares of the branch's jobs, 0 to below 1.

    Returns
    -------
    EllisonGlaeser
        gamma with its ingredients.

    Raises
    ------
    ValueError
        If there is one plant (H = 1) or all jobs are in one region.

    Examples
    --------
    Two equal regions, all jobs of the branch in one, many small plants:

    >>> ellison_glaeser([100, 0], [500, 500], plant_herfindahl=0.0).gamma
    1.0

    References
    ----------
    Ellison, G. & Glaeser, E. L. (1997). Geographic concentration in U.S. manufacturing industries: a dartboard
    approach. Journal of Political Economy 105(5): 889-927.
    """
    e, E = check_pair("values", values, "total", total)
    H = check_share("plant_herfindahl", plant_herfindahl)
    s, x = e / e.sum(), E / E.sum()
    room = float(1 - (x**2).sum())
    if not room > 0:
        raise ValueError(
            "`total` puts all jobs in one region, so nothing can be concentrated. Compare at least two regions."
        )
    if not H < 1:
        raise ValueError("`plant_herfindahl` is 1: a single plant is always in one place, so gamma is undefined.")

    G = ((s - x) ** 2).sum()
    gamma = (G - room * H) / (room * (1 - H))
    return EllisonGlaeser(float(gamma), float(G), H, room)


def ellison_glaeser_of_plants(
    plant_jobs: Any, plant_region: Sequence[Any], *, region_jobs: pd.Series[float]
) -> EllisonGlaeser:
    """Compute Ellison and Glaeser's index from a list of plants.

    Adds up plants by region, takes the Herfindahl index of their sizes, and continues as `ellison_glaeser`.

    Parameters
    ----------
    plant_jobs
        Jobs of each plant of the branch.
    plant_region
        Region of each plant, a label of `region_jobs`.
    region_jobs
        All jobs of each region (index: region), regions without a plant included.

    Returns
    -------
    EllisonGlaeser
        gamma with its ingredients.

    Raises
    ------
    ValueError
        If lengths differ, a plant's region is unknown, or the index is undefined.

    Examples
    --------
    >>> index = ellison_glaeser_of_plants([10, 10], ["a", "b"], region_jobs=pd.Series({"a": 500, "b": 500}))
    >>> index.gamma, index.plant_herfindahl
    (-1.0, 0.5)

    References
    ----------
    Ellison, G. & Glaeser, E. L. (1997). Geographic concentration in U.S. manufacturing industries: a dartboard
    approach. Journal of Political Economy 105(5): 889-927.
    """
    z, regions = check_total("plant_jobs", plant_jobs), check_list("plant_region", plant_region, of="regions")
    if len(z) != len(regions):
        raise ValueError(f"`plant_jobs` and `plant_region` must hold the same plants, got {len(z)} and {len(regions)}.")
    unknown = [region for region in regions if region not in region_jobs.index]
    if unknown:
        raise ValueError(f"The region {unknown[0]!r} of a plant is not in `region_jobs`. Add its jobs or correct it.")
    E = check_amounts_of("region_jobs", region_jobs, region_jobs.index, of="region")

    e = pd.Series(z).groupby(regions).sum().reindex(E.index, fill_value=0.0)
    return ellison_glaeser(e.to_numpy(), E.to_numpy(), plant_herfindahl=herfindahl(z))
