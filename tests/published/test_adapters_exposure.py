"""The exposure adapter computes: other sizes, units, orders and the optional key."""

import pytest

from tests.published.adapters import ADAPTERS

exposure = ADAPTERS["bartik_exposure"]
CASE = {"e_ij_t0": [90, 20, 10, 60], "e_i_t0": [400, 150, 150, 400], "e_i_t1": [440, 210, 135, 480]}


def test_the_order_of_branches_and_the_unit_do_not_matter():
    turned = {key: [x / 1000 for x in reversed(values)] for key, values in CASE.items()}
    assert exposure(turned)["predicted_growth"] == pytest.approx(exposure(CASE)["predicted_growth"])
    assert exposure(turned)["predicted_change"] == pytest.approx(exposure(CASE)["predicted_change"] / 1000)


def test_one_branch_has_the_growth_of_that_branch():
    assert exposure({"e_ij_t0": [10], "e_i_t0": [100], "e_i_t1": [130]}) == pytest.approx(
        {"predicted_change": 3, "predicted_growth": 0.3}
    )


def test_leaving_the_region_out_uses_the_growth_of_the_rest():
    case = {"e_ij_t0": [10], "e_ij_t1": [30], "e_i_t0": [100], "e_i_t1": [147], "leave_one_out": True}
    assert exposure(case)["predicted_growth"] == pytest.approx((147 - 30) / (100 - 10) - 1)


def test_without_the_regions_last_year_the_listed_area_is_taken_to_leave_it_out():
    assert exposure(CASE | {"leave_one_out": True}) == exposure(CASE)
