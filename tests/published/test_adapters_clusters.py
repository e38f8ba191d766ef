"""The adapters of clusters and networks compute: other names, orders, units and the optional keys."""

import json
from pathlib import Path

import pytest

from tests.published.adapters import ADAPTERS

CASES = Path(__file__).parent / "cases"
NEW_NAMES = {str(n): f"node {9 - n}" for n in range(10)}


def case_input(name):
    return json.loads((CASES / f"{name}.json").read_text("utf-8"))["input"]


def test_the_cluster_index_does_not_depend_on_units():
    case = case_input("cluster_index_farhauer_kroell")
    other_units = case | {"a_j": case["a_j"] * 100, "a": case["a"] * 100, "e_ij": 1.743, "e_i": 5.740}
    adapter = ADAPTERS["cluster_index"]
    assert adapter(other_units)["cluster_index"] == pytest.approx(adapter(case)["cluster_index"])


def test_centrality_follows_the_nodes_when_they_are_renamed_and_turned():
    case = case_input("network_centrality_krackhardt_kite")
    renamed = {"edges": [[NEW_NAMES[b], NEW_NAMES[a]] for a, b in reversed(case["edges"])]}
    before, after = (ADAPTERS["network_centrality"](each) for each in (case, renamed))
    for key in ("betweenness", "closeness", "degree"):
        assert after[key] == pytest.approx({NEW_NAMES[node]: value for node, value in before[key].items()})
    assert after["density"] == pytest.approx(18 / 45)


def test_a_divided_network_is_served_with_scaled_closeness():
    served = ADAPTERS["network_centrality"]({"edges": [["a", "b"], ["b", "c"], ["d", "e"]]})
    assert served["betweenness"]["b"] == pytest.approx(1 / 6)
    assert served["closeness"]["b"] == pytest.approx(2 / 2 * 2 / 4)


def test_two_nodes_are_served_without_betweenness():
    served = ADAPTERS["network_centrality"]({"edges": [["a", "b"]]})
    assert served == {"degree": {"a": 1, "b": 1}, "density": 1, "closeness": {"a": 1, "b": 1}}


def test_equal_weights_are_no_weights():
    case = case_input("structural_holes_borgatti_unweighted")
    adapter = ADAPTERS["structural_holes"]
    plain, equal = adapter(case), adapter(case | {"weights": [3.0] * len(case["edges"])})
    for key in ("constraint", "effective_size"):
        assert equal[key] == pytest.approx(plain[key])


def test_weights_are_tie_strengths():
    triangle = {"edges": [["a", "b"], ["a", "c"], ["b", "c"]], "weights": [1, 3, 2]}
    served = ADAPTERS["structural_holes"](triangle)
    # p_ab = 1/4, p_ac = 3/4; p_bc = 2/3, p_cb = 2/5
    assert served["constraint"]["a"] == pytest.approx((1 / 4 + 3 / 4 * 2 / 5) ** 2 + (3 / 4 + 1 / 4 * 2 / 3) ** 2)
