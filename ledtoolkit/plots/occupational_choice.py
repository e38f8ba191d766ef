"""Who becomes an entrepreneur, as a map of talents and assets."""

from __future__ import annotations

import pandas as pd
from matplotlib.colors import ListedColormap
from matplotlib.patches import Patch

from ledtoolkit.occupational_choice import DECISIONS, decision_shares
from ledtoolkit.plots.picture import COLOURS, ORANGE, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["picture_occupational_map"]

# light to dark, so that the three fields differ in print without colour as well
FIELDS = dict(zip(DECISIONS, (COLOURS[4], "#E8E8E8", ORANGE), strict=True))


def picture_occupational_map(decisions: pd.DataFrame, *, credit_limit: float, wage: float) -> Picture:
    """Draw the decision of everybody on the grid of talents and assets.

    Parameters
    ----------
    decisions
        A result of `occupational_map`.
    credit_limit, wage
        What it was computed with, for the title.

    Returns
    -------
    Picture
        A map of three fields, named in the legend with their shares.

    Examples
    --------
    >>> from ledtoolkit.occupational_choice import occupational_map
    >>> picture_occupational_map(occupational_map(credit_limit=1.5, wage=2), credit_limit=1.5, wage=2).alt
    'SYNTHETIC grid, credit up to 1.5 times own assets, wage 2.0: 42.7% run a firm, 54.3% work for others, and 2.9%
    would run a firm but are kept out by finance.'
    """
    codes = decisions.map(DECISIONS.index).astype(int)
    shares = decision_shares(decisions)
    figure, axes = new_axes(say("SYNTHETIC grid: talent decides who would, assets who can"), height=4.2)
    palette = ListedColormap([FIELDS[decision] for decision in DECISIONS])
    axes.pcolormesh(decisions.columns, decisions.index, codes, cmap=palette, vmin=-0.5, vmax=2.5, rasterized=True)
    axes.set_xlabel(say("Own assets"))
    axes.set_ylabel(say("Talent"))
    handles = [
        Patch(facecolor=FIELDS[name], edgecolor="black", label=f"{say(name)}: {percent(shares[name])}")
        for name in DECISIONS
    ]
    figure.legend(handles=handles, loc="outside lower left", ncols=3, frameon=False, fontsize=9)
    alt = say(
        "SYNTHETIC grid, credit up to {limit} times own assets, wage {wage}: {firms} run a firm, {workers} work for "
        "others, and {kept} would run a firm but are kept out by finance.",
        limit=number(credit_limit, 1),
        wage=number(wage, 1),
        firms=percent(shares["firm"]),
        workers=percent(shares["worker"]),
        kept=percent(shares["kept out by finance"]),
    )
    rows = [say(decision) for decision in DECISIONS]
    numbers = pd.DataFrame({say("Share of people"): shares.to_numpy()}, index=pd.Index(rows, name=say("Decision")))
    return Picture(figure, alt, numbers)
