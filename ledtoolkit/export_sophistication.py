"""Export sophistication: how rich the places are that sell the same things."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.checks import check_amounts_of, check_choice, check_table

__all__ = ["expy", "prody"]


def prody(exports: pd.DataFrame, income: pd.Series[float], *, weights: str = "basket_share") -> pd.Series[float]:
    r"""Give each product the income of the places that sell it.

    :math:`PRODY_p = \sum_c \frac{s_{cp}}{\sum_c s_{cp}} Y_c`. By `"basket_share"` (Hausmann, Hwang & Rodrik)
    :math:`s_{cp} = x_{cp} / x_c`, so that large places do not count more; weighting by unrounded RCA is the same,
    because :math:`x_p / x` cancels. By `"value"` :math:`s_{cp} = x_{cp}`: the income behind the average unit sold.

    Parameters
    ----------
    exports
        Export value, places (rows) by products (columns), any one currency.
    income
        Income per head, one figure a place.
    weights
        `"basket_share"` or `"value"`.

    Returns
    -------
    Series
        Income level (index: product), unit of `income`, between the smallest and the largest income.

    Raises
    ------
    ValueError
        If a place or a product has no exports, or the labels differ.

    Examples
    --------
    >>> exports = pd.DataFrame({"fruit": [80.0, 100.0], "cars": [20.0, 900.0]}, index=["poor", "rich"])
    >>> prody(exports, pd.Series({"poor": 1000.0, "rich": 10_000.0})).round(1).to_dict()
    {'fruit': 2000.0, 'cars': 8363.6}

    References
    ----------
    Hausmann, R., Hwang, J. & Rodrik, D. (2007). What you export matters. Journal of Economic Growth 12(1): 1-25.
    """
    table = check_table("exports", exports, rows="place", columns="product")
    Y = check_amounts_of("income", income, table.index, of="place", labels_of="exports")
    by = check_choice("weights", weights, ["basket_share", "value"])
    _refuse_without_exports("place", table.sum(axis=1))
    _refuse_without_exports("product", table.sum(axis=0))

    s = table.div(table.sum(axis=1), axis=0) if by == "basket_share" else table
    return (s / s.sum(axis=0)).mul(Y, axis=0).sum(axis=0).rename("PRODY")


def expy(exports: pd.DataFrame, product_income: pd.Series[float]) -> pd.Series[float]:
    r"""Average the PRODY of what each place sells: :math:`EXPY_c = \sum_p \frac{x_{cp}}{x_c} PRODY_p`.

    Parameters
    ----------
    exports
        Export value, places (rows) by products (columns), any one currency.
    product_income
        PRODY, one figure a product (`prody`).

    Returns
    -------
    Series
        Income level of the basket (index: place), unit of `product_income`.

    Raises
    ------
    ValueError
        If a place has no exports, or the labels differ.

    Examples
    --------
    >>> exports = pd.DataFrame({"fruit": [80.0], "cars": [20.0]}, index=["poor"])
    >>> expy(exports, pd.Series({"fruit": 2000.0, "cars": 8000.0})).to_dict()
    {'poor': 3200.0}

    References
    ----------
    Hausmann, R., Hwang, J. & Rodrik, D. (2007). What you export matters. Journal of Economic Growth 12(1): 1-25.
    """
    table = check_table("exports", exports, rows="place", columns="product")
    PRODY = check_amounts_of("product_income", product_income, table.columns, of="product", labels_of="exports")
    x_c = table.sum(axis=1)
    _refuse_without_exports("place", x_c)

    return table.div(x_c, axis=0).mul(PRODY, axis=1).sum(axis=1).rename("EXPY")


def _refuse_without_exports(axis: str, totals: pd.Series[float]) -> None:
    if not totals.min() > 0:
        raise ValueError(f"The {axis} {totals.idxmin()!r} has no exports at all. Leave it out.")
