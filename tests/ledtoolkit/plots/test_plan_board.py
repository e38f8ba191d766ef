"""The cash box to move: bars and line are the flows, and the line hides until it is asked for."""

import pytest

from ledtoolkit.cash_plan import cash_plan
from ledtoolkit.plots.plan_board import PlanDrawing, PlanReading

READING = PlanReading(cash_plan([40, 60, 50, 30], [30, 15, 60, 30]), 3, 20, 10.5)
OTHER = PlanReading(cash_plan([40, 60, 50, 30], [30, 15, 30, 60]), 4, 20, 0.2)


def test_bars_and_line_are_the_flows_and_the_balance():
    axes = PlanDrawing().whole(READING).figure.axes[0]
    assert [bar.get_height() for bar in axes.patches] == [40, 60, 50, 30, 30, 15, 60, 30]
    assert list(axes.lines[0].get_ydata()) == [-10, -55, -45, -45]
    assert axes.texts[0].get_text() == "advance 55"
    assert axes.texts[0].xy == (2, -55)


def test_flows_alone_have_no_balance_in_their_table():
    picture = PlanDrawing().flows(READING)
    assert list(picture.numbers.columns) == ["Costs", "Incomings"]
    assert not picture.figure.axes[0].lines[0].get_visible()


def test_everything_fits_into_the_fixed_axes_wherever_the_largest_source_comes():
    low, high = PlanDrawing().whole(OTHER).figure.axes[0].get_ylim()
    assert low < -75
    assert high > 60


@pytest.mark.parametrize("view", ["flows", "whole"])
def test_the_same_state_is_drawn_the_same_whatever_was_drawn_before(view):
    fresh, used = PlanDrawing(), PlanDrawing()
    used.whole(OTHER)
    used.flows(OTHER)
    assert getattr(used, view)(READING).svg() == getattr(fresh, view)(READING).svg()
