"""Kaplan-Meier: survival when some firms are lost from sight before they close."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ledtoolkit.checks import Floats, check_amounts, check_choice, check_share, check_vector

__all__ = ["KaplanMeier", "check_exits", "kaplan_meier"]


@dataclass(frozen=True)
class KaplanMeier:
    """Survival curve of one group.

    Attributes
    ----------
    table
        By distinct time (index "time", censoring times included): at_risk, events, survival, std_error.
        std_error is Greenwood's; it is NaN where survival is 0, because his sum then divides by 0.
    """

    table: pd.DataFrame

    @property
    def median(self) -> float | None:
        """First time at which at most half are left; None if more than half are left at the end."""
        # a product of fractions that makes one half may miss it by the last binary digit
        half = self.table.index[self.table["survival"] <= 0.5 + 1e-12]
        return float(half[0]) if len(half) else None

    def confidence_interval(self, level: float = 0.95, *, scale: str = "log") -> pd.DataFrame:
        """Compute pointwise limits of survival (lower, upper), within 0-1.

        scale "log" takes the interval around ln S (default of R's survival package), "log-log" around ln(-ln S)
        (lifelines), "plain" around S itself. They differ most in small groups. Limits are NaN where S is 0, and on
        the log-log scale also where S is 1.
        """
        from scipy.stats import norm

        check_choice("scale", scale, ["log", "log-log", "plain"])
        z = float(norm.ppf(0.5 + check_share("level", level) / 2))
        S, se = self.table["survival"].to_numpy(), self.table["std_error"].to_numpy()
        with np.errstate(divide="ignore", invalid="ignore"):
            low, high = _limits(S, se, z, scale)
        return pd.DataFrame({"lower": low, "upper": high}, index=self.table.index)


def kaplan_meier(time: Any, event: Any) -> KaplanMeier:
    r"""Estimate survival as a product over the times at which somebody exits.

    :math:`S(t) = \prod_{j \le t} (1 - d_j / n_j)` with n those still at risk just before, so that a firm lost from
    sight counts as long as it was seen. Greenwood: :math:`se = S \sqrt{\sum_j d_j / (n_j (n_j - d_j))}`.
    An exit comes before a censoring at the same time.

    Parameters
    ----------
    time
        Time until exit or until last seen, one a firm, 0 or more, any one unit.
    event
        1 if the firm exited then, 0 if it was only last seen (censored), same order.

    Returns
    -------
    KaplanMeier
        The curve with standard errors and its median.

    Raises
    ------
    ValueError
        If times are missing or negative, or events are neither 0 nor 1.

    Examples
    --------
    Four firms, one of them lost from sight after two years:

    >>> curve = kaplan_meier([1, 2, 3, 3], [1, 0, 1, 1])
    >>> curve.table["survival"].to_dict(), curve.median
    ({1.0: 0.75, 2.0: 0.75, 3.0: 0.0}, 3.0)

    References
    ----------
    Kaplan, E. L. & Meier, P. (1958). Nonparametric estimation from incomplete observations.
    Journal of the American Statistical Association 53(282): 457-481.
    """
    t, exited = check_exits(time, event)
    distinct, place = np.unique(t, return_inverse=True)
    left = np.bincount(place)
    n = len(t) - np.cumsum(left) + left
    d = np.bincount(place[exited], minlength=len(distinct))

    S = np.cumprod(1 - d / n)
    with np.errstate(divide="ignore", invalid="ignore"):
        se = S * np.sqrt(np.cumsum(d / (n * (n - d))))
    columns = {"at_risk": n, "events": d, "survival": S, "std_error": se}
    return KaplanMeier(pd.DataFrame(columns, index=pd.Index(distinct, name="time")))


def check_exits(time: Any, event: Any) -> tuple[Floats, NDArray[np.bool_]]:
    """Return times of at least 0 and, for each, whether it ended in an exit."""
    t, e = check_amounts("time", time), check_vector("event", event)
    if len(t) != len(e):
        raise ValueError(f"`time` and `event` must be of equal length, got {len(t)} and {len(e)}.")
    strange = ~np.isin(e, (0, 1))
    if strange.any():
        raise ValueError(
            f"`event` must be 1 (exit) or 0 (last seen), got {e[strange][0]:g} at position {int(np.argmax(strange))}."
        )
    return t, e == 1


def _limits(S: Floats, se: Floats, z: float, scale: str) -> tuple[Floats, Floats]:
    if scale == "plain":
        low, high = S - z * se, S + z * se
    elif scale == "log":
        low, high = S * np.exp(-z * se / S), S * np.exp(z * se / S)
    else:
        width = z * se / (S * np.log(S))
        low, high = S ** np.exp(-width), S ** np.exp(width)
    return np.clip(low, 0, 1), np.clip(high, 0, 1)
