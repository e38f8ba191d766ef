"""Business dynamics: firms that are born, that close, and that grow fast."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_amount, check_positive, check_table

__all__ = ["business_dynamics", "high_growth_share"]

COUNTS = ("active", "births", "deaths")


def business_dynamics(counts: pd.DataFrame) -> pd.DataFrame:
    r"""Divide births and deaths by the active firms of the same year.

    Birth rate :math:`b = B / N`, death rate :math:`d = D / N`, net rate :math:`b - d`, churn :math:`b + d`:
    many firms may come and go while their number stands still. Rates of a group divide sums, not means of rates.

    Parameters
    ----------
    counts
        Places or industries (rows) by active, births and deaths, numbers of firms of one year; firms born or
        closed in the year are among the active ones.

    Returns
    -------
    DataFrame
        birth, death, net and churn rate, shares of the active firms (net may be negative), same index.

    Raises
    ------
    ValueError
        If a column is missing, a figure is missing or negative, nobody is active, or more are born or closed
        than were active.

    Examples
    --------
    United Kingdom 2024:

    >>> counts = pd.DataFrame({"active": 2_859_535, "births": 317_440, "deaths": 280_370}, index=["UK"])
    >>> business_dynamics(counts).loc["UK"].round(4).to_dict()
    {'birth_rate': 0.111, 'death_rate': 0.098, 'net_rate': 0.013, 'churn_rate': 0.2091}

    References
    ----------
    Eurostat & OECD (2007). Eurostat-OECD manual on business demography statistics. Luxembourg: Office for
    Official Publications of the European Communities.
    """
    table = check_table("counts", counts, rows="place", columns="count")
    missing = [name for name in COUNTS if name not in table.columns]
    if missing:
        raise ValueError(f"`counts` has no column {missing[0]!r}. It needs: {', '.join(COUNTS)}.")
    N, B, D = (table[name] for name in COUNTS)
    _refuse_impossible(N, B, D)

    b, d = B / N, D / N
    rates = {"birth_rate": b, "death_rate": d, "net_rate": b - d, "churn_rate": b + d}
    return pd.DataFrame(rates).rename_axis(columns="rate")


def high_growth_share(high_growth: float, firms: float) -> float:
    """Compute the share of high-growth firms among the firms that could be one.

    High growth is more than 20 per cent a year over three years, counted among firms with 10 or more employees;
    Eurostat later also used 10 per cent. Dividing by all firms makes a tenfold smaller share of another thing.

    Parameters
    ----------
    high_growth
        Number of high-growth firms.
    firms
        Number of active firms with 10 or more employees, at least as many.

    Returns
    -------
    float
        Share, 0-1.

    Raises
    ------
    ValueError
        If there are no firms, or more high-growth firms than firms.

    Examples
    --------
    United Kingdom 2024, of firms with 10 or more employees:

    >>> round(high_growth_share(14_330, 292_125), 4)
    0.0491

    References
    ----------
    Eurostat & OECD (2007). Eurostat-OECD manual on business demography statistics. Luxembourg: Office for
    Official Publications of the European Communities.
    """
    H, N = check_amount("high_growth", high_growth), check_positive("firms", firms)
    if not H <= N:
        raise ValueError(
            f"`high_growth` is {H:g}, more than the {N:g} firms it is a part of. Give all firms with 10 or more."
        )

    return H / N


def _refuse_impossible(N: pd.Series[float], B: pd.Series[float], D: pd.Series[float]) -> None:
    if not (N > 0).all():
        raise ValueError(f"{N.idxmin()} has no active firms, so its rates are x/0. Leave that row out.")
    for events, name in ((B, "births"), (D, "deaths")):
        excess = (events - N).to_numpy()
        if excess.max() > 0:
            row = int(np.argmax(excess))
            raise ValueError(
                f"{N.index[row]} has {events.iloc[row]:g} {name} among {N.iloc[row]:g} active firms. "
                "Active firms include those born and closed in the year: check the columns."
            )
