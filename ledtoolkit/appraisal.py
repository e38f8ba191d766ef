"""Appraisal: benefits and costs of a project in today's money, from society's view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ledtoolkit.checks import Floats, check_amounts, check_choice, check_number, check_vector

__all__ = ["Appraisal", "appraise", "net_present_value", "present_value"]


def present_value(flow: Any, rate: float, *, first_flow_at: int = 0) -> float:
    r"""Discount a flow to today and add: :math:`PV = \sum_t x_t / (1 + r)^t`.

    The first flow stands today (t = 0) and is not discounted, as in appraisal handbooks; spreadsheets and some
    packages put it at the end of the first period (first_flow_at=1), which divides the result by 1 + r.

    Parameters
    ----------
    flow
        Money in periods 0, 1, 2 …, either sign, all in nominal or all in real terms.
    rate
        Discount rate r per period, a share above -1 and up to 1: nominal for nominal, real for real flows.
    first_flow_at
        0 (today) or 1 (end of the first period).

    Returns
    -------
    float
        Present value, unit of the flow.

    Raises
    ------
    ValueError
        If a flow is missing, the rate is a percentage, or the first flow stands elsewhere than at 0 or 1.

    Examples
    --------
    >>> present_value([100, 110], 0.10), round(present_value([100, 110], 0.10, first_flow_at=1), 2)
    (200.0, 181.82)

    References
    ----------
    Boardman, A. E., Greenberg, D. H., Vining, A. R. & Weimer, D. L. (2018). Cost-benefit analysis: concepts and
    practice, 5th ed. Cambridge: Cambridge University Press.
    """
    x = check_vector("flow", flow)
    r = check_rate("rate", rate)
    if first_flow_at not in (0, 1):
        raise ValueError(f"`first_flow_at` must be 0 (today) or 1 (end of the first period), got {first_flow_at!r}.")
    t = np.arange(x.size) + first_flow_at

    return float((x / (1 + r) ** t).sum())


def net_present_value(cashflow: Any, rate: float, *, first_flow_at: int = 0) -> float:
    r"""Add what a project brings and costs in today's money: :math:`NPV = \sum_t (B_t - C_t) / (1 + r)^t`.

    Above 0 it is worth more than the same money at the discount rate. To choose one of several projects compare
    NPVs, not ratios or rates of return, which favour small ones.

    Parameters
    ----------
    cashflow
        Benefits minus costs in periods 0, 1, 2 …, money; sunk costs, transfers and jobs are not among them.
    rate
        Discount rate per period, a share above -1 and up to 1.
    first_flow_at
        0: the first flow stands today; 1: at the end of the first period (spreadsheets).

    Returns
    -------
    float
        Net present value, unit of the cash flow.

    Raises
    ------
    ValueError
        If a flow is missing or the rate is a percentage.

    Examples
    --------
    >>> round(net_present_value([-15000, 1500, 2500, 3500, 4500, 6000], 0.05), 2)
    122.89

    References
    ----------
    Boardman, A. E., Greenberg, D. H., Vining, A. R. & Weimer, D. L. (2018). Cost-benefit analysis: concepts and
    practice, 5th ed. Cambridge: Cambridge University Press.
    """
    return present_value(check_vector("cashflow", cashflow), rate, first_flow_at=first_flow_at)


@dataclass(frozen=True)
class Appraisal:
    """A project in today's money.

    Attributes
    ----------
    present_benefits, present_costs
        Present values of the two sides as the convention sorts them, money.
    convention
        "gross": all costs below the line; "netted": running costs taken off the benefits.
    rate
        Discount rate per period, share.
    """

    present_benefits: float
    present_costs: float
    convention: str
    rate: float

    @property
    def net_present_value(self) -> float:
        """PV(B) - PV(C), the same under both conventions."""
        return self.present_benefits - self.present_costs

    @property
    def benefit_cost_ratio(self) -> float:
        """PV(B) / PV(C); above 1 exactly when the net present value is above 0."""
        return self.present_benefits / self.present_costs

    @property
    def is_worth_it(self) -> bool:
        """Whether benefits exceed costs at this discount rate."""
        return self.net_present_value > 0


def appraise(benefits: Any, costs: Any, rate: float, *, convention: str = "gross") -> Appraisal:
    r"""Compare benefits and costs: :math:`NPV = PV(B) - PV(C)`, :math:`BCR = PV(B) / PV(C)`.

    "gross" divides by the present value of all costs. "netted" takes the costs after period 0 off the benefits and
    divides by the first outlay alone, which spreads ratios wider; yes or no stays the same. Wages are a cost.

    Parameters
    ----------
    benefits, costs
        Money in periods 0, 1, 2 …, 0 or more, same length and unit; period 0 is today.
    rate
        Discount rate per period, a share above -1 and up to 1.
    convention
        "gross" or "netted".

    Returns
    -------
    Appraisal
        Present values, NPV and BCR.

    Raises
    ------
    ValueError
        If a figure is negative or missing, the lengths differ, the rate is a percentage, or nothing is spent
        (the ratio is undefined).

    Examples
    --------
    >>> benefits, costs = [0, 120, 170, 180, 180, 180], [400, 60, 60, 60, 60, 60]
    >>> project = appraise(benefits, costs, 0.05)
    >>> round(project.net_present_value, 1), round(project.benefit_cost_ratio, 3)
    (53.3, 1.081)
    >>> round(appraise(benefits, costs, 0.05, convention="netted").benefit_cost_ratio, 2)
    1.13

    References
    ----------
    Boardman, A. E., Greenberg, D. H., Vining, A. R. & Weimer, D. L. (2018). Cost-benefit analysis: concepts and
    practice, 5th ed. Cambridge: Cambridge University Press.
    """
    B, C = check_amounts("benefits", benefits), check_amounts("costs", costs)
    r = check_rate("rate", rate)
    check_choice("convention", convention, ["gross", "netted"])
    if B.size != C.size:
        raise ValueError(f"`benefits` has {B.size} periods and `costs` {C.size}. Fill the shorter one up with 0.")
    B, C = _sorted_sides(B, C, convention)
    if not C.sum() > 0:
        raise ValueError("Nothing is spent that the ratio could divide by. Check `costs`, period 0 included.")

    return Appraisal(present_value(B, r), present_value(C, r), convention, r)


def check_rate(name: str, rate: Any) -> float:
    """Return a rate per period above -1 and up to 1, and name the share a percentage means.

    Examples
    --------
    >>> check_rate("rate", 5)
    Traceback (most recent call last):
    ValueError: `rate` must be a share above -1 and up to 1, got 5. Divide the percentage by 100: 0.05.
    """
    r = check_number(name, rate)
    if -1 < r <= 1:
        return r
    problem = f"`{name}` must be a share above -1 and up to 1, got {r:g}."
    if r > 1:
        raise ValueError(f"{problem} Divide the percentage by 100: {r / 100:g}.")
    raise ValueError(f"{problem} Nothing can lose more than all of its value.")


def _sorted_sides(B: Floats, C: Floats, convention: str) -> tuple[Floats, Floats]:
    if convention == "gross":
        return B, C
    outlay = np.zeros_like(C)
    outlay[0] = C[0]
    return B - (C - outlay), outlay
