"""Ranks, ties and rounding."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.ranking import ranks

SCORES = pd.Series({"a": 5, "b": 7, "c": 7, "d": 1})


def test_competition_ranking_leaves_out_the_rank_after_a_tie():
    assert ranks(SCORES).to_dict() == {"a": 3, "b": 1, "c": 1, "d": 4}


def test_dense_ranking_leaves_out_no_rank():
    assert ranks(SCORES, ties="dense").to_dict() == {"a": 2, "b": 1, "c": 1, "d": 3}


def test_the_lowest_can_come_first():
    assert ranks(SCORES, first="lowest").to_dict() == {"a": 2, "b": 3, "c": 3, "d": 1}


def test_rounding_dust_of_the_computer_makes_no_rank():
    assert ranks(pd.Series([0.1 + 0.2, 0.3])).to_list() == [1, 1]


def test_negative_scores_rank_below_positive_ones():
    assert ranks(pd.Series([-2.0, 0.0, 3.0, -5.0])).to_list() == [3, 2, 1, 4]


@given(st.lists(st.integers(-50, 50), min_size=1, max_size=12))
def test_a_competition_rank_is_one_more_than_the_number_of_better_entries(values):
    expected = [1 + sum(other > value for other in values) for value in values]
    assert ranks(pd.Series(values)).to_list() == expected


def test_an_unknown_rule_for_ties_is_refused():
    with pytest.raises(ValueError) as refusal:
        ranks(SCORES, ties="average")
    assert str(refusal.value) == "`ties` must be one of 'competition', 'dense', got 'average'."
