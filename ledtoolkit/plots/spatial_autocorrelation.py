"""Moran's scatter: each unit against the mean of its neighbours."""

from __future__ import annotations

import numpy as np

from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.spatial_autocorrelation import SpatialAutocorrelation
from ledtoolkit.words import number, percent, say

__all__ = ["picture_moran_scatter"]


def picture_moran_scatter(result: SpatialAutocorrelation, *, what: str) -> Picture:
    """Draw each unit by its deviation from the mean and that of its neighbours.

    Parameters
    ----------
    result
        As from `morans_i`. With row-standardised weights the slope of the line is Moran's I.
    what
        What was measured, for the title.

    Returns
    -------
    Picture
        Units at the lower left and upper right are like their neighbours, the others are unlike.

    Examples
    --------
    >>> from ledtoolkit.spatial_autocorrelation import morans_i, spatial_weights
    >>> result = morans_i([1, 1, 3, 3], spatial_weights([[1], [0, 2], [1, 3], [2]]))
    >>> print(picture_moran_scatter(result, what="Rent").alt)
    Rent: Moran's I is 0.500, by chance -0.333 would be expected (z 1.34, two-sided p 0.181). 50.0% of 4 units lie on
    the same side of the mean as their neighbours.
    """
    z, Wz = (result.deviations[column].to_numpy() for column in ("deviation", "neighbours"))
    alike = z * Wz > 0
    figure, axes = new_axes(say("{what}: units and their neighbours", what=what), height=4.4)
    axes.axhline(0, color=GREY, linewidth=1)
    axes.axvline(0, color=GREY, linewidth=1)
    axes.scatter(z[alike], Wz[alike], color=BLUE, label=say("Like their neighbours"))
    axes.scatter(z[~alike], Wz[~alike], color=ORANGE, marker="^", label=say("Not like them"))
    ends = np.array([z.min(), z.max()])
    axes.plot(ends, ends * (z @ Wz) / (z @ z), color="black", linewidth=1, label=say("Line through the units"))
    axes.set_xlabel(say("Deviation of the unit from the mean"))
    axes.set_ylabel(say("Deviation of its neighbours (weighted)"))
    figure.legend(*axes.get_legend_handles_labels(), frameon=False, fontsize=9, loc="outside lower center", ncols=3)
    alt = say(
        "{what}: Moran's I is {statistic}, by chance {expected} would be expected (z {z}, two-sided p {p}). {alike} of "
        "{all} units lie on the same side of the mean as their neighbours.",
        what=what,
        statistic=number(result.statistic, 3),
        expected=number(result.expected, 3),
        z=number(result.z_randomisation, 2),
        p=number(result.p_value, 3) if result.p_value >= 0.001 else say("below {limit}", limit=number(0.001, 3)),
        alike=percent(float(alike.mean())),
        all=len(z),
    )
    numbers = result.deviations.set_axis([say("Deviation"), say("Deviation of neighbours")], axis=1)
    return Picture(figure, alt, numbers.rename_axis(index=say("Unit")))
