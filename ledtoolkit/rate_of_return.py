"""Rates of return: the discount rate at which a project just breaks even."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ledtoolkit.appraisal import check_rate, present_value
from ledtoolkit.checks import Floats, check_vector

__all__ = ["InternalRates", "internal_rates_of_return", "modified_rate_of_return"]


@dataclass(frozen=True)
class InternalRates:
    """Every discount rate at which the net present value is 0.

    Attributes
    ----------
    rates
        All internal rates of return per period, from lowest to highest, shares above -1.
    sign_changes
        How often the flow changes sign; with more than one there can be several rates, or none.
    """

    rates: tuple[float, ...]
    sign_changes: int

    @property
    def is_unique(self) -> bool:
        """Whether there is exactly one rate."""
        return len(self.rates) == 1

    @property
    def nearest_zero(self) -> float:
        """The rate nearest to 0, which spreadsheets and packages report without saying that there are others."""
        if not self.rates:
            raise ValueError(
                f"No discount rate makes the net present value 0 (the flow changes sign {self.sign_changes} times). "
                "Compare projects by their net present value."
            )
        return min(self.rates, key=abs)


def internal_rates_of_return(cashflow: Any) -> InternalRates:
    r"""Find every discount rate at which a cash flow is worth nothing: :math:`\sum_t x_t / (1 + r)^t = 0`.

    One change of sign gives exactly one rate; more changes (a clean-up at the end) can give several, all correct
    and none useful. Between projects the larger rate need not mean the larger gain: compare NPVs.

    Parameters
    ----------
    cashflow
        Benefits minus costs in periods 0, 1, 2 …, money, at least one of either sign.

    Returns
    -------
    InternalRates
        All rates, and whether there is just one.

    Raises
    ------
    ValueError
        If a flow is missing, or all flows have the same sign (then no rate exists).

    Examples
    --------
    >>> [round(rate, 3) for rate in internal_rates_of_return([-400, 60, 110, 120, 120, 120]).rates]
    [0.093]

    Two changes of sign, two rates:

    >>> twice = internal_rates_of_return([-100, 230, -132])
    >>> [round(rate, 6) for rate in twice.rates], twice.is_unique
    ([0.1, 0.2], False)

    References
    ----------
    Boardman, A. E., Greenberg, D. H., Vining, A. R. & Weimer, D. L. (2018). Cost-benefit analysis: concepts and
    practice, 5th ed. Cambridge: Cambridge University Press.
    """
    x = check_vector("cashflow", cashflow)
    _refuse_one_sign(x)
    signs = np.sign(x[x != 0])
    changes = int((signs[1:] != signs[:-1]).sum())
    flow = np.trim_zeros(x)

    discount_factors = _only_root(flow) if changes == 1 else _positive_roots(flow)
    return InternalRates(tuple(sorted(1 / v - 1 for v in discount_factors)), changes)


def modified_rate_of_return(cashflow: Any, *, finance_rate: float, reinvest_rate: float) -> float:
    r"""Compute the return when gains are reinvested and losses financed at rates that are stated.

    :math:`MIRR = \left(\frac{FV(\text{gains}, r_{reinvest})}{-PV(\text{losses}, r_{finance})}\right)^{1/T} - 1`
    with T periods after the first. It always exists once, where the internal rate assumes that gains earn
    that same rate.

    Parameters
    ----------
    cashflow
        Benefits minus costs in periods 0, 1, 2 … T, money, at least one of either sign.
    finance_rate, reinvest_rate
        Interest paid on losses and earned on gains per period, shares above -1 and up to 1.

    Returns
    -------
    float
        Modified internal rate of return per period, a share.

    Raises
    ------
    ValueError
        If a flow is missing, all flows have the same sign, or a rate is a percentage.

    Examples
    --------
    >>> flow = [-120000, 39000, 30000, 21000, 37000, 46000]
    >>> round(modified_rate_of_return(flow, finance_rate=0.10, reinvest_rate=0.12), 6)
    0.126094

    References
    ----------
    Boardman, A. E., Greenberg, D. H., Vining, A. R. & Weimer, D. L. (2018). Cost-benefit analysis: concepts and
    practice, 5th ed. Cambridge: Cambridge University Press.
    """
    x = check_vector("cashflow", cashflow)
    _refuse_one_sign(x)
    f, g = check_rate("finance_rate", finance_rate), check_rate("reinvest_rate", reinvest_rate)
    T = x.size - 1

    FV_gains = present_value(x.clip(min=0), g) * (1 + g) ** T
    PV_losses = present_value(x.clip(max=0), f)
    return float((FV_gains / -PV_losses) ** (1 / T) - 1)


def _refuse_one_sign(x: Floats) -> None:
    if not (x.min() < 0 < x.max()):
        raise ValueError(
            f"`cashflow` runs from {x.min():g} to {x.max():g}, but a rate of return needs money going out and "
            "money coming in. Check the signs: costs are negative."
        )


def _only_root(flow: Floats) -> list[float]:
    """Find the one positive discount factor v = 1/(1 + r) of a flow with one change of sign."""
    from scipy.optimize import brentq

    def value(log_v: float) -> float:
        # in logarithms, and divided by the largest term, so that long flows do not overflow
        t = np.arange(flow.size)
        size = np.log(np.abs(flow), where=flow != 0, out=np.full(flow.size, -np.inf)) + t * log_v
        return float((np.sign(flow) * np.exp(size - size.max())).sum())

    width = 1.0
    while value(-width) * value(width) > 0:
        width *= 2
    return [float(np.exp(brentq(value, -width, width, xtol=1e-14, rtol=1e-14)))]


def _positive_roots(flow: Floats) -> list[float]:
    """Find every positive root of the polynomial in v; a double root comes out once."""
    polynomial = np.polynomial.Polynomial(flow / np.abs(flow).max())
    roots = np.asarray(polynomial.roots(), dtype=complex)
    real = roots[(roots.real > 0) & (np.abs(roots.imag) <= 1e-6 * np.abs(roots))].real
    distinct: list[float] = []
    for v in np.sort(real).tolist():
        if not distinct or v - distinct[-1] > 1e-6 * v:
            distinct.append(v)
    return distinct
