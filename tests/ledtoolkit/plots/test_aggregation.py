"""Stacked parts add to the index; two marks show what unevenness costs."""

import pandas as pd
import pytest

from ledtoolkit.plots.aggregation import picture_compensation, picture_linear_index

TABLE = pd.DataFrame({"output": [1.0, 0.0], "income": [0.8, 0.3]}, index=["Utrecht", "Drenthe"])
LINEAR, GEOMETRIC = pd.Series({"a": 6.0, "b": 5.0}), pd.Series({"a": 2.14, "b": 5.0})


def test_the_parts_of_a_place_add_to_its_index():
    containers = picture_linear_index(TABLE, [0.25, 0.75]).figure.axes[0].containers
    tops = [sum(bars[row].get_width() for bars in containers) for row in range(2)]
    assert tops == pytest.approx([0.225, 0.85])


def test_the_parts_stand_end_to_end():
    output, income = picture_linear_index(TABLE, [0.25, 0.75]).figure.axes[0].containers
    assert [bar.get_x() for bar in income] == pytest.approx([bar.get_width() for bar in output])


def test_the_alt_text_names_first_last_and_weights():
    assert picture_linear_index(TABLE, [0.5, 0.5]).alt == (
        "Utrecht leads with an index of 0.90, Drenthe is last with 0.15. Weights: output 0.50; income 0.50."
    )


def test_the_marks_stand_at_both_indices():
    _, geometric, linear = picture_compensation(LINEAR, GEOMETRIC).figure.axes[0].collections
    assert list(linear.get_offsets()[:, 0]) == [5.0, 6.0]
    assert list(geometric.get_offsets()[:, 0]) == [5.0, 2.14]


def test_the_alt_text_names_the_place_that_loses_most():
    assert picture_compensation(LINEAR, GEOMETRIC).alt == (
        "Multiplying instead of adding costs a most: its index falls from 6.00 to 2.14."
    )
