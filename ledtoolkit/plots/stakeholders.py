"""Power and interest of actors, as a picture."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.plots.labels import label_points_apart
from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.stakeholders import HIGHEST, QUADRANTS
from ledtoolkit.words import number, say

__all__ = ["picture_stakeholders"]


def picture_stakeholders(actors: pd.DataFrame, *, cut: float = 5.0) -> Picture:
    """Draw actors by power and interest with the four fields and what to do in each.

    Parameters
    ----------
    actors
        A result of `stakeholder_map`.
    cut
        What it was computed with.

    Returns
    -------
    Picture
        A named point an actor; the fields are named in their corners.

    Examples
    --------
    >>> from ledtoolkit.stakeholders import stakeholder_map
    >>> actors = pd.DataFrame({"power": [9, 2, 8], "interest": [4, 8, 7]}, index=["province", "residents", "council"])
    >>> picture_stakeholders(stakeholder_map(actors)).alt
    'Actors: 3. Manage closely: council. Keep satisfied: province. Keep informed: residents. Monitor: nobody.'
    """
    power, interest = actors["power"], actors["interest"]
    figure, axes = new_axes(say("Who can, and who cares?"), height=4.6)
    axes.scatter(interest, power, color=BLUE, s=45, zorder=3)
    axes.axhline(cut, color="black", linewidth=0.8, linestyle="--")
    axes.axvline(cut, color="black", linewidth=0.8, linestyle="--")
    for (powerful, interested), advice in QUADRANTS.items():
        at = (0.99 if interested else 0.01, 0.99 if powerful else 0.01)
        side, height = "right" if interested else "left", "top" if powerful else "bottom"
        axes.annotate(say(advice), at, xycoords="axes fraction", color=GREY, style="italic", ha=side, va=height)
    axes.set_xlim(-0.7, HIGHEST + 0.7)
    axes.set_ylim(-1.2, HIGHEST + 1.2)
    axes.set_xlabel(say("Interest (0-10)"))
    axes.set_ylabel(say("Power (0-10)"))
    label_points_apart(figure, interest, power)
    who = {advice: ", ".join(map(str, actors.index[actors["quadrant"] == advice])) for advice in QUADRANTS.values()}
    alt = say(
        "Actors: {count}. Manage closely: {closely}. Keep satisfied: {satisfied}. Keep informed: {informed}. "
        "Monitor: {monitor}.",
        count=len(actors),
        closely=who["manage closely"] or say("nobody"),
        satisfied=who["keep satisfied"] or say("nobody"),
        informed=who["keep informed"] or say("nobody"),
        monitor=who["monitor"] or say("nobody"),
    )
    columns = {
        say("Power"): [number(value, 1) for value in power],
        say("Interest"): [number(value, 1) for value in interest],
        say("What to do"): [say(advice) for advice in actors["quadrant"]],
    }
    return Picture(figure, alt, pd.DataFrame(columns, index=actors.index).rename_axis(say("Actor")))
