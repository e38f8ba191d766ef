"""The gap that is drawn is the estimate."""

import pytest

from ledtoolkit.difference_in_differences import difference_in_differences
from ledtoolkit.plots.difference_in_differences import picture_difference_in_differences

JOBS = difference_in_differences(
    control_before=[23.38], control_after=[21.097], treated_before=[20.431], treated_after=[20.898]
)
PICTURE = picture_difference_in_differences(JOBS, outcome="jobs a restaurant")


def test_the_lines_are_the_means_and_the_missed_path():
    lines = [list(line.get_ydata()) for line in PICTURE.figure.axes[0].lines]
    assert lines == [[20.431, 20.898], [23.38, 21.097], [20.431, pytest.approx(18.148)]]


def test_the_alt_text_tells_both_changes_and_the_difference():
    assert PICTURE.alt == (
        "The treated changed by 0.467, the control by -2.283: a difference-in-differences of 2.750 (jobs a restaurant)."
    )


def test_the_numbers_are_the_four_means():
    assert PICTURE.numbers.loc["Treated"].to_list() == [20.431, 20.898]
