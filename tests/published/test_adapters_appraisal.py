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


def test_rates_do_not_depend_on_the_unit_and_values_do():
    given = {**case("mirr_numpy_financial"), "rate": 0.07}
    other = {**given, "cashflow": [one / 1000 for one in given["cashflow"]]}
    before, after = run("cost_benefit_npv_irr", given), run("cost_benefit_npv_irr", other)
    assert (after["irr"], after["mirr"]) == pytest.approx((before["irr"], before["mirr"]))
    assert after["npv"] == pytest.approx(before["npv"] / 1000)


def test_the_first_flow_may_stand_at_the_end_of_the_first_period():
    given = case("npv_numpy_financial")
    later = run("cost_benefit_npv_irr", {**given, "first_flow_at": 1})
    assert later["npv"] * 1.05 == pytest.approx(run("cost_benefit_npv_irr", given)["npv"])
    given.pop("first_flow_at")
    assert run("cost_benefit_npv_irr", given)["npv"] == pytest.approx(122.89, abs=0.006)


def test_flows_of_any_length_have_their_rate():
    for periods in (2, 7, 40):
        flow = [-1] + [0] * (periods - 2) + [1.03 ** (periods - 1)]
        assert run("cost_benefit_npv_irr", {"cashflow": flow})["irr"] == pytest.approx(0.03)


def test_a_flow_without_a_rate_leaves_it_open():
    assert run("cost_benefit_npv_irr", {"cashflow": [5, 5], "rate": 0.1}) == {
        "irr": None, "npv": pytest.approx(5 + 5 / 1.1)
    }  # fmt: skip


def test_benefits_and_costs_follow_units_and_length():
    given = case("benefit_cost_ratio")
    other = {**given, "benefits": [10 * b for b in given["benefits"]], "costs": [10 * c for c in given["costs"]]}
    before, after = run("cost_benefit_bcr", given), run("cost_benefit_bcr", other)
    assert (after["bcr"], after["irr"]) == pytest.approx((before["bcr"], before["irr"]))
    assert after["npv"] == pytest.approx(10 * before["npv"])
    short = run("cost_benefit_bcr", {"rate": 0.1, "benefits": [0, 220], "costs": [100]})
    assert (short["bcr"], short["npv"], short["irr"]) == pytest.approx((2, 100, 1.2))


def test_cell_means_follow_observations_in_any_order():
    observed = {
        "control_before": [1.0, 3.0], "control_after": [2.0, 4.0, 6.0],
        "treated_before": [5.0, 5.0], "treated_after": [9.0, 7.0],
    }  # fmt: skip
    found = run("difference_in_differences", observed)
    # residuals: +-1, (-2, 0, 2), 0, +-1: SSR 12 with 5 degrees of freedom
    assert found["did"] == pytest.approx(1)
    assert found["se"] == pytest.approx((12 / 5 * (1 / 2 + 1 / 3 + 1 / 2 + 1 / 2)) ** 0.5)
    assert found["r2"] == pytest.approx(1 - 12 / (np.var([1, 3, 2, 4, 6, 5, 5, 9, 7]) * 9))
    assert found["mean_control_after"] == pytest.approx(4)
    turned = run("difference_in_differences", {cell: values[::-1] for cell, values in observed.items()})
    assert turned["se"] == pytest.approx(found["se"])


def test_panels_follow_units_order_and_estimator():
    given = case("did_panel_papke_first_difference")
    other = {
        "outcome": [[10 * one for one in row] for row in given["outcome"][::-1]],
        "treatment": given["treatment"][::-1],
        "estimator": "first_difference",
    }
    before, after = run("did_panel", given), run("did_panel", other)
    assert after["effect"] == pytest.approx(10 * before["effect"])
    assert after["se"] == pytest.approx(10 * before["se"])
    assert after["r2"] == pytest.approx(before["r2"])
    fixed = run("did_panel", {**given, "estimator": "twoway_fixed_effects"})
    assert fixed["n_obs"] == 22 * 9
    shorter = {
        **given,
        "outcome": [row[:6] for row in given["outcome"]],
        "treatment": [row[:6] for row in given["treatment"]],
    }
    assert run("did_panel", shorter)["n_obs"] == 22 * 5
