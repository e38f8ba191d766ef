"""Equalisation: grants that lift a poor place's capacity to raise revenue towards a standard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_amount, check_amounts_of, check_choice, check_share, check_table

__all__ = ["EqualisationGrants", "equalisation_grants", "standard_rate"]


@dataclass(frozen=True)
class EqualisationGrants:
    """Grants to places whose capacity lies below the standard.

    Attributes
    ----------
    capacity
        Revenue per head at the standard rate (index: place), money.
    standard_bases
        Base per head of all places together (index: kind of base), money.
    standard
        Revenue per head that these raise at the standard rate, money.
    grants
        Grant of each place, money (not per head).
    population
        Inhabitants of each place.
    scaling
        Share of the entitlements that the pool pays, 0-1; 1 without a cap.
    """

    capacity: pd.Series[float]
    standard_bases: pd.Series[float]
    standard: float
    grants: pd.Series[float]
    population: pd.Series[float]
    scaling: float

    @property
    def total(self) -> float:
        """All grants together, money."""
        return float(self.grants.sum())

    @property
    def equalised_capacity(self) -> pd.Series[float]:
        """Capacity and grant per head, money."""
        return (self.capacity + self.grants / self.population).rename("equalised capacity")


def equalisation_grants(
    bases: pd.DataFrame | pd.Series[float],
    population: Any,
    *,
    rate: Any,
    degree: float = 1.0,
    pool: float | None = None,
    floor: str = "sum of bases",
    need_per_head: Any = None,
) -> EqualisationGrants:
    r"""Compute grants of a representative tax system: what the standard rate fails to raise in a poor place.

    :math:`\max(0, \bar t(\bar B / \bar P - B_r / P_r)) P_r`, times the degree. The standard rate meets the base, not
    the revenue a place actually raises, so effort is neither punished nor paid. Rich places pay nothing here.

    Parameters
    ----------
    bases
        Tax base of each place, money: a Series, or places (rows) by kinds of base (columns).
    population
        Inhabitants of each place, above 0, in the order of the places.
    rate
        Standard rate on each base, 0-1: one number, or one for each kind of base.
    degree
        Share of the gap that is closed, 0-1.
    pool
        Money available. If entitlements exceed it, all are cut in proportion; by default there is no cap.
    floor
        "sum of bases": gaps of all bases are added before negative sums become 0, so that no place is lifted above
        the standard. "each base": a strong base does not count against a weak one, which gives larger grants.
    need_per_head
        Standardised spending need N of each place, money per head, in the order of the places. If given,
        :math:`N_r - \bar N` is added to the gap of capacity. By default needs are taken as equal.

    Returns
    -------
    EqualisationGrants
        Capacity and standard per head, grants, and the scaling of a capped pool.

    Raises
    ------
    ValueError
        If a base is negative or missing, nobody lives in a place, or a rate is a percentage.

    Examples
    --------
    Set by us, four places:

    >>> bases = pd.Series({"hills": 300, "coast": 400, "city": 1600, "plain": 1300})
    >>> result = equalisation_grants(bases, [10, 20, 40, 30], rate=0.04)
    >>> result.standard_bases.to_dict(), round(result.standard, 2)
    ({'base': 36.0}, 1.44)
    >>> result.grants.round(1).to_dict()
    {'hills': 2.4, 'coast': 12.8, 'city': 0.0, 'plain': 0.0}

    References
    ----------
    Boadway, R. & Shah, A. (2009). Fiscal federalism: principles and practice of multiorder governance.
    Cambridge: Cambridge University Press.
    """
    B = check_table("bases", _as_table(bases), rows="place", columns="base")
    P = check_amounts_of("population", population, B.index, of="place", labels_of="bases")
    if not (P > 0).all():
        raise ValueError(f"`population` of {P.idxmin()} is 0, so its base per head is x/0. Leave that place out.")
    t = _check_rates(rate, B)
    share = check_share("degree", degree)
    check_choice("floor", floor, ["sum of bases", "each base"])

    per_head, standard_bases = B.div(P, axis=0), B.sum() / P.sum()
    gap = (standard_bases - per_head) * t
    gap_per_head = gap.sum(axis=1) if floor == "sum of bases" else gap.clip(lower=0).sum(axis=1)
    extra_need = _extra_need(need_per_head, P)
    entitlements = (share * (gap_per_head + extra_need).clip(lower=0) * P).rename("grants")
    scaling = _scaling(float(entitlements.sum()), pool)
    capacity, standard = (per_head * t).sum(axis=1).rename("capacity"), float((standard_bases * t).sum())
    return EqualisationGrants(capacity, standard_bases, standard, entitlements * scaling, P, scaling)


def standard_rate(revenue: float, base: float) -> float:
    r"""Compute the rate that would raise the actual revenue of all places from the base of all.

    :math:`\bar t = \sum R / \sum B`: a ratio of sums, not the mean of the places' own rates.

    Parameters
    ----------
    revenue
        Revenue of all places together, money.
    base
        Tax base of all places together, same unit, at least as large.

    Returns
    -------
    float
        Standard rate, 0-1.

    Raises
    ------
    ValueError
        If the base is 0 or smaller than the revenue.

    Examples
    --------
    >>> standard_rate(144, 3600)
    0.04

    References
    ----------
    Boadway, R. & Shah, A. (2009). Fiscal federalism: principles and practice of multiorder governance.
    Cambridge: Cambridge University Press.
    """
    R, B = check_amount("revenue", revenue), check_amount("base", base)
    if not (B > 0 and R <= B):
        raise ValueError(f"`base` must be above 0 and at least the revenue, got {B:g} for a revenue of {R:g}.")

    return R / B


def _as_table(bases: Any) -> Any:
    return bases.to_frame("base") if isinstance(bases, pd.Series) else bases


def _check_rates(rate: Any, bases: pd.DataFrame) -> Floats | float:
    if np.ndim(rate) == 0:
        return check_share("rate", rate)
    rates = check_amounts_of("rate", rate, bases.columns, of="base", labels_of="bases")
    return np.array([check_share("rate", one) for one in rates])


def _scaling(entitled: float, pool: float | None) -> float:
    if pool is None:
        return 1.0
    money = check_amount("pool", pool)
    return 1.0 if entitled <= money else money / entitled


def _extra_need(need_per_head: Any, P: pd.Series[float]) -> pd.Series[float] | float:
    if need_per_head is None:
        return 0.0
    N = check_amounts_of("need_per_head", need_per_head, P.index, of="place", labels_of="bases")
    return N - float((N * P).sum() / P.sum())
