"""The adapters compute: other units, orders and sizes give what the theory says they must."""

import json
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest

from tests.published.adapters import ADAPTERS

CASES = Path(__file__).parent / "cases"


def case(name):
    return json.loads((CASES / f"{name}.json").read_text("utf-8"))["input"]


def run(method, given):
    return ADAPTERS[method](given)


def test_normalisation_follows_units_order_and_number_of_countries():
    given = case("oecd_normalisation_table15")
    before = run("composite_normalisation", given)
    other = {**given, "value": [100 * one for one in reversed(given["value"])]}
    after = run("composite_normalisation", other)
    for key, values in before.items():
        assert after[key][::-1] == pytest.approx(values), key
    few = run("composite_normalisation", {"value": [1, 2, 4], "threshold_p": 0.2})
    assert few["z_score"] == pytest.approx(np.array([-4, -1, 5]) / 3 / np.std([1, 2, 4], ddof=1))
    assert few["above_below_mean"] == [-1, 0, 1]


def test_an_undefined_normalisation_is_left_open_and_the_others_are_given():
    found = run("composite_normalisation", {"value": [0, 2, 4], "threshold_p": 0.2})
    assert found["ratio_to_worst"] is None
    assert found["min_max"] == [0, 0.5, 1]


def test_linear_ranks_follow_countries_and_any_total_of_weights():
    given = case("oecd_tai_linear_equal_weights")
    reverse = {**given, "values": given["values"][::-1], "weights": [3] * 8}
    reverse.pop("labels")
    before, after = (run("composite_index_linear", one) for one in (given, reverse))
    assert after["rank"][::-1] == before["rank"]


def test_a_cap_can_be_left_out_and_counts_when_given():
    two = {"values": [[12, 0], [8, 3]], "goalpost_max": [10, 10], "goalpost_min": [0, 0], "weights": [0.5, 0.5]}
    assert run("composite_index_linear", {**two, "cap_at_max": []})["rank"] == [1, 2]
    assert run("composite_index_linear", {**two, "cap_at_max": ["a"], "indicators": ["a", "b"]})["rank"] == [2, 1]


def test_geometric_and_arithmetic_follow_the_weights():
    found = run("composite_index_geometric", {"values": [[4, 9, 1], [1, 1, 5]], "weights": [0.5, 0.5, 0]})
    assert found["geometric"] == pytest.approx([6, 1])
    assert found["arithmetic"] == pytest.approx([6.5, 1])
    assert found["rank"] == [1, 2]


def test_the_hdi_follows_goalposts_and_the_order_of_countries():
    given = case("hdi_2019_a")
    turned = {key: value[::-1] if isinstance(value, list) else value for key, value in given.items()}
    assert run("composite_index_hdi", turned)["hdi"][::-1] == pytest.approx(run("composite_index_hdi", given)["hdi"])
    easier = {**given, "goalposts": {**given["goalposts"], "life": [20, 80]}}
    assert run("composite_index_hdi", easier)["hdi"][-1] > run("composite_index_hdi", given)["hdi"][-1]


def test_votes_follow_names_and_numbers():
    given = case("oecd_borda_condorcet_21")
    names = dict(zip("abcd", "wxyz", strict=True))
    renamed = [
        {"indicators": 2 * group["indicators"], "ranking": [names[one] for one in group["ranking"]]}
        for group in given["profile"]
    ]
    before, after = run("borda_condorcet", given), run("borda_condorcet", {"profile": renamed})
    assert after["borda"] == {names[one]: 2 * points for one, points in before["borda"].items()}
    assert after["kemeny_scores"]["yxzw"] == 2 * before["kemeny_scores"]["cbda"]


def test_every_ranking_has_its_kemeny_score():
    profile = [{"indicators": 2, "ranking": ["a", "b", "c"]}, {"indicators": 1, "ranking": ["c", "a", "b"]}]
    found = run("borda_condorcet", {"profile": profile})["kemeny_scores"]
    # pairs: a before b 3, b before c 2, a before c 2, and the rest of three votes the other way
    assert found == {"abc": 7, "acb": 6, "bac": 4, "bca": 3, "cab": 5, "cba": 2}


def test_outranking_follows_order_weights_and_stretching():
    given = case("oecd_outranking_tai5")
    before = run("noncompensatory_mca", given)
    stretched = {
        **given,
        "values": [[one**3 for one in row] for row in given["values"][::-1]],
        "weights": [8 * w for w in given["weights"]],
    }
    after = run("noncompensatory_mca", stretched)
    assert np.allclose(after["outranking"][::-1, ::-1], 8 * before["outranking"])
    assert after["best_kemeny_score"] == pytest.approx(8 * before["best_kemeny_score"])


def test_the_best_kemeny_score_is_the_best_of_all_orders():
    found = run("noncompensatory_mca", {"values": [[1, 5], [3, 2], [2, 9]], "weights": [0.4, 0.6]})
    e = found["outranking"]
    best = max(
        sum(e[order[i], order[j]] for i in range(3) for j in range(i + 1, 3)) for order in permutations(range(3))
    )
    assert found["best_kemeny_score"] == pytest.approx(best)
