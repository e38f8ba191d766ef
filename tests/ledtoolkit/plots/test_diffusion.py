"""Adoption is drawn as computed."""

import pytest

from ledtoolkit.diffusion import bass_curve
from ledtoolkit.plots.diffusion import picture_adoption

CURVE = bass_curve(500, p=0.03, q=0.38, periods=10)


def test_innovators_and_imitators_stack_to_the_adopters():
    innovators, imitators = picture_adoption(CURVE).figure.axes[0].containers
    tops = [low.get_height() + high.get_height() for low, high in zip(innovators, imitators, strict=True)]
    assert tops == pytest.approx(CURVE.table["adoption"].to_list())


def test_the_line_is_the_share_of_the_market():
    line = picture_adoption(CURVE).figure.axes[1].lines[0]
    assert line.get_ydata()[-1] == pytest.approx(406.4 / 500, abs=1e-4)


def test_the_alt_text_tells_the_peak():
    assert picture_adoption(CURVE).alt == (
        "After 10 periods 406.4 of 500 have adopted (81%). Adoption is fastest at 6.19 periods."
    )


def test_a_curve_without_a_later_peak_says_so():
    assert picture_adoption(bass_curve(100, p=0.3, q=0.1, periods=2)).alt.endswith("Adoption falls from the start.")
