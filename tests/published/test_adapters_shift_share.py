"""The shift-share adapters compute: inputs of other sizes, units and orders give what the identities demand."""

import numpy as np
import pytest

from tests.published.adapters import ADAPTERS

FOUR = ["shift_share_classic", "shift_share_esteban_marquillas", "shift_share_multiplicative"]


def two_dates(branches, seed):
    rng = np.random.default_rng(seed)
    nation = rng.uniform(100, 900, (2, branches))
    region = nation * rng.uniform(0.05, 0.4, (2, branches))
    return {"e_ij_t0": region[0], "e_ij_t1": region[1], "e_i_t0": nation[0], "e_i_t1": nation[1]}


@pytest.mark.parametrize("branches", [1, 3, 17])
@pytest.mark.parametrize("method", FOUR[:2])
def test_parts_add_up_for_any_number_of_branches(method, branches):
    case = two_dates(branches, seed=branches)
    parts = ADAPTERS[method](case)
    change = case["e_ij_t1"].sum() - case["e_ij_t0"].sum()
    assert parts.pop("total_change") == pytest.approx(change)
    assert sum(parts.values()) == pytest.approx(change)


@pytest.mark.parametrize("method", FOUR)
def test_the_order_of_branches_does_not_matter(method):
    case = two_dates(6, seed=1)
    order = np.random.default_rng(2).permutation(6)
    assert ADAPTERS[method]({key: values[order] for key, values in case.items()}) == pytest.approx(
        ADAPTERS[method](case)
    )


@pytest.mark.parametrize("method", FOUR)
def test_labels_change_nothing(method):
    case = two_dates(3, seed=3)
    assert ADAPTERS[method]({**case, "labels": ["x", "y", "z"]}) == ADAPTERS[method](case)


def test_parts_scale_with_the_unit_and_factors_do_not():
    case = two_dates(5, seed=4)
    thousand = {key: values * 1000 for key, values in case.items()}
    classic, factors = ADAPTERS["shift_share_classic"], ADAPTERS["shift_share_multiplicative"]
    assert classic(thousand) == pytest.approx({key: 1000 * value for key, value in classic(case).items()})
    assert factors(thousand) == pytest.approx(factors(case))


def test_the_dynamic_adapter_serves_any_number_of_periods():
    rng = np.random.default_rng(5)
    nation = rng.uniform(100, 900, (7, 4))
    case = {"e_ij": nation * 0.1 + rng.uniform(0, 9, (7, 4)), "e_i": nation, "periods": list("abcdefg")}
    parts = ADAPTERS["shift_share_dynamic"](case)
    assert parts["total_change"] == pytest.approx((case["e_ij"][-1] - case["e_ij"][0]).sum())
    three = parts["national_share"] + parts["industry_mix"] + parts["regional_share"]
    assert three == pytest.approx(parts["total_change"])
    assert parts["competitive_homothetic"] + parts["allocation"] == pytest.approx(parts["regional_share"])


def test_the_arcelus_adapter_serves_other_sizes_and_orders():
    values = np.random.default_rng(6).uniform(50, 300, (5, 3, 4))
    order = [4, 0, 2, 1, 3]
    parts, turned = (ADAPTERS["shift_share_arcelus"]({"values": v.tolist()}) for v in (values, values[order]))
    assert parts["residual_max_abs"] == pytest.approx(0, abs=1e-9)
    assert np.allclose(turned["components"]["ERI"], parts["components"]["ERI"][order])
    assert parts["competitive_by_region"] == pytest.approx(
        (parts["components"]["ERG"] + parts["components"]["ERI"]).sum(axis=0)
    )


def test_a_branch_that_starts_from_zero_is_counted_as_not_growing():
    case = {"e_ij_t0": [0, 40], "e_ij_t1": [5, 40], "e_i_t0": [40, 80], "e_i_t1": [40, 80]}
    parts = ADAPTERS["shift_share_esteban_marquillas"](case)
    assert (parts["competitive_homothetic"], parts["allocation"]) == (0.0, 5.0)
