"""Labels say the sign of a change and keep names and percentages readable."""

import pandas as pd
import pytest

from ledtoolkit.plots.labels import label_points, label_points_apart, mark_shares, signed, slant_names
from ledtoolkit.plots.picture import new_axes


@pytest.mark.parametrize(
    ("value", "written"), [(5.5, "+5.50"), (-0.25, "-0.25"), (-0.001, "0.00"), (0, "0.00"), (1234.5, "+1,234")]
)
def test_a_change_is_written_with_its_sign_and_zero_without(value, written):
    assert signed(value) == written


def test_the_lower_of_two_near_points_is_named_below():
    _, axes = new_axes("title")
    points = pd.DataFrame({"x": [1.0, 1.1, 9.0], "y": [1.0, 1.1, 9.0]}, index=["low", "high", "far"])
    label_points(axes, points["x"], points["y"])
    assert [(text.get_text(), text.xyann[1] > 0) for text in axes.texts] == [
        ("low", False),
        ("high", True),
        ("far", True),
    ]


def test_names_of_near_points_do_not_touch_and_stay_on_the_figure():
    figure, axes = new_axes("title", width=4)
    points = pd.DataFrame(
        {"x": [1.0, 1.05, 2.0, 2.1], "y": [1.0, 1.01, 2.0, 1.99]}, index=[f"a long name {n}" for n in "abcd"]
    )
    axes.scatter(points["x"], points["y"])
    label_points_apart(figure, points["x"], points["y"])
    figure.draw_without_rendering()
    boxes = [text.get_window_extent() for text in axes.texts]
    assert [text.get_text() for text in axes.texts] == list(points.index)
    assert [box.count_overlaps(boxes) for box in boxes] == [1, 1, 1, 1]  # itself
    assert all(figure.bbox.x0 < box.x0 and box.x1 < figure.bbox.x1 for box in boxes)


def test_a_long_name_beside_a_point_takes_two_lines_and_stays_on_the_figure():
    figure, axes = new_axes("title", width=4)
    names = ["Regional secretary of the trade union of all", "Chair of the growers"]
    points = pd.DataFrame({"x": [1.0, 2.0], "y": [1.0, 1.5]}, index=names)
    axes.set_xlim(0, 3)
    axes.scatter(points["x"], points["y"])
    label_points_apart(figure, points["x"], points["y"])
    long, short = axes.texts
    assert long.get_text() == "Regional secretary of the\ntrade union of all"
    assert short.get_text() == "Chair of the growers"
    assert figure.bbox.x0 < long.get_window_extent().x0 < long.get_window_extent().x1 < figure.bbox.x1


def test_shares_along_an_axis_are_round_percentages():
    figure, axes = new_axes("title")
    axes.set_ylim(0, 0.205)
    mark_shares(axes.yaxis)
    figure.canvas.draw()
    assert [label.get_text() for label in axes.get_yticklabels()][:3] == ["0%", "5%", "10%"]


def test_small_shares_keep_a_decimal():
    figure, axes = new_axes("title")
    axes.set_ylim(0, 0.012)
    mark_shares(axes.yaxis)
    figure.canvas.draw()
    assert "0.2%" in [label.get_text() for label in axes.get_yticklabels()]


@pytest.mark.parametrize(("bars", "angle"), [(6, 0), (7, 35)])
def test_many_names_are_slanted(bars, angle):
    _, axes = new_axes("title")
    axes.bar([f"name {n}" for n in range(bars)], 1)
    slant_names(axes)
    assert axes.get_xticklabels()[0].get_rotation() == angle
