"""Constraint and effective size against Burt's formulas written out, with and without strengths."""

from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.structural_holes import constraint, effective_size

PAIRS = list(combinations("abcde", 2))
weighted = st.dictionaries(st.sampled_from(PAIRS), st.floats(0.5, 10), min_size=3)


def strength(z, i, j):
    return z.get((i, j), 0) + z.get((j, i), 0)


def share(z, i, j):
    return strength(z, i, j) / sum(strength(z, i, k) for k in "abcde")


@given(weighted)
def test_constraint_squares_direct_and_indirect_shares(z):
    got = constraint(list(z), strengths=list(z.values()))
    for i in got.index:
        contacts = [j for j in "abcde" if strength(z, i, j)]
        parts = (share(z, i, j) + sum(share(z, i, q) * share(z, q, j) for q in contacts if q != j) for j in contacts)
        assert got[i] == pytest.approx(sum(part**2 for part in parts))


@given(weighted)
def test_effective_size_takes_off_what_contacts_repeat(z):
    got = effective_size(list(z), strengths=list(z.values()))
    for i in got.index:
        contacts = [j for j in "abcde" if strength(z, i, j)]
        strongest = {j: max(strength(z, j, k) for k in "abcde") for j in contacts}
        expected = sum(
            1 - sum(share(z, i, q) * strength(z, j, q) / strongest[j] for q in contacts if q != j) for j in contacts
        )
        assert got[i] == pytest.approx(expected)


@given(weighted, st.floats(0.1, 10))
def test_the_unit_of_strength_does_not_matter(z, unit):
    ours, theirs = (constraint(list(z), strengths=[k * w for w in z.values()]) for k in (1, unit))
    assert theirs.to_numpy() == pytest.approx(ours.to_numpy())


def test_a_broker_between_strangers_has_the_lowest_constraint_and_its_full_size():
    star = [("hub", leaf) for leaf in "abcd"]
    assert constraint(star)["hub"] == pytest.approx(4 * (1 / 4) ** 2)
    assert effective_size(star)["hub"] == 4


def test_the_network_of_borgatti_with_strengths_as_independent_software_has_it():
    # strengths and results as in the tests of networkx, for one node at a time; for all at once it goes wrong
    z = {"AB": 2, "AF": 3, "AG": 5, "AE": 2, "EG": 8, "FG": 3, "BG": 4, "BD": 1, "DG": 3, "GC": 10}
    pairs, strengths = [tuple(pair) for pair in z], list(z.values())
    assert constraint(pairs, strengths=strengths)[["G", "A", "C"]].round(3).to_list() == [0.299, 0.795, 1.0]
    assert effective_size(pairs, strengths=strengths)[["G", "A", "C"]].round(2).to_list() == [5.47, 2.47, 1.0]


def test_a_table_of_strengths_says_the_same_as_pairs():
    table = pd.DataFrame([[0, 2, 1], [2, 0, 3], [1, 3, 0]], index=list("abc"), columns=list("abc"))
    pairs = [("a", "b"), ("a", "c"), ("b", "c")]
    pd.testing.assert_series_equal(effective_size(table), effective_size(pairs, strengths=[2, 1, 3]))


def test_strengths_for_too_few_ties_are_counted():
    with pytest.raises(ValueError) as refusal:
        constraint([("a", "b"), ("b", "c")], strengths=[1])
    assert str(refusal.value) == "`strengths` must hold one figure for each tie: 2 ties, got 1 figures."


def test_a_tie_of_no_strength_is_refused():
    with pytest.raises(ValueError) as refusal:
        constraint([("a", "b"), ("b", "c")], strengths=[1, 0])
    assert str(refusal.value) == "`strengths` must be above 0: a tie of strength 0 is no tie. Leave that pair out."


def test_strengths_beside_a_table_are_refused():
    table = pd.DataFrame([[0, 1], [1, 0]], index=["a", "b"], columns=["a", "b"])
    with pytest.raises(ValueError) as refusal:
        constraint(table, strengths=[1])
    assert str(refusal.value) == ("A table holds its strengths itself. Give `strengths` only beside a list of pairs.")


def test_a_node_without_ties_is_refused():
    table = pd.DataFrame([[0, 1, 0], [1, 0, 0], [0, 0, 0]], index=list("abc"), columns=list("abc"))
    with pytest.raises(ValueError) as refusal:
        effective_size(table)
    assert str(refusal.value) == "c has no ties, so its shares are 0/0. Leave it out."
