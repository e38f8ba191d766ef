"""Weighted sums: the five projects, scales and refusals."""

from itertools import permutations

import numpy as np
import pandas as pd
import pytest

from ledtoolkit.weighted_sum import weighted_sum

PROJECTS = pd.DataFrame(
    [[4, 4, 4, 5], [1, 3, 5, 2], [10, 2, 10, 4], [5, 4, 9, 10], [5, 7, 3, 9]],
    index=["park", "branding", "hall", "hub", "training"],
)
COSTS = pd.DataFrame([[2.0, 8.0], [4.0, 6.0]], index=["a", "b"], columns=["cost", "jobs"])


def test_equal_weights_give_the_plain_mean():
    assert weighted_sum(PROJECTS, [0.25] * 4)["score"].to_list() == [4.25, 2.75, 6.5, 7.0, 6.0]


def test_the_winners_of_all_24_orders_of_weights():
    # the marks are set by us; 13, 9 and 2 are printed with the exercise
    winners = [weighted_sum(PROJECTS, w)["rank"].idxmin() for w in permutations([0.4, 0.3, 0.2, 0.1])]
    assert {name: winners.count(name) for name in set(winners)} == {"hub": 13, "hall": 9, "training": 2}


def test_all_weight_on_one_criterion_ranks_by_that_criterion():
    assert weighted_sum(PROJECTS, [0, 1, 0, 0])["rank"].to_list() == [2, 4, 5, 2, 1]


def test_minmax_turns_costs_round():
    found = weighted_sum(COSTS, [0.6, 0.4], directions=[-1, 1], normalisation="minmax")
    assert found["score"].to_list() == [1.0, 0.0]


def test_inverse_sum_takes_the_share_of_one_over_the_cost():
    # 1/2 and 1/4 are 2/3 and 1/3 of their sum; 8 and 6 are 8/14 and 6/14
    found = weighted_sum(COSTS, [0.5, 0.5], directions=[-1, 1], normalisation="inverse_sum")
    assert found["score"].to_list() == pytest.approx([(2 / 3 + 8 / 14) / 2, (1 / 3 + 6 / 14) / 2])


def test_the_unit_of_a_cost_does_not_matter():
    choice = {"directions": [-1, 1], "normalisation": "inverse_sum"}
    assert np.allclose(weighted_sum(COSTS * [1000, 1], [0.5, 0.5], **choice), weighted_sum(COSTS, [0.5, 0.5], **choice))


def test_costs_as_they_are_cannot_be_added():
    with pytest.raises(ValueError) as refusal:
        weighted_sum(COSTS, [0.5, 0.5], directions=[-1, 1])
    assert str(refusal.value) == (
        "Less is better for 'cost', so its marks cannot be added as they are. "
        'Turn the marks round, or ask for normalisation="minmax".'
    )


def test_a_cost_of_zero_has_no_inverse():
    with pytest.raises(ValueError) as refusal:
        weighted_sum(COSTS * [0, 1], [0.5, 0.5], directions=[-1, 1], normalisation="inverse_sum")
    assert str(refusal.value) == ('A criterion of which less is better holds a 0, and 1/0 is undefined. Use "minmax".')


def test_a_criterion_that_adds_to_zero_has_no_shares():
    with pytest.raises(ValueError) as refusal:
        weighted_sum(COSTS * [1, 0], [0.5, 0.5], normalisation="inverse_sum")
    assert str(refusal.value) == "The criterion 'jobs' adds to 0, but must be above 0. Use \"minmax\"."


def test_an_unknown_scale_is_refused():
    with pytest.raises(ValueError) as refusal:
        weighted_sum(COSTS, [0.5, 0.5], normalisation="max")
    assert str(refusal.value) == "`normalisation` must be one of 'none', 'minmax', 'inverse_sum', got 'max'."
