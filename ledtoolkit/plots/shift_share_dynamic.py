"""Dynamic shift-share: the components of every interval beside each other."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.plots.labels import signed
from ledtoolkit.plots.picture import COLOURS, Picture, new_axes
from ledtoolkit.plots.shift_share import COMPONENTS
from ledtoolkit.shift_share_dynamic import DynamicShiftShare
from ledtoolkit.words import say

__all__ = ["picture_dynamic_shift_share"]

HATCHES = ("", "//", "..", "xx", "--")


def picture_dynamic_shift_share(result: DynamicShiftShare, region: Any) -> Picture:
    """Draw the components of one region for every interval as groups of bars.

    Parameters
    ----------
    result
        As from `dynamic_shift_share` with the classic method or that of Esteban-Marquillas.
    region
        One label of its regions.

    Returns
    -------
    Picture
        One group an interval, one bar a component.

    Examples
    --------
    >>> from ledtoolkit.shift_share_dynamic import dynamic_shift_share
    >>> counts = {2000: [[30, 10], [10, 30]], 2001: [[27, 14], [9, 34]], 2002: [[20, 20], [9, 30]]}
    >>> jobs = {year: pd.DataFrame(table, index=["here", "there"]) for year, table in counts.items()}
    >>> print(picture_dynamic_shift_share(dynamic_shift_share(jobs), "here").alt)
    Over 2 intervals up to 2002 jobs in here changed by 0.00: National share -0.44, Industry mix -5.23,
    Regional share +5.67.
    """
    table = result.by_interval(region).drop(columns="total change")
    table.columns = pd.Index([say(COMPONENTS[name]) for name in table.columns], name=say("Component"))
    figure, axes = new_axes(say("What changed jobs in {region}, interval by interval", region=region))
    place, width = np.arange(len(table)), 0.8 / table.shape[1]
    for n, name in enumerate(table.columns):
        offset = (n - (table.shape[1] - 1) / 2) * width
        axes.bar(place + offset, table[name], width, color=COLOURS[n], hatch=HATCHES[n], edgecolor="white", label=name)
    axes.axhline(0, color="black", linewidth=1)
    axes.set_xticks(place, [say("to {period}", period=period) for period in table.index])
    axes.set_ylabel(say("Change of jobs (unit of the table)"))
    axes.legend(frameon=False, fontsize=8, loc="upper left", bbox_to_anchor=(1.0, 1.0))
    totals = table.sum()
    alt = say(
        "Over {count} intervals up to {last} jobs in {region} changed by {total}: {parts}.",
        count=len(table),
        last=table.index[-1],
        region=region,
        total=signed(totals.sum()),
        parts=", ".join(f"{name} {signed(value)}" for name, value in totals.items()),
    )
    return Picture(figure, alt, table.rename_axis(index=say("Interval up to")))
