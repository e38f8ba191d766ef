"""Closeness as bars."""

import pandas as pd
import pytest

from ledtoolkit.plots.topsis import picture_topsis
from ledtoolkit.topsis import topsis

FOUR = pd.DataFrame([[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]], index=["a", "b", "c", "d"])
PICTURE = picture_topsis(topsis(FOUR, [0.3, 0.4, 0.3]))


def test_the_bars_are_the_published_closeness():
    widths = [bar.get_width() for bar in PICTURE.figure.axes[0].patches]
    assert widths == pytest.approx([0.3340, 0.5037, 0.6581, 0.7482], abs=1e-4)


def test_the_alt_text_tells_first_second_and_last():
    assert PICTURE.alt == ("c comes first with a closeness of 0.748, before b with 0.658. The last is d with 0.334.")
