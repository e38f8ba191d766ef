"""The curve crosses zero at the rates."""

import pytest

from ledtoolkit.plots.rate_of_return import picture_internal_rates


def test_the_marks_stand_at_the_rates():
    (marks,) = picture_internal_rates([-100, 230, -132]).figure.axes[0].collections
    assert marks.get_offsets()[:, 0].tolist() == pytest.approx([0.1, 0.2])


def test_the_curve_starts_at_the_sum_of_the_flows():
    line = picture_internal_rates([-100, 230, -132]).figure.axes[0].lines[0]
    assert line.get_ydata()[0] == pytest.approx(-2)


def test_one_rate_is_told_as_the_rate():
    assert picture_internal_rates([-400, 60, 110, 120, 120, 120]).alt == (
        "The net present value is 0 at one discount rate, the internal rate of return: 9.3%."
    )


def test_no_rate_is_told():
    assert picture_internal_rates([-100, 150, -100]).alt == (
        "The net present value is 0 at no discount rate: this flow has no internal rate of return."
    )
