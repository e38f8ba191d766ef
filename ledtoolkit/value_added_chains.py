"""Value added in chains: which branches earn the income that is inside one unit of a final product."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ledtoolkit.checks import check_amounts_of, check_square
from ledtoolkit.input_output import leontief_inverse, technical_coefficients

__all__ = ["value_added_origin", "value_added_shares", "value_added_traded"]


def value_added_shares(flows: pd.DataFrame, output: Any) -> pd.Series[float]:
    r"""Take from output what is bought from the branches of the table: :math:`v_j = 1 - \sum_i a_{ij}`.

    In a closed table this is value added. With domestic flows only, imports and net product taxes are inside it:
    say so, or give value added by itself to `value_added_origin`.

    Parameters
    ----------
    flows
        Z, sellers (rows) by buyers (columns), same branches in the same order.
    output
        x, total output of each branch, same unit.

    Returns
    -------
    Series
        Share of output, at most 1 (index: branch).

    Raises
    ------
    ValueError
        If a branch buys more from the others than it makes (a negative share), or the table is no table of flows.

    Examples
    --------
    >>> value_added_shares([[25, 20], [40, 20]], [250, 120]).round(3).to_list()
    [0.74, 0.667]

    References
    ----------
    Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed.
    Cambridge: Cambridge University Press.
    """
    a = technical_coefficients(flows, output).sum(axis=0)
    if not (a <= 1 + 1e-9).all():
        raise ValueError(
            f"The branch {a.idxmax()!r} buys {a.max():.3g} from the branches of the table for one unit of output, "
            "more than 1. Use one unit for flows and output, or give value added by itself."
        )

    return (1 - a).clip(lower=0.0).rename("value added share")


def value_added_origin(coefficients: pd.DataFrame, value_added: Any) -> pd.DataFrame:
    r"""Trace the value added inside one unit of each final product back to the branches that earn it: :math:`\hat v L`.

    Column j says where one unit spent on product j ends up. With v = 1 - column sums of A each column adds to 1:
    every unit of final demand becomes somebody's income.

    Parameters
    ----------
    coefficients
        A, branches by branches (`technical_coefficients`).
    value_added
        v, value added for one unit of output of each branch (`value_added_shares`, or from the table), 0-1.

    Returns
    -------
    DataFrame
        Value added by branch of origin (rows) for one unit of final demand for each branch (columns), 0-1.

    Raises
    ------
    ValueError
        If inputs and value added of a branch exceed its output, or the branches use up all they make.

    Examples
    --------
    >>> value_added_origin([[0.1, 0.2], [0.3, 0.4]], [0.6, 0.4]).round(3).to_numpy().tolist()
    [[0.75, 0.25], [0.25, 0.75]]

    References
    ----------
    Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed.
    Cambridge: Cambridge University Press.
    """
    A = check_square("coefficients", coefficients, of="branch")
    v = check_amounts_of("value_added", value_added, A.index, of="branch", labels_of="coefficients")
    whole = A.sum(axis=0) + v
    if not (whole <= 1 + 1e-9).all():
        raise ValueError(
            f"Inputs and value added of {whole.idxmax()} add up to {whole.max():.3g} for one unit of output, "
            "more than 1. Divide value added by output, and use the same unit in both."
        )

    return leontief_inverse(A).mul(v, axis=0)


def value_added_traded(coefficients: pd.DataFrame, value_added: Any, *, final_demand: Any) -> pd.DataFrame:
    r"""Value the chains of a given final demand: :math:`\hat v L \hat f`.

    Row sums are the value added each branch earns in all chains; column sums what each final product pays out.
    The sum of gross sales would count the same value again at every step.

    Parameters
    ----------
    coefficients
        A, branches by branches (`technical_coefficients`).
    value_added
        v, value added for one unit of output of each branch, 0-1.
    final_demand
        f, final demand (or exports) for each branch, money.

    Returns
    -------
    DataFrame
        Value added by branch of origin (rows) and final product (columns), unit of `final_demand`.

    Raises
    ------
    ValueError
        If the labels differ, a figure is negative or missing, or the branches use up all they make.

    Examples
    --------
    >>> chains = value_added_traded([[0.1, 0.2], [0.3, 0.4]], [0.6, 0.4], final_demand=[100, 40])
    >>> chains.round(1).to_numpy().tolist()
    [[75.0, 10.0], [25.0, 30.0]]

    References
    ----------
    Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed.
    Cambridge: Cambridge University Press.
    """
    origin = value_added_origin(coefficients, value_added)
    f = check_amounts_of("final_demand", final_demand, origin.index, of="branch", labels_of="coefficients")

    return origin.mul(f, axis=1)
