"""Convergence as a cloud with its line, and as a spread that shrinks or grows."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.convergence import BetaConvergence, SigmaConvergence
from ledtoolkit.plots.labels import label_points, mark_shares
from ledtoolkit.plots.picture import BLUE, ORANGE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_beta_convergence", "picture_sigma_convergence"]


def picture_beta_convergence(result: BetaConvergence, *, what: str) -> Picture:
    """Draw growth against the starting level, with the fitted line; the five largest gaps are named.

    Parameters
    ----------
    result
        As from `beta_convergence`.
    what
        Which places and years, for the title.

    Returns
    -------
    Picture
        A line that falls means that poor places grew faster.

    Examples
    --------
    >>> from ledtoolkit.convergence import beta_convergence
    >>> y0 = np.exp([0.0, 1.0, 2.0])
    >>> result = beta_convergence(y0, y0 * np.exp([0.3, 0.2, 0.1]), years=10)
    >>> print(picture_beta_convergence(result, what="Three places").alt)
    Three places: for each unit of log level growth a year changes by -0.01000 (standard error 0.00000). Places that
    started poor grew faster.
    """
    table = result.observations
    figure, axes = new_axes(say("{what}: growth and starting level", what=what), height=4.2)
    axes.scatter(table["log start"], table["growth"], color=BLUE, s=18)
    ends = np.array([table["log start"].min(), table["log start"].max()])
    axes.plot(ends, result.alpha + result.beta * ends, color=ORANGE, linewidth=2)
    named = table.loc[table["gap"].abs().sort_values().index[-5:]]
    label_points(axes, named["log start"], named["growth"])
    axes.margins(x=0.12)
    mark_shares(axes.yaxis)
    axes.set_xlabel(say("Logarithm of the level at the start"))
    axes.set_ylabel(say("Growth a year"))
    alt = say(
        "{what}: for each unit of log level growth a year changes by {beta} (standard error {error}). {finding}",
        what=what,
        beta=number(result.beta, 5),
        error=number(result.se_beta, 5),
        finding=_finding(result),
    )
    heads = [say("Log of the level"), say("Growth"), say("Predicted"), say("Actual minus predicted")]
    return Picture(figure, alt, table.set_axis(heads, axis=1).rename_axis(index=say("Place")))


def picture_sigma_convergence(result: SigmaConvergence, *, what: str, dates: tuple[Any, Any]) -> Picture:
    """Draw two measures of spread at both dates.

    Parameters
    ----------
    result
        As from `sigma_convergence`.
    what
        Which places, for the title.
    dates
        Start and end, for the labels.

    Returns
    -------
    Picture
        Two lines; falling means that differences shrank.

    Examples
    --------
    >>> from ledtoolkit.convergence import sigma_convergence
    >>> picture_sigma_convergence(sigma_convergence([1, 4], [2, 4]), what="Two places", dates=(1990, 2000)).alt
    'Two places: the standard deviation of logs went from 0.693 in 1990 to 0.347 in 2000. Differences shrank.'
    """
    table = pd.DataFrame(
        {say("Standard deviation of logs"): result.sd_log, say("Coefficient of variation"): result.cv},
        index=pd.Index([str(date) for date in dates], name=say("Date")),
    )
    figure, axes = new_axes(say("{what}: spread at two dates", what=what))
    for column, colour, marker in zip(table.columns, (BLUE, ORANGE), ("o", "s"), strict=True):
        axes.plot(table.index, table[column], color=colour, marker=marker, linewidth=2, label=column)
        for (date, value), highest in zip(table[column].items(), table.max(axis=1), strict=True):
            # the number of the higher point stands above it, that of the lower one below
            offset = (0, 7 if value == highest else -15)
            axes.annotate(number(value, 3), (str(date), value), xytext=offset, textcoords="offset points", ha="center")
    axes.set_ylim(0, float(table.max().max()) * 1.2)
    axes.margins(x=0.25)
    axes.set_ylabel(say("Spread"))
    axes.legend(frameon=False, loc="lower center")
    start, end = result.sd_log
    alt = say(
        "{what}: the standard deviation of logs went from {start} in {first} to {end} in {last}. {finding}",
        what=what,
        start=number(start, 3),
        first=dates[0],
        end=number(end, 3),
        last=dates[1],
        finding=say("Differences shrank.") if end < start else say("Differences did not shrink."),
    )
    return Picture(figure, alt, table)


def _finding(result: BetaConvergence) -> str:
    if abs(result.beta) < 2 * result.se_beta:
        return say("The slope is within two standard errors of 0, so chance may have made it.")
    return (
        say("Places that started poor grew faster.")
        if result.beta < 0
        else say("Places that started rich grew faster.")
    )
