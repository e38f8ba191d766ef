"""The picture of survival curves steps where firms exit and ticks where they are lost."""

from ledtoolkit.kaplan_meier import kaplan_meier
from ledtoolkit.plots.kaplan_meier import picture_survival_curves

CURVES = {"town": kaplan_meier([1, 2, 3, 3], [1, 0, 1, 1]), "village": kaplan_meier([2, 4, 5], [1, 0, 0])}


def test_each_curve_starts_with_all_firms_and_takes_the_estimated_steps():
    line = picture_survival_curves(CURVES, unit="years").figure.axes[0].lines[0]
    assert list(line.get_xdata()) == [0, 1, 2, 3]
    assert list(line.get_ydata()) == [1, 0.75, 0.75, 0]


def test_ticks_stand_where_firms_are_lost_from_sight():
    lines = picture_survival_curves(CURVES, unit="years").figure.axes[0].lines
    assert list(lines[1].get_xdata()) == [2]
    assert list(lines[3].get_xdata()) == [4, 5]


def test_curves_differ_in_their_dashes_not_only_in_colour():
    lines = picture_survival_curves(CURVES, unit="years").figure.axes[0].lines
    assert lines[0].get_linestyle() != lines[2].get_linestyle()


def test_a_median_that_is_not_reached_is_said():
    assert picture_survival_curves(CURVES, unit="years").alt == (
        "Half of the firms have closed: town after 3 years; village: more than half are left at the end."
    )


def test_every_time_of_every_group_is_a_row_and_a_missing_error_stays_empty():
    numbers = picture_survival_curves(CURVES, unit="years").numbers
    assert list(numbers.index)[:3] == ["town, time 1", "town, time 2", "town, time 3"]
    assert numbers["Standard error"].to_list()[2] == ""
