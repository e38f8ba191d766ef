"""Whether firms carry the share of the money that their cluster's phase asks for, as one bar and a line."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.cluster_phases import Commitment
from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import percent, say

__all__ = ["picture_commitment"]


def picture_commitment(result: Commitment, *, cluster: str) -> Picture:
    """Draw private and public money of a cluster organisation, with the line that the phase sets.

    Parameters
    ----------
    result
        As from `commitment`.
    cluster
        Name of the cluster, for the title.

    Returns
    -------
    Picture
        The full part is private, the hatched part public money; the test is met where the full part reaches the line.

    Examples
    --------
    >>> from ledtoolkit.cluster_phases import commitment
    >>> print(picture_commitment(commitment("growth", private=30, public=70), cluster="boats").alt)
    Firms pay 30.0% of the money of boats; the phase asks for 25.0% (set by us), so the test is met.
    """
    private, needed = result.private_share, result.needed_share
    figure, axes = new_axes(say("Who pays for the cluster: {cluster}", cluster=cluster), height=1.9)
    axes.barh([0], [private], color=BLUE, label=say("private"))
    axes.barh([0], [1 - private], left=[private], facecolor="none", edgecolor=GREY, hatch="///", label=say("public"))
    axes.axvline(needed, color="black", linestyle="--", linewidth=1.5, label=say("needed private share"))
    axes.set_yticks([])
    axes.set_xlim(0, 1)
    mark_shares(axes.xaxis)
    axes.set_xlabel(say("Share of all money"))
    figure.legend(frameon=False, fontsize=8, ncols=3, loc="outside lower left")
    parts = {"cluster": cluster, "private": percent(private), "needed": percent(needed)}
    if result.is_met:
        alt = say(
            "Firms pay {private} of the money of {cluster}; the phase asks for {needed} (set by us), "
            "so the test is met.",
            **parts,
        )
    else:
        alt = say(
            "Firms pay {private} of the money of {cluster}; the phase asks for {needed} (set by us), "
            "so the test is not met.",
            **parts,
        )
    shares = {say("private"): private, say("public"): 1 - private, say("needed private share"): needed}
    return Picture(figure, alt, pd.Series(shares).to_frame(say("Share of all money")).rename_axis(say("Money")))
