"""Difference-in-differences with many places and many years: first differences and two-way fixed effects."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_matrix, check_same_labels

__all__ = ["PanelEffect", "first_difference", "two_way_fixed_effects"]


@dataclass(frozen=True)
class PanelEffect:
    """Effect of a treatment estimated on a panel.

    Attributes
    ----------
    effect
        Change of the outcome that goes with the treatment, unit of the outcome.
    se
        Its standard error, homoskedastic: too small where a place's years resemble each other.
    intercept
        Value for the base categories named by the function, unit of the outcome.
    r2
        Share of the variation explained, 0-1; in fixed effects by all dummies as well. None where the outcome
        never varies, so that there is nothing to explain.
    n_obs
        Number of observations in the regression.
    """

    effect: float
    se: float
    intercept: float
    r2: float | None
    n_obs: int

    @property
    def relative_effect(self) -> float:
        """Exact relative change, exp(effect) - 1, when the outcome is a logarithm."""
        return float(np.expm1(self.effect))


def first_difference(outcome: pd.DataFrame, treatment: pd.DataFrame) -> PanelEffect:
    r"""Estimate the effect from the changes between neighbouring periods.

    :math:`\Delta y_{it} = \alpha + \delta_t + \beta \Delta d_{it} + \Delta u_{it}`, pooled least squares with a dummy
    for each period but the first difference, whose level is the intercept. What does not change in a place drops
    out. It assumes that treated places would have changed like the others.

    Parameters
    ----------
    outcome
        Places (rows) by periods (columns, in order), any unit, often a logarithm.
    treatment
        Same shape, 1 where the place was treated in that period, 0 where not (or a share of the period).

    Returns
    -------
    PanelEffect
        Effect, standard error, intercept, R² and the number of changes.

    Raises
    ------
    ValueError
        If labels differ, a figure is missing, treatment is not 0-1 or leaves nothing to compare.

    Examples
    --------
    Three places, the first is treated in the last year and gains 2 more than the others:

    >>> outcome = pd.DataFrame([[1, 2, 5], [3, 4, 5], [0, 1, 2.3]])
    >>> treatment = pd.DataFrame([[0, 0, 1], [0, 0, 0], [0, 0, 0]])
    >>> round(first_difference(outcome, treatment).effect, 2)
    1.85

    References
    ----------
    Papke, L. E. (1994). Tax policy and urban development: evidence from the Indiana enterprise zone program.
    Journal of Public Economics 54(1): 37-49.
    """
    y, d = _checked(outcome, treatment)
    dy, dd = np.diff(y.to_numpy(float), axis=1), np.diff(d.to_numpy(float), axis=1)
    places, changes = dy.shape
    period = np.tile(np.eye(changes)[:, 1:], (places, 1))

    return _least_squares(dy.ravel(), dd.ravel(), [period])


def two_way_fixed_effects(outcome: pd.DataFrame, treatment: pd.DataFrame) -> PanelEffect:
    r"""Estimate the effect with a level of its own for each place and each period.

    :math:`y_{it} = \alpha_i + \delta_t + \beta d_{it} + u_{it}`; the intercept is the level of the first place in
    the first period. With two periods it equals first differences; with more, and treatment at different dates, it
    compares late with early treated places too and can mislead when effects grow (Goodman-Bacon).

    Parameters
    ----------
    outcome
        Places (rows) by periods (columns), any unit, often a logarithm.
    treatment
        Same shape, 1 where the place was treated in that period, 0 where not (or a share of the period).

    Returns
    -------
    PanelEffect
        Effect, standard error, intercept, R² and the number of observations.

    Raises
    ------
    ValueError
        If labels differ, a figure is missing, treatment is not 0-1 or leaves nothing to compare.

    Examples
    --------
    >>> outcome = pd.DataFrame([[1, 2, 5], [3, 4, 5], [0, 1, 2.3]])
    >>> treatment = pd.DataFrame([[0, 0, 1], [0, 0, 0], [0, 0, 0]])
    >>> round(two_way_fixed_effects(outcome, treatment).effect, 2)
    1.85

    References
    ----------
    Goodman-Bacon, A. (2021). Difference-in-differences with variation in treatment timing.
    Journal of Econometrics 225(2): 254-277. https://doi.org/10.1016/j.jeconom.2021.03.014
    """
    y, d = _checked(outcome, treatment)
    places, periods = y.shape
    place = np.repeat(np.eye(places)[:, 1:], periods, axis=0)
    period = np.tile(np.eye(periods)[:, 1:], (places, 1))

    return _least_squares(y.to_numpy(float).ravel(), d.to_numpy(float).ravel(), [place, period])


def _checked(outcome: pd.DataFrame, treatment: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    y = check_matrix("outcome", outcome, rows="place", columns="period")
    d = check_matrix("treatment", treatment, rows="place", columns="period")
    check_same_labels("outcome", list(y.index), "treatment", list(d.index))
    check_same_labels("outcome", list(y.columns), "treatment", list(d.columns))
    if y.shape[0] < 2 or y.shape[1] < 2:
        raise ValueError(f"A panel needs at least 2 places and 2 periods, got {y.shape[0]} and {y.shape[1]}.")
    values = d.to_numpy()
    if not (values.min() >= 0 and values.max() <= 1):
        raise ValueError(
            f"`treatment` must be 0 (no), 1 (yes) or a share of the period, got {values.min():g} to {values.max():g}."
        )
    return y, d


def _least_squares(y: Floats, d: Floats, dummies: list[Floats]) -> PanelEffect:
    import statsmodels.api as sm

    X = np.column_stack([np.ones_like(y), d, *dummies])
    if np.linalg.matrix_rank(X) < X.shape[1] or X.shape[0] <= X.shape[1]:
        raise ValueError(
            "Treatment cannot be told apart from places and periods: nobody, everybody or everybody at the same time "
            "is treated, or there are too few observations. Add places that were not treated."
        )
    fit = sm.OLS(y, X).fit()
    effect, se, intercept = float(fit.params[1]), float(fit.bse[1]), float(fit.params[0])
    return PanelEffect(effect, se, intercept, float(fit.rsquared) if np.ptp(y) > 0 else None, int(fit.nobs))
