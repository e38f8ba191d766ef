"""Moran and Geary, held to hand calculation and to the exact moments over all shuffles."""

from itertools import permutations

import numpy as np
import pandas as pd
import pytest

from ledtoolkit.spatial_autocorrelation import gearys_c, morans_i, spatial_weights

ROW = [[1], [0, 2], [1, 3], [2, 4], [3]]
VALUES = [2.0, 1.0, 4.0, 3.0, 9.0]


def message_of(function, *args, **kwargs):
    with pytest.raises(ValueError) as refusal:
        function(*args, **kwargs)
    return str(refusal.value)


def test_row_standardised_weights_of_each_unit_add_up_to_one():
    assert spatial_weights(ROW).sum(axis=1).to_list() == [1.0] * 5


def test_binary_weights_count_neighbours():
    assert spatial_weights(ROW, style="binary").sum(axis=1).to_list() == [1, 2, 2, 2, 1]


def test_moran_of_four_places_in_a_row_by_hand():
    # z = -1 -1 1 1; z'Wz = 2 (1 - 1 + 1) = 2; n / S0 = 4/6; z'z = 4
    weights = spatial_weights([[1], [0, 2], [1, 3], [2]], style="binary")
    assert morans_i([1, 1, 3, 3], weights).statistic == pytest.approx(4 / 6 * 2 / 4)


@pytest.mark.parametrize("style", ["row_standardised", "binary"])
@pytest.mark.parametrize("statistic", [morans_i, gearys_c])
def test_moments_are_those_of_all_shuffles(statistic, style):
    weights = spatial_weights(ROW, style=style)
    shuffles = [statistic(values, weights).statistic for values in permutations(VALUES)]
    result = statistic(VALUES, weights)
    assert np.mean(shuffles) == pytest.approx(result.expected)
    assert np.var(shuffles) == pytest.approx(result.variance_randomisation)


@pytest.mark.parametrize("statistic", [morans_i, gearys_c])
def test_moments_of_asymmetric_weights_are_those_of_all_shuffles(statistic):
    nearest = spatial_weights([[1], [0, 2], [3], [4, 0], [3]], style="row_standardised")
    shuffles = [statistic(values, nearest).statistic for values in permutations(VALUES)]
    assert np.var(shuffles) == pytest.approx(statistic(VALUES, nearest).variance_randomisation)


@pytest.mark.parametrize("statistic", [morans_i, gearys_c])
def test_variance_under_normality_is_that_of_many_draws(statistic):
    weights = spatial_weights(ROW, style="binary")
    draws = np.random.default_rng(1).normal(size=(4000, 5))
    simulated = np.var([statistic(values, weights).statistic for values in draws])
    # a variance from 4,000 draws has a standard error of about 2 %
    assert simulated == pytest.approx(statistic(VALUES, weights).variance_normal, rel=0.08)


def test_unit_and_level_of_the_values_do_not_matter():
    weights = spatial_weights(ROW)
    moved = [100 - 3 * value for value in VALUES]
    assert morans_i(moved, weights).statistic == pytest.approx(morans_i(VALUES, weights).statistic)
    assert gearys_c(moved, weights).statistic == pytest.approx(gearys_c(VALUES, weights).statistic)


def test_values_are_matched_to_the_weights_by_their_names():
    weights = spatial_weights({"a": ["b"], "b": ["a", "c"], "c": ["b", "d"], "d": ["c"]})
    values = pd.Series({"a": 1.0, "b": 2.0, "c": 5.0, "d": 4.0})
    turned = morans_i(values.loc[["c", "a", "d", "b"]], weights)
    assert turned.statistic == pytest.approx(morans_i(values, weights).statistic)


def test_p_is_the_two_sided_tail_of_the_normal_distribution():
    result = morans_i(VALUES, spatial_weights(ROW))
    # 1.96 standard deviations leave 5 %
    scaled = type(result)(1.959964 * 0.2, 0.0, 0.04, 0.04, result.deviations)
    assert (scaled.z_normal, scaled.p_value) == (pytest.approx(1.959964), pytest.approx(0.05, abs=1e-6))


def test_an_island_is_refused_by_name():
    assert message_of(spatial_weights, {"a": ["b"], "b": ["a"], "isle": []}) == (
        "isle has no neighbour, so its mean of neighbours is 0/0. Leave it out or join it to one."
    )


def test_a_unit_beside_itself_is_refused():
    assert message_of(spatial_weights, {"a": ["a"]}) == ("a is listed as its own neighbour. Take it out of its list.")


def test_a_neighbour_listed_twice_is_refused():
    assert message_of(spatial_weights, {"a": ["b", "b"], "b": ["a"]}) == (
        "a lists a neighbour twice. List each one once."
    )


def test_an_unknown_neighbour_is_refused():
    assert message_of(spatial_weights, {"a": ["x"]}) == (
        "a has the neighbour 'x', which is no unit. Add or correct it."
    )


def test_equal_values_are_refused():
    assert message_of(morans_i, [3] * 5, spatial_weights(ROW)) == (
        "All `values` are 3, so nothing can be alike or unlike. The statistic is 0/0."
    )


def test_weights_on_the_diagonal_are_refused():
    assert message_of(morans_i, VALUES, spatial_weights(ROW) + np.eye(5)) == (
        "`weights` has figures on its diagonal, but no unit is its own neighbour. Set them to 0."
    )


def test_weights_of_another_number_of_units_are_refused():
    assert message_of(morans_i, VALUES[:4], spatial_weights(ROW)) == (
        "`values` and `weights` must hold the same units, at least 4; got 4 and 5."
    )


def test_weights_without_any_neighbour_are_refused():
    assert message_of(morans_i, VALUES, pd.DataFrame(np.zeros((5, 5)))) == (
        "`weights` holds only zeros, so nobody has a neighbour. Give at least one pair."
    )


def test_values_of_other_units_are_refused():
    values = pd.Series(VALUES, index=list("abcde"))
    assert message_of(morans_i, values, spatial_weights(ROW)).startswith(
        "`values` and `weights` must have the same labels"
    )


def test_neighbours_of_everybody_leave_no_z():
    everybody = spatial_weights([[j for j in range(5) if j != i] for i in range(5)])
    result = morans_i(VALUES, everybody)
    assert result.statistic == pytest.approx(-1 / 4)
    with pytest.raises(ValueError) as refusal:
        _ = result.z_randomisation
    assert str(refusal.value) == (
        "The statistic is the same for every order of the values, so it has no z. This happens when each unit is "
        "everybody's neighbour: draw the neighbours closer."
    )
