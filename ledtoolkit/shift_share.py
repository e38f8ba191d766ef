"""Shift-share: how much of a region's growth comes with the country, with its branches, and with itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_label
from ledtoolkit.employment_growth import EmploymentGrowth, employment_growth

__all__ = ["ShiftShare", "classic_shift_share", "esteban_marquillas", "multiplicative_shift_share"]

Jobs = pd.DataFrame | pd.Series


@dataclass(frozen=True)
class ShiftShare:
    """Components of the change of jobs; they add up to it, cell by cell.

    Attributes
    ----------
    parts
        Name of the component to its table, regions (rows) by branches (columns), unit of the input.
    """

    parts: Mapping[str, pd.DataFrame]

    @property
    def total_change(self) -> pd.DataFrame:
        """Change of jobs, regions by branches."""
        first, *others = self.parts.values()
        return sum(others, start=first)

    @property
    def by_region(self) -> pd.DataFrame:
        """Components and total change, one row a region."""
        totals = {name: table.sum(axis=1) for name, table in self.parts.items()}
        table = pd.DataFrame(totals).rename_axis(columns="component")
        return table.assign(**{"total change": table.sum(axis=1)})

    def by_branch(self, region: Any) -> pd.DataFrame:
        """Components and total change of one region, one row a branch."""
        check_label("region", region, next(iter(self.parts.values())).index)
        rows = {name: table.loc[region] for name, table in self.parts.items()}
        table = pd.DataFrame(rows).rename_axis(columns="component")
        return table.assign(**{"total change": table.sum(axis=1)})


def shift_share(growth: EmploymentGrowth, components: Mapping[str, Floats]) -> ShiftShare:
    """Label arrays of components as a `ShiftShare`."""
    return ShiftShare({name: growth.frame(values) for name, values in components.items()})


def classic_shift_share(
    start: Jobs, end: Jobs, *, reference_start: Any = None, reference_end: Any = None
) -> ShiftShare:
    r"""Split the change of jobs into national share, industry mix and regional share.

    :math:`\Delta e_{ir} = e_{ir} g + e_{ir}(g_i - g) + e_{ir}(g_{ir} - g_i)`. Weights are jobs at the start.
    The regional share is a residual: it says that a region did better than its branches, not why.

    Parameters
    ----------
    start, end
        Jobs at both dates, regions (rows) by branches (columns), any one unit; or one region as a Series.
    reference_start, reference_end
        Jobs of the reference area, one a branch. By default the listed regions together.

    Returns
    -------
    ShiftShare
        Parts `national share`, `industry mix`, `regional share`.

    Raises
    ------
    ValueError
        If the tables do not match, or a branch has no jobs in the reference area at the start.

    Examples
    --------
    A region of four branches and its country (help page of the R package REAT):

    >>> parts = classic_shift_share(
    ...     pd.Series([90, 20, 10, 60], name="A"),
    ...     pd.Series([100, 40, 10, 55], name="A"),
    ...     reference_start=[400, 150, 150, 400],
    ...     reference_end=[440, 210, 135, 480],
    ... )
    >>> parts.by_region.loc["A"].round(6).to_dict()
    {'national share': 27.0, 'industry mix': 1.0, 'regional share': -3.0, 'total change': 25.0}

    References
    ----------
    Dunn, E. S. (1960). A statistical and analytical technique for regional analysis.
    Papers and Proceedings of the Regional Science Association 6: 97-112.
    """
    growth = employment_growth(start, end, reference_start=reference_start, reference_end=reference_end)
    e, g, g_i = growth.e, growth.g, growth.g_i

    NS = e * g
    IM = e * (g_i - g)
    RS = growth.change - e * g_i  # e (g_ir - g_i), defined also where e is 0
    return shift_share(growth, {"national share": NS, "industry mix": IM, "regional share": RS})


def esteban_marquillas(
    start: Jobs,
    end: Jobs,
    *,
    reference_start: Any = None,
    reference_end: Any = None,
    growth_from_zero: float | None = None,
) -> ShiftShare:
    r"""Free the regional share from the region's mix, and show apart where the two meet.

    With homothetic jobs :math:`h_{ir} = E_r E_i / E` the regional share splits into a competitive effect
    :math:`h(g_{ir} - g_i)` and an allocation effect :math:`(e - h)(g_{ir} - g_i)`: being specialised in what one
    does well.

    Parameters
    ----------
    start, end, reference_start, reference_end
        As in `classic_shift_share`.
    growth_from_zero
        Growth rate of a branch that has no jobs in a region at the start. By default refused; 0.0 is a habit
        of software, not theory: the allocation effect then takes up the new jobs.

    Returns
    -------
    ShiftShare
        Parts `national share`, `industry mix`, `competitive effect`, `allocation effect`.

    Raises
    ------
    ValueError
        As in `classic_shift_share`, or if a branch starts from 0 in a region.

    Examples
    --------
    >>> parts = esteban_marquillas(
    ...     pd.Series([90, 20, 10, 60], name="A"),
    ...     pd.Series([100, 40, 10, 55], name="A"),
    ...     reference_start=[400, 150, 150, 400],
    ...     reference_end=[440, 210, 135, 480],
    ... )
    >>> parts.by_region.loc["A", ["competitive effect", "allocation effect"]].round(3).to_dict()
    {'competitive effect': -0.636, 'allocation effect': -2.364}

    References
    ----------
    Esteban-Marquillas, J. M. (1972). A reinterpretation of shift-share analysis.
    Regional and Urban Economics 2(3): 249-255.
    """
    growth = employment_growth(start, end, reference_start=reference_start, reference_end=reference_end)
    e, h, g, g_i = growth.e, growth.homothetic, growth.g, growth.g_i
    g_ir = growth.rates(growth_from_zero)

    NS = e * g
    IM = e * (g_i - g)
    competitive = h * (g_ir - g_i)
    allocation = (growth.change - e * g_i) - competitive  # (e - h)(g_ir - g_i)
    return shift_share(
        growth,
        {
            "national share": NS,
            "industry mix": IM,
            "competitive effect": competitive,
            "allocation effect": allocation,
        },
    )


def multiplicative_shift_share(
    start: Jobs, end: Jobs, *, reference_start: Any = None, reference_end: Any = None
) -> pd.DataFrame:
    r"""Write a region's growth relative to the reference as structure times location.

    Structure :math:`= \frac{\sum_i e_{ir} E_i'/E_i}{E_r E'/E}`, location
    :math:`= \frac{E_r'}{\sum_i e_{ir} E_i'/E_i}`; their product is :math:`\frac{E_r'/E_r}{E'/E}`.
    Above 1 helps, below 1 hinders; free of units, so regions of any size compare.

    Parameters
    ----------
    start, end, reference_start, reference_end
        As in `classic_shift_share`.

    Returns
    -------
    DataFrame
        Columns `structure factor`, `location factor`, `regional factor`, one row a region.

    Raises
    ------
    ValueError
        As in `classic_shift_share`, or if a region has no jobs at the start.

    Examples
    --------
    >>> factors = multiplicative_shift_share(
    ...     pd.Series([90, 20, 10, 60], name="A"),
    ...     pd.Series([100, 40, 10, 55], name="A"),
    ...     reference_start=[400, 150, 150, 400],
    ...     reference_end=[440, 210, 135, 480],
    ... )
    >>> factors.loc["A"].round(4).to_dict()
    {'structure factor': 1.0048, 'location factor': 0.9856, 'regional factor': 0.9903}

    References
    ----------
    Gerfin, H. (1964). Gesamtwirtschaftliches Wachstum und regionale Entwicklung. Kyklos 17(4): 565-593.
    """
    growth = employment_growth(start, end, reference_start=reference_start, reference_end=reference_end)
    regional = (1 + growth.regional_growth().ravel()) / (1 + growth.g)
    expected = growth.e @ (1 + growth.g_i)
    if not expected.min() > 0:
        raise ValueError(
            f"All branches of {growth.regions[int(np.argmin(expected))]} vanish in the reference area, "
            "so its location factor is undefined. Leave it out."
        )

    structure = expected / (growth.E_r.ravel() * (1 + growth.g))
    location = growth.e_end.sum(axis=1) / expected
    factors = {"structure factor": structure, "location factor": location, "regional factor": regional}
    return pd.DataFrame(factors, index=growth.regions)
