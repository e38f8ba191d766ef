"""Herfindahl's index between equal shares and monopoly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.herfindahl import equivalent_number, herfindahl, normalised_herfindahl

amounts = st.lists(st.floats(0.01, 1000), min_size=2, max_size=30)


@given(amounts)
def test_the_index_lies_between_equal_shares_and_one(x):
    assert 1 / len(x) - 1e-12 <= herfindahl(x) <= 1


@given(amounts, st.floats(0.01, 100))
def test_unit_and_order_do_not_matter(x, unit):
    assert herfindahl([unit * value for value in reversed(x)]) == pytest.approx(herfindahl(x))


@given(st.integers(1, 50))
def test_equal_units_count_as_many_as_they_are(n):
    assert equivalent_number([3.0] * n) == pytest.approx(n)


def test_the_normalised_index_runs_from_zero_to_one():
    assert (normalised_herfindahl([2, 2, 2]), normalised_herfindahl([0, 0, 5])) == (pytest.approx(0), pytest.approx(1))


def test_a_quarter_and_three_quarters_square_by_hand():
    assert herfindahl([1, 3]) == 1 / 16 + 9 / 16


def test_a_single_amount_has_no_normalised_index():
    with pytest.raises(ValueError) as refusal:
        normalised_herfindahl([3])
    assert str(refusal.value) == ("`values` holds one amount, so the normalised index is 0/0. Give at least two.")


# exports in 2021 by eleven product groups, million dollars
KENYA = [138, 3087, 795, 711, 711, 153, 604, 475, 288, 104, 71]
BANGLADESH = [442, 160, 689, 90, 510, 90, 48613, 341, 275, 324, 233]


@pytest.mark.parametrize(("exports", "index", "number"), [(KENYA, 0.234, 4.28), (BANGLADESH, 0.882, 1.13)])
def test_export_baskets_have_the_numbers_of_the_lesson(exports, index, number):
    assert (herfindahl(exports), equivalent_number(exports)) == (
        pytest.approx(index, abs=5e-4),
        pytest.approx(number, abs=5e-3),
    )
