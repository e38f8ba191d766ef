"""Structural holes: whether a node's contacts know each other, and what it gains where they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from ledtoolkit.checks import check_amounts, check_list
from ledtoolkit.networks import ties_to_graph

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["constraint", "effective_size"]


def constraint(ties: Any, *, strengths: Any = None) -> pd.Series[float]:
    r"""Measure how far a node's ties lead back to the same people.

    :math:`c_i = \sum_j \left( p_{ij} + \sum_q p_{iq} p_{qj} \right)^2`, :math:`p_{ij}` the share of i's ties that goes
    to j. High constraint is the opposite of brokerage: all contacts know each other.

    Parameters
    ----------
    ties
        Pairs of names, or a square symmetric table of tie strengths.
    strengths
        Strength of each pair, above 0, in the order of `ties`; equal by default. A strength is no distance.

    Returns
    -------
    Series
        Constraint, above 0, near 1 and sometimes above it where all know each other (index: node).

    Raises
    ------
    ValueError
        If a node has no ties (0/0), a strength is 0 or less, or the ties are no ties.

    Examples
    --------
    >>> constraint([("office", "firm"), ("office", "school")]).to_dict()
    {'office': 0.5, 'firm': 1.0, 'school': 1.0}

    References
    ----------
    Burt, R. S. (1992). Structural holes: the social structure of competition. Cambridge, MA: Harvard University Press.
    """
    import networkx as nx

    graph = _with_strengths(ties, strengths)

    return _by_node(nx.constraint(graph, nodes=list(graph), weight="weight"), "constraint")


def effective_size(ties: Any, *, strengths: Any = None) -> pd.Series[float]:
    r"""Count a node's contacts less what they repeat of each other.

    :math:`\sum_j \left[ 1 - \sum_q p_{iq} m_{jq} \right]`, :math:`m_{jq}` the strength of j and q over j's strongest
    tie. Without strengths it is the degree less the mean number of ties among the contacts.

    Parameters
    ----------
    ties
        Pairs of names, or a square symmetric table of tie strengths.
    strengths
        Strength of each pair, above 0, in the order of `ties`; equal by default.

    Returns
    -------
    Series
        Effective size, from 1 to the degree (index: node).

    Raises
    ------
    ValueError
        If a node has no ties (0/0), a strength is 0 or less, or the ties are no ties.

    Examples
    --------
    >>> effective_size([("office", "firm"), ("office", "school"), ("firm", "school")]).to_dict()
    {'office': 1.0, 'firm': 1.0, 'school': 1.0}

    References
    ----------
    Burt, R. S. (1992). Structural holes: the social structure of competition. Cambridge, MA: Harvard University Press.
    Borgatti, S. P. (1997). Structural holes: unpacking Burt's redundancy measures. Connections 20(1): 35-38.
    """
    import networkx as nx

    graph = _with_strengths(ties, strengths)

    # nodes by name: for all nodes at once networkx 3.6.1 divides the strengths of the wrong side
    return _by_node(nx.effective_size(graph, nodes=list(graph), weight="weight"), "effective size")


def _with_strengths(ties: Any, strengths: Any) -> nx.Graph[Any]:
    pairs = ties if isinstance(ties, pd.DataFrame) else check_list("ties", ties, of="pairs")
    graph = ties_to_graph(pairs)
    if strengths is not None:
        _put_strengths(graph, pairs, strengths)
    lone = [node for node, ties_of_it in graph.degree() if ties_of_it == 0]
    if lone:
        raise ValueError(f"{lone[0]} has no ties, so its shares are 0/0. Leave it out.")
    return graph


def _put_strengths(graph: nx.Graph[Any], pairs: Any, strengths: Any) -> None:
    if isinstance(pairs, pd.DataFrame):
        raise ValueError("A table holds its strengths itself. Give `strengths` only beside a list of pairs.")
    values = check_amounts("strengths", strengths)
    if len(values) != len(pairs):
        raise ValueError(
            f"`strengths` must hold one figure for each tie: {len(pairs)} ties, got {len(values)} figures."
        )
    if not values.min() > 0:
        raise ValueError("`strengths` must be above 0: a tie of strength 0 is no tie. Leave that pair out.")
    for (one, other), strength in zip(pairs, values, strict=True):
        graph.edges[one, other]["weight"] = float(strength)


def _by_node(values: dict[Any, float], name: str) -> pd.Series[float]:
    return pd.Series(values, dtype=float, name=name).rename_axis("node")
