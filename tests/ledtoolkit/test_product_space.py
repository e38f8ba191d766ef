"""Proximity and density, held to the worked example of week 2, to brute force and to bounds."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.comparative_advantage import presence, revealed_comparative_advantage
from ledtoolkit.datasets import load_spain_provinces_exports_2022
from ledtoolkit.product_space import density, nearest_absent, proximity

M = pd.DataFrame({"fruit": [1, 1, 0], "wine": [1, 0, 0], "cars": [0, 1, 1]}, index=["a", "b", "c"])
networks = arrays(int, (5, 4), elements=st.integers(0, 1)).filter(lambda m: m.sum(axis=0).min() > 0)


def spain():
    table = load_spain_provinces_exports_2022()
    whole = "Spain (all provinces)"
    return presence(revealed_comparative_advantage(table.drop(whole), reference=table.loc[whole]))


@given(networks)
def test_proximity_is_the_smaller_conditional_probability(m):
    phi = proximity(pd.DataFrame(m)).to_numpy()
    for i in range(4):
        for j in range(4):
            both = sum(a and b for a, b in zip(m[:, i], m[:, j], strict=True))
            assert phi[i, j] == pytest.approx(min(both / m[:, i].sum(), both / m[:, j].sum()))


@given(networks)
def test_density_weighs_the_present_products_by_their_proximity(m):
    phi = proximity(pd.DataFrame(m)).to_numpy()
    omega = density(pd.DataFrame(m), pd.DataFrame(phi)).to_numpy()
    for c in range(5):
        for j in range(4):
            assert omega[c, j] == pytest.approx(sum(m[c, i] * phi[i, j] for i in range(4)) / phi[:, j].sum())


def test_a_place_with_every_product_has_density_one_everywhere():
    everything = pd.concat([M, pd.DataFrame({"fruit": [1], "wine": [1], "cars": [1]}, index=["all"])])
    assert density(everything, proximity(everything)).loc["all"].to_list() == pytest.approx([1.0, 1.0, 1.0])


def test_counting_the_own_product_raises_the_density_of_what_is_present():
    assert density(M, proximity(M)).loc["b", "fruit"] == pytest.approx(1.5 / 2)
    assert density(M, proximity(M), own_product="left_out").loc["b", "fruit"] == pytest.approx(0.5)


def test_the_nearest_absent_group_of_lleida_is_textiles():
    here = spain()
    nearest = nearest_absent(here, density(here, proximity(here)), "Lleida")
    assert (nearest.index[0], round(nearest.iloc[0], 2)) == ("textiles_leather_footwear", 0.39)


def test_zaragoza_is_nearer_to_food_and_oils_than_lleida_to_anything():
    here = spain()
    assert nearest_absent(here, density(here, proximity(here)), "Zaragoza").round(2).iloc[0] == 0.45


def test_present_products_are_never_listed_as_absent():
    here = spain()
    nearest = nearest_absent(here, density(here, proximity(here)), "Lleida", count=11)
    assert here.loc["Lleida", nearest.index].sum() == 0


@given(networks, st.permutations(range(4)))
def test_proximity_does_not_depend_on_the_order_of_products(m, order):
    phi = proximity(pd.DataFrame(m)).to_numpy()
    np.testing.assert_array_equal(proximity(pd.DataFrame(m).iloc[:, order]).to_numpy(), phi[np.ix_(order, order)])


def test_a_product_that_is_present_nowhere_is_refused():
    with pytest.raises(ValueError) as refusal:
        proximity(M.assign(gold=0))
    assert str(refusal.value) == "The product 'gold' is present nowhere, so its proximity is 0/0. Leave it out."


def test_a_product_near_to_no_other_is_refused_when_the_own_product_is_left_out():
    alone = pd.DataFrame({"fruit": [1, 0], "cars": [0, 1]})
    with pytest.raises(ValueError) as refusal:
        density(alone, proximity(alone), own_product="left_out")
    assert str(refusal.value) == "The product 'fruit' is near to no other, so its density is 0/0. Leave it out."


def test_counts_given_for_proximities_are_refused():
    with pytest.raises(ValueError) as refusal:
        density(M, M.T @ M)
    assert str(refusal.value) == "`proximity` must lie between 0 and 1, got 2. Counts are no proximities."


def test_the_convention_decides_about_the_own_product_whatever_the_diagonal_holds():
    emptied = proximity(M) * (1 - np.eye(3))
    pd.testing.assert_frame_equal(density(M, emptied), density(M, proximity(M)))


def test_an_unknown_convention_is_answered_with_the_known_ones():
    with pytest.raises(ValueError) as refusal:
        density(M, proximity(M), own_product="no")
    assert str(refusal.value) == "`own_product` must be one of 'counted', 'left_out', got 'no'."
