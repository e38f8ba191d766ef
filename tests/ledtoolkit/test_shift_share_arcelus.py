"""Arcelus' eight terms, held to the identities that tie them to the other decompositions."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.shift_share import classic_shift_share, esteban_marquillas
from ledtoolkit.shift_share_arcelus import arcelus

tables = st.tuples(st.integers(2, 4), st.integers(1, 5)).flatmap(
    lambda shape: st.tuples(*[arrays(float, shape, elements=st.floats(1, 1000)) for _ in range(2)])
)
BEFORE = pd.DataFrame({"A": [100.0, 120.0], "B": [200.0, 180.0]}, index=["North", "South"])
AFTER = pd.DataFrame({"A": [110.0, 132.0], "B": [210.0, 190.0]}, index=["North", "South"])


@given(tables)
def test_the_eight_terms_add_up_to_the_change(pair):
    before, after = map(pd.DataFrame, pair)
    assert np.allclose(arcelus(before, after).total_change, after - before)


@given(tables)
def test_pairs_of_terms_are_the_parts_of_the_other_decompositions(pair):
    before, after = map(pd.DataFrame, pair)
    eight, three = arcelus(before, after).parts, classic_shift_share(before, after).parts
    assert np.allclose(eight["ENG"] + eight["DNG"], three["national share"])
    assert np.allclose(eight["ENI"] + eight["DNI"], three["industry mix"])
    competitive = esteban_marquillas(before, after).parts["competitive effect"]
    assert np.allclose(eight["ERG"] + eight["ERI"], competitive)


def test_the_terms_of_one_cell_are_those_of_hand_calculation():
    # g = 642/600 - 1 = 0.07; h = 300 * 220/600 = 110; g_A = 0.1; g_North = 320/300 - 1; g_AN = 0.1
    g, h, g_r = 0.07, 110, 320 / 300 - 1
    cell = {name: table.loc["North", "A"] for name, table in arcelus(BEFORE, AFTER).parts.items()}
    by_hand = {"ENG": h * g, "DNG": -10 * g, "ENI": h * 0.03, "DNI": -10 * 0.03}
    by_hand |= {"ERG": h * (g_r - g), "DRG": -10 * (g_r - g), "ERI": -h * (g_r - g), "DRI": 10 * (g_r - g)}
    assert cell == pytest.approx(by_hand)


def test_differential_terms_vanish_in_a_region_with_the_reference_mix():
    before = pd.DataFrame([[10.0, 20.0], [20.0, 40.0]])
    after = pd.DataFrame([[12.0, 21.0], [30.0, 39.0]])
    parts = arcelus(before, after).parts
    assert np.allclose([parts[name] for name in ("DNG", "DNI", "DRG", "DRI")], 0)


def test_a_branch_from_zero_is_refused_by_name():
    with pytest.raises(ValueError, match="^North has no jobs in A at the start"):
        arcelus(BEFORE.replace(100.0, 0.0), AFTER)
