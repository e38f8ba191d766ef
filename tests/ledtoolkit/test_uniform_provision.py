"""The loss of uniform provision, held to hand-checked triangles and to its limits."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.uniform_provision import spread_of_tastes, uniform_provision_loss

GROUPS = st.lists(st.tuples(st.floats(31, 500), st.integers(1, 1000)), min_size=1, max_size=6)


def test_three_groups_lose_as_computed_by_hand():
    result = uniform_provision_loss([70, 90, 110], [50, 30, 20], slope=1, cost=30)
    assert result.own_levels.to_list() == [40, 60, 80]
    assert result.uniform_level == 54
    assert result.loss_per_person.to_list() == [98, 18, 338]
    assert result.mean_loss == 122


def test_labels_of_the_groups_are_kept():
    tastes = pd.Series({"village": 70, "town": 90})
    assert list(uniform_provision_loss(tastes, [1, 1], slope=1, cost=0).loss_per_person.index) == ["village", "town"]


@given(st.floats(31, 500), st.lists(st.integers(1, 100), min_size=1, max_size=5))
def test_nobody_loses_when_all_want_the_same(taste, people):
    result = uniform_provision_loss([taste] * len(people), people, slope=2, cost=30)
    assert result.mean_loss == pytest.approx(0, abs=1e-9)


@given(GROUPS, st.floats(0.1, 5), st.floats(-100, 100))
def test_no_uniform_level_costs_less_than_the_weighted_mean(groups, slope, off):
    tastes, people = zip(*groups, strict=True)
    best = uniform_provision_loss(tastes, people, slope=slope, cost=30)
    other = uniform_provision_loss(tastes, people, slope=slope, cost=30, uniform_level=best.uniform_level + off)
    assert other.mean_loss >= best.mean_loss - 1e-9
    assert other.mean_loss - best.mean_loss == pytest.approx(slope * off**2 / 2, rel=1e-6, abs=1e-6)


@given(GROUPS)
def test_the_loss_is_the_area_between_demand_and_cost(groups):
    tastes, people = zip(*groups, strict=True)
    result = uniform_provision_loss(tastes, people, slope=1.5, cost=30)
    own, uniform = result.own_levels.iloc[0], result.uniform_level
    levels = np.linspace(own, uniform, 2001)
    area = abs(np.trapezoid(tastes[0] - 1.5 * levels - 30, levels))
    assert result.loss_per_person.iloc[0] == pytest.approx(area, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize(("spread", "slope"), [(0, 1), (10, 1), (20, 1), (40, 0.25), (15, 2)])
def test_the_loss_is_quadratic_in_the_spread_of_tastes(spread, slope):
    assert spread_of_tastes(spread, slope=slope).mean_loss == pytest.approx(0.305 * spread**2 / slope)


def test_fifteen_is_the_smallest_whole_spread_where_local_wins_over_a_saving_of_60():
    gains = [spread_of_tastes(spread).gain_of_local(60) for spread in range(20)]
    assert next(spread for spread, gain in enumerate(gains) if gain > 0) == 15


def test_people_in_tens_or_in_thousands_give_the_same_loss():
    few = uniform_provision_loss([70, 90], [5, 3], slope=1, cost=30)
    many = uniform_provision_loss([70, 90], [5000, 3000], slope=1, cost=30)
    assert many.mean_loss == pytest.approx(few.mean_loss)


def test_a_group_that_wants_none_of_it_is_named():
    with pytest.raises(ValueError) as refusal:
        uniform_provision_loss(pd.Series({"rich": 90, "poor": 30}), [1, 1], slope=1, cost=30)
    assert str(refusal.value) == (
        "`intercepts` of poor is 30, not above the cost 30: that group wants none of it. "
        "Leave the group out or lower the cost."
    )


def test_a_flat_demand_is_refused():
    with pytest.raises(ValueError, match="`slope` must be above 0, got 0"):
        uniform_provision_loss([70], [1], slope=0, cost=30)


def test_groups_and_population_of_different_length_are_refused():
    with pytest.raises(ValueError) as refusal:
        uniform_provision_loss([70, 90], [50, 30, 20], slope=1, cost=30)
    assert str(refusal.value) == "`intercepts` and `population` must hold the same units, got 2 and 3 figures."
