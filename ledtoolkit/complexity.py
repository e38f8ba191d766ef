"""Economic complexity: how rare and how many the abilities are that a place's products call for.

Places are joined to the products present in them. What can be read from that network alone is said here:
averages of averages (the method of reflections), and the direction they tend to (ECI and PCI).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ledtoolkit.checks import Floats, check_whole
from ledtoolkit.comparative_advantage import check_presence

__all__ = ["EconomicComplexity", "Reflections", "complexity_by_reflections", "economic_complexity", "reflections"]

# Below this part of their own size differences are rounding, not economics;
# late reflections rightly differ little, but are exact to about 15 digits.
ROUNDING, ROUNDING_OF_REFLECTIONS = 1e-9, 1e-12


@dataclass(frozen=True)
class Reflections:
    """Averages of averages, step by step.

    Attributes
    ----------
    places
        k_c,0 (diversity), k_c,1, k_c,2 … (index: place, columns: step).
    products
        k_p,0 (ubiquity), k_p,1, k_p,2 … (index: product, columns: step).
    """

    places: pd.DataFrame
    products: pd.DataFrame


@dataclass(frozen=True)
class EconomicComplexity:
    """Complexity of places and of products.

    Attributes
    ----------
    eci
        Economic complexity index, mean 0 and standard deviation 1 over the places (index: place).
    pci
        Product complexity index (index: product).
    """

    eci: pd.Series[float]
    pci: pd.Series[float]


def reflections(presence: pd.DataFrame, *, steps: int = 2) -> Reflections:
    r"""Describe places by their products, those by their places, and so on.

    :math:`k_{c,N} = \frac{1}{k_{c,0}} \sum_p M_{cp} k_{p,N-1}` and
    :math:`k_{p,N} = \frac{1}{k_{p,0}} \sum_c M_{cp} k_{c,N-1}`, from diversity :math:`k_{c,0}` and ubiquity
    :math:`k_{p,0}`. :math:`k_{c,1}` is the mean ubiquity of a place's products: low means rare products.

    Parameters
    ----------
    presence
        1 where a product is present, else 0; places (rows) by products (columns).
    steps
        Last step N.

    Returns
    -------
    Reflections
        All steps from 0 to N, of places and of products.

    Raises
    ------
    ValueError
        If a place has no product or a product no place (0/0).

    Examples
    --------
    The toy of Hidalgo & Hausmann: the first place has all four products.

    >>> M = pd.DataFrame([[1, 1, 1, 1], [0, 1, 0, 0], [0, 0, 1, 1], [0, 0, 0, 1]])
    >>> reflections(M).places[1].to_list()
    [2.0, 2.0, 2.5, 3.0]

    References
    ----------
    Hidalgo, C. A. & Hausmann, R. (2009). The building blocks of economic complexity.
    Proceedings of the National Academy of Sciences 106(26): 10570-10575.
    """
    table = _without_empty(presence)
    M = table.to_numpy()
    N = check_whole("steps", steps)

    k_c, k_p = [M.sum(axis=1)], [M.sum(axis=0)]
    for _ in range(N):
        k_c, k_p = [*k_c, M @ k_p[-1] / k_c[0]], [*k_p, M.T @ k_c[-1] / k_p[0]]
    step = pd.RangeIndex(N + 1, name="step")
    return Reflections(
        places=pd.DataFrame(np.column_stack(k_c), index=table.index, columns=step),
        products=pd.DataFrame(np.column_stack(k_p), index=table.columns, columns=step),
    )


def economic_complexity(presence: pd.DataFrame) -> EconomicComplexity:
    r"""Find the direction in which places differ most, given which products they share.

    ECI is the second eigenvector v of :math:`\tilde M = D^{-1} M U^{-1} M'` (D diversity, U ubiquity; the first is
    constant), its sign that of its correlation with diversity, standardised with the population standard deviation.
    PCI stands on the same scale: :math:`(U^{-1} M' v / \lambda - \bar v) / s_v`, so that a place's ECI is the mean
    PCI of its products. `complexity_by_reflections` follows another convention and gives other values.

    Parameters
    ----------
    presence
        1 where a product is present, else 0; places (rows) by products (columns).

    Returns
    -------
    EconomicComplexity
        ECI and PCI. Levels compare only within one sample.

    Raises
    ------
    ValueError
        If a place or product is empty, the network falls apart, or the second eigenvector or its sign is undefined.

    Examples
    --------
    >>> M = pd.DataFrame([[1, 1, 1, 1], [0, 1, 0, 0], [0, 0, 1, 1], [0, 0, 0, 1]], index=list("abcd"))
    >>> economic_complexity(M).eci.round(3).to_dict()
    {'a': -0.075, 'b': -1.603, 'c': 0.748, 'd': 0.93}

    References
    ----------
    Hidalgo, C. A. & Hausmann, R. (2009). The building blocks of economic complexity.
    Proceedings of the National Academy of Sciences 106(26): 10570-10575.
    Hausmann, R., Hidalgo, C. A., Bustos, S., Coscia, M., Simoes, A. & Yildirim, M. A. (2014).
    The atlas of economic complexity: mapping paths to prosperity. Cambridge, MA: MIT Press (first edition 2011).
    """
    table = _without_empty(presence)
    M = table.to_numpy()
    D, U = M.sum(axis=1), M.sum(axis=0)
    _refuse_separate(table)

    lam, v = _second_eigenvector(M, D, U)
    v = v * _sign_of_diversity(v, D)
    ECI = (v - v.mean()) / v.std()
    PCI = (M.T @ v / U / lam - v.mean()) / v.std()
    return EconomicComplexity(
        eci=pd.Series(ECI, index=table.index, name="ECI"), pci=pd.Series(PCI, index=table.columns, name="PCI")
    )


def complexity_by_reflections(
    presence: pd.DataFrame, *, place_step: int = 18, product_step: int = 19
) -> EconomicComplexity:
    r"""Read complexity off a late step of the reflections: :math:`k_{c,18}` and :math:`k_{p,19}`, standardised.

    Late steps tend to the eigenvector of `economic_complexity` but stop before it: how near they come depends on the
    gap between the second and the third eigenvalue. Places and products are standardised each by themselves, with
    the sample standard deviation (n - 1). So the two conventions often rank alike, but are not equal.

    Parameters
    ----------
    presence
        1 where a product is present, else 0; places (rows) by products (columns).
    place_step
        An even step N for places (they start from diversity).
    product_step
        An odd step N for products (odd ones average diversity).

    Returns
    -------
    EconomicComplexity
        Standardised reflections of places and products.

    Raises
    ------
    ValueError
        If a place or product is empty, the network falls apart, a step has the wrong parity,
        or a step no longer differs between places or products.

    Examples
    --------
    >>> M = pd.DataFrame([[1, 1, 1, 1], [0, 1, 0, 0], [0, 0, 1, 1], [0, 0, 0, 1]], index=list("abcd"))
    >>> complexity_by_reflections(M, place_step=2, product_step=3).eci.round(3).to_dict()
    {'a': 1.29, 'b': -0.43, 'c': 0.195, 'd': -1.055}

    References
    ----------
    Hidalgo, C. A. & Hausmann, R. (2009). The building blocks of economic complexity.
    Proceedings of the National Academy of Sciences 106(26): 10570-10575.
    """
    table = _without_empty(presence)
    _refuse_separate(table)
    N_c, N_p = check_whole("place_step", place_step), check_whole("product_step", product_step, at_least=1)
    if N_c % 2 or not N_p % 2:
        raise ValueError(
            f"`place_step` must be even and `product_step` odd, got {N_c} and {N_p}. "
            "Other steps average ubiquity, and then high means simple."
        )

    k = reflections(table, steps=max(N_c, N_p))
    ECI = _standardised(k.places[N_c].to_numpy(), "places", N_c)
    PCI = _standardised(k.products[N_p].to_numpy(), "products", N_p)
    return EconomicComplexity(
        eci=pd.Series(ECI, index=table.index, name="ECI"), pci=pd.Series(PCI, index=table.columns, name="PCI")
    )


def _second_eigenvector(M: Floats, D: Floats, U: Floats) -> tuple[float, Floats]:
    r"""Return the second eigenvalue of :math:`\tilde M` and its eigenvector v.

    :math:`\tilde M` is similar to the symmetric :math:`D^{-1/2} M U^{-1} M' D^{-1/2}`, whose eigenvectors are stable.
    With more places than products the same is found on the side of the products, and brought over by :math:`D^{-1} M`.
    """
    if M.shape[0] > M.shape[1]:
        lam, q = _second_eigenvector(M.T, U, D)
        return lam, M @ q / D
    root = np.sqrt(D)
    eigenvalues, w = np.linalg.eigh((M / U) @ M.T / np.outer(root, root))
    lam = float(eigenvalues[-2]) if len(D) > 1 else 0.0
    third = float(eigenvalues[-3]) if len(D) > 2 else 0.0
    if not lam > ROUNDING:
        raise ValueError(
            "All places have the same products as far as shared products can tell (second eigenvalue 0), "
            "so complexity is undefined. Use finer products or a higher cut-off."
        )
    if not lam - third > ROUNDING:
        raise ValueError(
            f"The second and third eigenvalue are equal ({lam:.6g}), so two directions explain the network equally "
            "well and complexity is undefined. Add places or products."
        )
    return lam, w[:, -2] / root


def _sign_of_diversity(v: Floats, D: Floats) -> float:
    """Return 1 or -1, so that complexity rises with diversity."""
    together = float((v - v.mean()) @ (D - D.mean()))
    if not abs(together) > ROUNDING * len(D) * v.std() * D.mean():
        raise ValueError(
            "Complexity does not vary with diversity here, so its sign is undefined (high could mean simple). "
            "Add places with fewer or more products."
        )
    return float(np.sign(together))


def _standardised(k: Floats, of: str, step: int) -> Floats:
    if not k.std() > ROUNDING_OF_REFLECTIONS * abs(k).mean():
        raise ValueError(
            f"Step {step} of the {of} no longer differs between them, so it cannot be standardised. "
            "Use an earlier step."
        )
    return np.asarray((k - k.mean()) / k.std(ddof=1))


def _without_empty(presence: pd.DataFrame) -> pd.DataFrame:
    table = check_presence(presence)
    for axis, labels, counts in (
        ("place", table.index, table.to_numpy().sum(axis=1)),
        ("product", table.columns, table.to_numpy().sum(axis=0)),
    ):
        if not counts.min() > 0:
            empty = labels[int(np.argmin(counts))]
            raise ValueError(f"The {axis} {empty!r} has no presence at all, so its averages are 0/0. Leave it out.")
    return table


def _refuse_separate(table: pd.DataFrame) -> None:
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    M = table.to_numpy()
    parts, part_of = connected_components(csr_array(M @ M.T), directed=False)
    if parts > 1:
        apart = [str(place) for place in table.index[part_of != part_of[0]]]
        listed = ", ".join(apart[:5]) + (", …" if len(apart) > 5 else "")
        raise ValueError(
            f"The network falls into {parts} parts that share no product; apart from {table.index[0]} stand {listed}. "
            "Then the largest eigenvalue occurs more than once and complexity is undefined. Treat each part alone."
        )
