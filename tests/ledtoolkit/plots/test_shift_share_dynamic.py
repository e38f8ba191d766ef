"""Every interval of a dynamic shift-share is drawn as it was given."""

import pytest

from ledtoolkit.plots.shift_share_dynamic import picture_dynamic_shift_share
from ledtoolkit.shift_share_dynamic import dynamic_shift_share
from tests.ledtoolkit.dutch_provinces import EMPLOYED_2008, EMPLOYED_2018


def bars(picture):
    return picture.figure.axes[0].patches


def test_dynamic_bars_are_the_components_of_each_interval():
    middle = (EMPLOYED_2008 + EMPLOYED_2018) / 2
    result = dynamic_shift_share({2008: EMPLOYED_2008, 2013: middle, 2018: EMPLOYED_2018})
    picture = picture_dynamic_shift_share(result, "Utrecht")
    heights = sorted(bar.get_height() for bar in bars(picture))
    components = result.by_interval("Utrecht").drop(columns="total change").to_numpy().ravel()
    assert heights == pytest.approx(sorted(components))
    assert picture.alt.startswith("Over 2 intervals up to 2018 jobs in Utrecht changed by +35.10:")
