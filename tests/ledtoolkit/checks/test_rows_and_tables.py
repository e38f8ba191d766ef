"""Guards refuse with the problem, what was found and the way out."""

import pandas as pd
import pytest

from ledtoolkit.checks import check_amounts_of, check_pair, check_square, check_total

BRANCHES = pd.Index(["farms", "shops"], name="branch")


def test_figures_without_labels_get_those_of_the_table():
    pd.testing.assert_series_equal(
        check_amounts_of("output", [250, 120], BRANCHES, of="branch"),
        pd.Series([250.0, 120.0], index=BRANCHES, name="output"),
    )


def test_too_few_figures_are_counted():
    with pytest.raises(ValueError) as refusal:
        check_amounts_of("output", [250], BRANCHES, of="branch")
    assert str(refusal.value) == (
        "`output` must hold one figure for each branch: 2 are asked for, got 1. Give them in the order of the labels."
    )


def test_figures_with_labels_in_another_order_are_refused():
    with pytest.raises(ValueError) as refusal:
        check_amounts_of(
            "output", pd.Series({"shops": 120.0, "farms": 250.0}), BRANCHES, of="branch", labels_of="flows"
        )
    assert str(refusal.value) == (
        "`output` and `flows` must have the same labels, but the same labels stand in another order. "
        "Use the same ones in both."
    )


def test_a_table_of_flows_with_other_row_than_column_labels_is_refused():
    with pytest.raises(ValueError) as refusal:
        check_square("flows", pd.DataFrame([[1.0, 2.0], [3.0, 4.0]], index=["a", "b"], columns=["b", "a"]), of="branch")
    assert str(refusal.value) == (
        "`rows of flows` and `columns of flows` must have the same labels, "
        "but the same labels stand in another order. Use the same ones in both."
    )


def test_amounts_that_are_all_zero_have_no_shares():
    with pytest.raises(ValueError) as refusal:
        check_total("jobs", [0, 0])
    assert str(refusal.value) == "`jobs` holds only zeros, so shares are 0/0. Give at least one amount above 0."


def test_rows_of_different_length_are_not_of_the_same_units():
    with pytest.raises(ValueError) as refusal:
        check_pair("jobs", [1, 2], "people", [3])
    assert str(refusal.value) == "`jobs` and `people` must hold the same units, got 2 and 1 figures."


def test_a_gap_in_a_table_of_flows_is_named_once():
    with pytest.raises(ValueError) as refusal:
        check_square("flows", [[1.0, float("nan")], [0.0, 1.0]], of="branch")
    assert str(refusal.value) == (
        "`flows` has no finite number for branch 0, branch 1: got nan. Fill the gap or leave that branch out."
    )
