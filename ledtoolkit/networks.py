"""Networks: who is linked to many, who stands between others, and what falls apart without them.

A network is a list of ties (pairs of names, counted once) or a square table of 0 and 1 with names on both sides.
Ties have no direction here, and strengths in a table are not used; `structural_holes` uses them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING, Any

import pandas as pd

from ledtoolkit.checks import check_choice, check_label, check_list, check_square

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["betweenness", "closeness", "degree", "density", "fragments_without"]


def degree(ties: Any) -> pd.Series[float]:
    r"""Count each node's ties: :math:`C_D(i) = \sum_j a_{ij}`. Many contacts do not make a broker.

    Parameters
    ----------
    ties
        Pairs of names, or a square table of 0 and 1.

    Returns
    -------
    Series
        Number of ties (index: node).

    Raises
    ------
    ValueError
        If a tie joins a node to itself, occurs twice, or the table is not symmetric.

    Examples
    --------
    >>> degree([("office", "firm"), ("office", "school")]).to_dict()
    {'office': 2.0, 'firm': 1.0, 'school': 1.0}

    References
    ----------
    Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. Social Networks 1(3): 215-239.
    """
    graph = ties_to_graph(ties)

    return _by_node(dict(graph.degree()), "degree")


def density(ties: Any) -> float:
    r"""Divide the ties there are by the ties there could be: :math:`m / \frac{n(n-1)}{2}`.

    Larger networks are thinner by nature, so compare networks of like size.

    Parameters
    ----------
    ties
        Pairs of names, or a square table of 0 and 1.

    Returns
    -------
    float
        Share of possible ties, 0-1.

    Raises
    ------
    ValueError
        If there are fewer than two nodes, or the ties are no ties.

    Examples
    --------
    >>> round(density([("office", "firm"), ("office", "school")]), 3)
    0.667

    References
    ----------
    Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. Social Networks 1(3): 215-239.
    """
    graph = ties_to_graph(ties)
    n, m = graph.number_of_nodes(), graph.number_of_edges()
    _refuse_few(n, at_least=2)

    return float(m / (n * (n - 1) / 2))


def betweenness(ties: Any) -> pd.Series[float]:
    r"""See on which share of the shortest ways between others a node lies.

    :math:`C_B(k) = \sum_{i<j} \frac{g_{ij}(k)}{g_{ij}} \Big/ \frac{(n-1)(n-2)}{2}`: each pair counts once, ways of
    equal length share it, and pairs without a way count as 0. The largest value marks the broker.

    Parameters
    ----------
    ties
        Pairs of names, or a square table of 0 and 1.

    Returns
    -------
    Series
        Betweenness, 0-1 (index: node).

    Raises
    ------
    ValueError
        If there are fewer than three nodes, or the ties are no ties.

    Examples
    --------
    A cluster office that alone joins three groups (three, three and two firms):

    >>> ties = [("office", "a"), ("a", "a1"), ("a", "a2"), ("office", "b"), ("b", "b1"), ("b", "b2"),
    ...         ("office", "c"), ("c", "c1")]
    >>> betweenness(ties).round(2).sort_values(ascending=False).head(3).to_dict()
    {'office': 0.75, 'a': 0.46, 'b': 0.46}

    References
    ----------
    Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. Social Networks 1(3): 215-239.
    """
    from networkx import betweenness_centrality

    graph = ties_to_graph(ties)
    _refuse_few(graph.number_of_nodes(), at_least=3)

    return _by_node(betweenness_centrality(graph, normalized=True), "betweenness")


def closeness(ties: Any, *, disconnected: str = "refused") -> pd.Series[float]:
    r"""Divide the number of others by the sum of distances to them: :math:`C_C(i) = \frac{n - 1}{\sum_j d_{ij}}`.

    In a network that falls apart some distances are infinite and the formula is undefined: `"refused"`. `"scaled"`
    (Wasserman & Faust) takes the r reachable nodes and multiplies by their share: :math:`\frac{r}{\sum d} \cdot
    \frac{r}{n-1}`; `"within"` leaves that factor out, so that a pair far from all others looks central.

    Parameters
    ----------
    ties
        Pairs of names, or a square table of 0 and 1.
    disconnected
        `"refused"`, `"scaled"` or `"within"`; all agree where the network hangs together.

    Returns
    -------
    Series
        Closeness, 0-1 (index: node); 0 for a node without ties under `"scaled"`.

    Raises
    ------
    ValueError
        If the network falls apart and no convention is named, or a node without ties has no distances (`"within"`).

    Examples
    --------
    >>> closeness([("office", "firm"), ("office", "school")]).round(3).to_dict()
    {'office': 1.0, 'firm': 0.667, 'school': 0.667}

    References
    ----------
    Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. Social Networks 1(3): 215-239.
    """
    from networkx import closeness_centrality, is_connected, number_connected_components

    graph = ties_to_graph(ties)
    _refuse_few(graph.number_of_nodes(), at_least=2)
    convention = check_choice("disconnected", disconnected, ["refused", "scaled", "within"])
    if convention == "refused" and not is_connected(graph):
        raise ValueError(
            f"The network falls into {number_connected_components(graph)} parts, so some distances are infinite and "
            "closeness is undefined. Take one part, or name a convention with `disconnected`."
        )
    lone = [node for node, ties_of_it in graph.degree() if ties_of_it == 0]
    if convention == "within" and lone:
        raise ValueError(f"{lone[0]} has no ties, so its closeness is 0/0. Leave it out, or choose 'scaled'.")

    return _by_node(closeness_centrality(graph, wf_improved=convention != "within"), "closeness")


def fragments_without(ties: Any, node: Hashable) -> list[list[Hashable]]:
    """List the groups that remain when a node is taken away: the paper test for a broker.

    The broker is the node after whose removal the largest remaining group is smallest.

    Parameters
    ----------
    ties
        Pairs of names, or a square table of 0 and 1.
    node
        The node that goes.

    Returns
    -------
    list of lists
        Names in each group, largest group first.

    Raises
    ------
    KeyError
        If there is no such node.
    ValueError
        If the ties are no ties.

    Examples
    --------
    >>> fragments_without([("office", "firm"), ("office", "school"), ("school", "lab")], "office")
    [['school', 'lab'], ['firm']]

    References
    ----------
    Burt, R. S. (1992). Structural holes: the social structure of competition. Cambridge, MA: Harvard University Press.
    """
    from networkx import connected_components

    graph = ties_to_graph(ties)
    check_label("ties", node, list(graph))
    remaining = [other for other in graph if other != node]

    groups = [
        [other for other in remaining if other in group] for group in connected_components(graph.subgraph(remaining))
    ]
    return sorted(groups, key=len, reverse=True)


def ties_to_graph(ties: Any) -> nx.Graph[Any]:
    """Return a networkx graph of the ties (edge attribute `weight` where a table gives strengths).

    Examples
    --------
    >>> ties_to_graph([("office", "firm")]).number_of_edges()
    1
    >>> ties_to_graph([("office", "firm"), ("firm", "office")])
    Traceback (most recent call last):
    ValueError: The tie between firm and office occurs twice. Count each pair once.
    """
    return _from_table(ties) if isinstance(ties, pd.DataFrame) else _from_pairs(ties)


def _from_table(ties: pd.DataFrame) -> nx.Graph[Any]:
    import networkx as nx

    table = check_square("ties", ties, of="node")
    values = table.to_numpy()
    if not (values == values.T).all():
        raise ValueError(
            "`ties` must be symmetric: a tie joins both sides. Write each tie at both places of the table."
        )
    if values.diagonal().any():
        raise ValueError(f"{table.index[int(values.diagonal().argmax())]} has a tie to itself. Put 0 on the diagonal.")
    return nx.from_pandas_adjacency(table)


def _from_pairs(ties: Iterable[Any]) -> nx.Graph[Any]:
    import networkx as nx

    graph: nx.Graph[Any] = nx.Graph()
    for tie in check_list("ties", ties, of="pairs"):
        if isinstance(tie, str) or not hasattr(tie, "__len__") or len(tie) != 2:
            raise ValueError(f"Each tie must be a pair of names, got {tie!r}. Write for example ('office', 'firm').")
        one, other = tie
        if one == other:
            raise ValueError(f"{one} has a tie to itself. Leave that tie out.")
        if graph.has_edge(one, other):
            raise ValueError(f"The tie between {one} and {other} occurs twice. Count each pair once.")
        graph.add_edge(one, other)
    if not graph:
        raise ValueError("`ties` is empty. Give at least one pair of names.")
    return graph


def _refuse_few(n: int, *, at_least: int) -> None:
    if n < at_least:
        raise ValueError(f"At least {at_least} nodes are needed, got {n}. Add the others of the network.")


def _by_node(values: dict[Any, float], name: str) -> pd.Series[float]:
    return pd.Series(values, dtype=float, name=name).rename_axis("node")
