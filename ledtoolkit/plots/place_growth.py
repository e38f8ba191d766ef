"""How the jobs of the learner's own place changed, and which part of it the branches explain."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.place import Place
from ledtoolkit.place_in_figures import compared_with, table_of, year_of
from ledtoolkit.plots.place import Remark
from ledtoolkit.plots.shown_table import ShownTable
from ledtoolkit.shift_share import classic_shift_share
from ledtoolkit.words import say

__all__ = ["shown_growth_parts"]


def shown_growth_parts(place: Place) -> ShownTable | Remark:
    """Show the change of jobs between a place's first and last year in its three parts, branch by branch.

    National share (NS), industry mix (IM) and regional share (RS) add up to the change; the regional share is a
    remainder: see `ledtoolkit.shift_share`.

    Parameters
    ----------
    place
        Any place; with figures of one year only a sentence says what is missing.

    Examples
    --------
    >>> from ledtoolkit.place import place_named
    >>> shown_growth_parts(place_named("nl/Noord-Brabant")).numbers.iloc[-1].round(2).to_list()
    [1333.3, 65.82, -6.5, 34.98, 94.3]
    """
    if len(place.years) < 2:
        return Remark(
            say(
                "Your table has figures of one year only, so there is no change to split. "
                "Add an earlier year on the welcome page, and open this lesson again."
            )
        )
    first, last = place.years[0], place.years[-1]
    before, after = (table_of(place, year) for year in (first, last))
    parts = classic_shift_share(before, after).by_branch(place.name)
    names = [say("NS"), say("IM"), say("RS"), say("Change")]
    numbers = parts.set_axis(names, axis=1)
    start = say("Jobs in {year}", year=year_of(place, first))
    numbers.insert(0, start, before.loc[[place.name]].iloc[0])
    numbers = pd.concat([numbers, numbers.sum().to_frame(say("All branches")).T]).rename_axis(say("Branch"))
    caption = say(
        "What changed the jobs of {place}, {first} to {last} ({unit})",
        place=place.name,
        first=year_of(place, first),
        last=year_of(place, last),
        unit=place.unit,
    )
    digits = 0 if (place.jobs % 1 == 0).to_numpy().all() else 2
    return ShownTable(numbers, caption, dict.fromkeys(numbers.columns, digits), compared_with(place))
