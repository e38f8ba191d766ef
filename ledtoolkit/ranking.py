"""Ranks: who comes first, and how ties are counted."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.checks import check_choice, check_vector

__all__ = ["ranks"]

# Scores that differ by less than this share of the largest one differ by rounding of the computer only.
DUST = 1e-12


def ranks(scores: pd.Series[float], *, first: str = "highest", ties: str = "competition") -> pd.Series[int]:
    """Rank the entries from first to last.

    In competition ranking ("1224") two equal entries share a rank and the next rank is left out;
    in dense ranking ("1223") no rank is left out, so that the last rank is the number of different values.

    Parameters
    ----------
    scores
        One number an entry (index: entry), any unit.
    first
        "highest" gives rank 1 to the largest value, "lowest" to the smallest.
    ties
        "competition" or "dense".

    Returns
    -------
    Series
        Whole ranks from 1, same index.

    Raises
    ------
    ValueError
        If a score is missing or a choice is unknown.

    Examples
    --------
    Years of schooling in four countries (OECD & JRC 2008, Table 15):

    >>> years = pd.Series({"Finland": 10, "Sweden": 11.4, "Netherlands": 9.4, "Ireland": 9.4})
    >>> ranks(years).to_dict()
    {'Finland': 2, 'Sweden': 1, 'Netherlands': 3, 'Ireland': 3}
    >>> ranks(years, first="lowest").to_dict(), ranks(years, first="lowest", ties="dense").to_dict()
    ({'Finland': 3, 'Sweden': 4, 'Netherlands': 1, 'Ireland': 1},
     {'Finland': 2, 'Sweden': 3, 'Netherlands': 1, 'Ireland': 1})

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    x = check_vector("scores", scores)
    check_choice("first", first, ["highest", "lowest"])
    check_choice("ties", ties, ["competition", "dense"])
    step = DUST * max(float(abs(x).max()), 1e-300)
    level = pd.Series((x / step).round(), index=pd.Series(scores).index)

    rank = level.rank(method="dense" if ties == "dense" else "min", ascending=first == "lowest")
    return rank.astype(int).rename("rank")
