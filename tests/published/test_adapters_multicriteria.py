"""The adapters compute: other units, orders and sizes give what the theory says they must."""

import json
from pathlib import Path

import numpy as np
import pytest

from tests.published.adapters import ADAPTERS

CASES = Path(__file__).parent / "cases"


def case(name):
    return json.loads((CASES / f"{name}.json").read_text("utf-8"))["input"]


def run(method, given):
    return ADAPTERS[method](given)


def comparisons(weights):
    return [[a / b for b in weights] for a in weights]


def test_priorities_follow_the_order_of_the_criteria():
    given = case("ahp_drinks_saaty2008")
    turned = {**given, "matrix": [row[::-1] for row in given["matrix"][::-1]]}
    before, after = run("ahp", given), run("ahp", turned)
    for key in ("weights", "weights_row_geometric_mean", "weights_normalised_column_mean"):
        assert after[key][::-1] == pytest.approx(before[key])
    assert after["consistency_ratio"] == pytest.approx(before["consistency_ratio"])


def test_the_ratio_is_divided_by_the_random_index_given_or_saatys():
    given = case("ahp_drinks_saaty2008")
    halved = run("ahp", {**given, "random_index": 2.64})["consistency_ratio"]
    assert 2 * halved == pytest.approx(run("ahp", given)["consistency_ratio"])
    assert run("ahp", {"matrix": given["matrix"]})["consistency_ratio"] == run("ahp", given)["consistency_ratio"]


@pytest.mark.parametrize("n", [1, 2, 5, 12])
def test_matrices_of_every_size_have_priorities(n):
    weights = np.arange(1, n + 1) / sum(range(1, n + 1))
    assert run("ahp", {"matrix": comparisons(weights)})["weights"] == pytest.approx(weights)


def test_a_hierarchy_gives_global_priorities():
    hierarchy = {
        "matrix": comparisons([0.75, 0.25]),
        "alternatives": ["x", "y", "z"],
        "alternative_matrices": [comparisons([0.5, 0.3, 0.2]), comparisons([0.1, 0.1, 0.8])],
    }
    assert run("ahp", hierarchy)["global_priorities"] == pytest.approx([0.4, 0.25, 0.35])


def test_topsis_follows_order_units_and_any_total_of_weights():
    given = case("topsis_tzeng_huang_2011")
    other = {
        "matrix": [[10 * row[0], row[1] / 3, row[2]] for row in given["matrix"][::-1]],
        "weights": [3, 4, 3],
        "direction": given["direction"],
    }
    before, after = run("topsis", given), run("topsis", other)
    assert after["closeness"][::-1] == pytest.approx(before["closeness"])
    assert after["rank"][::-1] == before["rank"]


def test_topsis_serves_costs_and_marks_as_they_are():
    given = {"matrix": [[0, 8], [3, 0]], "weights": [0.5, 0.5], "direction": [-1, 1], "normalisation": "none"}
    assert run("topsis", given) == {"closeness": [1, 0], "rank": [1, 2]}


def test_weighted_sums_follow_order_units_and_totals():
    given = case("weighted_sum_kracka_2010")
    other = {
        **given,
        "matrix": [[7 * one for one in row] for row in given["matrix"][::-1]],
        "weights": [2 * w for w in given["weights"]],
    }
    before, after = run("weighted_sum", given), run("weighted_sum", other)
    assert after["score"][::-1] == pytest.approx([2 * one for one in before["score"]])
    assert after["rank"][::-1] == before["rank"]


def test_weighted_sums_serve_minmax():
    given = {"matrix": [[2, 8], [4, 6], [3, 8]], "direction": [-1, 1], "weights": [0.6, 0.4], "normalisation": "minmax"}
    found = run("weighted_sum", given)
    assert found["score"] == pytest.approx([1, 0, 0.7])
    assert found["rank"] == [1, 3, 2]
