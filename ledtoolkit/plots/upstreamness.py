"""Value added along the chain: a smile, a slope, or neither, as a map of branches."""

from __future__ import annotations

from ledtoolkit.plots.labels import label_points_apart, mark_shares
from ledtoolkit.plots.picture import BLUE, Picture, new_axes
from ledtoolkit.upstreamness import SmileCurve
from ledtoolkit.words import number, percent, say

__all__ = ["picture_smile_curve"]


def picture_smile_curve(smile: SmileCurve) -> Picture:
    """Draw each branch by its distance to final use (left = far) and its value-added share (up).

    Parameters
    ----------
    smile
        As from `smile_curve`.

    Returns
    -------
    Picture
        One labelled point a branch, in the order of a chain: upstream on the left.

    Examples
    --------
    >>> import pandas as pd
    >>> from ledtoolkit.upstreamness import smile_curve
    >>> flows = pd.DataFrame([[0, 1, 0], [0, 0, 2], [0, 0, 0]], index=["wheat", "flour", "bread"])
    >>> print(picture_smile_curve(smile_curve(flows.set_axis(flows.index, axis=1), [1, 2, 3])).alt)
    Value-added share and upstreamness of 3 branches correlate with 0.96.
    Most upstream: wheat (3.00 steps, 100.0% value added); nearest to final use: bread (1.00 steps, 33.3%).
    """
    table = smile.branches.rename(index=str).sort_values("upstreamness", ascending=False)
    steps, share = table["upstreamness"], table["value added share"]
    figure, axes = new_axes(say("Value added along the chain"), height=4.4)
    axes.scatter(steps, share, color=BLUE)
    axes.invert_xaxis()
    axes.margins(x=0.12, y=0.1)
    mark_shares(axes.yaxis)
    axes.set_xlabel(say("Upstreamness: steps to final use (left: far, right: near)"))
    axes.set_ylabel(say("Value-added share of output"))
    label_points_apart(figure, steps, share)
    alt = say(
        "Value-added share and upstreamness of {all} branches correlate with {together}. "
        "Most upstream: {first} ({far} steps, {early} value added); "
        "nearest to final use: {last} ({near} steps, {late}).",
        all=len(table),
        together=number(smile.correlation, 2),
        first=table.index[0],
        far=number(float(steps.iloc[0]), 2),
        early=percent(float(share.iloc[0])),
        last=table.index[-1],
        near=number(float(steps.iloc[-1]), 2),
        late=percent(float(share.iloc[-1])),
    )
    names = {"upstreamness": say("Upstreamness"), "value added share": say("Value-added share")}
    return Picture(figure, alt, table.rename(columns=names).rename_axis(say("Branch")))
