"""Herfindahl-Hirschman index: how much of a whole sits in few units."""

from __future__ import annotations

from typing import Any

from ledtoolkit.checks import Floats, check_total

__all__ = ["equivalent_number", "herfindahl", "normalised_herfindahl"]


def herfindahl(values: Any) -> float:
    r"""Add the squared shares: :math:`H = \sum_i s_i^2`.

    From 1/n, all equal, to 1, one has all. Competition authorities print it for percentages (0-10,000);
    here shares are 0-1.

    Parameters
    ----------
    values
        Amounts of at least 0, one a unit (firms, branches, products); not all 0.

    Returns
    -------
    float
        1/n up to 1.

    Raises
    ------
    ValueError
        If an amount is negative or missing, or all are 0.

    Examples
    --------
    >>> round(herfindahl([20, 50, 20, 10]), 3)
    0.34

    References
    ----------
    Hirschman, A. O. (1964). The paternity of an index. American Economic Review 54(5): 761-762.
    """
    s = _shares(values)

    return float((s**2).sum())


def normalised_herfindahl(values: Any) -> float:
    r"""Free the index from the number of units: :math:`H^* = \frac{H - 1/n}{1 - 1/n}`.

    0 = all equal, 1 = one has all, whatever n is.

    Parameters
    ----------
    values
        Amounts as in `herfindahl`, at least two.

    Returns
    -------
    float
        0-1.

    Raises
    ------
    ValueError
        As in `herfindahl`, or if there is one amount only.

    Examples
    --------
    >>> round(normalised_herfindahl([20, 50, 20, 10]), 3)
    0.12

    References
    ----------
    Hirschman, A. O. (1964). The paternity of an index. American Economic Review 54(5): 761-762.
    """
    H, n = herfindahl(values), len(_shares(values))
    if n < 2:
        raise ValueError("`values` holds one amount, so the normalised index is 0/0. Give at least two.")

    return (H - 1 / n) / (1 - 1 / n)


def equivalent_number(values: Any) -> float:
    r"""Say how many equal units would be as concentrated: :math:`1/H`.

    Also called effective number: an export basket of eleven groups that counts like 4.28 equal ones.

    Parameters
    ----------
    values
        Amounts as in `herfindahl`.

    Returns
    -------
    float
        1 up to n.

    Raises
    ------
    ValueError
        As in `herfindahl`.

    Examples
    --------
    >>> round(equivalent_number([20, 50, 20, 10]), 2)
    2.94

    References
    ----------
    Hirschman, A. O. (1964). The paternity of an index. American Economic Review 54(5): 761-762.
    """
    return 1 / herfindahl(values)


def _shares(values: Any) -> Floats:
    amounts = check_total("values", values)
    shares: Floats = amounts / amounts.sum()
    return shares
