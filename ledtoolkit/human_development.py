"""Human Development Index: long life, schooling and income as one geometric mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_matrix
from ledtoolkit.normalisation import goalposts as between_goalposts

__all__ = ["GOALPOSTS", "human_development_index"]

# (lowest, highest) value of each indicator since the report of 2014 (UNDP 2020, technical note 1)
GOALPOSTS: Mapping[str, tuple[float, float]] = {
    "life_expectancy": (20, 85),
    "expected_schooling": (0, 18),
    "mean_schooling": (0, 15),
    "income": (100, 75000),
}


def human_development_index(
    indicators: pd.DataFrame, *, goalposts: Mapping[str, tuple[float, float]] | None = None
) -> pd.DataFrame:
    r"""Combine life, education and income into the Human Development Index.

    :math:`HDI = (I_{life} I_{education} I_{income})^{1/3}`; each part runs between goalposts and counts at most 1,
    education is the plain mean of its two halves, income enters by its logarithm. Before 2010 the three parts were
    added, and in 2010-2013 education was a geometric mean, so old values do not compare.

    Parameters
    ----------
    indicators
        Places (rows) by the columns life_expectancy (years), expected_schooling (years), mean_schooling (years)
        and income (gross national income a head, purchasing power dollars).
    goalposts
        Lowest and highest value of each column; by default those of UNDP since 2014, `GOALPOSTS`.

    Returns
    -------
    DataFrame
        life, education, income and hdi of each place, 0-1.

    Raises
    ------
    ValueError
        If a column is missing, a figure is missing or lies below its lowest goalpost.

    Examples
    --------
    Norway in 2019, published as 0.957:

    >>> norway = pd.DataFrame(
    ...     {"life_expectancy": [82.4], "expected_schooling": [18.1], "mean_schooling": [12.9], "income": [66494]},
    ...     index=["Norway"],
    ... )
    >>> human_development_index(norway).loc["Norway"].round(3).to_dict()
    {'life': 0.96, 'education': 0.93, 'income': 0.982, 'hdi': 0.957}

    References
    ----------
    UNDP (2020). Human development report 2020. New York: UNDP.
    """
    ends = GOALPOSTS if goalposts is None else goalposts
    x = _four_columns(indicators, ends)
    logged = x.assign(income=np.log(x["income"]))
    worst = [*(float(ends[name][0]) for name in x.columns[:3]), float(np.log(ends["income"][0]))]
    best = [*(float(ends[name][1]) for name in x.columns[:3]), float(np.log(ends["income"][1]))]
    part = between_goalposts(logged, worst=worst, best=best, capped=list(x.columns))

    life, income = part["life_expectancy"], part["income"]
    education = (part["expected_schooling"] + part["mean_schooling"]) / 2
    hdi = (life * education * income) ** (1 / 3)
    return pd.DataFrame({"life": life, "education": education, "income": income, "hdi": hdi})


def _four_columns(indicators: Any, ends: Mapping[str, tuple[float, float]]) -> pd.DataFrame:
    table = check_matrix("indicators", indicators, rows="place", columns="indicator")
    for where, names in (("indicators", table.columns), ("goalposts", ends)):
        missing = [name for name in GOALPOSTS if name not in names]
        if missing:
            raise ValueError(f"`{where}` has no {missing[0]!r}. It needs: {', '.join(GOALPOSTS)}.")
    if not ends["income"][0] > 0:
        raise ValueError(f"The lowest goalpost of income is {ends['income'][0]:g}, but it needs a logarithm: above 0.")
    for name in GOALPOSTS:
        lowest = float(table[name].min())
        if not lowest >= ends[name][0]:
            place = table.index[int(np.argmin(table[name]))]
            raise ValueError(
                f"{place} has {lowest:g} for {name!r}, below the lowest goalpost {ends[name][0]:g}, "
                "so its part would be negative. Check the figure, or lower the goalpost."
            )
    return table[list(GOALPOSTS)]
