"""Tables of random indices."""

import pytest

from ledtoolkit.random_index import RANDOM_INDICES, random_index_of


@pytest.mark.parametrize("table", RANDOM_INDICES)
def test_every_table_rises_with_the_number_of_criteria(table):
    assert list(RANDOM_INDICES[table]) == sorted(RANDOM_INDICES[table])


@pytest.mark.parametrize(("criteria", "index"), [(1, 0), (2, 0), (3, 0.58), (7, 1.32), (10, 1.49)])
def test_saatys_table(criteria, index):
    assert random_index_of(criteria) == index


def test_a_size_beyond_the_table_is_refused():
    with pytest.raises(ValueError) as refusal:
        random_index_of(16, "alonso_lamata")
    assert str(refusal.value) == (
        "The table 'alonso_lamata' ends at 15 criteria, got 16. "
        "Group the criteria into a hierarchy, or give the random index itself."
    )


def test_an_unknown_table_is_refused():
    with pytest.raises(ValueError) as refusal:
        random_index_of(3, "mine")
    assert str(refusal.value) == "`table` must be one of 'saaty', 'alonso_lamata', 'donegan_dodd', got 'mine'."
