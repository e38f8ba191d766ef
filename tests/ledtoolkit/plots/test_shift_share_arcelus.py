"""Arcelus' eight terms are drawn as they were given."""

import pytest

from ledtoolkit.plots.shift_share_arcelus import picture_arcelus
from ledtoolkit.shift_share_arcelus import arcelus
from tests.ledtoolkit.dutch_provinces import EMPLOYED_2008, EMPLOYED_2018


def bars(picture):
    return picture.figure.axes[0].patches


def test_arcelus_has_two_bars_an_effect_that_add_up_to_the_change():
    picture = picture_arcelus(arcelus(EMPLOYED_2008, EMPLOYED_2018), "Zuid-Holland")
    assert sum(bar.get_height() for bar in bars(picture)) == pytest.approx(7.7)
    assert picture.numbers.shape == (4, 2)
