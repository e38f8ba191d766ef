"""Distance to a reference: an indicator as a multiple of the mean, the best or the worst place."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_matrix, check_positive

__all__ = ["above_below_mean", "ratio_to_best", "ratio_to_mean", "ratio_to_worst"]


def ratio_to_mean(indicators: pd.DataFrame) -> pd.DataFrame:
    r"""Divide each indicator by its mean over the places, :math:`x / \bar x`.

    1 is the average. The mean is unweighted: a small place counts as much as a large one.

    Parameters
    ----------
    indicators
        Places (rows) by indicators (columns), each column in its own unit with a true zero.

    Returns
    -------
    DataFrame
        Same shape, 1 = the mean.

    Raises
    ------
    ValueError
        If a figure is missing or the mean of an indicator is not above 0.

    Examples
    --------
    >>> ratio_to_mean(pd.DataFrame({"years": [8, 10, 12]}))["years"].to_list()
    [0.8, 1.0, 1.2]

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    x = check_matrix("indicators", indicators, rows="place", columns="indicator")

    return _ratio(x, x.mean(), "mean")


def ratio_to_best(indicators: pd.DataFrame) -> pd.DataFrame:
    r"""Divide each indicator by its largest value, :math:`x / \max x` (the leader has 1).

    Parameters
    ----------
    indicators
        Places (rows) by indicators (columns), more is better, each column with a true zero.

    Returns
    -------
    DataFrame
        Same shape, at most 1.

    Raises
    ------
    ValueError
        If a figure is missing or the largest value is not above 0.

    Examples
    --------
    >>> ratio_to_best(pd.DataFrame({"years": [6, 9, 12]}))["years"].to_list()
    [0.5, 0.75, 1.0]

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    x = check_matrix("indicators", indicators, rows="place", columns="indicator")

    return _ratio(x, x.max(), "largest value")


def ratio_to_worst(indicators: pd.DataFrame) -> pd.DataFrame:
    r"""Divide each indicator by its smallest value, :math:`x / \min x` (the last place has 1).

    Parameters
    ----------
    indicators
        Places (rows) by indicators (columns), more is better, each column with a true zero.

    Returns
    -------
    DataFrame
        Same shape, at least 1.

    Raises
    ------
    ValueError
        If a figure is missing or the smallest value is not above 0.

    Examples
    --------
    >>> ratio_to_worst(pd.DataFrame({"years": [6, 9, 12]}))["years"].to_list()
    [1.0, 1.5, 2.0]

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    x = check_matrix("indicators", indicators, rows="place", columns="indicator")

    return _ratio(x, x.min(), "smallest value")


def above_below_mean(indicators: pd.DataFrame, *, threshold: float) -> pd.DataFrame:
    r"""Sort places into above (1), near (0) and below (-1) the mean of each indicator.

    With :math:`r = x / \bar x`: 1 if :math:`r > 1 + p`, -1 if :math:`r < 1 - p`, else 0.
    Robust against extreme places, but a place just inside and one just outside the band look far apart.

    Parameters
    ----------
    indicators
        Places (rows) by indicators (columns), each column in its own unit with a true zero.
    threshold
        p, half the width of the neutral band as a share of the mean, above 0.

    Returns
    -------
    DataFrame
        Same shape, whole numbers -1, 0 or 1.

    Raises
    ------
    ValueError
        If a figure is missing, a mean is not above 0 or the threshold is not above 0.

    Examples
    --------
    >>> above_below_mean(pd.DataFrame({"years": [7, 10, 13]}), threshold=0.2)["years"].to_list()
    [-1, 0, 1]

    References
    ----------
    OECD & European Commission Joint Research Centre (2008). Handbook on constructing composite indicators:
    methodology and user guide. Paris: OECD Publishing. https://doi.org/10.1787/9789264043466-en
    """
    r = ratio_to_mean(indicators)
    p = check_positive("threshold", threshold)

    return r.gt(1 + p).astype(int) - r.lt(1 - p).astype(int)


def _ratio(x: pd.DataFrame, reference: pd.Series[float], name: str) -> pd.DataFrame:
    smallest = float(reference.min())
    if not smallest > 0:
        where = x.columns[int(np.argmin(reference))]
        raise ValueError(
            f"The {name} of {where!r} is {smallest:g}, but a ratio needs one above 0. "
            "Use z-scores or min-max for that indicator."
        )
    return x / reference
