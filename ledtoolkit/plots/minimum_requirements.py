"""Minimum requirements: the smallest share of each branch, and what they leave for exports."""

from __future__ import annotations

from textwrap import fill

from ledtoolkit.minimum_requirements import MinimumRequirements
from ledtoolkit.plots.bars import draw_bars, new_bar_axes
from ledtoolkit.plots.labels import ACROSS, mark_shares
from ledtoolkit.plots.picture import Picture
from ledtoolkit.words import number, percent, say

__all__ = ["picture_minimum_requirements"]


def picture_minimum_requirements(result: MinimumRequirements) -> Picture:
    """Draw the smallest share of each branch among comparable places.

    Parameters
    ----------
    result
        As from `minimum_requirements`.

    Returns
    -------
    Picture
        One bar a branch; the alt text says what the minima leave, and k.

    Examples
    --------
    >>> import pandas as pd
    >>> from ledtoolkit.minimum_requirements import minimum_requirements
    >>> jobs = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["here", "there"])
    >>> print(picture_minimum_requirements(minimum_requirements(jobs)).alt)
    Each of 2 places has at least 25.0% of its jobs in farms, the largest of the minima. Together they take 50.0%
    of the jobs, so that in every place there are 2.00 jobs for each basic one.
    """
    minima = result.minimum_share.sort_values(ascending=False)
    figure, axes = new_bar_axes(say("What every place has at least"), len(minima))
    draw_bars(axes, minima, labels=[percent(share) for share in minima], marked=minima >= 0)
    mark_shares(axes.xaxis)
    axes.set_xlabel(fill(say("Smallest share of the branch in all jobs of a place"), ACROSS))
    alt = say(
        "Each of {places} places has at least {most} of its jobs in {branch}, the largest of the minima. Together "
        "they take {together} of the jobs, so that in every place there are {k} jobs for each basic one.",
        places=len(result.multiplier),
        most=percent(float(minima.iloc[0])),
        branch=minima.index[0],
        together=percent(float(minima.sum())),
        k=number(float(result.multiplier.iloc[0]), 2),
    )
    return Picture(figure, alt, minima.to_frame(say("Smallest share")).rename_axis(say("Branch")))
