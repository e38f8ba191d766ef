"""Who earns the value added inside a final product, as bars."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ledtoolkit.plots.bars import draw_bars, explain_bars, new_bar_axes
from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.picture import Picture
from ledtoolkit.words import percent, say

__all__ = ["picture_value_added_origin"]


def picture_value_added_origin(origin: pd.DataFrame, branch: Any) -> Picture:
    """Draw where one unit spent on a branch's product ends up as income.

    Parameters
    ----------
    origin
        Value added by branch of origin (rows) and final product (columns), as from `value_added_origin`, 0-1.
    branch
        One label of its columns.

    Returns
    -------
    Picture
        The branch itself first (full), then the others (hatched), largest first.

    Examples
    --------
    >>> from ledtoolkit.value_added_chains import value_added_origin
    >>> A = pd.DataFrame([[0.1, 0.2], [0.3, 0.4]], index=["farms", "shops"], columns=["farms", "shops"])
    >>> print(picture_value_added_origin(value_added_origin(A, [0.6, 0.4]), "farms").alt)
    Of what is spent on farms 75.0% becomes value added of farms itself and 25.0% of other branches;
    0.0% is value added of none of them.
    """
    column = origin[branch].rename(index=str)
    others = column.drop(str(branch)).sort_values(ascending=False)
    ordered = pd.concat([column[[str(branch)]], others])
    itself = pd.Series(ordered.index == str(branch), index=ordered.index)
    figure, axes = new_bar_axes(say("Who earns what is spent on {branch}", branch=branch), len(ordered))
    draw_bars(axes, ordered, labels=[percent(value) for value in ordered], marked=itself)
    mark_shares(axes.xaxis)
    axes.set_xlabel(say("Share of final demand"))
    explain_bars(figure, full=say("the branch itself"), hatched=say("other branches"))
    alt = say(
        "Of what is spent on {branch} {own} becomes value added of {branch} itself and {rest} of other branches; "
        "{left} is value added of none of them.",
        branch=branch,
        own=percent(float(ordered.iloc[0])),
        rest=percent(float(others.sum())),
        left=percent(max(0.0, 1 - float(ordered.sum()))),
    )
    return Picture(figure, alt, ordered.to_frame(say("Share of final demand")).rename_axis(say("Branch")))
