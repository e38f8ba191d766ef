"""Input-output tables: what a branch buys from others to make one unit, and what one more unit of demand sets off.

Rows sell, columns buy. Flows and output stand in one unit; domestic flows at basic prices give local effects,
flows with imports give those of the world.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_amounts_of, check_square

__all__ = [
    "allocation_coefficients",
    "ghosh_inverse",
    "leontief_inverse",
    "technical_coefficients",
]


def technical_coefficients(flows: pd.DataFrame, output: Any) -> pd.DataFrame:
    r"""Divide what a branch buys by what it makes: :math:`A = Z \hat{x}^{-1}`, column by column.

    :math:`a_{ij}` is what branch j buys from branch i for one unit of its own output.

    Parameters
    ----------
    flows
        Z, sellers (rows) by buyers (columns), same branches in the same order.
    output
        x, total output of each branch, same unit.

    Returns
    -------
    DataFrame
        A, branches by branches, ratios.

    Raises
    ------
    ValueError
        If the table is not square, a figure is negative or missing, or an output is 0 (x/0).

    Examples
    --------
    Two sectors after Dorfman, Samuelson & Solow:

    >>> technical_coefficients([[25, 175], [40, 20]], [250, 120]).round(2).to_numpy().tolist()
    [[0.1, 1.46], [0.16, 0.17]]

    References
    ----------
    Leontief, W. (1936). Quantitative input and output relations in the economic system of the United States.
    Review of Economics and Statistics 18(3): 105-125.
    """
    Z, x = check_flows(flows, output)

    return Z.div(x, axis=1)


def allocation_coefficients(flows: pd.DataFrame, output: Any) -> pd.DataFrame:
    r"""Divide what a branch sells by what it makes: :math:`B = \hat{x}^{-1} Z`, row by row.

    :math:`b_{ij}` is the share of branch i's output that branch j uses up.

    Parameters
    ----------
    flows
        Z, sellers (rows) by buyers (columns), same branches in the same order.
    output
        x, total output of each branch, same unit.

    Returns
    -------
    DataFrame
        B, branches by branches, shares.

    Raises
    ------
    ValueError
        If the table is not square, a figure is negative or missing, or an output is 0 (x/0).

    Examples
    --------
    >>> allocation_coefficients([[25, 175], [40, 20]], [250, 120]).round(2).to_numpy().tolist()
    [[0.1, 0.7], [0.33, 0.17]]

    References
    ----------
    Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed.
    Cambridge: Cambridge University Press.
    """
    Z, x = check_flows(flows, output)

    return Z.div(x, axis=0)


def leontief_inverse(coefficients: pd.DataFrame) -> pd.DataFrame:
    r"""Add up all rounds of buying: :math:`L = I + A + A^2 + \dots = (I - A)^{-1}`.

    :math:`l_{ij}` is what branch i makes, directly and indirectly, for one unit of final demand for branch j.
    It exists without negative entries exactly when the economy makes more than it uses up (Hawkins-Simon condition);
    a single column of A may add to more than 1, if another unit of measurement makes it so.

    Parameters
    ----------
    coefficients
        A (`technical_coefficients`), branches by branches.

    Returns
    -------
    DataFrame
        L, branches by branches; the diagonal is at least 1.

    Raises
    ------
    ValueError
        If I - A is singular or L would have negative entries: the branches use up more than they make.

    Examples
    --------
    >>> leontief_inverse([[0.1, 0.2], [0.3, 0.4]]).round(3).to_numpy().tolist()
    [[1.25, 0.417], [0.625, 1.875]]

    References
    ----------
    Leontief, W. (1936). Quantitative input and output relations in the economic system of the United States.
    Review of Economics and Statistics 18(3): 105-125.
    """
    A = check_square("coefficients", coefficients, of="branch")

    return _all_rounds(A, "A column says what a branch buys for one unit: divide flows by the output of the buyer.")


def ghosh_inverse(coefficients: pd.DataFrame) -> pd.DataFrame:
    r"""Add up all rounds of selling on: :math:`G = (I - B)^{-1}`.

    :math:`g_{ij}` is how much of branch j's output rests on one unit of primary input into branch i.

    Parameters
    ----------
    coefficients
        B (`allocation_coefficients`), branches by branches; not the flows themselves.

    Returns
    -------
    DataFrame
        G, branches by branches; the diagonal is at least 1.

    Raises
    ------
    ValueError
        If I - B is singular or G would have negative entries: the branches sell on more than they make.

    Examples
    --------
    >>> ghosh_inverse([[0.1, 0.2], [0.3, 0.4]]).round(3).to_numpy().tolist()
    [[1.25, 0.417], [0.625, 1.875]]

    References
    ----------
    Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed.
    Cambridge: Cambridge University Press.
    """
    B = check_square("coefficients", coefficients, of="branch")

    return _all_rounds(
        B, "A row says which share of its output a branch sells to others: divide flows by the seller's."
    )


def check_flows(flows: Any, output: Any) -> tuple[pd.DataFrame, pd.Series[float]]:
    """Return flows and output of the same branches, output above 0, or say what is wrong with them."""
    Z = check_square("flows", flows, of="branch")
    x = check_amounts_of("output", output, Z.index, of="branch", labels_of="flows")
    if not (x > 0).all():
        raise ValueError(f"The branch {x.idxmin()!r} has no output, so its coefficients are x/0. Leave it out.")
    return Z, x


def _all_rounds(coefficients: pd.DataFrame, way_out: str) -> pd.DataFrame:
    labels, used_up = coefficients.index, coefficients.to_numpy()
    try:
        inverse = np.linalg.inv(np.eye(len(labels)) - used_up)
    except np.linalg.LinAlgError:
        inverse = np.full_like(used_up, np.inf)
    smallest, largest = inverse.min(), inverse.max()
    # rounding may leave a hair below 0 where no flow is, and huge numbers where the matrix is all but singular
    if not (smallest >= -1e-9 * largest and largest < 1e12):
        raise ValueError(
            "The rounds never come to an end: the branches together use up all they make, or more "
            f"(largest sum of a column {used_up.sum(axis=0).max():.3g}, of a row {used_up.sum(axis=1).max():.3g}). "
            f"{way_out}"
        )
    return pd.DataFrame(inverse, index=labels, columns=coefficients.columns, copy=False)
