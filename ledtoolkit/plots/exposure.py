"""Which branches carry a region's exposure, as bars to the left and right of nothing."""

from __future__ import annotations

from typing import Any

from ledtoolkit.exposure import Exposure
from ledtoolkit.plots.bars import draw_bars, explain_bars, new_bar_axes
from ledtoolkit.plots.labels import signed
from ledtoolkit.plots.picture import Picture
from ledtoolkit.words import percent, say

__all__ = ["picture_exposure"]


def picture_exposure(exposure: Exposure, region: Any) -> Picture:
    """Draw what each branch contributes to the change that is predicted for one region.

    Parameters
    ----------
    exposure
        As from `bartik_exposure`.
    region
        One label of its regions.

    Returns
    -------
    Picture
        Full bars add jobs, hatched bars take jobs away; the title says the sum.

    Examples
    --------
    >>> import pandas as pd
    >>> from ledtoolkit.exposure import bartik_exposure
    >>> jobs = pd.DataFrame({"industry": [166.7], "other": [1260.9]}, index=["Noord-Brabant"])
    >>> shock = bartik_exposure(jobs, pd.Series({"industry": -0.10, "other": 0.0}))
    >>> print(picture_exposure(shock, "Noord-Brabant").alt)
    The branches of Noord-Brabant predict a change of -16.67 jobs (unit of the table), -1.2% of all.
    The largest part is industry with -16.67.
    """
    parts = exposure.contribution.loc[[region]].iloc[0].rename(index=str).sort_values(ascending=False)
    total, growth = exposure.predicted_change.loc[region], exposure.predicted_growth.loc[region]
    figure, axes = new_bar_axes(
        say("Exposure of {region}: predicted growth {growth}", region=region, growth=percent(growth)), len(parts)
    )
    draw_bars(axes, parts, labels=[signed(value) for value in parts], marked=parts >= 0)
    axes.set_xlabel(say("Predicted change of jobs (unit of the table)"))
    explain_bars(figure, full=say("gain"), hatched=say("loss"))
    largest = str(parts.abs().idxmax())
    alt = say(
        "The branches of {region} predict a change of {total} jobs (unit of the table), {growth} of all. "
        "The largest part is {branch} with {part}.",
        region=region,
        total=signed(total),
        growth=percent(growth),
        branch=largest,
        part=signed(parts[largest]),
    )
    return Picture(figure, alt, parts.to_frame(say("Predicted change of jobs")).rename_axis(say("Branch")))
