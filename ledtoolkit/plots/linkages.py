"""Key branches, as a map of four quarters."""

from __future__ import annotations

from textwrap import fill

import pandas as pd

from ledtoolkit.plots.labels import ACROSS, label_points
from ledtoolkit.plots.picture import BLUE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_linkages"]


def picture_linkages(backward: pd.Series[float], forward: pd.Series[float]) -> Picture:
    """Draw each branch by how much it pulls others along (right) and how much others rest on it (up).

    Parameters
    ----------
    backward
        As from `backward_linkages` (mean 1).
    forward
        As from `forward_linkages` (mean 1).

    Returns
    -------
    Picture
        Lines at 1 cut the plane into four quarters; key branches lie above and right of both.

    Examples
    --------
    >>> print(picture_linkages(pd.Series({"farms": 1.1, "shops": 0.9}), pd.Series({"farms": 1.2, "shops": 0.8})).alt)
    1 of 2 branches are key (both linkages above 1): farms.
    Strongest pull: farms with 1.10; most others rest on farms with 1.20.
    """
    table = pd.DataFrame({"backward": backward, "forward": forward}).rename(index=str)
    figure, axes = new_axes(say("Backward and forward linkages"), height=4.6)
    axes.scatter(table["backward"], table["forward"], color=BLUE)
    label_points(axes, table["backward"], table["forward"])
    axes.axvline(1, color="black", linestyle="--", linewidth=0.8)
    axes.axhline(1, color="black", linestyle="--", linewidth=0.8)
    axes.margins(x=0.2, y=0.1)
    axes.set_xlabel(fill(say("Backward linkage (1 = mean: pulls as much as the average branch)"), ACROSS))
    axes.set_ylabel(say("Forward linkage (1 = mean)"))
    alt = _finding(table)
    names = {"backward": say("Backward linkage"), "forward": say("Forward linkage")}
    return Picture(figure, alt, table.rename(columns=names).rename_axis(say("Branch")))


def _finding(table: pd.DataFrame) -> str:
    """Name the key branches, if there are any, and the strongest linkages."""
    key = table[(table > 1).all(axis=1)].index
    found = {
        "all": len(table),
        "puller": table["backward"].idxmax(),
        "pull": number(table["backward"].max(), 2),
        "base": table["forward"].idxmax(),
        "push": number(table["forward"].max(), 2),
    }
    if len(key):
        return say(
            "{count} of {all} branches are key (both linkages above 1): {listed}. "
            "Strongest pull: {puller} with {pull}; most others rest on {base} with {push}.",
            count=len(key),
            listed=", ".join(key),
            **found,
        )
    return say(
        "None of {all} branches is key (both linkages above 1). "
        "Strongest pull: {puller} with {pull}; most others rest on {base} with {push}.",
        **found,
    )
