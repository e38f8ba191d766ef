"""Kemeny's rule against a search through all rankings."""

from itertools import combinations, permutations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledtoolkit.kemeny import kemeny_ranking, kemeny_score, kemeny_scores
from ledtoolkit.voting import condorcet_winner, pairwise_support

PROFILE = [(3, "abcd"), (5, "acbd"), (7, "bdca"), (6, "cbda")]
PROFILES = st.lists(st.tuples(st.integers(1, 9), st.permutations("abcde")), min_size=1, max_size=6)


def agreement(profile, order):
    """Count the pairs of every indicator that stand in the same order, from the definition."""
    return sum(
        count * sum(ranking.index(x) < ranking.index(y) for x, y in combinations(order, 2))
        for count, ranking in profile
    )


def test_the_score_counts_agreeing_pairs():
    assert kemeny_score(pairwise_support(PROFILE), "cbda") == agreement(PROFILE, "cbda")


def test_every_ranking_is_listed_with_its_score():
    scores = kemeny_scores(pairwise_support(PROFILE))
    assert scores.to_dict() == {order: agreement(PROFILE, order) for order in permutations("abcd")}


@settings(max_examples=40, deadline=None)
@given(PROFILES)
def test_the_search_finds_the_best_of_all_rankings(profile):
    best = kemeny_ranking(pairwise_support(profile))
    assert best.score == max(agreement(profile, order) for order in permutations("abcde"))


@settings(max_examples=25, deadline=None)
@given(PROFILES)
def test_a_condorcet_winner_comes_first(profile):
    support = pairwise_support(profile)
    winner = condorcet_winner(support)
    assert winner is None or kemeny_ranking(support).ranking[0] == winner


def test_indicators_that_agree_give_their_own_ranking_and_a_share_of_one():
    best = kemeny_ranking(pairwise_support([(4, "dbca")]))
    assert (best.ranking, best.share) == (("d", "b", "c", "a"), 1.0)


def test_rankings_with_the_same_support_are_counted():
    # a beats both, b and c tie: a b c and a c b agree with as many votes
    assert kemeny_ranking(pairwise_support([(1, "abc"), (1, "acb")])).rivals == 1
    assert kemeny_ranking(pairwise_support([(1, "abc")])).rivals == 0
    assert kemeny_ranking(pairwise_support([(1, "abcdefghi")])).rivals is None


def test_two_places_need_no_search():
    assert kemeny_ranking(pairwise_support([(2, "ab"), (3, "ba")])).ranking == ("b", "a")


def test_many_places_are_ranked_too():
    # a transitive majority over 20 places has one best ranking, whatever the margins
    rng = np.random.default_rng(5)
    order = rng.permutation(20)
    position = np.argsort(order)
    margin = rng.uniform(0.51, 1, (20, 20))
    support = np.where(position[:, None] < position[None, :], margin, 1 - margin.T)
    np.fill_diagonal(support, 0)
    assert kemeny_ranking(pd.DataFrame(support)).ranking == tuple(order)


def test_more_than_eight_places_are_not_listed():
    with pytest.raises(ValueError) as refusal:
        kemeny_scores(pairwise_support([(1, "abcdefghi")]))
    assert str(refusal.value) == (
        "9 places have too many rankings to list; at most 8 are allowed. Use `kemeny_ranking` for the best one."
    )


def test_a_ranking_with_a_place_too_few_is_refused():
    with pytest.raises(ValueError) as refusal:
        kemeny_score(pairwise_support(PROFILE), "abc")
    assert str(refusal.value) == "`ranking` must name each of ['a', 'b', 'c', 'd'] once, got ['a', 'b', 'c']."


def test_support_without_votes_is_refused():
    with pytest.raises(ValueError) as refusal:
        kemeny_ranking(pd.DataFrame(np.zeros((3, 3))))
    assert str(refusal.value) == ("`support` holds no votes at all, so every ranking is as good. Check the table.")
