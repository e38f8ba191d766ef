"""Multipliers of an input-output table: output, jobs, wages or value added for one more unit of final demand."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ledtoolkit.checks import check_amounts_of, check_figures, check_square

__all__ = [
    "demand_impact",
    "input_multipliers",
    "output_multipliers",
    "satellite_coefficients",
    "satellite_effects",
    "type1_multipliers",
]


def output_multipliers(leontief: pd.DataFrame) -> pd.Series[float]:
    r"""Add up a column: the output of all branches for one unit of final demand, :math:`m_j = \sum_i l_{ij}`.

    Multiply final demand by it, not total output, or the same output is counted again and again.

    Parameters
    ----------
    leontief
        L (`leontief_inverse`).

    Returns
    -------
    Series
        Output multiplier, at least 1 (index: branch).

    Raises
    ------
    ValueError
        If the table is not square or holds negative figures.

    Examples
    --------
    >>> from ledtoolkit.input_output import leontief_inverse
    >>> output_multipliers(leontief_inverse([[0.1, 0.2], [0.3, 0.4]])).round(3).to_list()
    [1.875, 2.292]

    References
    ----------
    Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed.
    Cambridge: Cambridge University Press.
    """
    L = _check_inverse("leontief", leontief)

    return L.sum(axis=0).rename("output multiplier")


def input_multipliers(ghosh: pd.DataFrame) -> pd.Series[float]:
    r"""Add up a row: the output of all branches that rests on one unit of primary input, :math:`\sum_j g_{ij}`.

    Parameters
    ----------
    ghosh
        G (`ghosh_inverse`).

    Returns
    -------
    Series
        Input multiplier, at least 1 (index: branch).

    Raises
    ------
    ValueError
        If the table is not square or holds negative figures.

    Examples
    --------
    >>> from ledtoolkit.input_output import ghosh_inverse
    >>> input_multipliers(ghosh_inverse([[0.1, 0.2], [0.3, 0.4]])).round(3).to_list()
    [1.667, 2.5]

    References
    ----------
    Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed.
    Cambridge: Cambridge University Press.
    """
    G = _check_inverse("ghosh", ghosh)

    return G.sum(axis=1).rename("input multiplier")


def satellite_coefficients(amounts: Any, output: Any) -> pd.Series[float]:
    r"""Divide jobs (or wages, value added) by output: :math:`v_j = w_j / x_j`, the direct effect.

    Parameters
    ----------
    amounts
        w, amount of each branch: jobs, wages, value added.
    output
        x, total output of each branch, same order.

    Returns
    -------
    Series
        Amount for one unit of output (index: branch).

    Raises
    ------
    ValueError
        If an output is 0 (x/0), or the labels differ.

    Examples
    --------
    Chile 2013: persons for each thousand million pesos of output.

    >>> output = pd.Series({"agriculture": 11_304.1, "mining": 26_338.4})
    >>> satellite_coefficients([728_257, 254_724], output).round(1).to_dict()
    {'agriculture': 64.4, 'mining': 9.7}

    References
    ----------
    Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed.
    Cambridge: Cambridge University Press.
    """
    x = output if isinstance(output, pd.Series) else pd.Series(check_figures("output", output))
    x = check_amounts_of("output", x, x.index, of="branch", labels_of="output")
    w = check_amounts_of("amounts", amounts, x.index, of="branch", labels_of="output")
    if not (x > 0).all():
        raise ValueError(f"The branch {x.idxmin()!r} has no output, so its coefficients are x/0. Leave it out.")

    return (w / x).rename("direct effect")


def satellite_effects(coefficients: Any, leontief: pd.DataFrame) -> pd.Series[float]:
    r"""Add up what all branches need for one unit of final demand: :math:`v' L`.

    With jobs for v this is employment for one unit of final demand for each branch, direct and indirect. With value
    added of a table of domestic flows it falls short of 1 by the share of imports and product taxes.

    Parameters
    ----------
    coefficients
        v (`satellite_coefficients`), one figure a branch.
    leontief
        L (`leontief_inverse`).

    Returns
    -------
    Series
        Amount for one unit of final demand (index: branch).

    Raises
    ------
    ValueError
        If the labels differ or a figure is negative or missing.

    Examples
    --------
    >>> from ledtoolkit.input_output import leontief_inverse
    >>> satellite_effects([10, 5], leontief_inverse([[0.1, 0.2], [0.3, 0.4]])).round(2).to_list()
    [15.62, 13.54]

    References
    ----------
    Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed.
    Cambridge: Cambridge University Press.
    """
    v, L = _check_beside(coefficients, leontief)

    return (v @ L).rename("total effect")


def type1_multipliers(
    coefficients: Any, leontief: pd.DataFrame, *, undefined_as: float | None = None
) -> pd.Series[float]:
    r"""Divide the total by the direct effect: :math:`(v' L)_j / v_j`, jobs in all for each job in the branch itself.

    Type I leaves the spending of wages out; type II, which counts it, is larger. It multiplies jobs, not money.

    Parameters
    ----------
    coefficients
        v (`satellite_coefficients`), one figure a branch.
    leontief
        L (`leontief_inverse`).
    undefined_as
        What to put for a branch without jobs of its own (x/0). By default it is refused.

    Returns
    -------
    Series
        Multiplier, at least 1 (index: branch).

    Raises
    ------
    ValueError
        If a coefficient is 0, the labels differ, or a figure is negative or missing.

    Examples
    --------
    >>> from ledtoolkit.input_output import leontief_inverse
    >>> type1_multipliers([10, 5], leontief_inverse([[0.1, 0.2], [0.3, 0.4]])).round(3).to_list()
    [1.562, 2.708]

    References
    ----------
    Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed.
    Cambridge: Cambridge University Press.
    """
    v, L = _check_beside(coefficients, leontief)
    if undefined_as is None and not (v > 0).all():
        raise ValueError(
            f"The branch {v.idxmin()!r} has a direct effect of 0, so its type I multiplier is x/0. "
            "Use its total effect, or say with `undefined_as` what to put there."
        )

    multiplier = (v @ L) / v.where(v > 0)
    return (multiplier if undefined_as is None else multiplier.fillna(undefined_as)).rename("type I multiplier")


def demand_impact(coefficients: Any, leontief: pd.DataFrame, *, final_demand: Any) -> pd.DataFrame:
    r"""Follow extra final demand to the branches where it is felt.

    Directly :math:`\hat v f`, in all :math:`\hat v L f`; the difference is the indirect effect.
    Coefficients, prices and capacity stay as they are. The table's area counts: a nation is not a town.

    Parameters
    ----------
    coefficients
        v (`satellite_coefficients`), one figure a branch; ones for output itself.
    leontief
        L (`leontief_inverse`).
    final_demand
        f, extra final demand for each branch, unit of the table.

    Returns
    -------
    DataFrame
        `direct` and `indirect` amounts (columns) in each branch (index); their sum is the whole effect.

    Raises
    ------
    ValueError
        If the labels differ or a figure is negative or missing.

    Examples
    --------
    >>> from ledtoolkit.input_output import leontief_inverse
    >>> L = leontief_inverse([[0.1, 0.2], [0.3, 0.4]])
    >>> demand_impact([10, 5], L, final_demand=[100, 0]).round(1).to_numpy().tolist()
    [[1000.0, 250.0], [0.0, 312.5]]

    References
    ----------
    Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed.
    Cambridge: Cambridge University Press.
    """
    v, L = _check_beside(coefficients, leontief)
    f = check_amounts_of("final_demand", final_demand, L.index, of="branch", labels_of="leontief")

    return pd.DataFrame({"direct": v * f, "indirect": v * (L @ f - f)})


def _check_beside(coefficients: Any, leontief: pd.DataFrame) -> tuple[pd.Series[float], pd.DataFrame]:
    L = _check_inverse("leontief", leontief)
    return check_amounts_of("coefficients", coefficients, L.index, of="branch", labels_of="leontief"), L


def _check_inverse(name: str, inverse: pd.DataFrame) -> pd.DataFrame:
    """Return a Leontief or Ghosh inverse; its diagonal holds the unit itself, so coefficients are told apart."""
    table = check_square(name, inverse, of="branch")
    diagonal = table.to_numpy().diagonal()
    if not diagonal.min() >= 1 - 1e-9:
        raise ValueError(
            f"`{name}` must be an inverse, whose diagonal is at least 1, got {diagonal.min():g}. "
            f"Turn coefficients into it first with `{name}_inverse`."
        )
    return table
