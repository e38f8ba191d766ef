"""Marks stand where the scale puts them."""

import pandas as pd
import pytest

from ledtoolkit.plots.normalisation import picture_normalised

TABLE = pd.DataFrame({"output": [1.0, 0.0, 0.5], "income": [0.8, 0.3, 0.5]}, index=["Utrecht", "Drenthe", "Zeeland"])


def picture():
    return picture_normalised(TABLE, scale="0-1")


def test_every_indicator_has_its_marks_at_its_values():
    _, *marks = picture().figure.axes[0].collections
    assert [list(one.get_offsets()[:, 0]) for one in marks] == [[0.0, 0.5, 1.0], [0.3, 0.5, 0.8]]


def test_the_line_of_a_place_joins_its_lowest_and_highest_mark():
    lines, *_ = picture().figure.axes[0].collections
    assert [[end[0] for end in line] for line in lines.get_segments()] == [[0.0, 0.3], [0.5, 0.5], [0.8, 1.0]]


def test_the_best_place_on_average_stands_on_top():
    assert [text.get_text() for text in picture().figure.axes[0].get_yticklabels()][-1] == "Utrecht"


def test_the_alt_text_names_the_most_uneven_place():
    assert picture().alt == (
        "Drenthe is the most uneven place: 0.00 for output and 0.30 for income. 3 places are drawn."
    )


def test_the_numbers_are_the_table():
    assert picture().numbers.loc["Zeeland"].to_list() == pytest.approx([0.5, 0.5])
