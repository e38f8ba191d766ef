"""Upstreamness: how many steps lie between a branch and the final user, and who earns more along the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from ledtoolkit.checks import check_amounts_of
from ledtoolkit.input_output import allocation_coefficients, check_flows, ghosh_inverse
from ledtoolkit.value_added_chains import value_added_shares

__all__ = ["SmileCurve", "open_upstreamness", "smile_curve", "upstreamness"]


def upstreamness(flows: pd.DataFrame, output: Any) -> pd.Series[float]:
    r"""Count the steps from a branch to final use, weighted by how much output takes each way.

    :math:`U = (I - B)^{-1} \mathbf{1}` with :math:`b_{ij} = z_{ij} / x_i`: 1 for what is sold to final users only,
    plus 1 for each branch passed on the way. It equals the row sums of the Ghosh inverse. Convention: domestic flows,
    with exports as final use; `open_upstreamness` follows exports on.

    Parameters
    ----------
    flows
        Z, domestic flows, sellers (rows) by buyers (columns), same branches in the same order.
    output
        x, total output of each branch, same unit.

    Returns
    -------
    Series
        Steps, at least 1 (index: branch).

    Raises
    ------
    ValueError
        If the table is no table of flows, or the branches sell on all they make.

    Examples
    --------
    Wheat goes to mills, flour to bakers, bread to people:

    >>> flows = pd.DataFrame([[0, 1, 0], [0, 0, 2], [0, 0, 0]], index=["wheat", "flour", "bread"])
    >>> upstreamness(flows.set_axis(flows.index, axis=1), [1, 2, 3]).to_dict()
    {'wheat': 3.0, 'flour': 2.0, 'bread': 1.0}

    References
    ----------
    Antràs, P., Chor, D., Fally, T. & Hillberry, R. (2012). Measuring the upstreamness of production and trade flows.
    American Economic Review 102(3): 412-416.
    """
    B = allocation_coefficients(flows, output)

    return ghosh_inverse(B).sum(axis=1).rename("upstreamness")


def open_upstreamness(flows: pd.DataFrame, output: Any, *, exports: Any, imports: Any) -> pd.Series[float]:
    r"""Count the steps to final use as if exports and imports went the same ways as domestic sales.

    :math:`b_{ij} = z_{ij} / (x_i - e_i + m_i)`: what branch j uses of product i, divided by all that is used at home.
    So sales abroad are taken to pass the same branches there. Flows include imported inputs here, unlike in
    `upstreamness`; without trade both agree. Changes of stocks, if any, belong to the exports.

    Parameters
    ----------
    flows
        Z, flows of domestic and imported products together, sellers (rows) by buyers (columns).
    output
        x, total output of each branch, same unit.
    exports, imports
        e and m, exports of each branch and imports of its products, same unit.

    Returns
    -------
    Series
        Steps, at least 1 (index: branch).

    Raises
    ------
    ValueError
        If what is used at home is not above 0, or the branches use up all of it.

    Examples
    --------
    >>> flows = pd.DataFrame([[0, 1], [0, 0]], index=["wheat", "bread"], columns=["wheat", "bread"])
    >>> open_upstreamness(flows, [2, 3], exports=[1, 0], imports=[0, 0]).to_dict()
    {'wheat': 2.0, 'bread': 1.0}
    >>> upstreamness(flows, [2, 3]).to_dict()
    {'wheat': 1.5, 'bread': 1.0}

    References
    ----------
    Antràs, P., Chor, D., Fally, T. & Hillberry, R. (2012). Measuring the upstreamness of production and trade flows.
    American Economic Review 102(3): 412-416.
    """
    Z, x = check_flows(flows, output)
    e = check_amounts_of("exports", exports, Z.index, of="branch", labels_of="flows")
    m = check_amounts_of("imports", imports, Z.index, of="branch", labels_of="flows")
    at_home = x - e + m
    if not (at_home > 0).all():
        raise ValueError(
            f"Output - exports + imports of {at_home.idxmin()} is {at_home.min():g}, so nothing of it is used at home "
            "and its way to final use is undefined. Check re-exports, or use `upstreamness`."
        )

    return upstreamness(Z, at_home)


@dataclass(frozen=True)
class SmileCurve:
    """Branches along the chain.

    Attributes
    ----------
    branches
        `upstreamness` and `value added share` (columns) of each branch (index).
    """

    branches: pd.DataFrame

    @property
    def correlation(self) -> float:
        """Correlation of value-added share and upstreamness. A smile would be high at both ends, not a slope."""
        return float(self.branches["value added share"].corr(self.branches["upstreamness"]))


def smile_curve(flows: pd.DataFrame, output: Any) -> SmileCurve:
    """Set each branch's value-added share beside its upstreamness.

    The smile (much value added at both ends of a chain, little in between) is a hypothesis about tasks within firms;
    branches of a table need not show it.

    Parameters
    ----------
    flows
        Z, domestic flows, sellers (rows) by buyers (columns), same branches in the same order.
    output
        x, total output of each branch, same unit.

    Returns
    -------
    SmileCurve
        Both measures a branch, and their correlation. The share is 1 - inputs from the branches of the table / output,
        so imports and net taxes are inside it.

    Raises
    ------
    ValueError
        If the table is no table of flows, or a branch buys more from the others than it makes.

    Examples
    --------
    >>> flows = pd.DataFrame([[0, 1, 0], [0, 0, 2], [0, 0, 0]], index=["wheat", "flour", "bread"])
    >>> smile = smile_curve(flows.set_axis(flows.index, axis=1), [1, 2, 3])
    >>> smile.branches["value added share"].round(3).to_dict()
    {'wheat': 1.0, 'flour': 0.5, 'bread': 0.333}

    References
    ----------
    Antràs, P., Chor, D., Fally, T. & Hillberry, R. (2012). Measuring the upstreamness of production and trade flows.
    American Economic Review 102(3): 412-416.
    Shih, S. (1992). Smile curve, concept presented at Acer; in print in Shih, S. (1996), Me-too is not my style.
    Taipei: Acer Foundation.
    """
    U, v = upstreamness(flows, output), value_added_shares(flows, output)

    return SmileCurve(pd.DataFrame({"upstreamness": U, "value added share": v}))
