"""Local multipliers, held to the picture of the leaky bucket and to limits."""

import pytest

from ledtoolkit.multipliers import leaky_bucket, lm3, local_multiplier


def test_each_round_keeps_the_local_share_of_the_one_before():
    assert leaky_bucket(1000, 0.5, rounds=5).spending.to_list() == [1000, 500, 250, 125, 62.5]


def test_three_rounds_of_the_bucket_are_its_lm3():
    bucket = leaky_bucket(1000, 0.35)
    assert lm3(*bucket.spending.iloc[:3]) == pytest.approx(bucket.lm3)


def test_many_rounds_come_near_the_limit():
    bucket = leaky_bucket(10, 0.8, rounds=200)
    assert bucket.spending.sum() == pytest.approx(bucket.total)


def test_a_bucket_that_loses_all_keeps_only_the_first_round():
    assert leaky_bucket(10, 0).limit == 1


def test_a_percentage_is_refused_with_the_share_it_means():
    with pytest.raises(ValueError) as refusal:
        leaky_bucket(10, 80)
    assert str(refusal.value) == (
        "`local_share` must be a share from 0 to below 1, got 80. Divide the percentage by 100: 0.8."
    )


def test_money_that_never_leaves_has_no_limit_and_says_so():
    with pytest.raises(ValueError, match="circulates for ever and has no limit"):
        leaky_bucket(10, 1)


def test_a_round_larger_than_the_one_before_is_refused():
    with pytest.raises(ValueError, match="A round cannot be larger than the one before, got 10, 12, 3"):
        lm3(10, 12, 3)


def test_spending_with_a_supplier_elsewhere_does_not_count_in_round_one():
    assert local_multiplier(1.0, [0, 0.36]) == pytest.approx(0.36)
