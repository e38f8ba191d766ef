"""Graduates of an incubator against the rest, as a picture."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.incubator import IncubatorOdds
from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["picture_incubator"]


def picture_incubator(odds: IncubatorOdds) -> Picture:
    """Draw survival of graduates and of rejected applicants, beside the true effect.

    Parameters
    ----------
    odds
        A result of `incubator_selection`.

    Returns
    -------
    Picture
        Two bars; the gap between them is named beside the true effect.

    Examples
    --------
    >>> from ledtoolkit.incubator import incubator_selection
    >>> picture_incubator(incubator_selection(0.5, 0, seed=5)).alt
    'SYNTHETIC: 48.0% of the graduates survive and 36.7% of the others, a gap of 11.3 points. The true effect put in is
    0.0; the rest is selection and luck.'
    """
    values = [odds.graduates, odds.others]
    figure, axes = new_axes(say("SYNTHETIC: do incubators help, or choose well?"))
    bars = axes.bar([say("Graduates"), say("Others")], values, color=[BLUE, GREY], width=0.5)
    axes.bar_label(bars, labels=[percent(value) for value in values], padding=3)
    mark_shares(axes.yaxis)
    axes.set_ylabel(say("Share that survives"))
    axes.set_xlabel(
        say(
            "Gap {gap} points, of which the true effect is {effect}", gap=_points(odds.gap), effect=_points(odds.effect)
        )
    )
    axes.margins(x=0.3, y=0.15)
    alt = say(
        "SYNTHETIC: {graduates} of the graduates survive and {others} of the others, a gap of {gap} points. "
        "The true effect put in is {effect}; the rest is selection and luck.",
        graduates=percent(odds.graduates),
        others=percent(odds.others),
        gap=_points(odds.gap),
        effect=_points(odds.effect),
    )
    rows = {
        say("Graduates"): odds.graduates,
        say("Others"): odds.others,
        say("Gap"): odds.gap,
        say("True effect"): odds.effect,
    }
    return Picture(figure, alt, pd.DataFrame({say("Share that survives"): rows}).rename_axis(say("SYNTHETIC")))


def _points(difference: float) -> str:
    return number(100 * difference, 1)
