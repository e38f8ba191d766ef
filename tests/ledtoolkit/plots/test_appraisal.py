"""Discounted flows and their sum."""

import pytest

from ledtoolkit.plots.appraisal import picture_net_present_value

FLOW = [-400, 60, 110, 120, 120, 120]


def test_the_bars_are_the_discounted_flows():
    bars = picture_net_present_value(FLOW, 0.05).figure.axes[0].patches
    assert [bar.get_height() for bar in bars] == pytest.approx([x / 1.05**t for t, x in enumerate(FLOW)])


def test_the_line_ends_at_the_net_present_value():
    line = picture_net_present_value(FLOW, 0.05).figure.axes[0].lines[0]
    assert line.get_ydata()[-1] == pytest.approx(53.324, abs=1e-3)


def test_a_project_that_does_not_pay_is_told():
    assert picture_net_present_value(FLOW, 0.12).alt == (
        "At a discount rate of 12.0% the net present value is -29.0: the project is not worth what it costs."
    )
