"""Difference-in-differences: means, inference, and twenty-two cities in Indiana."""

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.difference_in_differences import difference_in_differences, difference_in_relative_changes

# Unemployment claims 1981, 1983, 1986, 1987 and the year the zone began (Papke 1994, data set EZUNEM)
INDIANA = np.array(
    [
        [83561, 83572, 46570, 47205, 1984], [78278, 79666, 42037, 44151, 0], [60959, 61609, 38632, 37350, 0],
        [47337, 59709, 33688, 23357, 0], [100892, 61597, 54092, 37084, 1985], [131495, 172074, 95065, 112507, 1984],
        [161154, 255142, 106736, 95935, 1984], [84035, 85812, 68651, 33909, 1985], [139598, 148060, 87191, 50279, 1985],
        [435754, 545625, 303724, 262512, 0], [95962, 67341, 65114, 45005, 0], [59327, 97562, 69403, 53164, 0],
        [40607, 49421, 23641, 18660, 0], [34489, 34154, 21100, 16913, 1985], [73347, 68368, 53873, 44895, 0],
        [114841, 167426, 127496, 68938, 0], [51411, 68351, 41679, 26688, 1984], [97565, 86524, 53627, 47979, 0],
        [79055, 110151, 100571, 50113, 0], [57151, 61894, 43492, 29056, 1984], [140147, 133003, 84704, 63663, 1984],
        [104073, 139328, 67815, 67762, 0],
    ]
)  # fmt: skip
CLAIMS = {year: INDIANA[:, k] for k, year in enumerate([1981, 1983, 1986, 1987])}
ZONE = INDIANA[:, 4] > 0

CELL = st.lists(st.integers(-50, 50), min_size=2, max_size=6)


def indiana(first, last):
    return difference_in_relative_changes(CLAIMS[first], CLAIMS[last], treated=ZONE)


def test_claims_fell_a_little_more_in_the_zones():
    found = indiana(1983, 1987)
    assert (found.change_treated, found.change_control, found.effect) == pytest.approx(
        (-0.523, -0.484, -0.039), abs=5e-4
    )


def test_but_they_did_so_before_there_were_zones():
    assert indiana(1981, 1983).effect == pytest.approx(-0.083, abs=5e-4)


def test_other_pairs_of_years_look_better():
    assert (indiana(1981, 1986).effect, indiana(1981, 1987).effect) == pytest.approx((-0.107, -0.079), abs=5e-4)


@given(CELL, CELL, CELL, CELL)
def test_estimate_error_and_r2_are_those_of_the_regression_with_an_interaction(c0, c1, t0, t1):
    cells = {"control_before": c0, "control_after": c1, "treated_before": t0, "treated_after": t1}
    y = np.array([*c0, *c1, *t0, *t1], dtype=float)
    if np.ptp(y) == 0:
        return
    sizes = [len(c0), len(c1), len(t0), len(t1)]
    treated, post = np.repeat([0, 0, 1, 1], sizes), np.repeat([0, 1, 0, 1], sizes)
    fit = sm.OLS(y, np.column_stack([np.ones_like(y), treated, post, treated * post])).fit()
    found = difference_in_differences(**cells)
    assert found.effect == pytest.approx(fit.params[3], abs=1e-8)
    assert found.se == pytest.approx(fit.bse[3], abs=1e-8)
    assert found.r2 == pytest.approx(fit.rsquared, abs=1e-8)


def test_with_one_mean_a_cell_the_error_is_unknown_and_not_zero():
    found = difference_in_differences(control_before=[5], control_after=[4], treated_before=[3], treated_after=[6])
    assert (found.effect, found.se, found.r2) == (4, None, None)


@given(CELL, st.integers(-20, 20))
def test_a_shock_that_hits_everybody_drops_out(cell, shock):
    calm = difference_in_differences(control_before=cell, control_after=cell, treated_before=cell, treated_after=cell)
    hit = difference_in_differences(
        control_before=cell,
        control_after=[one + shock for one in cell],
        treated_before=cell,
        treated_after=[one + shock for one in cell],
    )
    assert (calm.effect, hit.effect) == pytest.approx((0, 0), abs=1e-9)


def test_outcomes_that_never_vary_have_no_share_explained():
    found = difference_in_differences(
        control_before=[1, 1], control_after=[1, 1], treated_before=[1, 1], treated_after=[1, 1]
    )
    assert (found.se, found.r2) == (0, None)


def test_an_empty_cell_is_refused():
    with pytest.raises(ValueError) as refusal:
        difference_in_differences(control_before=[], control_after=[1], treated_before=[1], treated_after=[1])
    assert str(refusal.value) == (
        "`control_before` must be one row of numbers, got shape (0,). Pick one row or column."
    )


def test_places_without_a_control_are_refused():
    with pytest.raises(ValueError) as refusal:
        difference_in_relative_changes([10, 20], [5, 6], treated=[True, True])
    assert str(refusal.value) == (
        "`before` (2, smallest 10), `after` (2) and `treated` (2, 2 treated) must have one entry a place, "
        "figures above 0 before, and True or False with at least one of each."
    )


def test_a_place_that_starts_at_zero_has_no_relative_change():
    with pytest.raises(ValueError, match="`before` \\(2, smallest 0\\)"):
        difference_in_relative_changes([0, 20], [5, 6], treated=[True, False])
