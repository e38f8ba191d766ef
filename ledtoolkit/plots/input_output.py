"""Where output arises when one branch sells one unit more, as bars."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ledtoolkit.plots.bars import draw_bars, explain_bars, new_bar_axes
from ledtoolkit.plots.picture import Picture
from ledtoolkit.words import number, say

__all__ = ["picture_leontief_column"]


def picture_leontief_column(leontief: pd.DataFrame, branch: Any) -> Picture:
    """Draw one column of the Leontief inverse: who makes how much for one unit of final demand for a branch.

    Parameters
    ----------
    leontief
        L, as from `leontief_inverse`.
    branch
        One label of its columns.

    Returns
    -------
    Picture
        The branch itself first (full), then the others (hatched), largest first.

    Examples
    --------
    >>> from ledtoolkit.input_output import leontief_inverse
    >>> A = pd.DataFrame([[0.1, 0.2], [0.3, 0.4]], index=["farms", "shops"], columns=["farms", "shops"])
    >>> print(picture_leontief_column(leontief_inverse(A), "farms").alt)
    One unit of final demand for farms makes 1.88 units of output: 1.25 in farms itself and 0.62 in other branches,
    most in shops (0.62).
    """
    column = leontief[branch].rename(index=str)
    others = column.drop(str(branch)).sort_values(ascending=False)
    ordered = pd.concat([column[[str(branch)]], others])
    itself = pd.Series(ordered.index == str(branch), index=ordered.index)
    figure, axes = new_bar_axes(say("Output for one unit of final demand for {branch}", branch=branch), len(ordered))
    draw_bars(axes, ordered, labels=[number(value, 3) for value in ordered], marked=itself)
    axes.set_xlabel(say("Units of output"))
    explain_bars(figure, full=say("the branch itself"), hatched=say("other branches"))
    if len(others) == 0:
        alt = say(
            "One unit of final demand for {branch} makes {all} units of output.",
            branch=branch,
            all=number(float(ordered.sum()), 2),
        )
    else:
        alt = say(
            "One unit of final demand for {branch} makes {all} units of output: {own} in {branch} itself and {rest} "
            "in other branches, most in {top} ({most}).",
            branch=branch,
            all=number(float(ordered.sum()), 2),
            own=number(float(ordered.iloc[0]), 2),
            rest=number(float(others.sum()), 2),
            top=others.index[0],
            most=number(float(others.iloc[0]), 2),
        )
    return Picture(figure, alt, ordered.to_frame(say("Units of output")).rename_axis(say("Branch")))
