"""Fitting the Bass curve to adoption counted period by period: four estimators, four answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_amounts, check_choice
from ledtoolkit.diffusion import bass_density, bass_share

__all__ = ["BassFit", "bass_fit"]

ESTIMATORS = ("nls_density", "nls_interval", "ols_lagged", "ols_current")


@dataclass(frozen=True)
class BassFit:
    """Market size and coefficients that fit a series best.

    Attributes
    ----------
    m, p, q
        Size of the market (unit of the series), coefficient of innovation and of imitation (per period).
    residual_se
        Standard error of the residuals, sqrt(SSR / (n - 3)), unit of the series.
    fitted
        Fitted adoption of each period (index: period 1, 2, 3 …).
    estimator
        Name of the estimator.
    """

    m: float
    p: float
    q: float
    residual_se: float
    fitted: pd.Series[float]
    estimator: str

    @property
    def is_plausible(self) -> bool:
        """Whether both coefficients are positive; least squares on the sums can give a negative one."""
        return self.p > 0 and self.q > 0


def bass_fit(adoption: Any, *, estimator: str = "nls_density") -> BassFit:
    r"""Find the market size m and the coefficients p and q that fit adoption per period best.

    "nls_density" fits :math:`m f(t)` at t = 1, 2 …; "nls_interval" :math:`m (F(t) - F(t-1))` (Srinivasan & Mason);
    "ols_lagged" regresses adoption on 1, N and N squared with :math:`N_{t-1}` (Bass), "ols_current" with
    :math:`N_t` (R's `diffusion`), and solves :math:`p = a/m`, :math:`q = -cm`. The answers differ: name yours.

    Parameters
    ----------
    adoption
        New adopters (sales) in periods 1, 2 … n from the launch, 0 or more, at least 4 periods.
    estimator
        "nls_density", "nls_interval", "ols_lagged" or "ols_current".

    Returns
    -------
    BassFit
        m, p, q, the residual error and the fitted series. A negative p or q is returned and said (`is_plausible`).

    Raises
    ------
    ValueError
        If there are fewer than 4 periods, nobody adopts, or no finite market fits the series.

    Examples
    --------
    Video recorders sold in the United States 1980-89, thousand:

    >>> sales = [840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890]
    >>> fit = bass_fit(sales)
    >>> round(fit.m), round(fit.p, 5), round(fit.q, 4)
    (67981, 0.00659, 0.6381)

    References
    ----------
    Bass, F. M. (1969). A new product growth for model consumer durables. Management Science 15(5): 215-227.
    https://doi.org/10.1287/mnsc.15.5.215
    Srinivasan, V. & Mason, C. H. (1986). Nonlinear least squares estimation of new product diffusion models.
    Marketing Science 5(2): 169-178.
    """
    n = check_amounts("adoption", adoption)
    check_choice("estimator", estimator, ESTIMATORS)
    if n.size < 4 or not n.sum() > 0:
        raise ValueError(
            f"`adoption` has {n.size} periods with {n.sum():g} adopters in all; "
            "three unknowns need at least 4 periods with adopters."
        )

    m, p, q, fitted = _least_squares_of_sums(n, estimator) if "ols" in estimator else _least_squares(n, estimator)
    residual_se = float(np.sqrt(((n - fitted) ** 2).sum() / (n.size - 3)))
    periods = pd.RangeIndex(1, n.size + 1, name="period")
    return BassFit(m, p, q, residual_se, pd.Series(fitted, index=periods, name="adoption"), estimator)


def _least_squares_of_sums(n: Floats, estimator: str) -> tuple[float, float, float, Floats]:
    scale = n.sum()
    N = np.cumsum(n) / scale
    if estimator == "ols_lagged":
        N = np.concatenate([[0.0], N[:-1]])
    X = np.column_stack([np.ones_like(N), N, N**2])
    a, b, c = np.linalg.lstsq(X, n / scale, rcond=None)[0]
    discriminant = b**2 - 4 * a * c
    if not (discriminant >= 0 and c != 0):
        raise ValueError(
            f"The parabola through the sums never comes down to 0 (a = {a:g}, b = {b:g}, c = {c:g}), "
            "so no market size fits. Wait for more periods, or use another estimator."
        )
    m = max((-b - np.sqrt(discriminant)) / (2 * c), (-b + np.sqrt(discriminant)) / (2 * c))
    if not m > 0:
        raise ValueError(
            f"The market size that fits is {m * scale:g}, not above 0. Wait for more periods, or use another estimator."
        )
    return float(m * scale), float(a / m), float(-c * m), scale * (X @ [a, b, c])


def _least_squares(n: Floats, estimator: str) -> tuple[float, float, float, Floats]:
    """Fit p and q by searching, m by projection: for given p and q the best m is a ratio of sums."""
    from scipy.optimize import least_squares

    def residuals(log_p_q: Floats) -> Floats:
        gap: Floats = (_projected(log_p_q, n, estimator)[1] - n) / n.max()
        return gap

    low, high = np.log([1e-9, 1e-4]), np.log([2.0, 10.0])
    grid = [np.log([p, q]) for p in np.geomspace(1e-8, 1, 24) for q in np.geomspace(0.02, 3, 16)]
    starts = sorted(grid, key=lambda start: float((residuals(start) ** 2).sum()))[:3]
    found = [least_squares(residuals, one, bounds=(low, high), xtol=1e-15, ftol=1e-15, gtol=1e-15) for one in starts]
    best = min(found, key=lambda one: float(one.cost)).x
    p, q = (float(one) for one in np.exp(best))
    if not (np.all(best > low + 1e-3) and np.all(best < high - 1e-3)):
        raise ValueError(
            f"No Bass curve with a rise and a limit fits this series: the best one runs off to p = {p:.3g}, "
            f"q = {q:.3g}. Check that the periods start at the launch, or wait for more of them."
        )
    m, fitted = _projected(best, n, estimator)
    return m, p, q, fitted


def _projected(log_p_q: Floats, n: Floats, estimator: str) -> tuple[float, Floats]:
    """Return the best m for given p and q, and the fitted series."""
    p, q = (float(one) for one in np.exp(log_p_q))
    t = np.arange(n.size + 1)
    f = bass_density(t[1:], p=p, q=q) if estimator == "nls_density" else np.diff(bass_share(t, p=p, q=q))
    m = float(n @ f) / max(float(f @ f), 1e-300)
    return m, m * f
