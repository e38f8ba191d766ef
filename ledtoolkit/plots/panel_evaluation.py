"""A panel: treated and untreated places through the years."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.panel_evaluation import PanelEffect
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_panel"]


def picture_panel(outcome: pd.DataFrame, treatment: pd.DataFrame, effect: PanelEffect) -> Picture:
    """Draw the mean outcome of places that were ever treated and of the others, with the estimate.

    Parameters
    ----------
    outcome, treatment
        Places (rows) by periods (columns), as given to the estimator.
    effect
        A result of `first_difference` or `two_way_fixed_effects`.

    Returns
    -------
    Picture
        Two lines that run apart before the first treatment speak against the estimate.

    Examples
    --------
    >>> from ledtoolkit.panel_evaluation import first_difference
    >>> outcome = pd.DataFrame([[1, 2, 5], [3, 4, 5], [0, 1, 2.3]], columns=[2001, 2002, 2003])
    >>> treatment = pd.DataFrame([[0, 0, 1], [0, 0, 0], [0, 0, 0]], columns=[2001, 2002, 2003])
    >>> picture_panel(outcome, treatment, first_difference(outcome, treatment)).alt
    '1 of 3 places were treated, the first in 2003. The estimated effect is 1.850, standard error 0.150.'
    """
    treated = treatment.max(axis=1) > 0
    first = treatment.columns[int((treatment.max(axis=0) > 0).to_numpy().argmax())]
    lines = pd.DataFrame(
        {say("Treated at some time"): outcome[treated].mean(), say("Never treated"): outcome[~treated].mean()}
    )
    positions = range(len(lines))
    figure, axes = new_axes(say("Treated and untreated places through time"))
    for name, colour, marker in zip(lines, (BLUE, ORANGE), "os", strict=True):
        axes.plot(positions, lines[name], color=colour, marker=marker, markersize=5, label=str(name))
    start = list(treatment.columns).index(first)
    axes.axvline(start - 0.5, color=GREY, linestyle="--", label=say("First treatment"))
    axes.set_xticks(positions, [str(period) for period in lines.index])
    axes.set_xlabel(say("Period"))
    axes.set_ylabel(say("Mean outcome"))
    axes.legend(frameon=False, fontsize=9)
    alt = say(
        "{treated} of {n} places were treated, the first in {first}. "
        "The estimated effect is {effect}, standard error {se}.",
        treated=int(treated.sum()),
        n=len(outcome),
        first=first,
        effect=number(effect.effect, 3),
        se=number(effect.se, 3),
    )
    return Picture(figure, alt, lines.rename_axis(say("Period")))
