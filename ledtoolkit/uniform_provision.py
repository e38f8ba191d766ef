"""Uniform provision: what one level of a public service for all costs people who want different levels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_amount, check_amounts, check_number, check_pair, check_positive

__all__ = ["UniformProvision", "spread_of_tastes", "uniform_provision_loss"]


@dataclass(frozen=True)
class UniformProvision:
    """Own levels, the uniform level and what it costs.

    Attributes
    ----------
    own_levels
        Level q that each group would choose for itself (index: group).
    uniform_level
        One level for all.
    loss_per_person
        Welfare that a person of each group loses by it, money.
    population
        People in each group.
    """

    own_levels: pd.Series[float]
    uniform_level: float
    loss_per_person: pd.Series[float]
    population: pd.Series[float]

    @property
    def mean_loss(self) -> float:
        """Loss per person of all groups together, money."""
        return float((self.loss_per_person * self.population).sum() / self.population.sum())

    def gain_of_local(self, central_saving: float) -> float:
        """Gain per person of deciding locally: the mean loss avoided minus what central supply would save."""
        return self.mean_loss - check_amount("central_saving", central_saving)


def uniform_provision_loss(
    intercepts: Any, population: Any, *, slope: float, cost: float, uniform_level: float | None = None
) -> UniformProvision:
    r"""Compute what a uniform level costs groups with different tastes (decentralisation theorem).

    Demand is linear, :math:`p = a_r - b q`, at a constant cost c: :math:`q_r^* = (a_r - c) / b` and the loss of a
    person is the triangle :math:`\tfrac12 b (q_r^* - \bar q)^2`. The population-weighted mean is the uniform level
    that costs least. Spillovers between places and savings of scale can reverse the ranking.

    Parameters
    ----------
    intercepts
        a, what a person of each group would pay for the first unit, money; above the cost. A Series keeps its labels.
    population
        People in each group.
    slope
        b, how fast willingness to pay falls with the level, above 0, the same in all groups.
    cost
        c, cost per person of one more unit, money.
    uniform_level
        The level that all get; by default the population-weighted mean of the own levels.

    Returns
    -------
    UniformProvision
        Own levels, uniform level, losses per person and their mean.

    Raises
    ------
    ValueError
        If a group wants none of the service (a at most c), the slope is 0, or nobody lives in any group.

    Examples
    --------
    >>> result = uniform_provision_loss([70, 90, 110], [50, 30, 20], slope=1, cost=30)
    >>> result.own_levels.to_list(), result.uniform_level
    ([40.0, 60.0, 80.0], 54.0)
    >>> result.loss_per_person.to_list(), result.mean_loss, result.gain_of_local(60)
    ([98.0, 18.0, 338.0], 122.0, 62.0)

    References
    ----------
    Oates, W. E. (1972). Fiscal federalism. New York: Harcourt Brace Jovanovich.
    """
    a, P = check_pair("intercepts", intercepts, "population", population)
    labels = intercepts.index if isinstance(intercepts, pd.Series) else pd.RangeIndex(1, len(a) + 1)
    b, c = check_positive("slope", slope), check_amount("cost", cost)
    _refuse_no_demand(a, c, labels)
    given = None if uniform_level is None else check_number("uniform_level", uniform_level)

    q = (a - c) / b
    q_bar = float((q * P).sum() / P.sum()) if given is None else given
    loss = 0.5 * b * (q - q_bar) ** 2
    index = labels.rename(labels.name or "group")
    own, losses, people = (pd.Series(values, index=index) for values in (q, loss, P))
    return UniformProvision(own.rename("own level"), q_bar, losses.rename("loss per person"), people)


def spread_of_tastes(spread: float, *, slope: float = 1.0) -> UniformProvision:
    r"""Compute the loss for three groups whose tastes lie a spread apart: 90 - s, 90 and 90 + s (set by us).

    Half of the people are in the first group, three tenths in the second, a fifth in the third, at a cost of 30.
    Then the loss per person is :math:`0.305 \, s^2 / b`: quadratic in the spread, zero when all agree.

    Parameters
    ----------
    spread
        s, distance between neighbouring tastes, money, 0 to below 60.
    slope
        b, above 0.

    Returns
    -------
    UniformProvision
        As `uniform_provision_loss`.

    Raises
    ------
    ValueError
        If the spread is negative, or so large that the first group wants nothing.

    Examples
    --------
    >>> spread_of_tastes(20).mean_loss, spread_of_tastes(0).mean_loss
    (122.0, 0.0)

    References
    ----------
    Oates, W. E. (1972). Fiscal federalism. New York: Harcourt Brace Jovanovich.
    """
    s = check_amount("spread", spread)
    tastes = pd.Series(90 + s * np.array([-1, 0, 1]), index=pd.Index(["low", "middle", "high"], name="group"))

    return uniform_provision_loss(tastes, check_amounts("population", [50, 30, 20]), slope=slope, cost=30)


def _refuse_no_demand(a: Floats, c: float, labels: pd.Index[Any]) -> None:
    if not (a > c).all():
        place = int(np.argmin(a))
        raise ValueError(
            f"`intercepts` of {labels[place]} is {a[place]:g}, not above the cost {c:g}: that group wants none of it. "
            "Leave the group out or lower the cost."
        )
