"""Comparative advantage, held to the worked example of week 2, to published values and to identities."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.comparative_advantage import diversity, presence, revealed_comparative_advantage, ubiquity
from ledtoolkit.datasets import load_exports_by_hs_group_2021
from ledtoolkit.economic_base import location_quotient

EXPORTS = pd.DataFrame({"fruit": [60.0, 20.0], "cars": [40.0, 80.0]}, index=["north", "south"])
amounts = arrays(float, (3, 4), elements=st.floats(1, 1e6))


def test_kenya_sells_fourteen_times_the_world_share_of_vegetables():
    table = load_exports_by_hs_group_2021()
    rca = revealed_comparative_advantage(table.drop("World"), reference=table.loc["World"])
    assert rca.loc["Kenya", ["vegetable", "machines_instruments"]].round(2).to_list() == [14.19, 0.14]


def test_without_a_reference_rca_is_the_location_quotient_of_exports():
    pd.testing.assert_frame_equal(revealed_comparative_advantage(EXPORTS), location_quotient(EXPORTS))


@given(amounts)
def test_rca_weighted_by_the_shares_of_the_reference_averages_to_one(x):
    weighted = revealed_comparative_advantage(pd.DataFrame(x)) @ (x.sum(axis=0) / x.sum())
    assert weighted.to_numpy() == pytest.approx(np.ones(3))


@given(amounts, st.floats(0.01, 1000))
def test_rca_does_not_depend_on_the_currency(x, rate):
    ours, theirs = (revealed_comparative_advantage(pd.DataFrame(value)).to_numpy() for value in (x, rate * x))
    assert ours == pytest.approx(theirs)


@given(amounts, st.permutations(range(3)), st.permutations(range(4)))
def test_rca_does_not_depend_on_the_order_of_places_and_products(x, rows, columns):
    rca = revealed_comparative_advantage(pd.DataFrame(x))
    shuffled = revealed_comparative_advantage(pd.DataFrame(x).iloc[rows, columns])
    assert shuffled.to_numpy() == pytest.approx(rca.iloc[rows, columns].to_numpy())


def test_a_place_without_exports_is_refused_by_name():
    with pytest.raises(ValueError) as refusal:
        revealed_comparative_advantage(EXPORTS.assign(fruit=[0.0, 1.0], cars=[0.0, 1.0]))
    assert str(refusal.value) == "The place 'north' has no exports at all, so its RCA is 0/0. Leave it out."


def test_a_product_without_exports_can_be_given_the_value_of_other_software():
    assert revealed_comparative_advantage(EXPORTS.assign(gold=0.0), undefined_as=0.0)["gold"].to_list() == [0.0, 0.0]


def test_a_reference_with_other_products_is_refused():
    with pytest.raises(ValueError) as refusal:
        revealed_comparative_advantage(EXPORTS, reference=pd.Series({"fruit": 1.0, "planes": 2.0}))
    assert str(refusal.value) == (
        "`reference` and `exports` must have the same labels, but missing in `exports`: ['planes']; "
        "only there: ['cars']. Use the same ones in both."
    )


def test_a_value_of_exactly_the_cut_off_counts_as_present():
    assert presence(pd.DataFrame([[1.0, 0.999]])).to_numpy().tolist() == [[1, 0]]


def test_a_higher_cut_off_never_adds_a_product():
    rca = revealed_comparative_advantage(EXPORTS)
    assert (presence(rca, at_least=1.4) <= presence(rca)).all(axis=None)


def test_diversity_and_ubiquity_count_the_same_presences():
    M = presence(revealed_comparative_advantage(EXPORTS))
    assert diversity(M).sum() == ubiquity(M).sum() == 2


def test_quotients_given_for_presences_are_refused():
    with pytest.raises(ValueError) as refusal:
        diversity(revealed_comparative_advantage(EXPORTS))
    assert str(refusal.value) == (
        "`presence` must hold 0 and 1 only, got 1.5 for place north, product fruit. Apply a cut-off first."
    )
