"""Composite indices: adding against multiplying."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.aggregation import geometric_index, linear_index
from ledtoolkit.normalisation import min_max, raise_floor
from ledtoolkit.ranking import ranks

ROWS = st.lists(st.lists(st.floats(0.1, 100), min_size=3, max_size=3), min_size=2, max_size=6)
WEIGHTS = st.lists(st.floats(0.1, 1), min_size=3, max_size=3).map(lambda w: [one / sum(w) for one in w])

# Ten Dutch provinces: GDP per head 2019 (euro), household income 2019 (purchasing power),
# share of J and M_N in jobs 2018 to four decimals (CBS and Eurostat)
PROVINCES = pd.DataFrame(
    {
        "output": [42174, 31947, 31853, 39258, 39326, 35151, 62005, 37549, 57431, 45815],
        "income": [16800, 17100, 17400, 17000, 17800, 17400, 19300, 17500, 19600, 17900],
        "knowledge": [0.2310, 0.1912, 0.2165, 0.2193, 0.2183, 0.2349, 0.2895, 0.1676, 0.2736, 0.2533],
    },
    index=[
        *("Groningen", "Friesland", "Drenthe", "Overijssel", "Gelderland"),
        *("Flevoland", "Noord-Holland", "Zeeland", "Utrecht", "Zuid-Holland"),
    ],
)


@given(ROWS, WEIGHTS)
def test_the_geometric_index_never_exceeds_the_linear_one(rows, weights):
    table = pd.DataFrame(rows)
    assert (geometric_index(table, weights) <= linear_index(table, weights) * (1 + 1e-9)).all()


@given(st.floats(0.1, 100), WEIGHTS)
def test_a_place_equal_on_all_indicators_has_that_index_both_ways(value, weights):
    table = pd.DataFrame([[value] * 3])
    assert (linear_index(table, weights)[0], geometric_index(table, weights)[0]) == pytest.approx((value, value))


@given(ROWS, WEIGHTS, st.floats(0.01, 100))
def test_the_unit_of_one_indicator_leaves_the_geometric_order_unchanged(rows, weights, factor):
    table = pd.DataFrame(rows)
    ratio = geometric_index(table * [factor, 1, 1], weights) / geometric_index(table, weights)
    assert np.allclose(ratio, factor ** weights[0])


def test_the_order_of_the_indicators_does_not_matter():
    turned = PROVINCES.iloc[:, ::-1]
    assert np.allclose(linear_index(turned, [0.2, 0.3, 0.5]), linear_index(PROVINCES, [0.5, 0.3, 0.2]))


@pytest.mark.parametrize(
    ("weights", "province", "rank"),
    [
        ([1 / 3, 1 / 3, 1 / 3], "Groningen", 6),
        ([0.6, 0.2, 0.2], "Groningen", 4),
        ([0.2, 0.6, 0.2], "Groningen", 9),
        ([0.2, 0.6, 0.2], "Utrecht", 1),
        ([0.1, 0.2, 0.7], "Flevoland", 4),
    ],
)
def test_weights_move_dutch_provinces_up_and_down(weights, province, rank):
    assert ranks(linear_index(min_max(PROVINCES), weights))[province] == rank


def test_the_index_of_ten_dutch_provinces_at_equal_weights():
    index = linear_index(min_max(PROVINCES), [1 / 3] * 3)
    assert index[["Noord-Holland", "Utrecht", "Groningen"]].to_list() == pytest.approx([0.964, 0.906, 0.287], abs=5e-4)


def test_weight_on_knowledge_gives_flevoland_its_index():
    assert linear_index(min_max(PROVINCES), [0.1, 0.2, 0.7])["Flevoland"] == pytest.approx(0.440, abs=5e-4)


def test_a_floor_lets_every_province_have_a_geometric_index():
    index = geometric_index(raise_floor(min_max(PROVINCES)), [1 / 3] * 3)
    assert index.min() > 0
    assert index["Drenthe"] < linear_index(min_max(PROVINCES), [1 / 3] * 3)["Drenthe"]


def test_a_zero_is_refused_with_the_way_out():
    with pytest.raises(ValueError) as refusal:
        geometric_index(pd.DataFrame({"patents": [3.0, 0.0]}, index=["a", "b"]), [1.0])
    assert str(refusal.value) == (
        "b has a 0 in 'patents', which makes its whole index 0 whatever the rest. "
        'Lift the scale with `raise_floor`, or ask for zeros="kept".'
    )


def test_a_zero_that_is_kept_makes_the_index_zero():
    table = pd.DataFrame([[0.0, 9.0], [4.0, 9.0]])
    assert geometric_index(table, [0.5, 0.5], zeros="kept").to_list() == [0, 6]


def test_a_negative_indicator_has_no_geometric_index():
    with pytest.raises(ValueError, match="`indicators` must hold amounts of 0 or more, got -1 for place 0"):
        geometric_index(pd.DataFrame([[-1.0, 9.0]]), [0.5, 0.5])
