"""Size of firms at two dates against Gibrat's law, as a picture."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.ticker import LogLocator, NullFormatter

from ledtoolkit.gibrat import GibratRegression
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_gibrat"]


def picture_gibrat(law: GibratRegression, size_start: Any, size_end: Any) -> Picture:
    """Draw firms by size at both dates with the fitted line and the line of equal growth.

    Parameters
    ----------
    law
        A result of `gibrat_regression` of the same sizes.
    size_start, size_end
        Sizes of the firms. A Series keeps their names.

    Returns
    -------
    Picture
        Points on logarithmic axes; a fitted line flatter than the other means that small firms grew faster.

    Examples
    --------
    >>> from ledtoolkit.gibrat import gibrat_regression
    >>> start, end = [10, 100, 1000, 50], [20, 100, 500, 70]
    >>> picture_gibrat(gibrat_regression(start, end), start, end).alt
    'Of 4 firms those of ten times the size at the start were 4.93 times as large at the end: beta is 0.693 with a
    standard error of 0.023. Gibrat’s law expects 1.'
    """
    start, end = np.asarray(size_start, dtype=float), np.asarray(size_end, dtype=float)
    ends = np.array([start.min(), start.max()])
    fitted = np.exp(law.intercept) * ends**law.beta
    equal = ends * np.exp(np.mean(np.log(end / start)))
    figure, axes = new_axes(say("Do large firms grow like small ones? (Gibrat’s law)"))
    axes.scatter(start, end, color=GREY)
    axes.plot(ends, fitted, color=BLUE, label=say("Fitted, slope {beta}", beta=number(law.beta, 3)))
    axes.plot(ends, equal, color=ORANGE, linestyle="--", label=say("Same growth for all, slope 1"))
    axes.loglog()
    for side in (axes.xaxis, axes.yaxis):
        side.set_major_locator(LogLocator(subs=(1, 2, 5)))
        side.set_major_formatter(lambda value, _: f"{value:g}")
        side.set_minor_formatter(NullFormatter())
    axes.set_xlabel(say("Size at the start (log scale)"))
    axes.set_ylabel(say("Size at the end (log scale)"))
    figure.legend(loc="outside lower left", ncols=2, frameon=False, fontsize=9)
    alt = say(
        "Of {firms} firms those of ten times the size at the start were {times} times as large at the end: "
        "beta is {beta} with a standard error of {error}. Gibrat’s law expects 1.",
        firms=law.firms,
        times=number(10**law.beta, 2),
        beta=number(law.beta, 3),
        error=number(law.se_beta, 3),
    )
    labels = size_start.index if isinstance(size_start, pd.Series) else pd.RangeIndex(1, len(start) + 1)
    columns = {say("Size at the start"): start, say("Size at the end"): end}
    return Picture(figure, alt, pd.DataFrame(columns, index=labels).rename_axis(say("Firm")))
