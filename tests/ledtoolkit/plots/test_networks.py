"""The drawn network: every tie a line, the broker framed, names beside their nodes."""

import pandas as pd
import pytest

from ledtoolkit.networks import betweenness
from ledtoolkit.plots.networks import picture_network

TIES = [("office", "a"), ("a", "a1"), ("office", "b"), ("b", "b1"), ("office", "c")]


def test_every_tie_is_a_line_and_every_node_a_named_point():
    axes = picture_network(TIES, title="Lake").figure.axes[0]
    assert len(axes.lines) == 5
    assert [text.get_text() for text in axes.texts] == ["office", "a", "a1", "b", "b1", "c"]


def test_a_node_is_larger_the_more_it_lies_between():
    points = picture_network(TIES, title="Lake").figure.axes[0].collections[0]
    assert points.get_sizes() == pytest.approx(60 + 900 * betweenness(TIES).to_numpy())


def test_the_same_network_is_drawn_the_same_way():
    first, second = (picture_network(TIES, title="Lake").svg() for _ in range(2))
    assert first == second


def test_parts_and_lonely_nodes_are_drawn_too():
    table = pd.DataFrame(
        [[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 0]], index=list("abcd"), columns=list("abcd")
    )
    picture = picture_network(table, title="Lake")
    assert picture.alt == (
        "b lies between most others (betweenness 0.33, 2 ties). Without it the network falls into 3 groups of 1, 1, 1."
    )
    assert len(picture.svg()) > 0
