"""Equalisation grants, held to a worked example and to what every such scheme must keep."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.equalisation import equalisation_grants, standard_rate

BASES = pd.Series({"a": 300.0, "b": 400.0, "c": 1600.0, "d": 1300.0})
PEOPLE = [10, 20, 40, 30]

PLACES = st.integers(1, 6).flatmap(
    lambda n: st.tuples(
        st.lists(st.floats(0, 1e6), min_size=n, max_size=n), st.lists(st.floats(1, 1e5), min_size=n, max_size=n)
    )
)


def two_bases():
    table = pd.DataFrame({"land": [100.0, 300.0], "trade": [300.0, 100.0]}, index=["hill", "port"])
    return table, [10, 10]


def test_grants_lift_poor_places_to_the_standard():
    result = equalisation_grants(BASES, PEOPLE, rate=0.04)
    assert result.grants.to_list() == pytest.approx([2.4, 12.8, 0, 0])
    assert result.standard_bases["base"] == 36
    assert result.equalised_capacity.to_list() == pytest.approx([1.44, 1.44, 1.6, 0.04 * 1300 / 30])
    assert result.total == pytest.approx(15.2)


def test_half_a_degree_pays_half_of_every_grant():
    half = equalisation_grants(BASES, PEOPLE, rate=0.04, degree=0.5)
    assert half.grants.to_list() == pytest.approx([1.2, 6.4, 0, 0])


def test_a_capped_pool_cuts_all_grants_in_proportion():
    capped = equalisation_grants(BASES, PEOPLE, rate=0.04, pool=7.6)
    assert capped.grants.to_list() == pytest.approx([1.2, 6.4, 0, 0])
    assert capped.scaling == pytest.approx(0.5)


def test_a_pool_larger_than_the_entitlements_keeps_the_rest():
    assert equalisation_grants(BASES, PEOPLE, rate=0.04, pool=100).total == pytest.approx(15.2)


def test_an_empty_pool_pays_nothing():
    assert equalisation_grants(BASES, PEOPLE, rate=0.04, pool=0).total == 0


def test_a_strong_base_makes_up_for_a_weak_one_when_bases_are_summed():
    table, people = two_bases()
    assert equalisation_grants(table, people, rate=0.1).grants.to_list() == [0, 0]


def test_floored_base_by_base_both_places_are_paid_for_their_weak_base():
    table, people = two_bases()
    result = equalisation_grants(table, people, rate=0.1, floor="each base")
    assert result.grants.to_list() == pytest.approx([10, 10])


def test_every_kind_of_base_may_have_its_own_rate():
    table, people = two_bases()
    result = equalisation_grants(table, people, rate=pd.Series({"land": 0.2, "trade": 0.1}))
    assert result.capacity.to_list() == pytest.approx([5, 7])
    assert result.grants.to_list() == pytest.approx([10, 0])


@given(PLACES, st.floats(0, 1), st.floats(0, 1))
def test_equalised_capacity_of_a_supported_place_never_exceeds_the_standard(places, rate, degree):
    bases, people = places
    result = equalisation_grants(pd.Series(bases), people, rate=rate, degree=degree)
    paid = result.grants > 0
    assert (result.equalised_capacity[paid] <= result.standard * (1 + 1e-9) + 1e-9).all()
    assert (result.grants >= 0).all()


@given(PLACES, st.floats(0.01, 1), st.floats(0, 1e6))
def test_grants_add_up_to_the_pool_or_to_the_entitlements(places, rate, pool):
    bases, people = places
    free = equalisation_grants(pd.Series(bases), people, rate=rate).total
    capped = equalisation_grants(pd.Series(bases), people, rate=rate, pool=pool).total
    assert capped == pytest.approx(min(free, pool), abs=1e-6)


@given(PLACES)
def test_the_order_of_places_does_not_matter(places):
    bases, people = (pd.Series(values) for values in places)
    turned = equalisation_grants(bases[::-1], people[::-1], rate=0.1).grants.sort_index()
    straight = equalisation_grants(bases, people, rate=0.1).grants
    np.testing.assert_allclose(turned, straight, rtol=1e-9, atol=1e-6)


def test_places_at_the_mean_get_nothing():
    assert equalisation_grants(pd.Series([20.0, 40.0]), [1, 2], rate=0.3).total == 0


def test_grants_per_head_do_not_change_when_places_double():
    once = equalisation_grants(BASES, PEOPLE, rate=0.04).grants
    twice = equalisation_grants(2 * BASES, [2 * people for people in PEOPLE], rate=0.04).grants
    assert twice.to_list() == pytest.approx((2 * once).to_list())


def test_the_standard_rate_is_a_ratio_of_sums():
    assert standard_rate(10 + 90, 1000 + 1000) == 0.05


def test_revenue_above_the_base_is_refused():
    with pytest.raises(ValueError) as refusal:
        standard_rate(30, 20)
    assert str(refusal.value) == "`base` must be above 0 and at least the revenue, got 20 for a revenue of 30."


def test_a_place_without_people_is_named():
    with pytest.raises(ValueError) as refusal:
        equalisation_grants(BASES, [10, 0, 40, 30], rate=0.04)
    assert str(refusal.value) == "`population` of b is 0, so its base per head is x/0. Leave that place out."


def test_a_rate_in_percent_is_refused():
    with pytest.raises(ValueError) as refusal:
        equalisation_grants(BASES, PEOPLE, rate=4)
    assert str(refusal.value) == "`rate` must be a share between 0 and 1, got 4. Divide the percentage by 100: 0.04."


def test_a_rate_in_percent_for_one_base_is_refused():
    table, people = two_bases()
    with pytest.raises(ValueError, match="`rate` must be a share between 0 and 1, got 20"):
        equalisation_grants(table, people, rate=[20, 0.1])


def test_an_unknown_floor_is_refused():
    with pytest.raises(ValueError) as refusal:
        equalisation_grants(BASES, PEOPLE, rate=0.04, floor="none")
    assert str(refusal.value) == "`floor` must be one of 'sum of bases', 'each base', got 'none'."


def test_population_in_another_order_is_refused():
    with pytest.raises(ValueError, match="`population` and `bases` must have the same labels"):
        equalisation_grants(BASES, pd.Series({"b": 1, "a": 2, "c": 3, "d": 4}), rate=0.04)


def test_a_place_with_larger_needs_gets_the_difference_from_the_mean_on_top():
    # mean need (10 x 5 + 20 x 3 + 40 x 2 + 30 x 2) / 100 = 2.5 per head
    with_needs = equalisation_grants(BASES, PEOPLE, rate=0.04, need_per_head=[5, 3, 2, 2])
    assert with_needs.grants.to_list() == pytest.approx([2.4 + 25, 12.8 + 10, 0, 0])


def test_equal_needs_change_nothing():
    with_needs = equalisation_grants(BASES, PEOPLE, rate=0.04, need_per_head=[7, 7, 7, 7])
    assert with_needs.grants.to_list() == pytest.approx([2.4, 12.8, 0, 0])


def test_small_needs_can_outweigh_a_weak_base():
    assert equalisation_grants(BASES, PEOPLE, rate=0.04, need_per_head=[0, 5, 5, 5]).grants.iloc[0] == 0
