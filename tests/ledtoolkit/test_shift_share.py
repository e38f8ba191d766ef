"""Shift-share, held to the worked example of week 4, to hand-made tables and to its identities."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.shift_share import classic_shift_share, esteban_marquillas, multiplicative_shift_share
from tests.ledtoolkit.dutch_provinces import EMPLOYED_2008, EMPLOYED_2018

# hand-made: g = 0.05, g_farms = -0.1, g_shops = 0.2
BEFORE = pd.DataFrame({"farms": [30.0, 10.0], "shops": [10.0, 30.0]}, index=["here", "there"])
AFTER = pd.DataFrame({"farms": [27.0, 9.0], "shops": [14.0, 34.0]}, index=["here", "there"])

tables = st.tuples(st.integers(2, 5), st.integers(1, 6)).flatmap(
    lambda shape: st.tuples(*[arrays(float, shape, elements=st.floats(1, 1000)) for _ in range(2)])
)


def frames(pair):
    return pd.DataFrame(pair[0]), pd.DataFrame(pair[1])


def test_noord_brabant_is_split_as_in_the_lesson():
    parts = classic_shift_share(EMPLOYED_2008, EMPLOYED_2018).by_region.loc["Noord-Brabant"]
    expected = {"national share": 65.82, "industry mix": -6.50, "regional share": 34.98, "total change": 94.3}
    assert parts.round(2).to_dict() == expected


def test_business_services_make_most_of_the_regional_share_of_noord_brabant():
    by_branch = classic_shift_share(EMPLOYED_2008, EMPLOYED_2018).by_branch("Noord-Brabant")
    assert by_branch.loc["M_N", "regional share"] == pytest.approx(29.80, abs=0.005)


def test_other_provinces_have_the_shares_of_the_lesson():
    by_region = classic_shift_share(EMPLOYED_2008, EMPLOYED_2018).by_region
    assert by_region.loc["Zuid-Holland", "regional share"] == pytest.approx(-92.51, abs=0.005)
    assert by_region.loc["Utrecht", ["industry mix", "regional share"]].round(2).to_list() == [3.83, -6.89]


def test_a_hand_made_region_is_split_branch_by_branch():
    by_branch = classic_shift_share(BEFORE, AFTER).by_branch("here")
    assert by_branch.loc["farms"].round(9).to_list() == [1.5, -4.5, 0.0, -3.0]
    assert by_branch.loc["shops"].round(9).to_list() == [0.5, 1.5, 2.0, 4.0]


def test_a_branch_that_starts_from_zero_is_all_regional_share():
    before = pd.DataFrame({"farms": [0.0, 40.0], "shops": [40.0, 40.0]}, index=["here", "there"])
    after = pd.DataFrame({"farms": [5.0, 40.0], "shops": [40.0, 40.0]}, index=["here", "there"])
    assert classic_shift_share(before, after).by_branch("here").loc["farms"].to_list() == [0.0, 0.0, 5.0, 5.0]


@given(tables)
def test_the_three_parts_add_up_to_the_change(pair):
    before, after = frames(pair)
    assert np.allclose(classic_shift_share(before, after).total_change, after - before)


@given(tables)
def test_mix_and_regional_share_of_all_regions_sum_to_zero(pair):
    totals = classic_shift_share(*frames(pair)).by_region.sum()
    assert totals["regional share"] == pytest.approx(0, abs=1e-8)
    assert totals["industry mix"] == pytest.approx(0, abs=1e-8)


@given(tables)
def test_competitive_and_allocation_effect_make_the_regional_share(pair):
    before, after = frames(pair)
    four, three = esteban_marquillas(before, after).parts, classic_shift_share(before, after).parts
    assert np.allclose(four["competitive effect"] + four["allocation effect"], three["regional share"])


@given(tables)
def test_structure_times_location_is_the_regional_factor(pair):
    factors = multiplicative_shift_share(*frames(pair))
    assert np.allclose(factors["structure factor"] * factors["location factor"], factors["regional factor"])


@given(tables, st.floats(0.01, 100))
def test_parts_grow_with_the_unit_and_factors_do_not(pair, unit):
    before, after = frames(pair)
    in_units = classic_shift_share(before * unit, after * unit).by_region
    assert np.allclose(in_units, classic_shift_share(before, after).by_region * unit)
    same = multiplicative_shift_share(before * unit, after * unit)
    assert np.allclose(same, multiplicative_shift_share(before, after))


def test_the_order_of_branches_and_regions_does_not_matter():
    turned = classic_shift_share(BEFORE.iloc[::-1, ::-1], AFTER.iloc[::-1, ::-1]).by_region
    pd.testing.assert_frame_equal(turned.iloc[::-1], classic_shift_share(BEFORE, AFTER).by_region)


def test_one_region_with_a_reference_equals_its_row_in_the_table():
    alone = classic_shift_share(
        BEFORE.loc["here"], AFTER.loc["here"], reference_start=BEFORE.sum(), reference_end=AFTER.sum()
    )
    pd.testing.assert_frame_equal(alone.by_region, classic_shift_share(BEFORE, AFTER).by_region.loc[["here"]])


def test_the_allocation_effect_is_specialisation_times_lead():
    # h = 20 and 20; leads g_ir - g_i are 0 in farms and 0.2 in shops; e - h = 10 - 20
    parts = esteban_marquillas(BEFORE, AFTER).by_branch("here")
    assert parts.loc["shops", ["competitive effect", "allocation effect"]].round(9).to_list() == [4.0, -2.0]


def test_new_jobs_from_zero_go_to_the_allocation_effect_when_no_growth_is_assumed():
    before = pd.DataFrame({"farms": [0.0, 40.0], "shops": [40.0, 40.0]}, index=["here", "there"])
    after = pd.DataFrame({"farms": [5.0, 35.0], "shops": [40.0, 40.0]}, index=["here", "there"])
    parts = esteban_marquillas(before, after, growth_from_zero=0.0).by_branch("here")
    assert parts.loc["farms"].to_list() == [0.0, 0.0, 0.0, 5.0, 5.0]


def test_a_branch_from_zero_is_refused_where_its_rate_is_needed():
    before = BEFORE.replace(10.0, 0.0)
    with pytest.raises(ValueError, match="^here has no jobs in shops at the start"):
        esteban_marquillas(before, AFTER)


def test_a_region_whose_branches_all_vanish_has_no_location_factor():
    before = pd.DataFrame({"farms": [10.0, 10.0], "shops": [0.0, 30.0]}, index=["here", "there"])
    after = pd.DataFrame({"farms": [0.0, 0.0], "shops": [5.0, 30.0]}, index=["here", "there"])
    with pytest.raises(ValueError) as refusal:
        multiplicative_shift_share(before, after)
    assert str(refusal.value) == (
        "All branches of here vanish in the reference area, so its location factor is undefined. Leave it out."
    )


def test_an_unknown_region_is_answered_with_the_known_ones():
    with pytest.raises(KeyError, match="Choose one of: here, there"):
        classic_shift_share(BEFORE, AFTER).by_branch("elsewhere")
