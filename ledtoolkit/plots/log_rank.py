"""Exits seen and exits expected, as a picture."""

from __future__ import annotations

import numpy as np

from ledtoolkit.log_rank import LogRank
from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_log_rank"]


def picture_log_rank(test: LogRank) -> Picture:
    """Draw the exits of each group beside those expected if all groups lived alike.

    Parameters
    ----------
    test
        A result of `log_rank_test`.

    Returns
    -------
    Picture
        Two bars a group.

    Examples
    --------
    >>> from ledtoolkit.log_rank import log_rank_test
    >>> test = log_rank_test({"town": ([1, 3], [1, 1]), "village": ([2, 4], [1, 1])})
    >>> picture_log_rank(test).alt
    'town: 2 exits seen, 1.33 expected; village: 2 exits seen, 2.67 expected. Chi-square 0.62 (degrees of freedom: 1),
    p = 0.43.'
    """
    place, names = np.arange(len(test.table)), [str(name) for name in test.table.index]
    seen, expected = test.table["observed"], test.table["expected"]
    figure, axes = new_axes(say("Do the groups survive alike? (log-rank test)"))
    bars = axes.bar(place - 0.2, seen, 0.38, color=BLUE, label=say("Exits seen"))
    axes.bar_label(bars, labels=[number(value, 0) for value in seen], padding=2)
    bars = axes.bar(place + 0.2, expected, 0.38, color=GREY, hatch="//", edgecolor="white", label=say("Exits expected"))
    axes.bar_label(bars, labels=[number(value, 2) for value in expected], padding=2)
    axes.set_xticks(place, names)
    axes.margins(y=0.12)
    figure.legend(loc="outside lower left", ncols=2, frameon=False, fontsize=9)
    groups = "; ".join(
        say("{name}: {seen} exits seen, {expected} expected", name=name, seen=number(o, 0), expected=number(e, 2))
        for name, o, e in zip(names, seen, expected, strict=True)
    )
    alt = say(
        "{groups}. Chi-square {chisq} (degrees of freedom: {df}), p = {p}.",
        groups=groups,
        chisq=number(test.chisq, 2),
        df=number(test.degrees_of_freedom, 0),
        p=number(test.p_value, 2),
    )
    columns = {"observed": say("Exits seen"), "expected": say("Exits expected")}
    return Picture(figure, alt, test.table.rename(columns=columns).rename_axis(say("Group")))
