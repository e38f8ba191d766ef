"""Arcelus' eight terms as four effects, each by expected and by actual mix."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.plots.labels import signed
from ledtoolkit.plots.picture import BLUE, ORANGE, WIDE, Picture, new_axes
from ledtoolkit.shift_share import ShiftShare
from ledtoolkit.words import mark, say

__all__ = ["picture_arcelus"]

EFFECTS = {
    "NG": mark("National growth"),
    "NI": mark("National industry"),
    "RG": mark("Regional growth"),
    "RI": mark("Regional industry"),
}


def picture_arcelus(result: ShiftShare, region: Any) -> Picture:
    """Draw four effects of one region, each split by the mix it would be expected to have and by what differs.

    Parameters
    ----------
    result
        As from `arcelus`.
    region
        One label of its regions.

    Returns
    -------
    Picture
        Two bars an effect: expected mix and differential mix.

    Examples
    --------
    >>> from ledtoolkit.shift_share_arcelus import arcelus
    >>> before = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["here", "there"])
    >>> after = pd.DataFrame({"farms": [27.0, 9.0], "shops": [14.0, 34.0]}, index=["here", "there"])
    >>> print(picture_arcelus(arcelus(before, after), "here").alt)
    Jobs in here changed by +1.00. Of this +6.00 would come with an average mix of branches and -5.00 from how its
    mix differs. The largest effect is Regional industry by expected mix, +5.00.
    """
    terms = result.by_region.loc[region]
    table = pd.DataFrame(
        {
            column: [terms[letter + effect] for effect in EFFECTS]
            for letter, column in (("E", "expected"), ("D", "other"))
        }
    )
    table.columns = pd.Index([say("Expected mix"), say("Differential mix")], name=say("Mix"))
    table.index = pd.Index([say(sentence) for sentence in EFFECTS.values()], name=say("Effect"))
    figure, axes = new_axes(say("Eight terms of growth in {region}", region=region), width=WIDE)
    place = np.arange(len(table))
    for offset, name, colour, hatch in zip((-0.2, 0.2), table.columns, (BLUE, ORANGE), ("", "//"), strict=True):
        bars = axes.bar(place + offset, table[name], 0.38, color=colour, hatch=hatch, edgecolor="white", label=name)
        axes.bar_label(bars, labels=[signed(value) for value in table[name]], padding=2, fontsize=8)
    axes.axhline(0, color="black", linewidth=1)
    axes.set_xticks(place, list(table.index))
    axes.set_ylabel(say("Change of jobs (unit of the table)"))
    axes.margins(y=0.15)
    axes.legend(frameon=False, fontsize=8)
    return Picture(figure, _in_words(table, region), table)


def _in_words(table: pd.DataFrame, region: Any) -> str:
    row, column = divmod(int(np.argmax(table.abs().to_numpy())), table.shape[1])
    largest = float(table.to_numpy()[row, column])
    expected, differential = (float(total) for total in table.sum())
    return say(
        "Jobs in {region} changed by {total}. Of this {expected} would come with an average mix of branches and "
        "{differential} from how its mix differs. The largest effect is {effect} by {mix}, {value}.",
        region=region,
        total=signed(expected + differential),
        expected=signed(expected),
        differential=signed(differential),
        effect=table.index[row],
        mix=str(table.columns[column]).lower(),
        value=signed(largest),
    )
