"""Arcelus' extension of shift-share: every component once for the expected and once for the actual mix."""

from __future__ import annotations

from typing import Any

from ledtoolkit.employment_growth import employment_growth
from ledtoolkit.shift_share import Jobs, ShiftShare, shift_share

__all__ = ["ARCELUS_TERMS", "arcelus"]

# E = expected from the reference area's mix, D = differential; N = national, R = regional;
# G = growth of all jobs, I = industry
ARCELUS_TERMS = ("ENG", "DNG", "ENI", "DNI", "ERG", "DRG", "ERI", "DRI")


def arcelus(
    start: Jobs,
    end: Jobs,
    *,
    reference_start: Any = None,
    reference_end: Any = None,
    growth_from_zero: float | None = None,
) -> ShiftShare:
    r"""Split the change of jobs into eight terms: four effects, each by expected and by differential mix.

    The regional share falls into the region's lead in all branches, :math:`g_r - g`, and what single branches
    add, :math:`(g_{ir} - g_i) - (g_r - g)`. Each of the four rates is weighted by expected jobs
    :math:`h_{ir} = E_r E_i / E` and by the difference :math:`e_{ir} - h_{ir}`. ENG + DNG is the national share,
    ENI + DNI the industry mix, ERG + ERI the competitive effect of Esteban-Marquillas.

    Parameters
    ----------
    start, end, reference_start, reference_end
        As in `classic_shift_share`.
    growth_from_zero
        As in `esteban_marquillas`; DRI then takes up the new jobs.

    Returns
    -------
    ShiftShare
        Parts ENG, DNG, ENI, DNI, ERG, DRG, ERI, DRI.

    Raises
    ------
    ValueError
        As in `esteban_marquillas`, or if a region has no jobs at the start.

    Examples
    --------
    Two regions of two branches in one year (hand-checked: g = 0.07, E_r = 300, E_i = 220 of 600):

    >>> import pandas as pd
    >>> before = pd.DataFrame({"A": [100, 120], "B": [200, 180]}, index=["North", "South"])
    >>> after = pd.DataFrame({"A": [110, 132], "B": [210, 190]}, index=["North", "South"])
    >>> parts = arcelus(before, after)
    >>> round(float(parts.parts["ENG"].loc["North", "A"]), 3)
    7.7
    >>> parts.total_change.round(6).loc["North"].to_dict()
    {'A': 10.0, 'B': 10.0}

    References
    ----------
    Arcelus, F. J. (1984). An extension of shift-share analysis. Growth and Change 15(1): 3-8.
    """
    growth = employment_growth(start, end, reference_start=reference_start, reference_end=reference_end)
    e, h, g, g_i, g_r = growth.e, growth.homothetic, growth.g, growth.g_i, growth.regional_growth()
    g_ir = growth.rates(growth_from_zero)
    d = e - h

    ENG, DNG = h * g, d * g
    ENI, DNI = h * (g_i - g), d * (g_i - g)
    ERG, DRG = h * (g_r - g), d * (g_r - g)
    ERI = h * ((g_ir - g_i) - (g_r - g))
    DRI = (growth.change - e * g_i) - (ERG + DRG + ERI)  # (e - h)((g_ir - g_i) - (g_r - g))
    return shift_share(growth, dict(zip(ARCELUS_TERMS, (ENG, DNG, ENI, DNI, ERG, DRG, ERI, DRI), strict=True)))
