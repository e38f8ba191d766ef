"""Votes of indicators: points and pairs."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ledtoolkit.plots.picture import BLUE, ORANGE, Picture, new_axes
from ledtoolkit.voting import condorcet_winner
from ledtoolkit.words import number, say

__all__ = ["draw_pairs", "picture_pairwise_support", "picture_plurality_and_borda"]


def picture_plurality_and_borda(first_places: pd.Series[float], points: pd.Series[float]) -> Picture:
    """Draw first places and Borda points of the same places, each as a share of its total.

    Parameters
    ----------
    first_places, points
        Results of `plurality` and `borda` for one profile.

    Returns
    -------
    Picture
        Two bars a place: where they disagree, the rule decides who wins.

    Examples
    --------
    >>> from ledtoolkit.voting import borda, plurality
    >>> profile = [(3, "abcd"), (5, "acbd"), (7, "bdca"), (6, "cbda")]
    >>> picture_plurality_and_borda(plurality(profile), borda(profile)).alt
    'By first places a wins with 8, by Borda points b with 44.'
    """
    figure, axes = new_axes(say("Two ways to count the same rankings"))
    positions = np.arange(len(points))
    series = ((first_places, say("First places"), BLUE, "", -0.2), (points, say("Borda points"), ORANGE, "//", 0.2))
    for values, name, colour, hatch, shift in series:
        shares = values.loc[points.index] / values.sum()
        bars = axes.bar(positions + shift, shares, 0.38, color=colour, hatch=hatch, edgecolor="white", label=name)
        axes.bar_label(bars, labels=[number(one, 0) for one in values.loc[points.index]], padding=2, fontsize=9)
    axes.set_xticks(positions, [str(place) for place in points.index])
    axes.set_ylabel(say("Share of all points"))
    axes.legend(frameon=False, fontsize=9)
    alt = say(
        "By first places {plurality} wins with {most}, by Borda points {borda} with {points}.",
        plurality=first_places.idxmax(),
        most=number(float(first_places.max()), 0),
        borda=points.idxmax(),
        points=number(float(points.max()), 0),
    )
    columns = {say("First places"): first_places.loc[points.index], say("Borda points"): points}
    return Picture(figure, alt, pd.DataFrame(columns).rename_axis(say("Place")))


def picture_pairwise_support(support: pd.DataFrame) -> Picture:
    """Draw who beats whom in pairs.

    Parameters
    ----------
    support
        A result of `pairwise_support`.

    Returns
    -------
    Picture
        Filled cells: the place of the row has the majority over the place of the column.

    Examples
    --------
    >>> from ledtoolkit.voting import pairwise_support
    >>> picture_pairwise_support(pairwise_support([(3, "abcd"), (5, "acbd"), (7, "bdca"), (6, "cbda")])).alt
    'In pairs c beats every other place, b most narrowly by 11 to 10: it is the Condorcet winner.'
    >>> picture_pairwise_support(pairwise_support([(1, "abc"), (1, "bca"), (1, "cab")])).alt
    'In pairs none of 3 places beats all others: there is no Condorcet winner.'
    """
    figure, axes = new_axes(say("Indicators that put the row before the column"), height=1.8 + 0.4 * len(support))
    draw_pairs(axes, support, digits=0)
    winner = condorcet_winner(support)
    return Picture(figure, _duels(support, winner), support.rename_axis(index=say("Place"), columns=say("Against")))


def _duels(support: pd.DataFrame, winner: Any) -> str:
    if winner is None:
        return say(
            "In pairs none of {count} places beats all others: there is no Condorcet winner.", count=len(support)
        )
    wins = support.loc[winner].drop(winner)
    rival: Any = wins.idxmin()
    return say(
        "In pairs {winner} beats every other place, {rival} most narrowly by {votes} to {against}: "
        "it is the Condorcet winner.",
        winner=winner,
        rival=rival,
        votes=number(float(wins[rival]), 0),
        against=number(float(support.loc[rival, winner]), 0),
    )


def draw_pairs(axes: Axes, support: pd.DataFrame, *, digits: int) -> None:
    """Draw a table of pairs: majorities in blue with bold figures, the rest in grey."""
    e: Any = support.to_numpy(float)
    labels = [str(place) for place in support.index]
    for i in range(len(e)):
        for j in range(len(e)):
            if i == j:
                continue
            wins = e[i, j] > e[j, i]
            axes.fill_between([j - 0.48, j + 0.48], i - 0.46, i + 0.46, color=BLUE if wins else "0.92", linewidth=0)
            axes.text(
                j, i, number(e[i, j], digits), ha="center", va="center", fontsize=9,
                color="white" if wins else "black", fontweight="bold" if wins else "normal",
            )  # fmt: skip
    axes.set_xticks(range(len(e)), labels, rotation=30 if max(map(len, labels)) > 6 else 0)
    axes.set_yticks(range(len(e)), labels)
    axes.set_ylim(len(e) - 0.5, -0.5)
    axes.spines[["left", "bottom"]].set_visible(False)
    axes.tick_params(length=0)
