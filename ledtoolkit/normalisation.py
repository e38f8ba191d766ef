"""Normalisation: indicators in different units brought to one scale before they are added.

Each function takes places (rows) by indicators (columns) and returns the same table on a common scale.
Where less of an indicator is better its direction is -1, and the scale is turned round.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_choice, check_label, check_list, check_matrix, check_number, check_vector
from ledtoolkit.criteria import check_directions

__all__ = ["goalposts", "min_max", "raise_floor", "z_score"]


def z_score(
    indicators: pd.DataFrame, *, standard_deviation: str = "sample", directions: Sequence[int] | None = None
) -> pd.DataFrame:
    r"""Measure each indicator in standard deviations from the mean of the places.

    :math:`z = (x - \bar x) / s`. Divided by n - 1 ("sample", as in the OECD handbook) or by n ("population",
    when the places are all there are); the second gives values larger by :math:`\sqrt{n/(n-1)}`.

    Parameters
    ----------
    indicators
        Places (rows) by indicators (columns), each column in its own unit.
    standard_deviation
        "sample" (n - 1) or "population" (n).
    directions
        1 (more is better) or -1 (less is better) for each indicator; by default all 1.

    Returns
    -------
    DataFrame
        Same shape; every column has mean 0 and standard deviation 1.

    Raises
    ------
    ValueError
        If a figure is missing or an indicator is the same everywhere (0/0).

    Examples
    --------
    >>> z_score(pd.DataFrame({"years": [8.0, 10.0, 12.0]}))["years"].to_list()
    [-1.0, 0.0, 1.0]
    >>> z_score(pd.DataFrame({"years": [8.0, 10.0, 12.0]}), standard_deviation="population")["years"].round(3).to_list()
    [-1.225, 0.0, 1.225]

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    x = check_matrix("indicators", indicators, rows="place", columns="indicator")
    ddof = {"sample": 1, "population": 0}[
        check_choice("standard_deviation", standard_deviation, ["sample", "population"])
    ]
    sign = check_directions(directions, x.columns)
    _refuse_constant(x)

    return ((x - x.mean()) / x.std(ddof=ddof)).mul(sign)


def min_max(indicators: pd.DataFrame, *, directions: Sequence[int] | None = None) -> pd.DataFrame:
    r"""Stretch each indicator from 0 (the worst place listed) to 1 (the best).

    :math:`z = (x - \min) / (\max - \min)`, and 1 minus that where less is better. One extreme place sets the
    scale for all others, and a new place changes everybody's figures; `goalposts` fixes the ends instead.

    Parameters
    ----------
    indicators
        Places (rows) by indicators (columns), each column in its own unit.
    directions
        1 (more is better) or -1 (less is better) for each indicator; by default all 1.

    Returns
    -------
    DataFrame
        Same shape, 0-1.

    Raises
    ------
    ValueError
        If a figure is missing or an indicator is the same everywhere (0/0).

    Examples
    --------
    GDP per head 2019 in Drenthe, Groningen and Noord-Holland (the lowest, the 4th and the highest of ten provinces):

    >>> min_max(pd.DataFrame({"output": [31853, 42174, 62005]}))["output"].round(4).to_list()
    [0.0, 0.3423, 1.0]

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    x = check_matrix("indicators", indicators, rows="place", columns="indicator")
    sign = check_directions(directions, x.columns)
    _refuse_constant(x)
    worst, best = x.min().where(sign > 0, x.max()), x.max().where(sign > 0, x.min())

    return (x - worst) / (best - worst)


def goalposts(
    indicators: pd.DataFrame,
    *,
    worst: Sequence[float],
    best: Sequence[float],
    capped: Sequence[Hashable] | None = None,
) -> pd.DataFrame:
    r"""Measure each indicator from a fixed worst to a fixed best value.

    :math:`z = (x - worst) / (best - worst)`; capped indicators count at most 1, because more than the goal
    adds nothing (a second telephone a head). Where less is better the worst value is the larger one.

    Parameters
    ----------
    indicators
        Places (rows) by indicators (columns), each column in its own unit.
    worst, best
        The two goalposts of each indicator, in its unit.
    capped
        Names of the indicators that count at most 1; by default none.

    Returns
    -------
    DataFrame
        Same shape; 0 at the worst, 1 at the best goalpost. A figure beyond an uncapped goalpost lies outside 0-1.

    Raises
    ------
    KeyError
        If a capped indicator is not in the table.
    ValueError
        If a figure is missing or the two goalposts of an indicator are equal.

    Examples
    --------
    Life expectancy and expected years of schooling in Norway, goalposts of the Human Development Index:

    >>> norway = pd.DataFrame({"life": [82.4], "schooling": [18.1]}, index=["Norway"])
    >>> goalposts(norway, worst=[20, 0], best=[85, 18], capped=["schooling"]).loc["Norway"].round(6).to_dict()
    {'life': 0.96, 'schooling': 1.0}

    References
    ----------
    UNDP (2020). Human development report 2020. New York: UNDP.
    """
    x = check_matrix("indicators", indicators, rows="place", columns="indicator")
    low, high = _goalposts_of(x, worst, best)
    reaching = [] if capped is None else check_list("capped", capped, of="indicators")
    for name in reaching:
        check_label("indicators", name, x.columns)
    limit = np.where(x.columns.isin(reaching), 1.0, np.inf)

    z = np.minimum((x.to_numpy() - low) / (high - low), limit)
    return pd.DataFrame(z, index=x.index, columns=x.columns)


def raise_floor(normalised: pd.DataFrame, *, floor: float = 0.01) -> pd.DataFrame:
    r"""Lift a 0-1 scale off 0, so that a geometric mean stays above 0: :math:`f + (1 - f) z`.

    Without it one zero makes the whole geometric index 0. The size of the floor is a choice that changes ranks:
    the lower it lies, the harder the worst place of an indicator is punished.

    Parameters
    ----------
    normalised
        Places (rows) by indicators (columns), 0-1.
    floor
        New value of 0, above 0 and below 1; 0.01 by default (set by us).

    Returns
    -------
    DataFrame
        Same shape, from `floor` to 1.

    Raises
    ------
    ValueError
        If a value lies outside 0-1, or the floor is not between 0 and 1.

    Examples
    --------
    >>> raise_floor(pd.DataFrame({"output": [0.0, 0.5, 1.0]}))["output"].to_list()
    [0.01, 0.505, 1.0]

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    z = check_matrix("normalised", normalised, rows="place", columns="indicator")
    f = check_number("floor", floor)
    if not 0 < f < 1:
        raise ValueError(f"`floor` must lie between 0 and 1, got {f:g}. Take a small share such as 0.01.")
    lowest, highest = z.to_numpy().min(), z.to_numpy().max()
    if not (lowest >= 0 and highest <= 1):
        raise ValueError(f"`normalised` must lie between 0 and 1, got {lowest:g} to {highest:g}. Use `min_max` first.")

    return f + (1 - f) * z


def _refuse_constant(x: pd.DataFrame) -> None:
    spread = (x.max() - x.min()).to_numpy()
    if not spread.min() > 0:
        same = x.columns[int(np.argmin(spread))]
        raise ValueError(
            f"The indicator {same!r} is {x[same].iloc[0]:g} in every place, so it compares nothing (0/0). Leave it out."
        )


def _goalposts_of(x: pd.DataFrame, worst: Any, best: Any) -> tuple[Floats, Floats]:
    low, high = check_vector("worst", worst), check_vector("best", best)
    if not low.size == high.size == x.shape[1]:
        raise ValueError(
            f"`worst` has {low.size} and `best` {high.size} entries for {x.shape[1]} indicators. Give one of each."
        )
    equal = low == high
    if equal.any():
        name = x.columns[int(np.argmax(equal))]
        raise ValueError(f"The goalposts of {name!r} are both {low[equal][0]:g}. Set them apart.")
    return low, high
