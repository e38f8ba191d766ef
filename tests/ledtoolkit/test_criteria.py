"""Weights and directions of criteria."""

import pandas as pd
import pytest

from ledtoolkit.criteria import budget_allocation, check_directions, check_weights, equal_weights

CRITERIA = pd.Index(["jobs", "cost", "speed"])


def test_equal_weights_add_to_one():
    assert equal_weights(["a", "b", "c"]).sum() == pytest.approx(1)


def test_equal_weights_need_different_names():
    with pytest.raises(ValueError) as refusal:
        equal_weights(["jobs", "jobs"])
    assert str(refusal.value) == "`criteria` must be one or more different names, got ['jobs', 'jobs']."


def test_points_become_shares_of_all_points():
    assert budget_allocation({"jobs": 3, "cost": 1}).to_dict() == {"jobs": 0.75, "cost": 0.25}


def test_points_that_are_all_zero_are_refused():
    with pytest.raises(ValueError) as refusal:
        budget_allocation({"jobs": 0, "cost": 0})
    assert str(refusal.value) == ("`points` are all 0, so nothing counts. Give at least one criterion some points.")


def test_labelled_weights_are_put_in_the_order_of_the_criteria():
    given = pd.Series({"speed": 0.2, "jobs": 0.5, "cost": 0.3})
    assert check_weights(given, CRITERIA).tolist() == [0.5, 0.3, 0.2]


def test_weights_in_percent_are_refused_with_the_way_out():
    with pytest.raises(ValueError) as refusal:
        check_weights([50, 30, 20], CRITERIA)
    assert str(refusal.value) == "`weights` must add to 1, got 100. Divide each of them by 100."


def test_a_weight_too_few_is_refused():
    with pytest.raises(ValueError) as refusal:
        check_weights([0.5, 0.5], CRITERIA)
    assert str(refusal.value) == "`weights` has 2 entries for 3 criteria. Give one weight a criterion."


def test_weights_of_other_criteria_are_refused():
    with pytest.raises(ValueError, match="must have the same labels, but missing in `criteria`: \\['space'\\]"):
        check_weights({"jobs": 0.5, "cost": 0.3, "space": 0.2}, CRITERIA)


def test_without_directions_more_is_better_everywhere():
    assert check_directions(None, CRITERIA).tolist() == [1, 1, 1]


def test_labelled_directions_are_put_in_the_order_of_the_criteria():
    assert check_directions({"cost": -1, "jobs": 1, "speed": 1}, CRITERIA).tolist() == [1, -1, 1]


def test_a_direction_other_than_plus_or_minus_one_is_refused():
    with pytest.raises(ValueError) as refusal:
        check_directions([1, 0, 1], CRITERIA)
    assert str(refusal.value) == (
        "`directions` must hold 1 (more is better) or -1 (less is better) for each of 3 criteria, got [1, 0, 1]."
    )
