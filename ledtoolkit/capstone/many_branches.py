"""Of a place with many branches, those that a figure shows: as many as a page holds, and a sentence on the others."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.words import say

__all__ = ["MOST_SHOWN", "ends_of", "largest_of", "rest_of", "said_of_ends", "said_of_largest"]

# Bars with names that can still be read on one page.
MOST_SHOWN = 20


def ends_of(quotients: pd.Series[float]) -> pd.Series[float]:
    """Return the highest and the lowest quotients, or all where they are few.

    Examples
    --------
    >>> len(ends_of(pd.Series(range(60)))), len(ends_of(pd.Series(range(20))))
    (20, 20)
    """
    if len(quotients) <= MOST_SHOWN:
        return quotients
    ordered, half = quotients.sort_values(ascending=False, kind="stable"), MOST_SHOWN // 2
    return pd.concat([ordered.iloc[:half], ordered.iloc[-half:]])


def largest_of(amounts: pd.Series[float]) -> pd.Series[float]:
    """Return the largest amounts, whatever their sign, with the sum of all others, or all where they are few.

    Examples
    --------
    >>> shown = largest_of(pd.Series([float(amount) for amount in range(60)]))
    >>> len(shown), shown.index[-1], float(shown.sum()) == sum(range(60))
    (20, 'Other branches (41)', True)
    """
    if len(amounts) <= MOST_SHOWN:
        return amounts
    ordered = amounts.loc[amounts.abs().sort_values(ascending=False, kind="stable").index]
    shown, others = ordered.iloc[: MOST_SHOWN - 1], ordered.iloc[MOST_SHOWN - 1 :]
    return pd.concat([shown, pd.Series({_name_of_rest(len(amounts)): others.sum()})])


def rest_of(count: int) -> dict[str, str]:
    """Return what the sum of the others is called among the largest of so many amounts; nothing where all are shown.

    A figure names the largest branch, and this sum is none.

    Examples
    --------
    >>> rest_of(60), rest_of(20)
    ({'rest': 'Other branches (41)'}, {})
    """
    return {"rest": _name_of_rest(count)} if count > MOST_SHOWN else {}


def _name_of_rest(count: int) -> str:
    return say("Other branches ({count})", count=count - (MOST_SHOWN - 1))


def said_of_ends(source: str, count: int) -> str:
    """Return a source line that says how many of so many quotients are shown, where not all are."""
    half = MOST_SHOWN // 2
    said = say("Shown are the {half} highest and the {half} lowest of {count} quotients.", half=half, count=count)
    return source if count <= MOST_SHOWN else f"{source.rstrip('.')}. {said}"


def said_of_largest(source: str, count: int) -> str:
    """Return a source line that says how many of so many branches are shown, where not all are."""
    said = say(
        "Shown are the {shown} largest of {count} branches; the others are added up.",
        shown=MOST_SHOWN - 1,
        count=count,
    )
    return source if count <= MOST_SHOWN else f"{source.rstrip('.')}. {said}"
