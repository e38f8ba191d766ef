"""The adapters compute: other sizes, units and orders give what the definitions give, so nothing is looked up."""

import json
from pathlib import Path

import numpy as np
import pytest

from tests.published.adapters import ADAPTERS

CASES = Path(__file__).parent / "cases"


def case_input(name):
    return json.loads((CASES / f"{name}.json").read_text("utf-8"))["input"]


def test_complexity_follows_the_places_when_they_are_reordered():
    case = case_input("economic_complexity_world20")
    order = np.random.default_rng(1).permutation(20)
    before = ADAPTERS["economic_complexity"](case)
    after = ADAPTERS["economic_complexity"]({"values": np.array(case["values"])[order].tolist()})
    for key in ("diversity", "ECI", "ECI_reflections", "density", "density_no_self", "RCA"):
        assert after[key] == pytest.approx(before[key][order])
    assert after["PCI"] == pytest.approx(before["PCI"])


def test_complexity_does_not_depend_on_the_currency():
    case = case_input("economic_complexity_world20")
    in_thousands = {"values": (np.array(case["values"]) / 1000).tolist()}
    before, after = ADAPTERS["economic_complexity"](case), ADAPTERS["economic_complexity"](in_thousands)
    for key in ("RCA", "ECI", "PCI", "proximity"):
        assert after[key] == pytest.approx(before[key])


def test_fewer_countries_give_another_but_defined_complexity():
    case = case_input("economic_complexity_world20")
    fewer = ADAPTERS["economic_complexity"]({"values": case["values"][:12]})
    assert fewer["ECI"].shape == (12,)
    assert (fewer["ECI"].mean(), fewer["ECI"].std()) == pytest.approx((0, 1), abs=1e-9)


def test_every_reflection_up_to_the_twentieth_is_served():
    served = ADAPTERS["economic_complexity"](case_input("economic_complexity_toy"))
    assert {f"kc{n}" for n in range(21)} | {f"kp{n}" for n in range(21)} <= served.keys()


def test_a_network_that_falls_apart_still_has_proximities():
    served = ADAPTERS["economic_complexity"]({"presence": [[1, 1, 0, 0], [0, 0, 1, 1]]})
    assert "ECI" not in served
    assert served["proximity"][0].tolist() == [1, 1, 0, 0]


def test_relatedness_follows_the_products_when_they_are_reordered_and_counted_twice():
    counts = np.array(case_input("relatedness_econgeo")["cooccurrence"])
    order = np.random.default_rng(2).permutation(6)
    before = ADAPTERS["relatedness"]({"cooccurrence": counts.tolist()})
    after = ADAPTERS["relatedness"]({"cooccurrence": (2 * counts[np.ix_(order, order)]).tolist()})
    for key in ("association", "cosine", "jaccard"):
        assert after[key] == pytest.approx(before[key][np.ix_(order, order)])
