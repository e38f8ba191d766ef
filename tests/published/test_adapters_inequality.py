"""The adapters of inequality and concentration compute: other sizes, units and orders keep what theory keeps."""

import numpy as np
import pytest

from tests.published.adapters import ADAPTERS

RNG = np.random.default_rng(2024)
VALUES = RNG.uniform(1, 90, 13)
TABLE = RNG.uniform(1, 90, (6, 4))


def test_measures_of_inequality_ignore_unit_order_and_labels():
    adapt = ADAPTERS["inequality"]
    turned = adapt({"values": (VALUES[::-1] * 7).tolist(), "labels": list("abcdefghijklm")})
    assert turned == pytest.approx(adapt({"values": VALUES.tolist()}))


def test_doubling_every_value_halves_the_herfindahl_and_keeps_the_gini():
    once, twice = (ADAPTERS["inequality"]({"values": np.tile(VALUES, k)}) for k in (1, 2))
    assert twice["hhi"] == pytest.approx(once["hhi"] / 2)
    assert twice["gini"] == pytest.approx(once["gini"])


def test_a_measure_that_a_zero_leaves_undefined_is_left_out_alone():
    measured = ADAPTERS["inequality"]({"values": [0, 10, 10, 30, 50]})
    assert [key for key, value in measured.items() if value is None] == ["theil_L"]


def test_classes_may_come_in_any_order_and_unit():
    means, sizes, order = VALUES[:5], np.array([3, 1, 4, 1, 5]), [3, 1, 4, 0, 2]
    adapt = ADAPTERS["gini_grouped"]
    turned = adapt({"class_mean": means[order] * 9, "class_size": sizes[order] * 2})
    assert turned == pytest.approx(adapt({"class_mean": means, "class_size": sizes}))


@pytest.mark.parametrize(
    ("method", "keys"), [("hoover_index", ("x", "reference")), ("regional_gini", ("e_ij", "total"))]
)
def test_indices_of_two_rows_ignore_units_and_order(method, keys):
    x, reference = VALUES, VALUES[::-1] + 1
    once = ADAPTERS[method](dict(zip(keys, (x, reference), strict=True)))
    turned = ADAPTERS[method](dict(zip(keys, (x[::-1] * 5, reference[::-1] * 3), strict=True)))
    assert turned == pytest.approx(once)


def test_krugman_ignores_units_order_and_how_often_all_comparison_regions_are_listed():
    adapt = ADAPTERS["krugman_specialisation"]
    once = adapt({"region": TABLE[0], "comparison": TABLE[1:]})
    turned = adapt({"region": TABLE[0, ::-1] * 3, "comparison": np.tile(TABLE[:0:-1, ::-1], (2, 1)) * 8})
    assert turned == pytest.approx(once)


def test_specialisation_follows_the_order_of_regions():
    adapt, order = ADAPTERS["specialisation_and_diversity"], [5, 0, 3, 1, 2, 4]
    once, turned = adapt({"matrix": TABLE}), adapt({"matrix": TABLE[order] * 4})
    for key, values in once.items():
        assert turned[key] == pytest.approx(np.array(values)[order])


def test_the_locational_gini_follows_the_order_of_branches():
    adapt, key = ADAPTERS["locational_gini"], "locational_gini_half_scale"
    assert adapt({"matrix": TABLE[::-1, ::-1] * 4})[key] == pytest.approx(adapt({"matrix": TABLE})[key][::-1])


def test_ellison_and_glaeser_ignore_names_order_and_units():
    plants, places, totals = VALUES[:7], ["a", "b", "a", "c", "c", "c", "a"], np.array([300, 200, 400, 100])
    once = {
        "plant_employment": plants,
        "plant_region": places,
        "region_order": list("abcd"),
        "region_employment": totals,
    }
    turned = {
        "plant_employment": plants[::-1] * 2,
        "plant_region": places[::-1],
        "region_order": list("dcba"),
        "region_employment": totals[::-1] * 5,
    }
    adapt = ADAPTERS["ellison_glaeser"]
    assert adapt(turned) == pytest.approx(adapt(once))


def test_a_branch_that_nobody_has_changes_no_measure_of_specialisation():
    measures = ADAPTERS["specialisation_and_diversity"]
    assert measures({"matrix": [[3, 1, 0], [1, 3, 0]]}) == measures({"matrix": [[3, 1], [1, 3]]})
