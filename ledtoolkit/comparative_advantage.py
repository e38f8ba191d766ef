"""Comparative advantage: what a place sells more of than others do, and how many things it sells."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_amounts_of, check_positive, check_table

__all__ = [
    "diversity",
    "presence",
    "revealed_comparative_advantage",
    "ubiquity",
]


def revealed_comparative_advantage(
    exports: pd.DataFrame, *, reference: pd.Series[float] | None = None, undefined_as: float | None = None
) -> pd.DataFrame:
    r"""Compare each product's share of a place's exports with its share of the reference area's exports.

    :math:`RCA_{cp} = \frac{x_{cp} / x_c}{x_p / x}`, the location quotient of exports. Above 1 a place sells more
    of a product than the reference area does; exports are gross, and who ships a good need not make it.

    Parameters
    ----------
    exports
        Export value, places (rows) by products (columns), any one currency.
    reference
        Exports of the reference area (the world, the nation), one figure a product, same currency.
        By default the sum of the listed places, which then contains each of them.
    undefined_as
        What to put where a place or a product has no exports at all (0/0). By default such a table is refused.

    Returns
    -------
    DataFrame
        RCA, same index and columns as `exports`; 1 = the share in the reference area.

    Raises
    ------
    ValueError
        If a figure is negative or missing, or a place or product has no exports.

    Examples
    --------
    Kenya 2021 in million US dollars, vegetable products against all others, beside the world:

    >>> exports = pd.DataFrame({"vegetable": [3087.0], "other": [4050.0]}, index=["Kenya"])
    >>> world = pd.Series({"vegetable": 641_940.0, "other": 20_421_040.0})
    >>> revealed_comparative_advantage(exports, reference=world).round(2).loc["Kenya"].to_dict()
    {'vegetable': 14.19, 'other': 0.59}

    References
    ----------
    Balassa, B. (1965). Trade liberalisation and "revealed" comparative advantage.
    The Manchester School 33(2): 99-123.
    """
    table = check_table("exports", exports, rows="place", columns="product")
    x_cp = table.to_numpy()
    x_c = x_cp.sum(axis=1, keepdims=True)
    x_p = _reference_exports(reference, table)
    if undefined_as is None:
        _refuse_without_exports(table, x_c.ravel(), x_p)

    with np.errstate(divide="ignore", invalid="ignore"):
        rca = (x_cp / x_c) / (x_p / x_p.sum())
    if undefined_as is not None:
        rca = np.where((x_c > 0) & (x_p > 0), rca, undefined_as)
    return pd.DataFrame(rca, index=table.index, columns=table.columns)


def presence(rca: pd.DataFrame, *, at_least: float = 1.0) -> pd.DataFrame:
    r"""Call a product present where its RCA reaches the cut-off: :math:`M_{cp} = 1` if :math:`RCA_{cp} \ge 1`.

    A value of exactly the cut-off counts as present (as in most software); a strict rule gives another matrix.

    Parameters
    ----------
    rca
        Revealed comparative advantage, places by products.
    at_least
        Cut-off, above 0.

    Returns
    -------
    DataFrame
        1 where present, else 0, same index and columns.

    Raises
    ------
    ValueError
        If a value is missing or negative, or the cut-off is not above 0.

    Examples
    --------
    >>> presence(pd.DataFrame({"fruit": [1.0, 0.4], "cars": [0.2, 3.0]})).to_numpy().tolist()
    [[1, 0], [0, 1]]

    References
    ----------
    Hidalgo, C. A., Klinger, B., Barabási, A.-L. & Hausmann, R. (2007). The product space conditions the development
    of nations. Science 317(5837): 482-487.
    """
    table = check_table("rca", rca, rows="place", columns="product")
    cut_off = check_positive("at_least", at_least)

    return (table >= cut_off).astype(int)


def diversity(presence: pd.DataFrame) -> pd.Series[float]:
    r"""Count the products present in each place: :math:`k_{c,0} = \sum_p M_{cp}`.

    Parameters
    ----------
    presence
        1 where a product is present, else 0; places by products.

    Returns
    -------
    Series
        Number of products (index: place).

    Raises
    ------
    ValueError
        If the table holds anything but 0 and 1.

    Examples
    --------
    >>> diversity(pd.DataFrame({"fruit": [1, 0], "cars": [1, 1]}, index=["north", "south"])).to_dict()
    {'north': 2.0, 'south': 1.0}

    References
    ----------
    Hidalgo, C. A. & Hausmann, R. (2009). The building blocks of economic complexity.
    Proceedings of the National Academy of Sciences 106(26): 10570-10575.
    """
    M = check_presence(presence)

    return M.sum(axis=1).rename("diversity")


def ubiquity(presence: pd.DataFrame) -> pd.Series[float]:
    r"""Count the places where each product is present: :math:`k_{p,0} = \sum_c M_{cp}`.

    Parameters
    ----------
    presence
        1 where a product is present, else 0; places by products.

    Returns
    -------
    Series
        Number of places (index: product).

    Raises
    ------
    ValueError
        If the table holds anything but 0 and 1.

    Examples
    --------
    >>> ubiquity(pd.DataFrame({"fruit": [1, 0], "cars": [1, 1]}, index=["north", "south"])).to_dict()
    {'fruit': 1.0, 'cars': 2.0}

    References
    ----------
    Hidalgo, C. A. & Hausmann, R. (2009). The building blocks of economic complexity.
    Proceedings of the National Academy of Sciences 106(26): 10570-10575.
    """
    M = check_presence(presence)

    return M.sum(axis=0).rename("ubiquity")


def check_presence(presence: pd.DataFrame) -> pd.DataFrame:
    """Return a table of 0 and 1 as floats, places by products, or say which entry is neither.

    Examples
    --------
    >>> check_presence(pd.DataFrame({"fruit": [14.2]}, index=["Kenya"]))
    Traceback (most recent call last):
    ValueError: `presence` must hold 0 and 1 only, got 14.2 for place Kenya, product fruit. Apply a cut-off first.
    """
    table = check_table("presence", presence, rows="place", columns="product")
    M = table.to_numpy()
    fits = (M == 0) | (M == 1)
    if fits.all():
        return table
    at_row, at_column = divmod(int(np.argmin(fits)), M.shape[1])
    raise ValueError(
        f"`presence` must hold 0 and 1 only, got {M[at_row, at_column]:g} for place {table.index[at_row]}, "
        f"product {table.columns[at_column]}. Apply a cut-off first."
    )


def _reference_exports(reference: Any, table: pd.DataFrame) -> Floats:
    if reference is None:
        return np.asarray(table.sum(axis=0), dtype=np.float64)
    given = check_amounts_of("reference", reference, table.columns, of="product", labels_of="exports")
    return np.asarray(given, dtype=np.float64)


def _refuse_without_exports(table: pd.DataFrame, x_c: Floats, x_p: Floats) -> None:
    for axis, labels, totals in (("place", table.index, x_c), ("product", table.columns, x_p)):
        if not totals.min() > 0:
            empty = labels[int(np.argmin(totals))]
            raise ValueError(f"The {axis} {empty!r} has no exports at all, so its RCA is 0/0. Leave it out.")
