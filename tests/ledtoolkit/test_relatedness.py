"""Relatedness of co-occurrences: bounds, symmetry, and what independence would look like."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.product_space import proximity
from ledtoolkit.relatedness import association_strength, cooccurrence, cosine_similarity, jaccard_index

counts = arrays(int, (5, 5), elements=st.integers(1, 50)).map(lambda c: pd.DataFrame(c + c.T))


@given(counts)
def test_cosine_and_jaccard_are_shares(table):
    for measure in (cosine_similarity, jaccard_index):
        assert measure(table).to_numpy().min() >= 0
        assert measure(table).to_numpy().max() <= 1 + 1e-12


@given(counts)
def test_relatedness_does_not_depend_on_the_diagonal(table):
    emptied = table * (1 - np.eye(5, dtype=int))
    for measure in (association_strength, cosine_similarity, jaccard_index):
        pd.testing.assert_frame_equal(measure(table), measure(emptied))


@given(counts, st.integers(2, 9))
def test_relatedness_does_not_depend_on_how_often_all_is_counted(table, times):
    for measure in (association_strength, cosine_similarity, jaccard_index):
        pd.testing.assert_frame_equal(measure(times * table), measure(table))


@given(counts)
def test_association_averages_to_one_when_weighted_by_what_is_expected(table):
    off = table.to_numpy() * (1 - np.eye(5))
    s = off.sum(axis=1)
    expected = np.outer(s, s) / s.sum()
    assert (association_strength(table).to_numpy() * expected).sum() == pytest.approx(s.sum())


def test_cooccurrences_divided_by_the_larger_ubiquity_are_proximities():
    M = pd.DataFrame({"fruit": [1, 1, 0], "wine": [1, 0, 0], "cars": [0, 1, 1]})
    k = M.sum()
    pd.testing.assert_frame_equal(cooccurrence(M) / np.maximum.outer(k.to_numpy(), k.to_numpy()), proximity(M))


def test_a_table_that_counts_a_pair_differently_on_its_two_sides_is_refused():
    with pytest.raises(ValueError) as refusal:
        jaccard_index(pd.DataFrame([[0, 2], [1, 0]], index=["a", "b"], columns=["a", "b"]))
    assert str(refusal.value) == (
        "`cooccurrence` must be symmetric, but a with b is 2 and the other way round 1. "
        "Count each pair once and write it on both sides."
    )


def test_a_product_that_occurs_alone_is_refused():
    with pytest.raises(ValueError) as refusal:
        cosine_similarity(pd.DataFrame([[5, 1, 0], [1, 5, 0], [0, 0, 5]], index=list("abc"), columns=list("abc")))
    assert str(refusal.value) == (
        "The product 'c' occurs together with no other, so its relatedness is 0/0. Leave it out."
    )
