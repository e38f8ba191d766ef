"""Branches of Chile have a name for every row of the input-output table, and no other."""

from ledtoolkit.chilean_branches import CHILEAN_BRANCHES, chilean_branch_names
from ledtoolkit.datasets import load_io_chile_2013


def test_each_row_has_a_name():
    assert list(CHILEAN_BRANCHES) == list(load_io_chile_2013().index)


def test_a_table_can_take_the_names_on_both_sides():
    names = chilean_branch_names()
    table = load_io_chile_2013().rename(index=names, columns=names)
    assert list(table.index) == list(table.columns[:12]) == list(CHILEAN_BRANCHES.values())
