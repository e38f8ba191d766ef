"""PACA filter: which projects pass which test."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.plots.picture import BLUE, Picture, new_axes
from ledtoolkit.words import say

__all__ = ["picture_paca_filter"]


def picture_paca_filter(tests: pd.DataFrame) -> Picture:
    """Draw for each project which of the criteria it meets.

    Parameters
    ----------
    tests
        A result of `paca_filter` or `paca_filter_of_marks`; the last column is `passes`.

    Returns
    -------
    Picture
        A filled cell with "yes" where a criterion is met, an empty one with "no" where not.

    Examples
    --------
    >>> from ledtoolkit.paca import paca_filter_of_marks
    >>> marks = pd.DataFrame({"local means": [10, 5], "quick start": [2, 4]}, index=["market hall", "processing hub"])
    >>> picture_paca_filter(paca_filter_of_marks(marks)).alt
    '1 of 2 projects pass all tests: processing hub.'
    """
    yes, no = say("yes"), say("no")
    names = {
        "local_means": say("Local means"),
        "quick_start": say("Quick start"),
        "visible_result": say("Visible result"),
        "passes": say("Passes all"),
    }
    shown = tests.rename(columns=names)
    figure, axes = new_axes(say("What can start now (PACA filter)"), height=1.5 + 0.38 * len(shown))
    for i, row in enumerate(shown.to_numpy(bool).tolist()):
        for j, passed in enumerate(row):
            axes.fill_between([j - 0.47, j + 0.47], i - 0.44, i + 0.44, color=BLUE if passed else "0.92", linewidth=0)
            axes.text(j, i, yes if passed else no, ha="center", va="center", color="white" if passed else "black")
    axes.set_xticks(range(shown.shape[1]), [str(name) for name in shown.columns])
    axes.set_yticks(range(len(shown)), [str(name) for name in shown.index])
    axes.set_ylim(len(shown) - 0.5, -0.5)
    axes.spines[["left", "bottom"]].set_visible(False)
    axes.tick_params(length=0)
    words = shown.map(lambda passed: yes if passed else no)
    return Picture(figure, _alt(tests), words.rename_axis(say("Project")))


def _alt(tests: pd.DataFrame) -> str:
    passing = [str(name) for name, passed in tests["passes"].items() if passed]
    if not passing:
        return say("None of {n} projects passes all tests.", n=len(tests))
    return say(
        "{passing} of {n} projects pass all tests: {names}.",
        passing=len(passing),
        n=len(tests),
        names=", ".join(passing),
    )
