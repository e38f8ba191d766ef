"""Grants that lift poor places to a standard, as a picture."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.equalisation import EqualisationGrants
from ledtoolkit.plots.picture import BLUE, ORANGE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_equalisation"]


def picture_equalisation(result: EqualisationGrants) -> Picture:
    """Draw what each place can raise per head and the grant on top of it, against the standard.

    Parameters
    ----------
    result
        A result of `equalisation_grants`.

    Returns
    -------
    Picture
        One stacked bar a place and the standard as a line.

    Examples
    --------
    >>> from ledtoolkit.equalisation import equalisation_grants
    >>> bases = pd.Series({"hills": 300, "coast": 400, "city": 1600, "plain": 1300})
    >>> picture_equalisation(equalisation_grants(bases, [10, 20, 40, 30], rate=0.04)).alt
    'At the standard rate all places together raise 1.44 per head. 2 of 4 raise less and get grants, 15.20 in all; the
    largest grant per head, 0.64, goes to coast.'
    """
    per_head = result.grants / result.population
    names = [str(name) for name in result.capacity.index]
    figure, axes = new_axes(say("What a place can raise itself, and its grant"))
    axes.bar(names, result.capacity, color=BLUE, label=say("Own capacity at the standard rate"))
    axes.bar(names, per_head, bottom=result.capacity, color=ORANGE, hatch="//", edgecolor="white", label=say("Grant"))
    axes.axhline(result.standard, color="black", linestyle="--", linewidth=1, label=say("Standard"))
    axes.set_ylabel(say("Money per head"))
    # bars hold the axes to their edges, so that a margin has no effect
    axes.set_ylim(0, 1.1 * result.equalised_capacity.max())
    figure.legend(loc="outside lower left", ncols=3, frameon=False, fontsize=9)
    columns = {
        say("Own capacity per head"): result.capacity,
        say("Grant per head"): per_head,
        say("Capacity with grant per head"): result.equalised_capacity,
        say("Grant"): result.grants,
    }
    return Picture(figure, _finding(result, per_head), pd.DataFrame(columns).rename_axis(say("Place")))


def _finding(result: EqualisationGrants, per_head: pd.Series[float]) -> str:
    standard = number(result.standard, 2)
    if not result.total > 0:
        return say(
            "At the standard rate all places together raise {standard} per head. Nobody gets a grant.",
            standard=standard,
        )
    return say(
        "At the standard rate all places together raise {standard} per head. {paid} of {all} raise less and get "
        "grants, {total} in all; the largest grant per head, {most}, goes to {place}.",
        standard=standard,
        paid=number(int((result.grants > 0).sum()), 0),
        all=number(len(per_head), 0),
        total=number(result.total, 2),
        most=number(per_head.max(), 2),
        place=per_head.idxmax(),
    )
