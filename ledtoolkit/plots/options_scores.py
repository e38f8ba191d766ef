"""Scores of options as stacked bars: what each criterion adds, and whether the first place depends on a weight."""

from __future__ import annotations

from textwrap import fill, shorten
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from ledtoolkit.plots.picture import COLOURS, Picture, new_axes
from ledtoolkit.weight_sensitivity import ranks_after_weight_shift
from ledtoolkit.weighted_sum import weighted_sum
from ledtoolkit.words import number, say

__all__ = ["picture_options_scores"]

HATCHES = ("", "//", "..", "xx", "\\\\", "++", "oo")
SHIFT = 0.1
MOST_LETTERS, LETTERS_A_LINE = 52, 28


def picture_options_scores(scores: pd.DataFrame, weights: Any) -> Picture:
    """Draw what each criterion adds to the score of each option, and say how far the first place is safe.

    The first place is safe where the same option leads after each weight was moved by 0.1 up and down, the other
    weights making room in proportion.

    Parameters
    ----------
    scores
        Options (rows, at least two) by criteria (columns), on one scale, more is better.
    weights
        One weight a criterion, 0-1, adding to 1.

    Returns
    -------
    Picture
        One bar an option, the best on top; its pieces are weight times score.

    Examples
    --------
    >>> scores = pd.DataFrame({"quick": [9.0, 1.0], "jobs": [2.0, 8.0]}, index=["hall", "hub"])
    >>> print(picture_options_scores(scores, [0.6, 0.4]).alt)
    hall comes first with 6.20, a lead of 2.40 over hub. It stays first in 4 of 4 cases in which one weight moves by
    0.1.
    """
    ordered = weighted_sum(scores, weights).sort_values("score", kind="stable")
    pieces = (scores.astype(float) * pd.Series(list(weights), index=scores.columns)).loc[ordered.index]
    figure, axes = new_axes(say("Scores of the options, by criterion"), height=1.9 + 0.42 * len(ordered))
    _draw_pieces(axes, pieces)
    axes.bar_label(axes.containers[-1], labels=[number(value, 2) for value in ordered["score"]], padding=3, fontsize=9)  # type: ignore[arg-type]
    axes.set_xlabel(say("Weighted score"))
    axes.margins(x=0.12)
    figure.legend(loc="outside lower left", ncols=3, frameon=False, fontsize=8)
    numbers = pieces.assign(**{say("Score"): ordered["score"]}).iloc[::-1].rename_axis(say("Option"))
    return Picture(figure, f"{_lead(ordered['score'])} {_stability(scores, weights)}", numbers)


def _draw_pieces(axes: Axes, pieces: pd.DataFrame) -> None:
    rows, start = range(len(pieces)), pd.Series(0.0, index=pieces.index)
    for place, name in enumerate(pieces.columns):
        look: dict[str, Any] = {"color": COLOURS[place % 7], "hatch": HATCHES[place % 7], "edgecolor": "white"}
        axes.barh(rows, pieces[name], left=start, height=0.6, label=str(name), linewidth=0.5, **look)
        start = start + pieces[name]
    names = [fill(shorten(str(name), MOST_LETTERS, placeholder=" …"), LETTERS_A_LINE) for name in pieces.index]
    axes.set_yticks(rows, names)


def _lead(scores: pd.Series[float]) -> str:
    return say(
        "{first} comes first with {high}, a lead of {lead} over {second}.",
        first=scores.index[-1],
        high=number(float(scores.iloc[-1]), 2),
        lead=number(float(scores.iloc[-1] - scores.iloc[-2]), 2),
        second=scores.index[-2],
    )


def _stability(scores: pd.DataFrame, weights: Any) -> str:
    if max(weights) >= 1:
        return say("One criterion has all the weight.")
    ranks = ranks_after_weight_shift(scores, weights, shift=SHIFT)
    unmoved, moved = ranks.iloc[:, 0], ranks.iloc[:, 1:]
    leader = moved.loc[[unmoved.idxmin()]].iloc[0]
    return say(
        "It stays first in {kept} of {all} cases in which one weight moves by {shift}.",
        kept=int((leader == moved.min()).sum()),
        all=len(leader),
        shift=number(SHIFT, 1),
    )
