"""Governance of value chains: who coordinates whom, and what that leaves open for upgrading."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.checks import check_choice

__all__ = ["COORDINATION", "governance_table", "governance_type", "upgrading_kind", "upgrading_outlook"]

# From little to much coordination by the leading firm.
COORDINATION = ("market", "modular", "relational", "captive", "hierarchy")

_LEVELS = ("low", "high")
# Complexity of transactions, ability to codify them, capabilities of suppliers.
_TYPES = {
    ("low", "high", "high"): "market",
    ("high", "high", "high"): "modular",
    ("high", "low", "high"): "relational",
    ("high", "high", "low"): "captive",
    ("high", "low", "low"): "hierarchy",
    ("low", "low", "high"): "unlikely",
    ("low", "low", "low"): "unlikely",
    ("low", "high", "low"): "excluded",
}
_UPGRADING = {
    "the way of making": "process",
    "the product": "product",
    "the tasks in the chain": "functional",
    "the chain": "inter-sectoral",
}


def governance_type(complexity: str, *, codifiability: str, capability: str) -> str:
    """Name the type of governance that three conditions lead one to expect.

    Complexity of transactions, ability to codify them, capability of suppliers: market L-H-H, modular H-H-H,
    relational H-L-H, captive H-H-L, hierarchy H-L-L. The other three are no types: simple transactions that cannot
    be codified are unlikely, and incapable suppliers of simple, codified goods are left out of the chain.
    A powerful buyer alone does not make a hierarchy.

    Parameters
    ----------
    complexity, codifiability, capability
        `"low"` or `"high"`.

    Returns
    -------
    str
        One of `COORDINATION`, or `"unlikely"`, or `"excluded"`.

    Raises
    ------
    ValueError
        If a condition is neither low nor high.

    Examples
    --------
    >>> governance_type("high", codifiability="high", capability="low")
    'captive'
    >>> governance_type("low", codifiability="high", capability="low")
    'excluded'

    References
    ----------
    Gereffi, G., Humphrey, J. & Sturgeon, T. (2005). The governance of global value chains.
    Review of International Political Economy 12(1): 78-104.
    """
    conditions = (
        check_choice("complexity", complexity, _LEVELS),
        check_choice("codifiability", codifiability, _LEVELS),
        check_choice("capability", capability, _LEVELS),
    )

    return _TYPES[conditions]


def governance_table() -> pd.DataFrame:
    """List all eight combinations of conditions with what each leads one to expect.

    Five are types, two unlikely, one excluded: do not force every chain into a type.

    Returns
    -------
    DataFrame
        Columns `complexity`, `codifiability`, `capability`, `type`; the five types first, by degree of coordination.

    Examples
    --------
    >>> governance_table()["type"].to_list()
    ['market', 'modular', 'relational', 'captive', 'hierarchy', 'unlikely', 'unlikely', 'excluded']

    References
    ----------
    Gereffi, G., Humphrey, J. & Sturgeon, T. (2005). The governance of global value chains.
    Review of International Political Economy 12(1): 78-104.
    """
    rows = [(*conditions, name) for conditions, name in _TYPES.items()]
    return pd.DataFrame(rows, columns=["complexity", "codifiability", "capability", "type"])


def upgrading_kind(changed: str) -> str:
    """Name the kind of upgrading by what changes.

    Making the same more efficiently is process upgrading, making something better or new product upgrading, taking
    over other tasks (design, brand, sales) functional upgrading, and using the skill in another chain inter-sectoral
    (or chain) upgrading. A new product is not a new function.

    Parameters
    ----------
    changed
        `"the way of making"`, `"the product"`, `"the tasks in the chain"` or `"the chain"`.

    Returns
    -------
    str
        `"process"`, `"product"`, `"functional"` or `"inter-sectoral"`.

    Raises
    ------
    ValueError
        If something else is given.

    Examples
    --------
    >>> upgrading_kind("the tasks in the chain")
    'functional'

    References
    ----------
    Humphrey, J. & Schmitz, H. (2002). How does insertion in global value chains affect upgrading in industrial
    clusters? Regional Studies 36(9): 1017-1027.
    """
    return _UPGRADING[check_choice("changed", changed, _UPGRADING)]


def upgrading_outlook(governance: str) -> dict[str, str]:
    """Say which kinds of upgrading a type of governance helps or hinders.

    Quasi-hierarchical chains, close to the captive type, help process and product upgrading and make functional
    upgrading difficult. For the other types the source makes no such general statement: `"open"`.

    Parameters
    ----------
    governance
        One of `COORDINATION`.

    Returns
    -------
    dict
        Kind of upgrading -> `"helped"`, `"hindered"` or `"open"`.

    Raises
    ------
    ValueError
        If the type is not one of the five.

    Examples
    --------
    >>> upgrading_outlook("captive")
    {'process': 'helped', 'product': 'helped', 'functional': 'hindered', 'inter-sectoral': 'open'}

    References
    ----------
    Humphrey, J. & Schmitz, H. (2002). How does insertion in global value chains affect upgrading in industrial
    clusters? Regional Studies 36(9): 1017-1027.
    """
    kinds = dict.fromkeys(_UPGRADING.values(), "open")
    if check_choice("governance", governance, COORDINATION) == "captive":
        return kinds | {"process": "helped", "product": "helped", "functional": "hindered"}
    return kinds
