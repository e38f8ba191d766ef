"""Priorities from pairwise comparisons."""

from __future__ import annotations

from ledtoolkit.ahp import Priorities
from ledtoolkit.plots.picture import BLUE, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["picture_priorities"]


def picture_priorities(result: Priorities) -> Picture:
    """Draw the weights of the criteria with the consistency of the judgements.

    Parameters
    ----------
    result
        A result of `priorities`.

    Returns
    -------
    Picture
        Bars of the weights; the title says whether the judgements agree well enough.

    Examples
    --------
    >>> import pandas as pd
    >>> from ledtoolkit.ahp import priorities
    >>> comparisons = pd.DataFrame([[1, 6, 3], [1 / 6, 1, 1 / 2], [1 / 3, 2, 1]], index=["jobs", "speed", "cost"])
    >>> picture_priorities(priorities(comparisons)).alt
    'jobs weighs most with 66.7%, speed least with 11.1%. The consistency ratio is 0.000, within the limit of 0.10.'
    """
    ordered = result.weights.sort_values(kind="stable")
    # minus zero would be written with its sign
    ratio = number(max(result.consistency_ratio, 0.0), 3)
    title = (
        say("Weights from comparisons (consistent: {ratio})", ratio=ratio)
        if result.is_consistent
        else say("Weights from comparisons (NOT consistent: {ratio})", ratio=ratio)
    )
    figure, axes = new_axes(title, height=1.4 + 0.32 * len(ordered))
    bars = axes.barh([str(name) for name in ordered.index], ordered, color=BLUE)
    axes.bar_label(bars, labels=[percent(value) for value in ordered], padding=3, fontsize=9)
    axes.set_xlabel(say("Weight (all together 100%)"))
    axes.xaxis.set_major_formatter(lambda value, _: percent(value, 0))
    axes.margins(x=0.12)
    return Picture(
        figure, _alt(result, ratio), ordered.iloc[::-1].to_frame(say("Weight")).rename_axis(say("Criterion"))
    )


def _alt(result: Priorities, ratio: str) -> str:
    ordered = result.weights.sort_values(kind="stable")
    parts = {
        "top": ordered.index[-1],
        "high": percent(float(ordered.iloc[-1])),
        "bottom": ordered.index[0],
        "low": percent(float(ordered.iloc[0])),
        "ratio": ratio,
    }
    if result.is_consistent:
        return say(
            "{top} weighs most with {high}, {bottom} least with {low}. "
            "The consistency ratio is {ratio}, within the limit of 0.10.",
            **parts,
        )
    return say(
        "{top} weighs most with {high}, {bottom} least with {low}. "
        "The consistency ratio is {ratio}, beyond the limit of 0.10: compare again.",
        **parts,
    )
