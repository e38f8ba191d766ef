"""Linkages: which branches pull others along, and which others rest on."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.interindustry_multipliers import input_multipliers, output_multipliers

__all__ = ["backward_linkages", "forward_linkages"]


def backward_linkages(leontief: pd.DataFrame) -> pd.Series[float]:
    r"""Compare each branch's output multiplier with the mean: :math:`BL_j = \frac{\sum_i l_{ij}}{m}`, m the mean sum.

    Above 1 a branch pulls others along more than the average branch does. Without the division by the mean
    every branch exceeds 1, and comparing that with 1 would call every branch key.

    Parameters
    ----------
    leontief
        L (`leontief_inverse`).

    Returns
    -------
    Series
        Linkage, mean 1 (index: branch).

    Raises
    ------
    ValueError
        If the table is not square or holds negative figures.

    Examples
    --------
    >>> from ledtoolkit.input_output import leontief_inverse
    >>> backward_linkages(leontief_inverse([[0.1, 0.2], [0.3, 0.4]])).round(2).to_list()
    [0.9, 1.1]

    References
    ----------
    Rasmussen, P. N. (1956). Studies in inter-sectoral relations. Amsterdam: North-Holland.
    """
    m = output_multipliers(leontief)

    return (m / m.mean()).rename("backward linkage")


def forward_linkages(ghosh: pd.DataFrame) -> pd.Series[float]:
    r"""Compare each branch's input multiplier with the mean: :math:`FL_i = \frac{\sum_j g_{ij}}{m}`, m the mean sum.

    Rows of the Ghosh inverse, as is usual today; Rasmussen took rows of the Leontief inverse, which answer what
    happens when demand for every branch rises by one unit, a shock that hardly occurs.

    Parameters
    ----------
    ghosh
        G (`ghosh_inverse`).

    Returns
    -------
    Series
        Linkage, mean 1 (index: branch).

    Raises
    ------
    ValueError
        If the table is not square or holds negative figures.

    Examples
    --------
    >>> from ledtoolkit.input_output import ghosh_inverse
    >>> forward_linkages(ghosh_inverse([[0.1, 0.2], [0.3, 0.4]])).round(2).to_list()
    [0.8, 1.2]

    References
    ----------
    Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed.
    Cambridge: Cambridge University Press.
    """
    m = input_multipliers(ghosh)

    return (m / m.mean()).rename("forward linkage")
