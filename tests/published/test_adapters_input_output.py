"""The input-output adapter computes: other units, orders and sizes, and every key the cases may ask for."""

import json
from pathlib import Path

import numpy as np
import pytest

from tests.published.adapters import ADAPTERS

adapter = ADAPTERS["input_output"]
GERMANY = json.loads((Path(__file__).parent / "cases" / "io_germany_1995.json").read_text("utf-8"))["input"]


def test_the_unit_of_money_does_not_matter_and_jobs_scale_with_theirs():
    in_thousands = {
        "Z": (np.array(GERMANY["Z"]) * 1000).tolist(),
        "output": (np.array(GERMANY["output"]) * 1000).tolist(),
        "satellites": GERMANY["satellites"],
    }
    before, after = adapter(GERMANY), adapter(in_thousands)
    assert after["output_multiplier"] == pytest.approx(before["output_multiplier"])
    assert 1000 * after["satellite_effect"]["employment"] == pytest.approx(before["satellite_effect"]["employment"])
    assert after["satellite_multiplier_type1"]["gva"] == pytest.approx(before["satellite_multiplier_type1"]["gva"])


def test_results_follow_the_branches_when_they_are_reordered():
    order = [3, 1, 5, 0, 4, 2]
    turned = {
        "Z": np.array(GERMANY["Z"])[np.ix_(order, order)].tolist(),
        "output": np.array(GERMANY["output"])[order].tolist(),
        "satellites": {name: np.array(w)[order].tolist() for name, w in GERMANY["satellites"].items()},
    }
    before, after = adapter(GERMANY), adapter(turned)
    for key in ("output_multiplier", "input_multiplier", "leontief_diagonal"):
        assert after[key] == pytest.approx(before[key][order])
    assert after["satellite_effect"]["gva"] == pytest.approx(before["satellite_effect"]["gva"][order])


def test_one_branch_alone_has_the_multiplier_of_a_geometric_series():
    alone = adapter({"Z": [[20]], "output": [100], "satellites": {"jobs": [5]}})
    assert alone["output_multiplier"] == pytest.approx([1.25])
    assert alone["ghosh_first_column"] == pytest.approx([1.25])
    assert alone["satellite_effect"]["jobs"] == pytest.approx([0.0625])
    assert alone["satellite_multiplier_type1"]["jobs"] == pytest.approx([1.25])


def test_a_table_without_satellites_is_served():
    assert adapter({"Z": [[0, 1], [1, 0]], "output": [4, 4]})["satellite_effect"] == {}
