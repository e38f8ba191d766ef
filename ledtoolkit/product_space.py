"""The product space: which products are near to each other, and which are near to what a place already sells."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_choice, check_label, check_same_labels, check_square, check_table, check_whole
from ledtoolkit.comparative_advantage import check_presence

__all__ = ["density", "nearest_absent", "proximity"]


def proximity(presence: pd.DataFrame) -> pd.DataFrame:
    r"""Call two products near when the same places sell both.

    :math:`\phi_{ij} = \min\{P(i|j), P(j|i)\} = \frac{\sum_c M_{ci} M_{cj}}{\max(k_i, k_j)}`: the smaller of the two
    conditional probabilities, so that a rare product is not near to everything that is everywhere.
    A product is at proximity 1 to itself.

    Parameters
    ----------
    presence
        1 where a product is present, else 0; places (rows) by products (columns).

    Returns
    -------
    DataFrame
        Proximity, products by products, 0-1, symmetric.

    Raises
    ------
    ValueError
        If a product is present nowhere (0/0), or the table holds anything but 0 and 1.

    Examples
    --------
    >>> M = pd.DataFrame({"fruit": [1, 1, 0], "wine": [1, 0, 0], "cars": [0, 1, 1]})
    >>> proximity(M).loc["fruit"].to_dict()
    {'fruit': 1.0, 'wine': 0.5, 'cars': 0.5}

    References
    ----------
    Hidalgo, C. A., Klinger, B., Barabási, A.-L. & Hausmann, R. (2007). The product space conditions the development
    of nations. Science 317(5837): 482-487.
    """
    table = check_presence(presence)
    M = table.to_numpy()
    k = M.sum(axis=0)
    if not k.min() > 0:
        nowhere = table.columns[int(np.argmin(k))]
        raise ValueError(f"The product {nowhere!r} is present nowhere, so its proximity is 0/0. Leave it out.")

    phi = M.T @ M
    phi /= np.maximum(k[:, np.newaxis], k)
    return pd.DataFrame(phi, index=table.columns, columns=table.columns, copy=False)


def density(presence: pd.DataFrame, proximity: pd.DataFrame, *, own_product: str = "counted") -> pd.DataFrame:
    r"""Weigh the products around a product by how near they are, and see which share of them a place has.

    :math:`\omega_{cj} = \frac{\sum_i M_{ci} \phi_{ij}}{\sum_i \phi_{ij}}`. With the own product `"counted"`
    (:math:`\phi_{jj} = 1`) present products get a higher density from themselves; `"left_out"` sets
    :math:`\phi_{jj} = 0`. Only densities of absent products speak of opportunities.

    Parameters
    ----------
    presence
        1 where a product is present, else 0; places (rows) by products (columns).
    proximity
        Proximity, products by products (`proximity`).
    own_product
        `"counted"` or `"left_out"`.

    Returns
    -------
    DataFrame
        Density, places by products, 0-1.

    Raises
    ------
    ValueError
        If the products of the two tables differ, a proximity exceeds 1, or a product is near to no other (0/0).

    Examples
    --------
    >>> M = pd.DataFrame({"fruit": [1, 1, 0], "wine": [1, 0, 0], "cars": [0, 1, 1]}, index=["a", "b", "c"])
    >>> density(M, proximity(M)).loc["b"].round(3).to_dict()
    {'fruit': 0.75, 'wine': 0.333, 'cars': 1.0}
    >>> density(M, proximity(M), own_product="left_out").loc["b"].round(3).to_dict()
    {'fruit': 0.5, 'wine': 1.0, 'cars': 1.0}

    References
    ----------
    Hidalgo, C. A., Klinger, B., Barabási, A.-L. & Hausmann, R. (2007). The product space conditions the development
    of nations. Science 317(5837): 482-487.
    """
    M = check_presence(presence)
    near = check_square("proximity", proximity, of="product")
    check_same_labels("columns of presence", list(M.columns), "proximity", list(near.columns))
    phi = near.to_numpy().copy()
    if not phi.max() <= 1 + 1e-9:
        raise ValueError(f"`proximity` must lie between 0 and 1, got {phi.max():g}. Counts are no proximities.")
    convention = check_choice("own_product", own_product, ["counted", "left_out"])
    np.fill_diagonal(phi, 1.0 if convention == "counted" else 0.0)
    around = phi.sum(axis=0)
    if not around.min() > 0:
        alone = M.columns[int(np.argmin(around))]
        raise ValueError(f"The product {alone!r} is near to no other, so its density is 0/0. Leave it out.")

    omega = (M.to_numpy() @ phi) / around
    return pd.DataFrame(omega, index=M.index, columns=M.columns)


def nearest_absent(presence: pd.DataFrame, density: pd.DataFrame, place: str, *, count: int = 3) -> pd.Series[float]:
    r"""List the absent products with the highest density: the next steps that lie nearest.

    Near does not mean wanted: density knows nothing of demand, wages or how complex a product is.

    Parameters
    ----------
    presence
        1 where a product is present, else 0; places by products.
    density
        Density, places by products (`density`).
    place
        One label of the index.
    count
        How many products at most.

    Returns
    -------
    Series
        Density of the nearest absent products, highest first (index: product); empty if nothing is absent.

    Raises
    ------
    KeyError
        If the place is not in the table.

    Examples
    --------
    >>> M = pd.DataFrame({"fruit": [1, 1, 0], "wine": [1, 0, 0], "cars": [0, 1, 1]}, index=["a", "b", "c"])
    >>> nearest_absent(M, density(M, proximity(M)), "c").round(3).to_dict()
    {'fruit': 0.25, 'wine': 0.0}

    References
    ----------
    Hidalgo, C. A., Klinger, B., Barabási, A.-L. & Hausmann, R. (2007). The product space conditions the development
    of nations. Science 317(5837): 482-487.
    """
    M = check_presence(presence)
    check_label("presence", place, M.index)
    near = check_table("density", density, rows="place", columns="product")
    check_same_labels("presence", list(M.index), "density", list(near.index))
    check_same_labels("columns of presence", list(M.columns), "density", list(near.columns))
    at_most = check_whole("count", count, at_least=1)

    absent: pd.Series[float] = near.loc[place, M.columns[M.loc[[place]].to_numpy()[0] == 0]]
    return absent.sort_values(ascending=False, kind="stable").head(at_most)
