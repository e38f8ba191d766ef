"""A network drawn: larger points lie between more others."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ledtoolkit.networks import betweenness, degree, fragments_without, ties_to_graph
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_network"]


def picture_network(ties: Any, *, title: str) -> Picture:
    """Draw nodes and ties; the size of a node is its betweenness, and the broker is framed.

    Parameters
    ----------
    ties
        Pairs of names, or a square table of 0 and 1, at least three nodes.
    title
        Title of the figure.

    Returns
    -------
    Picture
        The positions are computed from distances, the same every time.

    Examples
    --------
    >>> ties = [("office", "firm"), ("office", "school"), ("school", "lab")]
    >>> print(picture_network(ties, title="Lake cluster").alt)
    office lies between most others (betweenness 0.67, 2 ties). Without it the network falls into 2 groups of 2, 1.
    """
    graph = ties_to_graph(ties)
    between, ties_of = betweenness(ties), degree(ties)
    places = _places(graph).loc[between.index]
    top = int(between.to_numpy().argmax())
    broker = between.index[top]
    figure, axes = new_axes(title, height=4.4)
    for one, other in graph.edges:
        axes.plot(places.loc[[one, other], "x"], places.loc[[one, other], "y"], color=GREY, linewidth=1, zorder=1)
    edges = [ORANGE if node == broker else "white" for node in between.index]
    axes.scatter(places["x"], places["y"], s=60 + 900 * between, c=BLUE, edgecolors=edges, linewidths=2.5, zorder=2)
    _name_nodes(axes, graph, places, between)
    axes.set_axis_off()
    axes.margins(0.12)
    groups = [len(group) for group in fragments_without(ties, broker)]
    alt = say(
        "{broker} lies between most others (betweenness {between}, {ties} ties). "
        "Without it the network falls into {count} groups of {sizes}.",
        broker=broker,
        between=number(float(between.max()), 2),
        ties=number(float(ties_of.iloc[top]), 0),
        count=len(groups),
        sizes=", ".join(str(size) for size in groups),
    )
    numbers = pd.DataFrame({say("Betweenness"): between, say("Ties"): ties_of.astype(int)}).sort_values(
        say("Betweenness"), ascending=False
    )
    return Picture(figure, alt, numbers.rename_axis(say("Node")))


def _places(graph: Any) -> pd.DataFrame:
    """Return a position for each node, near where the way is short; parts without a way stay two steps apart."""
    from networkx import all_pairs_shortest_path_length, kamada_kawai_layout

    ways = {node: dict(steps) for node, steps in all_pairs_shortest_path_length(graph)}
    apart = 2 + max(max(steps.values()) for steps in ways.values())
    distances = {node: {other: steps.get(other, apart) for other in graph} for node, steps in ways.items()}
    return pd.DataFrame(kamada_kawai_layout(graph, dist=distances), index=["x", "y"]).T


def _name_nodes(axes: Axes, graph: Any, places: pd.DataFrame, between: pd.Series[float]) -> None:
    """Write each name into the widest gap between the ties of its node."""
    for name, x, y, size in zip(places.index, places["x"], places["y"], between, strict=True):
        ways = places.loc[list(graph[name])].to_numpy() - [x, y]
        angles = np.sort(np.arctan2(ways[:, 1], ways[:, 0])) if len(ways) else np.array([-np.pi / 2])
        gaps = np.diff(np.append(angles, angles[0] + 2 * np.pi))
        free = angles[gaps.argmax()] + gaps.max() / 2
        away = (8 + 15 * size**0.5) * np.array([np.cos(free), np.sin(free)])
        side = "left" if away[0] > 4 else "right" if away[0] < -4 else "center"
        axes.annotate(
            str(name),
            (x, y),
            xytext=tuple(away),
            textcoords="offset points",
            ha=side,
            va="center",
            fontsize=9,
            zorder=3,
        )
