"""Voting rules over rankings of indicators."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.voting import borda, condorcet_winner, pairwise_support, plurality

PROFILES = st.lists(st.tuples(st.integers(1, 9), st.permutations("abcd")), min_size=1, max_size=6)


@given(PROFILES)
def test_every_indicator_gives_one_first_place(profile):
    assert plurality(profile).sum() == sum(count for count, _ in profile)


@given(PROFILES)
def test_the_borda_score_is_the_sum_of_all_wins_in_pairs(profile):
    assert borda(profile).to_dict() == pairwise_support(profile).sum(axis=1).to_dict()


@given(PROFILES)
def test_the_two_sides_of_a_pair_add_to_all_indicators(profile):
    support = pairwise_support(profile)
    both = (support + support.T).to_numpy()
    assert {float(both[i, j]) for i in range(4) for j in range(4) if i != j} == {sum(count for count, _ in profile)}


@given(PROFILES)
def test_splitting_a_group_of_indicators_changes_nothing(profile):
    single = [(1, ranking) for count, ranking in profile for _ in range(count)]
    assert borda(single).to_dict() == borda(profile).to_dict()


@given(PROFILES)
def test_a_condorcet_winner_beats_everybody(profile):
    winner = condorcet_winner(pairwise_support(profile))
    beaten = {
        x: all(sum(c * (r.index(x) < r.index(y)) for c, r in profile) * 2 > sum(c for c, _ in profile)
               for y in "abcd" if y != x)
        for x in "abcd"
    }  # fmt: skip
    assert beaten == {x: x == winner for x in "abcd"}


def test_a_circle_of_majorities_has_no_winner():
    assert condorcet_winner(pairwise_support([(1, "abc"), (1, "bca"), (1, "cab")])) is None


def test_the_most_first_places_may_go_to_a_place_that_loses_every_pair():
    profile = [(3, "abcd"), (5, "acbd"), (7, "bdca"), (6, "cbda")]
    support = pairwise_support(profile)
    assert plurality(profile).idxmax() == "a"
    assert (support.loc["a", ["b", "c", "d"]] < 21 / 2).all()


def test_rankings_of_different_places_are_refused():
    with pytest.raises(ValueError) as refusal:
        borda([(1, "abc"), (2, "abd")])
    assert str(refusal.value) == (
        "Every ranking must name the same places once; ['a', 'b', 'd'] differs from ['a', 'b', 'c']. "
        "Complete the ranking, or leave the place out everywhere."
    )


def test_a_ranking_that_names_a_place_twice_is_refused():
    with pytest.raises(ValueError, match="Every ranking must name the same places once"):
        plurality([(1, "aab")])


def test_an_empty_profile_is_refused():
    with pytest.raises(ValueError) as refusal:
        plurality([])
    assert str(refusal.value) == (
        "`profile` is empty. Give pairs such as (3, ['a', 'b', 'c']): 3 indicators rank a, b, c."
    )


def test_support_needs_the_same_places_on_both_sides():
    with pytest.raises(ValueError) as refusal:
        condorcet_winner(pd.DataFrame([[0, 1], [2, 0]], index=["a", "b"], columns=["a", "c"]))
    assert str(refusal.value) == (
        "`support` must have the same places as rows and columns, got ['a', 'b'] and ['a', 'c']. "
        "Use `pairwise_support`."
    )
