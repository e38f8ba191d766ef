"""Centrality: a network drawn by hand, brute force on small ones, and networks that fall apart."""

from itertools import combinations

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ledtoolkit.networks import betweenness, closeness, degree, density, fragments_without

# A cluster office alone joins three groups; a, b and c are their gates.
OFFICE = [
    ("office", "a"), ("a", "a1"), ("a", "a2"), ("office", "b"), ("b", "b1"), ("b", "b2"), ("office", "c"), ("c", "c1")
]  # fmt: skip
networks = st.sets(st.sampled_from(list(combinations("abcdef", 2))), min_size=2)


def distances(ties):
    """Return all distances by Floyd and Warshall, infinite where there is no way."""
    nodes = sorted({node for tie in ties for node in tie})
    far = float("inf")
    d = {(i, j): 0 if i == j else 1 if (i, j) in ties or (j, i) in ties else far for i in nodes for j in nodes}
    for k in nodes:
        for i in nodes:
            for j in nodes:
                d[i, j] = min(d[i, j], d[i, k] + d[k, j])
    return nodes, d


def number_of_ways(ties, nodes, d, i, j):
    if i == j:
        return 1
    neighbours = [k for k in nodes if (i, k) in ties or (k, i) in ties]
    return sum(number_of_ways(ties, nodes, d, k, j) for k in neighbours if d[k, j] == d[i, j] - 1)


@given(networks)
def test_betweenness_counts_the_shortest_ways_through_a_node(ties):
    nodes, d = distances(ties)
    assume(len(nodes) > 2)
    got = betweenness(ties)
    for k in nodes:
        through = 0.0
        for i, j in combinations([node for node in nodes if node != k], 2):
            if d[i, j] < float("inf") and d[i, k] + d[k, j] == d[i, j]:
                ways = [number_of_ways(ties, nodes, d, *pair) for pair in ((i, k), (k, j), (i, j))]
                through += ways[0] * ways[1] / ways[2]
        assert got[k] == pytest.approx(through / ((len(nodes) - 1) * (len(nodes) - 2) / 2))


@given(networks)
def test_closeness_divides_the_others_by_their_distances(ties):
    nodes, d = distances(ties)
    assume(max(d.values()) < float("inf"))
    got = closeness(ties)
    for i in nodes:
        assert got[i] == pytest.approx((len(nodes) - 1) / sum(d[i, j] for j in nodes))


@given(networks)
def test_the_scaled_convention_counts_only_reachable_nodes_and_their_share(ties):
    nodes, d = distances(ties)
    got = closeness(ties, disconnected="scaled")
    for i in nodes:
        near = [d[i, j] for j in nodes if 0 < d[i, j] < float("inf")]
        assert got[i] == pytest.approx(len(near) / sum(near) * len(near) / (len(nodes) - 1))


@given(networks)
def test_degrees_add_up_to_twice_the_ties_and_density_to_their_share(ties):
    counts = degree(ties)
    n = len(counts)
    assert counts.sum() == 2 * len(ties)
    assert density(ties) == pytest.approx(counts.sum() / (n * (n - 1)))


def test_the_office_lies_between_three_quarters_of_all_pairs():
    got = betweenness(OFFICE)
    # pairs in different groups: 3 x 3 + 3 x 2 + 3 x 2 of 8 x 7 / 2
    assert got["office"] == 21 / 28
    assert got.drop("office").max() == pytest.approx(13 / 28)


def test_without_the_office_three_groups_remain():
    assert [len(group) for group in fragments_without(OFFICE, "office")] == [3, 3, 2]


def test_no_other_removal_leaves_a_smaller_largest_group():
    largest = {node: len(fragments_without(OFFICE, node)[0]) for node in degree(OFFICE).index}
    assert min(largest, key=largest.get) == "office"


def test_a_table_of_zeros_and_ones_is_the_same_network():
    names = sorted({node for tie in OFFICE for node in tie})
    table = pd.DataFrame(0, index=names, columns=names)
    for one, other in OFFICE:
        table.loc[one, other] = table.loc[other, one] = 1
    pd.testing.assert_series_equal(betweenness(table).sort_index(), betweenness(OFFICE).sort_index())


def test_closeness_in_parts_is_refused_until_a_convention_is_named():
    with pytest.raises(ValueError) as refusal:
        closeness([("a", "b"), ("c", "d")])
    assert str(refusal.value) == (
        "The network falls into 2 parts, so some distances are infinite and closeness is undefined. "
        "Take one part, or name a convention with `disconnected`."
    )


def test_within_its_part_a_lonely_pair_looks_central_and_scaled_it_does_not():
    apart = [("a", "b"), ("c", "d"), ("d", "e")]
    assert closeness(apart, disconnected="within")["a"] == 1
    assert closeness(apart, disconnected="scaled")["a"] == 1 / 4


def test_a_node_without_ties_has_no_closeness_within_itself():
    table = pd.DataFrame([[0, 1, 0], [1, 0, 0], [0, 0, 0]], index=list("abc"), columns=list("abc"))
    with pytest.raises(ValueError) as refusal:
        closeness(table, disconnected="within")
    assert str(refusal.value) == "c has no ties, so its closeness is 0/0. Leave it out, or choose 'scaled'."
    assert closeness(table, disconnected="scaled")["c"] == 0


def test_two_nodes_have_no_one_between_them():
    with pytest.raises(ValueError) as refusal:
        betweenness([("a", "b")])
    assert str(refusal.value) == "At least 3 nodes are needed, got 2. Add the others of the network."


@pytest.mark.parametrize(
    ("ties", "message"),
    [
        ([], "`ties` is empty. Give at least one pair of names."),
        ([("a", "a")], "a has a tie to itself. Leave that tie out."),
        (["ab"], "Each tie must be a pair of names, got 'ab'. Write for example ('office', 'firm')."),
        ([("a", "b"), ("b", "a")], "The tie between b and a occurs twice. Count each pair once."),
    ],
)
def test_what_is_no_tie_is_refused(ties, message):
    with pytest.raises(ValueError) as refusal:
        degree(ties)
    assert str(refusal.value) == message


def test_a_table_with_a_direction_is_refused():
    with pytest.raises(ValueError) as refusal:
        degree(pd.DataFrame([[0, 1], [0, 0]], index=["a", "b"], columns=["a", "b"]))
    assert str(refusal.value) == (
        "`ties` must be symmetric: a tie joins both sides. Write each tie at both places of the table."
    )


def test_a_table_with_a_tie_to_itself_is_refused():
    with pytest.raises(ValueError) as refusal:
        degree(pd.DataFrame([[0, 1], [1, 1]], index=["a", "b"], columns=["a", "b"]))
    assert str(refusal.value) == "b has a tie to itself. Put 0 on the diagonal."


def test_an_unknown_node_is_answered_with_the_known_ones():
    with pytest.raises(KeyError, match="Choose one of: a, b"):
        fragments_without([("a", "b")], "z")
