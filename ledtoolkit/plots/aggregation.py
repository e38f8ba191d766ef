"""Composite indices: what each indicator adds, and what multiplying takes away."""

from __future__ import annotations

from textwrap import fill
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.aggregation import linear_index
from ledtoolkit.criteria import check_weights
from ledtoolkit.plots.labels import ACROSS
from ledtoolkit.plots.picture import BLUE, COLOURS, ORANGE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_compensation", "picture_linear_index"]

HATCHES = ("", "//", "..", "xx", "\\\\", "++", "oo")


def picture_linear_index(normalised: pd.DataFrame, weights: Any) -> Picture:
    """Draw the additive index of each place as the sum of what its indicators contribute.

    Parameters
    ----------
    normalised
        Places (rows) by up to seven indicators (columns), 0-1, more is better.
    weights
        One weight an indicator, 0-1, adding to 1.

    Returns
    -------
    Picture
        Stacked bars, best place on top; each part is weight times value.

    Examples
    --------
    >>> two = pd.DataFrame({"output": [1.0, 0.0], "income": [0.8, 0.3]}, index=["Utrecht", "Drenthe"])
    >>> picture_linear_index(two, [0.5, 0.5]).alt
    'Utrecht leads with an index of 0.90, Drenthe is last with 0.15. Weights: output 0.50; income 0.50.'
    """
    index = linear_index(normalised, weights).sort_values(kind="stable")
    w = check_weights(weights, normalised.columns)
    parts = normalised.mul(w).loc[index.index]
    figure, axes = new_axes(say("Composite index: weighted parts added"), height=1.9 + 0.28 * len(index))
    rows, left = np.arange(len(index)), np.zeros(len(index))
    for k, name in enumerate(parts.columns):
        axes.barh(
            rows, parts[name], left=left, color=COLOURS[k % 7], hatch=HATCHES[k % 7], edgecolor="white", label=str(name)
        )
        left += parts[name].to_numpy(float)
    for row, value in enumerate(index):
        axes.annotate(number(value, 2), (left[row], row), (4, 0), textcoords="offset points", va="center", fontsize=9)
    axes.set_yticks(rows, [str(place) for place in index.index])
    axes.set_xlabel(fill(say("Index (0 = lowest on everything, 1 = highest on everything)"), ACROSS))
    axes.margins(x=0.1)
    axes.legend(loc="lower right", frameon=False, fontsize=9)
    alt = say(
        "{top} leads with an index of {high}, {bottom} is last with {low}. Weights: {weights}.",
        top=index.index[-1],
        high=number(float(index.iloc[-1]), 2),
        bottom=index.index[0],
        low=number(float(index.iloc[0]), 2),
        weights="; ".join(f"{name} {number(float(one), 2)}" for name, one in zip(parts.columns, w, strict=True)),
    )
    numbers = parts.assign(**{say("Index"): index}).iloc[::-1].rename_axis(say("Place"))
    return Picture(figure, alt, numbers)


def picture_compensation(linear: pd.Series[float], geometric: pd.Series[float]) -> Picture:
    """Draw how far each place falls when its indicators are multiplied instead of added.

    Parameters
    ----------
    linear, geometric
        The two indices of the same places with the same weights.

    Returns
    -------
    Picture
        The longer the line, the more the place lived on making good a weakness by a strength.

    Examples
    --------
    >>> picture_compensation(pd.Series({"a": 6.0, "b": 6.0}), pd.Series({"a": 2.14, "b": 6.0})).alt
    'Multiplying instead of adding costs a most: its index falls from 6.00 to 2.14.'
    """
    ordered = linear.sort_values(kind="stable")
    other = geometric.loc[ordered.index]
    figure, axes = new_axes(say("Added or multiplied: what unevenness costs"), height=1.9 + 0.28 * len(ordered))
    rows = np.arange(len(ordered))
    axes.hlines(rows, other, ordered, color="0.7", linewidth=2, zorder=1)
    axes.scatter(other, rows, color=ORANGE, marker="D", s=40, zorder=2, label=say("Multiplied (geometric)"))
    axes.scatter(ordered, rows, color=BLUE, marker="o", s=40, zorder=3, label=say("Added (linear)"))
    axes.set_yticks(rows, [str(place) for place in ordered.index])
    axes.set_xlabel(say("Index"))
    figure.legend(loc="outside lower center", ncols=2, frameon=False, fontsize=9)
    worst = int(np.argmax((ordered - other).to_numpy(float)))
    alt = say(
        "Multiplying instead of adding costs {place} most: its index falls from {linear} to {geometric}.",
        place=ordered.index[worst],
        linear=number(float(ordered.iloc[worst]), 2),
        geometric=number(float(other.iloc[worst]), 2),
    )
    columns = {say("Added (linear)"): ordered, say("Multiplied (geometric)"): other}
    return Picture(figure, alt, pd.DataFrame(columns).iloc[::-1].rename_axis(say("Place")))
