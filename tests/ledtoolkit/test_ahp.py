"""Priorities from comparisons in pairs."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.ahp import global_priorities, group_comparisons, priorities

WEIGHTS = st.lists(st.floats(0.1, 1), min_size=2, max_size=6)
METHODS = ["eigenvector", "row_geometric_mean", "normalised_column_mean"]
CYCLE = pd.DataFrame([[1, 3, 1 / 3], [1 / 3, 1, 3], [3, 1 / 3, 1]], index=["a", "b", "c"])


def comparisons_of(weights):
    w = np.array(weights)
    return pd.DataFrame(w[:, None] / w[None, :])


@pytest.mark.parametrize("method", METHODS)
@given(WEIGHTS)
def test_consistent_judgements_give_back_their_weights(method, weights):
    found = priorities(comparisons_of(weights), method=method)
    assert found.weights.to_list() == pytest.approx([one / sum(weights) for one in weights])


@given(WEIGHTS)
def test_consistent_judgements_have_a_ratio_of_zero(weights):
    assert priorities(comparisons_of(weights)).consistency_ratio == pytest.approx(0, abs=1e-9)


def test_judgements_in_a_circle_are_inconsistent():
    # every row has product 1, so the weights are equal; the eigenvalue is 1 + 3 + 1/3
    found = priorities(CYCLE)
    assert found.weights.to_list() == pytest.approx([1 / 3] * 3)
    assert found.lambda_max == pytest.approx(13 / 3)
    assert found.consistency_ratio == pytest.approx((13 / 3 - 3) / 2 / 0.58)
    assert not found.is_consistent


def test_the_ratio_depends_on_the_table_of_random_indices():
    saaty, dodd = priorities(CYCLE), priorities(CYCLE, random_index="donegan_dodd")
    assert dodd.consistency_ratio / saaty.consistency_ratio == pytest.approx(0.58 / 0.4914)


def test_two_criteria_cannot_contradict_each_other():
    found = priorities(pd.DataFrame([[1, 5], [0.2, 1]]))
    assert (found.consistency_ratio, found.is_consistent) == (0, True)


def test_reciprocals_printed_with_two_decimals_will_do():
    assert priorities([[1, 7, 9], [0.14, 1, 3], [0.11, 0.33, 1]]).weights.idxmax() == 0


def test_columns_in_another_order_are_put_in_the_order_of_the_rows():
    turned = CYCLE.set_axis(["a", "b", "c"], axis=1)[["c", "a", "b"]]
    assert priorities(turned).lambda_max == pytest.approx(13 / 3)


def test_a_matrix_that_is_not_reciprocal_is_refused_with_the_entry():
    with pytest.raises(ValueError) as refusal:
        priorities(pd.DataFrame([[1, 4], [4, 1]], index=["jobs", "cost"]))
    assert str(refusal.value) == ("jobs against cost is 4, but the reverse is 4. It must be the reciprocal, 0.25.")


def test_a_comparison_of_zero_is_refused():
    with pytest.raises(ValueError) as refusal:
        priorities([[1, 0], [3, 1]])
    assert str(refusal.value) == (
        "`comparisons` must be square and above 0, got shape (2, 2) with smallest entry 0. "
        "Compare every criterion with every other; use 1/5 where it is five times less important."
    )


def test_eleven_criteria_are_beyond_saatys_table():
    with pytest.raises(ValueError, match="The table 'saaty' ends at 10 criteria, got 11"):
        priorities(comparisons_of([1.0] * 11))


def test_global_priorities_are_weighted_local_ones():
    # criteria 0.75 and 0.25; local priorities (0.8, 0.2) and (0.1, 0.9)
    found = global_priorities([[1, 3], [1 / 3, 1]], [[[1, 4], [1 / 4, 1]], [[1, 1 / 9], [9, 1]]])
    assert found.to_list() == pytest.approx([0.75 * 0.8 + 0.25 * 0.1, 0.75 * 0.2 + 0.25 * 0.9])


def test_the_ideal_mode_divides_by_the_best_first():
    found = global_priorities([[1, 3], [1 / 3, 1]], [[[1, 4], [1 / 4, 1]], [[1, 1 / 9], [9, 1]]], mode="ideal")
    raw = np.array([0.75 * 1 + 0.25 / 9, 0.75 / 4 + 0.25 * 1])
    assert found.to_list() == pytest.approx(raw / raw.sum())


def test_a_copy_of_an_alternative_leaves_the_order_in_the_ideal_mode():
    two = [comparisons_of([9, 1]), comparisons_of([4, 6])]
    three = [comparisons_of([9, 1, 1]), comparisons_of([4, 6, 6])]
    before = global_priorities([[1, 1 / 2], [2, 1]], two, mode="ideal")
    after = global_priorities([[1, 1 / 2], [2, 1]], three, mode="ideal")
    assert before[0] / before[1] == pytest.approx(after[0] / after[1])


def test_a_matrix_too_few_is_refused():
    with pytest.raises(ValueError) as refusal:
        global_priorities([[1, 3], [1 / 3, 1]], [[[1, 4], [1 / 4, 1]]])
    assert str(refusal.value) == "`alternatives` has 1 matrices for 2 criteria. Give one a criterion."


def test_matrices_of_different_alternatives_are_refused():
    first = pd.DataFrame([[1, 4], [1 / 4, 1]], index=["hall", "hub"])
    with pytest.raises(ValueError) as refusal:
        global_priorities([[1, 3], [1 / 3, 1]], [first, first.set_axis(["hall", "park"])])
    assert str(refusal.value) == ("Every matrix must compare the same alternatives in the same order: ['hall', 'hub'].")


@given(WEIGHTS, st.randoms(use_true_random=False))
def test_joint_judgements_stay_reciprocal(weights, random):
    other = [random.uniform(0.1, 1) for _ in weights]
    joint = group_comparisons([comparisons_of(weights), comparisons_of(other)]).to_numpy()
    assert np.allclose(joint * joint.T, 1)


def test_a_person_with_all_the_weight_decides():
    joint = group_comparisons([CYCLE, CYCLE.T.set_axis(["a", "b", "c"])], weights=[1, 0])
    assert np.allclose(joint, CYCLE)


def test_people_must_compare_the_same_criteria():
    with pytest.raises(ValueError) as refusal:
        group_comparisons([CYCLE, CYCLE.set_axis(["a", "b", "d"])])
    assert str(refusal.value) == (
        "`matrices` must hold at least one matrix, all with the same criteria in the same order."
    )
