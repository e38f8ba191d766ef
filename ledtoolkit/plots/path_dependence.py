"""Path dependence: towns that began alike, how they ended, and how often each end comes."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats
from ledtoolkit.path_dependence import PolyaRuns, UrnDistribution
from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["picture_histories", "picture_towns"]

BINS = 20


def picture_towns(runs: PolyaRuns, *, towns: int = 20) -> Picture:
    """Draw the first runs as towns: one bar each, divided by where its share ended.

    Parameters
    ----------
    runs
        As from `polya_urn`.
    towns
        How many of its runs to show.

    Returns
    -------
    Picture
        Bars that began at the same height and ended apart.

    Examples
    --------
    >>> from ledtoolkit.path_dependence import polya_urn
    >>> print(picture_towns(polya_urn(draws=4, runs=3, seed=0)).alt)
    3 towns began with 50.0% of the first colour and ended between 33.3% and 50.0%.
    """
    shares = runs.shares.iloc[:towns]
    start = float(runs.paths.iloc[0].iloc[0])
    figure, axes = new_axes(say("SYNTHETIC: {count} towns that began alike", count=len(shares)))
    names = [str(run) for run in shares.index]
    axes.bar(names, shares, color=BLUE, label=say("First colour"))
    axes.bar(names, 1 - shares, bottom=shares, color=ORANGE, hatch="//", edgecolor="white", label=say("Second colour"))
    axes.axhline(start, color="black", linestyle="--", linewidth=1, label=say("Share at the start"))
    mark_shares(axes.yaxis)
    axes.set_xlabel(say("Town"))
    axes.set_ylabel(say("Share of each colour"))
    figure.legend(*axes.get_legend_handles_labels(), frameon=False, fontsize=9, loc="outside lower center", ncols=3)
    alt = say(
        "{count} towns began with {start} of the first colour and ended between {low} and {high}.",
        count=len(shares),
        start=percent(start),
        low=percent(float(shares.min())),
        high=percent(float(shares.max())),
    )
    return Picture(figure, alt, shares.to_frame(say("Share of the first colour")).rename_axis(index=say("Town")))


def picture_histories(runs: PolyaRuns, exact: UrnDistribution) -> Picture:
    """Draw where all runs ended as bars, beside the exact chances as a line.

    Parameters
    ----------
    runs
        As from `polya_urn`.
    exact
        As from `polya_distribution` with the same start and draws.

    Returns
    -------
    Picture
        Share of runs in each twentieth of the range, and the chance of it.

    Examples
    --------
    >>> from ledtoolkit.path_dependence import polya_distribution, polya_urn
    >>> print(picture_histories(polya_urn(runs=2000, seed=1), polya_distribution()).alt)
    2,000 histories end at 50.3% on average (exactly 50.0%) with a standard deviation of 0.289 (exactly 0.287). 49.8%
    of them end outside 25-75% (exactly 49.8%).
    """
    edges = np.linspace(0, 1, BINS + 1)
    found = np.histogram(runs.shares, edges)[0] / len(runs.shares)
    chance = np.histogram(exact.share, edges, weights=exact.probability)[0]
    figure, axes = new_axes(say("SYNTHETIC: where {count} histories ended", count=number(len(runs.shares), 0)))
    axes.bar(edges[:-1], found, 1 / BINS, align="edge", color=BLUE, edgecolor="white", label=say("Share of the runs"))
    axes.stairs(chance, edges, color=ORANGE, linewidth=2, label=say("Exact chance"))
    axes.axvline(exact.expected_share, color=GREY, linestyle="--", label=say("Expected share"))
    mark_shares(axes.xaxis, axes.yaxis)
    axes.set_xlabel(say("Share of the first colour after the last draw"))
    axes.set_ylabel(say("Share of the histories"))
    figure.legend(*axes.get_legend_handles_labels(), frameon=False, fontsize=9, loc="outside lower center", ncols=3)
    alt = say(
        "{count} histories end at {mean} on average (exactly {expected}) with a standard deviation of {spread} "
        "(exactly {exact_spread}). {outside} of them end outside 25-75% (exactly {chance}).",
        count=number(len(runs.shares), 0),
        mean=percent(runs.mean),
        expected=percent(exact.expected_share),
        spread=number(runs.spread, 3),
        exact_spread=number(exact.spread, 3),
        outside=percent(runs.outside(0.25, 0.75)),
        chance=percent(exact.outside(0.25, 0.75)),
    )
    return Picture(figure, alt, _numbers(edges, found, chance))


def _numbers(edges: Floats, found: Floats, chance: Floats) -> pd.DataFrame:
    ranges = [f"{percent(low, 0)} - {percent(high, 0)}" for low, high in pairwise(edges)]
    columns = {say("Share of the runs"): found, say("Exact chance"): chance}
    return pd.DataFrame(columns, index=pd.Index(ranges, name=say("Share of the first colour")))
