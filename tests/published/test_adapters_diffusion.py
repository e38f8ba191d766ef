"""The adapters compute: other units and sizes give what the theory says they must."""

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


def test_the_curve_follows_market_and_number_of_periods():
    given = case("bass_curve_vcr_peak")
    before, after = run("bass_curve", given), run("bass_curve", {**given, "m": 2 * given["m"], "n": 25})
    assert len(after["cumulative"]) == 25
    assert after["cumulative"][:10] == pytest.approx([2 * one for one in before["cumulative"]])
    assert after["peak_time"] == before["peak_time"]


def test_innovators_are_those_left_at_the_end_of_the_period_times_p():
    found = run("bass_curve", {"m": 100, "p": 0.1, "q": 0.3, "n": 4})
    innovators = [0.1 * (100 - one) for one in found["cumulative"]]
    assert found["innovators"] == pytest.approx(innovators)
    assert found["imitators"] == pytest.approx(np.subtract(found["adoption"], innovators))


def test_weak_and_missing_imitation_are_served():
    assert run("bass_curve", {"m": 100, "p": 0.3, "q": 0.1, "n": 3})["peak_time"] < 0
    assert run("bass_curve", {"m": 100, "p": 0.3, "q": 0, "n": 3})["peak_time"] is None


@pytest.mark.parametrize("estimator", ["nls_density", "ols_lagged", "ols_current"])
def test_fits_follow_the_unit(estimator):
    given = {**case("bass_fit_nls_vcr"), "estimator": estimator}
    other = {**given, "sales": [one * 1000 for one in given["sales"]]}
    before, after = run("bass_fit", given), run("bass_fit", other)
    assert (after["p"], after["q"]) == pytest.approx((before["p"], before["q"]), rel=1e-5)
    assert after["residual_se"] == pytest.approx(1000 * before["residual_se"], rel=1e-5)


def test_fits_follow_the_number_of_periods():
    given = case("bass_fit_nls_vcr")
    shorter = run("bass_fit", {**given, "sales": given["sales"][:8]})
    assert shorter["m"] != pytest.approx(run("bass_fit", given)["m"], rel=1e-3)


def test_velocity_is_a_quotient():
    assert run("currency_velocity", {"currency_in_circulation": 4, "annual_transaction_volume": 10}) == {
        "velocity_per_year": 2.5
    }
