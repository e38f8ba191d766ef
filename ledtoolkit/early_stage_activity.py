"""Total early-stage entrepreneurial activity (TEA): who is starting or has just started a business."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_amount, check_positive, check_share, check_vector

__all__ = ["EarlyStageActivity", "early_stage_activity", "necessity_share", "tea_bounds"]


@dataclass(frozen=True)
class EarlyStageActivity:
    """Early-stage activity of a survey, each person counted once.

    Attributes
    ----------
    adults
        People of 18-64 asked.
    nascent_only, both, new_only
        People who are only nascent entrepreneur, both, or only owner-manager of a new business.
    """

    adults: float
    nascent_only: float
    both: float
    new_only: float

    @property
    def people(self) -> float:
        """People in early-stage activity."""
        return self.nascent_only + self.both + self.new_only

    @property
    def tea(self) -> float:
        """Share of the adults in early-stage activity, 0-1."""
        return self.people / self.adults


def early_stage_activity(adults: float, nascent: float, new: float, both: float) -> EarlyStageActivity:
    r"""Count adults who are nascent or new entrepreneurs, and who is both only once.

    :math:`TEA = (nascent + new - both) / adults` of 18-64. Nascent: setting up, no wages paid for more than
    3 months; new: owns and manages a business that has paid wages for more than 3 and up to 42 months.
    Owners of established businesses (over 42 months) do not count.

    Parameters
    ----------
    adults
        People of 18-64 in the survey, not the labour force.
    nascent
        Nascent entrepreneurs among them.
    new
        Owner-managers of a new business among them.
    both
        People who are nascent and new at once; they stand in both counts before.

    Returns
    -------
    EarlyStageActivity
        The three groups and TEA.

    Raises
    ------
    ValueError
        If a count is negative, more people are both than nascent or new, or more are active than were asked.

    Examples
    --------
    >>> early_stage_activity(2_000, nascent=150, new=110, both=20).tea
    0.12

    References
    ----------
    Global Entrepreneurship Monitor. Definitions (Adult Population Survey). London: Global Entrepreneurship
    Research Association.
    """
    N = check_positive("adults", adults)
    n, w, o = (check_amount(name, count) for name, count in (("nascent", nascent), ("new", new), ("both", both)))
    if not o <= min(n, w):
        raise ValueError(
            f"`both` is {o:g}, but only {n:g} are nascent and {w:g} new. People who are both stand in both counts."
        )
    if not n + w - o <= N:
        raise ValueError(f"{n + w - o:g} people are active, more than the {N:g} adults asked. Check `adults`.")

    return EarlyStageActivity(adults=N, nascent_only=n - o, both=o, new_only=w - o)


def tea_bounds(nascent_rate: Any, new_rate: Any) -> pd.DataFrame:
    r"""Bound TEA when only its two parts are known: :math:`\max(n, w) \le TEA \le \min(1, n + w)`.

    The overlap is not published with the two rates. Adding them counts people twice who are both.

    Parameters
    ----------
    nascent_rate
        Share of adults who are nascent entrepreneurs, one a country or survey, 0-1. A Series keeps its labels.
    new_rate
        Share of adults who own and manage a new business, 0-1, same order.

    Returns
    -------
    DataFrame
        lower and upper bound, one row a survey, 0-1.

    Raises
    ------
    ValueError
        If a rate is a percentage, or the two rows differ in length.

    Examples
    --------
    Argentina and Germany 2018:

    >>> tea_bounds([0.049, 0.027], [0.043, 0.024]).round(3).to_dict("list")
    {'lower': [0.049, 0.027], 'upper': [0.092, 0.051]}

    References
    ----------
    Bosma, N. & Kelley, D. (2019). Global Entrepreneurship Monitor 2018/2019 global report. London: Global
    Entrepreneurship Research Association.
    """
    n, w = check_vector("nascent_rate", nascent_rate), check_vector("new_rate", new_rate)
    if len(n) != len(w):
        raise ValueError(f"`nascent_rate` and `new_rate` must be of equal length, got {len(n)} and {len(w)}.")
    for name, rates in (("nascent_rate", n), ("new_rate", w)):
        for rate in rates:
            check_share(name, rate)
    labels = nascent_rate.index if isinstance(nascent_rate, pd.Series) else pd.RangeIndex(1, len(n) + 1, name="survey")

    bounds = {"lower": np.maximum(n, w), "upper": np.minimum(1, n + w)}
    return pd.DataFrame(bounds, index=labels).rename_axis(columns="bound")


def necessity_share(necessity: float, active: float) -> float:
    r"""Compute the share of early-stage people who started for want of other work: :math:`necessity / active`.

    It is a share of the people in early-stage activity, not of all adults.

    Parameters
    ----------
    necessity
        People who started because they saw no better way to earn a living.
    active
        People in early-stage activity, each counted once.

    Returns
    -------
    float
        Share, 0-1.

    Raises
    ------
    ValueError
        If nobody is active, or more started of necessity than are active.

    Examples
    --------
    >>> necessity_share(60, early_stage_activity(2_000, nascent=150, new=110, both=20).people)
    0.25

    References
    ----------
    Global Entrepreneurship Monitor. Definitions (Adult Population Survey). London: Global Entrepreneurship
    Research Association.
    """
    part, whole = check_amount("necessity", necessity), check_positive("active", active)
    if not part <= whole:
        raise ValueError(f"`necessity` is {part:g}, more than the {whole:g} people it is a part of. Check both counts.")

    return part / whole
